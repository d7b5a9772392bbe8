from hypothesis import given
from hypothesis import strategies as st

from reconcile.happenings.groups import groups_of

PAIRS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=30)


def test_the_least_stands_for_its_group() -> None:
    groups = groups_of("abcd")
    groups.join("d", "b")
    groups.join("c", "d")
    assert [groups.head(x) for x in "abcd"] == ["a", "b", "b", "b"]


@given(PAIRS)
def test_what_is_joined_has_one_head_whatever_the_order(pairs: list[tuple[int, int]]) -> None:
    forwards, backwards = groups_of(range(21)), groups_of(range(21))
    for one, other in pairs:
        forwards.join(one, other)
    for one, other in reversed(pairs):
        backwards.join(other, one)
    assert all(forwards.head(one) == forwards.head(other) for one, other in pairs)
    assert [forwards.head(i) for i in range(21)] == [backwards.head(i) for i in range(21)]
