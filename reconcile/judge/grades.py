"""The claims of a finding -> its grade of corroboration, in Airwars' words."""

from reconcile.judge.parties import Parties
from reconcile.match.contexts import Contexts
from reconcile.match.origins import Origins
from reconcile.model import Claim

_OWNING = ("claimed responsibility", "took responsibility", "accepted responsibility", "acknowledged", "admitted")


def grade(verdict: str, claims: list[Claim], origins: Origins, parties: Parties, contexts: Contexts) -> str:
    """Grade how well claims are corroborated; never a ruling on truth (Airwars, "Methodology": grades of civilian harm).

    confirmed: a party to the conflict accepts responsibility for it. contested: the sources differ, or one denies. discounted: the texts
    that tell a figure withdraw it themselves. fair: two or more independent origins, one of them at least no party. weak: all the rest.
    """
    if verdict == "discrepancy" or any(c.about.reported == "denied" for c in claims):
        return "contested"
    if all("earlier" in c.marks for c in claims):
        return "discounted"
    if any(parties.named(c, origins) and _owned(c, contexts) for c in claims):
        return "confirmed"
    independent = {origins.of(c).key: parties.named(c, origins) for c in claims}
    return "fair" if len(independent) > 1 and None in independent.values() else "weak"


def _owned(claim: Claim, contexts: Contexts) -> bool:
    sentence = contexts.texts[claim.source][claim.sentence.start : claim.sentence.end].lower()
    return any(words in sentence for words in _OWNING)
