"""Two articles side by side, each scrolled to the claim on view."""

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from reconcile.model import Claim, Finding
from reconcile.review.app.page import article
from reconcile.review.session import Case
from reconcile.views.visible import visible


class Column(VerticalScroll):
    """One article."""

    DEFAULT_CSS = """
    Column { width: 1fr; border: round $panel-lighten-2; border-title-color: $text-muted; padding: 0 1; scrollbar-size-vertical: 1; }
    Column:focus { border: round $accent; border-title-color: $text; }
    """

    def compose(self) -> ComposeResult:
        """Lay out what is before the claim's paragraph, the paragraph, and what is after."""
        for part in ("before", "here", "after"):
            yield Static(classes=part)

    def show(self, case: Case, claims: list[Claim]) -> None:
        """Show an article with its claims marked, the first one in sight."""
        told = next(a for a in case.report.articles if a.source == claims[0].source)
        self.border_title = Text(
            " · ".join(visible(x) for x in (told.source, told.outlet and told.outlet.value, told.published and told.published.value) if x)
        ).markup
        for part, text in zip(("before", "here", "after"), article(told, claims), strict=True):
            shown = self.query_one(f".{part}", Static)
            shown.update(text)
            shown.display = bool(text.plain)
        self.call_after_refresh(self._to_claim)

    def on_mount(self) -> None:
        """Go to the claim whenever the words are laid out anew."""
        self.watch(self, "virtual_size", self._to_claim)

    def _to_claim(self) -> None:
        self.scroll_to(y=self.query_one(".here").virtual_region.y, animate=False, immediate=True)


class Articles(Horizontal):
    """The articles of two claims of a finding."""

    DEFAULT_CSS = "Articles { height: 1fr; min-height: 8; }"

    def compose(self) -> ComposeResult:
        """Lay out two columns."""
        yield Column(id="left")
        yield Column(id="right")

    def show(self, case: Case, finding: Finding, chosen: tuple[str, ...]) -> None:
        """Show the articles of up to two chosen claims, each with all claims of the finding in it."""
        for column, claim_id in zip(self.query(Column), (*chosen, None, None), strict=False):
            column.display = claim_id is not None
            if claim_id is not None:
                first = case.claim(claim_id)
                others = (case.claim(i) for i in finding.claims if i != claim_id)
                column.show(case, [first, *(c for c in others if c.source == first.source)])
