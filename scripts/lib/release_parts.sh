# shellcheck shell=bash
# What scripts/release-check does: a function for each of its parts. Each runs in a shell of its own, with -e, and writes
# its rows of the table to $work/rows/PART.

: "${root:?}" "${work:?}" "${jobs:?}" "${fuzz_minutes:?}"
# shellcheck source=scripts/lib/packages.sh
source "$root/scripts/lib/packages.sh"
compile_packages=(git ca-certificates procps util-linux)

# row PART SYSTEM COMPILER LIBRARY BUILT TESTS STATIC: a line of the table.
row() {
  local cell
  for cell in "${@:2}"; do
    printf '| %s ' "${cell:--}"
  done >>"$work/rows/$1"
  printf '|\n' >>"$work/rows/$1"
}

# debian_in FOLDER: as "Debian 13.2 amd64".
debian_in() {
  printf 'Debian %s %s' "$(<"$1/etc/debian_version")" "$(in_root "$1" dpkg --print-architecture)"
}

# first_line FOLDER COMMAND...: what it says of itself.
first_line() {
  local said
  said=$(in_root "$@") && printf '%s' "${said%%$'\n'*}"
}

# system_with FOLDER RELEASE ARCHITECTURE PACKAGE...: the system, what actives needs in it, and the sources.
system_with() {
  make_root "$1" "$2" "$3"
  install_in_root "$1" "${build_packages[@]}" "${test_packages[@]}" "${compile_packages[@]}" "${@:4}"
  put_sources "$1"
}

# passed_and_failed LOG: as "1200/0", from the summary of ctest; with what was skipped, where anything was.
passed_and_failed() {
  local summary skipped
  summary=$(grep -E '^[0-9]+% tests passed, ' "$1" | tail -n 1)
  [[ $summary =~ ([0-9]+)\ tests\ failed\ out\ of\ ([0-9]+) ]] || return 0
  skipped=$(grep -cF '***Skipped' "$1" || true)
  printf '%d/%d' $((BASH_REMATCH[2] - BASH_REMATCH[1] - skipped)) "${BASH_REMATCH[1]}"
  ((skipped == 0)) || printf ' (%d skipped)' "$skipped"
}

# release_of FOLDER: builds the static program of that system.
release_of() {
  in_root "$1" cmake --preset release
  in_root "$1" cmake --build --preset release --parallel "$jobs"
}

# runs_anywhere FOLDER [OPTION...]: whether the static program of that system runs in another, as a word of the table.
runs_anywhere() {
  local printed status=0
  printed=$(python3 -B "$root/tests/install/test_foreign_root.py" "$1/actives/build/release/actives" "${@:2}" 2>&1) || status=1
  printf '%s\n' "$printed" >&2
  # Skipped is not passed.
  if ((status == 0)) && [[ $printed != *skipped* && $printed =~ Ran\ ([0-9]+)\ tests ]]; then
    printf 'yes, %d tests' "${BASH_REMATCH[1]}"
  else
    printf no
  fi
}

# build_and_test PART PRESET FOLDER LIBRARY COMPILER STATIC [--tests CTEST-ARGUMENT...] -- CMAKE-ARGUMENT...: a row, and
# status 1 where the build, a test or the static program failed. STATIC is "static" where there is one to be tried. The
# system is named $system, where it is not that of the folder.
build_and_test() {
  local part=$1 preset=$2 folder=$3 library=$4 compiler=$5 static=$6
  shift 6
  local tests=() status=0 built=yes passed="" runs="" log=$work/logs/$part-tests.txt
  if [[ $1 == --tests ]]; then
    shift
    while [[ $1 != -- ]]; do tests+=("$1"); shift; done
  fi
  shift
  if in_root "$folder" cmake --preset "$preset" -B "build/$part" "$@" &&
    in_root "$folder" cmake --build "build/$part" --parallel "$jobs" -- -k 0; then
    in_root "$folder" ctest --test-dir "build/$part" --parallel "$jobs" --output-on-failure --no-tests=error \
      "${tests[@]}" 2>&1 | tee "$log" || status=1
    passed=$(passed_and_failed "$log")
  else
    built=no
    status=1
  fi
  if [[ $static == static ]]; then
    release_of "$folder" || status=1
    runs=$(runs_anywhere "$folder")
    [[ $runs == yes* ]] || status=1
  fi
  row "$part" "${system:-$(debian_in "$folder")}" "$(first_line "$folder" "$compiler" --version)" "$library" "$built" "$passed" "$runs"
  return "$status"
}

part_bookworm() {
  system_with "$work/bookworm" bookworm ""
  build_and_test bookworm dev "$work/bookworm" libstdc++ g++ static --
}

part_bookworm_clang() {
  system_with "$work/bookworm-clang" bookworm "" clang
  build_and_test bookworm-clang dev-clang "$work/bookworm-clang" libstdc++ clang++ "" --
}

part_libcxx() {
  system_with "$work/libcxx" bookworm "" clang-19 libc++-19-dev libc++abi-19-dev
  build_and_test libcxx libcxx "$work/libcxx" libc++ clang++-19 "" -- \
    -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19
}

# No static program: glibc's own memset does not go into a static program at a random address there.
part_i386() {
  system_with "$work/i386" bookworm i386
  build_and_test i386 dev "$work/i386" libstdc++ g++ "" --
}

part_trixie() {
  system_with "$work/trixie" trixie ""
  build_and_test trixie dev "$work/trixie" libstdc++ g++ static --
}

part_trixie_clang() {
  system_with "$work/trixie-clang" trixie "" clang
  build_and_test trixie-clang dev-clang "$work/trixie-clang" libstdc++ clang++ "" --
}

# What looks at the program from outside sees qemu there: its calls to the system, its memory and its stack.
looks_at_the_kernel='^hostile: (calls that fail|what it reads, writes and asks for|tight surroundings|the reader of hardening itself)$'

part_s390x() {
  local library=() name system="Debian 12 s390x, under qemu"
  for name in fmt flatbuffers utf8proc stemmer xxhash csv sqlite3; do
    library+=("lib$name-dev:s390x")
  done
  # A kernel before 6.7 has no interpreters of one namespace; this package gives it one for all.
  install_packages qemu-user-static
  make_root "$work/s390x" bookworm
  in_root "$work/s390x" dpkg --add-architecture s390x
  system_with "$work/s390x" bookworm "" g++-s390x-linux-gnu qemu-user-static "${library[@]}"
  export other_processor=s390x
  build_and_test s390x dev "$work/s390x" libstdc++ s390x-linux-gnu-g++ "" --tests --exclude-regex "$looks_at_the_kernel" -- \
    --toolchain cmake/toolchains/s390x.cmake
}

part_roots() {
  local release root_of runs status=0
  system_with "$work/bookworm" bookworm ""
  release_of "$work/bookworm"
  for release in bullseye bookworm trixie; do
    root_of=$work/minimal-$release
    make_root "$root_of" "$release"
    runs=$(runs_anywhere "$work/bookworm" --root "$root_of")
    [[ $runs == yes* ]] || status=1
    row roots "$(debian_in "$root_of"), nothing installed" "" static "" "" "$runs"
  done
  runs=$(runs_anywhere "$work/bookworm")
  [[ $runs == yes* ]] || status=1
  row roots "busybox alone" "" static "" "" "$runs"
  return "$status"
}

part_packages() {
  local release root_of packages=$work/bookworm/actives/build/package/packages installed status=0
  system_with "$work/bookworm" bookworm ""
  in_root "$work/bookworm" cmake --workflow --preset package
  for release in bullseye bookworm trixie; do
    root_of=$work/installed-$release
    make_root "$root_of" "$release"
    # Not part of the package, but of what is tried: man and the shell that completes.
    install_in_root "$root_of" man-db bash-completion
    installed=no
    if python3 -B "$root/tests/install/test_debian_root.py" --root "$root_of" --package "$packages"/actives_*.deb; then
      installed="yes, explain, man, completion; removed without a rest"
    else
      status=1
    fi
    row packages "$(debian_in "$root_of"), the .deb" "" static "" "" "$installed"
  done
  consumers_of_package "$packages" || status=1
  return "$status"
}

# consumers_of_package FOLDER: a program by find_package and one by pkg-config, with the library's package installed.
consumers_of_package() {
  local folder=$work/bookworm passed=no status=0
  cp "$1"/libactives-dev_*.deb "$folder/tmp/libactives-dev.deb"
  in_root "$folder" dpkg --install /tmp/libactives-dev.deb
  # shellcheck disable=SC2016
  if in_root "$folder" bash -euo pipefail -c '
    rm -rf /tmp/found
    cmake -S tests/install/consumer/find_package -B /tmp/found -G Ninja
    cmake --build /tmp/found
    c++ -std=c++20 examples/wrinkles.cpp -o /tmp/wrinkles $(pkg-config --cflags --libs actives)
    for program in /tmp/found/wrinkles /tmp/wrinkles; do diff <($program) <(tail -n +2 examples/wrinkles.expected); done'; then
    passed="yes, by find_package and pkg-config"
  else
    status=1
  fi
  in_root "$folder" dpkg --purge libactives-dev
  row packages "$(debian_in "$folder"), libactives-dev" "$(first_line "$folder" g++ --version)" static "" "" "$passed"
  return "$status"
}

part_reproduce() {
  local same=no status=0
  if "$root/scripts/reproduce" --work "$work/twice"; then same="the same bytes"; else status=1; fi
  row reproduce "two builds of the packages" "$(g++ --version | head -n 1)" static yes "$same" ""
  return "$status"
}

# fuzzed FOUND: how many targets held, and how many broke.
fuzzed() {
  local targets=("$1"/*.txt) broken
  broken=$(wc -l <"$1/broken")
  printf '%d/%d' $((${#targets[@]} - broken)) "$broken"
}

part_fuzz() {
  local status=0 found=$work/found
  system_with "$work/bookworm-clang" bookworm "" "${sanitize_packages[@]}"
  in_root "$work/bookworm-clang" cmake --preset sanitize
  in_root "$work/bookworm-clang" cmake --build --preset fuzz --parallel "$jobs"
  in_root "$work/bookworm-clang" bash -euo pipefail -c 'source scripts/lib/fuzz.sh; fuzz "$@"' bash \
    $((fuzz_minutes * 60)) "$jobs" /found || status=1
  # What was found outlives the next run of this part.
  rm -rf "$found"
  cp -r "$work/bookworm-clang/found" "$found"
  row fuzz "$(debian_in "$work/bookworm-clang"), $fuzz_minutes min a fuzz target" \
    "$(first_line "$work/bookworm-clang" clang++ --version)" libstdc++ yes "$(fuzzed "$found")" ""
  return "$status"
}

part_coverage() {
  local status=0 log=$work/logs/coverage-tests.txt
  system_with "$work/bookworm-clang" bookworm "" "${sanitize_packages[@]}" "${coverage_packages[@]}"
  in_root "$work/bookworm-clang" scripts/coverage 2>&1 | tee "$log" || status=1
  row coverage "$(debian_in "$work/bookworm-clang"), scripts/coverage" \
    "$(first_line "$work/bookworm-clang" clang++ --version)" libstdc++ yes "$(passed_and_failed "$log")" ""
  return "$status"
}
