# Run by cpack when packages are written, but not yet where they belong.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# In a .deb of cpack stand the time and the umask of who made it; dpkg-deb leaves both out. One thread, since what more of
# them write is cut otherwise.
if(CPACK_GENERATOR STREQUAL DEB)
  foreach(file IN LISTS CPACK_PACKAGE_FILES)
    set(folder ${file}.folder)
    run(dpkg-deb --raw-extract ${file} ${folder})
    run(chmod 755 ${folder} ${folder}/DEBIAN)
    run(dpkg-deb --root-owner-group -Zxz --threads-max=1 --build ${folder} ${file})
    file(REMOVE_RECURSE ${folder})
  endforeach()
endif()

# What the program is made of lies beside the packages, and SHA256SUMS of all, for `sha256sum -c`.
configure_file(${CPACK_ACTIVES_SBOM} ${CPACK_PACKAGE_DIRECTORY}/actives.spdx.json COPYONLY)
file(GLOB there ${CPACK_PACKAGE_DIRECTORY}/*.deb ${CPACK_PACKAGE_DIRECTORY}/*.tar.gz ${CPACK_PACKAGE_DIRECTORY}/*.json)
set(lines "")
set(named "")
foreach(file IN LISTS CPACK_PACKAGE_FILES there)
  cmake_path(GET file FILENAME name)
  if(NOT name IN_LIST named)
    file(SHA256 ${file} sum)
    list(APPEND named ${name})
    list(APPEND lines "${sum}  ${name}\n")
  endif()
endforeach()
list(SORT lines)
string(CONCAT sums ${lines})
file(WRITE ${CPACK_PACKAGE_DIRECTORY}/SHA256SUMS "${sums}")
