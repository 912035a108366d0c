# actives_compile_by_room(TARGET [ALONE FILE...]): where CMAKE_UNITY_BUILD is on, as in the release, the files of one
# folder are compiled as one. A header is then read once a room and not once a file, and a function of one file can be
# inlined into another: a third of the time. What stands in an unnamed namespace has to have a name of its own in its
# room then; the files after ALONE do not keep to that and are compiled by themselves.
function(actives_compile_by_room target)
  cmake_parse_arguments(PARSE_ARGV 1 by_room "" "" ALONE)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(files ${target} SOURCES)
  list(FILTER files INCLUDE REGEX "^[a-z]+/.*\\.cpp$")
  if(by_room_ALONE)
    list(REMOVE_ITEM files ${by_room_ALONE})
  endif()
  foreach(file IN LISTS files)
    cmake_path(GET file PARENT_PATH room)
    set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${room})
  endforeach()
endfunction()

# actives_read_once(TARGET [HEADER...]): headers of others that many files read are read once, where files are compiled
# by room too. The first target names them, the further ones have the same.
function(actives_read_once target)
  if(CMAKE_UNITY_BUILD AND ARGN)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  elseif(CMAKE_UNITY_BUILD)
    target_precompile_headers(${target} REUSE_FROM actives_core)
  endif()
endfunction()

# actives_compile_together(BATCH FILE...): a part of a room that is compiled as one, for a room that is too large.
function(actives_compile_together batch)
  set_source_files_properties(${ARGN} PROPERTIES UNITY_GROUP ${batch})
endfunction()
