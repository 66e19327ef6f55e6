#!/usr/bin/env bash
# Runs the JMH benchmarks. Arguments go to JMH; see --help there.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/timing.sh [JMH arguments]"
  echo
  echo "Examples:"
  echo "  scripts/timing.sh                                   all benchmarks, about 5 minutes"
  echo "  scripts/timing.sh InvertTime -p regime=LARGE        one question, one regime"
  echo "  scripts/timing.sh -rf json -rff timing.json         results as JSON"
  exit 0
fi
cd "$(dirname "$0")/.."
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
# Compiled and resolved in one reactor run, so that nothing needs to be installed first.
mvn -q -pl benchmarks -am compile dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile="$classpath"
java -cp "benchmarks/target/classes:$(cat "$classpath")" org.openjdk.jmh.Main "$@"
