// The pages of terms and claims.
#include "exchange/html/making.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

Views claims_about(const Making& making, const Here& here, std::string_view id) {
  Views views;
  const auto found = making.claims_about.find(id);
  if (found == making.claims_about.end()) return views;
  for (const std::string& claim_id : found->second) {
    const auto claim = making.catalogue.get<Claim>(claim_id);
    if (!claim) continue;  // of a forged catalogue
    views.emplace_back()
        .set("text", claim->claim)
        .set("verdict", render::words_for(claim->verdict))
        .set("verdict_class", to_string(claim->verdict))
        .set("link", here.to(Kind::claim, claim->id));
  }
  return views;
}

Body term_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<Term>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.name).set("start", here.to("index.html")).set("all_terms", here.to("terms.html"));
  view.set("is", record.is).set("cites", references.cite(record.sources));
  view.set("see_also", here.links(record.related)).set("aliases", plain_texts(record.aliases));
  view.set("claims", claims_about(making, here, record.id));
  references.put_into(view);
  return {record.name, record.is, "terms.html", making.templates.fill("term", view)};
}

Body claim_body(const Making& making, const Here& here, const Page& page) {
  const auto& record = std::get<Claim>(page.record);
  References references(page.references, here);
  View view;
  view.set("title", record.claim).set("start", here.to("index.html")).set("all_claims", here.to("claims.html"));
  view.set("verdict", render::words_for(record.verdict)).set("verdict_class", to_string(record.verdict));
  view.set("answer", record.answer).set("why", record.why).set("cites", references.cite(record.sources));
  view.set("said_of", here.links(record.about)).set("aliases", plain_texts(record.aliases));
  references.put_into(view);
  const std::string answer = std::string(render::words_for(record.verdict)) + ". " + record.answer.value_or(record.why);
  return {record.claim, answer, "claims.html", making.templates.fill("claim", view)};
}

}  // namespace actives::exchange::html
