#!/usr/bin/env bash
# What the date tagger is worth.
#
#   bench/dates/run.sh                 its speed beside that of chrono-node and Microsoft's recognizers
#   bench/dates/run.sh CORPUS_FOLDER   its scores on a corpus: docs.jsonl, gold.jsonl, text/
#
# Everything is built under build/ from the release preset. The two others come from npm and need a
# network the first time; where there is no npm they are left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=bench/dates
work=build/bench-dates
mkdir -p "$work"

build() {  # TARGET
  cmake --preset release > "$work/configure.log" 2>&1
  cmake --build --preset release --target "$1" > "$work/build.log" 2>&1 ||
    { tail -20 "$work/build.log" >&2; exit 1; }
}

if [ $# -gt 0 ]; then
  build score_corpus
  build/release/bench/score_corpus "$1" > "$work/system.jsonl"
  python3 "$here/score.py" "$1/gold.jsonl" "$work/system.jsonl"
  exec python3 "$here/by_class.py" "$1" "$work/system.jsonl"
fi

build tag_speed
python3 "$here/news.py" "$work/news" 2
python3 "$here/machine_text.py" "$work/machine" 2

others=()
if command -v npm > /dev/null && command -v node > /dev/null; then
  mkdir -p "$work/rivals"
  cp "$here"/rivals/{package.json,package-lock.json,tag.js} "$work/rivals/"
  if (cd "$work/rivals" && npm ci --no-audit --no-fund --ignore-scripts > npm.log 2>&1); then
    others=(chrono recognizers)
  else
    echo "chrono-node and the recognizers are left out: npm could not install them" \
         "($work/rivals/npm.log)" >&2
  fi
else
  echo "chrono-node and the recognizers are left out: there is no npm here" >&2
fi

# TEXT TAGGER MEGABYTES: one line of JSON each. The slow ones read less: a rate needs no more.
measure() {
  if [ "$2" = gainsay ]; then
    build/release/bench/tag_speed "$work/$1" "$3"
  else
    (cd "$work/rivals" && node tag.js "$2" "../$1" "$3")
  fi | sed "s/^{/{\"text\":\"$1\",\"tagger\":\"$2\",/"
}
for text in news machine; do
  measure "$text" gainsay 2
  for other in ${others[@]+"${others[@]}"}; do
    measure "$text" "$other" "$([ "$other" = chrono ] && echo 2 || echo 0.03)"
  done
done | python3 "$here/table.py"
