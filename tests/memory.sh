#!/usr/bin/env bash
# usage: memory.sh [ARCHIVE]
# Peak memory of a run over an archive and over ten copies of it; fails above 1.5 GB, or when ten need more than 1.6 times the memory of one.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
input=$(archive ${1:+"$1"})
mkdir "$work/one" "$work/ten"
cp "$input" "$work/one/0.warc.gz"
for copy in {0..9}; do cp "$input" "$work/ten/$copy.warc.gz"; done
for which in one ten; do
  /usr/bin/time -f %M -o "$work/$which.kib" dotnet "$cli" run "$recipe" --lake "$work/lake-$which" --set "sources.0.path=$work/$which/*.warc.gz" --json 2>/dev/null
  echo "$which: peak $(($(cat "$work/$which.kib") / 1024)) MiB"
done
one=$(cat "$work/one.kib") ten=$(cat "$work/ten.kib")
((ten * 1024 <= 1500000000)) || { echo "FAILED: more than 1.5 GB"; exit 1; }
((ten * 10 <= one * 16)) || { echo "FAILED: ten copies take $((ten * 100 / one)) % of the memory of one"; exit 1; }
