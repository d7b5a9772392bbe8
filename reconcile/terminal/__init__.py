"""Report -> what a person reads in a terminal."""

import os
import sys
from collections.abc import Callable, Sequence
from io import StringIO
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reconcile.engines import Engine
from reconcile.model import Article, Claim, Report, Skipped
from reconcile.terminal.look import Look
from reconcile.terminal.report import render
from reconcile.terminal.safe import safe
from reconcile.terminal.words import context, origin_width
from reconcile.views.bars import NARROW, WIDTH
from reconcile.views.wording import origin, value

_PLAIN = Look()
In = TypeVar("In")
Out = TypeVar("Out")
_NARROW, _WIDE = 70, 130
"""Columns below which there are no bars, and from which they are wide."""
PIPED = 160
"""Columns where the output is no terminal: a pipe has no width, and a report cut at 80 columns loses words."""


def console(look: Look = _PLAIN) -> Console:
    """Return a console for standard output: no colours in a pipe or with NO_COLOR, wide where there is no terminal, unless asked for."""
    width = look.width or (None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED)
    known: dict[str, dict[str, Any]] = {"always": {"force_terminal": True, "color_system": "standard"}, "never": {"no_color": True}}
    colours = known.get(look.color, {})
    return Console(highlight=False, emoji=False, markup=False, soft_wrap=False, width=width, **colours)


def is_ascii(on: Console) -> bool:
    """Say whether only ASCII can be shown: the encoding has no more, or the terminal is dumb."""
    return not (on.encoding or "").lower().startswith("utf") or os.environ.get("TERM") == "dumb"


def show(report: Report, on: Console | None = None, look: Look = _PLAIN) -> None:
    """Print a report; one longer than the terminal goes through the pager ($PAGER, else less) where the look asks for it."""
    on = on or console(look)
    ascii_only = look.ascii_only or is_ascii(on)
    if not on.is_terminal:
        on.file.write(plain(report, on.width, ascii_only=ascii_only, everything=look.everything))
        return
    page = render(report, ascii_only=ascii_only, everything=look.everything, bars=_bars(on.width))
    if look.pager and sys.stdout.isatty() and sys.stdin.isatty():
        os.environ.setdefault("LESS", "FRX")
        with on.pager(styles=on.color_system is not None):
            on.print(page)
    else:
        on.print(page)


def _bars(width: int) -> int:
    return 0 if width < _NARROW else NARROW if width < _WIDE else WIDTH


def plain(report: Report, width: int = PIPED, *, ascii_only: bool = False, everything: bool = False) -> str:
    """Return the report as text without colours, `width` columns wide."""
    on = Console(file=StringIO(), highlight=False, emoji=False, markup=False, width=width, color_system=None, legacy_windows=False)
    with on.capture() as shown:
        on.print(render(report, ascii_only=ascii_only, everything=everything, bars=_bars(width)))
    return "\n".join(line.rstrip() for line in shown.get().splitlines()) + "\n"


def plain_explanation(report: Report, wanted: str, width: int = 100) -> str:
    """Return the explanation of a finding, pair or claim as text without colours."""
    from reconcile.terminal.explain import explain  # noqa: PLC0415 - only where it is asked for

    on = Console(file=StringIO(), highlight=False, emoji=False, markup=False, width=width, color_system=None, legacy_windows=False)
    with on.capture() as shown:
        on.print(explain(report, wanted))
    return "\n".join(line.rstrip() for line in shown.get().splitlines())


def show_claims(articles: Sequence[Article], claims: Sequence[Claim], skipped: Sequence[Skipped], on: Console | None = None) -> None:
    """Print the claims of each article, in order of place: kind, value, words in context, on whose word."""
    on = on or console()
    for article in articles:
        own = [c for c in claims if c.source == article.source]
        date = f"{article.published.value} ({article.published.origin})" if article.published else "undated"
        on.print(Text.assemble(safe(article.source, "bold cyan"), "  ", safe(date, "dim"), f"  {len(own)} claims"))
        table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
        table.add_column("place", style="dim", justify="right", no_wrap=True)
        table.add_column("kind", no_wrap=True)
        table.add_column("value", max_width=22, overflow="fold")
        table.add_column("words", ratio=1)
        table.add_column("origin", width=origin_width(own, _bars(on.width)) if own else None, style="italic", overflow="fold")
        for claim in own:
            said = "said" if claim.kind == "attribution" else value(claim)
            table.add_row(str(claim.span.start), claim.kind, safe(said, "bold"), context(claim, article), safe(origin(claim)))
        on.print(table)
        for passage in article.aside:
            on.print(safe(f"  set aside, {passage.reason}: {article.text[passage.span.start : passage.span.end][:90]}", "dim"))
    for missed in skipped:
        on.print(safe(f"not read: {missed.file}: {missed.reason}", "yellow"))


def watched(engine: Engine) -> Engine:
    """Return an engine that shows its progress on standard error."""

    def mapped(function: Callable[[In], Out], values: Sequence[In], /) -> list[Out]:
        on = Console(stderr=True)
        with on.status(f"Reading {len(values)} articles"):
            return engine(function, values)

    return mapped


__all__ = ["console", "render", "show", "show_claims", "watched"]
