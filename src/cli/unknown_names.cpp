#include "cli/unknown_names.hpp"

#include "cli/near_words.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

void UnknownNames::add(const std::string& name) {
  any_ = true;
  session_.fail("nothing is known under the name " + text::quoted(name));
  const auto near = suggest(session_.catalogue(), name);
  if (near.empty())
    lost_ = true;
  else
    session_.fail("did you mean " + alternatives(near) + "?");
}

void UnknownNames::finish() {
  if (lost_)
    session_.fail("'actives search WORDS' looks for words in every record; 'actives list' shows what there is");
}

}  // namespace actives::cli
