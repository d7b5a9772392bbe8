"""Ways in which two things told relate: each draws a plan, or None where a sort of happening has nothing of the kind."""

from collections.abc import Callable
from datetime import timedelta

from attrs import evolve

from laws.draw import Draw, told
from laws.plan import Count, Deed, Figure, Happening, Held, Plan

Way = Callable[[Draw], Plan | None]

_GROWS = ("killed", "injured", "displaced", "arrested", "wrecked")
_HURT = ("killed", "injured")
_PARTED = ("killed", "injured", "missing", "displaced", "kidnapped", "arrested", "trapped")


def same_figure(d: Draw) -> Plan | None:
    one, beside = d.count(), d.beside()
    more = [c for c in beside if one and c.came != one.came]
    return d.plan([one, *more], [told(one, said=d.speakers()[0]), *more]) if one else None


def _bounded(d: Draw, bound: str, least: float, most: float) -> Plan | None:
    one = d.count(low=20)
    return d.plan([told(one, bound=bound)], [told(one, round(one.figure.number * d.rng.uniform(least, most)))]) if one else None


def at_least(d: Draw) -> Plan | None:
    return _bounded(d, "least", 1.0, 1.25)


def more_than(d: Draw) -> Plan | None:
    return _bounded(d, "more", 1.1, 1.3)


def up_to(d: Draw) -> Plan | None:
    return _bounded(d, "most", 0.8, 1.0)


def about(d: Draw) -> Plan | None:
    return _bounded(d, "about", 0.98, 1.02)


def dozens(d: Draw) -> Plan | None:
    one = d.count(low=30)
    return d.plan([told(one, bound="dozens")], [one]) if one else None


def one_office(d: Draw) -> Plan | None:
    one, said = d.count(), d.speakers()[0]
    return d.plan([told(one, said=said)], [told(one, said=said)]) if one else None


def two_offices(d: Draw) -> Plan | None:
    one, (said, other) = d.count(), d.speakers()
    return d.plan([told(one, said=said)], [told(one, one.figure.number + d.rng.randint(5, 30), said=other)]) if one else None


def later_and_lower(d: Draw) -> Plan | None:
    one, (said, other) = d.count(*_HURT), d.speakers()
    return d.plan([told(one, one.figure.number * 2, said=said)], [told(one, said=other)], later=2) if one else None


def nobody(d: Draw) -> Plan | None:
    one, (said, other) = d.count(*_HURT, who="people"), d.speakers()
    return d.plan([told(one, 0, "nobody", said)], [told(one, said=other)]) if one else None


def two_days(d: Draw) -> Plan | None:
    plan = d.plan([], [])
    left, right = plan.stories
    otherwise = Held(d.main, d.main.day - timedelta(days=d.rng.randint(1, 2)))
    return evolve(plan, stories=(left, evolve(right, told=(otherwise, *right.told[1:]))))


def later_and_higher(d: Draw) -> Plan | None:
    one = d.count(*_GROWS)
    return d.plan([one], [told(one, one.figure.number * 2)], later=1) if one else None


def one_office_later(d: Draw) -> Plan | None:
    one, said = d.count(*_HURT), d.speakers()[0]
    return d.plan([told(one, said=said)], [told(one, one.figure.number * 2, said=said)], later=1) if one else None


def said_to_rise(d: Draw) -> Plan | None:
    one = d.count("killed", "injured", "arrested")
    return d.plan([one], [told(one, one.figure.number * 2, was=one.figure.number)]) if one else None


def part_of_people(d: Draw) -> Plan | None:
    one = d.count(*_PARTED, who="people", low=20)
    small = one and evolve(one, who=d.rng.choice(("children", "women")), figure=Figure(d.rng.randint(2, 9)))
    return d.plan([one], [small]) if one and small else None


def killed_or_injured(d: Draw) -> Plan | None:
    one = d.count(*_HURT, who="people", high=40)
    return d.plan([one], [evolve(told(one, one.figure.number * 2), came="killed or injured")]) if one else None


def in_one_village(d: Draw) -> Plan | None:
    one = d.count(*_PARTED, who="people", low=20)
    if one is None or d.sort.name not in ("quake", "storm", "flood"):
        return None
    village = Happening(d.sort.name, 1, d.main.day, within=d.main)
    return d.plan([one], [one, evolve(one, of=village, figure=Figure(d.rng.randint(2, 9)))])


def crossing_groups(d: Draw) -> Plan | None:
    one = d.count("killed", "injured", who="passengers") or d.count("killed", "injured", who="guests")
    return d.plan([one], [evolve(told(one, one.figure.number + 5), who="women")]) if one else None


def other_side(d: Draw) -> Plan | None:
    return _deeds(d, 0, 1)


def same_side(d: Draw) -> Plan | None:
    side = d.rng.randrange(2)
    return _deeds(d, side, side)


def _deeds(d: Draw, one: int, other: int) -> Plan | None:
    if not d.sort.deeds:
        return None
    theme, (said, also) = d.rng.choice(d.sort.deeds), d.speakers()
    return d.plan([Deed(d.main, theme, one, said)], [Deed(d.main, theme, other, also)])


def other_outcome(d: Draw) -> Plan | None:
    one = d.count()
    other = one and d.count(*(c for c in d.sort.came if c != one.came))
    return d.plan([one], [other]) if one and other and one.came != other.came else None


def women_and_men(d: Draw) -> Plan | None:
    one = d.count(*_PARTED, who="people")
    whos = d.rng.sample(("women", "men"), 2)
    return d.plan([evolve(one, who=whos[0])], [evolve(told(one, d.rng.randint(12, 90)), who=whos[1])]) if one else None


def rows_of_one_table(d: Draw) -> Plan | None:
    one = d.count(*_PARTED, who="people")
    if one is None:
        return None
    women, men, police = (evolve(told(one, d.rng.randint(12, 90)), who=who) for who in ("women", "men", "police officers"))
    return d.plan([women, men, police], [police, women, men])


def an_older_one(d: Draw) -> Plan | None:
    older = Happening(d.sort.name, 1, d.main.day - timedelta(days=d.rng.randint(400, 2000)))
    return _two(d, older)


def elsewhere(d: Draw) -> Plan | None:
    return _two(d, Happening("storm" if d.sort.name == "fire" else "fire", 2, d.main.day))


def two_in_both(d: Draw) -> Plan | None:
    plan = elsewhere(d)
    if plan is None:
        return None
    left, right = plan.stories
    return evolve(plan, stories=(left, evolve(right, told=(*left.told[2:], *right.told))))


def _two(d: Draw, other: Happening) -> Plan | None:
    one = d.count("killed", "injured", "wrecked", "arrested")
    also = Count(other, "people", "killed" if other.sort != d.sort.name else one.came, Figure(d.rng.randint(12, 90))) if one else None
    if one is None or also is None or (other.sort == d.sort.name and also.who not in d.sort.came[also.came]):
        return None
    return d.plan([one, Held(other), also], [one])


WAYS: dict[str, Way] = {
    "the same figure": same_figure, "at least": at_least, "more than": more_than, "up to": up_to, "about": about, "dozens": dozens,
    "one office": one_office, "the same statement": same_side,
    "two offices": two_offices, "later and lower": later_and_lower, "nobody": nobody, "two days": two_days,
    "later and higher": later_and_higher, "one office later": one_office_later, "said to rise": said_to_rise,
    "a part of the people": part_of_people, "killed or injured": killed_or_injured, "one village": in_one_village,
    "groups that cross": crossing_groups, "two versions": other_side,
    "other outcomes": other_outcome, "women and men": women_and_men, "rows of one table": rows_of_one_table, "an older one": an_older_one, "elsewhere": elsewhere, "two in both": two_in_both,
}  # fmt: skip
"""By what is told."""
