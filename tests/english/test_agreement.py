import pytest

from reconcile.english.tokens import tokenise
from reconcile.english.words.agreement import agreed, is_past
from reconcile.english.words.tagger import tags

RULES = [
    pytest.param("A gunman shot two barbers", "DT NN NN CD NNS", "DT NN VBD CD NNS", id="a past after those who act"),
    pytest.param("Nine hurt in stampede", "CD NN IN NN", "CD VBN IN NN", id="a past after several"),
    pytest.param("The frost has cost them dear", "DT NN VBZ NN PRP JJ", "DT NN VBZ VBN PRP JJ", id="a past after have"),
    pytest.param("Orlov shot and killed a bear", "NNP NN CC VBD DT NN", "NNP VBD CC VBD DT NN", id="a past beside another"),
    pytest.param("Gale kills 12", "NN NNS CD", "NN VBZ CD", id="a headline's verb before a figure"),
    pytest.param("Toll rises to 70", "NN NNS TO CD", "NN VBZ TO CD", id="a headline's verb before to"),
    pytest.param("Skaters fall to their deaths", "NNS NN TO PRP$ NNS", "NNS VBP TO PRP$ NNS", id="a verb after people"),
    pytest.param("It killed 16 and wounded 40", "PRP VBD CD CC JJ CD", "PRP VBD CD CC VBD CD", id="an adjective between and and a figure"),
    pytest.param("The number of injured has grown", "DT NN IN VBN VBZ VBN", "DT NN IN NNS VBZ VBN", id="a participle after of"),
    pytest.param("The lame remained in hospital", "DT JJ VBN IN NN", "DT JJ VBD IN NN", id="a verb that has no passive"),
    pytest.param("17 dead and 25 missing", "CD JJ CC CD VBG", "CD JJ CC CD JJ", id="a state after a figure"),
    pytest.param("The toll climbed to 64", "DT NN VBD TO NNP", "DT NN VBD TO CD", id="a figure that was a name"),
    pytest.param("Fishermen said so", "NNP VBD RB", "NNS VBD RB", id="people who open a sentence"),
    pytest.param("A tin mine near Karmin shut", "DT NN PRP VBP NNP VBD", "DT NN NN IN NNP VBD", id="a mine that is near a town"),
    pytest.param("The shot hit the post", "DT NN VBD DT NN", "DT NN VBD DT NN", id="a noun stays a noun"),
    pytest.param("Sales of 12 lamps fell", "NNS IN CD NNS VBD", "NNS IN CD NNS VBD", id="a plural stays one where a verb follows"),
    pytest.param("Many suffered burns", "JJ VBN NNS", "JJ VBD NNS", id="a past after a quantifier"),
    pytest.param("He fell and some sustained cuts", "PRP VBD CC DT JJ NNS", "PRP VBD CC DT VBD NNS", id="a past after and some"),
    pytest.param("Several injured men slept", "JJ VBN NNS VBD", "JJ VBN NNS VBD", id="a participle where a verb follows"),
    pytest.param(
        "It hit six huts and forced men to run",
        "PRP VBD CD NNS CC VBN NNS TO VB",
        "PRP VBD CD NNS CC VBD NNS TO VB",
        id="a past before an infinitive",
    ),
]


@pytest.mark.parametrize(("text", "before", "after"), RULES)
def test_rules(text: str, before: str, after: str) -> None:
    assert " ".join(agreed(tokenise(text, 0, len(text)).lows, before.split())) == after


def test_nouns_that_may_be_a_past() -> None:
    assert [w for w in ("shot", "hurt", "cut", "killed", "table", "fell") if is_past(w)] == ["shot", "hurt", "cut"]


@pytest.mark.parametrize(
    ("text", "word"),
    [("A sniper shot the envoy.", "shot"), ("Blast kills 12 in market", "kills"), ("Police shot dead two robbers.", "shot")],
)
def test_the_tagger_agrees(text: str, word: str) -> None:
    s = tokenise(text, 0, len(text))
    assert tags(s)[s.lows.index(word)].startswith("VB")
