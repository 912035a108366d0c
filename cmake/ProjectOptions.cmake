# What every target of this project is compiled with. Nothing here leaks to users of the library.
add_library(actives_options INTERFACE)
target_compile_features(actives_options INTERFACE cxx_std_20)
target_compile_options(actives_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow>
  # A build in another folder gives the same program.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/= -ffile-prefix-map=${PROJECT_BINARY_DIR}/=)

option(ACTIVES_WERROR "Warnings are errors" OFF)
if(ACTIVES_WERROR)
  target_compile_options(actives_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()

if(ACTIVES_SANITIZE)
  target_compile_options(actives_options INTERFACE
    -fsanitize=${ACTIVES_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(actives_options INTERFACE -fsanitize=${ACTIVES_SANITIZE})
endif()

if(ACTIVES_FUZZ)
  target_compile_options(actives_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
