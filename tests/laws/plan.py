"""What happened and who tells what of it: the plan that a small case is written from."""

from datetime import date, timedelta

from attrs import evolve, frozen


@frozen
class Happening:
    """One happening: of which sort, in which town of the cast, on which day; `within` is the wider one of which it is a part."""

    sort: str
    town: int
    day: date
    within: "Happening | None" = None


@frozen
class Figure:
    """A number with its bound: exact, least, more, most, about, dozens, nobody; `was` is the figure that the text says it replaces."""

    number: int
    bound: str = "exact"
    was: int | None = None


@frozen
class Held:
    """That it happened, where and on which day; `day` where it is told otherwise than it was."""

    of: Happening
    day: date | None = None


@frozen
class Count:
    """How many of whom came to what in a happening, on whose word: an office by its place in the table of speakers."""

    of: Happening
    who: str
    came: str
    figure: Figure
    said: int | None = None


@frozen
class Deed:
    """A statement on how it came about, by its theme and its side in the table of statements, on whose word."""

    of: Happening
    theme: str
    side: int
    said: int | None = None


Telling = Held | Count | Deed


@frozen
class Story:
    """What one source tells, in order, and on which day it was published."""

    source: str
    published: date
    told: tuple[Telling, ...]


@frozen
class Plan:
    """A case; `seed` chooses its wordings, and `named` those in which every sentence names its happening."""

    seed: str
    stories: tuple[Story, ...]
    named: bool = False


def moved(plan: Plan, days: int) -> Plan:
    """Move every date of a plan by the same days."""
    by = timedelta(days=days)

    def happening(h: Happening) -> Happening:
        return evolve(h, day=h.day + by, within=happening(h.within) if h.within else None)

    def telling(t: Telling) -> Telling:
        if isinstance(t, Held):
            return evolve(t, of=happening(t.of), day=t.day + by if t.day else None)
        return evolve(t, of=happening(t.of))

    return evolve(plan, stories=tuple(evolve(s, published=s.published + by, told=tuple(map(telling, s.told))) for s in plan.stories))
