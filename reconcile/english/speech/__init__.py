"""Sentences -> who says what: sources, cues and contents."""

from collections.abc import Iterator

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import Names, names
from reconcile.english.quotes import Quotes, quotes
from reconcile.english.speech import contents, sources
from reconcile.english.speech.cues import Cues, cues
from reconcile.english.speech.resolve import Known, resolve
from reconcile.english.speech.spot import Speech
from reconcile.english.tokens import Sentence
from reconcile.model import Article, Span

_NOUNISH = frozenset("the a an this that his her their its our my of no any some in on for to".split())
_LATE = frozenset(
    'monday tuesday wednesday thursday friday saturday sunday yesterday today late early earlier in on at during after . , ; ! ? " ” while when as to through via'.split()
)


def speeches(article: Article, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[Speech, ...]:
    """Find every attribution in an article, in order of its cue."""
    book = cues(lexicon)
    if not any(not s.vocabulary.isdisjoint(book.anchors) for s in sentences):
        return ()
    pairs, called, known = quotes(article.text), names(article.text), Known()
    found: list[Speech] = []
    for sentence in sentences:
        if sentence.vocabulary.isdisjoint(book.anchors):
            continue
        for speech in _sentence(article.text, sentence, book, pairs, called, known):
            found.append(speech)
            known = known.with_speaker(speech.source)
    return tuple(found)


def _sentence(text: str, s: Sentence, book: Cues, pairs: Quotes, called: Names, known: Known) -> Iterator[Speech]:
    subject: tuple[int, int] | None = None
    for i, word in enumerate(s.lows):
        if word == "according" and s.lows[i + 1 : i + 2] == ("to",):
            found = _according(s, i, pairs)
        elif (kind := _cue(s, i, book)) is not None and (kind in ("speech", "telling") or pairs.at(s.starts[i]) is None):
            found = _said(text, s, i, kind, book, pairs, subject)
        else:
            continue
        if found is None:
            continue
        source, cue, span, via = found
        subject = subject or source
        words = text[s.starts[source[0]] : s.ends[source[1] - 1]]
        speaker = resolve(words, known, called)
        known = known.with_speaker(speaker)
        yield Speech(
            speaker, s.between(source[0], source[1] - 1), text[s.starts[cue[0]] : s.ends[cue[1] - 1]], s.between(cue[0], cue[1] - 1), span, via,
            book.modality.get(word, "reported"),
        )  # fmt: skip


def _cue(s: Sentence, i: int, book: Cues) -> str | None:
    """Return the class of the cue at token `i`; None where the word is a noun or a modifier there."""
    word = s.lows[i]
    if word in {"point", "points", "pointed", "pointing"}:
        return "speech" if s.lows[i + 1 : i + 2] == ("out",) else None
    kind = book.kind.get(word)
    if kind is None:
        return None
    before = s.lows[i - 1] if i else ""
    if before in _NOUNISH and not (before == "that" and kind == "speech"):
        return None
    if before == "-" or s.lows[i + 1 : i + 2] in (("-",), ("'s",)):
        return None
    return kind if _verbal(s, i, kind, before) else None


_PLURAL_CUES = frozenset(
    "say think believe argue insist claim hope agree fear want expect suggest note report contend maintain estimate warn see show indicate".split()
)
_DOUBLE = frozenset(
    "states attacks rules comments questions remarks charges emails views reports claims plans wants calls shows tweets posts notes estimates promises offers backs supports projects voices forecasts doubts fears hopes".split()
)
_PARTICIPLES = frozenset(
    "calling referring accusing telling saying adding noting arguing claiming warning insisting stressing citing urging describing explaining stating declaring suggesting predicting praising blaming criticizing vowing predicting announcing".split()
)
_FIRST_PERSON = frozenset(
    {
        "i",
        "we",
        "you",
        "who",
        "people",
        "to",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "n't",
        "not",
        "don't",
        "didn't",
        "doesn't",
        "never",
    }
)


def _verbal(s: Sentence, i: int, kind: str, before: str) -> bool:
    """Say whether a cue's form is a verb of saying here: bare forms only after plural subjects, nouns of the same form after one speaker only."""
    word = s.lows[i]
    if word.endswith("ing"):
        return word in _PARTICIPLES and (kind in ("speech", "telling") or word in _PARTICIPLES)
    if word in _DOUBLE:
        return before in ("he", "she", "it", "also") or (
            s.words[i - 1][:1].isupper() and i > 0 and s.words[i - 1].isalpha() and before not in ("white", "united")
        )
    if word.endswith("s") and kind in ("thought", "stance"):
        return before in ("he", "she", "also") or (i > 0 and s.words[i - 1][:1].isupper())
    if word.endswith(("ed", "ied")) or word in _PASTS:
        return before not in ("be", "been", "being", "was", "were", "is", "are", "get", "widely") or kind == "speech"
    if word.endswith("s"):
        return True
    return word in _PLURAL_CUES and before not in _FIRST_PERSON and before not in ("and", "or", ",")


_PASTS = frozenset("said told wrote thought felt knew understood found saw showed sought swore read forecast broadcast".split())


Found = tuple[tuple[int, int], tuple[int, int], Span, tuple[str, ...]]


def _according(s: Sentence, i: int, pairs: Quotes) -> Found | None:
    source = sources.after(s, i + 2)
    if source is None:
        return None
    span = contents.rest(s, source[1], pairs) if i <= 1 or s.lows[i - 1] in ('"', "“") else contents.preceding(s, i, pairs)
    return (source, (i, i + 2), span, ()) if span else None


def _said(text: str, s: Sentence, i: int, kind: str, book: Cues, pairs: Quotes, subject: tuple[int, int] | None) -> Found | None:
    end = i + 1 + (s.lows[i] in ("points", "pointed", "point", "pointing"))
    after = s.lows[end] if end < len(s.lows) else ""
    if s.lows[i].endswith("ing") and s.lows[i] != "during":
        return _participle(s, i, end, kind, book, pairs, subject)
    source = sources.before(s, i)
    if i and s.lows[i - 1] in ("and", "but", "then") and source is None:
        source = subject or _sentence_subject(s, i)
        source = source if source and source[1] <= i else None
        return _following(text, s, i, end, source, kind, book, pairs) if source else None
    if source and source[0] and s.lows[source[0] - 1] in ("what", "things"):
        return None
    if source and s.lows[i - 1] in ('"', "”"):
        source = None
    if source is None:
        return _inverted(text, s, i, end, kind, pairs)
    late = kind == "speech" and (after in _LATE or end >= len(s.lows))
    if late and _content_before(s, source, pairs):
        span = contents.preceding(s, source[0], pairs)
        if span:
            tail = _tail(s, end, pairs, span)
            return source, (i, end), contents.continued(tail, s.end, pairs, text), ()
    return _following(text, s, i, end, source, kind, book, pairs)


def _content_before(s: Sentence, source: tuple[int, int], pairs: Quotes) -> bool:
    """Say whether what is said stands before its source: a quotation that closes there, or words cut off by a comma."""
    if source[0] == 0:
        return bool((before := pairs.before(s.start)) and s.start - before[1] <= 2)
    mark = s.lows[source[0] - 1]
    return mark in (",", '"', "”", "'", "—", "–") or source[0] > 4


def _tail(s: Sentence, end: int, pairs: Quotes, span: Span) -> Span:
    """Take in what goes on after the cue within the sentence: "A, he said, B"."""
    for j in range(end, min(len(s.lows), end + 14)):
        if s.lows[j] in (",", ":") and j + 1 < len(s.lows) and (s.lows[j + 1] in ('"', "“")):
            rest = contents.rest(s, j + 1, pairs)
            return Span(span.start, rest.end) if rest and rest.end > span.end else span
        if (
            s.lows[j] == ","
            and j == end
            and s.lows[j + 1 : j + 2]
            not in (("adding",), ("referring",), ("who",), ("while",), ("as",), ("according",), ("citing",), ("noting",))
            and len(s.lows) - j > 4
        ):
            rest = contents.rest(s, j + 1, pairs)
            return Span(span.start, rest.end) if rest and rest.end > span.end else span
        if s.lows[j] == ".":
            break
    return span


def _inverted(text: str, s: Sentence, i: int, end: int, kind: str, pairs: Quotes) -> Found | None:
    """Read "…," said the head of the group; and “…” he said where the quotation closes right before."""
    if kind not in ("speech", "telling") or (i == 0 and not ((b := pairs.before(s.start)) and s.start - b[1] <= 2)):
        return None
    before = s.lows[i - 1] if i else '"'
    if before not in (",", '"', "”", "'", "—") and not (s.lows[i] == "said" and i > 4):
        return None
    source = sources.after(s, end)
    if source is None:
        return None
    span = contents.preceding(s, i, pairs)
    if span is None:
        return None
    return source, (i, end), contents.continued(_tail(s, source[1], pairs, span), s.end, pairs, text), ()


def _participle(s: Sentence, i: int, end: int, kind: str, book: Cues, pairs: Quotes, subject: tuple[int, int] | None) -> Found | None:
    """Read ", adding that …", ", calling it …": the sentence's subject speaks."""
    before = s.lows[i - 1] if i else ""
    if before in ("is", "are", "was", "were", "been", "'s", "not", "now", "be", "also"):
        source = sources.before(s, i)
    elif before in (",", "and", "while", "by", '"', "”", "\u201d") or subject is not None:
        source = subject or _sentence_subject(s, i)
    else:
        source = _sentence_subject(s, i)
    if source is None or source[1] > i:
        return None
    span = contents.rest(s, _past_addressee(s, end, book)[0] if kind == "telling" else end, pairs, _next_clause(s, end))
    return (source, (i, end), span, ()) if span and span.end - span.start > 3 else None


def _sentence_subject(s: Sentence, i: int) -> tuple[int, int] | None:
    """Guess the sentence's subject: its first name or pronoun before token `i`."""
    for j in range(min(i, 25)):
        if s.lows[j] in ("he", "she", "they", "it"):
            return j, j + 1
        if (
            s.words[j][0].isupper()
            and s.lows[j] not in sources.AUX
            and s.lows[j] not in ("in", "on", "at", "the", "but", "and", "as", "after", "when", "while", "for", "if", "during", "however")
        ):
            stop = j + 1
            while stop < i and (s.words[stop][0].isupper() or s.words[stop] == "-"):
                stop += 1
            return j, stop
    return None


def _next_clause(s: Sentence, start: int) -> int | None:
    """Return where content ends before another cue of the same speaker: ", adding", "and said"."""
    for j in range(start + 3, len(s.lows) - 1):
        if s.lows[j] == "," and s.lows[j + 1] in (
            "adding",
            "noting",
            "saying",
            "calling",
            "telling",
            "claiming",
            "arguing",
            "insisting",
            "stressing",
            "citing",
            "warning",
            "accusing",
            "according",
        ):
            return j
        if s.lows[j] == "and" and s.lows[j + 1] in ("said", "added", "told", "called", "noted", "urged", "argued", "insisted", "warned"):
            return j
    return None


def _following(text: str, s: Sentence, i: int, end: int, source: tuple[int, int], kind: str, book: Cues, pairs: Quotes) -> Found | None:
    """Read the usual order: X said (that) …; X told Y …; X praised …."""
    via: tuple[str, ...] = ()
    start = end
    if kind == "telling":
        start, via = _past_addressee(s, end, book)
    elif kind == "speech" and s.lows[end : end + 1] and s.lows[end] in _LATE and s.lows[end] not in ("to", "as"):
        start = _past_adverbial(s, end)
    elif (kind == "stance" and s.lows[i] in ("call", "calls", "called") and s.lows[end : end + 1] in (("for",), ("on",))) or (
        kind == "stance" and s.lows[i] in ("refer", "refers", "referred") and s.lows[end : end + 1] == ("to",)
    ):
        end, start = end + 1, end + 1
    if start < len(s.lows) and start - end > 0 and kind == "telling" and _content_before(s, source, pairs) and start >= len(s.lows) - 1:
        span = contents.preceding(s, source[0], pairs)
        return (source, (i, end), contents.continued(_tail(s, start, pairs, span), s.end, pairs, text), via) if span else None
    span = contents.rest(s, start, pairs, _next_clause(s, start))
    if span is None or (kind == "telling" and span.end - span.start < 12):
        span = contents.preceding(s, source[0], pairs) if _content_before(s, source, pairs) else None
        if span:
            span = contents.continued(span, s.end, pairs, text)
    if span is None or span.end - span.start < 3:
        return None
    return source, (i, end), span, via


def _past_addressee(s: Sentence, start: int, book: Cues) -> tuple[int, tuple[str, ...]]:
    """Skip the one who is told, with when and how; agencies told are returned as links of the chain."""
    i, n = start, len(s.lows)
    via: tuple[str, ...] = ()
    while i < n and i - start < 14:
        word = s.lows[i]
        for length in (3, 2, 1):
            name = book.agencies.get(" ".join(s.lows[i : i + length]).replace(" - ", " - "))
            if name and s.words[i + length - 1][0].isupper() and not via:
                via = (name,)
        if word in ("that", ":", '"', "“", "to") or (word == "," and s.lows[i + 1 : i + 2] in (('"',), ("“",))):
            return i, via
        if word in (".", "!", "?") and i + 1 >= n:
            return i, via
        if (
            i > start
            and word in ("he", "she", "they", "it", "there", "the", "his", "her", "we", "i", "its", "a")
            and s.lows[i - 1] not in ("to", "of", "at", "in", "on", "by", "with", "from", "for", "during")
        ):
            return i, via
        i += 1
    return min(start + 1, n), via


def _past_adverbial(s: Sentence, start: int) -> int:
    """Skip "on Friday", "in a statement", "Thursday" between a cue and what is said."""
    for j in range(start, min(len(s.lows), start + 14)):
        word = s.lows[j]
        if word in ("that", ":") or (word in ('"', "“")) or (word == "," and j + 1 < len(s.lows)):
            return j
        if (
            j > start
            and word in ("he", "she", "they", "it", "there", "we", "the")
            and s.lows[j - 1] not in ("in", "on", "at", "to", "of", "during", "by", "with", "after", "from", "for")
        ):
            return j
    return start


__all__ = ["Speech", "speeches"]
