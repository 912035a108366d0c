# What every target of this project is compiled with. Nothing here leaks to users of the library.
add_library(actives_options INTERFACE)
target_compile_features(actives_options INTERFACE cxx_std_20)
target_compile_options(actives_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow>
  # Of files that are compiled as one, these would speak of what stands in another.
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-shadow>
  $<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
  # A build in another folder gives the same program.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/= -ffile-prefix-map=${PROJECT_BINARY_DIR}/=)

# -O3 is larger and no faster here. Not -Os for what is not felt: what two files instantiate alike is taken from one of
# them, and then a million labels are written by the slow one. What nobody calls is left out of the program.
target_compile_options(actives_options INTERFACE
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:CXX>>:-O2>
  # Loops over bytes whose number is not known are worth it.
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANG_AND_ID:CXX,GNU>>:-fvect-cost-model=dynamic>
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:CXX>>:-ffunction-sections>
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:CXX>>:-fdata-sections>)
target_link_options(actives_options INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)

# Files of more than two gigabytes, numbers of files and times behind 2038 do not fit into 32 bits.
if(CMAKE_SIZEOF_VOID_P EQUAL 4)
  target_compile_definitions(actives_options INTERFACE _FILE_OFFSET_BITS=64 _TIME_BITS=64)
endif()

option(ACTIVES_WERROR "Warnings are errors" OFF)
if(ACTIVES_WERROR)
  target_compile_options(actives_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()

if(ACTIVES_SANITIZE)
  target_compile_options(actives_options INTERFACE
    -fsanitize=${ACTIVES_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(actives_options INTERFACE -fsanitize=${ACTIVES_SANITIZE})
endif()

# A program that ends adds its counts to one file (%m), however it was started: tests give it an environment of their own.
if(ACTIVES_COVERAGE)
  target_compile_options(actives_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-fprofile-instr-generate=${PROJECT_BINARY_DIR}/counts/%m.profraw>
    $<$<COMPILE_LANGUAGE:CXX>:-fcoverage-mapping>)
  target_link_options(actives_options INTERFACE -fprofile-instr-generate)
endif()

if(ACTIVES_FUZZ)
  target_compile_options(actives_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
