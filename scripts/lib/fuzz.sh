# shellcheck shell=bash
# Runs what build/sanitize has of fuzz targets, in the folder of the sources. Sourced by .ci/run and scripts/release-check.

# What a run finds goes to the first folder, not into the sources. Whole paths: a target may go to a folder of its own.
fuzz_one() {
  local program=$1 seconds=$2 found=$3 name=${1##*/fuzz_}
  mkdir -p "$found/corpus/$name"
  "$program" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -artifact_prefix="$found/$name-" \
    "$found/corpus/$name" "$PWD/tests/fuzz/corpus/$name" >"$found/$name.txt" 2>&1
}

# fuzz SECONDS JOBS FOUND: each target for that long, so many of them side by side. FOUND is a folder: what they said, as
# NAME.txt, the input that broke one, as NAME-crash-..., and which were broken, as lines of `broken`.
fuzz() {
  local seconds=$1 side_by_side=$2 found=$3 programs=() program name pid status=0
  for program in build/sanitize/tests/fuzz/fuzz_*; do
    if [[ -f $program && -x $program ]]; then programs+=("$program"); fi
  done
  if ((${#programs[@]} == 0)); then
    printf 'no fuzz target was built\n' >&2
    return 1
  fi
  mkdir -p "$found"
  : >"$found/broken"
  local -A started=()
  for program in "${programs[@]}"; do
    while (($(jobs -rp | wc -l) >= side_by_side)); do wait -n || true; done
    fuzz_one "$PWD/$program" "$seconds" "$found" &
    started[${program##*/fuzz_}]=$!
  done
  for name in "${!started[@]}"; do
    pid=${started[$name]}
    if wait "$pid"; then
      printf '%s: %s\n' "$name" "$(tail -n 1 "$found/$name.txt")"
    else
      tail -n 150 "$found/$name.txt"
      printf 'fuzz target %s failed\n' "$name"
      printf '%s\n' "$name" >>"$found/broken"
      status=1
    fi
  done
  return "$status"
}
