"""A session on a screen: the queue, the finding with both sides' words, single keys for rulings."""

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from reconcile.errors import UsageError
from reconcile.model import Finding
from reconcile.review.decision import BECAUSE, Decision
from reconcile.review.session import Ruling, Session
from reconcile.select import RELATIONS
from reconcile.views.visible import visible
from reconcile.views.wording import noted, origin, value


class Choice(ModalScreen[str | None]):
    """One of a few words, or a line of text where none are given; Escape gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]
    CSS = """
    Choice { align: center middle; }
    #box { width: 70; height: auto; max-height: 80%; border: round $accent; padding: 1 2; background: $surface; }
    """

    def __init__(self, question: str, choices: tuple[str, ...] = ()) -> None:
        """Ask a question with its choices."""
        super().__init__()
        self.question, self.choices = question, choices

    def compose(self) -> ComposeResult:
        """Lay out the question and what can be answered."""
        with VerticalScroll(id="box"):
            yield Label(self.question, markup=False)
            yield OptionList(*(Option(Text(c)) for c in self.choices)) if self.choices else Input()

    def on_mount(self) -> None:
        """Put the keys where the answer is given."""
        (self.query_one(OptionList) if self.choices else self.query_one(Input)).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the chosen word."""
        self.dismiss(self.choices[event.option_index])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the line."""
        self.dismiss(event.value)


class Reading(ModalScreen[None]):
    """A text to read: why a verdict was given."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,w", "dismiss(None)", "Back")]
    CSS = "#text { margin: 1 4; border: round $accent; padding: 1 2; background: $surface; }"

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        with VerticalScroll(id="text"):
            yield Static(Text(self.text))
        yield Footer()


class ReviewApp(App[None]):
    """The session of one reviewer: every ruling is kept before the next finding is shown."""

    TITLE = "reconcile review"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "rule('confirm')", "Confirm"),
        Binding("h", "change", "Change"),
        Binding("n", "apart", "Not comp."),
        Binding("x", "none", "No claim"),
        Binding("v", "wrong", "Value"),
        Binding("u", "unsure", "Unsure"),
        Binding("s", "rule('skip')", "Skip"),
        Binding("z", "undo", "Undo"),
        Binding("y", "redo", "Redo"),
        Binding("b", "bulk", "Bulk"),
        Binding("w", "why", "Why"),
        Binding("j,down", "move(1)", "Next", show=False),
        Binding("k,up", "move(-1)", "Previous", show=False),
        Binding("q", "quit", "Leave"),
    ]
    CSS = """
    #queue { width: 38; border-right: solid $accent; }
    #progress { dock: top; height: 1; background: $accent; color: $text; padding: 0 1; text-style: bold; }
    #finding { padding: 0 2; }
    """

    def __init__(
        self,
        session: Session,
        keep: Callable[[Decision], Decision],
        now: Callable[[], str],
        why: Callable[[Finding], str],
        *,
        blind: bool = False,
    ) -> None:
        """Open a session; `keep` returns a decision only when it is on the disk, `now` tells the time as ISO 8601, `why` explains a finding."""
        super().__init__()
        self.session, self._keep, self._now, self._why, self._blind = session, keep, now, why, blind
        self._queue = session.queue
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out progress, queue, finding and the legend of keys."""
        yield Static(id="progress", markup=False)
        with Horizontal():
            yield OptionList(id="queue")
            with VerticalScroll(id="finding"):
                yield Static(id="shown")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the queue and go where the session stopped."""
        self.query_one("#queue", OptionList).add_options([Option(self._line(f)) for f in self._queue])
        self._onward()
        moved = self.session.unsettled()
        if moved:
            self.push_screen(
                Reading("No longer standing, as their evidence moved or went:\n\n" + "\n".join(f"{m.state}: {m.what}" for m in moved))
            )

    def _line(self, finding: Finding) -> Text:
        ruled = self.session.ruling(finding)
        sign = {"confirm": "✓", "skip": "»", "unsure": "?"}.get(ruled.ruling, "✎") if ruled else "·"
        verdict = "" if self._blind else f" {finding.pairs[0].relation}"
        return Text(f"{sign}{verdict} {visible(finding.question)}")

    def _onward(self) -> None:
        following = self.session.next()
        if following is not None:
            self._at = next(i for i, f in enumerate(self._queue) if f.id == following.id)
        self._show()

    def _show(self) -> None:
        self.query_one("#progress", Static).update(f"{self.session.reviewer}: {self.session.progress}{'  (blind)' if self._blind else ''}")
        queue = self.query_one("#queue", OptionList)
        if not self._queue:
            self.query_one("#shown", Static).update(Text("Nothing to rule on: no two sources answer one question."))
            return
        queue.replace_option_prompt_at_index(self._at, self._line(self._queue[self._at]))
        queue.highlighted = self._at
        self.query_one("#shown", Static).update(self._finding(self._queue[self._at]))
        self.query_one("#finding", VerticalScroll).scroll_home(animate=False)

    def _finding(self, finding: Finding) -> Text:
        report = self.session.report
        claims, texts = {c.id: c for c in report.claims}, {a.source: a.text for a in report.articles}
        shown = Text()
        shown.append(f"{visible(finding.question)}\n", "bold")
        if not self._blind:
            shown.append(f"{finding.verdict}, {finding.origins} origins, {finding.grade}\n", "dim")
            for told in dict.fromkeys(f"{p.relation}: {visible(p.reason)}" for p in finding.pairs):
                shown.append(f"  {told}\n", "italic")
            for note in noted(finding):
                shown.append(f"  {visible(note)}\n", "italic")
        for number, i in enumerate(finding.claims, 1):
            claim = claims[i]
            text = texts[claim.source]
            shown.append(f"\n{number}. {visible(claim.source)}  ", "bold cyan")
            shown.append(f"{visible(value(claim))}  ", "bold")
            shown.append(f"{origin(claim)}\n", "italic")
            shown.append("   " + visible(text[claim.sentence.start : claim.span.start]))
            shown.append(visible(claim.text), "bold reverse")
            shown.append(visible(text[claim.span.end : claim.sentence.end]) + "\n")
        ruled = self.session.ruling(finding)
        if ruled:
            shown.append(f"\nruled: {ruled.ruling}{f' ({visible(ruled.note)})' if ruled.note else ''}", "bold green")
        return shown

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the finding that the queue stands on."""
        if event.option_list.id == "queue" and event.option_index != self._at:
            self._at = event.option_index
            self._show()

    def action_move(self, by: int) -> None:
        """Go to the finding before or after."""
        self._at = max(0, min(len(self._queue) - 1, self._at + by))
        self._show()

    def _decide(self, ruling: Ruling) -> None:
        if not self._queue:
            return
        here = self._at
        finding = self._queue[here]
        self.session = self.session.kept(self._keep(self.session.decide(finding, ruling, self._now())))
        self.query_one("#queue", OptionList).replace_option_prompt_at_index(here, self._line(finding))
        self._onward()

    def action_rule(self, name: str) -> None:
        """Rule what needs no more words."""
        self._decide(Ruling(name))

    def _asked(self, question: str, choices: tuple[str, ...], made: Callable[[str], Ruling]) -> None:
        def answered(answer: str | None) -> None:
            if answer is None:
                return
            try:
                self._decide(made(answer))
            except UsageError as error:
                self.notify(str(error), severity="error", markup=False)

        self.push_screen(Choice(question, choices), answered)

    def action_change(self) -> None:
        """Change the relation."""
        self._asked("The right relation:", RELATIONS, lambda told: Ruling("change", relation=told))

    def action_apart(self) -> None:
        """Say that the claims are not comparable, and in what they differ."""
        self._asked("They differ in:", BECAUSE, lambda told: Ruling("not-comparable", because=told))

    def action_unsure(self) -> None:
        """Leave it open, with a note."""
        self._asked("Note, or nothing:", (), lambda told: Ruling("unsure", note=told))

    def _claims(self) -> tuple[str, ...]:
        claims = {c.id: c for c in self.session.report.claims}
        finding = self._queue[self._at]
        return tuple(f"{n}. {visible(claims[i].source)}: {visible(claims[i].text)}" for n, i in enumerate(finding.claims, 1))

    def action_none(self) -> None:
        """Say which claim is none."""
        if self._queue:
            told, ids = self._claims(), self._queue[self._at].claims
            self._asked("Which is no claim?", told, lambda answer: Ruling("not-a-claim", claim=ids[told.index(answer)]))

    def action_wrong(self) -> None:
        """Say which claim has a wrong value, then the right one."""
        if not self._queue:
            return
        told, ids = self._claims(), self._queue[self._at].claims

        def chosen(answer: str | None) -> None:
            if answer is not None:
                claim = ids[told.index(answer)]
                self._asked("The right value:", (), lambda right: Ruling("wrong-value", claim=claim, value=right))

        self.push_screen(Choice("Which value is wrong?", told), chosen)

    def action_undo(self) -> None:
        """Take back the last ruling."""
        self._back(self.session.undo(self._now()), "nothing to take back")

    def action_redo(self) -> None:
        """Put back the last ruling taken back."""
        self._back(self.session.redo(self._now()), "nothing to put back")

    def _back(self, decision: Decision | None, nothing: str) -> None:
        if decision is None:
            self.notify(nothing)
            return
        self.session = self.session.kept(self._keep(decision))
        queue = self.query_one("#queue", OptionList)
        for i, finding in enumerate(self._queue):
            queue.replace_option_prompt_at_index(i, self._line(finding))
        self._onward()

    def action_bulk(self) -> None:
        """Accept all agreements, marked as bulk, after a question."""
        found = self.session.agreements()
        if not found:
            self.notify("no agreement is left to accept")
            return

        def answered(answer: str | None) -> None:
            if answer == "yes":
                for finding in found:
                    self.session = self.session.kept(self._keep(self.session.decide(finding, Ruling("confirm", bulk=True), self._now())))
                queue = self.query_one("#queue", OptionList)
                for i, finding in enumerate(self._queue):
                    queue.replace_option_prompt_at_index(i, self._line(finding))
                self._onward()

        self.push_screen(Choice(f"Accept {len(found)} agreements, marked as bulk and not as read one by one?", ("yes", "no")), answered)

    def action_why(self) -> None:
        """Show why the verdict was given."""
        if self._queue:
            self.push_screen(Reading(self._why(self._queue[self._at])))
