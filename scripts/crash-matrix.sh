#!/usr/bin/env bash
# What is left of a file when the command that writes it is killed, interrupted, or cannot write: a table by command.
set -uo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/crash-matrix.sh [KILLS [COMMAND...]]"
  echo
  echo "Every command that writes, or those named, is killed KILLS times (default 20; 200 for the record), and a quarter as often interrupted."
  echo "A quarter of the moments is spread over the whole life of the command, a quarter over its end, and half over the time from the first"
  echo "sign of writing on. 'running' counts those that came before its end, 'writing' those that found an unfinished file or directory."
  echo "After each, its target must be the old thing or the new one, byte for byte, and after one more run nothing else may lie beside it."
  echo "'between' is a command with several files, each old or new, or a directory between two names, that one more run makes new."
  echo "Then the target cannot be written: full disk, no such directory, no permission. VERBOSE=1 tells each stop as it goes. Needs the jar (mvn package), setpriv,"
  echo "/dev/full."
  exit 0
fi
. "$(dirname "$0")/crash-head.sh"
kills=${1:-20}
shift
RANDOM=20261127
order=${*:-$commands}
named $order
shopt -s nullglob
# Into $names what lies in d, but for locks; without a process of its own, for the moments that are waited for are short.
look() { names=(d/* d/.[!.]*); names=("${names[@]/#*.lock/}"); }
exec {never}<> <(:)
pause() { local seconds; printf -v seconds '%d.%03d' $(( $1 / 1000 )) $(( $1 % 1000 )); read -rt "$seconds" -u "$never"; }
# Waits until something else lies in d than before, or the command has ended.
await_writing() { while look; [ "${names[*]}" = "$names_before" ] && kill -0 "$1" 2>/dev/null; do pause 2; done; }
millis() { echo $(( $(date +%s%N) / 1000000 )); }
begin() { java -XX:TieredStopAtLevel=1 -jar "$jar" "${words[@]}" > out.txt 2> err.txt & pid=$!; }

printf '%-14s %7s %8s %8s %5s %5s %8s %8s %9s %9s %11s   %s\n' \
  command stopped running writing old new between neither leftover "ms whole" "ms writing" "cannot write: full, no directory, no permission (exit code, lines)"
for name in $order; do
  prepare "$name"
  look; names_before=${names[*]}
  start=$(millis)
  begin
  await_writing "$pid"
  writing=$(millis)
  wait "$pid" || { echo "$name does not run: $(head -n 1 err.txt)"; failed=1; continue; }
  whole=$(( $(millis) - start ))
  writing=$(( start + whole - writing ))
  begin_count
  running=0
  n=$kills
  for i in $(seq "$n") $(seq $(( (n + 3) / 4 )) | sed 's/^/i/'); do
    rm -rf d; cp -a before d
    begin
    case $(( RANDOM % 4 )) in
      0) pause $(( whole * (RANDOM % 1000) / 1000 ));;
      1) pause $(( whole * (700 + RANDOM % 350) / 1000 ));;
      *) await_writing "$pid"; pause $(( writing * (RANDOM % 1000) / 1000 ));;
    esac
    case $i in i*) kill -TERM "$pid" 2>/dev/null;; *) kill -KILL "$pid" 2>/dev/null;; esac
    wait "$pid" 2>/dev/null || running=$(( running + 1 ))
    judge "$name, stop $i:"
  done
  told=""
  for wrong in full none denied; do
    rm -rf d; cp -a before d
    # The directory or the files themselves cannot take it.
    case $wrong in
      full)
        if mkdir -p small && mount -t tmpfs -o size=16k tmpfs small 2>/dev/null; then
          cp -a before/. small/ 2>/dev/null; (cd small && dd if=/dev/zero of=filler bs=1k 2>/dev/null)
          rm -rf d; ln -s small d
        else told="$told -"; continue; fi;;
      none) rm -rf d;;
      denied) chmod -R a-w d;;
    esac
    then_=$( [ -e d/ ] && digest d/ )
    if [ $wrong = denied ]; then
      setpriv --reuid 65534 --regid 65534 --clear-groups java -XX:TieredStopAtLevel=1 -jar "$jar" "${words[@]}" > out.txt 2> err.txt; code=$?
    else run "${words[@]}" > out.txt 2> err.txt; code=$?; fi
    traces=$(grep -c '^	at ' err.txt)
    same=$( [ -e d/ ] && digest d/ )
    mark=""
    [ "$code" != 0 ] && [ "$traces" = 0 ] && [ -s err.txt ] && [ "$then_" = "$same" ] || { mark="!"; }
    # Some make the directory that is missing; that is no fault.
    [ $wrong = none ] && [ "$code" = 0 ] && mark="(made)"
    [ "$mark" = "!" ] && { failed=1; cp err.txt "err-$wrong.txt"; }
    told="$told $code/$(wc -l < err.txt)$mark"
    if [ $wrong = full ]; then rm -f d; umount small; fi
    [ $wrong = denied ] && chmod -R u+w d
  done
  printf '%-14s %7d %8d %8d %5d %5d %8d %8d %9d %9d %11d   %s\n' \
    "$name" $(( old + new + between + neither )) $running $unfinished $old $new $between $neither $leftover "$whole" "$writing" "$told"
  [ $neither = 0 ] && [ $leftover = 0 ] || failed=1
  if [ $neither != 0 ]; then (cd neither-1 && find . | head -20); fi
  [ -f leftover.txt ] && sort leftover.txt | uniq -c | head -5
  for e in err-*.txt; do [ -f "$e" ] && { echo "  $e:"; head -n 3 "$e"; }; done
done
[ $failed = 0 ] && echo "Old, new or between every time, and nothing left." || echo "Not all is well."
exit $failed
