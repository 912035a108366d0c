# actives_only_english(TARGET): a static program gets the English stemmer and not those of thirty other languages, which are
# half a megabyte, most of it tables that each start would relocate: a third more of the time that a lookup takes. The
# library has one list of all of them and no way to ask for fewer; so what that list names is said to be nowhere, and the
# linker does not look for it. Nobody asks for those by name (src/text/words.cpp). Where there is no nm, all are linked.
function(actives_only_english target)
  find_program(ACTIVES_NM NAMES ${CMAKE_NM} nm)
  execute_process(COMMAND ${ACTIVES_NM} --undefined-only --format=posix ${Stemmer_LIBRARY}
    OUTPUT_VARIABLE listed ERROR_QUIET RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(STATUS "The symbols of ${Stemmer_LIBRARY} cannot be read: the stemmers of all languages are linked")
    return()
  endif()
  string(REGEX MATCHALL "[a-z]+_(UTF_8|ISO_8859_[0-9]+|KOI8_R)_(create_env|close_env|stem) U" names "${listed}")
  list(TRANSFORM names REPLACE " U$" "")
  list(REMOVE_DUPLICATES names)
  list(FILTER names EXCLUDE REGEX "^english_UTF_8_")
  list(TRANSFORM names PREPEND "--defsym=")
  list(TRANSFORM names APPEND "=0\n")
  list(JOIN names "" options)
  set(file ${PROJECT_BINARY_DIR}/only_english.txt)
  file(WRITE ${file} "${options}")
  target_link_options(${target} PRIVATE -Wl,@${file})
endfunction()
