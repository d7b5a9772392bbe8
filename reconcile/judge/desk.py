"""What a ruling may look at besides the two claims."""

from attrs import frozen

from reconcile.contexts import Contexts
from reconcile.english.lexicon import Lexicon
from reconcile.judge.tolls import Tolls
from reconcile.origins import Origins
from reconcile.settings import Settings
from reconcile.subsets import Subset


@frozen(eq=False)
class Desk:
    """The words around claims, the lexicon, the tolls of each source, which counts are parts, who stands behind claims, which place lies where, how each source tells an act."""

    contexts: Contexts
    words: Lexicon
    tolls: Tolls
    settings: Settings
    subsets: dict[str, Subset]
    origins: Origins
    inside: dict[str, frozenset[str]]
    ways: dict[tuple[str, str, str], frozenset[str]]
