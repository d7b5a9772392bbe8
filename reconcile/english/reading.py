"""Article -> Reading: everything the kinds look at, found once."""

from attrs import field, frozen

from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.english.numerals import Numeral, numerals
from reconcile.english.parse import Parse, parse
from reconcile.english.sentences import sentences
from reconcile.english.speech import Speech, speeches
from reconcile.english.times import Expression, Timex, expressions, times
from reconcile.english.tokens import Sentence
from reconcile.english.when import tense
from reconcile.model import Article
from reconcile.settings import Settings


@frozen(eq=False)
class Reading:
    """An article with its sentences; `numerals`, `expressions` and `times` hold one tuple a sentence, in the same order."""

    article: Article
    settings: Settings
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    numerals: tuple[tuple[Numeral, ...], ...]
    expressions: tuple[tuple[Expression, ...], ...]
    _parses: dict[int, Parse] = field(factory=dict, init=False, repr=False)
    _told: list[tuple[Speech, ...]] = field(factory=list, init=False, repr=False)
    _times: list[tuple[tuple[Timex, ...], ...]] = field(factory=list, init=False, repr=False)

    @property
    def times(self) -> tuple[tuple[Timex, ...], ...]:
        """The time expressions with their values, which rest on the tense of what is dated; worked out once, when they are first asked for."""
        if not self._times:
            published = self.article.published
            self._times.append(times(self.expressions, published.value if published else None, lambda i, x: tense(self.parse(i), x)))
        return self._times[0]

    def parse(self, sentence: int) -> Parse:
        """Return the groups of a sentence and what links them; worked out once, when it is first asked for."""
        if sentence not in self._parses:
            self._parses[sentence] = parse(self.sentences[sentence], self.numerals[sentence], self.expressions[sentence])
        return self._parses[sentence]

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """Return who says what in the article; found once, when it is first asked for."""
        if not self._told:
            self._told.append(speeches(self.article, self.sentences, self.lexicon, self.parse))
        return self._told[0]


def read(article: Article, settings: Settings) -> Reading:
    """Analyse an article once, for all kinds of claims."""
    words = lexicon(settings.words)
    split = sentences(article.text, article.aside)
    counted = tuple(numerals(s, settings, words) for s in split)
    return Reading(
        article,
        settings,
        words,
        split,
        counted,
        tuple(expressions(s, n) for s, n in zip(split, counted, strict=True)),
    )
