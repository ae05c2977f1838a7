#!/usr/bin/env bash
# usage: damage.sh [ARCHIVE]
# Flips a byte in 1 % of an archive's records, cuts one in the middle, and shows that nothing else is lost.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
mkdir "$work/sound" "$work/damaged"
cp "$(archive ${1:+"$1"})" "$work/sound/a.warc.gz"
dotnet "$tool" damage "$work/sound/a.warc.gz" "$work/damaged/a.warc.gz" "$work/hits"
for which in sound damaged; do
  run "$work/lake-$which" "$work/$which/a.warc.gz" 2>/dev/null >/dev/null
  jq -r --arg which "$which" '.funnel | "\($which): \(.pages_in) in, \(.kept) kept, quarantined \(.quarantined | tojson)"' "$(manifest "$work/lake-$which")"
done
dotnet "$tool" lost "$work/lake-sound" "$work/lake-damaged" "$work/hits"
