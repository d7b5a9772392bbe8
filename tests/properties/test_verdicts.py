"""Laws of the verdicts, on articles and intervals drawn at random."""

import pytest
from attrs import evolve
from cases import article
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from strategies import intervals, sentences, stories

from reconcile.engines.processes import Processes
from reconcile.extract import extract
from reconcile.happenings import with_happenings
from reconcile.happenings.wordings import wordings
from reconcile.judge.counts import compare_counts
from reconcile.judge.desk import Desk, desk_for
from reconcile.judge.rules import figures_told, rule
from reconcile.match import Candidate, Topic, match
from reconcile.match.origins import origins
from reconcile.model import Article, Claim, Interval, Value
from reconcile.pipeline import reconcile
from reconcile.settings import Settings

SETTINGS = Settings()


def laid_out(articles: tuple[Article, ...]) -> tuple[tuple[Claim, ...], tuple[Topic, ...], Desk]:
    claims = tuple(c for a in articles for c in extract(a, SETTINGS))
    told = wordings(claims)
    claims, happenings = with_happenings(articles, claims, told)
    topics = match(articles, claims, SETTINGS, told)
    return claims, topics, desk_for(articles, claims, topics, origins(articles, claims), SETTINGS, happenings, told)


def relation(candidate: Candidate, desk: Desk, topic: Topic) -> str | None:
    ruling = rule(candidate, topic, desk, figures_told(topic))
    return ruling.relation if ruling else None


@settings(max_examples=80)
@given(stories(2))
def test_relations_are_symmetric(articles: tuple[Article, ...]) -> None:
    _, topics, desk = laid_out(articles)
    for topic in topics:
        for candidate in topic.candidates:
            swapped = evolve(candidate, left=candidate.right, right=candidate.left)
            assert relation(candidate, desk, topic) == relation(swapped, desk, topic)


def counts(first: str, second: str) -> tuple[Claim, Claim, Desk]:
    articles = (article(first, "a"), article(second, "b"))
    claims, _, desk = laid_out(articles)
    a, b = (next(c for c in claims if c.kind == "casualty" and c.source == source) for source in "ab")
    return a, b, desk


def judged(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> str | None:
    ruling = compare_counts(evolve(a, value=Value(left, "person")), evolve(b, value=Value(right, "person")), desk)
    return ruling.relation if ruling else None


STORY = "A bomb hit the market of Karmin in northern Syria on Saturday. It killed {}.\n"
PEOPLE = [
    pytest.param("16 people", "31 people", id="people"),
    pytest.param("16 soldiers", "31 soldiers", id="soldiers"),
    pytest.param("16 people, police said", "31 people, the mayor said", id="two witnesses"),
    pytest.param("16 civilians", "31 people", id="civilians and people"),
]


@pytest.mark.parametrize(("first", "second"), PEOPLE)
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(left=intervals(), right=intervals(), down=st.integers(0, 500), up=st.integers(0, 500), opened=st.booleans())
def test_widening_never_turns_agreement_into_conflict(
    first: str, second: str, left: Interval, right: Interval, down: int, up: int, opened: bool
) -> None:
    a, b, desk = counts(STORY.format(first), STORY.format(second))
    assume(judged(a, b, left, right, desk) == "agree")
    low = None if left.low is None else max(0, left.low - down)
    high = None if left.high is None or opened else left.high + up
    assert judged(a, b, evolve(left, low=low, high=high), right, desk) != "conflict"


@settings(max_examples=3)
@given(stories(3))
def test_processes_give_what_serial_gives(articles: tuple[Article, ...]) -> None:
    assert reconcile(articles, engine=Processes(2)) == reconcile(articles)


@settings(max_examples=30)
@given(sentences())
def test_an_article_agrees_with_itself(text: str) -> None:
    story = STORY.format("16 people") + text + "\n"
    found = reconcile((article(story, "a"), article(story, "b")))
    claims = {c.id: c for c in found.claims}
    same = [p.relation for f in found.findings for p in f.pairs if claims[p.left].span == claims[p.right].span]
    assert same
    assert set(same) == {"agree"}
