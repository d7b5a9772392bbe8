"""Claims -> the words in which a person reads them."""

from rich.text import Text

from reconcile.model import Article, Claim, Finding, Interval
from reconcile.terminal.safe import visible

_AROUND = 62


def context(claim: Claim, article: Article, *, reach: int = _AROUND) -> Text:
    """Return the claim in its sentence, cut to `reach` code points either side at word boundaries, the claim itself emphasised."""
    text = article.text
    start = max(claim.sentence.start, claim.span.start - reach)
    end = min(claim.sentence.end, min(claim.span.end, claim.span.start + 2 * reach) + reach)
    while start > claim.sentence.start and not text[start - 1].isspace():
        start += 1
        if start >= claim.span.start:
            start = claim.span.start
            break
    while end < claim.sentence.end and end > claim.span.end and not text[end - 1].isspace():
        end -= 1
    shown = Text("… " if start > claim.sentence.start else "", style="dim")
    shown.append(visible(text[start : claim.span.start]), style="dim")
    shown.append(visible(text[claim.span.start : min(claim.span.end, end)]), style="not dim bold")
    shown.append(visible(text[claim.span.end : end]) if claim.span.end < end else "", style="dim")
    shown.append(" …" if end < claim.sentence.end else "", style="dim")
    return shown


def figures(interval: Interval | None) -> str:
    """Return an interval as a person writes it: 23 · 61 or more · up to 37 · 24–99 · about 50."""
    if interval is None or (interval.low is None and interval.high is None):
        return "no figure"
    about = "about " if interval.approx else ""
    if interval.high is None:
        return f"{about}{number(interval.low)} or more"
    if interval.low is None:
        return f"{about}up to {number(interval.high)}"
    if interval.low == interval.high:
        return f"{about}{number(interval.low)}"
    return f"{about}{number(interval.low)}–{number(interval.high)}"


def number(value: float | None) -> str:
    """Return a number with separators of thousands: 1,200."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6g}"


def value(claim: Claim) -> str:
    """Return what a claim says, in a few characters."""
    told = claim.value
    if told is None:
        return claim.about.bearing or "no figure"
    if told.interval is not None:
        shown = figures(told.interval)
        unit = told.unit
        return f"{shown} {unit}" if unit and claim.kind in ("distance", "duration", "quantity") and unit != "person" else shown
    return told.timex or "no figure"


def origin(claim: Claim) -> str:
    """Return on whose word a claim stands: the source named, through which outlets; or that the outlet itself says so."""
    said = claim.attribution
    if said is None:
        return "own words"
    via = f", told {' and '.join(said.via)}" if said.via else ""
    modality = {"alleged": " (alleged)", "denied": " (denied)"}.get(claim.about.reported, "")
    return f"{visible(said.source)[:80]}{visible(via)}{modality}"


def noted(finding: Finding) -> tuple[str, ...]:
    """Return what is noted on a finding: sums, checks, and which of its origins are parties to the conflict."""
    fighting = (f"party to the conflict: {'; '.join(finding.parties)}",) if finding.parties else ()
    return (*finding.notes, *fighting)
