# What cpack makes of the installation: Debian packages, and an archive of the program for every other system. The preset
# `package` builds what they hold.
if(NOT ACTIVES_PROGRAM)
  return()
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME actives)
set(CPACK_PACKAGE_VENDOR "The actives authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "offline knowledge base of regenerative skincare ingredients")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_COMPONENTS_ALL program library)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"Tells of plant stem cell extracts, stem-cell conditioned media, exosomes,
PDRN, peptides and growth factors what they are and are not, which skin
concerns they target, how good the evidence is, what the law says, and where
that was read. Decodes lists of ingredients as they are printed on products.
.
This package holds the program actives, which needs no other package and no
network, its manual, completion for bash, zsh and fish, and the catalogue and
the schemas of all outputs as JSON.")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
"Opens the catalogue of regenerative skincare ingredients that is built in, or
others, looks names up, filters, searches, grades, decodes the lists of
ingredients that are printed on products, and renders the answers.
.
This package holds the static library, its headers in C++20, and the files for
CMake and pkg-config.")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${ACTIVES_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME actives)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "bash-completion, man-db")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION
  "library of regenerative skincare ingredients, for development\n${CPACK_COMPONENT_LIBRARY_DESCRIPTION}")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libactives-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libstemmer-dev, libutf8proc-dev")

# The archive holds the program alone; its library would need others that are not in it.
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" system)
set(CPACK_PACKAGE_FILE_NAME actives-${PROJECT_VERSION}-${system})
set(CPACK_ARCHIVE_PROGRAM_FILE_NAME ${CPACK_PACKAGE_FILE_NAME})

# What the scripts need to know.
set(CPACK_ACTIVES_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_ACTIVES_SBOM ${PROJECT_BINARY_DIR}/actives.spdx.json)
set(CPACK_ACTIVES_DATE ${ACTIVES_DATE})
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package/PackageContents.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/PreparePackages.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/FinishPackages.cmake)
include(CPack)
