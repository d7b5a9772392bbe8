"""Happenings after UCDP GED, read as CSV."""

import csv
import io

import pytest
from attrs import evolve
from cases import article
from pin import report_of

from reconcile.exports import ucdp
from reconcile.exports.formats import Options
from reconcile.pipeline import reconcile

LEDE = "A bomb hit the market of Karmin on Saturday, {}.\n"
POLICE = LEDE.format("killing 16 people, the Karmin police said")


def incidents(*texts: str, published: str | None = "2015-04-25") -> list[dict[str, str]]:
    return told(reconcile(tuple(article(t, f"s{i}", published) for i, t in enumerate(texts))))


def told(found: object) -> list[dict[str, str]]:
    to = io.BytesIO()
    ucdp.write(found, to, Options())  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(to.getvalue().decode(), newline="")))


def test_many_outlets_of_one_origin_give_a_figure_once() -> None:
    mayor = "The Karmin mayor, Ilse Brandt, said 20 people died when a bomb hit the market of Karmin on Saturday.\n"
    hospital = "Doctors at Karmin General Hospital counted 20 dead after a bomb hit the market of Karmin on Saturday.\n"
    (row,) = incidents(POLICE, POLICE, POLICE, mayor, hospital)
    assert (row["best"], row["number_of_sources"]) == ("20", "5")
    assert int(row["number_of_origins"]) < 5


def test_the_toll_of_the_pinned_case() -> None:
    row = next(r for r in told(report_of("whole-and-parts")) if r["best"] == "22")
    assert (row["deaths_civilians"], row["deaths_unknown"], row["deaths_a"], row["deaths_b"]) == ("6", "16", "", "")
    assert int(row["low"]) <= int(row["best"]) <= int(row["high"])


@pytest.mark.parametrize("words", ["killing two children", "killing three women", "killing 16 people"])
def test_only_those_called_civilians_are_civilians(words: str) -> None:
    (row,) = incidents(LEDE.format(words))
    assert row["deaths_civilians"] == ""
    assert row["deaths_unknown"] == row["best"] != ""


def test_a_vague_count_stands_by_its_lower_end() -> None:
    (row,) = incidents(LEDE.format("killing dozens of people"))
    assert (row["low"], row["best"], row["high"]) == ("24", "24", "99")


def test_an_open_end_stays_open() -> None:
    (row,) = incidents(LEDE.format("killing at least 12 people"), LEDE.format("killing 14 people"))
    assert (row["low"], row["high"]) == ("12", "")


def test_merged_counts_are_left_out_and_named() -> None:
    (row,) = incidents(LEDE.format("killing 16 people, the police said. In all it left 40 people killed or wounded"))
    assert row["best"] == "16"
    assert row["left_out_ids"]
    assert row["left_out_ids"] not in row["claim_ids"]


def test_nothing_but_merged_counts_is_no_row() -> None:
    assert incidents(LEDE.format("leaving 40 people killed or wounded")) == []


@pytest.mark.parametrize(
    ("published", "days"),
    [pytest.param("2015-04-25", ("2015-04-25", "2015-04-25", "1"), id="a day"), pytest.param(None, ("", "", ""), id="no day")],
)
def test_days_are_told_as_exactly_as_the_texts_do(published: str | None, days: tuple[str, str, str]) -> None:
    (row,) = incidents(POLICE, published=published)
    assert (row["date_start"], row["date_end"], row["date_prec"]) == days


def test_a_count_since_a_war_began_has_no_last_day() -> None:
    text = POLICE + "\nMore than 200,000 people have been killed since the war began in March 2011.\n"
    row = next(r for r in incidents(text) if r["role"] == "total")
    assert (row["date_end"], row["date_prec"]) == ("", "5")


def test_each_happening_has_its_own_row_and_place() -> None:
    text = "A bomb killed 16 people in Karmin on Saturday.\n\nOn 2 March 2015 a fire in the port of Sedova killed four people, officials said.\n"
    rows = {r["role"]: r for r in incidents(text, text)}
    assert {role: (r["where_description"], r["best"], r["date_start"]) for role, r in rows.items()} == {
        "main": ("Karmin", "16", "2015-04-25"),
        "other": ("Sedova", "4", "2015-03-02"),
    }
    assert all(r["label"] for r in rows.values())


def test_a_report_without_happenings_still_has_its_rows() -> None:
    (row,) = told(evolve(reconcile((article(POLICE, "a", "2015-04-25"),)), happenings=()))
    assert (row["best"], row["label"], row["date_start"]) == ("16", "", "")


def test_a_denied_count_is_left_out() -> None:
    rows = incidents(POLICE, "The army denied that 90 people were killed when a bomb hit the market of Karmin on Saturday.\n")
    assert {r["best"] for r in rows} == {"16"}
