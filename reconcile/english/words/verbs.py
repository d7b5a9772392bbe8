"""Tags so far -> the verb that the clause has had."""

from functools import cache

_HELPERS = {
    "be": "be am is are was were been being 's 're 'm",
    "have": "have has had having 've",
    "do": "do does did",
    "get": "get gets got getting",
}
HELPERS = {form: verb for verb, forms in _HELPERS.items() for form in forms.split()}
"""Forms of the verbs that help others."""
NONE = " "
"""No verb yet."""
_NAMES = {"VBD": "finite", "VBZ": "finite", "VBP": "finite", "VBN": "VBN", "VBG": "VBG", "VB": "VB", "MD": "MD"}
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "EX"))
_BOUNDS = frozenset(("SC", "WDT", "WP", "WRB", ":"))


@cache
def then(verb: str, tag: str, helper: str) -> str:
    """Return the last verb of the clause after one more word, and whether nothing, a noun or a comma stands behind it: "be noun"."""
    name, _, after = verb.partition(" ")
    if tag in _NAMES:
        return f"{'MD' if tag == 'MD' else helper or _NAMES[tag]} "
    if tag in _NOMINAL:
        return f"{name} {after or 'noun'}"
    if tag in (",", "CC"):
        return f"{name} and"
    return NONE if tag in _BOUNDS else verb
