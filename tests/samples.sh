#!/usr/bin/env bash
# usage: samples.sh [FOLDER]
# One run over every archive below a folder, by default the samples of other projects, damaged ones among them; it must finish and add up.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
folder=$(realpath "${1:-$data/warc-samples}")
run "$work/lake" "$folder/**" 2>/dev/null
jq '{inputs: (.inputs | length), funnel: (.funnel | del(.steps)), skipped_records}' "$(manifest "$work/lake")"
jq -e '.funnel | .pages_in == .kept + ([.removed[], .duplicates[], .quarantined[]] | add)' "$(manifest "$work/lake")" >/dev/null ||
  { echo "FAILED: the funnel does not add up"; exit 1; }
echo "it adds up"
