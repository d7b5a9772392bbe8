"""Judged pairs of things counted -> the parts that a sentence names, beside the whole that another source tells."""

import re
from collections.abc import Iterator

from reconcile.match import Topic
from reconcile.match.contexts import Contexts
from reconcile.match.origins import Origins
from reconcile.model import Claim, Pair

Judged = list[tuple[Topic, tuple[Pair, ...]]]
_NAMES = re.compile(r"[\s,]*(?:including|among (?:them|whom)|of (?:them|whom|which))\s*(?:at least |about |some )?", re.IGNORECASE)


def with_parts(by_topic: Judged, contexts: Contexts, origins: Origins) -> Judged:
    """Add a part to each whole that agrees with its own: "a handful of people, including two children" beside "a handful of people"."""
    return [(t, (*pairs, *_parts(t, pairs, contexts, origins))) if t.key.kind == "quantity" else (t, pairs) for t, pairs in by_topic]


def _parts(topic: Topic, pairs: tuple[Pair, ...], contexts: Contexts, origins: Origins) -> Iterator[Pair]:
    known = {c.id: c for c in topic.claims}
    told = {frozenset((p.left, p.right)) for p in pairs}
    for pair in pairs:
        for whole, own in ((pair.left, pair.right), (pair.right, pair.left)):
            for part in _named(known[own], topic, contexts) if pair.relation == "agree" and own in known and whole in known else ():
                if frozenset((whole, part.id)) not in told:
                    told.add(frozenset((whole, part.id)))
                    yield _pair(known[whole], part, origins)


def _named(whole: Claim, topic: Topic, contexts: Contexts) -> Iterator[Claim]:
    """Yield what a sentence counts as a part of a whole: "12 of the 40 boats", "40 sailors, including 12 cooks"."""
    text = contexts.texts[whole.source]
    for claim in topic.claims:
        if claim.source == whole.source and claim.id != whole.id:
            after = text[whole.span.end : claim.span.start] if whole.sentence == claim.sentence and whole.span < claim.span else None
            some = claim.span.holds(whole.span) and " of " in claim.text
            if some or claim.part_of == whole.id or (after is not None and _NAMES.fullmatch(after)):
                yield claim


def _pair(whole: Claim, part: Claim, origins: Origins) -> Pair:
    left, right = sorted((whole, part), key=lambda c: (c.source, c.span))
    return Pair(left.id, right.id, "part", f"one counts a part: {part.text}", 1.0, origins.same(left, right), (("event", 1.0),))
