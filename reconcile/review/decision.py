"""One ruling of one reviewer, as it is kept."""

import json
from hashlib import sha256
from typing import Any

import msgspec
from attrs import evolve, frozen

from reconcile.errors import UsageError

RULINGS = ("confirm", "change", "not-comparable", "not-a-claim", "wrong-value", "unsure", "skip", "split", "merge")
"""What a reviewer can rule on the pairs of a finding."""
REMARKS = ("note", "tag")
"""What stands beside a ruling and is none: the last note and the last tags are in force."""

_LOGGED = frozenset({*RULINGS, *REMARKS, "withdraw", "restore", "assign"})
_LATER = ("claims", "to", "case")
"""Fields that earlier versions did not have: they are hashed and written only where they are used, so that old chains still hold."""
BECAUSE = ("people", "outcome", "place", "period", "event")
"""Why two claims are not comparable: what they measure differs in this; "event" where they tell of two happenings."""


@frozen
class Evidence:
    """The place that a decision stands on: claim, article, SHA-256 of its text, the quote and its span in code points, half open."""

    claim: str
    source: str
    text: str
    start: int
    end: int
    quote: str


@frozen
class Decision:
    """A ruling: who, when (ISO 8601, UTC), on which pairs of claims, what, on what evidence, beside the machine's own verdicts.

    `machine` holds the machine's relation for each pair of `pairs`; a claim that stands alone is paired with itself, and claims that the
    machine did not compare are "apart". `relation` is the right one for "change" and "merge", `because` one of BECAUSE for "not-comparable",
    `value` the right value for "wrong-value", `claim` the id of the claim at fault. `claims` are those that "split" takes out of a finding or
    "merge" adds to it. `bulk` marks what was accepted without being read one by one. `to` is the reviewer whom an "assign" gives its pairs.
    `case` is the name of the case, for logs that several share.
    `undoes` is the hash of the decision that a "withdraw" or "restore" is about. `previous` is the hash of this reviewer's decision before,
    `hash` that of this one: a later change of any field shows.
    """

    reviewer: str
    at: str
    tool: str
    ruling: str
    pairs: tuple[tuple[str, str], ...] = ()
    machine: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    relation: str | None = None
    because: str | None = None
    value: str | None = None
    claim: str | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    bulk: bool = False
    undoes: str | None = None
    previous: str = ""
    hash: str = ""
    claims: tuple[str, ...] = ()
    to: str | None = None
    case: str = ""

    def sealed(self, previous: str) -> "Decision":
        """Return the decision chained to the one before and hashed."""
        chained = evolve(self, previous=previous, hash="")
        return evolve(chained, hash=chained.digest())

    def digest(self) -> str:
        """Return the SHA-256 of all fields but the hash, as canonical JSON."""
        told = {k: v for k, v in _plain(self).items() if k != "hash"}
        return sha256(json.dumps(told, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _plain(decision: Decision) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(decision)
    return {k: v for k, v in found.items() if v or k not in _LATER}


def to_json(decision: Decision) -> str:
    """Return a decision as one line of JSON, keys in order, so that lines of two machines are the same."""
    return json.dumps(_plain(decision), sort_keys=True, ensure_ascii=True)


def from_json(line: str, where: str) -> Decision:
    """Read a decision from a line of JSON.

    Raises UsageError that names the place for what is no decision or has a ruling that does not exist.
    """
    try:
        found = msgspec.convert(json.loads(line), Decision)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"{where}: no decision: it is no line of JSON, as `reconcile review export` writes them") from error
    except (msgspec.ValidationError, ValueError) as error:
        raise UsageError(f"{where}: no decision: {error}") from error
    if found.ruling not in _LOGGED:
        raise UsageError(f"{where}: {found.ruling!r} is no ruling; the rulings are {', '.join(sorted(_LOGGED))}")
    return found


def text_hash(text: str) -> str:
    """Return the SHA-256 of an article's text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
