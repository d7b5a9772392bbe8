"""Text from articles -> text that cannot colour or move a terminal."""

from rich.text import Text

from reconcile.views.visible import visible


def safe(text: str, style: str = "") -> Text:
    """Return a rich Text of visible characters only; brackets in it are never markup."""
    return Text(visible(text), style=style)
