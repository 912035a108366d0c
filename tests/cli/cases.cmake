# Each case of each file below is a test of its own. How a case is written stands in run_cases.py.
set(case_files
  catalogue
  catalogue_export
  checklist
  catalogue_import
  cite
  compare
  completion
  explain
  forms
  label
  label_text
  lists
  matrix
  names
  pages
  search
  statements
  stdin
  terminal
  usage)

foreach(file IN LISTS case_files)
  set(path ${CMAKE_CURRENT_LIST_DIR}/${file}.test)
  # A new or renamed case is seen by the next build.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(STRINGS ${path} titles REGEX "^# " ENCODING UTF-8)
  foreach(title IN LISTS titles)
    string(SUBSTRING "${title}" 2 -1 name)
    set(test "cli: ${file}: ${name}")
    add_test(NAME "${test}"
      COMMAND ${ACTIVES_PYTHON} -B ${CMAKE_CURRENT_LIST_DIR}/run_cases.py
              --program $<TARGET_FILE:actives_program> --case "${name}" ${path})
    set_tests_properties("${test}" PROPERTIES SKIP_RETURN_CODE 77)
  endforeach()
endforeach()
