"""Which pairs of statements make one finding."""

from reconcile.judge.stars import stars
from reconcile.model import Pair


def pair(left: str, right: str, score: float, relation: str = "agree") -> Pair:
    return Pair(left, right, relation, "", score, same_origin=False)


def members(*pairs: Pair) -> list[set[str]]:
    return [{i for p in group for i in (p.left, p.right)} for group in stars(pairs, ())]


def test_likeness_does_not_hand_on() -> None:
    chain = (pair("a", "b", 0.9), pair("b", "c", 0.9), pair("c", "d", 0.5), pair("d", "e", 0.9), pair("e", "f", 0.9))
    assert members(*chain) == [{"a", "b", "c"}, {"d", "e", "f"}]


def test_nobody_who_has_a_like_is_left_alone() -> None:
    pairs = (pair("a", "b", 0.9), pair("b", "c", 0.9), pair("c", "d", 0.5))
    assert set().union(*members(*pairs)) == {"a", "b", "c", "d"}


def test_those_that_differ_stand_by_themselves() -> None:
    assert members(pair("a", "b", 0.9), pair("b", "c", 0.9, "framing")) == [{"b", "c"}, {"a", "b"}]


def test_two_stars_most_of_which_agree_are_one() -> None:
    close = (pair("a", "b", 0.9), pair("b", "c", 0.9), pair("c", "d", 0.8), pair("a", "d", 0.5), pair("a", "c", 0.5), pair("b", "d", 0.5))
    assert members(*close) == [{"a", "b", "c", "d"}]
