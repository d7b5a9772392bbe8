"""Article text -> sentences."""

import re
from collections.abc import Iterator

from reconcile.english.tokens import BEFORE_POINTS, Sentence, is_spaced, tokenise
from reconcile.model import Aside

LONGEST = 2_000
"""Code points after which a sentence is cut at a space, so that hostile input stays linear."""

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt maj brig adm cmdr gov sen rep pres rev hon st mt ft jr sr no nos vs etc approx est"
    " inc corp co ltd dept univ assn bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun"
    " fig figs vol pp al ave blvd rd sq messrs supt insp det spc pfc pvt cpl fr ph p.m a.m u.s u.k u.n e.g i.e".split()
)
_PARAGRAPH = re.compile(r"\n[ \t\r\f\v\u00a0]*(?:\n[ \t\r\f\v\u00a0]*)+|\r(?!\n)|\u2028|\u2029")
_STOP = re.compile(r"([.!?…]+|\n)([\"'”’)\]»]*)(\s+|$)|([^\S\n]{3,})(?=[^\W_a-z])")
_DECIMALS = re.compile(r"\d{1,2}(?!\d|[,:]\d)")
_HUNDREDTHS = re.compile(r"0\d{1,2}(?!\d|[,:]\d)")
_MINUTES = re.compile(r"[0-5]\d ?[ap]\.? ?m\b", re.IGNORECASE)
"""What stands behind the hour of "6. 30am" in a text that was taken apart."""
_LAST_WORD = re.compile(r"[\w.]+$")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _PARAGRAPH.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def _is_stop(text: str, start: int, stop: re.Match[str], end: int, width: int) -> bool:
    after = text[stop.end() : stop.end() + 1] if stop.end() < end else ""
    if stop[1] == "\n":
        line = stop.start() - max(start, text.rfind("\n", start, stop.start()) + 1)
        return not after.islower() and line < 0.6 * width
    if not after:
        return True
    if stop[1] == ".":
        word = _LAST_WORD.search(text, max(start, stop.start() - 14), stop.start())
        last = word[0].lower() if word else ""
        if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
            return (
                last in ("a.m", "p.m", "u.s", "u.k", "u.n")
                and after.isupper()
                and text[stop.end() + 1 : stop.end() + 2].islower()
                and _opens(text, stop.end())
            )
        if (last in BEFORE_POINTS and after.isdecimal()) or (last.isalpha() and _HUNDREDTHS.match(text, stop.end())):
            return False
        if last.isdecimal() and len(last) < 3 and _MINUTES.match(text, stop.end()):
            return False
        if last.isdecimal() and after.isdecimal() and len(last) < 4 and stop.end() - stop.start() == 2 and is_spaced(text):
            return _DECIMALS.match(text, stop.end()) is None
    return not after.islower()


_OPENERS = frozenset("the a an in on at it he she they but and we this that there after more at".split())
_WORD = re.compile(r"[^\W\d_]+")


def _opens(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    return bool(word) and word[0].lower() in _OPENERS  # type: ignore[index]


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open spans of the sentences within one paragraph, without surrounding white space.

    Three spaces and more are what is left of the end of a line, as between a headline and its agency.
    """
    lines = text.count("\n", start, end)
    width = max((len(line) for line in text[start:end].split("\n")), default=0) if lines else 0
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop[4] or _is_stop(text, at, stop, end, width):
            yield from _bounded(text, at, stop.start() if stop[4] else stop.end(2))
            at = stop.end()
    yield from _bounded(text, at, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def sentences(text: str, aside: tuple[Aside, ...] = ()) -> tuple[Sentence, ...]:
    """Split a text into tokenised sentences; passages set aside are left out.

    Paragraph breaks always end a sentence; abbreviations, initials and decimals do not.
    """
    found = []
    gaps = sorted((a.span.start, a.span.end) for a in aside)
    for number, (start, end) in enumerate(_paragraphs(text)):
        at = start
        for low, high in gaps:
            if low < end and at < high:
                found += [tokenise(text, a, b, number) for a, b in spans(text, at, max(at, low))]
                at = max(at, high)
        if at < end:
            found += [tokenise(text, a, b, number) for a, b in spans(text, at, end)]
    return tuple(found)
