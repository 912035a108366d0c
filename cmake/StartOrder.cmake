# actives_order_for_start(TARGET): what the usual commands run stands side by side in the program, so that a start reads an
# eighth of its code and not all of it. tests/bench/start_order.py writes the order, from the map that this keeps. A
# linker that does not know such scripts puts things where it likes.
include(CheckLinkerFlag)

function(actives_order_for_start target)
  set(script ${PROJECT_SOURCE_DIR}/cmake/start_order.ld)
  check_linker_flag(CXX "-Wl,-T,${script}" ACTIVES_LINKER_TAKES_ORDER)
  if(ACTIVES_LINKER_TAKES_ORDER)
    target_link_options(${target} PRIVATE -Wl,-T,${script} -Wl,-Map=actives.map)
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
  endif()
endfunction()
