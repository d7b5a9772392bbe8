"""Pairs of statements and how they relate."""

import pytest
from cases import report

LEDE = "A fire broke out at the timber mill of Karmin on Saturday. {}\n"
TOLD = [
    pytest.param(
        "Roads near the mill were closed.", "The roads around the mill have been closed.", "agree", "both say so", id="in other words"
    ),
    pytest.param(
        "The brigade bought two ladders from Telmar.",
        "Two ladders were acquired from Telmar by the brigade.",
        "agree",
        "both say so",
        id="another verb",
    ),
    pytest.param(
        "The fire spread quickly to the sawmill roof.",
        "The fire did not spread to the sawmill roof.",
        "framing",
        "one denies what the other says",
        id="denied",
    ),
    pytest.param(
        "No group claimed responsibility for the mill fire yet.",
        "A small group claimed responsibility for the mill fire.",
        "update",
        "one tells what the other does not know of yet",
        id="not known yet",
    ),
    pytest.param(
        "The owner is expected to reopen the old mill.",
        "The owner reopened the old mill.",
        "update",
        "what one expects, the other tells as done",
        id="expected and done",
    ),
    pytest.param(
        "The mayor said the Green Wolf Band was behind the fire.",
        "The fire was the work of the Low Harbour League, the police said.",
        "framing",
        "who was behind it is told in two ways: Green Wolf Band; Low Harbour League",
        id="two names behind it",
    ),
    pytest.param(
        "The mayor said the Green Wolf Band was behind the fire.",
        "The fire was the work of the Green Wolf Band, the police said.",
        "agree",
        "both name the same one behind it",
        id="one name behind it",
    ),
    pytest.param(
        "It was an accident, the mayor said.",
        "The fire was accidental, the police said.",
        "agree",
        "both tell it alike: accident",
        id="one cause",
    ),
    pytest.param(
        "The soldiers ran away from Karmin.",
        "Government troops were redeployed outside Karmin.",
        "framing",
        "one act told in two ways: fled; redeployed",
        id="fled or redeployed",
    ),
    pytest.param("The alarm rang.", "The alarm rang.", "agree", "both say so", id="two words"),
    pytest.param(
        "A harpist from Telmar lost two harps and a piano.",
        "Among what burned were a piano and two harps owned by a harpist.",
        "agree",
        "both say so",
        id="telling words, told otherwise",
    ),
    pytest.param(
        "It was not clear whether a lantern had toppled.",
        "It was unclear whether a lantern toppled in the loft.",
        "agree",
        "both say so",
        id="what neither knows",
    ),
    pytest.param(
        "Rebel fighters shelled the mill.",
        "The rebels denied that rebel fighters had shelled the quarry by night.",
        "framing",
        "one denies the deed that the other tells of",
        id="a deed denied",
    ),
    pytest.param(
        "Nobody has claimed responsibility for the fire.",
        "The Green Wolf Band claimed responsibility for the fire.",
        "update",
        "one says that nobody had claimed it, the other who did",
        id="claimed by nobody yet",
    ),
    pytest.param(
        "There was no immediate claim of responsibility for the attack on the mill.",
        "The Low Harbour League claimed responsibility for the attack on the mill.",
        "update",
        "one says that nobody had claimed it, the other who did",
        id="no claim so far",
    ),
    pytest.param(
        "It was unclear who had shelled the mill.",
        "Rebel fighters shelled the mill.",
        "framing",
        "one says that it is unclear who did it, the other names one",
        id="nobody knows who did it",
    ),
    pytest.param(
        "It was not clear who was behind the attack on the mill.",
        "Officials blamed the Low Harbour League for the attack on the mill.",
        "framing",
        "one says that it is unclear who did it, the other names one",
        id="not clear who was behind it",
    ),
    pytest.param(
        "Police do not know who attacked the mill.",
        "The Green Wolf Band was behind the attack on the mill.",
        "framing",
        "one says that it is unclear who did it, the other names one",
        id="the police do not know",
    ),
]


@pytest.mark.parametrize(("left", "right", "relation", "reason"), TOLD)
def test_relation(left: str, right: str, relation: str, reason: str) -> None:
    found = report(LEDE.format(left), LEDE.format(right))
    known = {c.id: c for c in found.claims}
    pairs = [p for f in found.findings if f.kind == "act" for p in f.pairs if "broke out" not in known[p.left].text]
    assert (relation, reason) in {(p.relation, p.reason) for p in pairs}


APART = [
    pytest.param("The rebels ran away from Karmin.", "Government troops were redeployed outside Karmin.", id="the two sides of a war"),
    pytest.param(
        "The Green Wolf Band may be behind the fire.", "The fire was the work of the Low Harbour League.", id="only thought to be behind it"
    ),
    pytest.param("The owner thanked the neighbours.", "The neighbours fed the horses.", id="two acts"),
    pytest.param("Nine engines came from Telmar.", "Twelve engines came from Telmar.", id="two figures"),
    pytest.param("The mill may be torn down in spring.", "The mill was torn down in spring.", id="a guess"),
    pytest.param("Many people took time off in autumn.", "It took the firemen some time.", id="words that tell little"),
    pytest.param("It was not clear whether a lantern had toppled.", "A lantern had toppled in the loft.", id="known to one alone"),
    pytest.param("Telmar Timber owns the mill.", "Telmar Timber sold the horses.", id="only a name in common"),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_no_pair(left: str, right: str) -> None:
    found = report(LEDE.format(left), LEDE.format(right))
    known = {c.id: c for c in found.claims}
    assert not [p for f in found.findings if f.kind == "act" for p in f.pairs if "broke out" not in known[p.left].text]


def test_what_two_sources_say_is_not_said_by_one_alone() -> None:
    said = "Roads near the mill were closed."
    found = report(LEDE.format(said), LEDE.format(said))
    told = {i for f in found.findings if f.pairs for i in f.claims}
    alone = {i for f in found.findings if f.verdict == "single-source" for i in f.claims}
    assert not told & alone
    assert not [c for c in found.claims if c.kind == "act" and c.id in alone]


def test_a_statement_said_twice_is_one() -> None:
    said = "Roads near the mill were closed."
    found = report(LEDE.format(f"{said} The owner wept. {said}"), LEDE.format(said))
    (finding,) = [f for f in found.findings if f.kind == "act" and "Roads" in f.question]
    assert len(finding.pairs) == 1
    assert len(finding.claims) == 3


def test_the_title_quotes_the_statement() -> None:
    said = "Roads near the mill were closed."
    found = report(LEDE.format(said), LEDE.format(said))
    assert "“Roads near the mill were closed”" in {f.question for f in found.findings if f.verdict == "agreement"}
