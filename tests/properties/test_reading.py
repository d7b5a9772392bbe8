"""Laws of the reading: what may change in a text without changing what it claims, on sentences drawn at random."""

from collections import Counter

from cases import article, claims
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reconcile.english.reading import read
from reconcile.model import Claim
from reconcile.settings import Settings

LAWFUL = settings(max_examples=150, derandomize=True, deadline=None)

persons = st.sampled_from(
    "upholsterers saddlers bookbinders goldsmiths thatchers coopers gardeners trumpeters librarians watchmakers".split()
)
numbers = st.integers(2, 900)
names = st.sampled_from("Halloran Vasquez Okonjo Lindqvist Petrossian Abernathy Kowalczyk Mbeki".split())
causes = st.sampled_from("blast storm landslide flood explosion fire avalanche".split())
places = st.sampled_from(["", " in Ostrava", " near the old harbour", " on Sunday", " in the village of Kirn"])
bounds = st.sampled_from(["", "at least ", "more than ", "about ", "up to "])
speakers = st.sampled_from(["the governor", "a fire chief", "the coast guard", "a neighbour", "an army spokesman"])
done = st.sampled_from([("killed", "killed"), ("injured", "injured"), ("wounded", "wounded")])
suffered = st.sampled_from(["were killed", "were wounded", "died", "have been arrested", "were abducted", "perished", "were injured"])
facts = st.sampled_from([
    "The {cause} killed {count} {who}{where}.",
    "{count} {who} were wounded in the {cause}{where}.",
    "{count} {who} died when the {cause} struck.",
    "The {cause} left {count} {who} dead{where}.",
    "Police arrested {count} {who} after the {cause}.",
    "A {cause}{where} has killed {count} {who} and injured dozens.",
    "The {cause} destroyed a chapel, killing {count} {who}.",
    "{count} {who} have been detained{where}.",
    "{count} {who} were among the dead{where}.",
    "{count} {who} lost their lives in the {cause}.",
    "The bodies of {count} {who} were found after the {cause}.",
])  # fmt: skip


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@st.composite
def tellings(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """A sentence with blanks for the people and their number, and what fills the others."""
    return draw(facts), {"cause": draw(causes), "where": draw(places)}


def counts(text: str) -> Counter[tuple[object, ...]]:
    return Counter(_told(c) for c in claims(text, "casualty"))


def _told(c: Claim) -> tuple[object, ...]:
    found = c.value and c.value.interval
    return (*((found.low, found.high, found.approx) if found else ()), c.about.outcome, c.about.who)


def sources(text: str) -> list[str]:
    return [c.attribution.source.lower() for c in claims(text, "attribution") if c.attribution]


@LAWFUL
@given(tellings(), persons, persons, bounds, numbers)
def test_person_nouns_of_one_class_are_alike(told: tuple[str, dict[str, str]], one: str, other: str, bound: str, number: int) -> None:
    text, blanks = told
    first, second = (capital(text.format(count=f"{bound}{number}", who=who, **blanks)) for who in (one, other))
    assert counts(first)
    assert counts(first) == counts(second)


@LAWFUL
@given(tellings(), persons, bounds, numbers, numbers)
def test_numbers_are_alike(told: tuple[str, dict[str, str]], who: str, bound: str, one: int, other: int) -> None:
    text, blanks = told
    first, second = (capital(text.format(count=f"{bound}{number}", who=who, **blanks)) for number in (one, other))
    found, again = (claims(filled, "casualty") for filled in (first, second))
    assert [(c.about, c.label) for c in found] == [(c.about, c.label) for c in again]
    stated = [[c.value and c.value.interval and c.value.interval.stated for c in row] for row in (found, again)]
    assert stated[1] == [other if value == one else value for value in stated[0]]


@LAWFUL
@given(tellings(), persons, numbers, names, names)
def test_names_are_alike(told: tuple[str, dict[str, str]], who: str, number: int, one: str, other: str) -> None:
    assume(one != other)
    text, blanks = told
    story = (
        capital(text.format(count=number, who=who, **blanks))
        + " Mayor Ida {name} said the street was shut. A fire killed Ida {name}'s uncle."
    )
    first, second = (story.format(name=name) for name in (one, other))
    assert counts(first) == counts(second)
    assert [s.replace(one.lower(), other.lower()) for s in sources(first)] == sources(second)


@LAWFUL
@given(causes, persons, done, bounds, numbers, places)
def test_the_passive_says_what_the_active_says(cause: str, who: str, did: tuple[str, str], bound: str, number: int, where: str) -> None:
    active = f"The {cause} {did[0]} {bound}{number} {who}{where}."
    passive = capital(f"{bound}{number} {who} were {did[1]} by the {cause}{where}.")
    assert counts(active)
    assert counts(active) == counts(passive)


@LAWFUL
@given(tellings(), persons, numbers, speakers)
def test_the_speaker_may_come_first_or_last(told: tuple[str, dict[str, str]], who: str, number: int, speaker: str) -> None:
    text, blanks = told
    fact = text.format(count=number, who=who, **blanks).removesuffix(".")
    first = f"{capital(speaker)} said {fact[:1].lower()}{fact[1:]}."
    last = f"{capital(fact)}, {speaker} said."
    assert counts(first) == counts(last)
    assert sources(first) == sources(last) == [speaker]


@LAWFUL
@given(st.tuples(numbers, persons), st.tuples(numbers, persons), suffered, places)
def test_those_joined_may_change_places(one: tuple[int, str], other: tuple[int, str], suffering: str, where: str) -> None:
    assume(one[0] != other[0])
    assume(one[1] != other[1])
    first, second = (f"{a[0]} {a[1]} and {b[0]} {b[1]} {suffering}{where}." for a, b in ((one, other), (other, one)))
    assert counts(first).total() == 2
    assert counts(first) == counts(second)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A few sentences with commas and quotes in them."""
    told = []
    for _ in range(draw(st.integers(1, 3))):
        text, blanks = draw(tellings())
        fact = text.format(count=draw(numbers), who=draw(persons), **blanks).removesuffix(".")
        name, speaker = draw(names), draw(speakers)
        shape = draw(
            st.sampled_from(
                ["{0}, {1} said.", "“{0},” said {1}.", "On Monday, {0}.", "{0}, including two boys.", "{2}, 41, was there. {0}."]
            )
        )
        told.append(shape.format(capital(fact), speaker, name))
    return " ".join(told)


def figures(text: str) -> set[object]:
    return {(c.value.interval.low, c.value.interval.high) for c in claims(text, "casualty") if c.value and c.value.interval}


@LAWFUL
@given(paragraphs())
def test_a_text_without_its_commas_and_quotes_tells_nothing_new(text: str) -> None:
    assert figures(text.translate({ord(mark): None for mark in ',“”"'})) <= figures(text)


WORDS = st.sampled_from(
    "the a 12 three dozens of saddlers killed wounding who were by and , including among them died said that ( ) - — : “ ” ' 's not no one Halloran"
    " Mr Ostrava on Sunday 41 to be found dead which whom with in from 2, 000 co - workers toll rose IN KILLED Shot".split(" ")
)


@LAWFUL
@given(st.lists(WORDS, max_size=40))
def test_groups_stand_in_order_and_hold_their_heads(words: list[str]) -> None:
    found = read(article(" ".join(words)), Settings())
    for i, sentence in enumerate(found.sentences):
        p = found.parse(i)
        edges = [edge for g in p.units.groups for edge in (g.start, g.end)]
        assert edges == sorted(edges)
        assert all(g.start <= g.head < g.end for g in p.units.groups)
        assert all(sentence.span.holds(p.span(u)) for u in range(len(p.sorts)))
