# The manual and the completion scripts: the built program prints them, and they are installed where man and the shells
# look. When cross-compiling without an emulator the program cannot run here, so they are left out.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "Cross-compiling without an emulator: no manual and no shell completion")
  return()
endif()

set(ACTIVES_SHELL_FILES "")
set(ACTIVES_SHELL_FOLDERS "")

# actives_printed_file(FILE FOLDER WORD...): what `actives WORD...` prints, for an installation into FOLDER.
function(actives_printed_file file folder)
  set(written ${PROJECT_BINARY_DIR}/shell/${folder}/${file})
  add_custom_command(
    OUTPUT ${written}
    COMMAND ${CMAKE_COMMAND} "-DCOMMAND=${CMAKE_CROSSCOMPILING_EMULATOR};$<TARGET_FILE:actives_program>;${ARGN}"
            -DOUTPUT=${written} -P ${PROJECT_SOURCE_DIR}/cmake/WriteOutput.cmake
    DEPENDS actives_program ${PROJECT_SOURCE_DIR}/cmake/WriteOutput.cmake
    COMMENT "Printing ${file}"
    VERBATIM)
  set(ACTIVES_SHELL_FILES ${ACTIVES_SHELL_FILES} ${written} PARENT_SCOPE)
  set(ACTIVES_SHELL_FOLDERS ${ACTIVES_SHELL_FOLDERS} ${folder} PARENT_SCOPE)
endfunction()

actives_printed_file(actives.1 ${CMAKE_INSTALL_MANDIR}/man1 help manual)
actives_printed_file(actives ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
actives_printed_file(_actives ${CMAKE_INSTALL_DATADIR}/zsh/site-functions completion zsh)
actives_printed_file(actives.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
add_custom_target(actives_shell_files ALL DEPENDS ${ACTIVES_SHELL_FILES})
