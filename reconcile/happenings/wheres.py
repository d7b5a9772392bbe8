"""Claims of one happening -> where it was, as told most."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from reconcile.english.lexicon import lexicon
from reconcile.english.names import fold
from reconcile.happenings.kinds import is_deadly, is_outcome, may_be_one
from reconcile.happenings.spoken import is_plain, written
from reconcile.happenings.spots import is_built, is_wide, kindly, spot, used_as_spot, whole
from reconcile.happenings.telling import borne_out, in_lede, sentences
from reconcile.happenings.told import kinds_in
from reconcile.model import Article, Claim

_SIDE = r"\b((?:(?:north|south)-?(?:east|west)?|east|west) of|outside|near|off)(?: the)? "
_HALF = 0.5
_MOST = 20
"""Places that are looked at, those told most."""
_PART = 0.15
"""How much must be told of a place within another, beside what is told of that one, to be shown in its stead."""
_AT = frozenset({"in", "at", "near", "outside", "inside", "across", "off"})
_SPOKEN = frozenset({"statement", "publication"})
_LEDE, _ASIDE, _ENOUGH = 3.0, 0.2, 3.0
"""What a place counts in a sentence of the lede, and beside another act than the one asked for; what a source tells in all, at least."""
_RARE = 0.05
"""What sources tell of a place on average, of all that they tell of places, for it to be named."""
_SPELT_ALIKE = 85
_SENTENCE, _BESIDE = 3, 0.5
"""Claims of one sentence that count; how much a building or a region counts beside a town."""

Places = dict[str, dict[str, float]]


def where(claims: tuple[Claim, ...], articles: Mapping[str, Article], kind: str | None = None) -> str | None:
    """Return the place told most, or the one within it, with the side of it on which it was where the articles say so: "west of Aleppo"."""
    texts = {source: "\n".join(filter(is_plain, text.split("\n"))) for source, text in sentences(claims, articles).items()}
    told, spelt = _told(claims, articles, kind)
    sources = {claim.source for claim in claims}
    most = sorted(told, key=lambda n: (-sum(told[n].values()), n))[:_MOST]
    by_name = {
        name: sum(told[name].values()) * len(naming) * (_BESIDE if is_built(spelt[name]) or is_wide(spelt[name], texts) else 1.0)
        for name in most
        if sum(told[name].values()) >= _RARE * len(sources)
        and not (kind and is_deadly(kind) and not is_outcome(kind) and _is_of_care(spelt[name]))
        and used_as_spot(spelt[name], texts)
        and borne_out(naming := {*told[name], *(s for s, text in texts.items() if spelt[name].lower() in text.lower())}, claims)
    }
    if not by_name:
        return None
    name = max(by_name, key=lambda n: (by_name[n], n))
    inner = [
        n
        for n in by_name
        if n != name
        and by_name[n] >= _PART * by_name[name]
        and _within(spelt[n], spelt[name], texts) > _within(spelt[name], spelt[n], texts)
    ]
    place = _town(spelt[max(inner, key=lambda n: (by_name[n], n), default=name)], texts)
    side = _side(place, texts)
    return f"{side} {place}" if side else place


def _is_of_care(place: str) -> bool:
    """Say whether a place is one to which the hurt are brought: it tells nothing of where they came to harm."""
    return place.rsplit(maxsplit=1)[-1].lower() in lexicon().forms("brought")["injured"]


def _town(place: str, texts: Mapping[str, str]) -> str:
    """Return the town of a building that is known by it: "Vancouver" of "Vancouver office"; "Hama" of "Syrias Hama", where apostrophes were lost."""
    owner, _, owned = place.partition(" ")
    if owned and owner[-1] == "s" and any(re.search(rf"\b{re.escape(owner[:-1])}\b", text) for text in texts.values()):
        return _town(owned, texts)
    bare = " ".join(word for word in place.split() if not word.islower())
    return bare if bare != place and is_built(place) and spot(bare) == bare and used_as_spot(bare, texts) else place


def _told(claims: tuple[Claim, ...], articles: Mapping[str, Article], kind: str | None) -> tuple[Places, dict[str, str]]:
    """Return how much each source tells of each place, by its folded name, a sentence no more than a few times; and how each is written most."""
    weights: dict[str, dict[str, dict[int, float]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        weight = (_LEDE if in_lede(claim, articles) else 1.0) * (_ASIDE if _is_other(claim, kind) else 1.0)
        for place in dict.fromkeys(_places(claim, articles[claim.source])):
            own, at = weights[claim.source][fold(place)], claim.sentence.start
            own[at] = min(own[at] + weight, _SENTENCE * weight)
            spellings[fold(place)][place] += 1
    told: Places = defaultdict(dict)
    for source, found in weights.items():
        by_name = {name: sum(at.values()) for name, at in found.items()}
        for name, weight in by_name.items():
            told[name][source] = weight / max(_ENOUGH, sum(by_name.values()))
    spelt = {name: min(forms, key=lambda p: (-forms[p], p)) for name, forms in spellings.items()}
    return _joined(told, spelt), spelt


def _joined(told: Places, spelt: Mapping[str, str]) -> Places:
    """Count a place with a noun behind its name ("Aceh province") for the name, where that is told by itself, and one in several spellings once."""
    total: Places = {}
    for name in sorted(told, key=lambda n: (-sum(told[n].values()), n)):
        bare = fold(" ".join(word for word in spelt[name].split() if not word.islower())).removeprefix("al-")
        home = bare if bare in told else next((n for n in total if fuzz.ratio(n, name) >= _SPELT_ALIKE), name)
        own = total.setdefault(home, {})
        for source, weight in told[name].items():
            own[source] = own.get(source, 0.0) + weight
    return total


def _is_other(claim: Claim, kind: str | None) -> bool:
    """Say whether a claim's clause tells of another act than the one whose place is asked for, and of nobody harmed."""
    own = kinds_in(claim.frame) - _SPOKEN if claim.frame else frozenset()
    return bool(own and kind) and claim.kind != "casualty" and not any(is_outcome(k) or may_be_one(k, kind or "") for k in own)


def _places(claim: Claim, article: Article) -> Iterator[str]:
    """Yield the places that a claim names: its own, those its clause is set in, and those that a quake or a storm strikes."""
    text = article.text[claim.sentence.start : claim.sentence.end].replace("\n", " ")
    if not is_plain(text):
        return
    yield from filter(None, (spot(whole(place, text)) for place in (claim.about.place, *kindly(text)) if place))
    frame = claim.frame
    if frame is None:
        return
    wide = lexicon().forms("happening_sorts")["wide"]
    struck = [frame.done] if frame.done and any(kind in wide for kind in kinds_in(frame)) else []
    for words in [*(words for relation, words in frame.around if relation in _AT), *struck]:
        phrase = written(text, words)
        if phrase and phrase.text[0].isupper() and (place := spot(whole(phrase.text, text))):
            yield place


def _within(small: str, large: str, texts: Mapping[str, str]) -> int:
    """Count where articles write one place as lying in another: "Qamishli, Syria", "Qamishli in Syria", "the Syrian city of Qamishli"."""
    a, b = re.escape(small), re.escape(large)
    told = re.compile(rf"\b(?:{a}(?:,| in)(?: \w+){{0,2}} {b}|{b}\w{{0,2}}['’]?s? (?:[a-z]\w* ){{0,4}}{a})\b")
    return sum(len(told.findall(text)) for text in texts.values())


def _side(place: str, texts: Mapping[str, str]) -> str | None:
    return _most(re.compile(_SIDE + re.escape(place)), place, texts)


def _most(told: re.Pattern[str], place: str, texts: Mapping[str, str]) -> str | None:
    """Return what stands beside a place in at least half of the articles that name it."""
    naming = [text for text in texts.values() if place in text]
    found = Counter(beside for text in naming for beside in {m[1] for m in told.finditer(text)})
    beside, count = max(found.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return beside if naming and count >= _HALF * len(naming) else None
