"""Two things planned -> how their claims relate, by construction."""

from laws.plan import Count, Deed, Figure, Happening, Held, Plan, Story, Telling

_WITHIN = {"people": {"children", "women"}}
_CROSSING = {frozenset({"women", "passengers"}), frozenset({"children", "passengers"}), frozenset({"women", "guests"})}
_DOZENS, _SLACK = (24, 99), 0.05

Pairs = dict[tuple[tuple[str, int], tuple[str, int]], str]
"""By two tellings (source and place in its story, the lesser first), their relation."""


def expected(plan: Plan) -> Pairs:
    """Return the relation of every two things planned of two sources, where they have one."""
    told = [(story, i) for story in plan.stories for i in range(len(story.told))]
    return {
        ((one.source, i), (other.source, j)): relation
        for one, i in told
        for other, j in told
        if one.source < other.source and (relation := _relation(one, one.told[i], other, other.told[j]))
    }


def _relation(one: Story, a: Telling, other: Story, b: Telling) -> str | None:
    if isinstance(a, Count) and isinstance(b, Count):
        return _counts(one, a, other, b)
    if a.of != b.of:
        return None
    if isinstance(a, Held) and isinstance(b, Held):
        return "agree" if (a.day or a.of.day) == (b.day or b.of.day) else "conflict"
    if isinstance(a, Deed) and isinstance(b, Deed) and a.theme == b.theme:
        return "agree" if a.side == b.side else "framing"
    return None


def _counts(one: Story, a: Count, other: Story, b: Count) -> str | None:
    if a.of != b.of:
        inner = next((c for c in (a, b) if c.of.within in {a.of, b.of}), None)
        return "part" if inner and (a.who, a.came) == (b.who, b.came) else None
    if a.came != b.came:
        merged = {a.came, b.came} - {"killed or injured"} < {"killed", "injured"} and "killed or injured" in (a.came, b.came)
        return "part" if merged and a.who == b.who else None
    if a.who != b.who:
        return _groups(a, b)
    if _meet(a.figure, b.figure):
        return "agree"
    return _differing(one, a, other, b)


def _groups(a: Count, b: Count) -> str | None:
    for small, large in ((a, b), (b, a)):
        if small.who in _WITHIN.get(large.who, ()):
            return "part"
    return "scope" if frozenset({a.who, b.who}) in _CROSSING else None


def _differing(one: Story, a: Count, other: Story, b: Count) -> str:
    if a.figure.was is not None or b.figure.was is not None:
        return "update"
    early, late = sorted(((one, a), (other, b)), key=lambda told: told[0].published)
    apart = early[0].published != late[0].published
    grown = late[1].figure.number > early[1].figure.number
    return "update" if apart and (grown or a.said == b.said is not None) else "conflict"


def ends(figure: Figure) -> tuple[float, float]:
    """Return the ends of what a figure says."""
    n, forever = figure.number, float("inf")
    known = {"least": (n, forever), "more": (n + 1, forever), "most": (0, n), "about": (n * (1 - _SLACK), n * (1 + _SLACK))}
    return known.get(figure.bound, _DOZENS if figure.bound == "dozens" else (0, 0) if figure.bound == "nobody" else (n, n))


def _meet(a: Figure, b: Figure) -> bool:
    (low, high), (least, most) = ends(a), ends(b)
    return low <= most and least <= high


def happenings(plan: Plan) -> set[Happening]:
    """Return the happenings of a plan."""
    return {t.of for story in plan.stories for t in story.told}
