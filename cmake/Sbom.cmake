# actives_sbom(TARGET): writes actives.spdx.json (SPDX 2.3) beside the program whenever it is linked: what is inside it, in
# which version, under which license. What CMake knows is gathered here, the rest when it is written (WriteSbom.cmake):
# which package of the system a file belongs to is then as true as the program.

# A row: the name in Dependencies.cmake, the name, the header that is there, the license, the home page, and whether there
# is a library to link (library) or its headers are compiled into the program (headers). The licenses were read in
# /usr/share/doc/PACKAGE/copyright of Debian 12; docs/third-party.md holds what they ask for.
set(ACTIVES_SBOM_LIBRARIES
  "fmt|fmt|fmt/core.h|MIT|https://fmt.dev|library"
  "nlohmann_json|nlohmann-json|nlohmann/json.hpp|MIT|https://json.nlohmann.me|headers"
  "FlatBuffers|flatbuffers|flatbuffers/flatbuffers.h|Apache-2.0|https://flatbuffers.dev|headers"
  "utf8proc|utf8proc|utf8proc.h|MIT AND Unicode-DFS-2015|https://juliastrings.github.io/utf8proc|library"
  "Stemmer|snowball|libstemmer.h|BSD-3-Clause|https://snowballstem.org|library"
  "LibCSV|libcsv|csv.h|LGPL-2.1-or-later|https://github.com/rgamble/libcsv|library"
  "xxhash|xxhash|xxhash.h|BSD-2-Clause|https://xxhash.com|headers"
  "SQLite3|sqlite|sqlite3.h|blessing|https://www.sqlite.org|library")

# actives_sbom_version(RESULT HEADER): as the header says it itself, for those that only do that.
function(actives_sbom_version result header)
  set(parts "")
  if(EXISTS "${header}")
    file(STRINGS "${header}" lines REGEX "^#define (CSV|UTF8PROC_VERSION)_(MAJOR|MINOR|PATCH|RELEASE) +[0-9]+")
    foreach(line IN LISTS lines)
      string(REGEX MATCH "[0-9]+$" part "${line}")
      list(APPEND parts "${part}")
    endforeach()
  endif()
  list(JOIN parts "." version)
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

# actives_sbom_toolchain(RESULT): rows "name|file|license|home page|version" of what the compiler itself brings into the program.
function(actives_sbom_toolchain result)
  set(rows "")
  separate_arguments(flags NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
  if(CMAKE_CXX_FLAGS MATCHES "-stdlib=libc\\+\\+")
    set(known "libc++|libc++.a|Apache-2.0 WITH LLVM-exception|https://libcxx.llvm.org")
  else()
    set(known "libstdc++|libstdc++.a|GPL-3.0-or-later WITH GCC-exception-3.1|https://gcc.gnu.org")
  endif()
  # Both are of one version with the compiler, where that is theirs.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    string(APPEND known "|${CMAKE_CXX_COMPILER_VERSION}")
    set(of_compiler "|${CMAKE_CXX_COMPILER_VERSION}")
  endif()
  list(APPEND known
    "libgcc|libgcc.a|GPL-3.0-or-later WITH GCC-exception-3.1|https://gcc.gnu.org${of_compiler}"
    "glibc|libc.a|LGPL-2.1-or-later|https://www.gnu.org/software/libc")
  foreach(row IN LISTS known)
    string(REPLACE "|" ";" cells "${row}")
    list(POP_FRONT cells name file)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} ${flags} -print-file-name=${file}
      OUTPUT_VARIABLE path OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    list(JOIN cells "|" cells)
    list(APPEND rows "${name}|${path}|${cells}")
  endforeach()
  set(${result} "${rows}" PARENT_SCOPE)
endfunction()

function(actives_sbom target)
  set(libraries "")
  foreach(row IN LISTS ACTIVES_SBOM_LIBRARIES)
    string(REPLACE "|" ";" cells "${row}")
    list(GET cells 0 package)
    list(GET cells 2 header)
    # No cache: the header is looked for where the compiler of this build looks.
    find_path(folder ${header} HINTS ${${package}_INCLUDE_DIR} ${${package}_INCLUDE_DIRS} NO_CACHE)
    set(version "${${package}_VERSION}")
    if(NOT version)
      actives_sbom_version(version "${folder}/${header}")
    endif()
    list(APPEND libraries "${row}|${folder}/${header}|${version}")
    unset(folder)
  endforeach()
  actives_sbom_toolchain(toolchain)
  execute_process(COMMAND ${ACTIVES_FLATC} --version
    OUTPUT_VARIABLE flatc OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  string(REGEX MATCH "[0-9]+(\\.[0-9]+)+" flatc "${flatc}")
  string(TOLOWER "${CMAKE_CXX_COMPILER_ID}" compiler)
  string(REPLACE gnu gcc compiler "${compiler}")
  set(tools
    "${compiler}|${CMAKE_CXX_COMPILER}|${CMAKE_CXX_COMPILER_VERSION}"
    "cmake|${CMAKE_COMMAND}|${CMAKE_VERSION}"
    "flatc|${ACTIVES_FLATC}|${flatc}")

  set(known ${PROJECT_BINARY_DIR}/sbom.cmake)
  set(content "")
  foreach(name IN ITEMS PROJECT_VERSION ACTIVES_CATALOGUE_VERSION ACTIVES_DATE ACTIVES_STATIC ACTIVES_OWN_FMT CMAKE_STRIP
                        libraries toolchain tools)
    string(APPEND content "set(${name} [==[${${name}}]==])\n")
  endforeach()
  file(CONFIGURE OUTPUT ${known} CONTENT "${content}" @ONLY)

  set(written ${PROJECT_BINARY_DIR}/actives.spdx.json)
  set(script ${PROJECT_SOURCE_DIR}/cmake/WriteSbom.cmake)
  add_custom_command(
    OUTPUT ${written}
    COMMAND ${CMAKE_COMMAND} -DKNOWN=${known} -DPROGRAM=$<TARGET_FILE:${target}> -DOUTPUT=${written} -P ${script}
    DEPENDS ${target} ${known} ${script}
    COMMENT "Writing what the program is made of"
    VERBATIM)
  add_custom_target(actives_sbom ALL DEPENDS ${written})
endfunction()
