# Run first by an installation: folders that are missing are made, for all to read whatever the umask of who installs. (CMake
# makes them as the umask says; CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS is for folders that are copied.)
function(make_folder folder)
  if(IS_DIRECTORY "${folder}")
    return()
  endif()
  cmake_path(GET folder PARENT_PATH parent)
  make_folder("${parent}")
  file(MAKE_DIRECTORY "${folder}")
  file(CHMOD "${folder}" PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
endfunction()

# Of a part of the installation, whose other folders would stay empty, a package is made, which sees to it itself.
if(NOT CMAKE_INSTALL_COMPONENT)
  foreach(folder IN LISTS actives_folders)
    cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}" NORMALIZE)
    make_folder("$ENV{DESTDIR}${folder}")
  endforeach()
endif()
