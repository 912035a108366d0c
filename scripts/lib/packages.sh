# shellcheck shell=bash
# The Debian packages that actives needs, and how to get the ones that are missing. Sourced by the scripts.

build_packages=(
  cmake ninja-build g++ pkg-config
  nlohmann-json3-dev libfmt-dev libflatbuffers-dev flatbuffers-compiler libutf8proc-dev
  libstemmer-dev libxxhash-dev libcsv-dev libsqlite3-dev
)
# The tests pipe the output into jq, miller and sqlite3, spread labels with parallel, and type in zsh and fish. pandoc and
# bibutils read the bibliographies, libxml2-utils (xmllint) the pictures, shellcheck the completion of bash, mandoc and
# groff-base the manual; strace sees what files are opened, locales has a language with other numbers, wcwidth knows how
# wide a character is, doxygen reads the documentation of the library.
# shellcheck disable=SC2034
test_packages=(
  catch2 python3 python3-jsonschema python3-wcwidth jq miller sqlite3
  parallel pandoc bibutils libxml2-utils strace locales bash zsh fish shellcheck mandoc groff-base
  doxygen
)
# The sanitizers are clang's.
# shellcheck disable=SC2034
sanitize_packages=(clang libclang-rt-dev)
# scripts/coverage reads what clang counts.
# shellcheck disable=SC2034
coverage_packages=(llvm-14)
# libbenchmark-dev lets scripts/test build the benchmarks and run each once; valgrind counts instructions, time
# measures memory; busybox-static is what a root without a C library has.
# shellcheck disable=SC2034
check_packages=(
  git ca-certificates ccache clang-format-14 clang-tidy-14 libbenchmark-dev valgrind time binutils busybox-static
)
# scripts/reproduce and the tests of packages: lintian knows Debian's rules, faketime builds in another year.
# shellcheck disable=SC2034
package_packages=(git lintian faketime locales binutils mandoc)
# scripts/test-site opens the site in a browser, which needs a font, and validates it.
# shellcheck disable=SC2034
site_packages=(chromium fonts-dejavu-core default-jre-headless)
# What actives is measured against (tests/bench/compare), and what spreads its work (tests/bench/spread).
# shellcheck disable=SC2034
bench_packages=(
  libbenchmark-dev hyperfine time jq sqlite3 ripgrep mawk python3 miller parallel openssh-server openssh-client
)

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root: run it as root, or install sudo. It was about to run: $*"
  fi
}

other_systems() {
  cat <<END
This script installs packages with apt-get, which is not here. On another system, install what these Debian
packages hold: ${build_packages[*]}
Then, in the project's folder:
  cmake -S . -B build/plain -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
  cmake --build build/plain
  sudo cmake --install build/plain
END
}

is_installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# install_packages NAME...: installs those that are missing; touches nothing where none is.
install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    other_systems >&2
    exit 1
  fi
  local missing=() name
  for name in "$@"; do
    is_installed "$name" || missing+=("$name")
  done
  if ((${#missing[@]} == 0)); then
    return
  fi
  printf 'Installing with apt-get: %s\n' "${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" </dev/null
}

# Makes a second build of the same sources quick where ccache is there; CMake reads these variables. A machine that
# only checks a change begins without a cache: it gains more from the precompiled header, which does not go with ccache.
use_ccache() {
  if command -v ccache >/dev/null && [[ -z ${CI:-} || -d $(ccache --get-config cache_dir) ]]; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
  fi
}
