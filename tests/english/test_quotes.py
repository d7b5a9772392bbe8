import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.english.quotes import quotes


def found(text: str) -> list[str]:
    pairs = quotes(text)
    return [text[a:b] for a, b in zip(pairs.starts, pairs.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param('He said "no" and "yes".', ['"no"', '"yes"'], id="straight marks take turns"),
        pytest.param("He said “no” and «yes».", ["“no”", "«yes»"], id="curly and angled marks say their side"),
        pytest.param("''We left,'' she said.", ["''We left,''"], id="two single marks are one"),
        pytest.param('" We left, " she said.', ['" We left, "'], id="marks with spaces inside, as tokenised texts have them"),
        pytest.param("“We left.\n\n“We came back.”", ["“We left.", "“We came back.”"], id="each paragraph opens anew"),
        pytest.param('"We left.\n\nWe came back."\n\nNight fell.', ['"We left.\n\nWe came back."'], id="one quotation over two paragraphs"),
        pytest.param("“We left", ["“We left"], id="never closed"),
    ],
)
def test_finds(text: str, want: list[str]) -> None:
    assert found(text) == want


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor's house isn't here.", id="apostrophes"),
        pytest.param("He left” it.", id="a closing mark alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="a \"“”'«»`\n.,", max_size=80))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    pairs = quotes(text)
    at = 0
    for start, end in zip(pairs.starts, pairs.ends, strict=True):
        assert at <= start < end <= len(text)
        at = end
        assert pairs.at(start) == (start, end)


def test_lookups_by_place() -> None:
    pairs = quotes('a "b" c "d" e')
    assert pairs.at(3) == (2, 5)
    assert pairs.at(6) is None
    assert pairs.next(5) == (8, 11)
    assert pairs.before(7) == (2, 5)
    assert pairs.next(12) is None
    assert pairs.before(1) is None
