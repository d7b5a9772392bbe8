"""A cue in its sentence -> source and content, by the order they stand in."""

from attrs import frozen

from reconcile.english.speech import contents, phrases
from reconcile.english.speech.contents import Scene
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.verbs import Cue
from reconcile.english.speech.words import ADVERBS, DETERMINERS, MARKS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS
from reconcile.model import Span


@frozen(eq=False)
class Told:
    """One attribution by token ranges: who, by which words, and what; `via` the outlets told."""

    source: Range
    cue: Range
    content: Span
    via: tuple[str, ...] = ()


def according(scene: Scene, i: int) -> Told | None:
    """Read "A, according to X", "According to X, B" and "A, according to X, B"."""
    s = scene.s
    source = phrases.after(s, i + 2, scene.book.pasts)
    if source is None:
        return None
    first = i
    while first > 0 and s.lows[first - 1] in (",", '"', "“", "and", "but", "that", "after", "also", "'"):
        first -= 1
    after = source[1] < len(s.lows) and s.lows[source[1]] == "," and len(s.lows) - source[1] > 4
    leads = first == 0 or s.lows[first - 1] in (":", ";", "—", "–") or (after and first <= 3 and scene.closed(i) is None)
    if leads or s.lows[first] == "that" or (after and s.lows[first] in ("and", "but", "after")):
        span = contents.following(scene, source[1], "speech")
    else:
        span = contents.preceding(scene, i)
        if span and after and i <= 8:
            span = contents.tail(scene, source[1], span, quoted=False)
    return Told(source, (i, i + 2), span) if span else None


def colon(scene: Scene, i: int) -> Told | None:
    """Read "Smith: …" at a sentence's start, "EXCLUSIVE - Smith: …" too."""
    s = scene.s
    if not 0 < i <= 6 or i + 2 >= len(s.lows) or s.ends[i - 1] != s.starts[i] or s.starts[i + 1] == s.ends[i]:
        return None
    first = 2 if i > 2 and s.lows[1] in ("-", "–", "—") and s.words[0].isupper() else 0
    words, lows = s.words[first:i], s.lows[first:i]
    if not all(w[0].isupper() and len(w) > 1 for w in words if w not in (".", "-")) or not _LABELS.isdisjoint(lows):
        return None
    if any(w in SUBORDINATORS or w in PREPOSITIONS - {"of"} or w in DETERMINERS for w in lows):
        return None
    if len(words) == 1 and scene.opens(i + 1) is None and not _speaks_again(scene, words[0]):
        return None
    span = contents.following(scene, i + 1, "speech")
    return Told((first, i), (i, i + 1), span) if span and span.end - span.start > 15 else None


def _speaks_again(scene: Scene, name: str) -> bool:
    """Say whether the one word before a colon is a speaker: in a headline one whom the text names again, later a label that comes back."""
    end = scene.s.end
    if len(name) < 4:
        return False
    if name.isupper() or scene.s.paragraph > 0:
        return scene.text.find(f"\n{name}:", end, end + 5_000) >= 0
    return name in ("Report", "Poll", "Study", "Police") or scene.text.count(f" {name}", end, end + 5_000) > 1


_LABELS = frozenset(
    "latest leaked read note photo image video watch update updated related exclusive more via source sources editor's follow contact tags topics time date when where"
    " who what why how caption correction breaking politics opinion analysis live".split()
)


def toll(scene: Scene, i: int) -> Told | None:
    """Read "police put the toll at 16"."""
    s = scene.s
    at = next((j for j in range(i + 2, min(len(s.lows) - 1, i + 9)) if s.lows[j] == "at"), None)
    if at is None or not any(w in ("toll", "number", "figure", "total", "count", "dead", "death") for w in s.lows[i + 1 : at]):
        return None
    source = phrases.before(s, i, scene.book.pasts)
    span = contents.following(scene, i + 1, "stance") if source else None
    return Told(source, (i, i + 1), span) if source and span else None


def nominal(scene: Scene, i: int) -> Told | None:
    """Read "his claim that …", "the group's call for …": a noun of saying with its owner."""
    s = scene.s
    after = s.lows[i + 1] if i + 2 < len(s.lows) else "."
    if after != scene.book.nouns.get(s.lows[i]):
        return None
    at = i - 1
    while at > 0 and i - at < 3 and s.lows[at] not in _OWNERS and s.words[at][0].islower() and s.lows[at] != "'s":
        at -= 1
    if s.lows[at] in _OWNERS:
        source = (at, at + 1)
    elif s.lows[at] == "'s":
        found = phrases.phrase(s, at, scene.book.pasts)
        if found is None:
            return None
        source = found
    else:
        return None
    span = contents.following(scene, i + 1 + (after != "that"), "stance")
    return Told(source, (i, i + 1), span) if span else None


_OWNERS = frozenset("his her their its my our".split())


def said(scene: Scene, cue: Cue, subject: Range | None) -> Told | None:
    """Read a verb of saying in any order."""
    s = scene.s
    if cue.form == "ing" and not cue.progressive:
        return _participle(scene, cue, subject)
    source, quote = cue.source, None
    if source is None:
        if cue.joined:
            return _plain(scene, cue, subject) if subject else None
        return _inverted(scene, cue) if cue.kind in ("speech", "telling") and cue.form in ("past", "third") else None
    if (
        source[0] > 1
        and s.lows[cue.at] in ("said", "says")
        and s.lows[source[0]] not in NOMINATIVE
        and scene.closed(source[0]) is None
        and (found := _run_on(scene, cue))
    ):
        return found
    quote = scene.closed(source[0])
    bare = _bare_before(scene, source, cue_ends=cue.end >= len(s.lows) or s.lows[cue.end] == ".")
    if cue.kind in ("speech", "telling") and (quote or bare):
        start, via = _after_cue(scene, cue)
        ends = start is None or start >= len(s.lows) or s.lows[start] == "."
        parenthesis = (
            cue.end < len(s.lows) and s.lows[cue.end] == "," and s.lows[source[0] - 1 : source[0]] in ((",",), ("—",), ("–",), ("-",))
        )
        if ends or parenthesis or (quote and source[0] > 0 and s.lows[source[0] - 1] != ":" and _is_statement(scene, quote)):
            span = contents.preceding(scene, source[0])
            if span and parenthesis and not quote and source[0] < 7:
                span = contents.following(scene, cue.end, "speech")
            if span:
                quote = quote or _earlier_quote(scene, source[0])
                return Told(source, (cue.at, cue.end), contents.tail(scene, cue.end, span, quoted=quote is not None), via)
    if source[0] == 0 and quote and _ends_sentence(scene, cue):
        return Told(source, (cue.at, cue.end), contents.tail(scene, cue.end, Span(*quote), quoted=True))
    return _plain(scene, cue, source)


def _earlier_quote(scene: Scene, end: int) -> tuple[int, int] | None:
    quote = scene.pairs.before(scene.s.starts[end])
    return quote if quote and quote[1] > scene.s.start else None


def _run_on(scene: Scene, cue: Cue) -> Told | None:
    """Read the inverted order where texts lost their commas: "... were hurt said the head of the group"."""
    s = scene.s
    after = phrases.after(s, cue.end, scene.book.pasts)
    if after is None or cue.at < 5 or not (s.lows[after[0]] in ("the", "a", "an") or s.words[after[0]][0].isupper()):
        return None
    ends = after[1] >= len(s.lows) or s.lows[after[1]] in (".", "that", "who", "which")
    if not ends or not any(phrases.is_verb(s, j, scene.book.pasts) for j in range(cue.at)):
        return None
    span = contents.preceding(scene, cue.at)
    return Told(after, (cue.at, cue.end), span) if span else None


def _is_statement(scene: Scene, quote: tuple[int, int]) -> bool:
    return scene.text[max(quote[0], quote[1] - 4) : quote[1]].rstrip("'\"”’ ")[-1:] in (",", "!", "?", "—", "–", "-", ".")


def _bare_before(scene: Scene, source: Range, *, cue_ends: bool) -> bool:
    """Say whether an unquoted statement stands before the source: cut off by a comma or dash, or run on where texts lost their commas."""
    s, at = scene.s, source[0]
    if at < 2:
        return False
    mark = s.lows[at - 1]
    if mark not in (",", "—", "–", "--"):
        return at > 4 and mark not in MARKS and mark not in SUBORDINATORS
    if s.lows[0] == "if" or (s.lows[source[1] + 1 : source[1] + 2] == (",",) and at > 2):
        return True
    if cue_ends and any(phrases.is_verb(s, j, scene.book.pasts) for j in range(at - 1)):
        return True
    fronted = s.lows[0] in PREPOSITIONS | SUBORDINATORS and s.lows[0] not in ("but", "and", "or", "so") and "," not in s.lows[: at - 1]
    return at > 4 and not fronted


def _ends_sentence(scene: Scene, cue: Cue) -> bool:
    start, _ = _after_cue(scene, cue)
    return start is None or start >= len(scene.s.lows) or scene.s.lows[start] == "."


def _after_cue(scene: Scene, cue: Cue) -> tuple[int | None, tuple[str, ...]]:
    """Return the token where what is said after a cue begins (None: nothing is), and the outlets told."""
    if cue.kind == "telling":
        return contents.past_addressee(scene, cue.end)
    if cue.kind == "speech":
        s, end = scene.s, cue.end
        if end < len(s.lows) and s.lows[end] == "to" and cue.form != "base":
            start, via = contents.past_addressee(scene, end + 1)
            return (end if start is None and not via and cue.kind != "speech" else start), via
        return contents.past_adverbial(scene, end), ()
    return cue.end, ()


def _plain(scene: Scene, cue: Cue, source: Range) -> Told | None:
    """Read the usual order: X said (that) …; X told Y …; X praised …."""
    s = scene.s
    start, via = _after_cue(scene, cue)
    if start is None or start >= len(s.lows) or s.lows[start] in (".", "?", "!", ")"):
        return None
    span = contents.following(scene, start, cue.kind)
    if span is None or span.end - span.start < 3:
        return None
    if cue.kind == "speech" and s.lows[0] == "if" and 3 < source[0] < 30 and s.lows[source[0] - 1] == ",":
        span = Span(s.starts[0], span.end)
    return Told(source, (cue.at, cue.end), span, via)


def _inverted(scene: Scene, cue: Cue) -> Told | None:
    """Read "…," said the head of the group."""
    s, i = scene.s, cue.at
    quote = scene.closed(i)
    if quote is None and not (
        i > 4 and s.lows[i] in ("said", "says", "added", "reported", "according") and s.lows[i - 1] in (",", "—", "–")
    ):
        return _run_on(scene, cue) if i > 4 and s.lows[i] in ("said", "says") else None
    source = phrases.after(s, cue.end, scene.book.pasts)
    span = contents.preceding(scene, i) if source else None
    if source is None or span is None or (quote is None and not _stands_alone(scene, source)):
        return None
    return Told(source, (i, cue.end), contents.tail(scene, source[1], span, quoted=quote is not None))


def _stands_alone(scene: Scene, source: Range) -> bool:
    """Say whether a name after "said" is no subject of what follows: "…, said the mayor." but not "…, said she would"."""
    s = scene.s
    if s.lows[source[0]] in NOMINATIVE:
        return False
    return source[1] >= len(s.lows) or s.lows[source[1]] in MARKS or s.lows[source[1]] in SUBORDINATORS or s.lows[source[1]] in PREPOSITIONS


def _carrier(scene: Scene, cue: Cue) -> Range | None:
    """Return the noun right before a participle: "a letter from the union warning that"; None after a verb's object and where a clause ends."""
    s = scene.s
    before = s.lows[cue.at - 1] if cue.at else ","
    if not before[0].isalpha() or before in SUBORDINATORS or before in PREPOSITIONS or before.endswith("ly") or before in ADVERBS:
        return None
    found = phrases.phrase(s, cue.at, scene.book.pasts)
    return (
        found
        if found
        and (found[0] == 0 or not phrases.is_verb(s, found[0] - 1, scene.book.pasts))
        and s.lows[found[0] - 1] not in PREPOSITIONS | {"out", "up"}
        else None
    )


def _participle(scene: Scene, cue: Cue, subject: Range | None) -> Told | None:
    """Read ", adding that …", ", calling it …": the subject speaks."""
    subject = _carrier(scene, cue) or subject
    source = subject
    if source is None or source[1] > cue.at:
        return None
    start, via = contents.past_addressee(scene, cue.end) if cue.kind == "telling" else (cue.end, ())
    if start is None:
        return None
    span = contents.following(scene, start, cue.kind)
    return Told(source, (cue.at, cue.end), span, via) if span and span.end - span.start > 3 else None
