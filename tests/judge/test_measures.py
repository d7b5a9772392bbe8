"""Figures are compared by what is counted or measured."""

import pytest
from cases import report

LEDE = "Pirates attacked the freighter Ida off Karmin on Saturday, the navy of Karmin said. "

TABLE = [
    pytest.param("The pirates used two boats.", "The pirates used three boats.", {"conflict"}, id="two boats and three"),
    pytest.param("The pirates came in two boats.", "The pirates attacked in two boats.", {"agree"}, id="two boats and two"),
    pytest.param("The navy seized seven rifles.", "The navy seized seven assault rifles.", {"agree"}, id="a word more about the thing"),
    pytest.param("The navy seized seven rifles.", "The navy seized three more rifles.", {"part"}, id="more of them are a part"),
    pytest.param("The navy seized seven rifles.", "The navy seized seven boats.", set(), id="two things"),
    pytest.param("The navy seized seven rifles.", "Each year 900 rifles are sold in Holm.", set(), id="one thing of two happenings"),
    pytest.param(
        "The navy seized seven rifles.",
        "The navy seized five rifles and found seven rifles ashore.",
        {"agree"},
        id="both figures in one article",
    ),
    pytest.param("The mate fell 200 feet.", "The mate fell 60 metres.", {"agree"}, id="one fall in two units"),
    pytest.param("The mate fell 60 metres.", "The mate fell 90 metres.", {"conflict"}, id="one fall, two figures"),
    pytest.param("Turnout of sailors was 65 percent.", "Turnout of sailors reached 82 percent.", {"conflict"}, id="two shares"),
    pytest.param("The navy seized seven AK-47s.", "The navy seized seven AK-47 rifles.", {"agree"}, id="a model and its noun"),
    pytest.param("The mate missed four games.", "The mate played ten games.", set(), id="two acts of one"),
    pytest.param("Many sailors wept.", "Many sailors wept aboard.", {"agree"}, id="many and many"),
    pytest.param("Karmin is home to 12,000 people.", "Karmin has a population of 12,000.", {"agree"}, id="a population in two ways"),
    pytest.param(
        "The mate hit 33 gulls in 157 days with 40 arrows.",
        "The mate hit 13 gulls in 54 days with 21 arrows.",
        set(),
        id="nothing that both tell is the same",
    ),
    pytest.param(
        "The navy seized nine rifles, 40 knives and two pumps.",
        "The navy seized seven rifles, 40 knives and a drum.",
        {"agree", "conflict"},
        id="one figure of a list differs",
    ),
    pytest.param(
        "The crew shot six gulls at sea.", "The crew shot two gulls ashore and nine gulls aboard.", set(), id="several figures of one thing"
    ),
    pytest.param("The mate had seven rifles.", "The mate painted nine rifles.", set(), id="to have and to do"),
    pytest.param("One of the sailors was Rolf Holm.", "One of the cooks was Rolf Holm.", set(), id="one of these and one of those"),
    pytest.param("Several cooks knew Rolf Holm.", "Rolf Holm had asked several sailors for bread.", set(), id="several of two kinds"),
    pytest.param("The navy could seize seven rifles.", "The navy seized nine rifles.", set(), id="what may be and what was"),
]


@pytest.mark.parametrize(("left", "right", "relations"), TABLE)
def test_measures(left: str, right: str, relations: set[str]) -> None:
    found = report(LEDE + left, LEDE + right)
    assert {p.relation for f in found.findings if f.kind in ("quantity", "distance") for p in f.pairs} == relations


PENALTIES = [
    pytest.param(
        "Ida Holm ran the yard while serving a 15-year sentence.",
        "A cook, the head of the crew, was given a 12-year sentence.",
        set(),
        id="two people sentenced",
    ),
    pytest.param("Holm was sentenced to 15 years.", "Holm was sentenced to 12 years.", {"conflict"}, id="one sentenced in two ways"),
]


@pytest.mark.parametrize(("left", "right", "relations"), PENALTIES)
def test_penalties(left: str, right: str, relations: set[str]) -> None:
    found = report(LEDE + left, LEDE + right)
    assert {p.relation for f in found.findings if f.kind == "duration" for p in f.pairs} == relations


def test_no_two_findings_of_a_happening_share_a_title() -> None:
    found = report(
        LEDE + "The navy seized two boats. In Holm two boats sank in 2009. The English were aged 36 and 40.",
        LEDE + "The navy seized two boats. In Holm two boats sank in 2009.",
    )
    events = {c.id: c.event for c in found.claims}
    titles = [(events[f.claims[0]], f.question) for f in found.findings]
    assert len(titles) == len(set(titles))
