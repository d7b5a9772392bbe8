"""Two tellings of a violent deed -> who is named as its doer, where they cannot both be right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.happenings.wordings import Wording
from reconcile.match.authors import DENIED, author, meet
from reconcile.match.deeds import is_any, is_violent, sides
from reconcile.model import Claim, Frame


@frozen(eq=False)
class Named:
    """The sides or names that each article gives for a doer, by happening."""

    _told: Mapping[tuple[str, str], frozenset[str]]

    def others(self, claim: Claim) -> frozenset[str]:
        """Return every one that a claim's article names in the claim's happening."""
        return self._told.get((claim.source, claim.event or ""), frozenset())


def doers(claims: Iterable[Claim], told: Mapping[str, Wording], words: Lexicon) -> Named:
    """Collect which sides each article names as doers."""
    return _collected((c, sides(c, told[c.id], words)) for c in claims if c.id in told)


def authors(claims: Iterable[Claim], told: Mapping[str, Wording], words: Lexicon) -> Named:
    """Collect whom each article names as the ones behind a happening."""
    answers = ((c, author(c, told[c.id], words)) for c in claims if c.id in told)
    return _collected((c, answer.words) for c, answer in answers if answer and answer.stance != DENIED)


def _collected(told: Iterable[tuple[Claim, frozenset[str]]]) -> Named:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim, names in told:
        found[claim.source, claim.event or ""].update(names)
    return Named({key: frozenset(names) for key, names in found.items()})


def two_doers(a: Claim, b: Claim, told: Mapping[str, Wording], known: Named, words: Lexicon) -> str | None:
    """Name the two doers of a violent deed, where they are of two sides; None where an article names both, or either names none."""
    left, right = told[a.id], told[b.id]
    if a.frame is None or b.frame is None or not (is_violent(left) and is_violent(right)) or (left.toll and right.toll and _counted(a, b)):
        return None
    one, other = sides(a, left, words), sides(b, right, words)
    if not one or not other or meet(one, known.others(b)) or meet(other, known.others(a)):
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


def _name(frame: Frame) -> str:
    head, *rest = frame.doer
    return " ".join((*rest, head))
