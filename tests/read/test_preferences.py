from pathlib import Path

import pytest

from reconcile.errors import UsageError
from reconcile.read.preferences import Compare, Preferences, Review, preferences, set_threshold


def test_nothing_is_preferred_without_a_file() -> None:
    assert preferences(None) == Preferences()


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text('[compare]\nconvention = "acled"\nthreshold = 0.7\n[review.keys]\nconfirm = "k"\n')
    assert preferences(path) == Preferences(Compare("acled", 0.7), Review({"confirm": "k"}))


WRONG = [
    pytest.param("[match]\n", "no table [match]; the tables are [compare], [review]", id="no table"),
    pytest.param("[compare]\nleast = 1\n", "[compare] has no 'least'; it has convention, rounding, threshold", id="no key"),
    pytest.param("[compare]\nthreshold = 'high'\n", '[compare] threshold = "high": write a number from 0 to 1, as in', id="no number"),
    pytest.param("[compare]\nthreshold = 2\n", "[compare] threshold = 2: write a number from 0 to 1", id="no share"),
    pytest.param("[compare]\nrounding = nan\n", "[compare] rounding = NaN: write a number", id="not a number"),
    pytest.param("[compare]\nrounding = true\n", "[compare] rounding = true: write a number", id="a truth"),
    pytest.param(
        "[compare]\nconvention = 'mine'\n",
        '[compare] convention = "mine": write one of "literal", "acled", "airwars"',
        id="no convention",
    ),
    pytest.param("[compare]\nconvention = [1]\n", "[compare] convention = [1]: write one of", id="a list"),
    pytest.param(
        "[review.keys]\nconfirm = 1\n",
        '[review.keys] confirm = 1: a key is one printable sign in quotes, as in confirm = "1"',
        id="no sign",
    ),
    pytest.param("[review.keys]\nskip = 'ab'\n", '[review.keys] skip = "ab": a key is one', id="two signs"),
    pytest.param("[review]\nkeys = 'c'\n", '[review] keys = "c": a table is wanted: [review.keys] on a line', id="no table of keys"),
    pytest.param("compare = 3\n", "compare = 3: a table is wanted: [compare] on a line", id="a table that is none"),
    pytest.param("[compare\n", "no valid TOML", id="no TOML"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "desk.toml"
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        preferences(path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_words_are_plain_and_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text("\ufeff[compare]\nthreshold = 1\n", encoding="utf-8")
    assert repr(preferences(path).compare.threshold) == "1.0"
    for text in (str(p.values[0]) for p in WRONG if p.id != "no TOML"):
        path.write_text(text)
        with pytest.raises(UsageError) as caught:
            preferences(path)
        assert not any(word in str(caught.value) for word in ("Attribute(", "`", "$.", "Expected"))


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_bytes(b"\xff")
    for path, message in ((tmp_path / "none.toml", "cannot be opened"), (tmp_path / "desk.toml", "byte 0 is no UTF-8")):
        with pytest.raises(UsageError, match=message):
            preferences(path)


def test_a_threshold_is_written_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    set_threshold(path, 0.70004)
    assert preferences(path).compare.threshold == 0.7
    path.write_text('# ours\n[review.keys]\nconfirm = "k"  # as at home\n')
    set_threshold(path, 0.5)
    assert "# as at home" in path.read_text()
    assert preferences(path) == Preferences(Compare(threshold=0.5), Review({"confirm": "k"}))


def test_a_file_that_is_wrong_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text("[odd]\n")
    with pytest.raises(UsageError, match=r"no table \[odd\]"):
        set_threshold(path, 0.5)
    assert path.read_text() == "[odd]\n"
    with pytest.raises(UsageError, match="cannot be"):
        set_threshold(tmp_path / "none" / "desk.toml", 0.5)
