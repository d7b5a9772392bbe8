"""Compare what several articles claim about one event: where they agree, where they differ, and on whose word.

    from pathlib import Path
    import reconcile

    found = reconcile.read([Path("sources/jisr-al-shughur")])
    claims = reconcile.extract(found.articles[0])
    report = reconcile.compare(found.articles)

Names are loaded when they are first used, so that importing the package costs nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.errors import ReconcileError
    from reconcile.extract import extract
    from reconcile.model import Article, Attribution, Claim, Finding, Interval, Pair, Report, Span
    from reconcile.pipeline import reconcile as compare
    from reconcile.read import read
    from reconcile.settings import Settings

_HOMES = {
    "Article": "model", "Attribution": "model", "Claim": "model", "Finding": "model", "Interval": "model", "Pair": "model", "Report": "model",
    "Span": "model", "ReconcileError": "errors", "Settings": "settings", "extract": "extract", "read": "read", "compare": "pipeline",
}  # fmt: skip

__all__ = [
    "Article", "Attribution", "Claim", "Finding", "Interval", "Pair", "ReconcileError", "Report", "Settings", "Span", "compare", "extract", "read",
]  # fmt: skip


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'reconcile' has no attribute {name!r}; the names are {', '.join(__all__)}")
    found: object = getattr(import_module(f"reconcile.{home}"), "reconcile" if name == "compare" else name)
    globals()[name] = found
    return found


class _Package(ModuleType):
    """Keeps `reconcile.read` and `reconcile.extract` the functions: importing the modules of those names would put the modules there."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    return sorted(__all__)
