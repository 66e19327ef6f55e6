#!/usr/bin/env bash
# Writes reports/results again: the tables and the ledger that the repository shows, and what timing.json comes to. A test fails when
# tables or ledger are stale.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/update-results.sh"
  echo "Writes reports/results again and shows what changed. Read the diff before you commit it."
  exit 0
fi
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
run() {
  mvn -q compile exec:java -Dexec.args="$1 --format $2 --output $PWD/reports/results/$3"
}
run tables markdown accuracy.md
run ledger markdown ledger.md
run ledger csv ledger.csv
run "timing $PWD/reports/results/timing.json" text timing.txt
mvn -q compile exec:java -Dexec.args="report --out $scratch/report --timing $PWD/reports/results/timing.json"
cp "$scratch/report/figures/timing-frontier.svg" reports/results/
for figure in carbon-quality critical-difference dynamic-throughput holistic-stages predicted-against-actual ranks trace-slopes; do
  cp "$scratch/report/figures/$figure.svg" docs/figures/
done
cp "$scratch/report/figures/timing-frontier.csv" reports/src/main/resources/io/github/dtmbench/reports/timing/frontier.csv
git status --short -- docs/figures reports/results reports/src/main/resources
