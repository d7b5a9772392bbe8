"""What a rule says of two claims."""

from attrs import frozen


@frozen
class Ruling:
    """A relation (CONTRACT.md) and the reason for it in plain words."""

    relation: str
    reason: str
