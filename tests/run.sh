#!/usr/bin/env bash
# Builds everything and runs all tests. usage: tests/run.sh
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

# .NET normalizes and compares text with ICU; without it NFKC would silently do nothing, and CorpusForge refuses to start.
if ! ldconfig -p | grep -q libicuuc; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq "$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1)"
  else
    echo "ICU is missing. Install it (Debian: apt-get install libicu72 or libicu76) and run this again." >&2
    exit 1
  fi
fi

# LightGBM, one of the learners of classifier train, computes with OpenMP.
if ! ldconfig -p | grep -q libgomp.so.1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq libgomp1
  else
    echo "OpenMP is missing. Install it (Debian: apt-get install libgomp1) and run this again." >&2
    exit 1
  fi
fi

# Tests of S3 talk to s3rver, which runs on Node.js; the lock file pins it.
if ! command -v npm >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends nodejs npm
fi
if command -v npm >/dev/null; then
  npm ci --prefix s3-server --no-audit --no-fund --silent
elif [ "${CI:-}" = true ]; then
  echo "Node.js is missing, and the tests of S3 need it. Install it (Debian: apt-get install nodejs npm) and run this again." >&2
  exit 1
else
  echo "Node.js is missing: the tests of S3 will be skipped." >&2
fi

dotnet build ../CorpusForge.sln -c Release

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution ../CorpusForge.sln -c Release --no-build --no-ansi --output Normal | tee "$log" || status=$?

count() { awk -v name="$1:" '$1 == name { sum += $2 } END { print sum + 0 }' "$log"; }
echo
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
