"""A word in its sentence -> whether it is a verb of saying there, and whose."""

from attrs import frozen

from reconcile.english.speech import phrases
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.words import AUX, BE, DETERMINERS, FIRST, MARKS, MODAL, NOMINAL_PREPOSITIONS, NOMINATIVE, PREPOSITIONS


@frozen(eq=False)
class Cue:
    """A verb of saying: tokens `at` to `end`, its class and form, and the subject right before it if it has one.

    `progressive`: "is saying"; `joined`: the verb of a second clause without a subject, "and said".
    """

    at: int
    end: int
    kind: str
    form: str
    source: Range | None
    progressive: bool = False
    joined: bool = False


_BLOCKERS = (DETERMINERS | PREPOSITIONS | frozenset("of no to".split())) - {
    "these",
    "those",
    "this",
    "most",
    "some",
    "many",
    "several",
    "both",
    "others",
    "each",
    "all",
    "one",
    "two",
}
_ASKING = ("what", "things", "how", "whatever")
NAMING = frozenset(
    "call calls called describe describes described term terms termed dub dubs dubbed characterize characterizes characterized".split()
)
"""Verbs by which "what X calls Y" names Y."""
_AIMED = frozenset("sought planned decided offered intended".split())
_PASSIVE_AFTER = (
    frozenset("to in at for as of on with from".split()),
    frozenset("to for as of with from".split()),
)
_DO = frozenset("do does did don't doesn't didn't".split())
_PLURALS = frozenset("they we you i some many others most people police critics both who".split())


def cue(scene: Scene, i: int) -> Cue | None:
    """Return the verb of saying at token `i`; None where the word is a noun, a modifier, passive or nobody's."""
    s, book = scene.s, scene.book
    word = s.lows[i]
    form = book.form[word]
    kind, end = book.joined(s.lows, i)
    if kind.endswith("+"):
        return None
    after = s.lows[end] if end < len(s.lows) else ""
    if end == i + 1 and after in book.elsewhere.get(word, ()):
        return None
    before = s.lows[i - 1] if i else ""
    if (
        before in _BLOCKERS
        or before == "-"
        or (before == "'s" and (i < 2 or s.lows[i - 2] not in NOMINATIVE))
        or after in ("-", "'s")
        or (form in ("past", "ing") and after == "by")
    ):
        return None
    if form == "base" and word.istitle():
        return None
    if form == "ing":
        return _participle(scene, i, end, kind)
    return _finite(scene, i, end, kind, form)


def _participle(scene: Scene, i: int, end: int, kind: str) -> Cue | None:
    s = scene.s
    before = s.lows[i - 1] if i else ""
    at = i
    while at > 1 and (phrases.is_adverb(s.lows[at - 1]) or s.lows[at - 1] == "not"):
        at -= 1
    if s.lows[at - 1] in BE and at > 0:
        source = phrases.before(s, i, scene.book.pasts)
        return Cue(i, end, kind, "ing", source, progressive=True) if source and not _first(scene, source) else None
    if s.lows[i] not in scene.book.participles:
        return None
    if before in ("been", "keep", "kept", "of", "for", "without", "just", "about", "from") or (scene.inside(i) and before != ","):
        return None
    return Cue(i, end, kind, "ing", None)


def _first(scene: Scene, source: Range) -> bool:
    return scene.s.lows[source[0]] in FIRST and scene.inside(source[0]) is not None


def _finite(scene: Scene, i: int, end: int, kind: str, form: str) -> Cue | None:
    s, book, word = scene.s, scene.book, scene.s.lows[i]
    at = phrases.past_adverbs(s, i)
    stepped = s.lows[at:i]
    if form == "past" and any(w in BE and (w != "'s" or kind not in ("speech", "telling")) for w in stepped):
        return None
    if form == "base" and (any(w in MODAL or w in BE for w in stepped) or (kind == "stance" and any(w in AUX for w in stepped))):
        return None
    source = phrases.before(s, i, book.pasts)
    if source is None or (scene.closed(i) and s.lows[i - 1] not in ("he", "she")):
        joined = at > 0 and s.lows[at - 1] in ("and", "but", "then", "or") and form != "base"
        lone = kind in ("speech", "telling") and form in ("past", "third") and not stepped
        apart = form in ("past", "third") and word not in book.receptive and at > 2 and s.lows[at - 1] in (",", "—", "–", "--", ")")
        return Cue(i, end, kind, form, None, joined=joined) if joined or lone or apart else None
    return Cue(i, end, kind, form, source) if _plausible(scene, i, end, kind, form, source) and word != "to" else None


def _plausible(scene: Scene, i: int, end: int, kind: str, form: str, source: Range) -> bool:
    """Say whether a subject and the form of its verb go together."""
    s, book, word = scene.s, scene.book, scene.s.lows[i]
    last, first = s.lows[source[1] - 1], s.lows[source[0]]
    after = s.lows[end] if end < len(s.lows) else "."
    pronoun = first in NOMINATIVE
    quoted = scene.inside(i)
    if quoted and (first in FIRST or kind in ("thought", "stance")) and not (source[0] > 0 and s.starts[source[0]] <= quoted[0]):
        return False
    if source[0] > 0 and not pronoun and last not in ("who", "which") and _is_object(scene, source):
        return False
    if source[0] > 0 and s.lows[source[0] - 1] in _ASKING and (s.lows[source[0] - 1] != "what" or word not in NAMING):
        return False
    if first in FIRST and kind == "stance":
        return False
    named = s.words[source[1] - 1][0].isupper()
    if (
        word in book.receptive
        and form == "past"
        and not pronoun
        and end == i + 1
        and not (after == "to" and word in _AIMED)
        and after in _PASSIVE_AFTER[kind in ("speech", "telling")]
    ):
        return False
    if scene.closed(source[0]) and kind in ("speech", "telling"):
        return True
    if word in book.clausal and after not in ("that", ":") and scene.opens(end) is None:
        return False
    if form == "third" and word in book.nounlike:
        led = first in DETERMINERS and not last.endswith("s") and (after in DETERMINERS or after == "that" or scene.opens(end) is not None)
        known = first in ("he", "she", "who", "it") or last == "who" or (named and source[1] - source[0] < 9)
        return led or (known and after not in _NOMINAL_AFTER)
    if form == "base":
        return _agrees(scene, i, source, word in book.nounlike and (after in _NOMINAL_AFTER or (named and source[0] > 0)))
    if kind in ("stance", "thought") and after in MARKS - {'"', "“", "'", ":"}:
        return False
    return not (kind == "stance" and last in ("website", "site", "group", "called", "pac", "film") and first in ("a", "an"))


_NOMINAL_AFTER = frozenset("of . , and are were is was has have for in about from by".split())


def _agrees(scene: Scene, i: int, source: Range, nominal: bool) -> bool:  # noqa: FBT001 - one more fact about the same word
    """Say whether a bare form has a subject it agrees with: a plural one, or any after do."""
    s = scene.s
    first, last = s.lows[source[0]], s.lows[source[1] - 1]
    if first in _PLURALS or last in _PLURALS or not _DO.isdisjoint(s.lows[source[1] : i]):
        return True
    at = next((j for j in range(source[0] + 1, source[1]) if s.lows[j] in NOMINAL_PREPOSITIONS), source[1])
    head = s.lows[at - 1]
    plural = head in _PLURALS or "and" in s.lows[source[0] : source[1]] or (head.endswith("s") and not head.endswith(("ss", "'s", "us")))
    return plural and not nominal


def _is_object(scene: Scene, source: Range) -> bool:
    """Say whether a noun phrase before a cue is the object of another verb: "held documents released by"."""
    s, j = scene.s, source[0] - 1
    if s.lows[j] in MARKS or s.words[j][0].isupper():
        return False
    known = scene.book.kind.get(s.lows[j], "")
    if known.startswith(("speech", "thought", "telling")):
        return False
    return phrases.is_verb(s, j, scene.book.pasts)
