"""What a frame says of a count, and outcomes told together."""

from attrs import frozen

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.words import Outcomes

_ORDER = ("killed", "injured", "missing", "trapped", "displaced", "captured", "kidnapped")


@frozen
class Evidence:
    """What a frame says of a count: the outcomes, how sure the frame is (higher is surer), the frame's name and its word's token."""

    outcome: tuple[str, ...]
    weight: int
    frame: str
    at: int


def merged(*outcomes: str) -> tuple[str, ...]:
    """Return outcomes in their fixed order, each once."""
    return tuple(o for o in _ORDER if o in outcomes)


def with_neighbours(s: Sentence, at: int, outcomes: Outcomes) -> tuple[str, ...]:
    """Join outcomes told together: "wounded or killed", "dead and injured", "martyred injured"."""
    found = {outcomes.of(s.lows[at]) or ""}
    for step in (1, -1):
        i = at + step
        if 0 <= i < len(s.lows) and s.lows[i] in ("and", "or", "/"):
            i += step
            if step > 0 and i < len(s.lows) and (s.lows[i] in ("otherwise", "seriously", "badly")):
                i += step
        if 0 <= i < len(s.lows) and (other := outcomes.of(s.lows[i])) and abs(i - at) <= 3 and _same_form(s.lows[i], s.lows[at]):
            found.add(other)
    return merged(*found)


def _same_form(a: str, b: str) -> bool:
    """Say whether two words can be coordinated: both -ing, or neither."""
    return a.endswith("ing") == b.endswith("ing") and a[-1:].isalpha() and b[-1:].isalpha()
