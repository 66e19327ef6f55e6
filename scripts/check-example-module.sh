#!/usr/bin/env bash
# Compiles the quick start of docs/java.md as a module of its own against the jars, and runs it on the module path.
set -euo pipefail
if [ "${1:-}" = "--help" ]; then
  echo "usage: scripts/check-example-module.sh"
  echo "Needs the jars: mvn package -DskipTests."
  exit 0
fi
cd "$(dirname "$0")/.."
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
# Tablesaw has no module name of its own, so its file gives it one; javac warns of that.
javac -Xlint:-requires-automatic --release 17 --module-path reports/target/lib -d "$classes" \
  scripts/example-module/module-info.java benchmarks/src/test/java/example/QuickStart.java
out=$(java --module-path "$classes:reports/target/lib" --add-modules ALL-MODULE-PATH --module example/example.QuickStart)
for word in "device_hours" "dynamic-throughput" "device-hours"; do
  grep -q -- "$word" <<< "$out" || { echo "the quick start does not print $word:" >&2; echo "$out" >&2; exit 1; }
done
echo "$out"
