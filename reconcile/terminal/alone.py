"""What only one source says -> lists by source."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reconcile.model import Finding
from reconcile.terminal.safe import safe
from reconcile.terminal.words import context, origin_width
from reconcile.views.book import Book
from reconcile.views.evidence import idle, is_said, repeated, slight
from reconcile.views.visible import visible
from reconcile.views.wording import noted, origin, written


def told_alone(findings: Sequence[Finding], book: Book, when: str | None = None) -> tuple[Finding, ...]:
    """Keep what is worth reading: no statement, no "now", nothing that stands in another source too, nothing slight."""
    claims = book.claims
    kept = (f for f in findings if not is_said(f) and not idle(claims[f.claims[0]]) and not slight(claims[f.claims[0]], when))
    return tuple(f for f in kept if not repeated(claims[f.claims[0]], book.alike(claims[f.claims[0]])))


def alone(findings: Sequence[Finding], kept: Sequence[Finding], book: Book, *, bars: int) -> Iterator[RenderableType]:
    """List, source by source in the order of its text, what nobody else says; the rest is counted."""
    notes = {f.claims[0]: noted(f) for f in kept}
    claims = sorted((book.claims[f.claims[0]] for f in kept), key=lambda c: (c.source, c.span.start))
    for source, group in groupby(claims, key=lambda c: c.source):
        yield safe(source, "bold cyan")
        told = list(group)
        table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
        table.add_column("kind", style="dim", no_wrap=True)
        table.add_column("value", max_width=22, overflow="fold")
        table.add_column("words", ratio=1)
        if bars:
            table.add_column("origin", width=origin_width(told, bars), style="italic", overflow="fold")
        for claim in told:
            words = context(claim, book.articles[source], reach=40)
            for note in notes[claim.id]:
                words.append(f"\n{visible(note)}", style="italic")
            if claim.attribution and not bars:
                words.append("\n").append_text(safe(f"({origin(claim)})", "italic"))
            said = [safe(origin(claim))] if bars else []
            table.add_row(f"  {claim.kind}", safe(written(claim, book.articles[source]), "bold"), words, *said)
        yield table
    stated = sum(is_said(f) for f in findings)
    left = len(findings) - stated - len(kept)
    more = [_many(stated, "statement"), _many(left, "slight or repeated figure")]
    if stated or left:
        yield Text(f"  and {' and '.join(filter(None, more))} more (see: reconcile claims)", style="dim")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
