"""Claims of one happening -> where it was, as told most."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from reconcile.english.lexicon import lexicon
from reconcile.english.names import fold
from reconcile.english.words.classes import is_demonym, is_person, noun_class
from reconcile.english.words.lemmas import lemma
from reconcile.happenings.kinds import kinds_of
from reconcile.happenings.spoken import written
from reconcile.happenings.telling import borne_out, merged, sentences, votes, weights
from reconcile.happenings.told import kinds_in
from reconcile.model import Article, Claim

_SIDE = r"\b((?:(?:north|south)-?(?:east|west)?|east|west) of|outside|near|off)(?: the)? "
_HALF = 0.5
_MOST = 20
"""Places that are looked at, those told most."""
_PART = 0.3
"""How much must be told of a place within another, beside what is told of that one, to be shown in its stead."""
_PLACES = frozenset({None, "artifact", "group", "location", "object"})
_AT = frozenset({"in", "at", "near", "outside", "inside", "across", "off"})


def where(claims: tuple[Claim, ...], articles: Mapping[str, Article]) -> str | None:
    """Return the place told most, or the one within it, with the side of it on which it was where the articles say so: "west of Aleppo"."""
    texts = sentences(claims, articles)
    told = votes(claims, articles, lambda c: _places(c, articles[c.source]))
    own, by_fold = weights(told), merged(told, fold)
    spelt = {fold(place): place for place in sorted(told, key=lambda p: (own[p], p))}
    told_most = sorted(by_fold, key=lambda n: (-sum(by_fold[n].values()), n))[:_MOST]
    naming = {
        n: {*by_fold[n], *(s for s, text in texts.items() if spelt[n].lower() in text.lower())}
        for n in told_most
        if _is_place(spelt[n], texts)
    }
    by_name = {n: sum(by_fold[n].values()) * len(found) for n, found in naming.items() if borne_out(found, claims)}
    if not by_name:
        return None
    name = max(by_name, key=lambda n: (by_name[n], n))
    inner = [n for n in by_name if n != name and by_name[n] >= _PART * by_name[name] and _within(spelt[n], spelt[name], texts)]
    place = _unowned(spelt[max(inner, key=lambda n: (by_name[n], n), default=name)], spelt)
    place = f"{place}{_rest(place, texts)}"
    side = _side(place, texts)
    return f"{side} {place}" if side else place


def _is_place(place: str, texts: Mapping[str, str]) -> bool:
    """Say whether some article puts things in a place, or at one of several words: one shoots at a person."""
    before = "in|near|outside|inside|across|around|off|hit|hits|struck" + ("|at" if " " in place else "")
    told = re.compile(rf"\b(?:{before}) (?:the )?(?:\w+ )?{re.escape(place)}\b(?!['’]| [a-z]+ (?:and|in|of|on|or)\b)")
    return any(told.search(text) for text in texts.values())


def _unowned(place: str, spelt: Mapping[str, str]) -> str:
    """Return a place without the one it belongs to: "Hama" of "Syria's Hama", and of "Syrias Hama" where apostrophes were lost."""
    owner, _, rest = place.partition(" ")
    bare = re.sub("['’]?s$", "", owner)
    return rest if rest and (owner[-2:-1] in "'’" or (bare != owner and bare in spelt.values())) else place


def _places(claim: Claim, article: Article) -> Iterator[str]:
    """Yield the places that a claim names: its own, those its clause is set in, and those that a quake or a storm strikes."""
    if place := _bare(claim.about.place):
        yield place
    frame = claim.frame
    if frame is None:
        return
    wide = lexicon().forms("happening_sorts")["wide"]
    text = article.text[claim.sentence.start : claim.sentence.end]
    struck = [frame.done] if frame.done and any(kind in wide for kind in kinds_in(frame)) else []
    for words in [*(words for relation, words in frame.around if relation in _AT), *struck]:
        phrase = written(text, words)
        if phrase and (place := _bare(phrase.text)) and place[0].isupper():
            yield place


def _bare(place: str | None) -> str | None:
    """Return a place without what a headline writes behind it: "Indonesia quake", "Syria evacuees"; None for what is none."""
    words = (place or "").split()
    while words and _is_more(words[-1]):
        words.pop()
    if not words or (len(words) == 1 and (is_demonym(words[0].lower()) or noun_class(words[0].lower()) not in _PLACES)):
        return None
    return " ".join(words)


def _is_more(word: str) -> bool:
    low = lemma(word.lower(), "NNS")
    return bool(kinds_of(low, verb=False)) or (word.islower() and (is_person(low) or noun_class(low) not in _PLACES))


def _within(small: str, large: str, texts: Mapping[str, str]) -> bool:
    """Say whether the articles write one place as lying in another: "Qamishli, Syria", "Qamishli in Syria", "the Syrian city of Qamishli"."""
    a, b = re.escape(small), re.escape(large)
    told = re.compile(rf"\b(?:{a}(?:,| in)(?: \w+){{0,2}} {b}|{b}\w{{0,2}}['’]?s? (?:[a-z]\w* ){{0,4}}{a})\b")
    return any(told.search(text) for text in texts.values())


def _rest(place: str, texts: Mapping[str, str]) -> str:
    """Return what belongs to a name behind it: " of Aden" of "Gulf of Aden"."""
    told = re.compile(re.escape(place) + r"( of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)")
    return _most(told, place, texts) or ""


def _side(place: str, texts: Mapping[str, str]) -> str | None:
    return _most(re.compile(_SIDE + re.escape(place)), place, texts)


def _most(told: re.Pattern[str], place: str, texts: Mapping[str, str]) -> str | None:
    """Return what stands beside a place in at least half of the articles that name it."""
    naming = [text for text in texts.values() if place in text]
    found = Counter(beside for text in naming for beside in {m[1] for m in told.finditer(text)})
    beside, count = max(found.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return beside if naming and count >= _HALF * len(naming) else None
