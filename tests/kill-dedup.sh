#!/usr/bin/env bash
# usage: kill-dedup.sh [PAGES.jsonl] [KILLS]
# Kills the dedup command at random moments, 20 by default, lets it finish, and compares both files with those of a run that was left alone.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
kills=${2:-20}
if [[ -n ${1:-} ]]; then input=$(realpath "$1"); else input="$work/pages.jsonl"; dotnet "$cli" extract "$(archive)" --out "$input" 2>/dev/null; fi
options=(--near 32x3 --similarity 0.7 --verify --memory 16MiB)

# Twice: the first reads a cold disk, and moments behind the end would kill nothing.
for round in 1 2; do
  rm -rf "$work/undisturbed"
  began=$(date +%s%N)
  dotnet "$cli" dedup "$input" --out "$work/undisturbed" "${options[@]}" >/dev/null 2>&1
  duration=$((($(date +%s%N) - began) / 1000000))
done
echo "undisturbed: $duration ms, $(wc -l <"$work/undisturbed/clusters.jsonl") pages, $(wc -l <"$work/undisturbed/kept.jsonl") kept"

RANDOM=1
died=0
for ((attempt = 1; died < kills && attempt <= 3 * kills; attempt++)); do
  rm -rf "$work/killed"
  moment=$((300 + (RANDOM * 32768 + RANDOM) % (duration > 600 ? duration - 300 : 300)))
  dotnet "$cli" dedup "$input" --out "$work/killed" "${options[@]}" >/dev/null 2>"$work/err" &
  process=$!
  sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
  kill -KILL $process 2>/dev/null || { wait $process 2>/dev/null || true; continue; }
  wait $process 2>/dev/null || true
  died=$((died + 1))
  echo "kill $died at $moment ms, after '$(tail -1 "$work/err" | sed 's/  */ /g')'"
  dotnet "$cli" dedup "$input" --out "$work/killed" "${options[@]}" >/dev/null 2>&1
  for file in kept clusters; do
    cmp "$work/killed/$file.jsonl" "$work/undisturbed/$file.jsonl" || { echo "FAILED: $file.jsonl differs"; exit 1; }
  done
done
echo "$died runs were killed under way; every one ended with the same clusters and the same kept lines, byte for byte"
((died > 0))
