#!/usr/bin/env bash
# Compiles the quick start of docs/java.md as a module of its own against the jars, and runs it on the module path.
set -euo pipefail
if [ "${1:-}" = "--help" ]; then
  echo "usage: scripts/check-example-module.sh [MAVEN-OPTIONS]"
  echo "Packs the libraries, with what a project gets that takes dtm-bench-benchmarks: Tablesaw is there, JMH is not."
  exit 0
fi
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$work/classes
lib=$work/lib
mvn -q -B -ntp -pl benchmarks -am package dependency:copy-dependencies -DskipTests -DincludeScope=runtime \
  -DexcludeArtifactIds=jmh-core,jopt-simple -DoutputDirectory="$lib" "$@"
cp benchmarks/target/dtm-bench-benchmarks-*-SNAPSHOT.jar "$lib"
# Tablesaw has no module name of its own, so its file gives it one; javac warns of that.
javac -Xlint:-requires-automatic --release 17 --module-path "$lib" -d "$classes" \
  scripts/example-module/module-info.java benchmarks/src/test/java/example/QuickStart.java
out=$(java --module-path "$classes:$lib" --add-modules ALL-MODULE-PATH --module example/example.QuickStart)
for word in "device_hours" "dynamic-throughput" "device-hours"; do
  grep -q -- "$word" <<< "$out" || { echo "the quick start does not print $word:" >&2; echo "$out" >&2; exit 1; }
done
echo "$out"
