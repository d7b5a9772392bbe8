"""Floors under the grammar: over treebanks made elsewhere, where they are present."""

import json
import re
import subprocess
import sys

import pytest
from cases import ROOT

GUM = ROOT.parent / "shared" / "treebanks" / "gum-test.conllu.gz"
FLOORS = {"noun groups": 90.0, "verb groups": 93.5, "clauses": 87.5}


@pytest.mark.skipif(not GUM.exists(), reason="the treebanks are not on this machine")
def test_groups_and_clauses_hold() -> None:
    found = subprocess.run(
        [sys.executable, "tools/measure_grammar.py", str(GUM)], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    figures = json.loads(found.split(" ", 1)[1].replace("'", '"'))
    assert {k: v for k, v in figures.items() if v < FLOORS[k]} == {}


@pytest.mark.skipif(not GUM.exists(), reason="the treebanks are not on this machine")
def test_tags_and_lemmas_hold() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "tools.measure_tagger", str(GUM.parent), "gum-test"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    upos, lemmas = re.search(r"UPOS ([0-9.]+)", said), re.search(r"lemmas ([0-9.]+)", said)
    assert upos
    assert lemmas
    assert float(upos[1]) >= 95.5
    assert float(lemmas[1]) >= 98.5
