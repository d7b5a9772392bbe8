"""Text from articles -> text that cannot colour or move a terminal."""

from rich.text import Text

from reconcile.views.visible import visible

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "…": "..."})


def titled(question: str, *, ascii_only: bool) -> str:
    """Return a title of visible characters only, its quotation marks and dots in ASCII where nothing else can be shown."""
    return visible(question.translate(_STRAIGHT) if ascii_only else question)


def safe(text: str, style: str = "") -> Text:
    """Return a rich Text of visible characters only; brackets in it are never markup."""
    return Text(visible(text), style=style)
