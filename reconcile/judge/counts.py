"""Two counts of people -> their relation."""

from reconcile.english.names import same_name
from reconcile.english.populations import members, population_relation
from reconcile.judge.desk import Desk
from reconcile.judge.figures import compare_figures, exceeds, unfolding
from reconcile.judge.moments import counted_apart, later
from reconcile.judge.places import compare_causes, compare_places, fits, tells
from reconcile.judge.ruling import Ruling
from reconcile.match.contexts import alike
from reconcile.match.intervals import figure, intersects
from reconcile.match.origins import origin_key
from reconcile.match.parts import Part
from reconcile.match.persons import same_person
from reconcile.model import Claim, Interval


def _open_ended(interval: Interval) -> bool:
    """Say whether an interval says nothing of its ends: "several"."""
    return interval.low is None and interval.high is None


def compare_counts(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two counts of people with an outcome in common, or return None where they say nothing about each other.

    First what was counted (outcome, people, whole or part, place), then the figures: only counts of the same people can agree or conflict.
    """
    left, right = a.interval, b.interval
    if bound := _bound(a, b, desk):
        return bound[0]
    if not _of_one_toll(a, b, desk):
        return None
    if (denial := _denied(a, b, left, right, desk)) is not None:
        return denial
    if left is None or right is None or _open_ended(left) or _open_ended(right):
        return _uncounted(a, b, desk)
    if left.high == 0 or right.high == 0:
        return _nobody(a, b, left, right, desk)
    people = population_relation(a.about.who, b.about.who, desk.words)
    if people == "disjoint":
        return _rivals(a, b, left, right, desk)
    if set(a.about.outcome) != set(b.about.outcome):
        if lone := _one_of(a, b, left, right, people, desk):
            return lone
        return None if people == "overlap" or desk.tolls.split(a) or desk.tolls.split(b) else _outcomes(a, b, left, right, people, desk)
    if a.id in desk.parts or b.id in desk.parts:
        return _narrowed(a, b, left, right, people, desk)
    if people == "overlap":
        return None
    if people in ("part", "whole") and (inner := _people(a, b, left, right, people, desk)) is not _SAME:
        return inner
    return _of_one(a, b, left, right, desk)


def _of_one_toll(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether two counts can belong to one toll: neither article counts other people beside it, or both count them in like words."""
    beside = [c.id in desk.beside for c in (a, b)]
    if not any(beside):
        return True
    left, right = a.interval, b.interval
    same = left is not None and right is not None and (left.low, left.high) == (right.low, right.high) and left.stated != 1
    if same and population_relation(a.about.who, b.about.who, desk.words) == "equal":
        return True
    return all(beside) and alike(desk.contexts.of(a), desk.contexts.of(b)) >= _LIKE_WORDS and not (_tells(a, b, desk) or _tells(b, a, desk))


def _tells(claim: Claim, other: Claim, desk: Desk) -> bool:
    """Say whether a count's article gives the figure of the other for the same people as well, so that it counts two groups of them."""
    if other.interval is None or other.interval.stated == 1:
        return False
    ends = other.interval.low, other.interval.high
    return any(
        c.interval is not None
        and c.id != claim.id
        and (c.interval.low, c.interval.high) == ends
        and c.about.outcome == other.about.outcome
        and population_relation(c.about.who, other.about.who, desk.words) == "equal"
        and _of_two_groups(claim, c)
        for c in desk.counted.get((claim.event or "", claim.source), ())
    )


def _of_two_groups(one: Claim, other: Claim) -> bool:
    """Say whether two figures of one article are neither states of one toll nor two accounts of it."""
    if {"rose", "earlier", "headline"} & {*one.marks, *other.marks}:
        return False
    places = [c.about.place for c in (one, other)]
    if None not in places and not same_name(str(places[0]), str(places[1])):
        return True
    return (
        one.attribution is None or other.attribution is None or origin_key(one.attribution.source) == origin_key(other.attribution.source)
    )


_LIKE_WORDS = 0.75
"""Likeness of the words around two counts that stand beside their articles' tolls above which they may be of one group."""


def _one_of(a: Claim, b: Claim, left: Interval, right: Interval, people: str, desk: Desk) -> Ruling | None:
    """Rule on one person whose fate is left open ("was shot") beside a count of a few who came to one of the ends that are open."""
    less, more = (part is not None and part.how == "one" for part in (desk.parts.get(a.id), desk.parts.get(b.id)))
    if less == more or people == "overlap" or set(a.about.outcome).isdisjoint(b.about.outcome):
        return None
    few = right if less else left
    return Ruling("part", "one counts a part: one person of those counted") if few.stated and 1 < few.stated <= _FEW else None


def _of_one(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule on two counts of the same people."""
    return (
        compare_places(a, b, left, right, desk)
        or compare_causes(a, b, left, right, desk)
        or _told_apart(a, b, left, right, desk)
        or compare_figures(a, b, left, right, desk)
    )


def _rivals(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule on counts of different people: worth a word only where they stand for the whole toll of their articles, so that one may be taken for the other."""
    if set(a.about.outcome).isdisjoint(b.about.outcome) or not (_whole_toll(a, b, left, desk) and _whole_toll(b, a, right, desk)):
        return None
    return Ruling("scope", f"different people: {_who(a)} and {_who(b)}")


def _whole_toll(claim: Claim, other: Claim, told: Interval, desk: Desk) -> bool:
    """Say whether a count is the highest of its article, which gives no figure for the people that the other article counts."""
    if claim.id in desk.parts:
        return False
    for c in desk.counted.get((claim.event or "", claim.source), ()):
        size = figure(c.interval) if c.interval else None
        if size is None or set(c.about.outcome).isdisjoint(claim.about.outcome):
            continue
        if size > (figure(told) or 0) or population_relation(c.about.who, other.about.who, desk.words) in ("equal", "part"):
            return False
    return True


def _told_apart(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where the same people are counted, and how they came to harm or who did it is told incompatibly."""
    if (left.low, left.high) != (right.low, right.high) or left.stated is None or left.stated < _SEVERAL:
        return None
    opposed = desk.words.lookup("causes_opposed")
    one, other = (opposed.get(c.about.cause or "", "").partition(":") for c in (a, b))
    if one[0] and one[0] == other[0] and one[2] != other[2]:
        return Ruling("framing", f"the same people, told of in two ways: {a.about.cause}; {b.about.cause}")
    if executed := _executed(a, b, desk) or _executed(b, a, desk):
        return executed
    doers = [c.about.by for c in (a, b)]
    if doers[0] and doers[1] and not _one_doer(doers[0], doers[1], desk):
        return Ruling("framing", f"the same people, and two doers: {doers[0]}; {doers[1]}")
    return None


def _executed(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule where fighters or prisoners were executed in one article, and in the other, which knows of no execution, only killed."""
    captives = members("combatant", desk.words) | {"prisoner"}
    if a.about.cause != "execution" or b.about.cause == "execution" or not set(a.about.who) <= captives or tells(b, "execution", desk):
        return None
    return Ruling("framing", "the same people, told of in two ways: executed; killed")


_SEVERAL = 3
"""Least number of people whose equal count shows that the same people are meant."""


def _one_doer(one: str, other: str, desk: Desk) -> bool:
    """Say whether two names can be of one doer: alike, or of armed people of one or an unknown class."""
    if same_name(origin_key(one), origin_key(other)):
        return True
    sides = [next((w for w in name.lower().split()[::-1] if w in desk.words.lookup("sides")), None) for name in (one, other)]
    return None in sides or desk.words.lookup("sides")[str(sides[0])] == desk.words.lookup("sides")[str(sides[1])]


def _denied(a: Claim, b: Claim, left: Interval | None, right: Interval | None, desk: Desk) -> Ruling | None:
    """Rule where one denies that any such people were harmed and the other counts some."""
    denying = [
        (c, other) for c, other, figures in ((a, b, right), (b, a, left)) if c.about.reported == "denied" and c.value is None and figures
    ]
    if len(denying) != 1 or set(a.about.outcome) != set(b.about.outcome):
        return None
    denied, counted = denying[0]
    if (
        population_relation(counted.about.who, denied.about.who, desk.words) not in ("equal", "part")
        or counted.about.reported == "denied"
        or counted.part_of
    ):
        return None
    size = figure(counted.interval) if counted.interval else None
    return Ruling("conflict", "one denies that any were, the other counts some") if size else None


_LEAVES_ROOM = "both can be right as written: one figure leaves room for nobody"


def _nobody(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where one says that nobody was harmed: it speaks of everybody, not of a part."""
    if any(_besides(c, desk) for c in (a, b)):
        return None
    if left.high == 0 and right.high == 0:
        return Ruling("agree", "both say that nobody was")
    if intersects(left, right) and None not in (left.low, right.low):
        return Ruling("agree", _LEAVES_ROOM)
    other, nobody = (b, a) if left.high == 0 else (a, b)
    if population_relation(other.about.who, nobody.about.who, desk.words) != "equal" or other.id in desk.parts:
        return None
    order = later(nobody, other, desk)
    at_odds = order > 0 or (order == 0 and counted_apart(a, b, desk))
    if unfolding(a, b, desk) and not at_odds:
        return Ruling("update", "“nobody” stands in an early report: the count supersedes it")
    return Ruling("conflict", "one says that nobody was, the other counts some")


def _besides(claim: Claim, desk: Desk) -> bool:
    """Say whether a count leaves out those already told: "nobody else was hurt"."""
    return desk.contexts.texts[claim.source][claim.span.end :].lstrip().lower().startswith("else")


def _who(claim: Claim) -> str:
    return claim.label or " or ".join(w if w != "person" else "people" for w in claim.about.who) or "people"


def _outcomes(a: Claim, b: Claim, left: Interval, right: Interval, people: str, desk: Desk) -> Ruling | None:
    """Rule on counts of which one takes in an outcome that the other leaves out: "killed" within "killed or injured"."""
    if set(a.about.outcome) < set(b.about.outcome):
        part, whole, room = a, b, people in ("equal", "part") and fits(left, right)
    elif set(b.about.outcome) < set(a.about.outcome):
        part, whole, room = b, a, people in ("equal", "whole") and fits(right, left)
    else:
        return None
    if left.stated == right.stated == 1:
        return Ruling("agree", "one person, of whom one account tells more") if same_person(a, b, desk.words) else None
    counted = whole.interval is not None and whole.interval.stated is not None
    return Ruling("part", f"{' or '.join(part.about.outcome)} within {' or '.join(whole.about.outcome)}") if room and counted else None


_GENERIC = frozenset({"civilian", "man", "resident", "passenger", "worker", "victim"})
"""Classes that serve as another word for people."""


def _fighters_alike(part: Claim, whole: Claim, desk: Desk) -> bool:
    """Say whether one figure is told of fighters by two names: "12 rebels" and "12 fighters", or "12 martyrs" in their own side's mouth."""
    one, other = part.interval, whole.interval
    if one is None or other is None or one.stated is None or one.stated < _SEVERAL or (one.low, one.high) != (other.low, other.high):
        return False
    return set(part.about.who) <= members("combatant", desk.words)


def _stands_for_all(part: Claim, whole: Claim, desk: Desk) -> bool:
    """Say whether a count of civilians is the toll of its article as one of people is that of another, which counts no civilians."""
    size = figure(part.interval) if part.interval else None
    own = [c for c in desk.counted.get((part.event or "", part.source), ()) if c.about.outcome == part.about.outcome and c.interval]
    told = [c for c in desk.counted.get((whole.event or "", whole.source), ()) if c.about.outcome == whole.about.outcome and c.interval]
    most = all((figure(c.interval) or 0) <= (size or 0) for c in own if c.interval and c.id not in desk.beside)
    split = any(
        population_relation(c.about.who, part.about.who, desk.words) in ("equal", "disjoint") for c in told if c.id not in desk.beside
    )
    return most and not split


_SAME = Ruling("", "")
"""That counts told of two classes are, for all one can see, of the same people."""


def _people(a: Claim, b: Claim, left: Interval, right: Interval, people: str, desk: Desk) -> Ruling | None:
    """Rule on counts of a class and of a class within it."""
    part, whole = (a, b) if people == "part" else (b, a)
    small, large = (left, right) if people == "part" else (right, left)
    general = set(part.about.who) <= _GENERIC
    if general and intersects(left, right, desk.settings.rounding) and not exceeds(figure(large), figure(small)):
        return _SAME
    if _fighters_alike(part, whole, desk) or (general and _stands_for_all(part, whole, desk)):
        return _SAME
    return Ruling("part", f"{_who(part)} are a part of {_who(whole)}") if fits(small, large) else None


def _narrowed(a: Claim, b: Claim, left: Interval, right: Interval, people: str, desk: Desk) -> Ruling | None:
    """Rule on counts of which at least one covers a part of what its article counts."""
    less, more = desk.parts.get(a.id), desk.parts.get(b.id)
    if people == "equal" and _named_alike(a, b, less, more):
        return _of_one(a, b, left, right, desk)
    if less and more:
        return _two_parts(a, b, left, right, people, desk)
    narrow, small, large = (less, left, right) if less else (more, right, left)
    if people not in ("equal", "part" if less else "whole") and not (narrow and narrow.how == "one" and people != "overlap"):
        return None
    if people == "equal" and left.stated is not None and left.stated == right.stated:
        return _of_one(a, b, left, right, desk)
    if narrow is None or not fits(small, large) or (figure(small) or 0) >= (figure(large) or 0):
        return None
    if narrow.how == "one" and (large.stated is None or large.stated > _FEW):
        return None
    return Ruling("part", f"one counts a part: {narrow.words}")


def _bound(a: Claim, b: Claim, desk: Desk) -> tuple[Ruling | None] | None:
    """Rule on a part that its article ties to a whole: it is a part of what that whole is the same as; None where that decides nothing."""
    one, other = (desk.whole(c) for c in (a, b))
    if one and other:
        alike_wholes = population_relation(one.about.who, other.about.who, desk.words) == "equal"
        return (None,) if alike_wholes and compare_counts(one, other, desk) is None else None
    part, beside, whole = (a, b, one) if one else (b, a, other)
    if whole is None or beside.id in desk.parts or whole.about.outcome != beside.about.outcome:
        return None
    within = population_relation(whole.about.who, beside.about.who, desk.words) in ("equal", "part")
    if not within or population_relation(part.about.who, beside.about.who, desk.words) == "equal":
        return None
    ruling = compare_counts(whole, beside, desk) if part is a else compare_counts(beside, whole, desk)
    small, large = part.interval, beside.interval
    if ruling is None or ruling.relation not in _JOINED or small is None or large is None or _open_ended(small) or not fits(small, large):
        return (None,)
    return (Ruling("part", f"one counts a part: {desk.parts[part.id].words}"),)


_JOINED = ("agree", "update", "conflict", "part")
"""What a whole is to a count that may hold its parts too."""


def _named_alike(a: Claim, b: Claim, less: Part | None, more: Part | None) -> bool:
    """Say whether what makes both counts parts is only the class of people that both name: the children among the dead."""
    by_class = all(part is None or part.how == "among" for part in (less, more))
    return by_class and bool(a.about.who) and not (set(a.about.who) | set(b.about.who)) & _GENERAL


def _two_parts(a: Claim, b: Claim, left: Interval, right: Interval, people: str, desk: Desk) -> Ruling | None:
    """Rule on two parts: comparable only where both are the same part, told alike."""
    less, more = desk.parts[a.id], desk.parts[b.id]
    if people != "equal":
        return None
    same = (left.low, left.high) == (right.low, right.high)
    if same and left.stated and left.stated > 1:
        return _of_one(a, b, left, right, desk)
    if less.how != more.how and less.words != more.words:
        return None
    if less.how == more.how == "one" and (one := same_person(a, b, desk.words)) is not None:
        return _of_one(a, b, left, right, desk) if one else None
    if intersects(left, right, desk.settings.rounding) and alike(desk.contexts.of(a), desk.contexts.of(b)) >= _ALIKE:
        return _of_one(a, b, left, right, desk)
    return None


_FEW = 9
"""Highest toll beside which one person is worth naming as one of it."""
_ALIKE = 0.5
"""Likeness of the words around two parts above which they are one part."""
_GENERAL = frozenset({"person", "civilian", "victim"})


def _uncounted(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule where at least one side gives no number: it can only be said to speak of the same people."""
    if set(a.about.outcome) != set(b.about.outcome):
        return None
    same = population_relation(a.about.who, b.about.who, desk.words) == "equal"
    context = alike(desk.contexts.of(a), desk.contexts.of(b))
    if all(not c.interval or _open_ended(c.interval) for c in (a, b)):
        return Ruling("agree", "both speak of it without a number") if same and context >= 0.55 else None
    if same and (several := next((c for c in (a, b) if c.text.lower().startswith("several")), None)):
        other = b if several is a else a
        size = figure(other.interval) if other.interval else None
        room = size is not None and 2 <= size < 100 and (other.id in desk.parts) == (several.id in desk.parts)
        return Ruling("agree", "“several” leaves room for the other figure") if room else None
    special = same and not set(a.about.who or ("person",)) & _GENERAL
    return Ruling("agree", "one gives no number, and both speak of the same people") if special and context >= 0.3 else None
