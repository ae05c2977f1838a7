#!/usr/bin/env bash
# usage: full-disk.sh [ARCHIVE]
# Runs on a small disk of its own until it is full, makes room, goes on, and compares with a run that had room. Needs the right to mount (root).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
input=$(archive ${1:+"$1"})
if ! mkdir "$work/small" || ! mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null; then
  echo "skipped: mounting a small disk needs root" >&2
  exit 0
fi
trap 'umount "$work/small"; rm -rf "$work"' EXIT

undisturbed=$(run "$work/undisturbed" "$input" 2>/dev/null | jq -r .id)
echo "undisturbed: $(du -sm "$work/undisturbed" | cut -f1) MB, id $undisturbed"
full=0
for ((size = 1; ; size = size * 3 / 2 + 1)); do
  mount -o "remount,size=${size}m" "$work/small"
  if run "$work/small/lake" "$input" >"$work/out" 2>"$work/err"; then break; fi
  full=$((full + 1))
  echo "disk of $size MB: $(grep '^error:' "$work/err")"
  grep -q '^error: .*\(is full\|are free\).*start the same command again' "$work/err" || { echo "FAILED: no clear error"; exit 1; }
done
id=$(jq -r .id "$work/out")
echo "disk of $size MB: id $id"
if [[ $id != "$undisturbed" ]] || ! cmp -s "$(manifest "$work/small/lake")" "$(manifest "$work/undisturbed")"; then
  echo "FAILED: another result"
  exit 1
fi
echo "$full times the disk was full; with room the run went on to id $undisturbed and the same manifest"
((full > 0))
