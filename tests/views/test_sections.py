import pytest
from attrs import evolve
from cases import report

from reconcile.model import Happening, Report
from reconcile.views.book import book
from reconcile.views.evidence import placed, repeated, slight, standing, trivial
from reconcile.views.sections import AGREE, ALONE, DIFFER, sections

TEXT = "A storm killed 12 people in Velden on Saturday.\n"


def case(role: str, *texts: str) -> Report:
    found = report(*texts)
    told = Happening("x", "storm, Velden", "storm", None, "Velden", role, None, ("a", "b"))
    main = Happening("m", "main", None, None, None, "main", None, ("a",))
    claims = tuple(evolve(c, event="x" if c.kind == "casualty" else "m") for c in found.claims)
    return evolve(found, happenings=(main, told), claims=claims)


FOLDS = [
    pytest.param("main", TEXT, False, id="the main one"),
    pytest.param("other", TEXT, False, id="another one that two tell of"),
    pytest.param("other", "It rained on Saturday.\n", True, id="another one that one source tells of"),
    pytest.param("total", TEXT, True, id="a total"),
    pytest.param("background", TEXT, True, id="what lies behind"),
]


@pytest.mark.parametrize(("role", "second", "folded"), FOLDS)
def test_what_is_folded(role: str, second: str, folded: bool) -> None:
    found = case(role, TEXT, second)
    told = {s.happening.id: s.folded for s in sections(found, book(found)) if s.happening}
    assert told["x"] is folded


def test_every_finding_stands_in_one_section() -> None:
    found = report(TEXT, TEXT.replace("12", "15"), "On Friday two people were hurt in Karmin.\n")
    assert sorted(f.id for s in sections(found, book(found)) for f in s.findings) == sorted(f.id for f in found.findings)


def test_headings() -> None:
    found = report(TEXT, TEXT.replace("12", "15"), TEXT + "A hotel lost 7 boats.\n")
    told = sections(found, book(found))[0]
    assert [f.question for f in told.under(DIFFER)] == ["people killed"]
    assert {f.verdict for f in told.under(AGREE)} <= {"agreement"}
    assert {f.verdict for f in told.under(ALONE)} == {"single-source"}


def test_a_report_without_happenings_is_one_section() -> None:
    found = evolve(report(TEXT, TEXT), happenings=())
    assert len(sections(found, book(found))) == 1


def test_the_one_that_stands_apart_is_marked() -> None:
    found = report(TEXT, TEXT, TEXT, TEXT.replace("12", "30"))
    known = {c.id: c for c in found.claims}
    told = standing([p for f in found.findings if f.kind == "casualty" for p in f.pairs], book(found))
    assert {known[i].source for i, relation in told.items() if relation != "agree"} == {"d"}


def test_a_reason_is_told_once_where_it_bears() -> None:
    found = report(TEXT, TEXT, TEXT, TEXT.replace("12", "30"))
    differ = [p for f in found.findings if f.verdict == "discrepancy" for p in f.pairs if p.relation != "agree"]
    told = placed(differ)
    assert [book(found).source(i) for i in told] == ["d"]
    assert len({p.reason for p in differ}) == sum(map(len, told.values()))


def test_what_another_source_says_too_is_no_single_one() -> None:
    found = report("The hotel lost 7 boats.\n", "The hotel lost 7 boats.\n", "The hotel lost 8 boats.\n")
    claims = [evolve(c, event="x") for c in found.claims if c.kind == "quantity"]
    assert [repeated(c, claims) for c in claims] == [True, True, False]


SLIGHT = [
    pytest.param("A girl saw the storm.\n", True, id="one of a thing"),
    pytest.param("The storm sank 40 boats.\n", False, id="a figure"),
    pytest.param("The storm raged for hours.\n", True, id="a stretch without a number"),
    pytest.param("The storm raged for nine hours.\n", False, id="a stretch with one"),
    pytest.param("The storm sank the boats on 25 April 2015.\n", True, id="the day itself"),
    pytest.param("The port closed on 2 May 2015.\n", False, id="another day"),
]


@pytest.mark.parametrize(("text", "is_slight"), SLIGHT)
def test_what_tells_nearly_nothing(text: str, *, is_slight: bool) -> None:
    told = [c for c in report(text).claims if c.kind in ("casualty", "date", "duration", "quantity")]
    assert [slight(c, "2015-04-25") for c in told] == [is_slight] * len(told)


def test_what_is_one_of_one_is_trivial() -> None:
    found = report(TEXT + "Police found one boat.\n", TEXT + "Police found one boat.\n")
    told = {f.question: trivial(f, book(found)) for f in found.findings if f.pairs}
    assert told["number of boats"]
    assert not told["people killed"]
