# What is installed, and where. Everything is found from where it lies, so that the folder can be moved.
include(CMakePackageConfigHelpers)

# A user's umask does not decide who may read what is installed for all.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(actives_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/actives)

set(actives_folders
  ${actives_package_folder} ${CMAKE_INSTALL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_INCLUDEDIR} ${CMAKE_INSTALL_DOCDIR}
  ${CMAKE_INSTALL_DATADIR}/actives)
if(ACTIVES_PROGRAM)
  list(APPEND actives_folders ${CMAKE_INSTALL_BINDIR} ${ACTIVES_SHELL_FOLDERS})
endif()
install(CODE "set(actives_folders \"${actives_folders}\")" ALL_COMPONENTS)
install(SCRIPT cmake/package/MakeFolders.cmake ALL_COMPONENTS)

# The program, with its manual and completions, the records and schemas as JSON, and the license.
if(ACTIVES_PROGRAM)
  install(TARGETS actives_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
  foreach(file folder IN ZIP_LISTS ACTIVES_SHELL_FILES ACTIVES_SHELL_FOLDERS)
    install(FILES ${file} DESTINATION ${folder} COMPONENT program)
  endforeach()
  install(FILES ${PROJECT_BINARY_DIR}/actives.spdx.json DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
endif()
install(FILES LICENSE docs/third-party.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY docs/licenses DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/actives/catalogue COMPONENT program
  FILES_MATCHING PATTERN "*.json")
install(DIRECTORY schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/actives/schema COMPONENT program
  FILES_MATCHING PATTERN "*.json")

# The library.
install(TARGETS actives EXPORT actives
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY include/actives DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library
  FILES_MATCHING PATTERN "*.hpp")
install(EXPORT actives NAMESPACE actives:: FILE actives-targets.cmake DESTINATION ${actives_package_folder}
  COMPONENT library)

get_target_property(library_type actives TYPE)
set(actives_is_static FALSE)
if(library_type STREQUAL STATIC_LIBRARY)
  set(actives_is_static TRUE)
endif()
configure_package_config_file(cmake/package/actives-config.cmake.in ${PROJECT_BINARY_DIR}/package/actives-config.cmake
  INSTALL_DESTINATION ${actives_package_folder} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/actives-config-version.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/package/actives-config.cmake
    ${PROJECT_BINARY_DIR}/package/actives-config-version.cmake
    cmake/SystemLibrary.cmake
  DESTINATION ${actives_package_folder} COMPONENT library)

# pkg-config has no way to tell whether the library is static when it is asked, so a static one names all that it needs.
set(actives_pc_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
set(actives_pc_prefix ${CMAKE_INSTALL_PREFIX})
if(NOT IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR})
  file(RELATIVE_PATH up /prefix/${actives_pc_folder} /prefix)
  string(REGEX REPLACE "/$" "" actives_pc_prefix "\${pcfiledir}/${up}")
endif()
set(actives_pc_needs "")
set(actives_pc_libraries "")
if(actives_is_static)
  set(actives_pc_needs libutf8proc)
  set(actives_pc_libraries "-lstemmer")
  if(NOT ACTIVES_OWN_FMT)
    string(APPEND actives_pc_needs " fmt")
  endif()
endif()
configure_file(cmake/package/actives.pc.in ${PROJECT_BINARY_DIR}/package/actives.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/package/actives.pc DESTINATION ${actives_pc_folder} COMPONENT library)
