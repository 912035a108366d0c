# What makes a mistake in the release harder to use for harm: the program stands at a random address, what is written once at
# the start is read-only afterwards, and buffers are watched. tests/hostile/hardened.py reads it off the program.
include(CheckLinkerFlag)

target_compile_options(actives_options INTERFACE
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:C,CXX>>:-fstack-protector-strong>
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:C,CXX>>:-fstack-clash-protection>
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:C,CXX>>:-U_FORTIFY_SOURCE>
  $<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:C,CXX>>:-D_FORTIFY_SOURCE=3>)
target_link_options(actives_options INTERFACE
  $<$<CONFIG:Release>:-Wl,-z,relro> $<$<CONFIG:Release>:-Wl,-z,now> $<$<CONFIG:Release>:-Wl,-z,noexecstack>)

# A static program at a random address relocates its tables itself, at each start: in the short form, where the linker has
# it, and few of them (OneLanguage.cmake).
if(ACTIVES_STATIC)
  target_compile_options(actives_options INTERFACE -fPIE)
  check_linker_flag(CXX "-Wl,-z,pack-relative-relocs" ACTIVES_LINKER_PACKS_RELOCATIONS)
  if(ACTIVES_LINKER_PACKS_RELOCATIONS)
    target_link_options(actives_options INTERFACE -Wl,-z,pack-relative-relocs)
  endif()
endif()
