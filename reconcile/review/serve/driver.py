"""A served program's screen -> packets to its server; it ends when its server does."""

from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus
from textual.messages import ExitApp


class PageDriver(WebDriver):
    """Textual's driver for pages, whose program does not outlive the server, however that ended."""

    def start_application_mode(self) -> None:
        """Begin with the keys here, as the page does; Textual's driver begins without, and a page's own word may come before that."""
        super().start_application_mode()
        self._app.call_later(self._app.post_message, AppFocus())

    def run_input_thread(self) -> None:
        """Read keys until nobody is left to press any, then leave."""
        super().run_input_thread()
        self._app.post_message(ExitApp())
