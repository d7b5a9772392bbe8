"""Report -> why each pair stands as it does, as data."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.match.intervals import intersects
from reconcile.model import Claim, Pair
from reconcile.views.wording import figures, placed

_CHANGES = {
    "agree": "a figure outside the other's interval, or a sign that one counts other people, another place or another time",
    "conflict": "a hedge or bound that lets the figures meet; a later date on one side; or a sign that one counts only a part",
    "update": "figures that meet; or the same moment told by both, which would make it a conflict",
    "scope": "the same people, place and outcome named on both sides",
    "framing": "the same word for the act on both sides",
    "part": "a part larger than the whole, or a sign that both count everybody",
}
_CHANGES_OF = {
    "direction": "directions that fit each other, or a sign that they are of two things or from two places",
    "date": "another day, month or year on one side",
    "statement": "the same doer, manner or cause on both sides, or an article that tells both; where they agree, a denial or another figure",
}
"""As much for what is no figure."""

_INSTEAD = {
    "agree": {"conflict": "what they say does not exclude each other", "part": "neither is told to be only some of the other"},
    "conflict": {
        "update": "neither the texts nor their dates show that one supersedes the other",
        "scope": "nothing shows that they are of different people, places or things",
    },
    "update": {
        "conflict": "a later account may supersede an earlier one",
        "scope": "nothing shows that they are of different people or places",
    },
    "scope": {
        "conflict": "counts that are not of the same cannot contradict each other",
        "part": "neither is shown to lie within the other",
    },
    "framing": {"agree": "the two ways of telling it exclude each other", "scope": "nothing shows that they are of two acts"},
    "part": {"conflict": "a part may be smaller than its whole", "scope": "the one lies within the other"},
}
FEATURES = {
    "event": "the same incident",
    "act": "the kind of act",
    "wording": "the words of the statements",
    "nearest": "beside the likest in the other article",
    "people": "the people counted",
    "measured": "what is measured",
    "context": "the words around, figures cut out",
}
"""What was compared before two claims were put side by side, in words."""


@frozen
class Explanation:
    """Why two claims were put side by side, on whose word they stand, and what would change their relation.

    `together` holds (what was compared, how alike it is from 0 to 1); no figure was looked at for it. `instead` holds (another relation, why
    it is not that one).
    """

    together: tuple[tuple[str, float], ...]
    witness: str
    change: str
    instead: tuple[tuple[str, str], ...]


def explained(pair: Pair, left: Claim, right: Claim) -> Explanation:
    """Explain the relation of a pair and its two claims."""
    together = tuple((FEATURES.get(name, name), score) for name, score in pair.features)
    witness = "one witness stands behind both" if pair.same_origin else "two different witnesses stand behind them"
    return Explanation(together, witness, _CHANGES_OF.get(_sort(left), _CHANGES[pair.relation]), tuple(_instead(pair, left, right)))


def _sort(claim: Claim) -> str:
    """Return what sort of claim it is: its kind, of words that they are a statement, of a distance without a figure that it is a direction."""
    if claim.kind in ("act", "attribution"):
        return "statement"
    return "direction" if claim.kind == "distance" and claim.value is None else claim.kind


def _instead(pair: Pair, left: Claim, right: Claim) -> Iterator[tuple[str, str]]:
    """Yield the relations that a reader may have expected, and why the pair is not of them."""
    one, other = left.interval, right.interval
    comparable = one and other and left.value and right.value and left.value.unit == right.value.unit
    if one and other and comparable and pair.relation in ("conflict", "update"):
        meet = intersects(one, other)
        yield "agree", f"{figures(one)} and {figures(other)} {'meet, yet lie far apart' if meet else 'do not meet'}"
    yield from _INSTEAD[pair.relation].items()


def reading(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return how a claim was read, as (what, as what) in the order in which it is told: the figure and its convention, then what is measured."""
    about, interval = claim.about, claim.interval
    stated = interval.stated if interval else None
    told = (
        ("the figure as written", None if stated is None else f"{stated:g}"),
        ("by the convention", interval.rule if interval else None),
        ("who", ", ".join(about.who)),
        ("outcome", " or ".join(about.outcome)),
        ("cause", about.cause),
        ("by", about.by),
        ("place", about.place),
        ("when", placed(about.when)),
        ("what", about.what),
        ("from", about.distance_from),
        ("to", about.distance_to),
        ("bearing", about.bearing),
        ("marks", ", ".join(claim.marks)),
    )
    return tuple((name, found) for name, found in told if found)
