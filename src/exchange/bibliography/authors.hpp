// The authors of a source, one by one, as reference managers want them.
#pragma once

#include <string>
#include <vector>

#include "actives/records.hpp"

namespace actives::exchange {

// A person, or an organization: then `family` is its whole name, and it has no given name.
struct Author {
  std::string family;
  std::string given;   // initials: "C. R. S.", "J.-H."
  std::string suffix;  // "Jr"

  bool is_person() const { return !given.empty(); }
  friend bool operator==(const Author&, const Author&) = default;
};

struct Authors {
  std::vector<Author> names;
  bool others = false;  // "et al.": there are more
};

// A catalogue writes authors as a citation lists them: "Abdelhakim M, Johnson W Jr, et al.", or an organization. They
// are taken apart only where every part has the form of a person's name; anything else is one organization, commas and
// all, since a name cut at the wrong place is worse than one left whole.
Authors authors_of(const Source& source);

// Whether the source is a study or a review, by its kind.
bool is_paper(SourceKind kind);

}  // namespace actives::exchange
