"""A finding and its claims -> rich text for the screen."""

from collections.abc import Iterable

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from reconcile.model import Article, Claim, Finding
from reconcile.review.desk import Desk, told
from reconcile.review.session import Session
from reconcile.views.bars import NARROW, bar, scale
from reconcile.views.evidence import gravest, grouped, reasons, worst
from reconcile.views.visible import visible
from reconcile.views.wording import noted, origin, value

_REASONS = 5
_SIGNS = {"confirm": "✓", "skip": "»", "unsure": "?"}


def line(session: Session, finding: Finding, desk: Desk) -> Text:
    """Return a finding's line in the queue: how it was ruled, the machine's relation unless it is hidden, the question."""
    ruled = session.ruling(finding)
    partly = bool(session.rulings(finding)) and not ruled
    sign = _SIGNS.get(ruled.ruling, "✎") if ruled else "…" if partly else "·"
    relation = "" if desk.hides(session, finding) or not finding.pairs else f"{worst(finding)} "
    shown = Text(f"{sign} ")
    shown.append(relation, "bold" if not ruled else "")
    shown.append(visible(finding.question), "dim" if ruled else "")
    if not desk.hides(session, finding) and (pair := gravest(finding)):
        figures = dict.fromkeys(value(session.case.claim(i)) for i in (pair.left, pair.right))
        told = " / ".join(visible(f) for f in figures if f != "in words")
        shown.append(f"\n  {told}" if told else "", "dim")
    return shown


def page(session: Session, finding: Finding, desk: Desk) -> Group:
    """Return a finding in full: question, verdict with reasons, what was ruled, each claim with its bar on one scale and its words."""
    label = session.case.label(finding)
    parts: list[Text | Padding] = [*([Text(visible(label), "dim")] if label else []), Text(visible(finding.question), "bold")]
    if desk.hides(session, finding):
        parts.append(Text("the machine's verdict is hidden until you have ruled", "dim italic"))
    else:
        witnesses = f"{finding.origins} {'origin' if finding.origins == 1 else 'origins'}"
        parts.append(Text(", ".join(x for x in (finding.verdict, witnesses, finding.grade) if x), "dim"))
        parts += [Text(f"{p.relation}: {visible(p.reason)}", "italic") for p in reasons(finding, _REASONS)]
        parts += [Text(visible(note), "italic dim") for note in noted(finding)]
    parts += [Text(visible(words), "bold green") for words in told(session, finding)]
    return Group(*parts, *_claims(session, finding))


def _claims(session: Session, finding: Finding) -> list[Text | Padding]:
    """Return each claim with its value, its bar on the finding's one scale and its source, and its words below; what a source repeats once."""
    claims = [session.case.claim(i) for i in finding.claims]
    on = scale(claims, ascii_only=False, width=NARROW * 2)
    parts: list[Text | Padding] = [Text()]
    numbers = {claim.id: number for number, claim in enumerate(claims, 1)}
    for group in sorted(grouped(claims), key=lambda g: min(numbers[c.id] for c in g)):
        claim = group[0]
        head = Text(f"{', '.join(str(n) for n in sorted(numbers[c.id] for c in group))}. {visible(claim.source)}  ", "bold cyan")
        head.append(f"{visible(value(claim))}  ", "bold default")
        if on and claim.interval:
            head.append_text(bar(claim.interval, on)).append("  ")
        head.append(visible(origin(claim)), "italic not bold default")
        parts += [head, Padding(_quoted(claim, session.case.text(claim.source)), (0, 0, 0, 3))]
    return parts


def _quoted(claim: Claim, text: str) -> Text:
    shown = Text(" ".join(visible(text[claim.sentence.start : claim.span.start]).split()))
    shown.append(" " if shown.plain else "")
    shown.append(visible(claim.text), "bold reverse")
    after = visible(text[claim.span.end : claim.sentence.end])
    return shown.append(" ".join(after.split()) if after[:1] not in " \n" else " " + " ".join(after.split()))


def article(told: Article, claims: Iterable[Claim]) -> tuple[Text, Text, Text]:
    """Return an article in three parts, up to the paragraph of its first claim, that paragraph, and the rest, with every claim marked."""
    marked = sorted(claims, key=lambda c: c.span)
    first = marked[0].span.start if marked else 0
    start = told.text.rfind("\n", 0, first) + 1
    end = told.text.find("\n", first)
    end = len(told.text) if end < 0 else end
    parts = ((0, start), (start, end), (min(end + 1, len(told.text)), len(told.text)))
    before, here, after = (_marked(told.text, span, marked) for span in parts)
    before.rstrip()
    return before, here, after


def _marked(text: str, span: tuple[int, int], claims: Iterable[Claim]) -> Text:
    shown, at = Text(), span[0]
    for claim in claims:
        start, end = max(claim.span.start, at), min(claim.span.end, span[1])
        if start < end:
            shown.append(_lines(text[at:start]))
            shown.append(_lines(text[start:end]), "bold reverse")
            at = end
    return shown.append(_lines(text[at : span[1]]))


def _lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))
