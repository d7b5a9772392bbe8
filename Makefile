# Two commands do everything on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: extras demo test lint format reports bench residue clean

$(BIN)/reconcile: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

.venv/dev: pyproject.toml | $(BIN)/reconcile
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

extras: $(BIN)/reconcile
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[html,parquet,places,review,serve,xlsx]'

demo: $(BIN)/reconcile
	@$(BIN)/reconcile compare sources/jisr-al-shughur || test $$? -eq 1

test: .venv/dev
	$(BIN)/python -m pytest -q -n auto

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

reports: $(BIN)/reconcile
	$(BIN)/python tests/pin.py

bench: .venv/dev
	$(BIN)/python tests/bench/bench.py $(SHARED)/eval/data
	$(BIN)/python tests/bench/plot.py
	$(BIN)/python -m tools.measure_tagger $(SHARED)/treebanks
	$(BIN)/python tools/measure_grammar.py $(SHARED)/treebanks/gum-test.conllu.gz $(SHARED)/treebanks/ewt-test.conllu.gz

FOLDER ?= $(SHARED)/eval/data/reading
residue: $(BIN)/reconcile
	@$(BIN)/python tools/residue.py $(FOLDER) $(ARGS)

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
