import json

import pytest
from cases import report
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pin import cases, report_of

from reconcile.errors import SavedError
from reconcile.exports.json import dumps, report_json
from reconcile.exports.saved import parse
from reconcile.exports.schema import SCHEMA
from reconcile.model import Report

LEDE = "A bomb hit the market of Karmin on Saturday, killing {} people, police said.\n"
FOUND = report(LEDE.format(16), LEDE.format(31))


def saved(found: Report) -> bytes:
    return dumps(report_json(found), indent=1).encode()


def edited(*path: str | int, to: object) -> bytes:
    tree = json.loads(saved(FOUND))
    at = tree
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = to
    return json.dumps(tree).encode()


@pytest.mark.parametrize("case", cases())
def test_a_saved_report_comes_back_to_the_byte(case: str) -> None:
    found = report_of(case)
    assert parse(saved(found), "r.json") == found
    assert saved(parse(saved(found), "r.json")) == saved(found)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from([LEDE.format(4), "\ud800 ", "\u202e", "=1+1 ", "\0", "dozens of children died. ", "5 km from X\r\n"]), max_size=8
    )
)
def test_so_does_the_report_on_any_text(parts: list[str]) -> None:
    data = saved(report("".join(parts), LEDE.format(4)))
    assert saved(parse(data, "r.json")) == data


def test_the_whole_text_is_saved_and_holds_to_the_schema() -> None:
    found = json.loads(saved(FOUND))
    Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": "#/$defs/report"}]}).validate(found)
    assert [s["text"] for s in found["sources"]] == [LEDE.format(16), LEDE.format(31)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(saved(FOUND)[:-200], "was cut short", id="truncated"),
        pytest.param(b"\xff\xfe\x00", "is no UTF-8", id="bytes"),
        pytest.param(b"[" * 100_000, "nested too deep", id="nested"),
        pytest.param(b"[1, 2]", "no field `format`", id="another JSON"),
        pytest.param(b'{"format": NaN}', "NaN is no number", id="NaN"),
        pytest.param(b'{"a": 1}\n{"a": 2}\n', "Extra data", id="JSON lines"),
        pytest.param(edited("format", to=2), "was written by format 2, this reconcile reads 1; run compare again", id="a later format"),
        pytest.param(edited("claims", to=None), r"Expected `array`, got `null` - at `\$.claims`", id="no claims"),
        pytest.param(edited("claims", 0, "start", to="0"), r"at `\$.claims\[0\].start`", id="a text for an offset"),
        pytest.param(edited("claims", 0, "start", to=-1), r">= 0 - at `\$.claims\[0\].start`", id="an offset below nought"),
        pytest.param(
            edited("claims", 0, "text", to="17 people"), r"claims\[0\].text does not fit its article", id="an anchor that slipped"
        ),
        pytest.param(edited("claims", 0, "source", to="z"), r"claims\[0\].source names no source", id="a source that is not there"),
        pytest.param(edited("findings", 0, "claims", to=["z"]), r"findings\[0\] names a claim", id="a claim that is not there"),
        pytest.param(edited("findings", 0, "verdict", to="true"), r"at `\$.findings\[0\].verdict`", id="a verdict that does not exist"),
        pytest.param(edited("sources", 0, "aside", to=[{"start": 0, "end": 1, "text": "z", "reason": ""}]), "aside", id="an aside"),
    ],
)
def test_what_is_no_saved_report_is_told(data: bytes, told: str) -> None:
    with pytest.raises(SavedError, match=told) as caught:
        parse(data, "r.json")
    assert str(caught.value).startswith("r.json")
