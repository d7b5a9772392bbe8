"""Thresholds and conventions, validated at birth."""

from attrs import field, frozen
from attrs.validators import ge, in_, le

CONVENTIONS = ("literal", "acled", "airwars")

Words = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
"""A user's own words: ((table, ((canonical, (forms, …)), …)), …); hashable, so that what is compiled from it is kept."""


@frozen
class Settings:
    """How the tool reads and compares.

    `convention` gives vague numbers their intervals (VOCABULARY: literal, acled, airwars); `threshold` (0..1) is the least score
    of a pair put side by side; `rounding` (a share of the larger value) is how far two hedged figures may lie apart and agree;
    `words` adds to the lexicons.
    """

    convention: str = field(default="literal", validator=in_(CONVENTIONS))
    threshold: float = field(default=0.62, validator=[ge(0.0), le(1.0)])
    rounding: float = field(default=0.05, validator=[ge(0.0), le(1.0)])
    words: Words = ()
