#!/usr/bin/env bash
# What is left of a file when the command that writes it dies right before each of the calls that change a directory: a table by command.
set -uo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/crash-points.sh [MOST [COMMAND...]]"
  echo
  echo "Where scripts/crash-matrix.sh stops at random moments, this stops at every change of a directory. Each command that writes, or those"
  echo "named, is run once under strace, which lists the calls by which it makes a directory, renames or removes something beside its target,"
  echo "or has bytes written out (mkdir, rename, link, unlink, rmdir, fsync and their kin). Then it is run again for every one of them and"
  echo "killed as it makes that call, before the call is carried out; where there are more than MOST (default 40), at the first and the last"
  echo "quarter of MOST, evenly between, and at each that renames. After each, its target must be the old thing or the new one, byte for byte,"
  echo "and after one more run nothing else may lie beside it. VERBOSE=1 tells each stop as it goes. Needs the jar (mvn package) and strace."
  exit 0
fi
command -v strace > /dev/null || { echo "strace is not there; apt-get install strace" >&2; exit 2; }
. "$(dirname "$0")/crash-head.sh"
most=${1:-40}
shift
case $most in '' | 0* | *[!0-9]*) echo "MOST is '$most', must be a whole number above zero" >&2; exit 2;; esac
order=${*:-$commands}
named $order
calls=mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,fsync,fdatasync
traced() { strace -f -qq -y -o trace.txt "$@" java -XX:TieredStopAtLevel=1 -jar "$jar" "${words[@]}" > out.txt 2> err.txt; }

# Of the calls that came about and concern d: name, and which of this name it is in its thread.
points() {
  awk '
    { call = $2; sub(/\(.*/, "", call) }
    call ~ /^[a-z0-9]+$/ { n = ++seen[$1 " " call] }
    / = 0$/ && (index($0, "/d/") || index($0, "\"d/")) { print call, n }
  ' trace.txt
}
# The first and the last of them, evenly between, and every one that renames.
chosen() {
  awk -v most="$most" '
    { line[NR] = $0 }
    END {
      ends = int(most / 4)
      middle = most - 2 * ends
      for (i = 1; i <= middle; i++) between[ends + int(i * (NR - 2 * ends) / (middle + 1))] = 1
      for (i = 1; i <= NR; i++)
        if (NR <= most || i <= ends || i > NR - ends || i in between || line[i] ~ /^rename/) print line[i]
    }'
}

printf '%-14s %6s %8s %5s %5s %8s %8s %9s %11s\n' command calls stopped old new between neither leftover unfinished
for name in $order; do
  prepare "$name"
  traced -e trace=$calls || { echo "$name does not run: $(head -n 1 err.txt)"; failed=1; continue; }
  begin_count
  points > points.txt
  stopped=0
  while read -r call nth; do
    rm -rf d; cp -a before d
    { traced -e trace="$call" -e inject="$call:signal=KILL:when=$nth"; } 2> /dev/null
    [ $? = 137 ] && stopped=$(( stopped + 1 ))
    judge "$name, $call $nth:"
  done < <(chosen < points.txt)
  printf '%-14s %6d %8d %5d %5d %8d %8d %9d %11d\n' \
    "$name" "$(wc -l < points.txt)" $stopped $old $new $between $neither $leftover $unfinished
  # Every run was stopped, and there were some, or the table says nothing.
  [ $neither = 0 ] && [ $leftover = 0 ] && [ $stopped -gt 0 ] && [ $stopped = $(( old + new + between )) ] || failed=1
  if [ $neither != 0 ]; then (cd neither-1 && find . | head -20); fi
  if [ -f leftover.txt ]; then sort leftover.txt | uniq -c | head -5; fi
done
[ $failed = 0 ] && echo "Old, new or between every time, and nothing left." || echo "Not all is well."
exit $failed
