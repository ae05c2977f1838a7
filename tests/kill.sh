#!/usr/bin/env bash
# usage: kill.sh [ARCHIVE] [KILLS]
# Kills a run at random moments, 20 by default, lets it finish, and compares with a run that was left alone.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
input=$(archive ${1:+"$1"})
kills=${2:-20}

began=$(date +%s%N)
undisturbed=$(run "$work/undisturbed" "$input" 2>/dev/null | jq -r .id)
duration=$((($(date +%s%N) - began) / 1000000))
echo "undisturbed: $duration ms, id $undisturbed"

RANDOM=1
died=0
for ((kill = 1; kill <= kills; kill++)); do
  # A lake of its own for each second kill, so that late moments are met too and not only what a resumed run has left to do.
  ((kill % 2 == 0)) || rm -rf "$work/killed"
  moment=$((200 + (RANDOM * 32768 + RANDOM) % (duration > 400 ? duration - 200 : 200)))
  dotnet "$cli" run "$recipe" --lake "$work/killed" --set "sources.0.path=$input" --json >"$work/out" 2>"$work/err" &
  process=$!
  sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
  if kill -KILL $process 2>/dev/null; then died=$((died + 1)); how=killed; else how="had finished"; fi
  wait $process 2>/dev/null || true
  echo "kill $kill at $moment ms: $how after '$(tail -1 "$work/err" | sed 's/  */ /g')'"
  if ((kill % 2 == 0)) || ((kill == kills)); then
    id=$(run "$work/killed" "$input" 2>/dev/null | jq -r .id)
    left=$(find "$work/killed/tmp" -mindepth 1 | wc -l)
    if [[ $id != "$undisturbed" || $left -ne 0 ]] || ! cmp -s "$(manifest "$work/killed")" "$(manifest "$work/undisturbed")"; then
      echo "FAILED: id $id, $left entries left in tmp"
      exit 1
    fi
  fi
done
echo "$died of $kills runs were killed under way; every lake ended with id $undisturbed, the same manifest and an empty tmp"
((died > 0))
