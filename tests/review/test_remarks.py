"""Splits, merges, notes and tags; places; blind sessions; what others ruled."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from cases import SOURCES, article
from hypothesis import given, settings
from hypothesis import strategies as st
from sessions import begun, clock, desk, prompted

from reconcile.errors import UsageError
from reconcile.model import Fact, Report
from reconcile.pipeline import reconcile
from reconcile.read import read
from reconcile.review.applied import applied
from reconcile.review.decision import Decision
from reconcile.review.desk import Desk, Place, place, resumed, told
from reconcile.review.filters import parsed
from reconcile.review.log import standing
from reconcile.review.plain import Talk, run
from reconcile.review.session import Ruling, begin, case
from reconcile.review.store import Store
from reconcile.views.wording import ruled


@cache
def whole_and_parts() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)


def words(report: Report, store: Store) -> list[str]:
    return [ruled(r) for f in applied(report, store.all()).findings for r in f.reviews]


def test_a_split_rules_on_what_it_cuts_and_leaves_the_rest(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session = begun(report, store)
    finding = next(f for f in session.queue if f.kind == "casualty")
    at, out = next((n, i) for n, i in enumerate(finding.claims, 1) if any(i in (p.left, p.right) for p in finding.pairs))
    session, _ = prompted(session, store, "f", "kind:casualty", "p", str(at))
    (cut,) = store.all()
    assert cut.pairs
    assert all(out in pair for pair in cut.pairs)
    assert finding.id not in session.ruled
    session, _ = prompted(session, store, "f", "kind:casualty", "c")
    assert finding.id in session.ruled
    assert not set(store.all()[1].pairs) & set(cut.pairs)
    assert any("answers another question" in w for w in words(report, store))


@pytest.mark.parametrize(
    "answer", [pytest.param("", id="none"), pytest.param("99", id="one that is not there"), pytest.param("all", id="no number")]
)
def test_a_split_needs_claims(report: Report, tmp_path: Path, answer: str) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "p", answer)
    assert store.all() == ()
    assert "is no number" in said


def test_a_split_of_all_claims_is_refused(report: Report, tmp_path: Path) -> None:
    session = begun(report, Store.beside(tmp_path))
    with pytest.raises(UsageError, match="not all of them"):
        session.decide(session.queue[0], Ruling("split", claims=session.queue[0].claims), "now")


def test_a_merge_is_told_beside_both_findings(tmp_path: Path) -> None:
    texts = "A blast killed 12 people in Karmin on Saturday.\n", "Fish prices fell to 31 dollars in Velden on Monday.\n"
    report = reconcile(tuple(article(t, n) for t, n in zip(texts, "ab", strict=True)))
    over = case(report)
    one, other = (next(f for f in report.findings if f.kind == kind) for kind in ("casualty", "quantity"))
    store = Store.beside(tmp_path)
    session = begin(over, "ida", "0.1", ())
    store.append(session.decide(one, Ruling("merge", claims=other.claims, relation="conflict"), "2026-01-01T00:00:00.000000+00:00"))
    shown = applied(report, store.all())
    assert {f.id for f in shown.findings if f.reviews} >= {one.id, other.id}
    assert [r.relation for f in shown.findings for r in f.reviews if f.id == other.id] == ["conflict"]
    assert any("answers the same question: conflict" in w for w in words(report, store))
    same = next(f for f in report.findings if f.id != other.id and over.claim(f.claims[0]).source == "b")
    with pytest.raises(UsageError, match="of one source"):
        session.decide(other, Ruling("merge", claims=same.claims, relation="agree"), "now")


def test_a_claim_that_stands_alone_can_be_ruled_on(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, _ = prompted(begun(report, store), store, "f", "state:alone", "x", "1", "q")
    (kept,) = store.all()
    assert kept.machine == ("single-source",)
    assert kept.pairs[0][0] == kept.pairs[0][1] == kept.claim
    assert str(session.progress).startswith("0 of")
    assert any("is not a claim" in w for w in words(report, store))


def test_notes_and_tags_rule_nothing_and_the_last_one_stands(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, _ = prompted(begun(report, store), store, "o", "ask the mayor", "o", "asked", "t", " urgent,  two words ,urgent", "q")
    finding = session.queue[0]
    assert str(session.progress).startswith("0 of")
    assert told(session, finding)[0].endswith("asked")
    assert [d.tags for d in store.all()][-1] == ("urgent", "two words")
    assert any(w.startswith("tagged by ida") for w in words(report, store))
    session, _ = prompted(session, store, "z", "z", "q")
    assert told(session, finding)[0].endswith("ask the mayor")
    assert len(told(session, finding)) == 1


def test_a_session_is_taken_up_at_its_finding_under_its_filter(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, said = prompted(begun(report, store), store, "f", "relation:agree", "j", "j", "q")
    left = [line for line in said.splitlines() if line.startswith("{")][-1]
    among, index = resumed(session, place(left))
    assert among[index].id == json.loads(left)["finding"]
    assert index == 2
    assert all(any(p.relation == "agree" for p in f.pairs) for f in among)


@pytest.mark.parametrize("text", [None, "", "no json", "[]", '{"filter": "state:odd"}', '{"finding": "gone"}'])
def test_a_place_that_cannot_be_read_is_the_beginning(report: Report, tmp_path: Path, text: str | None) -> None:
    session = begun(report, Store.beside(tmp_path))
    assert resumed(session, place(text)) == (session.queue, 0)


def test_a_blind_session_tells_the_verdict_once_ruled_and_gives_no_other_way_to_it(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, said = prompted(
        begun(report, store), store, "w", "b", "f", "relation:conflict", "c", "h", "conflict", "k", "w", "q", blind=True
    )
    before, _, after = said.partition("ruled: 1 of")
    assert "conflict:" not in before
    assert "hidden until you have ruled" in before
    assert "accepts nothing in bulk" in before
    assert "no filter by relation" in before
    assert "say the relation yourself with h" in before
    assert "conflict:" in after
    assert "why " in after
    assert desk(store, blind=True).hides(session, session.queue[1])
    assert not desk(store, blind=True).hides(session, session.queue[0])


def test_others_rulings_are_told_only_when_all_is_ruled(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store, "ola"), store, "u", "hm", "q")
    total = len(begun(report, store).queue)
    session, _ = prompted(begun(report, store), store, *["c"] * (total - 1))
    assert not [w for w in told(session, session.queue[0]) if "ola" in w]
    session, _ = prompted(session, store, "c")
    assert [w for w in told(session, session.queue[0]) if "ruled by ola" in w]


def test_a_ruling_stays_with_its_pairs_when_an_article_comes(tmp_path: Path) -> None:
    texts = [f"A blast killed {n} people in Karmin on Saturday.\n" for n in (12, 31, 12)]
    articles = [article(t, n) for t, n in zip(texts, "abc", strict=True)]
    store = Store.beside(tmp_path)
    before = reconcile(tuple(articles[:2]))
    prompted(begun(before, store), store, *["c"] * len(begun(before, store).queue))
    later = reconcile(tuple(articles))
    session = begun(later, store)
    finding = next(f for f in session.queue if len(f.claims) == 3 and session.rulings(f))
    assert finding.id not in session.ruled
    assert any("not ruled on yet" in line for line in told(session, finding))
    assert any("“12 people” beside b: “31 people” alone" in w for w in words(later, store))
    left = {pair for f in session.queue if f.id == finding.id for p in f.pairs if (pair := (p.left, p.right)) not in session.own}
    session, _ = prompted(session, store, *["h", "scope"] * 9)
    assert set(session.rulings(finding)[-1].pairs) == left
    assert session.rulings(finding)[0].ruling == "confirm"


def test_undo_takes_back_a_bulk_at_once_and_no_assignment(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    store.append(Decision("ida", "2026-01-01T00:00:00.000000+00:00", "0.1", "assign", to="ola"))
    _, said = prompted(begun(report, store), store, "b", "yes", "z", "y", "z", "z", "q")
    agreed = sum(f.verdict == "agreement" for f in report.findings)
    assert f"taken back: {agreed} rulings made in bulk" in said
    assert f"put back: {agreed} rulings made in bulk" in said
    assert "nothing to take back" in said
    assert [d.to for d in standing(store.all())] == ["ola"]


def test_a_wrong_split_ends_no_session(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    number = len(begun(report, store).queue[0].claims)
    _, said = prompted(begun(report, store), store, "p", " ".join(map(str, range(1, number + 1))), "c", "q")
    assert "not all of them" in said
    assert [d.ruling for d in store.all()] == ["confirm"]


def test_the_last_ruling_leaves_its_finding_on_view(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    total = len(begun(report, store).queue)
    session, _ = prompted(begun(report, store), store, *["c"] * total, "u", "hm", "q")
    assert session.ruling(session.queue[-1]) == store.all()[-1]
    assert store.all()[-1].ruling == "unsure"


def test_blanks_are_no_answers(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "v", "1", "   ", "o", "", "t", " , ", "q")
    assert store.all() == ()
    assert "needs the claim and its right value" in said
    assert "an empty note is none" in said
    assert "an empty tag is none" in said


def test_what_one_source_says_is_on_view_where_nothing_is_compared(tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    report = reconcile((article("A blast killed 12 people in Karmin on Saturday.\n", "a"),))
    _, said = prompted(begun(report, store), store, "x", "1", "q")
    assert "state:alone" in said
    assert [d.ruling for d in store.all()] == ["not-a-claim"]


def test_notes_that_moved_are_listed_and_no_longer_told(tmp_path: Path) -> None:
    texts = "A blast killed 12 people in Karmin on Saturday.\n", "A blast killed 31 people in Karmin on Saturday.\n"
    one, other = (article(t, n) for t, n in zip(texts, "ab", strict=True))
    store = Store.beside(tmp_path)
    prompted(begun(reconcile((one, other)), store), store, "o", "ask", "q")
    later = reconcile((evolve(one, text="Late.\n" + one.text), other))
    session = begun(later, store)
    assert [a.decision.ruling for a in session.unsettled()] == ["note"]
    assert [w for f in session.queue for w in told(session, f)] == []
    assert words(later, store) == []


def test_what_is_asked_for_is_told_in_a_report_and_read_back(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, said = prompted(begun(report, store), store, "f", "kind:date", "f", "nowhere", "f", '"left open', "q")
    assert "nothing fits 'nowhere'" in said
    assert "a quotation mark is left open" in said
    assert Place(session.queue[0].id, parsed("state:open")) == place(Place(session.queue[0].id, parsed("state:open")).to_text())
    assert evolve(Place(), finding="x").to_text() == '{"finding": "x", "filter": ""}'


def test_a_ruling_on_a_verdict_that_the_machine_no_longer_gives_does_not_stand(tmp_path: Path) -> None:
    texts = "killing 16 people, police said", "killing 23 people, the army said"
    one, other = (article(f"A blast hit the market of Karmin on Saturday, {t}.\n", n) for t, n in zip(texts, "ab", strict=True))
    store, before = Store.beside(tmp_path), reconcile((one, other))
    toll = next(f for f in begun(before, store).queue if f.kind == "casualty")
    relation = toll.pairs[0].relation
    prompted(begun(before, store), store, "f", "kind:casualty", "c", "q")
    later = reconcile((one, evolve(other, published=Fact("2015-04-28", "test"))))
    assert {p.relation for f in later.findings if f.kind == "casualty" for p in f.pairs} != {relation}
    (lost,) = begun(later, store).unsettled()
    assert lost.state == "changed"
    assert f"no longer {relation}" in str(lost)
    assert words(later, store) == []
    apart = reconcile((one, evolve(other, text=other.text.replace("killing 23", "hurting 23"))))
    assert [a.state for a in begun(apart, store).unsettled()] == ["gone"]


def test_two_claims_of_a_finding_can_both_be_wrong_and_the_rest_stays_open(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, _ = prompted(begun(report, store), store, "v", "1", "40", "v", "2", "50", "q")
    finding = session.queue[0]
    assert {d.value for d in session.rulings(finding) if d.ruling == "wrong-value"} == {"40", "50"}
    assert finding.id not in session.ruled
    assert sum("has a wrong value" in w for w in words(report, store)) >= 2
    session, _ = prompted(session, store, "c", "q")
    assert finding.id in session.ruled
    assert sum("has a wrong value" in w for w in words(report, store)) >= 2


def test_a_filter_that_nothing_fits_any_more_locks_nobody_out(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    total = len(begun(report, store).queue)
    prompted(begun(report, store), store, "f", "state:open", *["c"] * total, "q")
    _, said = prompted(begun(report, store), store, "z", "q", at=Place(None, parsed("state:open")))
    assert "taken back" in said


def test_a_search_keeps_the_filter(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "f", "kind:casualty", "/", "civilians", "q")
    assert "shown: kind:casualty civilians" in said


def test_the_end_of_the_input_rules_nothing(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "u")
    prompted(begun(report, store), store, "o", "important", "o", "", "q")
    assert [(d.ruling, d.note) for d in store.all()] == [("note", "important")]
    prompted(begun(report, store), store, "o", "-", "q")
    assert [d.note for d in store.all()] == ["important", ""]


def test_a_stale_terminal_is_told_before_it_rules(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    seen, stale = 0, begun(report, store)
    prompted(begun(report, store), store, "h", "scope", "q")

    def keep(told: Sequence[Decision]) -> Sequence[Decision]:
        nonlocal seen
        store.extend(told)
        seen, new = store.since(seen)
        return new

    said, answers = list[str](), iter(("c", "q"))
    run(stale, evolve(desk(store), keep=keep), Talk(said.append, lambda _: next(answers, None)), Place())
    assert any("in another terminal meanwhile" in line for line in said)
    assert [d.ruling for d in store.all()] == ["change"]


@given(st.lists(st.sampled_from("chvsupotzyb"), max_size=12))
@settings(max_examples=40)
def test_a_session_is_the_same_step_by_step_and_begun_anew(keys: list[str]) -> None:
    report = whole_and_parts()
    answers = {"h": ["scope"], "v": ["1", "40"], "u": ["hm"], "p": ["1"], "o": ["a note"], "t": ["legal"], "b": ["yes"]}
    kept: list[Decision] = []

    def keep(told: Sequence[Decision]) -> Sequence[Decision]:
        before = len(kept)
        for d in told:
            kept.append(d.sealed(kept[-1].hash if kept else ""))
        return kept[before:]

    typed = iter([word for key in keys for word in (key, *answers.get(key, ()))])
    at = Desk(keep, clock(), lambda *_: "", lambda _: None)
    session = run(begin(case(report), "ida", "0.1", ()), at, Talk(lambda _: None, lambda _: next(typed, None)), Place())
    anew = begin(case(report), "ida", "0.1", kept)
    assert session.own == anew.own
    assert session.ruled == anew.ruled
    assert session.said == anew.said
    assert session.log == anew.log
