# Everything a person or CI does here. `make setup` needs Python 3.11 or newer and a network; nothing else to install.

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name) 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEVELOP := $(VENV)/.develop
TRAINING := $(VENV)/.training

STORIES ?= 2000
WORKER_KILLS ?= 12
BROKER_KILLS ?= 3
ZOMBIES ?= 2
CUTS ?= 3
LEAVES ?= 2
SEED ?= 1

.PHONY: setup develop demo test check chaos chaos-control bench train facts evaluate evaluate-cleaning lock clean

setup: $(RUNTIME)  ## a virtual environment with .venv/bin/copydesk in it

$(BIN)/python:
	$(PYTHON) -c 'import sys; assert (3, 11) <= sys.version_info < (3, 14), "Copydesk needs Python 3.11 to 3.13"'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

develop: $(DEVELOP)

$(DEVELOP): requirements-dev.lock $(RUNTIME)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

$(TRAINING): requirements-train.lock $(RUNTIME)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-train.lock
	touch $@

demo: setup  ## raw copy to enriched stories, on a real broker, in one command
	$(BIN)/copydesk demo

test: develop  ## all tests, on a real broker
	$(BIN)/python -m pytest

check: develop  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

chaos: develop  ## whatever dies, nothing is lost, doubled or out of order: docs/chaos.md
	$(BIN)/python -m tests.chaos.run --stories $(STORIES) --worker-kills $(WORKER_KILLS) \
		--broker-kills $(BROKER_KILLS) --zombies $(ZOMBIES) --cuts $(CUTS) --leaves $(LEAVES) --seed $(SEED) \
		--report benchmarks/results/chaos.md

chaos-control: develop  ## the same with fencing switched off: must find duplicates, and so must end with exit code 1
	$(BIN)/python -m tests.chaos.run --stories 300 --worker-kills 0 --broker-kills 0 --zombies 6 --cuts 0 --leaves 0 \
		--workers 2 --seed $(SEED) --unfenced

bench: develop  ## every claim's measurement
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.cleaning
	$(BIN)/python -m benchmarks.exactly_once

train: $(TRAINING)  ## rebuild the shipped pipeline from ../shared/corpora
	$(BIN)/python -m models.training.train

facts: $(TRAINING)  ## rebuild the tables of names and places from ../shared/corpora
	$(BIN)/python -m models.training.facts.build

evaluate: develop  ## what the product gives with the shipped pipeline, in one table, on ../shared/corpora
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m models.training.evaluation.evaluate

evaluate-cleaning: develop  ## paragraphs and glued words, right and wrong
	$(BIN)/python -m models.training.cleaning.evaluate

lock:  ## write the lock files anew; needs uv
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
		--group build pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
		--group dev pyproject.toml --output-file requirements-dev.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
		--group train pyproject.toml --output-file requirements-train.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
