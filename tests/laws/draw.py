"""Chance, a sort of happening -> what a plan is drawn from."""

from datetime import date, timedelta
from random import Random

from attrs import evolve, frozen

from laws.plan import Count, Figure, Happening, Held, Plan, Story, Telling
from laws.sorts import SORTS, Sort
from laws.wordings import SPEAKERS


@frozen
class Draw:
    """What a way of relating draws from: chance, the sort, the happening of that sort, the day on which sources tell of it."""

    rng: Random
    sort: Sort
    main: Happening
    told: date

    def count(self, *came: str, who: str | None = None, low: int = 12, high: int = 90) -> Count | None:
        """Draw a count of those who came to one of the things named, or to anything; None where the sort has nothing of it."""
        whos = [(c, w) for c, words in self.sort.came.items() if c in came or not came for w in words if who in (None, w)]
        if not whos:
            return None
        what, whom = self.rng.choice(whos)
        return Count(self.main, whom, what, Figure(self.rng.randint(low, high)))

    def beside(self, *apart: str) -> list[Count]:
        """Draw perhaps one more count, of what else people came to."""
        more = [c for c in self.sort.came if c not in apart]
        drawn = self.count(*more) if more and self.rng.random() < 0.5 else None
        return [drawn] if drawn else []

    def speakers(self) -> tuple[int, int]:
        """Draw two offices that are not one."""
        one, other = self.rng.sample(range(len(SPEAKERS)), 2)
        return one, other

    def plan(self, one: list[Telling], other: list[Telling], later: int = 0) -> Plan:
        """Return the plan of two sources that tell so of the happening, the other perhaps days later."""
        when = self.told + timedelta(days=later)
        stories = (Story("a", self.told, (Held(self.main), *one)), Story("b", when, (Held(self.main), *other)))
        return Plan("", stories)


def draw(seed: str, sort: str) -> Draw:
    """Begin a draw: a happening of a sort on some day, told of on that day or soon after."""
    rng = Random(seed)
    day = date(2016, 1, 20) + timedelta(days=rng.randrange(3000))
    return Draw(rng, SORTS[sort], Happening(sort, 0, day), day + timedelta(days=rng.randrange(3)))


def told(count: Count, number: int | None = None, bound: str = "exact", said: int | None = None, was: int | None = None) -> Count:
    """Return a count with another figure, or on somebody's word."""
    return evolve(count, figure=Figure(count.figure.number if number is None else number, bound, was), said=said)
