"""Report -> why each pair stands as it does, as data."""

from attrs import frozen

from reconcile.model import Claim, Pair

_CHANGES = {
    "agree": "a figure outside the other's interval, or a sign that one counts other people, another place or another time",
    "conflict": "a hedge or bound that lets the figures meet; a later date on one side; or a sign that one counts only a part",
    "update": "figures that meet; or the same moment told by both, which would make it a conflict",
    "scope": "the same people, place and outcome named on both sides",
    "framing": "the same word for the act on both sides",
    "part": "a part larger than the whole, or a sign that both count everybody",
}
FEATURES = {
    "event": "the same incident",
    "people": "the people counted",
    "measured": "what is measured",
    "context": "the words around, figures cut out",
}
"""What was compared before two claims were put side by side, in words."""


@frozen
class Explanation:
    """Why two claims were put side by side, on whose word they stand, and what would change their relation.

    `together` holds (what was compared, how alike it is from 0 to 1); no figure was looked at for it.
    """

    together: tuple[tuple[str, float], ...]
    witness: str
    change: str


def explained(pair: Pair) -> Explanation:
    """Explain a pair's relation."""
    together = tuple((FEATURES.get(name, name), score) for name, score in pair.features)
    witness = "one witness stands behind both" if pair.same_origin else "two different witnesses stand behind them"
    return Explanation(together, witness, _CHANGES[pair.relation])


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
        ("when", about.when),
        ("what", about.what),
        ("from", about.distance_from),
        ("to", about.distance_to),
        ("bearing", about.bearing),
        ("marks", ", ".join(claim.marks)),
    )
    return tuple((name, found) for name, found in told if found)
