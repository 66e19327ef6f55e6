#!/usr/bin/env bash
# The same bytes whatever the threads, locale, time zone, directory, user, JDK and fonts: a table by command.
set -uo pipefail
if [ "${1:-}" = --help ]; then
  echo "usage: scripts/determinism-matrix.sh [--short]"
  echo
  echo "Runs the commands under each circumstance and compares every byte they print or write with the first run. --short leaves the report out."
  echo "Needs the jar (mvn package -DskipTests). OTHER_JAVA names the java of another JDK, which is then compared, too."
  exit 0
fi
. "$(dirname "$0")/matrix-head.sh"
usual=$(command -v java)
other=${OTHER_JAVA:-}
cat > "$work/runs.csv" <<'R'
model,organization,publication_date,device,parameters,training_tokens,device_hours
İstanbul-7B,Grup ı,2026-05-31,H100,70e9,15e12,6.4e6
Model "two",My group,2025-12-31,A100,7e9,1e12,1e5
R
printf 'device,training_flop\nH100,6.3e24\nA100,1e22\n' > "$work/plans.csv"
# NAME|the command; a T becomes the threads where it takes them
commands=(
  "predict|predict --flop 6.3e24 --device H100 --country USA --devices 64"
  "predict csv|predict --flop 6.3e24 --device A100 --format csv"
  "predict-file|predict-file ../runs/plans.csv"
  "score|score ../runs/runs.csv T"
  "evaluate|evaluate --pairs --format csv T"
  "predictions|evaluate --predictions --format csv T"
  "traces|traces T"
  "footprint|footprint --device-hours 7e6 --device H100 --country USA --json"
  "folds|folds --out out"
  "list devices|list devices --format csv"
)
if [ "${1:-}" = --short ]; then
  few=()
  for c in "${commands[@]}"; do case ${c%%|*} in predict | predict-file | score | footprint) few+=("$c");; esac; done
  commands=("${few[@]}")
else
  commands+=("tables|tables --format csv" "ledger|ledger --format json" "report|report --out out --estimators constant-utilization,device-throughput,pooled-utilization T")
fi
# NAME|threads|java|options of java|environment|home
circumstances=(
  "1 thread|1|$usual||"
  "2 threads|2|$usual||"
  "8 threads|8|$usual||"
  "tr_TR|2|$usual|-Duser.language=tr -Duser.country=TR|"
  "ar_EG|2|$usual|-Duser.language=ar -Duser.country=EG -Duser.script=Arab|"
  "de_DE latin1|2|$usual|-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1|LC_ALL=C"
  "th_TH|2|$usual|-Duser.language=th -Duser.country=TH -Duser.variant=TH|"
  "Kiritimati|2|$usual|-Duser.timezone=Pacific/Kiritimati|"
  "Honolulu|2|$usual|-Duser.timezone=Pacific/Honolulu|"
  "UTC|2|$usual|-Duser.timezone=UTC|"
  "other user|2|$usual|-Duser.name=somebody -Duser.home=/nonexistent|USER=somebody HOME=/nonexistent"
  "other directory|2|$usual||"
  "no fonts|2|$usual|-Dsun.java2d.fontpath=/nonexistent -Djava.awt.fonts=/nonexistent|FONTCONFIG_FILE=/dev/null FONTCONFIG_PATH=/nonexistent"
)
[ -n "$other" ] && circumstances+=("other JDK|2|$other||")
if [ "${1:-}" = --short ]; then
  circumstances=("${circumstances[0]}" "${circumstances[2]}" "${circumstances[3]}" "${circumstances[7]}")
  [ -n "$other" ] && circumstances+=("other JDK|2|$other||")
fi
hash_of() { (cd "$1" && find . -type f ! -name stderr.txt | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -c1-12); }
# A report names the JDK that made it. Without that name, and without the checksums of the files that bear it, the rest is to be the same.
hash_but_jdk() {
  rm -rf "$work/unnamed"; cp -a "$1" "$work/unnamed"
  find "$work/unnamed" -name provenance.json -delete
  find "$work/unnamed" -type f \( -name '*.html' -o -name '*.md' -o -name '*.json' -o -name '*.tex' \) -exec sed -i -E 's/; JDK [^;]*;/; JDK;/' {} +
  hash_of "$work/unnamed"
}
mkdir "$work/runs"; cp "$work"/*.csv "$work/runs/"
printf '%-16s' ""
for c in "${commands[@]}"; do printf ' %-13s' "${c%%|*}"; done
echo
declare -A first
for line in "${circumstances[@]}"; do
  IFS='|' read -r name threads java options environment <<< "$line"
  printf '%-16s' "$name"
  for c in "${commands[@]}"; do
    place=$work/place
    [ "$name" = "other directory" ] && place="$work/a b/ç"
    rm -rf "$work/place" "$work/a b"; mkdir -p "$place"
    [ "$name" = "other directory" ] && { mkdir -p "$work/a b/runs"; cp "$work"/runs/* "$work/a b/runs/"; }
    words=${c#*|}; words=${words/% T/ --threads $threads}
    # shellcheck disable=SC2086
    (cd "$place" && env $environment "$java" -XX:TieredStopAtLevel=1 $options -jar "$jar" $words > stdout.txt 2> stderr.txt); code=$?
    hash=$(hash_of "$place")
    key=${c%%|*}
    if [ $code != 0 ]; then cell="exit $code"; failed=1; head -n 2 "$place/stderr.txt" >&2
    elif [ -z "${first[$key]:-}" ]; then first[$key]=$hash; cell=$hash; rm -rf "$work/first-$key"; cp -a "$place" "$work/first-$key"
    elif [ "${first[$key]}" = "$hash" ]; then cell=same
    elif [ "$name" = "other JDK" ] && [ "$(hash_but_jdk "$work/first-$key")" = "$(hash_but_jdk "$place")" ]; then cell="same but name"
    else cell=DIFFERS; failed=1; diff -rq -x stderr.txt "$work/first-$key" "$place" >&2 | head -5; fi
    printf ' %-13s' "$cell"
  done
  echo
done
[ $failed = 0 ] && echo "Every output is the same, byte for byte; a report names its JDK." || echo "Not all outputs are the same."
exit $failed
