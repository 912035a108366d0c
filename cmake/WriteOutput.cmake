# cmake -DCOMMAND=PROGRAM;WORD;... -DOUTPUT=FILE -P WriteOutput.cmake: writes what the command prints to FILE.
cmake_path(GET OUTPUT PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${COMMAND} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "status ${status} of: ${COMMAND}")
endif()
file(WRITE ${OUTPUT} "${printed}")
