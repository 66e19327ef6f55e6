# What the matrix scripts begin with: $root, $jar, and an empty directory $work that is there until they end, and readable by others.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/reports/target/dtm-bench.jar
[ -f "$jar" ] || { echo "no $jar; run mvn package -DskipTests" >&2; exit 2; }
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
failed=0
