"""Units -> the links between them, found when they are asked for."""

from attrs import field, frozen

from reconcile.english.links.candidates import REACH, VERBS
from reconcile.english.links.ranking import KINDS, best, way
from reconcile.english.links.units import Units

_Memo = dict[tuple[str, int], int | None]


@frozen(eq=False)
class Links:
    """The links of one sentence by unit index; each is worked out once, when it is first asked for."""

    units: Units
    _found: _Memo = field(factory=dict, init=False, repr=False)
    _ways: dict[tuple[str, int], str] = field(factory=dict, init=False, repr=False)

    def _best(self, name: str, item: int) -> int | None:
        key = (name, item)
        if key not in self._found:
            kind = KINDS[name]
            taken = self._taken(item) if name == "subjects" else frozenset()
            self._found[key] = best(self.units, item, kind, taken) if self.units.sorts[item] in kind.items else None
        return self._found[key]

    def _taken(self, verb: int) -> frozenset[int]:
        """Return the subjects of the verbs before one."""
        earlier = [self._best("subjects", v) for v in range(max(0, verb - REACH), verb) if self.units.sorts[v] in VERBS]
        return frozenset(s for s in earlier if s is not None)

    def subject(self, verb: int) -> int | None:
        """Return the subject that stands with a verb: a noun group, or the relative pronoun."""
        return self._best("subjects", verb)

    def object(self, verb: int) -> int | None:
        """Return the object of a verb, or the predicate of a copula."""
        return self._best("objects", verb)

    def holder(self, item: int) -> int | None:
        """Return the verb or noun that a preposition or a time expression hangs on."""
        return self._best("holders", item)

    def fellow(self, noun: int) -> tuple[int, str] | None:
        """Return the noun group before that a noun group is joined to ("conj") or names once more ("appos")."""
        return self._told("fellows", noun)

    def governor(self, verb: int) -> tuple[int, str] | None:
        """Return what a clause hangs on and how: conj, comp (what is said or wanted), adv (when, why), rel (which); None for a main clause."""
        return self._told("governors", verb)

    def _told(self, name: str, item: int) -> tuple[int, str] | None:
        top = self._best(name, item)
        if top is None:
            return None
        key = (name, item)
        if key not in self._ways:
            self._ways[key] = way(self.units, item, top, KINDS[name])
        return top, self._ways[key]


__all__ = ["Links"]
