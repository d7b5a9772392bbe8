"""Words and clauses -> kinds of happening."""

import pytest

from reconcile.happenings.kinds import kinds_by, kinds_of, may_be_one
from reconcile.happenings.told import kinds_in, kinds_of_words
from reconcile.model import Frame

_VERBS = {
    "as it stands": ("evacuate", "evacuation"),
    "with its particle": ("step down", "resignation"),
    "with a particle that changes nothing": ("kidnap away", "kidnapping"),
    "spelt the British way": ("vandalise", "destruction"),
    "done again": ("re-open", ""),
    "by its class": ("indict", "charges"),
    "of speech": ("reiterate", "statement"),
    "of two kinds": ("fire", "dismissal shooting"),
    "too general": ("make", ""),
    "of a state": ("resemble", ""),
}
_NOUNS = {
    "made of a verb": ("evacuation", "evacuation"),
    "made with a doubled letter": ("shelling", "shelling"),
    "made with a particle": ("walkout", "labour strike"),
    "a compound": ("train derailment", "crash"),
    "a compound with a means": ("knife attack", "stabbing"),
    "a compound with a general noun": ("rescue operation", "rescue"),
    "written solid": ("snowstorm", "storm"),
    "a word of another tongue": ("oblast", ""),
    "a thing": ("table", ""),
    "ending so by chance": ("larson", ""),
    "money": ("finance", ""),
}
_MEANS = {
    "a weapon": ("rifle", "shooting"),
    "two words": ("truck bomb", "bombing"),
    "a kind of bomb": ("nail bomb", "bombing explosion"),
    "a thing": ("chair", ""),
}
_CLAUSES = {
    "by its verb": (Frame("derail", ("train",)), "crash"),
    "by verb and object": (Frame("open", ("guard",), ("fire",)), "shooting"),
    "by a subject that happens": (Frame("break out", ("fire",)), "fire"),
    "by its verb though a paper says it": (Frame("withdraw", ("agreement",)), "retreat"),
    "by the object of a light verb": (Frame("carry out", ("rebel",), ("raid",)), "attack"),
    "by the subject of a verb of occurring": (Frame("occur", ("landslide",)), "landslide"),
    "by the subject of a light verb": (Frame("hit", ("earthquake",), ("town",)), "quake"),
    "harm by its doer": (Frame("kill", ("blast",), ("clerk",)), "explosion"),
    "harm by a weapon": (Frame("injure", ("sniper",), ("clerk",)), "shooting"),
    "harm by what it was done in": (Frame("die", ("clerk",), (), (("in", ("flood",)),)), "flood"),
    "harm by nobody named": (Frame("die", ("clerk",)), "death"),
    "a noun alone": (Frame("fire"), "fire"),
    "a verb of two kinds, alone": (Frame("overturn", ("bus",)), "appeal crash"),
    "a verb of two kinds, with its object": (Frame("overturn", ("judge",), ("ruling",)), "appeal"),
    "a verb of two kinds, done to a thing": (Frame("release", ("firm",), ("album",)), "publication"),
    "a verb of two kinds, done to a person": (Frame("fire", ("firm",), ("clerk",)), "dismissal shooting"),
    "a verb of two kinds, done to one with a title": (Frame("fire", ("firm",), ("cheek", "coach")), "dismissal shooting"),
    "of a quake that strikes": (Frame("strike", (), ("quake", "magnitude")), "quake"),
    "of a quake that strikes off a coast": (Frame("strike off", ("quake", "massive"), ("karmin",)), "quake"),
    "of a protest that strikes at others": (Frame("attack", ("protest",), ("guard",)), "attack"),
    "of what claims lives": (Frame("claim", ("fever",), ("life", "people")), "killing"),
    "of a share, which nobody shoots at": (Frame("shoot", ("guard",), ("percent",), (("from", ("field",)),)), ""),
    "of hundreds who are shot": (Frame("shoot", ("guard",), ("hundred",)), "shooting"),
    "nothing told": (Frame("resemble", ("town",), ("city",)), ""),
}


@pytest.mark.parametrize(("lemma", "kinds"), _VERBS.values(), ids=_VERBS)
def test_a_verb_tells_of_kinds(lemma: str, kinds: str) -> None:
    assert " ".join(sorted(kinds_of(lemma, verb=True))) == kinds


@pytest.mark.parametrize(("lemma", "kinds"), _NOUNS.values(), ids=_NOUNS)
def test_a_noun_tells_of_kinds(lemma: str, kinds: str) -> None:
    assert " ".join(sorted(kinds_of(lemma, verb=False))) == kinds


@pytest.mark.parametrize(("lemma", "kinds"), _MEANS.values(), ids=_MEANS)
def test_a_means_tells_of_kinds(lemma: str, kinds: str) -> None:
    assert " ".join(sorted(kinds_by(lemma))) == kinds


@pytest.mark.parametrize(("frame", "kinds"), _CLAUSES.values(), ids=_CLAUSES)
def test_a_clause_tells_of_kinds(frame: Frame, kinds: str) -> None:
    assert " ".join(sorted(kinds_in(frame))) == kinds


def test_a_group_of_nouns_is_read_with_the_words_before_its_head() -> None:
    assert kinds_of_words(("attack", "knife")) == {"stabbing"}
    assert kinds_of_words(("attack", "heart")) == frozenset()


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("fire", "fire", True),
        ("bombing", "explosion", True),
        ("death", "quake", True),
        ("injury", "vote", False),
        ("quake", "rescue", True),
        ("quake", "election", False),
        ("vote", "fire", False),
    ],
)
def test_two_kinds_may_be_one_happening(a: str, b: str, *, one: bool) -> None:
    assert may_be_one(a, b) is may_be_one(b, a) is one
