import io
import unicodedata

import pytest
from attrs import evolve
from cases import SOURCES, article, claims, report
from hypothesis import given
from hypothesis import strategies as st
from pin import report_of
from rich.cells import cell_len
from rich.console import Console

from reconcile.model import Interval
from reconcile.pipeline import reconcile
from reconcile.terminal import console, plain, render, show, show_claims
from reconcile.terminal.look import Look
from reconcile.views.bars import WIDTH, Scale, bar
from reconcile.views.evidence import differing
from reconcile.views.visible import visible
from reconcile.views.wording import figures, value


def printed(case: str, width: int, *, ascii_only: bool = False) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False).print(render(report_of(case), ascii_only=ascii_only))
    return out.getvalue()


@given(st.text())
def test_no_control_character_survives(text: str) -> None:
    assert not [ch for ch in visible(text) if unicodedata.category(ch) in ("Cc", "Cf", "Cs")]


@given(st.text(st.characters(categories=["L", "N"])))
def test_plain_text_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("width", [60, 80, 110, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(len(line.rstrip()) for line in printed("jisr-al-shughur", width).splitlines()) <= width


def test_the_first_lines_sum_up_and_the_worst_comes_first() -> None:
    lines = printed("jisr-al-shughur", 110)
    assert "discrepanc" in lines.splitlines()[0]
    assert lines.index("Where they differ") < lines.index("Where they agree") < lines.index("What only one source says")


def test_the_founding_case_begins_with_different_people_by_one_witness() -> None:
    shown = printed("jisr-al-shughur", 100)
    first = shown[: shown.index("Where they differ")]
    words = "60+", "dozens", "different people: pro-government fighters and civilians", "both on the word of the Syrian Observatory"
    assert [w for w in words if w not in " ".join(first.split())] == []


def test_articles_without_a_date_are_asked_for_one_in_a_line() -> None:
    found = reconcile(tuple(article("A raid killed 12 civilians in Velden.\n", n, None) for n in "abcdef"))
    noted = tuple(evolve(a, notes=(f"no date known; give it with --date {a.source}=2015-04-25",)) for a in found.articles)
    shown = plain(evolve(found, articles=noted), 100)
    assert shown.count("no date known") == 1
    assert "a, b, c and 3 more" in shown
    assert "--date NAME=" in shown


def test_what_lies_behind_is_folded_until_it_is_asked_for() -> None:
    found = report_of("units-and-distances")
    told, whole = plain(found, 100), plain(found, 100, everything=True)
    assert "Also told" in told
    assert "Also told" not in whole
    assert "1832 ━" not in told
    assert "1832 ━" in whole


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["بيروت-اليوم", "[red]x[/red]", "a" * 50, "\x1b[31mred"])
def test_no_name_of_a_source_breaks_the_table(name: str, width: int) -> None:
    texts = "A raid killed 12 civilians in Velden on Saturday.\n", "A raid killed 30 civilians in Velden on Saturday.\n"
    shown = plain(reconcile(tuple(article(t, n) for t, n in zip(texts, (name, "b"), strict=True))), width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    assert "\x1b" not in shown
    assert visible(name) in "".join(shown.split())


def test_ascii_is_ascii_but_for_the_words_of_the_articles() -> None:
    sources = "".join(p.read_text(encoding="utf-8") for p in (SOURCES / "units-and-distances").glob("*.txt"))
    shown = printed("units-and-distances", 100, ascii_only=True)
    assert not {ch for ch in shown if not ch.isascii()} - set(sources) - {"…", "–"}


def test_markup_and_escapes_in_an_article_are_shown_as_they_are() -> None:
    found = report("[red]Five people[/red] were killed \x1b[2J in Velden.\n")
    out = io.StringIO()
    Console(file=out, width=120, force_terminal=True, color_system=None, highlight=False, markup=False).print(render(found))
    assert "[red]Five people[/red]" in out.getvalue()
    assert "\x1b[2J" not in out.getvalue()


def test_claims_are_listed() -> None:
    found = report("Five people were killed in Velden on Saturday.\n")
    out = io.StringIO()
    show_claims(found.articles, found.claims, (), Console(file=out, width=100))
    assert "casualty" in out.getvalue()


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        pytest.param(Interval(23, 23, 23), "23", id="exact"),
        pytest.param(Interval(61, None, 60), "61 or more", id="a lower bound"),
        pytest.param(Interval(None, 37, 37), "up to 37", id="an upper bound"),
        pytest.param(Interval(24, 99), "24–99", id="a range"),
        pytest.param(Interval(50, 50, 50, approx=True), "about 50", id="a hedge"),
        pytest.param(Interval(1200, 1200, 1200), "1,200", id="thousands"),
        pytest.param(None, "no figure", id="none"),
    ],
)
def test_figures(interval: Interval | None, shown: str) -> None:
    assert figures(interval) == shown


@given(st.integers(0, 100), st.integers(0, 100), st.booleans(), st.booleans())
def test_a_bar_is_as_wide_as_all_bars(a: int, b: int, open_low: bool, open_high: bool) -> None:
    low, high = sorted((a, b))
    drawn = bar(Interval(None if open_low else low, None if open_high else high, None), Scale(0, 100, log=False, ascii=False))
    assert len(drawn.plain) == WIDTH


def test_names_and_numbers_are_never_cut() -> None:
    long = "a-very-long-outlet-name-that-nobody-would-choose"
    texts = "Fire killed 1,234,567 people in Karmin on Saturday.\n", "Fire killed 7,654,321 people in Karmin on Saturday.\n"
    found = reconcile(tuple(article(t, n) for t, n in zip(texts, (long, "b"), strict=True)))
    out = io.StringIO()
    Console(file=out, width=80, highlight=False, markup=False).print(render(found))
    shown = out.getvalue().replace("\n", " ")
    assert "1,234,567" in shown
    assert "…" not in shown.split("Who says what")[-1]
    assert long in "".join(shown.split())


def test_words_that_only_one_side_has_are_underlined() -> None:
    one, other = claims("A raid killed 12 civilians.", "casualty")[0], claims("A raid killed 12 soldiers.", "casualty")[0]
    assert differing(one, [one, evolve(other, source="b")]) == frozenset({"civilians"})


def test_a_look_decides_width_and_colour() -> None:
    assert console(Look(width=77)).width == 77
    assert console(Look(color="always")).is_terminal
    assert console(Look(color="never")).no_color


VALUES = [
    pytest.param("The siege lasted four days.", "duration", "4 days", id="several"),
    pytest.param("The siege lasted 1 day.", "duration", "1 day", id="one"),
    pytest.param("The border is 511 miles long.", "distance", "511 miles", id="a distance"),
    pytest.param("Officials counted at least 30 airstrikes.", "quantity", "30 or more airstrikes", id="a bound"),
]


@pytest.mark.parametrize(("text", "kind", "shown"), VALUES)
def test_a_value_is_told_with_its_unit(text: str, kind: str, shown: str) -> None:
    assert [value(c) for c in claims(text, kind)] == [shown]


def test_a_pipe_gets_no_trailing_blanks() -> None:
    out = io.StringIO()
    show(report_of("jisr-al-shughur"), Console(file=out, width=90))
    assert out.getvalue()
    assert [line for line in out.getvalue().splitlines() if line != line.rstrip()] == []


def test_no_word_of_a_speaker_is_broken() -> None:
    said = "A blast killed 12 people, the Syrian Observatory for Human Rights said.\n"
    found = reconcile((article(said, "a"), article(said.replace("12", "13"), "b")))
    out = io.StringIO()
    show(found, Console(file=out, width=70))
    assert out.getvalue().count("Observatory") >= 4
