"""Relations and verdicts -> their signs, names and colours."""

COLOURS = {
    "conflict": "bold red",
    "framing": "bold magenta",
    "update": "bold yellow",
    "scope": "bold blue",
    "agree": "bold green",
    "part": "green",
}
NAMES = {"conflict": "CONFLICT", "framing": "FRAMING", "update": "UPDATE", "scope": "SCOPE", "agree": "AGREEMENT", "part": "PART"}
_SIGNS = {
    "discrepancy": ("≠", "!"),
    "agreement": ("✓", "+"),
    "part": ("⊂", "p"),
    "": ("·", "."),
    "why": ("↳", "\\"),
    "dash": ("—", "-"),
    "rule": ("─", "-"),
}


def sign(name: str, *, ascii_only: bool) -> str:
    """Return the sign of a state, or of a mark that the report draws, in ASCII where nothing else can be shown."""
    return _SIGNS[name][ascii_only]
