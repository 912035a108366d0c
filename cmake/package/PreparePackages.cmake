# Run by cpack when the files of a package lie in their folder: what Debian's packages have besides an installation, and the
# time of the files, which is the version's: the same sources give the same package on any day.
set(date ${CPACK_ACTIVES_DATE})
set(debian ${CPACK_ACTIVES_SOURCE}/packaging/debian)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian's packages hold manuals and changelogs compressed, without name and time of the file.
function(compress file)
  run(gzip -9n ${file})
endfunction()

function(add_debian_documents package folder)
  set(documents ${folder}/usr/share/doc/${package})
  file(MAKE_DIRECTORY ${documents})
  # It stands in `copyright`.
  file(REMOVE ${documents}/LICENSE)
  configure_file(${debian}/copyright ${documents}/copyright COPYONLY)
  configure_file(${CPACK_ACTIVES_SOURCE}/CHANGELOG.md ${documents}/changelog COPYONLY)
  # The time of day is not known, and no time zone is better than another.
  execute_process(COMMAND date -u -R -d ${date} OUTPUT_VARIABLE written OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  file(WRITE ${documents}/changelog.Debian
"actives (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) stable; urgency=low

  * changelog.gz tells what is new.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${written}
")
  compress(${documents}/changelog)
  compress(${documents}/changelog.Debian)
  if(EXISTS ${debian}/${package}.lintian-overrides)
    file(MAKE_DIRECTORY ${folder}/usr/share/lintian/overrides)
    configure_file(${debian}/${package}.lintian-overrides ${folder}/usr/share/lintian/overrides/${package} COPYONLY)
  endif()
endfunction()

if(CPACK_GENERATOR STREQUAL DEB)
  set(program ${CPACK_TEMPORARY_DIRECTORY}/program)
  compress(${program}/usr/share/man/man1/actives.1)
  # Where the zsh of Debian looks.
  file(RENAME ${program}/usr/share/zsh/site-functions ${program}/usr/share/zsh/vendor-completions)
  add_debian_documents(actives ${program})
  add_debian_documents(libactives-dev ${CPACK_TEMPORARY_DIRECTORY}/library)
endif()

# A umask does not decide who may read the files, nor a clock how old they are.
run(chmod -R a+rX,u+w,go-w ${CPACK_TEMPORARY_DIRECTORY})
run(find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d "${date} 00:00:00 UTC" {} +)
