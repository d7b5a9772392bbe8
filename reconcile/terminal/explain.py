"""Report, id -> why a verdict was given, in plain words."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reconcile.errors import UsageError
from reconcile.model import Claim, Finding, Pair, Report
from reconcile.terminal.safe import safe
from reconcile.terminal.words import context
from reconcile.views.explanations import explained, reading
from reconcile.views.visible import visible
from reconcile.views.wording import figures, noted, origin, ruled, value

_MOST = 40
_SENTENCE = 400
"""Code points either side of a claim that are shown: nearly always its whole sentence."""


def explain(report: Report, wanted: str) -> RenderableType:
    """Explain a finding, a pair ("left:right") or a claim by its id, or the beginning of it.

    Raises UsageError where no id begins so, or more than one does.
    """
    findings = [f for f in report.findings if f.id.startswith(wanted)]
    claims = [c for c in report.claims if c.id.startswith(wanted)]
    left, _, right = wanted.partition(":")
    pairs = [(f, p) for f in report.findings for p in f.pairs if right and {left, right} == {p.left, p.right}]
    if len(findings) + len(claims) + len(pairs) != 1:
        known = ", ".join(f"{f.id} ({visible(f.question)})" for f in report.findings if f.pairs)
        found = "more than one id begins so" if findings or claims else "no finding, pair or claim has this id"
        raise UsageError(f"{wanted!r}: {found}; the findings are {known or 'none'}")
    known_claims = {c.id: c for c in report.claims}
    if pairs:
        finding, pair = pairs[0]
        return Group(*_pair(pair, known_claims, report), *_rulings([finding], {(pair.left, pair.right)}))
    if claims:
        return Group(*_told(claims[0], known_claims, report))
    return Group(*_finding(findings[0], known_claims, report))


def _finding(finding: Finding, claims: dict[str, Claim], report: Report) -> Iterator[RenderableType]:
    yield safe(f"{finding.question}: {finding.verdict}", "bold")
    yield Text(
        f"{finding.origins} independent {'origin' if finding.origins == 1 else 'origins'}, grade {finding.grade or 'none'}", style="dim"
    )
    for note in noted(finding):
        yield safe(note, "italic")
    if not finding.pairs:
        for i in finding.claims:
            yield from _claim(claims[i], report)
        return
    for pair in finding.pairs[:_MOST]:
        yield Text()
        yield from _pair(pair, claims, report)
    if len(finding.pairs) > _MOST:
        yield Text(f"and {len(finding.pairs) - _MOST} more pairs; the JSON report has them all", style="dim")


def _told(claim: Claim, claims: dict[str, Claim], report: Report) -> Iterator[RenderableType]:
    """Explain a claim: how it was read, then what the other sources say, pair by pair."""
    yield from _claim(claim, report)
    findings = [f for f in report.findings if claim.id in f.claims]
    pairs = [p for f in report.findings for p in f.pairs if claim.id in (p.left, p.right)]
    yield from _rulings(findings, {(claim.id, claim.id), *((p.left, p.right) for p in pairs)})
    for pair in pairs[:_MOST]:
        yield Text()
        yield from _pair(pair, claims, report)


def _rulings(findings: Iterable[Finding], about: set[tuple[str, str]]) -> Iterator[RenderableType]:
    """Say what reviewers ruled on findings, as far as it is about some of their pairs."""
    reviews = (r for f in findings for r in f.reviews if not r.pairs or about.intersection(r.pairs))
    for told in dict.fromkeys(ruled(r) for r in reviews):
        yield safe(told, "italic")


def _pair(pair: Pair, claims: dict[str, Claim], report: Report) -> Iterator[RenderableType]:
    yield Text.assemble((f"{pair.relation}", "bold"), f": {visible(pair.reason)}")
    for claim in (claims[pair.left], claims[pair.right]):
        yield Padding(Group(*_claim(claim, report)), (0, 0, 0, 2))
    why = explained(pair, claims[pair.left], claims[pair.right])
    scores = ", ".join(f"{name} {score:.2f}" for name, score in why.together)
    yield safe(f"  put side by side because of: {scores} (score {pair.score:.2f}; no figure was looked at)", "dim")
    yield safe(f"  on whose word: {why.witness}", "dim")
    for relation, reason in why.instead:
        yield safe(f"  why not {relation}: {reason}", "dim")
    yield safe(f"  what would change this: {why.change}", "dim")


def _claim(claim: Claim, report: Report) -> Iterator[RenderableType]:
    article = next(a for a in report.articles if a.source == claim.source)
    yield Text.assemble(safe(claim.source, "cyan"), f" {claim.span.start}-{claim.span.end}: ", context(claim, article, reach=_SENTENCE))
    read = [f"read as {claim.kind}", value(claim)]
    if claim.interval:
        read.append(f"interval {figures(claim.interval)}")
    read += [f"{name}: {found}" for name, found in reading(claim)]
    yield safe("  " + "; ".join(read), "dim")
    yield safe(f"  origin: {origin(claim)}; incident: {claim.event or 'none'}", "dim")
