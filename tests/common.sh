# Sourced by the scripts beside it: builds the command line and the test tool once, and gives each script a folder of its own.
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$tests")
data="${CORPUSFORGE_DATA:-$root/../shared/data}"
recipe="$root/pipelines/ja-web.yaml"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for project in src/CorpusForge.Cli tests/CorpusForge.TestTool; do
  dotnet build "$root/$project" -c Release -v quiet -nologo >"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
done
cli="$root/src/CorpusForge.Cli/bin/Release/net10.0/corpusforge.dll"
tool="$root/tests/CorpusForge.TestTool/bin/Release/net10.0/testtool.dll"

# run LAKE PATH: the ja-web recipe over an archive or glob.
run() { dotnet "$cli" run "$recipe" --lake "$1" --set "sources.0.path=$2" --json "${@:3}"; }

# archive [FILE]: the file, else the largest archive of the development data, else a synthetic one.
archive() {
  if [[ $# -gt 0 ]]; then realpath "$1"; return; fi
  local found
  found=$(find "$data/dev" -name '*.warc.gz' -printf '%s %p\n' 2>/dev/null | sort -n | tail -1 | cut -d' ' -f2-)
  if [[ -z $found ]]; then found="$work/synthetic.warc.gz"; dotnet "$tool" synthetic "$found"; fi
  realpath "$found"
}

manifest() { echo "$1/mixtures/ja-web/v0001/manifest.json"; }
