"""Bad input: a clear word for each, bounded work, nothing else lost."""

from pathlib import Path

import pytest
from attrs import evolve
from cases import article, claims
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.exports.json import claim_json, dumps
from reconcile.extract import extract
from reconcile.model import Article
from reconcile.pipeline import reconcile
from reconcile.read import read

NEWS = "At least 16 people were killed in Velden on Saturday, police said. The blast wounded 40."


def holds(found: Article) -> None:
    read_claims = extract(found)
    assert len({c.id for c in read_claims}) == len(read_claims)
    for claim in read_claims:
        assert found.text[claim.span.start : claim.span.end] == claim.text
        dumps(claim_json(claim))


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_no_text_breaks_the_reading(text: str) -> None:
    holds(article(text))


WORDS = st.sampled_from(
    "killed wounded dead 16 dozens of people said according to the “ ” \" ' , . - $ % 2015 April Saturday last two half a million children were at least"
    " more than and or ( ) : third quarter km miles told AFP nobody no one ten a.m. 12:30 / 1/2 1,200 170, 000 6. 1 - magnitude \n \n\n".split(
        " "
    )
)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=60))
def test_no_row_of_news_words_breaks_the_reading(words: list[str]) -> None:
    holds(article(" ".join(words)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 1_000_000, id="a million quotes"),
        pytest.param("“" * 100_000 + "”" * 100_000, id="nested quotes"),
        pytest.param("9" * 400 + " people were killed", id="a number of 400 digits"),
        pytest.param("killed 16 " * 100_000, id="one line of a megabyte"),
        pytest.param("a" * 2_000_000, id="one word of two megabytes"),
        pytest.param("Two people\0 were killed.\0", id="NUL bytes"),
        pytest.param("Two people \ud800 were killed.", id="a lone surrogate"),
        pytest.param("قتل 16 شخصا \u202e Two people were killed.", id="right to left"),
        pytest.param(
            "On 32 April 2015 and 99/99/9999 and Feb. 30, two people were killed 99999999 years ago.", id="dates that do not exist"
        ),
        pytest.param("of the the of " * 20_000, id="no sentence end"),
        pytest.param("- " * 200_000, id="hyphens"),
        pytest.param("1/2/3/4/" * 50_000, id="slashes"),
        pytest.param("twenty-" * 50_000, id="number words without end"),
        pytest.param(", " * 200_000, id="commas"),
    ],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    holds(article(text))


def test_a_claim_survives_among_hostile_text() -> None:
    text = "\0" * 50 + "\n\n" + NEWS + "\n\n" + "“" * 500
    assert "At least 16 people" in {c.text for c in claims(text, "casualty")}


@settings(max_examples=25)
@given(st.sampled_from(["The council met. It raised taxes.", "Prices rose 4 percent.", "It rained in the hills on Friday."]), st.booleans())
def test_unrelated_text_around_an_article_loses_no_claim(other: str, before: bool) -> None:
    alone = {(c.kind, c.text, c.value) for c in claims(NEWS)}
    around = f"{other}\n\n{NEWS}" if before else f"{NEWS}\n\n{other}"
    assert alone <= {(c.kind, c.text, c.value) for c in claims(around)}


def test_ids_do_not_depend_on_what_else_is_in_the_run() -> None:
    a, b = article(NEWS, "a"), article("Four people died in Velden.", "b")
    alone = {c.id for c in reconcile((a,)).claims}
    assert alone == {c.id for c in reconcile((a, b)).claims if c.source == "a"}


def test_reading_twice_gives_the_same() -> None:
    assert extract(article(NEWS)) == extract(evolve(article(NEWS)))


def test_a_folder_of_bad_files_names_each(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "zip.txt").write_bytes(b"PK\x03\x04junk")
    (tmp_path / "page.html").write_text("<p>Two people died.</p>")
    (tmp_path / "good.txt").write_text(NEWS)
    found = read([tmp_path])
    assert [a.source for a in found.articles] == ["good"]
    assert sorted(Path(s.file).name for s in found.skipped) == ["empty.txt", "page.html", "zip.txt"]


@pytest.mark.parametrize(
    "text", ["It cost .² dollars.", "It rose ×10² since ²² April, 7- or ³-inch.", "From ¹² to ¹⁵, ¹/² of ٣ people died on ١٢-٣-٢٠١٥."]
)
def test_digits_that_are_no_decimals_break_nothing(text: str) -> None:
    assert all(text[c.span.start : c.span.end] == c.text for c in claims(text))
