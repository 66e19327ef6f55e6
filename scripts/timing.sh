#!/usr/bin/env bash
# Builds benchmarks.jar, runs the JMH benchmarks and describes the machine. Arguments go to JMH.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/timing.sh [JMH arguments]"
  echo
  echo "Writes benchmarks/target/timing.json (for dtm-bench timing) and timing-machine.txt beside it."
  echo
  echo "Examples:"
  echo "  scripts/timing.sh                                   all benchmarks, about 25 minutes"
  echo "  scripts/timing.sh InvertTime -p regime=LARGE        one question, one regime"
  echo "  scripts/timing.sh -f 1 -wi 2 -i 3                   all, quickly and roughly"
  exit 0
fi
cd "$(dirname "$0")/.."
mvn -q -pl benchmarks -am package -DskipTests -Dbenchmarks-jar.phase=package -Dspotless.check.skip
target=benchmarks/target
{
  echo "date      $(date -u +%F)"
  echo "commit    $(git rev-parse --short HEAD 2>/dev/null || echo unknown)$(git diff --quiet HEAD 2>/dev/null || echo ' with changes')"
  echo "processor $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | sort | uniq -c | sed 's/^ *\([0-9]*\) /\1 x /' || true)"
  echo "kernel    $(uname -srm)"
  echo "java      $(java -version 2>&1 | tr '\n' ';' | sed 's/;$//; s/;/; /g')"
  echo "load      $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown), before the run"
} > "$target/timing-machine.txt"
cat "$target/timing-machine.txt"
# A method that does not reach its digits fails in set-up; that is a result, and JMH goes on.
java -jar "$target/benchmarks.jar" -foe false -rf json -rff "$target/timing.json" "$@"
# Where Java is installed is nobody's business who reads the results.
sed -i.bak '/^ *"jvm" :/d' "$target/timing.json" && rm "$target/timing.json.bak"
