#!/usr/bin/env bash
# Builds the jars, those of sources and doc comments among them, twice and compares their hashes.
set -euo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/check-reproducible.sh"
  echo "Builds the jars twice from scratch and fails if any differs by a byte."
  exit 0
fi
cd "$(dirname "$0")/.."
first=$(mktemp)
second=$(mktemp)
trap 'rm -f "$first" "$second"' EXIT
hashes() {
  mvn -q clean package -P release -DskipTests
  sha256sum */target/dtm-bench*.jar
}
hashes > "$first"
hashes > "$second"
diff "$first" "$second"
cat "$second"
echo "Both builds are the same."
