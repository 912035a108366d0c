# Every dependency comes from the system's package manager.
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
# Debian 12 calls it FlatBuffersConfig.cmake, Debian 13 flatbuffers-config.cmake.
find_package(FlatBuffers NAMES FlatBuffers flatbuffers REQUIRED)
find_program(ACTIVES_FLATC flatc REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
find_package(Stemmer REQUIRED)
find_package(LibCSV REQUIRED)
# Only its header: it compiles into the one file that hashes.
pkg_check_modules(xxhash REQUIRED libxxhash)

# Their headers are theirs: no warnings of ours from them.
add_library(actives_dependencies INTERFACE)
target_link_libraries(actives_dependencies INTERFACE nlohmann_json::nlohmann_json Stemmer::Stemmer)
if(ACTIVES_STATIC)
  find_library(ACTIVES_UTF8PROC_STATIC libutf8proc.a REQUIRED)
  target_link_libraries(actives_dependencies INTERFACE ${ACTIVES_UTF8PROC_STATIC})
  target_include_directories(actives_dependencies SYSTEM INTERFACE ${utf8proc_INCLUDE_DIRS})
  target_compile_definitions(actives_dependencies INTERFACE UTF8PROC_STATIC)
  # There is no static library of fmt; src/text/fmt.cpp takes its place.
  target_include_directories(actives_dependencies SYSTEM INTERFACE
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
else()
  target_link_libraries(actives_dependencies INTERFACE PkgConfig::utf8proc fmt::fmt)
endif()

# Only for those who export.
add_library(actives_sqlite INTERFACE)
find_package(SQLite3 REQUIRED)
if(ACTIVES_STATIC)
  find_library(ACTIVES_SQLITE_STATIC libsqlite3.a REQUIRED)
  # Full-text search ranks with logarithms.
  target_link_libraries(actives_sqlite INTERFACE ${ACTIVES_SQLITE_STATIC} m ${CMAKE_DL_LIBS})
  target_include_directories(actives_sqlite SYSTEM INTERFACE ${SQLite3_INCLUDE_DIRS})
else()
  target_link_libraries(actives_sqlite INTERFACE SQLite::SQLite3)
endif()
