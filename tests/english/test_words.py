import pytest

from reconcile.english.tokens import tokenise
from reconcile.english.words.classes import is_demonym, is_person, noun_class, verb_classes
from reconcile.english.words.lemmas import lemma, may_be_either
from reconcile.english.words.tagger import tags

TAGS = [
    pytest.param("Gunmen abducted 20 workers.", "NNS VBD CD NNS .", id="past and its object"),
    pytest.param("The workers were abducted.", "DT NNS VBD VBN .", id="participle after be"),
    pytest.param("He said that it sank.", "PRP VBD SC PRP VBD .", id="that before a clause"),
    pytest.param("After the flood she left.", "IN DT NN PRP VBD .", id="after before a noun"),
    pytest.param("They do n't know.", "PRP VBP RB VB .", id="a cut negation"),
]


@pytest.mark.parametrize(("text", "expected"), TAGS)
def test_tags(text: str, expected: str) -> None:
    assert " ".join(tags(tokenise(text, 0, len(text)))) == expected


@pytest.mark.parametrize(
    ("low", "tag", "expected"),
    [
        pytest.param("buses", "NNS", "bus", id="noun in -es"),
        pytest.param("policemen", "NNS", "policeman", id="noun in -men"),
        pytest.param("bodies", "NNS", "body", id="noun in -ies"),
        pytest.param("fled", "VBD", "flee", id="irregular past"),
        pytest.param("dying", "VBG", "die", id="-ying"),
        pytest.param("kills", "VBZ", "kill", id="third person"),
    ],
)
def test_lemmas(low: str, tag: str, expected: str) -> None:
    assert lemma(low, tag) == expected


def test_classes_come_from_the_lexicons() -> None:
    assert [w for w in ("climber", "pirate", "clerk", "nurse", "computer", "quarter", "bridge") if is_person(w)] == [
        "climber",
        "pirate",
        "clerk",
        "nurse",
    ]
    assert is_demonym("norwegian")
    assert noun_class("bridge") == "artifact"
    assert "murder-42.1" in verb_classes("kill")


def test_forms_that_are_past_and_participle_at_once() -> None:
    assert [w for w in ("killed", "shot", "hurt", "fell", "fallen") if may_be_either(w)] == ["killed", "shot", "hurt"]
