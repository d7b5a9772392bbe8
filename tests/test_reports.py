import pytest
from pin import ROOT, cases, pictured, reviewed


@pytest.mark.parametrize("case", cases())
def test_the_pinned_report_holds(case: str) -> None:
    text, svg = pictured(case)
    told = f"the report of {case} has changed; look at it, and if it is right pin it with `make reports`"
    assert (ROOT / "reports" / f"{case}.txt").read_text(encoding="utf-8") == text, told
    assert (ROOT / "reports" / f"{case}.svg").read_text(encoding="utf-8") == svg, told


def test_the_pinned_session_holds() -> None:
    told = "the screen of a review has changed; look at it, and if it is right pin it with `make reports`"
    assert (ROOT / "reports" / "review.svg").read_text(encoding="utf-8") == reviewed(), told


@pytest.mark.parametrize("case", [*cases(), "review"])
def test_a_picture_fetches_nothing(case: str) -> None:
    svg = (ROOT / "reports" / f"{case}.svg").read_text(encoding="utf-8")
    assert "url(http" not in svg
    assert "@font-face" not in svg
    assert "<script" not in svg
