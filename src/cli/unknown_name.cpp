#include "cli/unknown_name.hpp"

#include "cli/near_words.hpp"
#include "text/sanitize.hpp"

namespace actives::cli {

bool say_unknown(Session& session, const std::string& name) {
  session.fail("nothing is known under the name " + text::quoted(name));
  const auto near = suggest(session.catalogue(), name);
  if (!near.empty()) session.fail("did you mean " + alternatives(near) + "?");
  return !near.empty();
}

void say_where_names_are(Session& session) {
  session.fail("'actives list' lists the ingredients; 'actives list types', concerns, terms and claims the rest");
}

}  // namespace actives::cli
