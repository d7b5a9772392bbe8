"""Report -> one HTML page that needs nothing else."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import BinaryIO

from reconcile.exports.formats import Options, needs
from reconcile.exports.page.charts import WIDTH
from reconcile.exports.page.view import page
from reconcile.model import Report

_NAMES = {r: r.upper() if r != "agree" else "AGREEMENT" for r in ("conflict", "framing", "update", "scope", "agree", "part")}
_SIGNS = {"discrepancy": "≠", "agreement": "✓", "part": "⊂", "": "·"}
_WORDS = {"discrepancy": "differs", "agreement": "says", "part": "a part", "": "silent"}


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write the page: no network, no other file; everything from articles is escaped, and only our own style and script may act (CSP by hash).

    Raises UsageError without Jinja2.
    """
    try:
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needs("Jinja2", "html") from error
    folder = files("reconcile.exports.page")
    template, style, script = (folder.joinpath(f"page.{end}").read_text(encoding="utf-8") for end in ("html", "css", "js"))
    made = (
        Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=False, keep_trailing_newline=True)
        .from_string(template)
        .render(
            page=page(report), style=style, script=script, style_hash=_hash(style), script_hash=_hash(script), names=_NAMES, signs=_SIGNS,
            words=_WORDS, width=WIDTH,
        )
    )  # fmt: skip
    to.write(made.encode("utf-8", "backslashreplace"))


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
