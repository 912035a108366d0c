// A page of one record while it is being written: how its parts look, what they cite, what is left to --full.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actives/render.hpp"
#include "render/layout.hpp"

namespace actives::render {

class Draft {
 public:
  Draft(Sheet& page_sheet, const Page& shown, const PageOptions& options);

  Sheet& sheet;
  const Page& page;
  const PageOptions& options;

  bool brief() const { return options.depth == Depth::brief; }
  bool full() const { return options.depth == Depth::full; }
  // How many of `all` are shown where the usual page shows `usual`; the rest is named at the end of the page.
  std::size_t shown(std::size_t all, std::size_t usual, std::string_view one, std::string_view many);

  // Something that only the full page shows.
  void leave(std::string words) { left_out_.push_back(std::move(words)); }

  // The name of a record that the page refers to, or its id.
  std::string name_of(std::string_view id) const;
  std::vector<std::string> names_of(const std::vector<std::string>& ids) const;

  // " [1][3]" for the sources, which are numbered in the order in which the page cites them; empty for none.
  std::string cite(const std::vector<std::string>& ids);
  std::string cite(const Study& study);

  // A part of the page: beside its label, or below it as a heading where that takes too much room or there is much to
  // say. Several paragraphs are set off with dashes. Nothing is written where there is nothing to say.
  void part(std::string_view label, const std::string& words);
  void part(std::string_view label, const std::vector<std::string>& paragraphs);
  void part(std::string_view label, const std::vector<SourcedText>& texts, std::size_t usual, std::string_view one,
            std::string_view many);
  // A line of facts, which stays beside its label on the full page too.
  void fact(std::string_view label, const std::string& words);

  // What was cited so far: a line each, or on the full page all that is known about each.
  void sources();
  // How much of the sources was read, and what --full would add.
  void close();

 private:
  std::vector<const Source*> cited_;  // number 1 first
  std::vector<std::string> left_out_;
};

}  // namespace actives::render
