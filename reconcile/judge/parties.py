"""Origins -> which of them are parties to the conflict that they speak of."""

import re
from functools import cache

from anyascii import anyascii
from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import same_name
from reconcile.english.populations import fighters
from reconcile.happenings.kinds import kinds_of
from reconcile.match.origins import Origins, origin_key
from reconcile.model import Claim

_ARMED = frozenset(
    {"airstrike", "shelling", "suicide bombing", "car bombing", "bombing", "shooting", "execution", "chemical attack", "clash"}
)
_FOUGHT = frozenset({"air raid", "clash", "offensive", "shelling"})
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 5
_OUTSIDE = frozenset("former retired ex analyst expert observatory hospital veterans museum salvation".split())
"""Words that take a name out of the ranks: "a former army officer", "an army hospital"."""


@frozen(eq=False)
class Parties:
    """The armed incidents of a run, and the words that tell a party."""

    armed: frozenset[str]
    words: Lexicon

    def named(self, claim: Claim, origins: Origins) -> str | None:
        """Return the name of a claim's origin where it is a party: an armed body, or the doer that the claim itself names; else None."""
        origin = origins.of(claim)
        if not origin.stated or (claim.event or "") not in self.armed:
            return None
        doer = claim.about.by
        if fights(origin.name, self.words) or (doer and same_name(origin_key(doer), origin.key)):
            return origin.name
        return None


@cache
def _known(words: Lexicon) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.replace("-", " ").split()) for form in words.lookup("parties"))


def fights(name: str, words: Lexicon) -> bool:
    """Say whether a source's name is that of an armed body: "the Israeli army", "a Taliban spokesman", and not "a former army officer"."""
    told = tuple(_WORD.findall(anyascii(name).lower()))
    if _OUTSIDE.intersection(told):
        return False
    known = _known(words)
    return any(told[i : i + n] in known for i in range(len(told)) for n in range(1, _LONGEST + 1))


def _fought(claim: Claim) -> bool:
    return claim.kind == "act" and claim.frame is not None and not _FOUGHT.isdisjoint(kinds_of(claim.frame.act, verb=True))


def parties(claims: tuple[Claim, ...], words: Lexicon) -> Parties:
    """Find the armed incidents of a run: those with a weapon as cause, fighters among the people counted, or an act of war."""
    fighting = fighters(words)
    armed = {c.event or "" for c in claims if c.about.cause in _ARMED or not fighting.isdisjoint(c.about.who) or _fought(c)}
    return Parties(frozenset(armed), words)
