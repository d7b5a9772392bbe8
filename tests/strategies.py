"""Values for property tests."""

from hypothesis import strategies as st

from reconcile.model import Interval

numbers = st.integers(min_value=0, max_value=10_000)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval that a text can state: exact, bounded, ranged or vague, hedged or not."""
    low, high = sorted((draw(numbers), draw(numbers)))
    form = draw(st.sampled_from(["exact", "least", "most", "range"]))
    approx = draw(st.booleans())
    if form == "exact":
        return Interval(low, low, low, approx)
    if form == "least":
        return Interval(low, None, low, approx)
    if form == "most":
        return Interval(None, high, high, approx)
    return Interval(low, high, None, approx)
