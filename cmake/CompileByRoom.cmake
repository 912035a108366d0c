# actives_compile_by_room(TARGET): where CMAKE_UNITY_BUILD is on, as in the release, the files of one folder are compiled as
# one. A header is then read once a room and not once a file, and a function of one file can be inlined into another. What
# stands in an unnamed namespace has to have a name of its own in its room then.
function(actives_compile_by_room target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(files ${target} SOURCES)
  list(FILTER files INCLUDE REGEX "^[a-z]+/.*\\.cpp$")
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

# actives_compile_together(TARGET BATCH REGEX): files of the target that are compiled as one with those of BATCH: a part of a
# room that is too large, or a file with a name that another file of its room has too.
function(actives_compile_together target batch regex)
  get_target_property(files ${target} SOURCES)
  list(FILTER files INCLUDE REGEX "${regex}")
  set_source_files_properties(${files} PROPERTIES UNITY_GROUP ${batch})
endfunction()
