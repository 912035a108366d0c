# actives_system_library(NAME HEADER LIBRARY PACKAGE): NAME::NAME, a C library that comes without a CMake package. Where it is
# missing, ${NAME}_missing says what to install. Whoever links a static libactives needs some of them as well, so this file
# is installed with the package.
function(actives_system_library name header library package)
  set(file ${library})
  if(ACTIVES_STATIC)
    set(file lib${library}.a)
  endif()
  find_path(${name}_INCLUDE_DIR ${header})
  find_library(${name}_LIBRARY ${file})
  mark_as_advanced(${name}_INCLUDE_DIR ${name}_LIBRARY)
  if(NOT ${name}_INCLUDE_DIR OR NOT ${name}_LIBRARY)
    set(${name}_missing "${header} or ${file} is missing: Debian's ${package} has them" PARENT_SCOPE)
  elseif(NOT TARGET ${name}::${name})
    add_library(${name}::${name} UNKNOWN IMPORTED)
    set_target_properties(${name}::${name} PROPERTIES
      IMPORTED_LOCATION ${${name}_LIBRARY}
      INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE_DIR})
  endif()
endfunction()
