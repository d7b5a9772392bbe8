from pathlib import Path

import pytest
from cases import ROOT
from sessions import begun, prompted

from reconcile.errors import UsageError
from reconcile.model import Report
from reconcile.review.filters import FIELDS, STATES
from reconcile.review.keys import ACTIONS, legend, rebound
from reconcile.review.store import Store


def test_every_action_has_a_key_of_its_own() -> None:
    keys = rebound({})
    assert len(set(keys.values())) == len(ACTIONS)
    assert all(f"{key} " in legend(keys) for key in keys.values())


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        pytest.param({"fly": "f"}, "'fly' is nothing to be done", id="no action"),
        pytest.param({"confirm": "cc"}, "one printable sign", id="two signs"),
        pytest.param({"confirm": " "}, "one printable sign", id="a space"),
        pytest.param({"confirm": "1"}, "no digit", id="a digit"),
        pytest.param({"confirm": "q"}, "both confirm and leave", id="a key twice"),
    ],
)
def test_what_is_no_key_is_told(wanted: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        rebound(wanted)


def test_the_docs_name_every_key_and_field() -> None:
    docs = (ROOT / "docs" / "reviews.md").read_text(encoding="utf-8")
    assert [a.name for a in ACTIONS if f"| `{a.key}` | `{a.name}` |" not in docs] == []
    assert [f for f in FIELDS if f"| `{f}:` |" not in docs] == []
    assert [s for s in STATES if f"`{s}`" not in docs] == []


def test_prompts_take_the_keys_given(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "!", "c", "q", keys={"confirm": "!", "leave": "c", "skip": "q"})
    assert [d.ruling for d in store.all()] == ["confirm"]
    assert "! confirm" in said
