#!/usr/bin/env bash
# Writes every figure of the shipped data as SVG, PDF, PNG and CSV, to look at after a change.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/update-figures.sh [FOLDER]"
  echo "Writes the figures to FOLDER, reports/target/figures unless given. The timing figure needs measurements and is left out."
  exit 0
fi
folder=$(realpath -m "${1:-$(dirname "$0")/../reports/target/figures}")
cd "$(dirname "$0")/.."
mvn -q test-compile exec:java -Dexec.classpathScope=test \
  -Dexec.mainClass=io.github.dtmbench.reports.figure.FigureWriter -Dexec.args="$folder"
ls "$folder"
