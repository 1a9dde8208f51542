# `make demo` and `make test` need nothing installed by hand but what `needs` checks; .venv is made on the way.
# Other interpreter: make PYTHON=python3.12 test. Other place: make VENV=venv-other test.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PLUGIN = plugins/recklinghausen

.PHONY: demo test lint mutants check bench clean needs

demo: $(VENV)/.test
	@printf 'An invented family in Herten on 23 November 2026 (%s/examples/haushalt.yaml):\n\n' '$(PLUGIN)'
	@$(BIN)/lotse match $(PLUGIN)/examples/haushalt.yaml --on 2026-11-23 --plugin $(PLUGIN)

test: $(VENV)/.test
	@$(BIN)/python -m pytest -q -n auto

# All that CI looks at in a checkout but the tests; goes on after a failure and says at the end what failed.
lint: $(VENV)/.dev
	@failed=; \
	run() { printf '\n== %s\n' "$$*"; $(BIN)/"$$@" || failed="$$failed\n  $$*"; }; \
	run ruff check .; \
	run ruff format --check .; \
	run mypy --strict src; \
	run lint-imports --no-cache --no-logo; \
	run lotse check rules; \
	run lotse check $(sort $(wildcard plugins/*)); \
	for each in features $(sort $(wildcard plugins/*/features)); do run lotse test "$$each" --coverage --rules-only --quiet --lang en; done; \
	if [ -n "$$failed" ]; then printf "\nfailed:$$failed\n"; exit 1; fi; \
	printf '\nall checks but the tests passed\n'

# Whether the scenarios would notice a slip in any rule; takes several minutes.
mutants: $(VENV)/.test
	@$(BIN)/lotse mutants features $(sort $(wildcard plugins/*/features)) --fail-under 95 --lang en

# The tests run also where `lint` has found something.
check:
	@$(MAKE) --no-print-directory --keep-going lint test

bench: $(VENV)/.bench
	$(BIN)/python tests/benchmarks/run.py

clean:
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One stamp per set of dependencies, redone when pyproject.toml changes.
$(VENV)/.test $(VENV)/.dev $(VENV)/.bench: $(VENV)/.%: pyproject.toml | needs
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@echo 'Installing lotse[$*] into $(VENV) …'
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[$*]'
	@touch $@

APT = apt-get install build-essential python3-dev python3-venv

needs:
	@[ -x $(BIN)/python ] && $(BIN)/python -c 'import durable_rules_engine' 2>/dev/null && exit 0; \
	stop() { printf '%s\n%s\n' "$$1" "$$2" >&2; exit 1; }; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || stop \
	  'lotse needs Python 3.11 or newer as $(PYTHON) (apt-get install python3, or name another one: make PYTHON=python3.12 …).' \
	  'lotse braucht Python ab 3.11 als $(PYTHON) (apt-get install python3, oder ein anderes nennen: make PYTHON=python3.12 …).'; \
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || stop \
	  'lotse needs the venv module of $(PYTHON): $(APT)' \
	  'lotse braucht das Modul venv von $(PYTHON): $(APT)'; \
	dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT; \
	printf '#include <Python.h>\nint lotse;\n' > "$$dir/needs.c"; \
	cc=$${CC:-$$($(PYTHON) -c 'import sysconfig; print(sysconfig.get_config_var("CC") or "cc")')}; \
	include=$$($(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("include"))'); \
	$$cc -I"$$include" -c "$$dir/needs.c" -o "$$dir/needs.o" 2>/dev/null || stop \
	  'lotse needs a C compiler and the headers of Python (its rule engine is built from source): $(APT)' \
	  'lotse braucht einen C-Compiler und die Header von Python (die Regel-Engine wird übersetzt): $(APT)'
