"""Questions that lie over a session: one of a few, several of them, a line of text, a text to read."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

_BACK: list[BindingType] = [Binding("escape", "dismiss(None)", "Back")]
_CSS = """
{name} {{ align: center middle; }}
{name} > * {{ width: 90%; max-width: 100; height: auto; max-height: 80%; border: round $accent; padding: 1 2; background: $surface; }}
{name} Label {{ width: 100%; margin-bottom: 1; }}
{name} .hint {{ color: $text-muted; margin: 1 0 0 0; }}
{name} OptionList {{ height: auto; max-height: 12; border: none; scrollbar-size-vertical: 1; }}
"""


class Pick(ModalScreen[int | None]):
    """One of some answers, by its number; many of them are narrowed by typing. Escape gives None."""

    BINDINGS: ClassVar[list[BindingType]] = _BACK
    CSS = _CSS.format(name="Pick")
    _MANY = 12

    def __init__(self, question: str, choices: Sequence[str]) -> None:
        """Ask a question with its choices."""
        super().__init__()
        self._question, self._choices = question, choices

    def compose(self) -> ComposeResult:
        """Lay out the question and what can be answered."""
        with Vertical():
            yield Label(self._question, markup=False)
            if len(self._choices) > self._MANY:
                yield Input(placeholder="type to narrow, ↓ to choose")
            yield OptionList(*self._options(""))
            yield Label("Enter or a click chooses, Escape goes back", classes="hint")

    def _options(self, sought: str) -> list[Option]:
        words = sought.lower().split()
        return [Option(Text(c), id=str(i)) for i, c in enumerate(self._choices) if all(w in c.lower() for w in words)]

    def on_mount(self) -> None:
        """Put the keys where the answer is given."""
        (self.query(Input).first() if self.query(Input) else self.query_one(OptionList)).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the choices."""
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options(self._options(event.value))
        found.highlighted = 0 if found.option_count else None

    def on_input_submitted(self) -> None:
        """Choose the first of what is left."""
        found = self.query_one(OptionList)
        if found.option_count:
            found.highlighted = found.highlighted or 0
            found.action_select()

    def on_key(self, event: object) -> None:
        """Go from the line into the list with the down key."""
        if getattr(event, "key", "") == "down" and isinstance(self.focused, Input):
            self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the number of the choice."""
        self.dismiss(int(event.option_id or 0))


class Several(ModalScreen[tuple[int, ...] | None]):
    """Some of a few answers, by their numbers: Space, Enter or a click marks one, and the last line answers."""

    BINDINGS: ClassVar[list[BindingType]] = [*_BACK, Binding("space", "mark", "Mark"), Binding("ctrl+s", "answer", "Done", priority=True)]
    CSS = _CSS.format(name="Several")

    def __init__(self, question: str, choices: Sequence[str]) -> None:
        """Ask a question with its choices."""
        super().__init__()
        self._question, self._choices, self._marked = question, choices, frozenset[int]()

    def compose(self) -> ComposeResult:
        """Lay out the question and what can be answered."""
        with Vertical():
            yield Label(self._question, markup=False)
            yield OptionList(*(Option(self._line(i)) for i in range(len(self._choices))), Option("Done", id="done"))
            yield Label("Space or a click marks, Enter on Done answers (or Ctrl+S anywhere), Escape goes back", classes="hint")

    def _line(self, i: int) -> Text:
        return Text(f"[{'x' if i in self._marked else ' '}] {self._choices[i]}")

    def on_mount(self) -> None:
        """Put the keys where the answer is given."""
        self.query_one(OptionList).focus()

    def action_mark(self) -> None:
        """Mark the line that the list stands on."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark a line, or answer from the last one."""
        if event.option_id == "done":
            self.action_answer()
            return
        self._marked ^= {event.option_index}
        event.option_list.replace_option_prompt_at_index(event.option_index, self._line(event.option_index))

    def action_answer(self) -> None:
        """Answer with what is marked."""
        self.dismiss(tuple(sorted(self._marked)))


class Line(ModalScreen[str | None]):
    """A line of text. Escape gives None."""

    BINDINGS: ClassVar[list[BindingType]] = _BACK
    CSS = _CSS.format(name="Line")

    def __init__(self, question: str, begun: str = "", hint: str = "") -> None:
        """Ask a question; `begun` stands in the line already."""
        super().__init__()
        self._question, self._begun, self._hint = question, begun, hint

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical():
            yield Label(self._question, markup=False)
            yield Input(self._begun)
            yield Label(self._hint or "Enter answers, Escape goes back", classes="hint", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the line."""
        self.dismiss(event.value)


class Reading(ModalScreen[None]):
    """A text to read: why a verdict was given."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,w,enter", "dismiss(None)", "Back")]
    CSS = "Reading { align: center middle; } Reading > * { margin: 1 4; border: round $accent; padding: 1 2; background: $surface; }"

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        with VerticalScroll() as box:
            box.border_subtitle = "Escape goes back"
            yield Static(Text(self._text))

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        self.query_one(VerticalScroll).focus()
