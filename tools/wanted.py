"""Tree -> the tags that the tagger is to give."""

from tools.treebank import Tree

_OTHER = {"ADD": "NNP", "AFX": "JJ", "GW": "NN", "XX": "FW", "LS": "CD", "NFP": ":"}
_MARKS = {
    ",": ",", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-", "{": "-LRB-", "}": "-RRB-", "!": ".", "?": ".",
    ":": ":", ";": ":", "…": ":", "$": "$", "£": "$", "€": "$", "¥": "$", "“": "``", "”": "''", "%": "NN", "&": "CC",
    "*": "SYM", "=": "SYM", "_": "SYM", "+": "SYM", "/": "SYM", "|": "SYM", "<": "SYM", ">": "SYM", "@": "SYM", "#": "SYM", "~": "SYM", "\\": "SYM", "^": "SYM", "•": "SYM",
}  # fmt: skip


def wanted(tree: Tree) -> list[str]:
    """Return one tag a token of a tree."""
    s = tree.sentence
    return [_tag(w, low, x, u) for w, low, x, u in zip(s.words, s.lows, tree.xpos, tree.upos, strict=True)]


def _tag(word: str, low: str, xpos: str, upos: str) -> str:
    if not low[0].isalnum() and len(low) == 1:
        if word in _MARKS:
            return _MARKS[word]
        if low == ".":
            return "ABBR" if xpos == "ABBR" else "."
        if low == "-":
            return "HYPH" if xpos in ("HYPH", "AFX", "NN", "JJ", "NNP", "CD") else ":"
        if low in "'`\"":
            return xpos if xpos in ("``", "''", "POS") else "''"
        return "SYM"
    if xpos in ("IN", "TO"):
        return {"SCONJ": "SC", "ADP": "IN", "PART": "TO"}.get(upos, xpos)
    if xpos in _OTHER:
        return _OTHER[xpos] if low[0].isalpha() else "CD"
    return xpos if low[0].isalnum() or low[0] == "'" else "SYM"
