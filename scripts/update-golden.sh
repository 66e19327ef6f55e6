#!/bin/sh
set -eu

usage() {
  cat <<'USAGE'
Usage: scripts/update-golden.sh [--help]

Runs every *GoldenTest of the reports module so that it writes its golden files instead of
comparing with them, then shows which ones changed. Read the diff before you commit it.
USAGE
}

case "${1-}" in
  --help | -h)
    usage
    exit 0
    ;;
  "") ;;
  *)
    echo "unknown argument: $1" >&2
    usage >&2
    exit 2
    ;;
esac

cd "$(dirname "$0")/.."
mvn -q test -pl datasets,estimators,benchmarks,reports \
  -Dtest='*GoldenTest' -Dsurefire.failIfNoSpecifiedTests=false -Ddtmbench.updateGolden=true
git status --short -- reports/src/test/resources
