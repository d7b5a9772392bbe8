"""Two tellings of a violent deed -> who is named as its doer, where they cannot both be right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import same_name
from reconcile.happenings.wordings import Wording
from reconcile.match.authors import DENIED, author
from reconcile.match.deeds import NATION, is_any, is_violent, sides
from reconcile.model import Claim, Frame


@frozen(eq=False)
class Doers:
    """The sides that each article names as doers, by happening."""

    _named: Mapping[tuple[str, str], frozenset[str]]

    def others(self, claim: Claim) -> frozenset[str]:
        """Return every side that a claim's article names in the claim's happening."""
        return self._named.get((claim.source, claim.event or ""), frozenset())


def doers(claims: Iterable[Claim], told: Mapping[str, Wording], words: Lexicon) -> Doers:
    """Collect which sides each article names as doers."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in told:
            found[claim.source, claim.event or ""].update(sides(claim, told[claim.id], words))
    return Doers({key: frozenset(sides) for key, sides in found.items()})


@frozen(eq=False)
class Authors:
    """The names of those that each article names as the ones behind a happening."""

    _named: Mapping[tuple[str, str], frozenset[str]]

    def others(self, claim: Claim) -> frozenset[str]:
        """Return every such name in a claim's article and happening."""
        return self._named.get((claim.source, claim.event or ""), frozenset())


def authors(claims: Iterable[Claim], told: Mapping[str, Wording], words: Lexicon) -> Authors:
    """Collect whom each article names as the ones behind a happening."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in told and (named := author(claim, told[claim.id], words)) and named.stance != DENIED:
            found[claim.source, claim.event or ""].update(named.words)
    return Authors({key: frozenset(names) for key, names in found.items()})


def two_doers(a: Claim, b: Claim, told: Mapping[str, Wording], known: Doers, words: Lexicon) -> str | None:
    """Name the two doers of a violent deed, where they are of two sides; None where an article names both, or either names none."""
    left, right = told[a.id], told[b.id]
    if a.frame is None or b.frame is None or not (is_violent(left) and is_violent(right)) or (left.toll and right.toll and _counted(a, b)):
        return None
    one, other = sides(a, left, words), sides(b, right, words)
    if not one or not other or _meet(one, known.others(b)) or _meet(other, known.others(a)):
        return None
    return f"{_name(a.frame)}; {_name(b.frame)}" if _opposed(one, other, words) else None


def _opposed(one: frozenset[str], other: frozenset[str], words: Lexicon) -> bool:
    """Say whether two doers cannot be one: two names, or where either is only "the army" or "rebels", two sides of a war."""
    classes = words.lookup("sides")
    left, right = ({classes[w] for w in told if w in classes} for told in (one, other))
    if any(is_any(w, words) for w in (*one, *other)):
        return bool(left and right) and left.isdisjoint(right)
    return True


def _counted(a: Claim, b: Claim) -> bool:
    """Say whether people do it in both: those are told apart where the dead are counted."""
    return all(c.frame and len(c.frame.doer) == 1 for c in (a, b))


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(same_name(x, y) or x[:NATION] == y[:NATION] for x in some for y in others)


def _name(frame: Frame) -> str:
    head, *rest = frame.doer
    return " ".join((*rest, head))
