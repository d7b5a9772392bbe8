"""A plan -> its articles, and where each thing planned stands in them."""

import re
from datetime import date
from random import Random

from attrs import evolve, frozen

from laws import wordings
from laws.names import CAST, Cast
from laws.plan import Count, Deed, Figure, Held, Plan, Story, Telling
from laws.sorts import SORTS
from reconcile.model import Article, Fact, Span

_MARK = 0xE000
"""First of the private characters that hold the place of a phrase until its sentence is made."""
_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
_TOLD_ROSE = ("killed", "injured", "missing", "arrested")


@frozen
class Written:
    """The articles of a plan; `places` tells, by source and place in its story, the span of each telling's figure, day or statement."""

    articles: tuple[Article, ...]
    places: dict[tuple[str, int], Span]

    def home(self, source: str, *spans: Span | None) -> tuple[str, int] | None:
        """Return the telling whose words meet a span."""
        return next((k for k, at in self.places.items() if k[0] == source and any(s and s.overlaps(at) for s in spans)), None)


def write(plan: Plan, cast: Cast = CAST) -> Written:
    """Write every story of a plan in wordings that its seed chooses."""
    articles, places = [], dict[tuple[str, int], Span]()
    for story in plan.stories:
        text, own = _Pen(plan, story, cast).text()
        articles.append(Article(story.source, f"{story.source}.txt", text, published=Fact(story.published.isoformat(), "test")))
        places |= {(story.source, i): span for i, span in own.items()}
    return Written(tuple(articles), places)


class _Pen:
    """One story in the course of being written."""

    def __init__(self, plan: Plan, story: Story, cast: Cast) -> None:
        self.story, self.named, self.cast = story, plan.named, cast
        self.rng = Random(f"{plan.seed}/{story.source}")
        self.phrases: dict[int, str] = {}

    def text(self) -> tuple[str, dict[int, Span]]:
        """Return the article's text, and the span of each telling's own words."""
        marked, at = "", 0
        while at < len(self.story.told):
            sentence, at = self._sentence(at)
            gap = self.rng.choice((" ", " ", "\n\n")) if marked else ""
            marked += gap + sentence
            if self.rng.random() < 0.15:
                marked += " " + self._filled(self.rng.choice(wordings.FILLERS), self.story.told[at - 1])
        return self._unmarked(marked + "\n")

    def _sentence(self, at: int) -> tuple[str, int]:
        told = self.story.told[at]
        if isinstance(told, Held):
            return self._lede(told, at)
        fact = self._count(told, at) if isinstance(told, Count) else self._deed(told, at)
        if told.of.within:
            fact = self._filled(self.rng.choice(wordings.WITHIN), told, fact=fact)
        return self._finished(self._spoken(fact, told)), at + 1

    def _lede(self, told: Held, at: int) -> tuple[str, int]:
        sentence = self._filled(self.rng.choice(SORTS[told.of.sort].ledes), told, day=self._mark(at, self._day(told.day or told.of.day)))
        following = self.story.told[at + 1] if at + 1 < len(self.story.told) else None
        breath = isinstance(following, Count) and _breath(following)
        if isinstance(following, Count) and breath and self.rng.random() < 0.4:
            number = self._mark(at + 1, self._number(following.figure))
            return self._finished(sentence + self._filled(self.rng.choice(breath), following, n=number)), at + 2
        return self._finished(sentence), at + 1

    def _count(self, told: Count, at: int) -> str:
        if told.figure.bound == "nobody":
            frame = self.rng.choice(wordings.NOBODY[told.came])
            return self._mark(at, self._filled(frame, told))
        frames = wordings.COUNTED[told.came]
        if told.figure.was is not None:
            frames = wordings.TOLL if (told.who, told.came) == ("people", "killed") else wordings.ROSE
        elif self.named:
            frames = tuple(f for f in frames if "{it}" in f) or frames
        return self._filled(self.rng.choice(frames), told, n=self._mark(at, self._number(told.figure)), was=str(told.figure.was))

    def _deed(self, told: Deed, at: int) -> str:
        return self._mark(at, self._filled(self.rng.choice(wordings.DEEDS[told.theme][told.side]), told))

    def _spoken(self, fact: str, told: Count | Deed) -> str:
        if told.said is None:
            return fact
        speaker = self._filled(wordings.SPEAKERS[told.said], told)
        return self.rng.choice(wordings.SPEECH).format(fact=fact, speaker=speaker)

    def _number(self, figure: Figure) -> str:
        words = figure.number <= 20 and self.rng.random() < 0.5
        told = _SMALL[figure.number - 2] if words else f"{figure.number:,}"
        return self.rng.choice(wordings.BOUNDS[figure.bound]).format(told)

    def _day(self, day: date) -> str:
        full = f"on {day.day} {day:%B} {day.year}"
        if not 0 <= (self.story.published - day).days <= 6:
            return full
        return self.rng.choice((f"on {day:%A}", f"on {day:%A}", f"on {day.day} {day:%B}", full))

    def _filled(self, frame: str, told: Telling, **more: str) -> str:
        it = self.rng.choice(SORTS[told.of.sort].later)
        if isinstance(told, Count):
            more |= {"who": told.who, "came": told.came}
        return frame.format(it=it, **self.cast.names(told.of.town), **more) if more or "{" in frame else frame

    def _mark(self, at: int, phrase: str) -> str:
        self.phrases[at] = phrase
        return chr(_MARK + at)

    def _finished(self, sentence: str) -> str:
        first = ord(sentence[0]) - _MARK
        if first in self.phrases:
            self.phrases[first] = _capital(self.phrases[first])
        return re.sub(r",([,.])", r"\1", _capital(sentence) + ".")

    def _unmarked(self, marked: str) -> tuple[str, dict[int, Span]]:
        text, spans = "", {}
        for letter in marked:
            at = ord(letter) - _MARK
            words = self.phrases.get(at, letter)
            if at in self.phrases:
                spans[at] = Span(len(text), len(text) + len(words))
            text += words
        return text, spans


def _breath(told: Count) -> tuple[str, ...]:
    plain = told.said is None and told.figure.was is None and told.figure.bound != "nobody"
    return wordings.BREATH.get(told.came, ()) if plain else ()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def append(written: Written, source: str, sentence: str) -> Written:
    """Put a sentence at the end of an article."""
    return evolve(
        written, articles=tuple(evolve(a, text=f"{a.text.rstrip()} {sentence}\n") if a.source == source else a for a in written.articles)
    )


def insert(written: Written, source: str, paragraph: str, at: int) -> Written:
    """Put a paragraph of its own before sentence break number `at` of an article (the last one is its end)."""
    article = next(a for a in written.articles if a.source == source)
    cuts = breaks(article.text)
    cut = cuts[at]
    before, after = article.text[:cut].rstrip(), article.text[cut:].lstrip()
    head = f"{before}\n\n" if before else ""
    text = f"{head}{paragraph}\n\n{after}" if after else f"{head}{paragraph}\n"
    by = len(text) - len(article.text)
    moved = {k: Span(s.start + by, s.end + by) if k[0] == source and s.start >= cut else s for k, s in written.places.items()}
    return Written(tuple(evolve(a, text=text) if a.source == source else a for a in written.articles), moved)


def breaks(text: str) -> list[int]:
    """Return the places between sentences, with the beginning and the end."""
    return [0, *(m.end() for m in re.finditer(r"\.\s+", text))]
