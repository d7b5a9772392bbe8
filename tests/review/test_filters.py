from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import begun, prompted

from reconcile.errors import UsageError
from reconcile.model import RELATIONS, Report
from reconcile.review.filters import STATES, Filter, filtered, fitting, parsed
from reconcile.review.store import Store

WORDS = st.lists(st.text(st.characters(categories=("L", "N")), min_size=1).filter(lambda w: ":" not in w), max_size=3).map(tuple)

LINES = [
    pytest.param("", Filter(), id="nothing"),
    pytest.param("state:open", Filter("open"), id="a state"),
    pytest.param("relation:conflict relation:scope", Filter(relation=("conflict", "scope")), id="two of one field"),
    pytest.param("State:open SOURCE:Vice", Filter("open", source=("vice",)), id="capitals"),
    pytest.param('source:vice "dead or wounded"', Filter(source=("vice",), words=("dead or wounded",)), id="a phrase"),
    pytest.param("12:30 and:so", Filter(words=("12:30", "and:so")), id="a colon in a word"),
]


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line_is_read(line: str, wanted: Filter) -> None:
    assert parsed(line) == wanted


@given(st.sampled_from(STATES), st.lists(st.sampled_from(RELATIONS), max_size=2).map(tuple), WORDS, WORDS)
def test_a_filter_is_written_as_it_is_read(
    state: str, relations: tuple[str, ...], sources: tuple[str, ...], words: tuple[str, ...]
) -> None:
    wanted = Filter(state, relations, source=tuple(s.lower() for s in sources), words=words)
    assert parsed(str(wanted)) == wanted


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("state:odd", "'odd' is no state; there are open", id="no state"),
        pytest.param("relation:odd", "'odd' is no relation; there are conflict", id="no relation"),
        pytest.param('"left', "left open", id="an open quote"),
    ],
)
def test_what_is_no_filter_is_told(line: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parsed(line)


def test_kinds_and_sources_that_are_not_there_are_told(report: Report, tmp_path: Path) -> None:
    session = begun(report, Store.beside(tmp_path))
    for line, message in (
        ("kind:odd", "'odd' is no kind of the findings here; there are act, attribution"),
        ("source:odd", "there are meridian-online"),
    ):
        with pytest.raises(UsageError, match=message):
            fitting(session, line, blind=False)
    assert fitting(session, "source:Meridian-Online", blind=True)


def test_states(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, _ = prompted(begun(report, store), store, "c", "u", "", "s", "t", "legal")
    counts = {state: len(filtered(session, Filter(state))) for state in STATES}
    total = len(session.queue)
    alone = sum(not f.pairs for f in report.findings)
    assert counts == {"all": total, "open": total - 3, "ruled": 3, "unsure": 1, "skipped": 1, "alone": alone}
    assert [f.id for f in filtered(session, parsed("tag:legal"))] == [session.queue[3].id]
    assert filtered(session, parsed("tag:none")) == ()


def test_fields_and_words(report: Report, tmp_path: Path) -> None:
    session = begun(report, Store.beside(tmp_path))
    assert {f.kind for f in filtered(session, parsed("kind:date kind:casualty"))} == {"date", "casualty"}
    assert all(any(p.relation == "conflict" for p in f.pairs) for f in filtered(session, parsed("relation:conflict")))
    assert filtered(session, parsed("source:nobody")) == ()
    assert filtered(session, parsed("CIVILIANS killed"))
    assert filtered(session, parsed("civilians nowhere")) == ()
