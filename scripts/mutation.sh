#!/usr/bin/env bash
# Changes the code a little, many thousand times, and counts the changes that a test of the same module notices: a table by package.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/mutation.sh [MODULE [CLASSES]]"
  echo
  echo "MODULE: datasets (its parsers), estimators or benchmarks; all three without one. CLASSES: patterns with commas between, as"
  echo "'io.github.dtmbench.estimators.pooled.*'. TESTS, such patterns, are tried alone: quicker, and all the tests of the module would notice no"
  echo "less. THREADS=4 takes four cores (default 1). What was noticed and what was not stands in"
  echo "MODULE/target/pit-reports/mutations.xml; with SURVIVORS=1 it is printed by line, too."
  echo
  echo "Left out: InterruptedProgramsTest, ProgramEstimatorTest and the tests of JMH's benchmarks, which start programs, and would for every"
  echo "change; so what only they try (ProgramEstimator, RunningPrograms, ScratchSpace) counts as not noticed. The benchmarks themselves."
  exit 0
fi
cd "$(dirname "$0")/.."
here=io.github.dtmbench
# What reads foreign text; the rest of the module holds data.
parsers=""
for package in csv quantity name run device epoch file check grid throughput trace published equivalence quality; do
  parsers=$parsers,$here.datasets.$package.*
done
report() {
  awk -v survivors="${SURVIVORS:-0}" '
    function field(name,  at, rest) {
      at = index($0, "<" name ">"); if (!at) return ""
      rest = substr($0, at + length(name) + 2); return substr(rest, 1, index(rest, "</" name ">") - 1)
    }
    /<mutation / {
      class = field("mutatedClass"); package = class; sub(/\.[^.]*$/, "", package); sub(/^io\.github\.dtmbench\./, "", package)
      killed = $0 ~ /detected=.true./; covered = $0 !~ /status=.NO_COVERAGE./
      all[package]++; all["together"]++
      if (killed) { found[package]++; found["together"]++ }
      if (covered) { run[package]++; run["together"]++ }
      if (!killed && survivors) {
        print field("sourceFile") ":" field("lineNumber") " " field("mutatedMethod") ": " field("description") (covered ? "" : " (no test comes here)") | "sort -t: -k1,1 -k2,2n >&2"
      }
    }
    END {
      printf "%-34s %8s %8s %6s %14s\n", "package", "changes", "killed", "%", "% where tested"
      for (p in all) if (p != "together") printf "%-34s %8d %8d %6.1f %14.1f\n", p, all[p], found[p], 100 * found[p] / all[p], run[p] ? 100 * found[p] / run[p] : 0 | "sort"
      close("sort")
      if (all["together"]) printf "%-34s %8d %8d %6.1f %14.1f\n", "together", all["together"], found["together"], 100 * found["together"] / all["together"], 100 * found["together"] / run["together"]
    }' "$1"
}
mutate() {
  local module=$1 classes=$2
  mkdir -p "$module/target"
  rm -f "$module/target/pit-reports/mutations.xml"
  mvn -q -B -ntp -P mutation -pl "$module" -am test-compile org.pitest:pitest-maven:mutationCoverage \
    -DtargetClasses="$classes" -DtargetTests="${TESTS:-$here.$module.*}" -Dthreads="${THREADS:-1}" \
    -DexcludedTestClasses="$here.benchmarks.timing.*Benchmark*,$here.benchmarks.exchange.InterruptedProgramsTest,$here.benchmarks.exchange.ProgramEstimatorTest" \
    -DexcludedClasses='*.jmh_generated.*,*.timing.*Benchmark' > "$module/target/mutation.log" 2>&1 ||
    { tail -n 20 "$module/target/mutation.log" >&2; return 1; }
  report "$module/target/pit-reports/mutations.xml"
}
for module in ${1:-datasets estimators benchmarks}; do
  case $module in
    datasets) all=${parsers#,};;
    estimators | benchmarks) all=$here.$module.*;;
    *) echo "unknown module $module: datasets, estimators or benchmarks" >&2; exit 2;;
  esac
  mutate "$module" "${2:-$all}"
done
