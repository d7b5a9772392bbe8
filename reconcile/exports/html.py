"""Report -> one HTML page that needs nothing else."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import BinaryIO

from reconcile.exports.formats import Options, needs
from reconcile.exports.page.text import shown
from reconcile.exports.page.view import page
from reconcile.model import Report


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write the page: no network, no other file; everything from articles is escaped, and only our own style and script may act (CSP by hash).

    Raises UsageError without Jinja2.
    """
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needs("Jinja2", "html") from error
    folder = files("reconcile.exports.page")
    style, script = (folder.joinpath(f"page.{end}").read_text(encoding="utf-8") for end in ("css", "js"))
    templates = Environment(
        loader=PackageLoader("reconcile.exports.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made = templates.get_template("page.html").render(
        page=page(report), style=style, script=script, style_hash=_hash(style), script_hash=_hash(script)
    )
    to.write(made.encode("utf-8", "backslashreplace"))


def _plain(value: object) -> object:
    """Make every text that a template shows one in which nothing hides; what is already markup is ours."""
    return shown(value) if type(value) is str else value


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
