#include "render/label_says.hpp"

#include "render/values.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

json::Value thing_value(const SaidThing& thing) {
  return json::Object(7)
      .add("words", text::printable(thing.words))
      .add("kind", word(thing.kind))
      .add("id", thing.id)
      .add("name", thing.name)
      .add("type", text_or_null(thing.type))
      .add("positions", thing.positions)
      .add("same_type", thing.same_type)
      .take();
}

json::Value claim_value(const SaidClaim& claim) {
  return json::Object(5)
      .add("words", text::printable(claim.words))
      .add("id", claim.id)
      .add("claim", claim.claim)
      .add("verdict", word(claim.verdict))
      .add("answer", text_or_null(claim.answer))
      .take();
}

}  // namespace

json::Value says_value(const std::optional<Says>& says) {
  if (!says) return nullptr;
  return json::Object(2)
      .add("things", each(says->things, thing_value))
      .add("claims", each(says->claims, claim_value))
      .take();
}

}  // namespace actives::render
