"""What a reviewer can do in a session -> its key, which they can change."""

from collections.abc import Mapping

from attrs import frozen

from reconcile.errors import UsageError


@frozen
class Action:
    """Something to do: its name in a settings file, its key, a word for the legend."""

    name: str
    key: str
    label: str


ACTIONS = (
    Action("confirm", "c", "confirm"),
    Action("change", "h", "change"),
    Action("not-comparable", "n", "not comparable"),
    Action("not-a-claim", "x", "not a claim"),
    Action("wrong-value", "v", "wrong value"),
    Action("unsure", "u", "unsure"),
    Action("skip", "s", "skip"),
    Action("pair", "i", "one pair"),
    Action("split", "p", "split"),
    Action("merge", "m", "merge"),
    Action("note", "o", "note"),
    Action("tag", "t", "tag"),
    Action("bulk", "b", "bulk-accept"),
    Action("undo", "z", "undo"),
    Action("redo", "y", "redo"),
    Action("why", "w", "why"),
    Action("next", "j", "next"),
    Action("previous", "k", "previous"),
    Action("filter", "f", "filter"),
    Action("search", "/", "search"),
    Action("articles", "a", "articles"),
    Action("leave", "q", "leave"),
)


def rebound(wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the key of every action, with a reviewer's own.

    Raises UsageError for an action that does not exist, a key that is no single sign, and a key for two actions.
    """
    known = {a.name: a.key for a in ACTIONS}
    for name, key in wanted.items():
        if name not in known:
            raise UsageError(f"{name!r} is nothing to be done in a review; there are {', '.join(known)}")
        if len(key) != 1 or not key.isprintable() or key.isspace() or key.isdecimal():
            raise UsageError(f"{name} = {key!r}: a key is one printable sign, and no digit: digits show articles")
    found = {**known, **wanted}
    by: dict[str, str] = {}
    for name, key in found.items():
        if key in by:
            raise UsageError(f"the key {key!r} is that of both {by[key]} and {name}; give one of them another")
        by[key] = name
    return found


def legend(keys: Mapping[str, str]) -> str:
    """Say what the keys do, in a line."""
    return " · ".join(f"{keys[a.name]} {a.label}" for a in ACTIONS)
