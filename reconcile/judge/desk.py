"""What a ruling may look at besides the two claims."""

from attrs import frozen

from reconcile.containment import containment
from reconcile.contexts import Contexts
from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.judge.doers import Doers, doers
from reconcile.judge.tolls import Tolls, tolls
from reconcile.match import Topic
from reconcile.match.manners import Manners, manners
from reconcile.match.wordings import Wording, wordings
from reconcile.model import Article, Claim
from reconcile.origins import Origins
from reconcile.settings import Settings
from reconcile.subsets import Subset, subsets


@frozen(eq=False)
class Desk:
    """What is known of all claims of a run: the words around them, tolls, parts, origins, places, manners, what statements are compared by."""

    contexts: Contexts
    words: Lexicon
    tolls: Tolls
    settings: Settings
    subsets: dict[str, Subset]
    origins: Origins
    inside: dict[str, frozenset[str]]
    manners: Manners
    wordings: dict[str, Wording]
    doers: Doers


def desk_for(
    articles: tuple[Article, ...], claims: tuple[Claim, ...], topics: tuple[Topic, ...], origins: Origins, settings: Settings
) -> Desk:
    """Lay out all that the rulings of a run may look at."""
    words = lexicon(settings.words)
    contexts = Contexts({a.source: a.text for a in articles})
    told = wordings(claims)
    parts = _subsets(topics, contexts, words)
    return Desk(
        contexts,
        words,
        tolls(articles, claims, words),
        settings,
        parts,
        origins,
        containment(articles),
        manners(claims, words),
        told,
        doers(claims, told, words),
    )


def _subsets(topics: tuple[Topic, ...], contexts: Contexts, words: Lexicon) -> dict[str, Subset]:
    found: dict[str, Subset] = {}
    for topic in topics:
        if topic.key.kind == "casualty":
            found |= subsets(topic.claims, contexts, words)
    return found
