PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint bench screens model migration lock clean

# The bot, its local Telegram and a sample company: no token, no server, nothing to set up.
demo: .venv/.demo
	$(BIN)/otklik demo $(ARGS)

# Exactly what CI runs.
test: .venv/.dev lint
	$(BIN)/python -m pytest -n 2 $(ARGS)

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# Ratios against a baseline measured in the same run.
bench: .venv/.dev
	$(BIN)/python -m bench $(ARGS)

# Pictures of the pages and chats, for people to look at: screens/*.png.
screens: .venv/.dev
	$(BIN)/python -m bench.screens $(ARGS)

# Trains and exports the sentiment model; see nlp/training/README.md.
model: .venv-train/.ready
	.venv-train/bin/python -m nlp.training $(ARGS)

# Writes the newest, unreleased migration anew from db/tables; a further one: python -m db.migrations "what changed".
migration: .venv/.dev
	$(BIN)/python -m db.migrations --again

# Pins the versions that are installed now.
lock: .venv/.dev
	(head -1 requirements.txt; $(BIN)/pip freeze --exclude-editable) > requirements.new
	mv requirements.new requirements.txt

.venv/.venv:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or newer is needed; try: make PYTHON=python3.12')"
	$(PYTHON) -m venv .venv
	touch $@

.venv/.demo: .venv/.venv pyproject.toml requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c requirements.txt -e ".[demo]"
	touch $@

.venv/.dev: .venv/.venv pyproject.toml requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c requirements.txt -e ".[dev]"
	touch $@ .venv/.demo

.venv-train/.ready: pyproject.toml requirements.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install --quiet --disable-pip-version-check -c requirements.txt -e ".[train]"
	touch $@

clean:
	rm -rf .venv .venv-train .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info screens
