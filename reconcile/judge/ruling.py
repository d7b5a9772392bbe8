"""What a rule says of two claims."""

from attrs import frozen


@frozen
class Ruling:
    """A relation (CONTRACT.md) and the reason for it in plain words."""

    relation: str
    reason: str


COURSES = frozenset(
    "campaign offensive battle assault siege operation attack push fight fighting advance strike protest standoff blockade clashes war raid search march ceasefire truce".split()
)
"""Nouns for what lasts days: their length stands against a start and an end."""
