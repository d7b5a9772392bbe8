"""Article -> claims."""

from hashlib import blake2b

from attrs import evolve

from reconcile.english.frames import frame, verbal
from reconcile.english.mention import Mention
from reconcile.english.reading import Reading, read
from reconcile.english.speech import Speech
from reconcile.kinds import KINDS
from reconcile.model import Article, Attribution, Claim, Frame, Span
from reconcile.settings import Settings

_DEFAULTS = Settings()


def extract(article: Article, settings: Settings = _DEFAULTS) -> tuple[Claim, ...]:
    """Read every claim of an article, in order of place; offsets are code points of `article.text`, half open.

    A number that two kinds propose goes to the kind that stands first in the index, and so do words without a number. A claim inside what a source says carries
    that attribution (the innermost one).
    """
    reading = read(article, settings)
    taken: list[Span] = []
    kept: list[tuple[str, Mention]] = []
    for kind, find in KINDS:
        proposed = list(find(reading))
        told = {m.span for _, m in kept}
        free = [m for m in proposed if (m.span not in told if m.number is None else not _meets(taken, m.number))]
        kept += [(kind, m) for m in free]
        taken = sorted([*taken, *(m.number for m in free if m.number is not None)], key=_place)
    kept.sort(key=lambda k: (*_place(k[1].span), k[0]))
    return _claims(reading, kept)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _meets(taken: list[Span], number: Span) -> bool:
    lo, hi = 0, len(taken)
    while lo < hi:
        mid = (lo + hi) // 2
        if taken[mid].end > number.start:
            hi = mid
        else:
            lo = mid + 1
    return lo < len(taken) and taken[lo].overlaps(number)


def _claims(reading: Reading, kept: list[tuple[str, Mention]]) -> tuple[Claim, ...]:
    article, seen = reading.article, dict[tuple[str, ...], int]()
    wholes: dict[tuple[str, Span], str] = {}
    of_any_kind: dict[Span, str] = {}
    claims = []
    for kind, mention in kept:
        claim_id = _identity(article, kind, mention, seen)
        wholes[kind, mention.number or mention.span] = claim_id
        if mention.number:
            of_any_kind[mention.number] = claim_id
        claims.append((mention, _claim(reading, kind, mention, claim_id)))
    return tuple(
        evolve(claim, part_of=wholes.get((claim.kind, mention.whole), of_any_kind.get(mention.whole))) if mention.whole else claim
        for mention, claim in claims
    )


def _claim(reading: Reading, kind: str, mention: Mention, claim_id: str) -> Claim:
    article, sentence = reading.article, reading.sentences[mention.sentence]
    speech = mention.speech or _speech_at(reading.speeches, mention.number or mention.span)
    about = mention.about
    if speech and about.reported == "asserted":
        about = evolve(about, reported=speech.modality)
    span = mention.span
    return Claim(
        claim_id, article.source, article.file, kind, span, article.text[span.start : span.end], sentence.span,
        mention.value, about, _attribution(speech), mention.number, mention.label, None, mention.marks, None, _frame(reading, mention),
    )  # fmt: skip


def _frame(reading: Reading, mention: Mention) -> Frame | None:
    if mention.verb is not None:
        return verbal(reading.parse(mention.sentence), mention.verb)
    s = reading.sentences[mention.sentence]
    told = [i for i, (a, b) in enumerate(zip(s.starts, s.ends, strict=True)) if a < mention.span.end and b > mention.span.start]
    return frame(reading.parse(mention.sentence), reading.times[mention.sentence], told[0], told[-1] + 1) if told else None


def _speech_at(speeches: tuple[Speech, ...], span: Span) -> Speech | None:
    holding = [s for s in speeches if not s.taken and s.says(span)]
    return min(holding, key=lambda s: s.content_span.end - s.content_span.start, default=None)


def _attribution(speech: Speech | None) -> Attribution | None:
    if speech is None:
        return None
    return Attribution(speech.source, speech.content_span, speech.source_span, speech.cue, speech.cue_span, speech.via)


def _identity(article: Article, kind: str, mention: Mention, seen: dict[tuple[str, ...], int]) -> str:
    """Give an id from content: the file's stem, the kind, the words and which of the same words in the text it is."""
    key = (article.source, kind, article.text[mention.span.start : mention.span.end])
    seen[key] = seen.get(key, -1) + 1
    digest = blake2b("\x1f".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass"), digest_size=8)
    return digest.hexdigest()
