"""The findings of a session as a list, a page of them at a time, so that thousands are there at once."""

from collections.abc import Callable

from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

_PAGE = 100
_LEAP = 10


class Queue(OptionList):
    """The queue; keys and clicks are told as where to go, and the screen decides."""

    DEFAULT_CSS = """
    Queue { width: 38; max-width: 40%; height: 100%; border: none; border-right: solid $panel; scrollbar-size-vertical: 1; }
    Queue:focus { border: none; border-right: solid $accent; }
    """

    class Went(Message):
        """Somebody chose a finding by its index."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, told: Callable[[int], Text]) -> None:
        """Make a queue; `told` gives the line of the finding at an index."""
        super().__init__(markup=False)
        self._told, self._size_of_all, self._at, self._page = told, 0, 0, -1

    def fill(self, size: int, at: int) -> None:
        """Show `size` findings anew, at the one with index `at`."""
        self._size_of_all, self._page = size, -1
        self.go(at)

    def go(self, at: int) -> None:
        """Stand on a finding."""
        self._at = at
        if at // _PAGE != self._page:
            self._page = at // _PAGE
            first = self._page * _PAGE
            self.clear_options()
            self.add_options([Option(self._told(i), id=str(i)) for i in range(first, min(first + _PAGE, self._size_of_all))])
        if self._size_of_all:
            self.highlighted = at % _PAGE

    def tell(self, at: int) -> None:
        """Show the line of a finding anew, where it is on the page."""
        if at // _PAGE == self._page:
            self.replace_option_prompt_at_index(at % _PAGE, self._told(at))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go where a click points."""
        event.stop()
        self._leap_to(int(event.option_id or 0))

    def _leap_to(self, at: int) -> None:
        self.post_message(self.Went(max(0, min(self._size_of_all - 1, at))))

    def action_cursor_down(self) -> None:
        """Go to the next finding, on the next page too."""
        self._leap_to(self._at + 1)

    def action_cursor_up(self) -> None:
        """Go to the finding before."""
        self._leap_to(self._at - 1)

    def action_page_down(self) -> None:
        """Go on by several findings."""
        self._leap_to(self._at + _LEAP)

    def action_page_up(self) -> None:
        """Go back by several findings."""
        self._leap_to(self._at - _LEAP)

    def action_first(self) -> None:
        """Go to the first finding."""
        self._leap_to(0)

    def action_last(self) -> None:
        """Go to the last finding."""
        self._leap_to(self._size_of_all - 1)
