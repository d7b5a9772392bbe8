from pathlib import Path

import pytest

from reconcile.errors import UsageError
from reconcile.read import read
from reconcile.read.boilerplate import aside
from reconcile.read.dates import document_date
from reconcile.read.text import LARGEST

TEXT = "Storm hits Velden\n\nTwo people died on Saturday.\n"


ARABIC = "قالت الشرطة إن خمسة أشخاص قتلوا في حريق اندلع في المدينة يوم السبت. "


def skipped(path: Path) -> dict[str, str]:
    return {Path(s.file).name: s.reason for s in read([path]).skipped}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(TEXT.encode(), TEXT, id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), TEXT, id="utf-8 with its mark"),
        pytest.param(TEXT.encode("utf-16"), TEXT, id="utf-16 with its mark"),
        pytest.param((ARABIC * 12).encode("cp1256"), ARABIC * 12, id="cp1256, detected"),
        pytest.param(b"One.\r\nTwo.\r\n", "One.\r\nTwo.\r\n", id="line ends stay as they are"),
    ],
)
def test_decodes(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (found,) = read([tmp_path]).articles
    assert found.text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t ", "empty", id="white space only"),
        pytest.param(b"%PDF-1.7 ...", "PDF", id="a PDF"),
        pytest.param(b"\x00\x01\x02" * 400, "NUL", id="binary"),
        pytest.param(b"x" * (LARGEST + 1), "MB", id="too large"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT)
    found = read([tmp_path])
    assert [a.source for a in found.articles] == ["good"]
    assert reason in skipped(tmp_path)["bad.txt"]


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        read([tmp_path / "none"])


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    assert "no article" in skipped(tmp_path)[tmp_path.name]


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        pytest.param("[[source]\n", "no valid TOML", id="broken"),
        pytest.param('[[source]]\noutlet = "X"\n', "line 1: this [[source]] names no file", id="no file"),
        pytest.param('[[source]]\nfile = "../b.txt"\n', "line 2: '../b.txt' lies outside the folder", id="outside the folder"),
        pytest.param('[[source]]\nfile = "none.txt"\n', "line 2: there is no file", id="no such file"),
        pytest.param('[source]\nfile = "a.txt"\n', "expected [[source]]", id="one bracket"),
        pytest.param("name = 3\n", "unknown table or key 'name'", id="unknown key"),
    ],
)
def test_a_bad_sources_toml_stops_nothing(tmp_path: Path, toml: str, told: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "sources.toml").write_text(toml)
    assert [a.source for a in read([tmp_path]).articles] == ["a"]
    assert told in skipped(tmp_path)["sources.toml"]


def test_a_wrong_value_is_noted_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "sources.toml").write_text('[[source]]\nfile = "a.txt"\noutlet = 3\npublished = "soon"\nlanguage = "en"\n')
    (found,) = read([tmp_path]).articles
    told = " ".join(found.notes)
    assert "line 3: outlet is 3; expected text" in told
    assert "line 4: published is 'soon'; expected a date" in told
    assert "line 5: unknown key 'language'" in told


def test_a_sources_toml_named_beside_its_articles_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A fire killed 12 people.\n")
    (tmp_path / "sources.toml").write_text('[[source]]\nfile = "a.txt"\noutlet = "Post"\n')
    (found,) = read(sorted(tmp_path.iterdir())).articles
    assert (found.source, found.outlet and found.outlet.value) == ("a", "Post")


def test_facts_come_from_sources_toml_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "sources.toml").write_text('[[source]]\nfile = "a.txt"\noutlet = "Post"\npublished = 2015-04-25\n')
    (found,) = read([tmp_path]).articles
    assert (found.outlet and found.outlet.value, found.published and found.published.value) == ("Post", "2015-04-25")
    assert found.published
    assert found.published.origin == "sources.toml"


def test_two_files_of_one_name_get_names_of_their_own(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT)
    assert [a.source for a in read([tmp_path / "x", tmp_path / "y"]).articles] == ["x/a", "y/a"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        pytest.param(("2013-07-02", "2013-07-02", ""), "2013-07-02", id="the day of two others"),
        pytest.param(("2013-07-02", "2013-07-02", "2013-09-09", "2012-01-01", "2011-01-01", ""), None, id="of too few"),
        pytest.param(("2013-07-02", "2013-07-03", ""), None, id="two days"),
    ],
)
def test_an_article_without_a_day_borrows_that_of_most_others(tmp_path: Path, days: tuple[str, ...], told: str | None) -> None:
    for i, day in enumerate(days):
        (tmp_path / f"{i}.txt").write_text(f"Storm\n\n{day}\n\nIt rained in Karmin.\n", encoding="utf-8")
    last = read([tmp_path]).articles[-1].published
    assert (last and last.value) == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Storm\n\nTuesday, July 2nd, 2013\n\nIt rained.", "2013-07-02", id="a date line"),
        pytest.param("Storm\n\nPublished July 5 2016 - It rained.", "2016-07-05", id="published"),
        pytest.param("Storm\n\nUpdated: July 02, 2013 15:50 IST\n\nIt rained.", "2013-07-02", id="updated"),
        pytest.param("It rained.\n\nRain again. — Rami (@rami) April 25, 2015\n", "2015-04-25", id="a tweet"),
        pytest.param(
            "It rained on 10 July 2016 in the hills and people talked of it for a long time afterwards.",
            "2016-07-10",
            id="the only full date",
        ),
        pytest.param("A picture posted April 25 shows rain.", "XXXX-04-25", id="a day without its year"),
        pytest.param("Storm\nUpdated: 2013. 07. 02 09: 01 AM\nIt rained.", "2013-07-02", id="figures with stops"),
        pytest.param("Storm\nPOSTED: 07 / 02 / 13, 9: 00 PM\nIt rained.", "2013-07-02", id="two figures for the year"),
        pytest.param("Storm\n8: 13 AM 7 / 28 / 2013\nIt rained.", "2013-07-28", id="the month first"),
        pytest.param("Storm\nLast updated 15: 48 28 / 07 / 2013\nIt rained.", "2013-07-28", id="the day first"),
        pytest.param("Storm\nUpdated Jul 022013 - it rained.", "2013-07-02", id="a year run into the day"),
        pytest.param("Storm floods the quayJuly 2, 2013. 4: 49 pm\nIt rained.", "2013-07-02", id="a day run into the title"),
        pytest.param("Storm\nStory Created: Aug 7, 2012 at 9: 56 AM AKDT\nIt rained.", "2012-08-07", id="created"),
        pytest.param(
            "Storm\nA judge sentenced Wim Ost on Saturday. He was born on May 3, 1987 in Karmin.", None, id="the day of something else"
        ),
        pytest.param(
            "Storm\nIt rained on Sunday. By noon the ferry was full. Crowds stood on the quay on May 3, 1987.",
            "1987-05-03",
            id="a day that is the weekday told of",
        ),
        pytest.param("It rained as on May 3, 1987. By 2005 nobody knew.", None, id="a full date of long ago"),
        pytest.param("It rained on 32 April 2015.", None, id="an impossible date"),
        pytest.param("It rained.", None, id="no date"),
    ],
)
def test_document_date(text: str, day: str | None) -> None:
    found = document_date(text)
    assert (found.value if found else None) == day


def test_a_day_without_its_year_takes_that_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A picture posted April 25 shows rain.")
    (tmp_path / "b.txt").write_text("Rain — Rami (@rami) April 25, 2015")
    assert [a.published.value for a in read([tmp_path]).articles if a.published] == ["2015-04-25", "2015-04-25"]


@pytest.mark.parametrize(
    "line",
    [
        "This story is over 5 years old.",
        "Related: How the front lines moved",
        "Photo by Anna Kern/Reuters",
        "(Associated Press)",
        "Follow Anna Kern on Twitter: @akern",
        "Kern is a special correspondent.",
        "Read also",
        "Published July 5 2016",
        "Last updated: Saturday, 25 April 2015 at 10:30 GMT",
        "Posted 2015-04-25",
    ],
)
def test_boilerplate_is_set_aside(line: str) -> None:
    text = f"It rained.\n\n{line}\n\nTwo people died."
    assert [text[a.span.start : a.span.end] for a in aside(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water had reached the church, and 12 people were dead.",
        "Photo agencies said that their offices were closed on Friday. Two were damaged.",
        "Watch out for floods, the office said, as 30 people were hurt in the hills. It was the worst year.",
        "Published reports say 12 died.",
        "Posted 3 men at the gate",
        "Updated May 3 figures show 12 dead in Karmin.",
        "Related industries lost 300 jobs in the storm, the ministry said.",
    ],
)
def test_news_is_never_set_aside(line: str) -> None:
    assert aside(f"It rained.\n\n{line}\n") == ()
