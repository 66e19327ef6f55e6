# What the crash scripts share: the commands that write, what lies there before, and how to tell the old thing from the new.
. "$(dirname "${BASH_SOURCE[0]}")/matrix-head.sh"
cd "$work"
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
commands="add score predict-file import-epoch folds page report report--force"
named() { for name in "$@"; do [ -n "${command[$name]:-}" ] || { echo "$name is none of: $commands" >&2; exit 2; }; done; }
# Hash and name of every file, a line each.
listing() { (cd "$1" && find . -type f ! -name '.*.lock' | LC_ALL=C sort | xargs -r -d '\n' sha256sum); }
digest() { listing "$1" | sha256sum | cut -d' ' -f1; }

# Goes into a directory for a command, $case, with what is there before in "before" and a copy of it in "d"; its words are in $words.
prepare() {
  local name=$1
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
  rm -rf d
  cp -a before d
}

# After the command has run once: what is old and what is new.
begin_count() {
  { listing before; listing d; } | LC_ALL=C sort -u > whole.txt
  before=$(digest before)
  after=$(digest d)
  old=0 new=0 between=0 neither=0 leftover=0 unfinished=0
}

# Whether a command may be caught between two renames: those that write several files, none of which is gone, or a directory in place of another.
may_be_between() {
  case $1 in
    page,* | import-epoch,*) [ "$(listing seen | wc -l)" = "$(listing before | wc -l)" ];;
    report--force,*) true;;
    *) false;;
  esac
}

# After a stop: counts what it left in d, and whether one more run clears away what was not finished. Between is what has several files, each of
# them the old one or the new one, or a directory on its way from one name to the other, and is new after one more run. "neither" is kept to be
# looked at.
judge() {
  (cd d && find . -mindepth 1 -maxdepth 1 -name '.*' ! -name '.*.lock' -print -quit) > hidden.txt
  rm -rf seen left; cp -a d seen; (cd seen && find . -mindepth 1 -maxdepth 1 -name '.*' -exec rm -rf {} +)
  now=$(digest seen)
  local outcome=neither again=false
  if [ "$now" = "$before" ]; then outcome=old; elif [ "$now" = "$after" ]; then outcome=new; else cp -a d left; again=true; fi
  if [ -s hidden.txt ]; then unfinished=$(( unfinished + 1 )); again=true; fi
  if $again; then
    # What a killed run leaves, the next one finishes or clears away.
    run "${words[@]}" > out.txt 2> err.txt
    hidden=$(cd d && find . -mindepth 1 -maxdepth 1 -name '.*' ! -name '.*.lock')
    [ -z "$hidden" ] || { leftover=$(( leftover + 1 )); echo "$hidden" >> leftover.txt; }
    if [ $outcome = neither ] && may_be_between "$1" && [ -z "$(LC_ALL=C comm -23 <(listing seen | LC_ALL=C sort) whole.txt)" ] && [ "$(digest d)" = "$after" ]; then
      outcome=between
    fi
  fi
  declare -g $outcome=$(( ${!outcome} + 1 ))
  if [ $outcome = neither ]; then rm -rf "neither-$neither"; mv left "neither-$neither"; fi
  # For whoever does not want to wait for the end of a slow command.
  if [ -n "${VERBOSE:-}" ]; then echo "$* $outcome" >&2; fi
}
