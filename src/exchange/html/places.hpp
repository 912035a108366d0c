// Where each record has its place in the site.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "actives/catalogue.hpp"
#include "exchange/html/link.hpp"
#include "exchange/html/view.hpp"

namespace actives::exchange::html {

// "law/eu.html"
std::string place_of_market(std::string_view market);
// "everyday/a.html"; "everyday/0-9.html" for what begins with a digit.
std::string place_of_letter(std::string_view letter);
// Under which letter an id of the inventory is.
std::string letter_of(std::string_view id);

// Paths from the root of the site, with '/': "ingredients/ghk-cu.html", "sources.html#kim-2020".
class Places {
 public:
  explicit Places(const Catalogue& catalogue);

  std::string of(Kind kind, std::string_view id) const;

  std::string name_of(Kind kind, std::string_view id) const;

  // The record of any kind that bears the id, with its name; nothing when there is none.
  struct Record {
    std::string place;
    std::string name;
  };
  std::optional<Record> of(std::string_view id) const;

 private:
  const Catalogue& catalogue_;
  std::map<std::string, std::string, std::less<>> market_of_rule_;
};

// A page, as others are seen from it.
class Here {
 public:
  // `root` leads to the root of the site: "" or "../".
  Here(const Places& places, std::string_view root) : places_(places), root_(root) {}

  std::string_view root() const { return root_; }
  Link to(std::string_view place) const { return Link::inside(std::string(root_).append(place)); }
  Link to(Kind kind, std::string_view id) const { return to(places_.of(kind, id)); }

  // {text, link} of records of any kind, for the list of a section.
  template <class Ids>
  Views links(const Ids& ids) const {
    Views views;
    for (const std::string& id : ids) views.push_back(link_to(id));
    return views;
  }

  View link_to(Kind kind, const std::string& id) const;

 private:
  View link_to(const std::string& id) const;

  const Places& places_;
  std::string_view root_;
};

}  // namespace actives::exchange::html
