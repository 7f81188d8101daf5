# The words of this project; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup build run setup-tests test test-crash sanitize check format suites suite-lmdi suite-hl7 suite-fhirpath suite-json suite-diagnose bench mirror docs profiles snapshots clean

SHARED := $(or $(LMDI_SHARED),../shared)
RELEASE := swift build -c release --static-swift-stdlib -Xcc -DLMDI_IMAGES
STANDALONE := --traits Standalone
TOOL = "$$($(RELEASE) --show-bin-path)/lmdi-build"
IMAGES := Sources/Profiles/images
SOURCES := Package.swift Sources Tests

help: ## lists these words
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

setup: ## installs the Debian libraries that are missing
	@scripts/setup

build: setup ## makes the release programs bin/lmdi and bin/lmdi-submit
	@$(RELEASE) $(STANDALONE) --product lmdi-build
	@$(TOOL) images $(IMAGES) > /dev/null && touch Sources/Profiles/images.c
	@$(RELEASE) $(STANDALONE) --product lmdi || { \
		echo "make build: no static program, for the reason above; lmdi is linked with the system's libraries"; \
		$(RELEASE) --product lmdi; }
	@scripts/check-network "$$($(RELEASE) --show-bin-path)/lmdi"
	@scripts/check-threads "$$($(RELEASE) --show-bin-path)/lmdi"
	@$(RELEASE) $(STANDALONE) --product lmdi-submit
	@mkdir -p bin
	@install -m 755 "$$($(RELEASE) --show-bin-path)"/{lmdi,lmdi-submit} bin
	@strip --strip-all bin/lmdi bin/lmdi-submit || echo "bin/ keeps its symbols: there is no strip"

run: build ## checks a valid and an invalid bundle with bin/lmdi and shows what it says
	@scripts/run

setup-tests: ## makes .venv with the tests' counterparts from PyPI
	@scripts/setup-tests

test: setup setup-tests ## runs all tests
	@swift test
	@scripts/test-submit

test-crash: setup setup-tests ## kills runs of lmdi submit at 200 instants and counts what the server has got
	@swift build
	@scripts/test-submit crash

sanitize: build ## runs fixtures and suites under AddressSanitizer and ThreadSanitizer
	@scripts/sanitize "$(SHARED)"

check: setup ## layout, module arrows, file lengths, generated files
	@swift format lint --strict --recursive $(SOURCES)
	@scripts/check-arrows
	@scripts/check-lengths
	@scripts/docs --check
	@scripts/embed-profiles --check

format: ## lays out the sources
	@swift format --in-place --recursive $(SOURCES)

suites: suite-lmdi suite-json suite-fhirpath suite-hl7 suite-diagnose ## runs the conformance suites of ../shared and prints their scores

suite-lmdi suite-hl7 suite-fhirpath suite-json suite-diagnose: suite-%: build
	@scripts/suite $* "$(SHARED)"

bench: build ## start, size and speed of the release program, as the table of docs/performance.md
	@scripts/bench "$(SHARED)"

bench-counts: build ## instructions of the release program, against thresholds
	@scripts/bench "$(SHARED)" --counts

mirror: build ## prints what --mirror 3 and 2 say of each case in fixtures/mirror/
	@scripts/mirror bin/lmdi

docs: ## writes docs/help.md and docs/rules/ from the command
	@scripts/docs

profiles: build ## distils the official packages of ../shared into profiles/
	@scripts/profiles "$(SHARED)"

snapshots: build ## compares generated snapshots with the official ones of ../shared, by class
	@$(TOOL) snapshots "$(SHARED)"/fhir/hl7.fhir.no.lmdi-1.1.2.tgz "$(SHARED)"/fhir/hl7.fhir.no.basis-*.tgz "$(SHARED)"/fhir/hl7.fhir.r4.core-*.tgz

clean: ## removes what was built
	@rm -rf .build bin $(IMAGES)
