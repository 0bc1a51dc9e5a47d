# ScanStation in two commands: `make demo` shows it, `make test` checks it. Both set everything up by themselves.

PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 3
LOCK := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --upgrade --custom-compile-command "make lock" pyproject.toml
# Only what the public index publishes: a hash of somebody's own build would fail everywhere else.
PUBLIC := env -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS

.DEFAULT_GOAL := help
.PHONY: help setup test demo lock clean

help:  ## this list
	@awk -F ':[^#]*## *' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' Makefile

setup:
	@$(PYTHON) -m tools.setup

test: export SCANSTATION_NO_SKIP := $(NO_SKIP)
test: setup  ## style, types, import contracts and all tests (NO_SKIP=1: a skipped test is a failure; JOBS=1: one at a time)
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/python $(BIN)/lint-imports
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile

demo: export KEEP := $(KEEP)
demo:  ## server, station and customer's page, working together (KEEP=1: until Ctrl-C)
	@$(PYTHON) -m tools.setup --demo
	@$(BIN)/python -m demo

lock: setup  ## pin the newest versions that pyproject.toml allows, with hashes, in requirements/
	$(PUBLIC) $(LOCK) --extra station --extra server --group dev --output-file requirements/dev.txt
	$(PUBLIC) $(LOCK) --constraints requirements/dev.txt --output-file requirements/base.txt
	$(PUBLIC) $(LOCK) --constraints requirements/dev.txt --extra station --output-file requirements/station.txt
	$(PUBLIC) $(LOCK) --constraints requirements/dev.txt --extra server --output-file requirements/server.txt

clean:  ## remove what make has made: .venv, caches, demo-out
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache demo-out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
