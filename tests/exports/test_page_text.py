"""An article's text in pieces: nested, overlapping and broken spans, and the words around a claim."""

import re

import pytest
from attrs import evolve
from cases import SOURCES, article
from hypothesis import given
from hypothesis import strategies as st
from pages import case

from reconcile.exports.page.text import Piece, paragraphs, quote, shown
from reconcile.model import Aside, Claim, Span

LINES = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


def claim(text: str, start: int, end: int, kind: str = "quantity", sentence: Span | None = None) -> Claim:
    return Claim(f"{kind}-{start}-{end}", "a", "a.txt", kind, Span(start, end), text[start:end], sentence or Span(start, end))


def lines(text: str) -> list[str]:
    return [found for found in LINES.findall(text) if not found.isspace()]


def reached(cut: tuple[tuple[Piece, ...], ...]) -> set[str]:
    return {p.claim.id for line in cut for p in line if p.claim} | {c.id for line in cut for p in line for c in p.beside}


@pytest.mark.parametrize("name", sorted(p.name for p in SOURCES.iterdir()))
def test_the_pieces_are_the_text_and_every_claim_is_reached(name: str) -> None:
    report = case(name)
    for found in report.articles:
        own = [c for c in report.claims if c.source == found.source]
        cut = paragraphs(found, own, {c.id for c in own})
        assert ["".join(p.text for p in line) for line in cut] == lines(found.text)
        assert reached(cut) == {c.id for c in own}


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text(st.sampled_from("abc 1\n\r"), min_size=1, max_size=60))
    at = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(at, at).map(sorted).filter(lambda s: s[0] < s[1]), max_size=8, unique_by=tuple))
    return text, [(s[0], s[1]) for s in spans]


@given(marked())
def test_any_spans_keep_the_text_and_their_claims(given_: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = given_
    claims = [claim(text, *s) for s in spans]
    cut = paragraphs(article(text), claims, {c.id for c in claims})
    assert ["".join(p.text for p in line) for line in cut] == lines(text)
    on_lines = [Span(*m.span()) for m in LINES.finditer(text) if not m[0].isspace()]
    placed = {c.id for c in claims if any(c.span.overlaps(line) for line in on_lines)}
    assert reached(cut) == placed
    begun = [i for line in cut for p in line for i in p.first]
    assert sorted(begun) == sorted(placed)


def test_a_run_leads_to_the_narrowest_claim_that_a_finding_shows() -> None:
    text = "He said that 12 people died."
    said, counted, bare = claim(text, 8, 27, "attribution"), claim(text, 13, 22), claim(text, 13, 15, "act")
    (line,) = paragraphs(article(text), [said, counted, bare], {said.id, counted.id})
    assert [(p.text, p.claim.id if p.claim else None) for p in line] == [
        ("He said ", None),
        ("that ", said.id),
        ("12", counted.id),
        (" people", counted.id),
        (" died", said.id),
        (".", None),
    ]


def test_a_claim_wholly_under_a_narrower_one_stands_beside_it() -> None:
    text = "Twelve people died."
    said, counted = claim(text, 0, 13, "attribution"), claim(text, 0, 13)
    (line,) = paragraphs(article(text), [said, counted], {said.id, counted.id})
    assert (line[0].claim, line[0].beside) == (counted, (said,))


def test_what_is_set_aside_says_why() -> None:
    found = evolve(article("Fire killed 12 people.\r\nSign up here.\r\n"), aside=(Aside(Span(24, 37), "invitation"),))
    cut = paragraphs(found, [], ())
    assert [[(p.text, p.aside) for p in line] for line in cut] == [[("Fire killed 12 people.", "")], [("Sign up here.", "invitation")]]


def test_a_quote_is_the_whole_sentence_and_a_very_long_one_is_cut_at_words() -> None:
    text = "Police said 12 people died."
    assert quote(claim(text, 12, 21, sentence=Span(0, 27)), article(text)).before == "Police said "
    long = "word " * 400 + "12 people" + " word" * 400
    cut = quote(claim(long, 2000, 2009, sentence=Span(0, len(long))), article(long))
    assert (cut.before[:6], cut.after[-6:]) == ("… word", "word …")
    assert len(cut.before) + len(cut.after) < 600


def test_words_that_no_other_source_has_are_told_apart() -> None:
    text = "12 brave people died."
    assert quote(claim(text, 0, 15), article(text), apart=frozenset({"brave"})).words == (
        ("12 ", False),
        ("brave", True),
        (" people", False),
    )


@given(st.text())
def test_nothing_hides_in_what_is_shown(text: str) -> None:
    assert not set(shown(text)) & set("\x00\x1b\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\ud800\ufeff")


def test_joiners_of_real_words_stay() -> None:
    assert shown("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645") == "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
