# libstemmer (Snowball) comes with neither a CMake package nor a pkg-config file.
find_path(Stemmer_INCLUDE_DIR libstemmer.h)
if(ACTIVES_STATIC)
  find_library(Stemmer_LIBRARY libstemmer.a)
else()
  find_library(Stemmer_LIBRARY stemmer)
endif()
mark_as_advanced(Stemmer_INCLUDE_DIR Stemmer_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Stemmer REQUIRED_VARS Stemmer_LIBRARY Stemmer_INCLUDE_DIR)

if(Stemmer_FOUND AND NOT TARGET Stemmer::Stemmer)
  add_library(Stemmer::Stemmer UNKNOWN IMPORTED)
  set_target_properties(Stemmer::Stemmer PROPERTIES
    IMPORTED_LOCATION ${Stemmer_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${Stemmer_INCLUDE_DIR})
endif()
