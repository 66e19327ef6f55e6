#!/usr/bin/env bash
# Builds the example of an estimator from outside the project against the jars, holds it to the contract test, and looks for it in
# `evaluate` with its jar on the class path. Installs the modules into the local Maven repository.
set -euo pipefail
if [ "${1:-}" = "--help" ]; then
  echo "usage: scripts/check-example-estimator.sh"
  echo "Builds scripts/example-estimator against this project and runs evaluate with it."
  exit 0
fi
cd "$(dirname "$0")/.."
mvn -q -B -ntp install -DskipTests
mvn -q -B -ntp -f scripts/example-estimator verify
out=$(mktemp)
trap 'rm -f "$out"' EXIT
java -cp reports/target/dtm-bench.jar:scripts/example-estimator/target/example-estimator-1.jar \
  io.github.dtmbench.reports.Main evaluate --estimators nearest-run,device-throughput > "$out"
grep -q ' nearest-run ' "$out" || { echo "nearest-run is missing from evaluate" >&2; cat "$out" >&2; exit 1; }
grep ' nearest-run ' "$out"
