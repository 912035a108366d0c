# Every dependency comes from the system's package manager.
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
# Debian 12 calls it FlatBuffersConfig.cmake, Debian 13 flatbuffers-config.cmake.
find_package(FlatBuffers NAMES FlatBuffers flatbuffers REQUIRED)
find_program(ACTIVES_FLATC flatc REQUIRED)
include(cmake/SystemLibrary.cmake)
function(actives_needs name)
  actives_system_library(${name} ${ARGN})
  if(${name}_missing)
    message(FATAL_ERROR "${${name}_missing}")
  endif()
endfunction()
actives_needs(Utf8proc utf8proc.h utf8proc libutf8proc-dev)
actives_needs(Stemmer libstemmer.h stemmer libstemmer-dev)

# Only its header: it compiles into the one file that hashes.
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED libxxhash)

# Their headers are theirs: no warnings of ours from them.
add_library(actives_dependencies INTERFACE)
target_link_libraries(actives_dependencies INTERFACE nlohmann_json::nlohmann_json Stemmer::Stemmer Utf8proc::Utf8proc)
if(ACTIVES_OWN_FMT)
  # Its headers only; src/text/fmt.cpp takes the place of the library.
  target_include_directories(actives_dependencies SYSTEM INTERFACE
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
else()
  target_link_libraries(actives_dependencies INTERFACE fmt::fmt)
endif()

# Only the program imports, exports and has threads.
if(ACTIVES_PROGRAM)
  find_package(Threads REQUIRED)
  actives_needs(LibCSV csv.h csv libcsv-dev)
  find_package(SQLite3 REQUIRED)
  add_library(actives_sqlite INTERFACE)
  if(ACTIVES_STATIC)
    find_library(ACTIVES_SQLITE_STATIC libsqlite3.a REQUIRED)
    # Full-text search ranks with logarithms.
    target_link_libraries(actives_sqlite INTERFACE ${ACTIVES_SQLITE_STATIC} m ${CMAKE_DL_LIBS})
    target_include_directories(actives_sqlite SYSTEM INTERFACE ${SQLite3_INCLUDE_DIRS})
  else()
    target_link_libraries(actives_sqlite INTERFACE SQLite::SQLite3)
  endif()
endif()
