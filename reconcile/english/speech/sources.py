"""A cue and its sentence -> the noun phrase of the one who speaks."""

from reconcile.english.tokens import Sentence

AUX = frozenset(
    "has have had also is are was were be been being would will could can may might must should do does did 's 'd not n't never later then recently repeatedly reportedly"
    " previously already often again still now first publicly privately flatly explicitly immediately subsequently strongly clearly openly even just once only"
    " further similarly specifically famously allegedly quickly simply frequently largely actually really consistently all both either ultimately initially angrily"
    " today yesterday tuesday wednesday thursday friday saturday sunday monday earlier finally always effectively jokingly bluntly falsely rightly wrongly loudly".split()
)
_BREAKS = frozenset(
    'that because if when while although though whether as since than but so or and which where after before unless until : ; ( ) — – -- " “ ” .'.split()
)
_PREPS = frozenset("of for in on at from with to by near between against about into over under".split())
_PRONOUNS = frozenset("he she they it we i you who which".split())
_VERBISH = frozenset("is are was were has have had will would be been said says told".split())


def before(s: Sentence, cue: int) -> tuple[int, int] | None:
    """Return the token range (half open) of the subject that stands before a cue, or None.

    An apposition between commas belongs to it: "Murphy, the head of the group, said".
    """
    end = cue
    while end > 0 and (s.lows[end - 1] in AUX or (s.lows[end - 1].endswith("ly") and len(s.lows[end - 1]) > 4)):
        end -= 1
    if end == 0:
        return None
    last = s.lows[end - 1]
    if last in _PRONOUNS:
        if last in ("who", "which"):
            return _antecedent(s, end - 1)
        return end - 1, end
    if last == ",":
        return _apposition(s, end - 1)
    if not (last[0].isalpha() or last[0].isdigit() or last in (")", "]", "%")) or last in _BREAKS - {")"} or last in _PREPS:
        return None
    return _phrase(s, end)


def _phrase(s: Sentence, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before token `end`: back to the clause's start, a comma, a conjunction or a verb."""
    start = end
    while start > 0 and end - start < 24:
        word = s.lows[start - 1]
        if word in (")", "]"):
            opening = next((j for j in range(start - 2, max(-1, start - 14), -1) if s.lows[j] in ("(", "[")), None)
            if opening is None:
                break
            start = opening
            continue
        if word == "and" and start < end and _joined(s, start - 1):
            start -= 1
            continue
        if word == "." and start > 1 and s.lows[start - 2] in _TITLES:
            start -= 1
            continue
        if word in _BREAKS or word in (",", "!", "?", "'", "/") or word in _VERBISH:
            break
        start -= 1
    while start < end and s.lows[start] in _LEADS:
        start += 1
    return (start, end) if start < end else None


_TITLES = frozenset("sen rep gov gen mr mrs ms dr col lt sgt capt maj adm rev st jr sr prof".split())
_LEADS = frozenset("however meanwhile then also still later yet in on earlier instead thus therefore".split())


def _joined(s: Sentence, i: int) -> bool:
    """Say whether "and" at token `i` joins two names or nouns of one subject, not two clauses."""
    left, right = s.words[i - 1] if i else "", s.words[i + 1] if i + 1 < len(s.words) else ""
    return bool(left) and left[0].isupper() == right[:1].isupper() and not (set(s.lows[max(0, i - 6) : i]) & _VERBISH)


def _apposition(s: Sentence, comma: int) -> tuple[int, int] | None:
    """Return "X, the head of Y," that ends at a comma before the cue."""
    for j in range(comma - 1, max(-1, comma - 26), -1):
        if s.lows[j] == ",":
            head = _phrase(s, j)
            if head and comma - j > 1:
                while head[0] > 1 and s.lows[head[0] - 1] == "," and s.words[head[0]][0].isupper() and len(s.words[head[0]]) < 3:
                    head = _phrase(s, head[0] - 1) or head
                return head[0], comma
            return None
        if s.lows[j] in ('"', "“", "”", ".", ";"):
            return None
    return None


def _antecedent(s: Sentence, who: int) -> tuple[int, int] | None:
    at = who - (s.lows[who - 1] == ",") if who else 0
    return _phrase(s, at) if at > 0 else None


_STOPS = frozenset(
    '. , ; : ( ) ! ? " “ ” — – -- that who which in on at during after before when while as and but adding referring told'.split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today late early earlier".split())


def after(s: Sentence, start: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at token `start`: the speaker after "said" or "according to", with "of" phrases and an apposition."""
    i, n = start, len(s.lows)
    while i < n and i - start < 22:
        word = s.lows[i]
        if word == "." and i > start and (s.lows[i - 1] in _TITLES or len(s.lows[i - 1]) == 1):
            i += 1
            continue
        if word == "and" and i > start and i + 1 < n and s.words[i + 1][0].isupper() and s.words[i - 1][0].isupper():
            i += 1
            continue
        if (
            word == "in"
            and i > start
            and i + 1 < n
            and s.words[i + 1][0].isupper()
            and s.lows[i - 1]
            in ("official", "officials", "sources", "source", "police", "ministry", "doctor", "spokesman", "activist", "residents")
        ):
            i += 1
            continue
        if word in _STOPS or (word in _DAYS and i > start):
            break
        i += 1
    if i == start or s.lows[start] in ("it", "this", "that", "there"):
        return None
    if i < n and s.lows[i] == "," and i + 1 < n and s.lows[i + 1] in ("a", "an", "the", "head", "director", "chief", "spokesman", "who"):
        close = next(
            (j for j in range(i + 1, min(n, i + 20)) if s.lows[j] in (",", ".", ";", '"', "”", "“") and s.lows[j - 1] not in _TITLES), None
        )
        if close and s.lows[i + 1] != "who":
            return start, close
    return start, i
