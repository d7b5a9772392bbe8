"""A verb of saying in its sentence -> source and content, by the order they stand in."""

from reconcile.english.speech import ahead, contents, gaps, phrases, relatives
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.verbs import Cue
from reconcile.english.speech.words import ADVERBS, MARKS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS
from reconcile.model import Span


def said(scene: Scene, cue: Cue, subject: Range | None) -> Told | None:
    """Read a verb of saying in any order."""
    s = scene.s
    if cue.form == "ing" and not cue.progressive:
        return _participle(scene, cue, subject)
    source, quote = cue.source, None
    if source is None:
        if cue.joined:
            return _plain(scene, cue, subject) if subject else None
        found = _inverted(scene, cue) if cue.kind in ("speech", "telling") and cue.form in ("past", "third") else None
        return found or _apart(scene, cue)
    if (
        source[0] > 1
        and s.lows[cue.at] in ("said", "says")
        and s.lows[source[0]] not in NOMINATIVE
        and scene.closed(source[0]) is None
        and (found := _run_on(scene, cue))
    ):
        return found
    if found := relatives.relative(scene, cue, source):
        return found
    quote = scene.closed(source[0])
    start, via = _after_cue(scene, cue) if cue.kind in ("speech", "telling") else (cue.end, ())
    told_all = cue.end >= len(s.lows) or s.lows[cue.end] == "." or (start is None and bool(via))
    bare = _bare_before(scene, source, cue_ends=told_all)
    if cue.kind in ("speech", "telling") and (quote or bare):
        ends = start is None or start >= len(s.lows) or s.lows[start] == "."
        parenthesis = (
            cue.end < len(s.lows) and s.lows[cue.end] == "," and s.lows[source[0] - 1 : source[0]] in ((",",), ("—",), ("–",), ("-",))
        )
        if ends or parenthesis or (quote and source[0] > 0 and s.lows[source[0] - 1] != ":" and _is_statement(scene, quote)):
            span = contents.preceding(scene, source[0])
            if span and parenthesis and not quote and source[0] < 7 and not _participial(scene, cue.end + 1):
                span = contents.following(scene, cue.end, "speech")
            if span:
                quote = quote or _earlier_quote(scene, source[0])
                return Told(source, (cue.at, cue.end), contents.tail(scene, cue.end, span, quoted=quote is not None), via)
    if source[0] == 0 and quote and (_ends_sentence(scene, cue) or _trails(scene, cue, quote)):
        return Told(source, (cue.at, cue.end), contents.tail(scene, cue.end, Span(*quote), quoted=True))
    return _plain(scene, cue, source)


def _participial(scene: Scene, i: int) -> bool:
    """Say whether only a circumstance follows: ", Reuters reported, citing police", ", she said, adding that"."""
    return i < len(scene.s.lows) and scene.s.lows[i] in scene.book.participles


def _apart(scene: Scene, cue: Cue) -> Told | None:
    """Read a verb cut off from its subject by what stands between commas: "The mayor, after a long pause, said …"."""
    s = scene.s
    at = phrases.past_adverbs(s, cue.at)
    if at < 3 or s.lows[at - 1] not in (",", "—", "–", "-", "--", ")") or scene.inside(cue.at):
        return None
    first = next((j for j in range(cue.at - 1, 0, -1) if scene.inside(j)), -1) + 1
    while first < cue.at and s.lows[first] in MARKS:
        first += 1
    source = ahead.opening(s, cue.at, scene.book.pasts, first)
    if source is None or source[1] >= cue.at or s.lows[source[1]] not in (",", "—", "–", "-", "--", "(") or s.lows[source[0]] in NOMINATIVE:
        return None
    if first and scene.closed(source[0]):
        span = contents.preceding(scene, source[0])
        return Told(source, (cue.at, cue.end), contents.tail(scene, cue.end, span, quoted=True)) if span else None
    return _plain(scene, cue, source)


def _earlier_quote(scene: Scene, end: int) -> tuple[int, int] | None:
    quote = scene.pairs.before(scene.s.starts[end])
    return quote if quote and quote[1] > scene.s.start else None


def _run_on(scene: Scene, cue: Cue) -> Told | None:
    """Read the inverted order where texts lost their commas: "... were hurt said the head of the group"."""
    s = scene.s
    after = ahead.after(s, cue.end, scene.book.pasts)
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
    if s.lows[0] == "if" or s.lows[source[1] + 1 : source[1] + 2] == (",",):
        return True
    if cue_ends and any(phrases.is_verb(s, j, scene.book.pasts) for j in range(at - 1)):
        return True
    fronted = s.lows[0] in PREPOSITIONS | SUBORDINATORS and s.lows[0] not in ("but", "and", "or", "so") and "," not in s.lows[: at - 1]
    return at > 4 and not fronted


def _ends_sentence(scene: Scene, cue: Cue) -> bool:
    start, _ = _after_cue(scene, cue)
    return start is None or start >= len(scene.s.lows) or scene.s.lows[start] == "."


def _trails(scene: Scene, cue: Cue, quote: tuple[int, int]) -> bool:
    """Say whether only circumstances follow a cue after a question or exclamation: ""Too much?" he asked when …"."""
    s = scene.s
    rest = s.lows[cue.end :]
    return (
        cue.kind == "speech"
        and scene.text[max(0, quote[1] - 4) : quote[1]].rstrip("'\"”’ ")[-1:] in ("?", "!")
        and rest[0] in (",", "when", "as", "in", "at", "on", "after", "during")
        and "that" not in rest[:8]
        and not any(scene.opens(j) for j in range(cue.end, len(s.lows)))
    )


def _after_cue(scene: Scene, cue: Cue) -> tuple[int | None, tuple[str, ...]]:
    """Return the token where what is said after a cue begins (None: nothing is), and the outlets told."""
    if cue.kind == "telling":
        return gaps.past_addressee(scene, cue.end)
    if cue.kind == "speech":
        s, end = scene.s, cue.end
        if end < len(s.lows) and s.lows[end] == "to" and s.lows[cue.at] in scene.book.promising:
            return end, ()
        if end < len(s.lows) and s.lows[end] == "to" and cue.form != "base":
            start, via = gaps.past_addressee(scene, end + 1)
            return (end if start is None and not via and cue.kind != "speech" else start), via
        return gaps.past_adverbial(scene, end), ()
    return cue.end, ()


def _plain(scene: Scene, cue: Cue, source: Range) -> Told | None:
    """Read the usual order: X said (that) …; X told Y …; X praised …."""
    s = scene.s
    start, via = _after_cue(scene, cue)
    if start is None or start >= len(s.lows) or s.lows[start] in (".", "?", "!", ")"):
        return _announced(scene, cue, source) if start is None else None
    span = contents.following(scene, start, cue.kind)
    if span is None or span.end - span.start < 2:
        return None
    if cue.kind == "speech" and s.lows[0] == "if" and 3 < source[0] < 30 and s.lows[source[0] - 1] == ",":
        span = Span(s.starts[0], span.end)
    return Told(source, (cue.at, cue.end), span, via)


def _announced(scene: Scene, cue: Cue, source: Range) -> Told | None:
    """Read "X said in a statement." with the quotation that begins the next sentence or paragraph."""
    quote = scene.pairs.next(scene.s.end)
    if cue.kind not in ("speech", "telling") or quote is None or scene.closed(source[0]) or scene.text[scene.s.end : quote[0]].strip():
        return None
    return Told(source, (cue.at, cue.end), Span(quote[0], min(quote[1], quote[0] + contents.LONGEST)))


def _inverted(scene: Scene, cue: Cue) -> Told | None:
    """Read "…," said the head of the group."""
    s, i = scene.s, cue.at
    quote = scene.closed(i)
    if quote is None and not (
        i > 4 and s.lows[i] in ("said", "says", "added", "reported", "according") and s.lows[i - 1] in (",", "—", "–")
    ):
        return _run_on(scene, cue) if i > 4 and s.lows[i] in ("said", "says") else None
    source = ahead.after(s, cue.end, scene.book.pasts)
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
    start, via = gaps.past_addressee(scene, cue.end) if cue.kind == "telling" else (cue.end, ())
    if start is None:
        return None
    span = contents.following(scene, start, cue.kind)
    return Told(source, (cue.at, cue.end), span, via) if span and span.end - span.start > 3 else None
