"""What a rule says of two claims."""

from attrs import frozen


@frozen
class Ruling:
    """A relation (CONTRACT.md) and the reason for it in plain words."""

    relation: str
    reason: str


SAME_FIGURE = "the same figure"
INCLUDED = "both can be right as written: one figure includes the other"
VERSIONS = Ruling("update", "two versions by one outlet: the later supersedes the earlier")
LATER = Ruling("update", "one was reported later: its figure supersedes the earlier one")
RISING = Ruling("update", "a toll still rising: the higher figure supersedes the lower")
