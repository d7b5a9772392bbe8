"""Claims of one happening -> its kind."""

from collections import defaultdict
from collections.abc import Mapping

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import is_demonym, is_person, noun_class
from reconcile.happenings.kinds import Kinds, is_aftermath, is_outcome, is_personal, kinds_of, may_be_one
from reconcile.happenings.spoken import written
from reconcile.happenings.spots import used_as_spot
from reconcile.happenings.telling import borne_out, votes
from reconcile.happenings.told import kinds_in
from reconcile.model import Article, Claim, Frame

_SHOT = frozenset({"shooting"})
_THINGS = frozenset({"artifact", "cognition", "communication", "location", "object", "possession", "substance"})
_ENOUGH, _AFTER = 0.25, 0.5
"""How much is told of a kind that says more, beside one that says less, for it to be the one meant; and beside what is done after it."""


def kind_of(claims: tuple[Claim, ...], articles: Mapping[str, Article]) -> str | None:
    """Return the most telling kind that claims tell of; None where they tell of none."""
    spoken = lexicon().forms("happening_sorts")["spoken"]
    told = {
        kind: sum(sources.values())
        for kind, sources in _sure(votes(claims, articles, lambda c: _told(c, articles[c.source]))).items()
        if borne_out(sources, claims)
    }
    heard = [kind for kind in told if kind not in spoken] or list(told)
    total = {kind: told[kind] for kind in heard}
    for vague in sorted((k for k in heard if _vagueness(k)), key=lambda k: (-_vagueness(k), k)):
        enough = told[vague] * (_AFTER if is_aftermath(vague) else _ENOUGH)
        better = [k for k in total if _vagueness(k) < _vagueness(vague) and may_be_one(vague, k) and told[k] >= enough]
        if better:
            total[max(better, key=lambda k: (total[k], k))] += total.pop(vague)
    return max(total, key=lambda k: (total[k], k), default=None)


def _vagueness(kind: str) -> int:
    return 3 if is_aftermath(kind) else 2 if is_outcome(kind) else int(kind in lexicon().forms("happening_sorts")["general"])


def _order(kind: str) -> int:
    """Return where a kind stands in the table: of two that one word tells of, the first is likelier."""
    return list(lexicon().forms("happening_verbs")).index(kind) if kind in lexicon().forms("happening_verbs") else 0


def _told(claim: Claim, article: Article) -> list[Kinds]:
    cause = kinds_of(claim.about.cause, verb=False) if claim.about.cause else frozenset()
    return [kinds for kinds in (cause, _meant(claim.frame, claim, article) if claim.frame else frozenset()) if kinds]


def _meant(frame: Frame, claim: Claim, article: Article) -> Kinds:
    """Return the kinds that a clause tells of: of a person only those that befall people, of a thing none of those that befall nobody else.

    A clerk is fired, a shot is not; a code is executed, and nobody hanged.
    """
    kinds, living = kinds_in(frame), frozenset(lexicon().forms("happening_sorts")["living"]) - _SHOT
    personal = frozenset(k for k in kinds if is_personal(k))
    if not frame.done or not kinds & (personal | living):
        return kinds
    if is_person(frame.done[0]) or any(is_person(word) and not is_demonym(word) for word in frame.done):
        return personal or kinds
    named = written(article.text[claim.sentence.start : claim.sentence.end], frame.done)
    if named and named.is_name:
        return kinds if not personal or used_as_spot(named.text, {article.source: article.text}) else personal
    return kinds - living if noun_class(frame.done[0]) in _THINGS else kinds


def _sure(told: Mapping[Kinds, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return votes by kind; a word of several kinds counts for the one that surer words tell of."""
    sure: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for kinds, sources in sorted(told.items(), key=lambda item: (len(item[0]), sorted(item[0]))):
        meant = max(kinds, key=lambda kind: (sum(sure[kind].values()), -_order(kind), kind))
        for source, weight in sources.items():
            sure[meant][source] += weight
    return {kind: dict(sources) for kind, sources in sure.items() if sources}
