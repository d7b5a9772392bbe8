"""Values for property tests."""

from cases import article
from hypothesis import strategies as st

from reconcile.model import Article, Interval

numbers = st.integers(min_value=0, max_value=10_000)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval that a text can state: exact, bounded, ranged or vague, hedged or not."""
    low, high = sorted((draw(numbers), draw(numbers)))
    form = draw(st.sampled_from(["exact", "least", "most", "range"]))
    approx = draw(st.booleans())
    if form == "exact":
        return Interval(low, low, low, approx)
    if form == "least":
        return Interval(low, None, low, approx)
    if form == "most":
        return Interval(None, high, high, approx)
    return Interval(low, high, None, approx)


_COUNTED = ("people", "civilians", "soldiers", "rebels", "fighters", "children", "women", "police officers", "passengers")
_BOUNDS = ("", "", "", "at least ", "more than ", "up to ", "about ", "nearly ")
_DONE = ("were killed", "died", "were injured", "were wounded", "are missing", "were executed", "were displaced")
_WHERE = ("", "", " in Karmin", " in Idlib", " in the village of Wazzan, in Karmin province", " in hospital")
_SAID = ("", "", ", police said", ", the mayor said", ", the Karmin Monitor said", ", state television said")
_OTHERS = (
    "Russian shelling hit the town.",
    "Ukrainian shelling hit the town.",
    "Government forces fled the town.",
    "Government forces withdrew from the town.",
    "The siege lasted four days.",
    "The siege lasted nine days.",
    "The dam broke 60 kilometers south of Aleppo.",
    "The dam broke 40 miles east of Aleppo.",
    "The quake had a magnitude of 7.8.",
    "The quake had a magnitude of 7.9.",
    "Temperatures reached 40C.",
    "Temperatures reached 104F.",
    "The water wrecked 12 percent of the houses.",
    "The water wrecked 360 of 3,000 houses.",
    "Officials called it an accident.",
    "It was a terrorist attack.",
)
_LEDES = (
    "A bomb hit the market of Karmin in northern Syria on Saturday.",
    "The market of Karmin in northern Syria was hit on Saturday.",
)
_TIMES = ("2015-04-25", "2015-04-25T08:00", "2015-04-25T18:00", "2015-04-26", None)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of news: a count of people with its bound, outcome, place and speaker; or another measure or act."""
    if draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from(_OTHERS))
    pick = [draw(st.sampled_from(words)) for words in (_BOUNDS, _COUNTED, _DONE, _WHERE, _SAID)]
    bound, who, done, where, said = pick
    count = f"{bound}{draw(st.integers(2, 90))}"
    return f"{count[0].upper()}{count[1:]} {who} {done}{where}{said}."


@st.composite
def stories(draw: st.DrawFn, number: int) -> tuple[Article, ...]:
    """Articles by as many sources on one incident, of a few sentences each, with or without dates."""
    texts = [" ".join([draw(st.sampled_from(_LEDES)), *draw(st.lists(sentences(), min_size=1, max_size=4))]) for _ in range(number)]
    return tuple(article(f"{text}\n", name, draw(st.sampled_from(_TIMES))) for text, name in zip(texts, "abcdefgh", strict=False))
