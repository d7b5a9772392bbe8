"""A session on a screen, in a terminal or, served, in a browser."""

from textual.app import App

from reconcile.review.app.screen import SessionScreen
from reconcile.review.desk import Desk, Place
from reconcile.review.session import Session

__all__ = ["ReviewApp"]


class ReviewApp(App[None]):
    """The session of one reviewer: every ruling is kept before the next finding is shown."""

    TITLE = "reconcile review"
    ENABLE_COMMAND_PALETTE = False
    CSS = "ToastRack { dock: top; align: right top; margin: 1 0; }"

    def __init__(self, session: Session, desk: Desk, place: Place | None = None) -> None:
        """Open a session at the place where it was left."""
        super().__init__()
        self.main = SessionScreen(session, desk, place or Place())

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.main.session

    def action_help_quit(self) -> None:
        """Say which key leaves, where another program's is pressed."""
        self.notify(f"press {self.main.desk.keys['leave']} to leave; all is kept", markup=False)

    async def action_quit(self) -> None:
        """Leave as the key for it does."""
        self.main.action_do("leave")

    def on_mount(self) -> None:
        """Show the session."""
        self.push_screen(self.main)
