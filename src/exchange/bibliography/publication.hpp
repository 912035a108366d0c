// In what form a source was published and where, as far as its record tells.
#pragma once

#include <cstdint>
#include <string>

#include "actives/records.hpp"

namespace actives::exchange {

enum class Form : std::uint8_t {
  article,   // in a journal
  page,      // of a site
  document,  // anything else, and whatever cannot be told
};

struct Publication {
  Form form = Form::document;
  std::string container;  // the journal, book or site; empty: unknown
  std::string volume;     // these three of an article, empty where the record does not give them
  std::string issue;
  std::string pages;
};

// A study or review is taken for an article where its container is a journal: it says so in its name, or it comes with
// a volume, or the record has a DOI or PMID and the container is no archive of preprints and no publisher's site.
Publication publication_of(const Source& source);

// What kind of source it is and how much of it was read: "Trial, read as an abstract." Without a colon: readers of
// CSL-JSON take what stands before one in a note for the name of a field.
std::string note_on(const Source& source);

}  // namespace actives::exchange
