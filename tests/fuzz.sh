#!/usr/bin/env bash
# usage: fuzz.sh [INPUTS [SEED [FIRST]]]
# Random and mutated pages through charset, extraction, transforms and measures; fails on an exception, a hang, or growing memory.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export CORPUSFORGE_FUZZ_INPUTS=${1:-100000} CORPUSFORGE_FUZZ_SEED=${2:-1} CORPUSFORGE_FUZZ_FIRST=${3:-0}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet run -c Release --project "$here/CorpusForge.Benchmarks" -- figures fuzz | tee "$log"
! grep -q '^FAILED' "$log"
