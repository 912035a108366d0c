# cmake -DKNOWN=FILE -DPROGRAM=FILE -DOUTPUT=FILE -P WriteSbom.cmake: writes the SPDX document that Sbom.cmake describes.
# The same program, sources and packages give the same bytes. What nobody tells is NOASSERTION.
cmake_minimum_required(VERSION 3.25)
include(${KNOWN})
include(${CMAKE_CURRENT_LIST_DIR}/SbomPackages.cmake)

# quoted(RESULT TEXT): a JSON string.
function(quoted result text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REGEX REPLACE "[\t\r\n]" " " text "${text}")
  set(${result} "\"${text}\"" PARENT_SCOPE)
endfunction()

# object(RESULT INDENT KEY VALUE...): a JSON object. A value that begins with { or [ or a quote, and true and false, is JSON
# already.
function(object result indent)
  set(lines "")
  list(LENGTH ARGN count)
  math(EXPR last "${count} - 2")
  foreach(at RANGE 0 ${last} 2)
    math(EXPR next "${at} + 1")
    list(GET ARGN ${at} key)
    list(GET ARGN ${next} value)
    if(NOT value MATCHES "^[[{\"]" AND NOT value MATCHES "^(true|false)$")
      quoted(value "${value}")
    endif()
    list(APPEND lines "${indent}  \"${key}\": ${value}")
  endforeach()
  list(JOIN lines ",\n" body)
  set(${result} "{\n${body}\n${indent}}" PARENT_SCOPE)
endfunction()

# add(LIST OBJECT): what stands in one of the document's lists. Text and no list of CMake: it may hold semicolons.
macro(add list text)
  if(${list})
    string(APPEND ${list} ",\n    ${text}")
  else()
    set(${list} "    ${text}")
  endif()
endmacro()

function(relate from kind to)
  object(relation "    " spdxElementId "SPDXRef-${from}" relationshipType ${kind} relatedSpdxElement "SPDXRef-${to}" ${ARGN})
  add(relationships "${relation}")
  set(relationships "${relationships}" PARENT_SCOPE)
endfunction()

# add_package(ID NAME FILE VERSION LICENSE HOMEPAGE): with what the package manager says of the file, or else VERSION.
function(add_package id name file version license homepage)
  package_of("${file}")
  if(package_version)
    set(version ${package_version})
  elseif(NOT version)
    set(version NOASSERTION)
  endif()
  set(supplier NOASSERTION)
  set(fields "")
  if(package)
    set(supplier "Organization: ${system_name}")
    list(APPEND fields sourceInfo "package ${package} of the source package ${package_source}")
    object(purl "        " referenceCategory PACKAGE-MANAGER referenceType purl referenceLocator "${package_purl}")
    list(APPEND fields externalRefs "[\n        ${purl}\n      ]")
  endif()
  if(homepage)
    list(APPEND fields homepage "${homepage}" licenseComments "of nearly all of it; third-party.md tells the rest")
  endif()
  object(described "    " name "${name}" SPDXID "SPDXRef-${id}" versionInfo "${version}" supplier "${supplier}"
    downloadLocation NOASSERTION filesAnalyzed false licenseConcluded NOASSERTION licenseDeclared "${license}"
    copyrightText NOASSERTION ${fields})
  add(packages "${described}")
  set(packages "${packages}" PARENT_SCOPE)
endfunction()

# add_file(ID NAME FILE COMMENT): a form of the program; the digests are collected for the package that it is in.
function(add_file id name file comment)
  file(SHA1 ${file} sha1)
  file(SHA256 ${file} sha256)
  object(first "        " algorithm SHA1 checksumValue ${sha1})
  object(second "        " algorithm SHA256 checksumValue ${sha256})
  object(described "    " fileName "${name}" SPDXID "SPDXRef-${id}" fileTypes "[\"BINARY\"]"
    checksums "[\n        ${first},\n        ${second}\n      ]" licenseConcluded NOASSERTION
    licenseInfoInFiles "[\"NOASSERTION\"]" copyrightText NOASSERTION comment "${comment}")
  add(files "${described}")
  set(files "${files}" PARENT_SCOPE)
  set(digests ${digests} ${sha1} PARENT_SCOPE)
endfunction()

# The program as it was linked, and as `cmake --install --strip` and the packages have it.
add_file(program ./actives ${PROGRAM} "as it was linked")
set(contained program)
if(CMAKE_STRIP)
  execute_process(COMMAND ${CMAKE_STRIP} -o ${OUTPUT}.stripped ${PROGRAM} RESULT_VARIABLE status)
  if(status EQUAL 0)
    add_file(installed ./bin/actives ${OUTPUT}.stripped "without symbols, as it is installed with --strip and packaged")
    list(APPEND contained installed)
    file(REMOVE ${OUTPUT}.stripped)
  endif()
endif()
list(SORT digests)
list(JOIN digests "" digests)
string(SHA1 verification "${digests}")
object(verification "      " packageVerificationCodeValue ${verification})

object(program "    " name actives SPDXID SPDXRef-actives versionInfo "${PROJECT_VERSION}"
  supplier "Organization: The actives authors" downloadLocation NOASSERTION filesAnalyzed true
  packageVerificationCode "${verification}" licenseConcluded NOASSERTION licenseDeclared "MIT AND CC-BY-4.0"
  licenseComments "The program and its records: MIT. The inventory of label names: facts of CosIng (European Commission), CC-BY-4.0."
  licenseInfoFromFiles "[\"NOASSERTION\"]" copyrightText "Copyright (c) 2026 The actives authors"
  comment "with the catalogue ${ACTIVES_CATALOGUE_VERSION}" primaryPackagePurpose APPLICATION)
add(packages "${program}")
relate(DOCUMENT DESCRIBES actives)
foreach(id IN LISTS contained)
  relate(actives CONTAINS ${id})
endforeach()

read_packages("${libraries}" "${toolchain}" "${tools}")
set(linked DYNAMIC_LINK)
if(ACTIVES_STATIC)
  set(linked STATIC_LINK)
endif()
foreach(row IN LISTS libraries)
  string(REPLACE "|" ";" cells "${row};")
  list(GET cells 1 2 3 4 5 6 7 cells)
  list(POP_FRONT cells name header license homepage form file version)
  add_package(${name} ${name} "${file}" "${version}" "${license}" "${homepage}")
  if(form STREQUAL "headers" OR (name STREQUAL "fmt" AND (ACTIVES_STATIC OR ACTIVES_OWN_FMT)))
    relate(actives DEPENDS_ON ${name} comment "compiled into the program from its headers")
  else()
    relate(actives ${linked} ${name})
  endif()
endforeach()
foreach(row IN LISTS toolchain)
  string(REPLACE "|" ";" cells "${row};")
  list(POP_FRONT cells name file license homepage version)
  string(REPLACE "+" "p" id "${name}")
  add_package(${id} "${name}" "${file}" "${version}" "${license}" "${homepage}")
  relate(actives ${linked} ${id})
endforeach()
foreach(row IN LISTS tools)
  string(REPLACE "|" ";" cells "${row};")
  list(POP_FRONT cells name file version)
  add_package(tool-${name} "${name}" "${file}" "${version}" NOASSERTION "")
  relate(tool-${name} BUILD_TOOL_OF actives)
endforeach()

# The time is that of the version, or the one that whoever builds a package gives.
set(created "${ACTIVES_DATE}T00:00:00Z")
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC)
endif()
set(content "")
foreach(list IN ITEMS packages files relationships)
  string(APPEND content "  \"${list}\": [\n${${list}}\n  ],\n")
endforeach()
string(REGEX REPLACE ",\n$" "\n}\n" content "${content}")
# One name for one content.
string(UUID unique NAMESPACE 6ba7b811-9dad-11d1-80b4-00c04fd430c8 NAME "${PROJECT_VERSION} ${created} ${content}" TYPE SHA1)
object(creation "  " created ${created}
  creators "[\"Organization: The actives authors\", \"Tool: actives-WriteSbom-${PROJECT_VERSION}\"]" licenseListVersion 3.20)
object(head "" spdxVersion SPDX-2.3 dataLicense CC0-1.0 SPDXID SPDXRef-DOCUMENT name "actives-${PROJECT_VERSION}"
  documentNamespace "https://spdx.org/spdxdocs/actives-${PROJECT_VERSION}-${unique}" creationInfo "${creation}")
string(REGEX REPLACE "\n}$" ",\n" head "${head}")
file(WRITE ${OUTPUT} "${head}${content}")
