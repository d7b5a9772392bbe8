"""What befell groups of a sentence -> all who share it: joined, told of beside, within them."""

from attrs import field, frozen

from reconcile.english.nouns import apposed, bare, company, done_to, kernel, of, speaks, within
from reconcile.english.parse import Parse
from reconcile.english.people import People, could_name, people
from reconcile.english.words.lemmas import lemma
from reconcile.kinds.casualty.counts import Count, count, owners
from reconcile.kinds.casualty.rows import rows
from reconcile.kinds.casualty.told import Text, Told
from reconcile.kinds.casualty.victims import BODIES


@frozen(eq=False)
class Victims:
    """People counted, what befell them, and the count that they are a part of, if they are."""

    count: Count
    told: Told
    whole: Count | None = None


_ABOUT = frozenset({"passive", "suffered", "state"})
"""Frames that tell of the subject of a verb, to which the object of a verb before is not joined."""
_SHARING = frozenset("of with after before since until while".split())
"""Prepositions after which those who share a fate are named, all of them."""
_DEFINITE = frozenset("the these those this that".split())
_FEW = 3
"""People whose ages may be told one by one after them: "two girls, 8 and 10"."""


@frozen(eq=False)
class Shared:
    """A sentence with what befell which of its groups, and those counted so far."""

    text: Text
    told: dict[int, Told]
    reached: dict[int, Victims] = field(factory=dict, init=False)

    @property
    def parse(self) -> Parse:
        """Return the parse of the sentence."""
        return self.text.parse

    def reach(self, unit: int, each: Told) -> None:
        """Take in all who share what befell a group: those joined to it, and its parts."""
        p = self.parse
        if each.owned:
            if found := owners(p, ~unit, self.text.words):
                self.reached[unit] = Victims(found, each)
            return
        counted = []
        for member in self._joined(unit, each):
            whole = count(p, member, self.text.words, deeds=each.frame == "noun", sure=self._is_sure(each))
            if whole is not None and whole.unit not in self.reached and not (whole.unit == member and self._is_known(whole, each)):
                counted.append(whole)
                self.reached[whole.unit] = Victims(whole, each)
        for row in rows(p, counted):
            victims = Victims(row.whole, each)
            self.reached.update({c.unit: victims for c in row.members})
            for part in apposed(p, row.whole.unit):
                self._divide(part, victims)

    def _joined(self, unit: int, each: Told) -> list[int]:
        """Return a group and those joined to it that are not yet told of and are no ages, places or objects of another verb."""
        p = self.parse
        if each.frame in ("attributive", "noun", "toll"):
            bodies = of(p, unit) if each.frame == "noun" and p.units.heads[unit] in BODIES and p.numeral(unit) is None else None
            more = company(p, bodies)[1:] if bodies is not None else ()
            joined = [unit, *(m for m in more if self._people(m) is not None or could_name(p, m))]
        else:
            joined = list(company(p, unit))
            behind = joined[0] and p.sorts[joined[0] - 1] == "x" and p.units.heads[joined[0] - 1] not in _SHARING
            apart = [m for m in joined if m < unit and behind and (p.numeral(m) is None or self._people(m) is None)]
            apart += [m for m in joined if m < unit and each.frame in _ABOUT and done_to(p, m)]
            joined = [m for m in joined if m not in apart]
        free = [m for m in joined if m == unit or (m not in self.told and not _is_age(p, m, unit))]
        return [m for m in free if m not in self.reached]

    def _people(self, unit: int) -> People | None:
        return people(self.parse, unit, self.text.words)

    def _is_sure(self, each: Told) -> bool:
        """Say whether a verb, or its noun ("the murder of"), tells what only people undergo."""
        if each.frame == "nominal":
            noun = self.parse.units.heads[self.parse.places[each.at]]
            return bool(self.text.known.done(noun) or self.text.known.done(lemma(noun, "VBG")))
        return each.clause is not None and each.frame in ("active", "passive") and each.clause.lemma not in self.text.known.things

    def _is_known(self, counted: Count, each: Told) -> bool:
        """Say whether people without a number are only spoken of once more ("the pirates were arrested"), not their death ("the crew died")."""
        died = each.clause is not None and {"killed", "injured"}.issuperset(each.outcome)
        return counted.form == "uncounted" and self.parse.sentence.lows[counted.start] in _DEFINITE and not died

    def take_in_more(self) -> None:
        """Join to those told of before in one clause who come after "and" or "along with": "killed 12 in the town and dozens more elsewhere"."""
        p = self.parse
        for unit in range(2, len(p.sorts)):
            known = unit in self.told or unit in self.reached or p.sorts[unit + 1 : unit + 2] in tuple("PBF")
            if p.sorts[unit - 1] != "&" or not p.is_noun(unit) or known:
                continue
            besides = p.tags[p.units.groups[unit - 1].head] != "CC" and self._are_others(unit)
            fates = {u: v.told for u, v in self.reached.items()} | self.told
            before = [u for u, each in fates.items() if 0 <= u < unit and (besides or each.frame in ("active", "nominal", "noun"))]
            if not before or not (besides or bare(p, unit)) or _is_age(p, unit, max(before)):
                continue
            each = fates[max(before)]
            start = max(*before, each.clause.verb + 1 if besides and each.clause else 0)
            found = None if any(p.is_verb(v) for v in range(start, unit)) else count(p, unit, self.text.words)
            if found and (found.interval or besides):
                self.reached[unit] = Victims(found, each)

    def _are_others(self, unit: int) -> bool:
        """Say whether a group names people, and not what befell them."""
        inner = kernel(self.parse, unit)
        return self.parse.units.heads[unit] not in self.text.known.harms and self._people(unit if inner is None else inner) is not None

    def take_in_parts(self) -> None:
        """Give to each "including three children" the people told of last before it as its whole."""
        p, reached = self.parse, self.reached
        for at, part in within(p):
            earlier = [u for u in range(len(p.sorts)) if p.is_noun(u) and p.units.groups[u].start < at and u != part]
            before = [u for u in earlier if u in reached or (not speaks(p, u) and count(p, u, self.text.words))]
            whole = next((reached[u] for u in reversed(before) if u in reached), None)
            if whole is not None and (whole.count.unit == before[-1] or whole.count.end >= p.units.groups[before[-1]].end):
                self._divide(part, whole)

    def _divide(self, part: int, whole: Victims) -> None:
        for member in company(self.parse, part):
            inner = count(self.parse, member, self.text.words)
            if inner and member not in self.reached and member not in self.told and _is_part(whole.count, inner):
                self.reached[member] = Victims(inner, whole.told, whole.count)


def _is_age(p: Parse, member: int, unit: int) -> bool:
    """Say whether a bare figure in a list after a few people is an age."""
    counted = p.numeral(unit)
    few = p.sorts[unit] == "n" and unit >= 0 and counted is not None and (counted.interval.high or _FEW + 1) <= _FEW
    return few and member > unit and p.sorts[member] == "c" and "," in p.sorts[unit + 1 : member]


def _is_part(whole: Count, part: Count) -> bool:
    """Say whether a count may be within another: one person's name or calling ("Rait, a climber") counts nobody more."""
    if whole.interval and whole.interval.low == whole.interval.high and whole.interval.low in (0, 1):
        return False
    return part.interval is None or whole.interval is None or (part.interval.low or 0) <= (whole.interval.high or 10**9)
