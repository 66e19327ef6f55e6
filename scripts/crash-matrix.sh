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
  echo "Then the target cannot be written: full disk, no such directory, no permission. Needs the jar (mvn package), setpriv, /dev/full."
  exit 0
fi
. "$(dirname "$0")/matrix-head.sh"
kills=${1:-20}
shift
cd "$work"
RANDOM=20261127
run() { java -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }

head -n 1 > new.csv <<< "model,organization,publication_date,device,counted_flop,device_hours"
cp new.csv old.csv
echo "Old model,My group,2026-05-31,H100,6.3e24,6.4e6" >> old.csv
for i in $(seq 3000); do echo "Model $i,Group $((i % 9)),2026-05-31,H100,6.3e24,6.4e6"; done >> new.csv
{ echo "device,training_flop"; for i in $(seq 20000); do echo "H100,6.3e24"; done; } > plans.csv
{
  echo "Model,Domain,Organization,Publication date,Parameters,Training compute (FLOP),Training compute notes,Training time (hours),Training hardware,Hardware quantity"
  for i in $(seq 2000); do echo "M $i,Language,Lab $((i % 7)),2025-05-31,7e9,6.3e22,6 FLOP/token * 7e9 parameters * 1.5e12 tokens,300,NVIDIA H100 SXM5 80GB,512"; done
} > epoch.csv

# Each command writes into the directory d, which is prepared from a directory of what was there before.
few="--estimators constant-utilization,device-throughput"
declare -A command=(
  [add]="add ../new.csv --records d/records.csv"
  [score]="score ../old.csv $few --format csv --output d/scores.csv"
  [predict-file]="predict-file ../plans.csv $few --output d/hours.csv"
  [import-epoch]="import-epoch ../epoch.csv --out d/records.csv --dropped d/dropped.csv --evidence d/evidence.csv --force"
  [folds]="folds --out d/folds"
  [page]="page --out d/page.html --model d/model.json"
  [report]="report --out d/report $few"
  [report--force]="report --out d/report --force $few --seed 2"
)
order=${*:-add score predict-file import-epoch folds page report report--force}
for name in $order; do [ -n "${command[$name]:-}" ] || { echo "$name is none of: ${!command[*]}" >&2; exit 2; }; done
digest() { (cd "$1" && find . -type f ! -name '.*.lock' | LC_ALL=C sort | xargs -r -d '\n' sha256sum | sha256sum | cut -d' ' -f1); }
shopt -s nullglob
# Into $names what lies in d, but for locks; without a process of its own, for the moments that are waited for are short.
look() { names=(d/* d/.[!.]*); names=("${names[@]/#*.lock/}"); }
exec {never}<> <(:)
pause() { local seconds; printf -v seconds '%d.%03d' $(( $1 / 1000 )) $(( $1 % 1000 )); read -rt "$seconds" -u "$never"; }
# Waits until something else lies in d than before, or the command has ended.
await_writing() { while look; [ "${names[*]}" = "$names_before" ] && kill -0 "$1" 2>/dev/null; do pause 2; done; }
millis() { echo $(( $(date +%s%N) / 1000000 )); }
begin() { java -XX:TieredStopAtLevel=1 -jar "$jar" "${words[@]}" > out.txt 2> err.txt & pid=$!; }

printf '%-14s %7s %8s %8s %5s %5s %8s %9s %9s %11s   %s\n' \
  command stopped running writing old new neither leftover "ms whole" "ms writing" "cannot write: full, no directory, no permission (exit code, lines)"
for name in $order; do
  IFS=' ' read -r -a words <<< "${command[$name]}"
  case=$work/$name
  mkdir -p "$case/before/"
  cd "$case"
  [ "$name" = add ] && run add ../old.csv --records before/records.csv > /dev/null
  [ "$name" = predict-file ] && echo old > before/hours.csv
  [ "$name" = page ] && for f in page.html model.json; do echo "old $f" > "before/$f"; done
  [ "$name" = score ] && echo old > before/scores.csv
  [ "$name" = import-epoch ] && for f in records dropped evidence; do echo "old $f" > "before/$f.csv"; done
  if [ "$name" = report--force ]; then
    run report --out d/report $few > /dev/null 2>&1 || { mkdir -p d; run report --out d/report $few > /dev/null; }
    mv d/* before/ && rmdir d
  fi
  rm -rf d; cp -a before d
  look; names_before=${names[*]}
  start=$(millis)
  begin
  await_writing "$pid"
  writing=$(millis)
  wait "$pid" || { echo "$name does not run: $(head -n 1 err.txt)"; failed=1; continue; }
  whole=$(( $(millis) - start ))
  writing=$(( start + whole - writing ))
  before=$(digest before)
  after=$(digest d)
  old=0 new=0 neither=0 leftover=0 running=0 unfinished=0
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
    (cd d && find . -mindepth 1 -maxdepth 1 -name '.*' ! -name '.*.lock' -print -quit) > hidden.txt
    rm -rf seen; cp -a d seen; (cd seen && find . -mindepth 1 -maxdepth 1 -name '.*' -exec rm -rf {} +)
    now=$(digest seen)
    if [ "$now" = "$before" ]; then old=$(( old + 1 )); elif [ "$now" = "$after" ]; then new=$(( new + 1 )); else
      neither=$(( neither + 1 )); rm -rf "neither-$neither"; cp -a d "neither-$neither"; fi
    if [ -s hidden.txt ]; then
      unfinished=$(( unfinished + 1 ))
      # What a killed run leaves, the next one clears.
      run "${words[@]}" > out.txt 2> err.txt
      left=$(cd d && find . -mindepth 1 -maxdepth 1 -name '.*' ! -name '.*.lock')
      [ -z "$left" ] || { leftover=$(( leftover + 1 )); echo "$left" >> leftover.txt; }
    fi
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
  printf '%-14s %7d %8d %8d %5d %5d %8d %9d %9d %11d   %s\n' \
    "$name" $(( old + new + neither )) $running $unfinished $old $new $neither $leftover "$whole" "$writing" "$told"
  [ $neither = 0 ] && [ $leftover = 0 ] || failed=1
  if [ $neither != 0 ]; then (cd neither-1 && find . | head -20); fi
  [ -f leftover.txt ] && sort leftover.txt | uniq -c | head -5
  for e in err-*.txt; do [ -f "$e" ] && { echo "  $e:"; head -n 3 "$e"; }; done
done
[ $failed = 0 ] && echo "Old or new every time, and nothing left." || echo "Not all is well."
exit $failed
