#!/usr/bin/env bash
# Runs the examples of estimators in Python and R through evaluate, and holds scikit-learn's SVR and tree against ours.
# Usage: scripts/check-example-languages.sh    (after mvn package; says what is skipped where an interpreter is missing)
set -euo pipefail
if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  sed -n '2,3s/^# //p' "$0"
  exit 0
fi
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A program is started once a fold, and 18 folds take a quarter of the time of 69.
protocol=leave-country-out
# Asked for by name, so that a new column of the table moves none of them.
columns=estimator,geometric_error,coverage
row() { grep "^$2," "$1" || { echo "$2 is missing from the evaluation" >&2; exit 1; }; }
field() { row "$1" "$2" | cut -d, -f2; }
# A geometric error is at least 1; anything else is another column.
agree() { # what ours theirs tolerance
  awk -v what="$1" -v a="$2" -v b="$3" -v tolerance="$4" 'BEGIN {
    d = a / b - 1
    if (!(a > 1 && a < 10 && b > 1 && d <= tolerance && -d <= tolerance)) { print what ": " a ", scikit-learn: " b; exit 1 }
  }'
}

python=""
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import sklearn, pandas' 2>/dev/null; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
  echo "SKIPPED: the Python examples; they need python3 with pandas and scikit-learn (Debian: python3-sklearn python3-pandas)" >&2
else
  cd "$work"
  "$root/scripts/dtm-bench" evaluate --protocol "$protocol" --estimators svr,decision-tree --format csv --columns "$columns" \
    --run "ridge=$python '$root/scripts/example-python/estimator.py'" \
    --run "sklearn-svr=$python '$root/scripts/example-python/svr_and_tree.py' svr" \
    --run "sklearn-tree=$python '$root/scripts/example-python/svr_and_tree.py' tree" > evaluation.csv
  row evaluation.csv ridge | awk -F, '$3 == "" { print "the Python example has no intervals"; exit 1 }'
  agree svr "$(field evaluation.csv svr)" "$(field evaluation.csv sklearn-svr)" 0.005
  agree decision-tree "$(field evaluation.csv decision-tree)" "$(field evaluation.csv sklearn-tree)" 1e-9
  echo "Python: geometric error of the example $(field evaluation.csv ridge); scikit-learn's SVR and tree agree with ours"
fi

if ! command -v Rscript >/dev/null; then
  echo "SKIPPED: the R example; it needs Rscript (Debian: r-base-core)" >&2
else
  cd "$work"
  "$root/scripts/dtm-bench" evaluate --protocol "$protocol" --estimators device-throughput --format csv --columns "$columns" \
    --run "linear=Rscript '$root/scripts/example-r/estimator.R'" > r.csv
  echo "R: geometric error of the example $(field r.csv linear)"
fi
