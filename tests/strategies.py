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
def sentences(
    draw: st.DrawFn, counted: tuple[str, ...] = _COUNTED, done: tuple[str, ...] = _DONE, others: tuple[str, ...] = _OTHERS
) -> str:
    """A sentence of news: a count of people with its bound, outcome, place and speaker; or another measure or act."""
    if draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from(others))
    bound, who, did, where, said = (draw(st.sampled_from(words)) for words in (_BOUNDS, counted, done, _WHERE, _SAID))
    count = f"{bound}{draw(st.integers(2, 90))}"
    return f"{count[0].upper()}{count[1:]} {who} {did}{where}{said}."


@st.composite
def stories(draw: st.DrawFn, number: int) -> tuple[Article, ...]:
    """Articles by as many sources on one incident, of a few sentences each on few questions, with or without dates."""
    few = [tuple(draw(st.lists(st.sampled_from(words), min_size=1, max_size=2))) for words in (_COUNTED, _DONE)]
    pair = draw(st.integers(0, len(_OTHERS) // 2 - 1)) * 2
    told = st.lists(sentences(few[0], few[1], _OTHERS[pair : pair + 2]), min_size=1, max_size=4)
    texts = [" ".join([draw(st.sampled_from(_LEDES)), *draw(told)]) for _ in range(number)]
    return tuple(article(f"{text}\n", name, draw(st.sampled_from(_TIMES))) for text, name in zip(texts, "abcdefgh", strict=False))
