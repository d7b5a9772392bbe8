"""JSON-LD and Markdown: every finding is there, ids are one of a kind, nothing of an article acts."""

import io
import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from attrs import evolve
from cases import report
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from pin import cases, report_of

from reconcile.exports.claimreview import Ruling, graph
from reconcile.exports.formats import Options, known
from reconcile.exports.markdown import escaped
from reconcile.model import Fact, Report

FOUND = report(*(f"A bomb hit the market of Karmin on Saturday, killing {n} people, police said.\n" for n in (16, 31)))
SELECTOR = {
    "oneOf": [
        {
            "properties": {"type": {"const": "TextQuoteSelector"}, "prefix": {"maxLength": 32}, "suffix": {"maxLength": 32}},
            "required": ["exact", "prefix", "suffix"],
        },
        {"properties": {"type": {"const": "TextPositionSelector"}, "start": {"minimum": 0}}, "required": ["start", "end"]},
    ]
}
ANNOTATION = {
    "required": ["@context", "id", "type", "body", "target"],
    "properties": {
        "type": {"const": "Annotation"},
        "body": {"items": {"properties": {"type": {"const": "TextualBody"}}, "required": ["value", "purpose"]}},
        "target": {"required": ["source", "selector"], "properties": {"selector": {"items": SELECTOR, "minItems": 2}}},
    },
}


def made(found: Report, name: str) -> Any:
    to = io.BytesIO()
    known(name).write(found, to, Options())
    return to.getvalue().decode() if name == "markdown" else json.loads(to.getvalue())


@pytest.mark.parametrize("case", cases())
def test_annotations_hold_to_the_model_and_hold_every_finding(case: str) -> None:
    found = report_of(case)
    page = made(found, "webannotation")
    assert page["partOf"]["total"] == len(page["items"]) == len({item["id"] for item in page["items"]})
    assert {item["id"].split(":")[3] for item in page["items"]} == {f.id for f in found.findings}
    valid = Draft202012Validator(ANNOTATION)
    for item in page["items"]:
        valid.validate(item)


@pytest.mark.parametrize(
    ("url", "source"),
    [
        pytest.param("https://a.example/x?y=1#z", "https://a.example/x?y=1#z", id="an address"),
        pytest.param("https://a.example/é “x”", "https://a.example/%C3%A9%20%E2%80%9Cx%E2%80%9D", id="an address with signs"),
        pytest.param("javascript:alert(1)", "my%20case/a%3Ab.txt", id="a script"),
        pytest.param(None, "my%20case/a%3Ab.txt", id="none"),
    ],
)
def test_a_target_is_an_address_or_a_file(url: str | None, source: str) -> None:
    found = evolve(FOUND, articles=tuple(evolve(a, file="my case/a:b.txt", url=Fact(url, "t") if url else None) for a in FOUND.articles))
    assert {item["target"]["source"] for item in made(found, "webannotation")["items"]} == {source}
    assert urlsplit(source).scheme in ("", "https")
    assert unquote(source)


def test_every_finding_has_its_claims_with_an_author() -> None:
    found = report_of("whole-and-parts")
    told = made(found, "claimreview")["@graph"]
    assert {(a["@id"].split(":")[3], c["identifier"]) for c in told for a in c["about"] if a["@type"] == "Thing"} == {
        (f.id, c) for f in found.findings for c in f.claims
    }
    assert {c["@type"] for c in told} == {"Claim"}
    assert all(c["author"]["name"] for c in told)


def test_a_ruling_of_a_person_is_a_review_and_nothing_else_is() -> None:
    claim = FOUND.claims[0]
    rulings = (Ruling(claim.id, "unproven", "A. Reviewer", "2015-05-01"), Ruling("none", "false", "A. Reviewer", "2015-05-01"))
    (review,) = (node for node in graph(FOUND, rulings)["@graph"] if node["@type"] == "ClaimReview")
    assert review["itemReviewed"]["@id"] == f"urn:reconcile:claim:{claim.id}"
    assert (review["reviewRating"]["alternateName"], review["claimReviewed"]) == ("unproven", claim.text)


@pytest.mark.parametrize("case", cases())
def test_markdown_holds_every_finding(case: str) -> None:
    found = report_of(case)
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(made(found, "markdown"))
    assert set(re.findall(r"<code>([0-9a-f]+)</code>", shown)) == {f.id for f in found.findings}


@pytest.mark.parametrize(
    "text",
    ["ask @team/all", "see #12", "a|b", "`x`", "<b>", "[a](b)", "![a](b)", "**a**", "http://a.b", "www.a.b", "a\n\n# b", "&lt;", "\\"],
)
def test_words_stay_words(text: str) -> None:
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(f"| a |\n|---|\n| {escaped(text)} |")
    cell = shown.split("<td>")[1].split("</td>")[0]
    assert "<" not in cell
    assert not re.search(r"[@#]\w", cell.replace("&#", ""))
    plain = cell.replace("\u200b", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == text.replace("\n", " ")
