"""Tokens -> which act each date in a sentence begins or ends: "the siege began on Monday and ended on Friday"."""

from reconcile.english.speech import ahead, phrases
from reconcile.english.speech.phrases import Range
from reconcile.english.times.timex import Timex
from reconcile.english.tokens import Sentence

_TURNS = frozenset(
    "began begun begins beginning started starts starting launched opened resumed ended ends ending finished finishes concluded concludes lifted broken stopped"
    " ceased expired expires closed".split()
)
"""Verbs for the start or the end of what lasts: a siege, a campaign, a strike, a truce."""

_BETWEEN = frozenset("on in at early late since last this next the only again there officially formally".split())
_RELATIVE = frozenset({"which", "that", "who", ","})


def turns(s: Sentence, times: tuple[Timex, ...], pasts: frozenset[str]) -> dict[int, str]:
    """Return, by the first token of each date that a verb of beginning or ending goes right before, the words for what began or ended then."""
    if s.vocabulary.isdisjoint(_TURNS):
        return {}
    found: dict[int, str] = {}
    subject: Range | None = None
    for timex in times:
        verb = _verb(s, timex.start)
        if verb is None or timex.type == "DURATION":
            continue
        subject = _subject(s, verb, pasts) or subject or ahead.opening(s, verb, pasts)
        if subject:
            words = [w for w in s.lows[slice(*subject)] if w[0].isalpha() and w not in _IDLE]
            found[timex.start] = " ".join((*words, s.lows[verb]))
    return found


_IDLE = frozenset("the a an its their his her this that which of for in on and s".split())


def _verb(s: Sentence, date: int) -> int | None:
    at = date - 1
    while at >= 0 and date - at < 4 and (s.lows[at] in _BETWEEN or phrases.is_adverb(s.lows[at])):
        at -= 1
    return at if at >= 0 and s.lows[at] in _TURNS else None


def _subject(s: Sentence, verb: int, pasts: frozenset[str]) -> Range | None:
    """Return what a verb says began or ended: the noun phrase before it, past "which"; None where the verb follows "and"."""
    found = phrases.before(s, verb, pasts)
    if found is None or s.lows[found[0]] in ("it", "they", "this", "that"):
        return None
    start, end = found
    while end > start and s.lows[end - 1] in _RELATIVE:
        end -= 1
    return (start, end) if end > start else None
