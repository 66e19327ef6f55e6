#!/usr/bin/env bash
# Gives every parser and the command line random input and prints what became of it, by parser.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/fuzz.sh [INPUTS [SEED]]"
  echo
  echo "INPUTS go to the parsers by weight, a 200th as many command lines are run. Default: 1000000, seed 1."
  echo "Fails if anything ends in a trace, hangs, loses a row or steers a terminal; the input is printed in Base64."
  exit 0
fi
inputs=${1:-1000000}
seed=${2:-1}
cd "$(dirname "$0")/.."
mvn -q -B -ntp -pl reports -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dspotless.check.skip -Dfuzz.inputs="$inputs" -Dfuzz.seed="$seed"
