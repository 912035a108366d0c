#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "actives/grade.hpp"
#include "render/label.hpp"
#include "render/text_pages.hpp"
#include "text/sanitize.hpp"

namespace actives::render {

namespace {

std::string ordinal(std::size_t number) {
  const std::size_t tens = number / 10 % 10;
  const std::size_t ones = number % 10;
  const char* end = tens == 1 || ones == 0 || ones > 3 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : "rd";
  return std::to_string(number) + end;
}

// Growth factors are printed in parts of a billion, of which one is the seventh decimal place.
std::string percent(double value) {
  std::string digits = fmt::format("{:.12f}", value);
  while (digits.ends_with('0')) digits.pop_back();
  if (digits.ends_with('.')) digits.pop_back();
  return digits + " %";
}

// Functions as CosIng has them, "skin conditioning - emollient", in one word where that is enough.
std::string function_words(const std::vector<std::string>& functions) {
  std::vector<std::string> words;
  for (const std::string& function : functions) {
    const std::size_t dash = function.find(" - ");
    std::string one = dash == std::string::npos ? function : function.substr(dash + 3);
    if (std::find(words.begin(), words.end(), one) == words.end()) words.push_back(std::move(one));
  }
  return listed(words, 2);
}

class LabelPage {
 public:
  LabelPage(const Catalogue& catalogue, const ReadLabel& read, const LabelPageOptions& options, Look look)
      : catalogue_(catalogue), read_(read), label_(*read.label), options_(options), sheet_(look) {}

  std::string write() {
    if (options_.named) sheet_.title(read_.name(), "");
    if (const auto note = note_on(label_)) {
      // Of a single text the command says so.
      if (options_.named)
        sheet_.paragraph(*note == "no text" ? "There is no text." : "There is no list of ingredients.");
      return sheet_.take();
    }
    list();
    sheet_.blank();
    sheet_.paragraph(counts(), options_.brief ? 0 : 2);
    if (options_.brief) return sheet_.take();
    tells();
    front();
    cannot_tell();
    return sheet_.take();
  }

 private:
  std::string printed(std::size_t i) const {
    return text::printable(printed_name(read_.text, label_, label_.ingredients[i]));
  }

  std::string type_name(const LabelMatch& match) const {
    return match.type ? std::string(catalogue_.name_of(Kind::type, *match.type)) : "";
  }

  std::string record_name(const LabelMatch& match) const {
    return std::string(catalogue_.name_of(match.kind, match.record));
  }

  // What the name is, in a line of the list.
  std::string what(const LabelIngredient& ingredient) const {
    const auto matches = label_.matches_of(ingredient);
    if (matches.empty()) return "not in the catalogue";
    const LabelMatch& first = matches.front();
    std::string words;
    if (first.how == LabelHow::fuzzy) words = "read as " + record_name(first) + "; ";
    if (ingredient.kind == LabelKind::known)
      return words + function_words(catalogue_.at<InventoryItem>(first.record).functions);
    if (first.how == LabelHow::family) return type_name(first) + ", by the form of the name";
    words += type_name(first);
    if (first.kind == Kind::ingredient && first.how != LabelHow::fuzzy)
      words += ": " + record_name(first) +
               (matches.size() > 1 ? " or " + counted(matches.size() - 1, "other", "others") : "");
    if (ingredient.kind == LabelKind::related) words += " (an everyday ingredient)";
    return words;
  }

  Style style(LabelKind kind) const {
    switch (kind) {
      case LabelKind::regenerative: return Style::strong;
      case LabelKind::unknown: return Style::faint;
      default: return Style::plain;
    }
  }

  void list() {
    std::vector<std::vector<Sheet::Cell>> rows;
    LabelSection section = LabelSection::main;
    const auto flush = [&] {
      if (!rows.empty()) sheet_.table(std::exchange(rows, {}), 0);
    };
    for (std::size_t i = 0; i < label_.ingredients.size(); ++i) {
      const LabelIngredient& ingredient = label_.ingredients[i];
      if (options_.brief && ingredient.kind != LabelKind::regenerative) continue;
      if (ingredient.section != section) {
        flush();
        section = ingredient.section;
        sheet_.heading(section_words(section));
      }
      const bool marked = ingredient.kind == LabelKind::regenerative;
      rows.push_back({{(marked ? "> " : "  ") + std::to_string(i + 1), style(ingredient.kind), true},
                      {printed(i), style(ingredient.kind)},
                      {what(ingredient), style(ingredient.kind)}});
    }
    flush();
  }

  static std::string section_words(LabelSection section) {
    switch (section) {
      case LabelSection::main: return "Ingredients";
      case LabelSection::active: return "Active ingredients";
      case LabelSection::inactive: return "Inactive ingredients";
      case LabelSection::may_contain: return "May contain";
    }
    return "";
  }

  std::string counts() const {
    std::string words = counted(label_.ingredients.size(), "name", "names") + ": ";
    std::string parts;
    for (std::size_t k = 0; k < label_.counts.size(); ++k) {
      if (label_.counts[k] == 0) continue;
      const auto kind = static_cast<LabelKind>(k);
      parts += (parts.empty() ? "" : ", ") + std::to_string(label_.counts[k]) + " ";
      parts += kind == LabelKind::known ? "everyday" : std::string(to_string(kind));
    }
    return words + parts + ".";
  }

  void tells() {
    sheet_.heading("What the label tells");
    std::size_t told = 0;
    for (std::size_t i = 0; i < label_.ingredients.size(); ++i)
      if (label_.ingredients[i].kind == LabelKind::regenerative) ingredient(i), ++told;
    if (told == 0) sheet_.paragraph("No regenerative ingredient is in the list, by any name the catalogue knows.");
    flags();
  }

  void ingredient(std::size_t i) {
    std::string head = printed(i) + ": " + ordinal(i + 1) + " of " + std::to_string(label_.ingredients.size());
    const auto amount =
        std::lower_bound(read_.amounts.begin(), read_.amounts.end(), i + 1,
                         [](const LabelAmount& at, std::size_t position) { return at.position < position; });
    if (amount != read_.amounts.end() && amount->position == i + 1)
      head += (amount->printed ? ", " : ", at most ") + percent(amount->at_most_percent) + " (" +
              text::printable(amount->because) + ")";
    sheet_.item(">", head, 2, Style::strong, Style::plain);
    const auto matches = label_.matches_of(label_.ingredients[i]);
    if (matches.front().kind == Kind::type) {
      sheet_.paragraph("No record has this name; its form says " + type_name(matches.front()) + ".", 4);
      return;
    }
    if (matches.front().kind == Kind::inventory) {
      const auto item = catalogue_.at<InventoryItem>(matches.front().record);
      if (item.is) sheet_.paragraph(*item.is, 4);
      sheet_.paragraph("What it does to skin is not recorded here.", 4);
      return;
    }
    if (matches.size() > 1) return several(matches);
    sheet_.paragraph(evidence(catalogue_.at<Ingredient>(matches.front().record)), 4);
  }

  void several(std::span<const LabelMatch> matches) {
    std::vector<std::string> names;
    for (const LabelMatch& match : matches) names.push_back(record_name(match));
    sheet_.paragraph("The name does not tell which: " + listed(names, 4) + ".", 4);
    for (const LabelMatch& match : matches.first(std::min<std::size_t>(matches.size(), 2)))
      if (match.kind == Kind::ingredient)
        sheet_.paragraph(record_name(match) + ": " + evidence(catalogue_.at<Ingredient>(match.record)), 4);
  }

  // The three best supported targets on skin.
  std::string evidence(const Ingredient& ingredient) const {
    struct Best {
      RouteGrade grade;
      std::string concern;
    };
    std::vector<Best> all;
    for (const Target& target : ingredient.targets) {
      const TargetGrades grades = grade_target(target);
      if (!grades.cosmetic() || grades.best().grade == Grade::N) continue;
      const auto concern = catalogue_.find(Kind::concern, target.concern);
      all.push_back(
          {grades.best(), concern ? std::string(catalogue_.name_of(Kind::concern, *concern)) : target.concern});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Best& a, const Best& b) { return rank(a.grade.grade) < rank(b.grade.grade); });
    if (all.empty()) return "Nothing is recorded of its use on skin.";
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 3); ++i)
      words += (i == 0 ? "" : "; ") + all[i].concern + " " + std::string(to_string(all[i].grade.grade)) + " (" +
               std::string(meaning(all[i].grade.grade)) + ", " + people(all[i].grade) + ")";
    if (all.size() > 3) words += "; and " + std::to_string(all.size() - 3) + " more";
    return words + ". 'actives explain " + ingredient.id + "' says all.";
  }

  void flags() {
    if (!options_.market) return;
    sheet_.heading("The law in " + *options_.market);
    if (read_.flags.empty()) {
      sheet_.paragraph("No rule was found for any of these names, which is no permission.");
      return;
    }
    for (const LabelFlag& flag : read_.flags)
      sheet_.item("-",
                  printed(flag.position - 1) + " (" + ordinal(flag.position) +
                      "): " + std::string(to_string(flag.status)) + ". 'actives explain " + flag.rule + "' says why.",
                  2, style_of(flag.status));
  }

  std::string names_at(const std::vector<std::size_t>& positions) const {
    std::vector<std::string> names;
    names.reserve(positions.size());
    for (const std::size_t position : positions) names.push_back(printed(position - 1) + ", " + ordinal(position));
    return listed(names, 4) + " of " + std::to_string(label_.ingredients.size());
  }

  std::string said(const std::vector<SaidThing>& things, std::size_t first, std::size_t last) const {
    std::vector<std::string> meant;
    for (std::size_t i = first; i < last; ++i) {
      const SaidThing& thing = things[i];
      if (!thing.positions.empty()) return names_at(thing.positions);
      meant.push_back(thing.name);
    }
    std::string words = "not in the list (" + listed(meant, everything) + ")";
    const SaidThing& thing = things[first];
    if (!thing.same_type.empty())
      words += "; of the same type (" + thing.type.value_or("") + "): " + names_at(thing.same_type);
    return words;
  }

  void front() {
    if (!read_.says) return;
    sheet_.heading("What the front says");
    const auto& things = read_.says->things;
    for (std::size_t i = 0; i < things.size();) {
      std::size_t end = i + 1;
      while (end < things.size() && things[end].words == things[i].words) ++end;
      sheet_.item("-", text::quoted(things[i].words) + ": " + said(things, i, end));
      i = end;
    }
    for (const SaidClaim& claim : read_.says->claims) {
      std::string words = text::quoted(claim.words) + ": " + std::string(to_string(claim.verdict)) + ".";
      if (claim.answer) words += " " + *claim.answer;
      sheet_.item("-", words + " 'actives explain " + claim.id + "' says why.");
    }
    if (things.empty() && read_.says->claims.empty())
      sheet_.paragraph("It names no ingredient and makes no claim that the catalogue knows.");
  }

  void cannot_tell() {
    sheet_.heading("What it cannot tell");
    sheet_.item("-", "How much there is: the names stand in order down to 1 %, and in any order below.");
    sheet_.item("-", "Whether that is enough, whether it is stable in this product, and whether it gets into skin.");
    if (const std::size_t unknown = label_.counts[static_cast<std::size_t>(LabelKind::unknown)]; unknown > 0)
      sheet_.item("-", counted(unknown, "name is", "names are") +
                           " not in the catalogue: that says nothing good or bad about " +
                           (unknown == 1 ? "it." : "them."));
    if (!options_.market)
      sheet_.item("-", "Where it may be sold: --market EU (US, KR, ...) shows what rules were found.");
  }

  const Catalogue& catalogue_;
  const ReadLabel& read_;
  const Label& label_;
  const LabelPageOptions& options_;
  Sheet sheet_;
};

}  // namespace

std::string label_text(const Catalogue& catalogue, const ReadLabel& read, const LabelPageOptions& options, Look look) {
  return LabelPage(catalogue, read, options, look).write();
}

}  // namespace actives::render
