"""Article -> Reading: everything the kinds look at, found once."""

from attrs import field, frozen

from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.english.numerals import Numeral, numerals
from reconcile.english.parse import Parse, parse
from reconcile.english.sentences import sentences
from reconcile.english.speech import Speech, speeches
from reconcile.english.times import Timex, times
from reconcile.english.tokens import Sentence
from reconcile.model import Article
from reconcile.settings import Settings


@frozen(eq=False)
class Reading:
    """An article with its sentences; `numerals` and `times` hold one tuple a sentence, in the same order."""

    article: Article
    settings: Settings
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    numerals: tuple[tuple[Numeral, ...], ...]
    times: tuple[tuple[Timex, ...], ...]
    _parses: dict[int, Parse] = field(factory=dict, init=False, repr=False)
    _told: list[tuple[Speech, ...]] = field(factory=list, init=False, repr=False)

    def parse(self, sentence: int) -> Parse:
        """Return the groups of a sentence and what links them; worked out once, when it is first asked for."""
        if sentence not in self._parses:
            self._parses[sentence] = parse(self.sentences[sentence], self.numerals[sentence], self.times[sentence])
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
    when = times(split, article.published.value if article.published else None)
    return Reading(
        article,
        settings,
        words,
        split,
        tuple(numerals(s, settings, words) for s in split),
        when,
    )
