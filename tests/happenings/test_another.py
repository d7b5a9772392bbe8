import pytest
from cases import claims, relations, report
from hypothesis import given
from hypothesis import strategies as st

APART = [
    pytest.param(
        "The first bomb hit a market in Velden on Friday and killed 12 people. The second bomb hit a bus in Korin and killed seven people.",
        id="the first bomb, the second bomb",
    ),
    pytest.param(
        "A bomb in Velden killed 12 people on Friday. In Korin, a separate attack killed seven people.",
        id="a separate attack",
    ),
    pytest.param("A bomb in Velden killed 12 people on Friday. Another bomb, in Korin, killed seven people.", id="another bomb"),
    pytest.param("The first blast in Velden killed 12 people on Friday and the second killed seven people.", id="the second, alone"),
    pytest.param("A bomb in Velden killed 12 people on Friday. A bomb in Korin killed seven people.", id="two towns, a bomb in each"),
    pytest.param("Gunmen killed 12 people in Velden on Friday. Elsewhere, shelling killed seven people.", id="elsewhere"),
]
TOGETHER = [
    pytest.param(
        "Two bombs killed 12 people in Velden on Friday. The second bomb killed seven people.",
        id="a part of the toll of both",
        marks=pytest.mark.xfail(strict=True, reason="a second act is not known for a part where the first figure counts both"),
    ),
    pytest.param("A quake killed 12 people in Velden on Friday. In Korin a landslide killed seven people.", id="one quake, two towns"),
    pytest.param("A bomb killed 12 people in Velden on Friday. Another seven people died in hospital.", id="another seven people"),
    pytest.param("A bomb in Velden killed 12 people on Friday. It wounded 40 people.", id="one bomb"),
]


def _incidents(text: str) -> int:
    counted = [c for c in report(text).claims if c.kind == "casualty"]
    assert len(counted) == 2
    return len({c.event for c in counted})


@pytest.mark.parametrize("text", APART)
def test_two_acts_are_two_incidents(text: str) -> None:
    assert _incidents(text) == 2


@pytest.mark.parametrize("text", TOGETHER)
def test_one_act_is_one_incident(text: str) -> None:
    assert _incidents(text) == 1


def test_the_tolls_of_two_acts_are_compared_each_with_its_own() -> None:
    found = report(
        "A bomb in Velden killed 12 people on Friday. Another bomb, in Korin, killed seven people.",
        "Twelve people died in Velden on Friday when a bomb went off. A bomb in Korin killed nine people.",
    )
    assert {told for told in relations(found) if told[0].endswith("people")} == {
        ("12 people", "Twelve people", "agree"),
        ("seven people", "nine people", "conflict"),
    }


@given(st.lists(st.sampled_from("the first second another bomb in Velden Korin killed 12 seven people . ,".split()), max_size=40))
def test_any_text_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert len(report(text).claims) == len(claims(text))


OLDER = [
    pytest.param("It was the worst wreck since 1987, when the barge Orla sank and 40 people drowned.", id="since a year, when"),
    pytest.param("In 1987, another barge sank and 40 people drowned.", id="in a year"),
    pytest.param("The war has left 40 bargemen dead.", id="the dead of a war"),
    pytest.param("Elsewhere, 40 people drowned.", id="elsewhere"),
]


@pytest.mark.parametrize("beside", OLDER)
def test_what_happened_before_or_elsewhere_is_another(beside: str) -> None:
    counted = [c for c in report(f"A barge sank off Velden on Friday and 12 people drowned. {beside}").claims if c.kind == "casualty"]
    assert {c.text: c.event == counted[0].event for c in counted if c.value} == {"12 people": True, counted[-1].text: False}
