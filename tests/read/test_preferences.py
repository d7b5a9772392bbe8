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
    pytest.param("[compare]\nthreshold = 'high'\n", "threshold", id="no number"),
    pytest.param("[compare]\nthreshold = 2\n", "threshold", id="no share"),
    pytest.param("[compare]\nconvention = 'mine'\n", "convention", id="no convention"),
    pytest.param("[review]\nkeys = 'c'\n", "keys", id="no table of keys"),
    pytest.param("compare = 3\n", "compare", id="a table that is none"),
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
