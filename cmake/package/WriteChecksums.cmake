# Run by cpack when packages are written: SHA256SUMS of all that lie beside each other, for `sha256sum -c`.
file(GLOB files RELATIVE ${CPACK_PACKAGE_DIRECTORY}
  ${CPACK_PACKAGE_DIRECTORY}/*.deb ${CPACK_PACKAGE_DIRECTORY}/*.tar.gz ${CPACK_PACKAGE_DIRECTORY}/*.json)
list(SORT files)
set(sums "")
foreach(name IN LISTS files)
  file(SHA256 ${CPACK_PACKAGE_DIRECTORY}/${name} sum)
  string(APPEND sums "${sum}  ${name}\n")
endforeach()
file(WRITE ${CPACK_PACKAGE_DIRECTORY}/SHA256SUMS "${sums}")
