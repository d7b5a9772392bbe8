"""What explain says and what the JSON report carries are one."""

import json

from cases import report
from jsonschema import Draft202012Validator

from reconcile.exports.json import dumps, report_json
from reconcile.exports.schema import SCHEMA
from reconcile.terminal import console
from reconcile.terminal.explain import explain
from reconcile.views.explanations import explained, reading

TEXTS = (
    "A bomb blast hit the market of Karmin in northern Syria on Saturday, killing 16 people.\n",
    "A bomb blast hit the market of Karmin in northern Syria on Saturday, killing dozens of people.\n",
)


def test_json_carries_what_explain_says() -> None:
    found = report(*TEXTS)
    told = json.loads(dumps(report_json(found)))
    Draft202012Validator(SCHEMA).validate(told)
    for finding in (f for f in found.findings if f.pairs):
        page = console()
        with page.capture() as shown:
            page.print(explain(found, finding.id))
        text = " ".join(shown.get().split())
        for pair in next(f for f in told["findings"] if f["id"] == finding.id)["pairs"]:
            assert pair["why"]["witness"] in text
            assert pair["why"]["change"] in text
            assert all(f"why not {relation}: {reason}" in text for relation, reason in pair["why"]["instead"].items())
            assert all(f"{name} {score:.2f}" in text for name, score in pair["why"]["together"].items())


def test_every_pair_is_explained_and_every_claim_read() -> None:
    found = report(*TEXTS)
    pairs = [p for f in found.findings for p in f.pairs]
    assert pairs
    known = {c.id: c for c in found.claims}
    told = [explained(p, known[p.left], known[p.right]) for p in pairs]
    assert all(e.together and e.change and e.instead for e in told)
    dozens = next(c for c in found.claims if c.text.startswith("dozens"))
    assert dict(reading(dozens))["by the convention"] == "dozens=24..99 (literal)"
