# make demo    read the sample reports into a database and look at it
# make test    the tests          make check   lint, format, types, layers
# make format  mend the format    make bench   speed, to docs/benchmarks.md
# make odd-files            read broken and odd files, those of ../shared
# make fuzz  cut and damage the sample reports for SECONDS=300, and read them
# make regold  write generated files again: corpus/, docs/rules.md, the output in the READMEs
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo.db
ITA := $(BIN)/ita
SECONDS ?= 300

.DEFAULT_GOAL := help
.PHONY: help demo test check format regold bench odd-files fuzz clean

help:
	@sed -n 's/^# //p' $(MAKEFILE_LIST)

# Made again whenever the dependencies may have changed.
$(VENV)/user.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/user.stamp
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

$(VENV)/bench.stamp: $(VENV)/user.stamp
	$(BIN)/python -m pip install --quiet --group bench
	touch $@

demo: $(VENV)/user.stamp
	@mkdir -p build && rm -f $(DEMO)*
	$(ITA) ingest corpus/reports --db sqlite:///$(DEMO)
	$(ITA) ingest corpus/word corpus/pdf-libreoffice corpus/pdf-chromium corpus/pdf-unruled --db sqlite:///$(DEMO)
	$(ITA) extract corpus/pdf-chromium/mae-sot-2567.pdf --debug-images build/pages
	$(ITA) query คู่มือ --db sqlite:///$(DEMO)
	$(ITA) compare --db sqlite:///$(DEMO)
	$(ITA) audit --severity error --db sqlite:///$(DEMO)

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

regold: $(VENV)/dev.stamp
	$(BIN)/python -m tests.regold

bench: $(VENV)/bench.stamp
	$(BIN)/python -m benchmarks

odd-files: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks.odd_files

fuzz: $(VENV)/dev.stamp
	$(BIN)/python -m tests.fuzz $(SECONDS)

clean:
	rm -rf $(VENV) build dist
