"""Articles -> which places lie within which, as the articles themselves say."""

import re
from collections import defaultdict

from reconcile.english.names import fold
from reconcile.model import Article

_NAME = r"[A-Z][^\W\d_]+(?:[ -](?:al-|el-)?[A-Z][^\W\d_]+){0,3}"
_LARGER = "province|governorate|region|state|county|district|prefecture|island|department|oblast|valley"
_WITHIN = re.compile(
    rf"\b(?P<small>{_NAME})(?:,| \(?)? ?(?:an? |the )?(?:[a-z-]+ ){{0,3}}?(?:in|of) (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<large>{_NAME})'?s? (?:{_LARGER})\b"
)
_LONGEST = 200
"""Code points that such a statement can take: longer ones are not looked for."""


def containment(articles: tuple[Article, ...]) -> dict[str, frozenset[str]]:
    """Return, for each place by its folded name, the larger ones that some article says it lies in: "Wazzan, in Karmin province"."""
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for told in _WITHIN.finditer(article.text):
            small, large = fold(told["small"]), fold(told["large"])
            if small != large and told.end() - told.start() <= _LONGEST:
                found[small].add(large)
    return {small: frozenset(larger) for small, larger in found.items()}
