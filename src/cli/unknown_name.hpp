// What to say about a name that nothing is known under.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace actives::cli {

// Says so, and which names are near. False: none is.
bool say_unknown(Session& session, const std::string& name);

// Where to look for names; said once, where say_unknown() had nothing to offer.
void say_where_names_are(Session& session);

}  // namespace actives::cli
