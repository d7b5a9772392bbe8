"""The session's screen: progress, queue, the finding with its articles, the legend of keys."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from attrs import evolve
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from reconcile.errors import UsageError
from reconcile.model import Finding
from reconcile.review.app import asking
from reconcile.review.app.articles import Articles, Column
from reconcile.review.app.dialogs import Line, Pick, Reading
from reconcile.review.app.page import line, page
from reconcile.review.app.queue import Queue
from reconcile.review.decision import Decision
from reconcile.review.desk import Desk, OvertakenError, Place, found, opening, resumed, told_of
from reconcile.review.filters import FIELDS, STATES, fitting, sought
from reconcile.review.keys import ACTIONS, Action
from reconcile.review.session import Ruling, Session
from reconcile.views.evidence import gravest
from reconcile.views.visible import visible

if TYPE_CHECKING:
    from textual.timer import Timer

_REST = 0.3
"""Seconds without a key after which the place is kept."""
_LONG = 20
"""Seconds for which it is to be seen that a ruling was not kept."""
_READABLE, _FRAME = 100, 16
"""Columns of an explanation at most, and of what lies around it."""
_SMALL = 30
"""Rows of a terminal below which the articles are shown on their key only."""
_FIRM = "\0"
"""Stands for the spaces within an entry of the legend while it is cut into lines."""


class SessionScreen(Screen[None]):
    """What a reviewer sees; the session itself is a value that each ruling replaces."""

    CSS = """
    #progress { height: 1; background: $accent; color: $text; padding: 0 1; text-style: bold; }
    #finding { height: auto; max-height: 60%; padding: 0 1; scrollbar-size-vertical: 1; }
    #legend { height: auto; padding: 0 1; background: $panel; link-style: none; link-background: $panel; link-color: $text; }
    .articles Queue, .articles #finding, .brief Articles { display: none; }
    .articles Articles { display: block; }
    .brief #finding { max-height: 100%; }
    """

    def __init__(self, session: Session, desk: Desk, place: Place) -> None:
        """Open a session at a place."""
        super().__init__()
        self.session, self.desk = session, desk
        self._place = opening(session, place)
        self._among, self._at = resumed(session, self._place)
        self._resting: Timer | None = None
        self._chosen: tuple[str, ...] = ()
        self._by_key = {key: name for name, key in desk.keys.items()}

    def compose(self) -> ComposeResult:
        """Lay out progress, queue, finding, articles and the legend of keys."""
        yield Static(id="progress", markup=False)
        with Horizontal(id="work"):
            yield Queue(lambda at: line(self.session, self._among[at], self.desk))
            with Vertical():
                with VerticalScroll(id="finding", can_focus=True):
                    yield Static(id="shown")
                yield Articles()
        yield Static(id="legend")

    def _legend(self, width: int) -> Content:
        """Say what each key does, no word apart from its key; a click on it does the same."""
        told = {f"{self.desk.keys[a.name]} {a.label}".replace(" ", _FIRM): a for a in ACTIONS}
        lines = wrap("  ".join(told), width, break_long_words=False, break_on_hyphens=False)
        return Content("\n").join(Content("  ").join(self._entry(told[word]) for word in line.split()) for line in lines)

    def _entry(self, action: Action) -> Content:
        markup = f"[@click=screen.do('{action.name}')][b $text-accent]$key[/] {action.label}[/]"
        return Content.from_markup(markup, key=self.desk.keys[action.name])

    def on_mount(self) -> None:
        """Fill the queue and go where the session stopped."""
        self._fill()
        self.query_one(Queue).focus()
        if lost := self.session.unsettled():
            told = "\n".join(visible(str(one)) for one in lost)
            self.asked(
                Pick(f"No longer standing, as their evidence moved or went:\n\n{told}", ("List them again", "Take them back")), self._let_go
            )

    def _let_go(self, answer: int) -> None:
        if answer == 1 and self._keep(self.session.let_go(self.desk.now())):
            self._fill()

    def on_resize(self, event: events.Resize) -> None:
        """Show the articles only where there is room for them, and all keys on as many lines as they need."""
        self.query_one("#legend", Static).update(self._legend(max(event.size.width - 2, 20)))
        self.query_one("#work").set_class(event.size.height < _SMALL, "brief")

    @property
    def finding(self) -> Finding | None:
        """The finding on view; None where nothing is to be ruled on."""
        return self._among[self._at] if self._among else None

    def _fill(self) -> None:
        self.query_one(Queue).fill(len(self._among), self._at)
        self._show()

    def _show(self) -> None:
        self._show_progress()
        finding, shown = self.finding, self.query_one("#shown", Static)
        if finding is None:
            shown.update("Nothing to rule on: no two sources answer one question, or no finding was given to you.")
            self.query_one(Articles).display = False
            return
        self.query_one(Queue).go(self._at)
        self._chosen = _first_two(finding, self.session, hidden=self.desk.hides(self.session, finding))
        self._show_finding(finding)
        self._stay_soon()
        self.query_one("#finding").scroll_home(animate=False)

    def _show_progress(self) -> None:
        progress = self.session.progress
        tallies = ", ".join(f"{n} {name}" for name, n in progress.tallies)
        wanted = str(self._place.wanted)
        parts = [self.session.reviewer, str(progress), tallies, f"shown: {wanted} ({len(self._among)})" if wanted else ""]
        parts += ["blind"] if self.desk.blind else []
        parts += ["all is ruled"] if self.session.done and self.session.queue else []
        self.query_one("#progress", Static).update(" · ".join(p for p in parts if p))

    def _show_finding(self, finding: Finding) -> None:
        self.query_one("#shown", Static).update(page(self.session, finding, self.desk))
        if self.query_one(Articles).styles.display != "none":
            self.call_after_refresh(self._show_articles, finding)

    def _show_articles(self, finding: Finding) -> None:
        if self.finding is finding:
            self.query_one(Articles).show(self.session.case, finding, self._chosen)

    def on_queue_went(self, event: Queue.Went) -> None:
        """Show the finding that was chosen in the queue."""
        self._at = event.at
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Do what a key stands for; a digit shows the article of that claim."""
        sign = event.character or ""
        if sign in self._by_key:
            event.stop()
            self.action_do(self._by_key[sign])
        elif sign.isdecimal() and self.finding and 1 <= int(sign) <= len(self.finding.claims):
            event.stop()
            self._choose(self.finding.claims[int(sign) - 1])

    def _choose(self, claim: str) -> None:
        """Put a claim's article on the right, or where its source stands already."""
        if self.finding is None:
            return
        source = self.session.case.claim(claim).source
        left = self._chosen[0]
        self._chosen = (claim,) if len(self._chosen) < 2 else (left, claim)
        if self.session.case.claim(left).source == source:
            self._chosen = (claim, *self._chosen[1:2])
        self._show_articles(self.finding)

    def action_do(self, name: str) -> None:
        """Do what an action's name says."""
        moves: dict[str, Callable[[], None]] = {
            "undo": self._undo, "redo": self._redo, "bulk": self._bulk, "why": self._why, "filter": self._filter, "search": self._search,
            "articles": self._articles, "leave": self._leave, "next": lambda: self._move(1), "previous": lambda: self._move(-1),
        }  # fmt: skip
        if name in moves:
            moves[name]()
        elif self.finding:
            try:
                self.desk.open_to(self.session, self.finding, name)
                asking.ask(self, name, self.finding)
            except UsageError as error:
                self.notify(str(error), severity="error", markup=False)

    def asked(self, question: ModalScreen[Any], answered: Callable[[Any], None]) -> None:
        """Lay a question over the session; Escape leaves it, and a wrong answer is told."""

        def done(answer: object) -> None:
            if answer is None:
                return
            try:
                answered(answer)
            except UsageError as error:
                self.notify(str(error), severity="error", markup=False)

        self.app.push_screen(question, done)

    def rule(self, ruling: Ruling) -> None:
        """Rule on the finding on view, and go on to the next one."""
        finding = self.finding
        if finding is None:
            return
        try:
            self.session = self.desk.heard(self.session, finding)
            decision = self.session.decide(finding, ruling, self.desk.now())
        except OvertakenError as error:
            self.session = error.session
            self.notify(str(error), severity="error", markup=False, timeout=_LONG)
            self._fill()
            return
        except UsageError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if not self._keep([decision]):
            return
        self.query_one(Queue).tell(self._at)
        if ruling.name in ("note", "tag") or finding.id not in self.session.ruled:
            self._show_progress()
            self._show_finding(finding)
        else:
            self._onward()

    def _keep(self, decisions: Sequence[Decision]) -> bool:
        """Keep decisions; say so where they could not be, and show what another terminal ruled meanwhile."""
        try:
            kept = self.desk.keep(decisions)
        except UsageError as error:
            self.notify(str(error), severity="error", markup=False, timeout=_LONG)
            return False
        self.session = self.session.kept(kept)
        if len(kept) > len(decisions):
            self.query_one(Queue).fill(len(self._among), self._at)
        return True

    def _onward(self) -> None:
        following = self.session.next(self._among)
        if following is not None:
            self._at = next(i for i, f in enumerate(self._among) if f.id == following.id)
        self._show()

    def _move(self, by: int) -> None:
        self._at = max(0, min(len(self._among) - 1, self._at + by))
        self._show()

    def _undo(self) -> None:
        self._back(self.session.undo(self.desk.now()), "take back", "taken back")

    def _redo(self) -> None:
        self._back(self.session.redo(self.desk.now()), "put back", "put back")

    def _back(self, decisions: Sequence[Decision], wanted: str, done: str) -> None:
        if not decisions:
            self.notify(f"nothing to {wanted}")
            return
        about = self.session.done_by(decisions)
        if self._keep(decisions):
            self.notify(f"{done}: {told_of(self.session, about)}", markup=False)
            self._at = found(self._among, about, self.session, self._at)
            self._fill()

    def _bulk(self) -> None:
        if self.desk.blind:
            self.notify("a blind session accepts nothing in bulk, as that would tell the machine's verdicts", severity="error")
            return
        agreed = self.session.agreements(self._among)
        if not agreed:
            self.notify("no agreement is left to accept")
            return

        def answered(answer: int) -> None:
            ruling, now = Ruling("confirm", bulk=True), self.desk.now()
            if answer == 0 and self._keep([self.session.decide(f, ruling, now) for f in agreed]):
                self.query_one(Queue).fill(len(self._among), self._at)
                self._onward()

        question = f"Accept {len(agreed)} agreements, marked as bulk and not as read one by one?"
        self.asked(Pick(question, ("Yes, accept them", "No")), answered)

    def _why(self) -> None:
        if self.finding:
            hidden = self.desk.hides(self.session, self.finding)
            self.app.push_screen(
                Reading("hidden until you have ruled" if hidden else self.desk.why(self.finding, min(_READABLE, self.size.width - _FRAME)))
            )

    def _filter(self) -> None:
        hint = f"{', '.join(f'{f}:…' for f in FIELDS)} or words; states: {', '.join(STATES)}; an empty line shows all"
        self.asked(Line("Show only:", str(self._place.wanted), hint), self._under)

    def _search(self) -> None:
        self.asked(Line("Search in questions and quotes:"), lambda words: self._under(sought(self._place.wanted, words)))

    def _under(self, told: str) -> None:
        self._place = Place(None, fitting(self.session, told, blind=self.desk.blind))
        self._among, self._at = resumed(self.session, self._place)
        self._fill()

    def _articles(self) -> None:
        self.query_one("#work").toggle_class("articles")
        if self.finding:
            self._show_articles(self.finding)
        wide = self.query_one("#work").has_class("articles")
        (self.query(Column).first() if wide else self.query_one(Queue)).focus()

    def _leave(self) -> None:
        try:
            self._stay()
        except UsageError as error:
            self.app.exit(return_code=2, message=f"reconcile: {visible(str(error))}")
        else:
            self.app.exit()

    def _stay(self) -> None:
        """Keep the place, so that the next session begins at it."""
        self.desk.stay(evolve(self._place, finding=self.finding.id if self.finding else None).to_text())

    def _stay_soon(self) -> None:
        """Keep the place when the keys rest: a terminal may go without a word."""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self._stay_quietly)

    def _stay_quietly(self) -> None:
        with suppress(UsageError):  # what is wrong with the log is said when something is ruled, or at the end
            self._stay()


def _first_two(finding: Finding, session: Session, *, hidden: bool) -> tuple[str, ...]:
    """Return the claims of the gravest pair; while that is hidden, or there is none, the first claims of two sources."""
    pair = None if hidden else gravest(finding)
    if pair:
        return pair.left, pair.right
    first = {session.case.claim(i).source: i for i in reversed(finding.claims)}
    return tuple(sorted(first.values(), key=finding.claims.index))[:2]
