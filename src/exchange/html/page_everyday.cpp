// The plain ingredients of everyday formulas, a page a letter.
#include <algorithm>

#include "exchange/html/making.hpp"
#include "render/words.hpp"

namespace actives::exchange::html {

namespace {

// The sources that most items have, which are told once.
std::vector<std::string> usual_sources(const std::vector<InventoryItem>& items) {
  std::map<std::vector<std::string>, std::size_t> counts;
  for (const InventoryItem& item : items) ++counts[item.sources];
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::vector<std::string>() : most->first;
}

View item_view(const InventoryItem& item, const Here& here, const std::vector<std::string>& usual) {
  View view;
  view.set("anchor", item.id).set("name", item.inci).set("is", item.is);
  view.set("types", item.type ? here.links(std::vector{*item.type}) : Views());
  view.set("functions", item.functions.empty() ? "not recorded" : render::listed(item.functions, render::everything));
  view.set("names", plain_texts(item.names));
  view.set("cas", render::listed(item.cas, render::everything));
  view.set("ec", render::listed(item.ec, render::everything)).set("restriction", item.restriction);
  return view.set("links", item.sources == usual ? Views() : here.links(item.sources));
}

std::string shown(const std::string& letter) { return letter == "0-9" ? letter : render::first_letter_up(letter); }

}  // namespace

Body everyday_letter_body(const Making& making, const Here& here, const std::string& letter,
                          const std::vector<std::size_t>& numbers) {
  std::vector<InventoryItem> items;
  items.reserve(numbers.size());
  for (const std::size_t number : numbers) items.push_back(making.catalogue.at<InventoryItem>(number));
  const std::vector<std::string> usual = usual_sources(items);
  Views views;
  for (const InventoryItem& item : items) views.push_back(item_view(item, here, usual));
  View view;
  view.set("letter", shown(letter)).set("items", std::move(views)).set("usual", here.links(usual));
  view.set("start", here.to("index.html")).set("all", here.to("everyday.html"));
  return {"Everyday ingredients: " + shown(letter), "Plain ingredients of everyday formulas and what they are for.",
          "ingredients.html", making.templates.fill("everyday-letter", view)};
}

Body everyday_body(const Making& making, const Here& here, const std::vector<std::string>& letters) {
  Views links;
  for (const std::string& letter : letters)
    links.emplace_back().set("text", shown(letter)).set("link", here.to(place_of_letter(letter)));
  View view;
  view.set("count", making.catalogue.count(Kind::inventory)).set("links", std::move(links));
  return {"Everyday ingredients", "Plain ingredients of everyday formulas and what they are for.", "everyday.html",
          making.templates.fill("everyday", view)};
}

}  // namespace actives::exchange::html
