#include "label/names.hpp"

#include <algorithm>
#include <array>

#include "pack/label_index.hpp"
#include "text/ascii.hpp"

namespace actives::label {

namespace {

using text::is_digit;

namespace gap = text::gap;

constexpr std::size_t longest_key = 2100;  // no label name is longer

void add(Letters& letters, std::uint64_t sum, std::size_t count) {
  letters.sum = text::sum_joined(letters.sum, sum, count);
  letters.count += count;
}

void add(Letters& letters, const Letters& more) {
  if (more.count == 0) return;
  if (letters.count == 0) letters.digit_first = more.digit_first;
  if (letters.digit_last && more.digit_first) add(letters, text::sum_step(0, ' '), 1);
  add(letters, more.sum, more.count);
  letters.digit_last = more.digit_last;
}

std::uint64_t sum_of_run(const Sheet& sheet, Run run, std::size_t count) {
  const auto& first = sheet.word(run.first);
  std::uint64_t before = 0;
  if (run.first > 0) {
    const auto& previous = sheet.word(run.first - 1);
    before = first.first > previous.last ? text::sum_step(previous.sum, ' ') : previous.sum;
  }
  return text::sum_between(before, sheet.word(run.second - 1).sum, count);
}

void add_run(Letters& letters, const Sheet& sheet, Run run) {
  const auto& first = sheet.word(run.first);
  const auto& last = sheet.word(run.second - 1);
  if (last.last <= first.first) return;
  const std::size_t count = last.last - first.first;
  add(letters, {sum_of_run(sheet, run, count), count, first.digits, is_digit(sheet.read.letters[last.last - 1])});
}

// The run without its amounts and references to notes.
void add_names(Letters& letters, const Sheet& sheet, Run run) {
  for (std::size_t i = run.first; i < run.second;) {
    if (!sheet.is_name(i)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < run.second && sheet.is_name(end)) ++end;
    add_run(letters, sheet, {i, end});
    i = end;
  }
}

// A name that a slash is part of: Acrylates/C10-30 Alkyl Acrylate Crosspolymer.
bool is_polymer(const Sheet& sheet, Run run) {
  constexpr std::array<std::string_view, 8> words{"copolymer",  "crosspolymer", "polymer", "ferment",
                                                  "terpolymer", "filtrate",     "lysate",  "glyceride"};
  for (std::size_t i = run.first; i < run.second; ++i) {
    const std::string_view word = sheet.letters(i);
    if (std::any_of(words.begin(), words.end(), [&](std::string_view end) { return word.ends_with(end); })) return true;
  }
  return false;
}

}  // namespace

Letters letters_of(const Sheet& sheet, Run run) {
  Letters letters;
  add_names(letters, sheet, run);
  return letters;
}

Letters letters_outside(const Sheet& sheet, Run run) {
  Letters letters;
  for (std::size_t i = run.first; i < run.second;) {
    std::size_t end = i + 1;
    while (end < run.second && sheet.group[end] == sheet.group[i]) ++end;
    if (sheet.group[i] == 0) add_names(letters, sheet, {i, end});
    i = end;
  }
  return letters;
}

Letters joined(const Letters& first, const Letters& second) {
  Letters letters = first;
  add(letters, second);
  return letters;
}

Hit Names::with(const Letters& letters) const {
  if (letters.count == 0 || letters.count > longest_key) return {};
  const auto [first, last] = pack_.label_names_with(pack::label_hash(letters.sum));
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

Hit Names::exact(const Sheet& sheet, Run run) const {
  if (sheet.has_roles) return with(letters_of(sheet, run));
  Letters letters;
  letters.count = sheet.word(run.second - 1).last - sheet.word(run.first).first;
  letters.sum = sum_of_run(sheet, run, letters.count);
  return with(letters);
}

Hit Names::joined_parts(const Sheet& sheet) const {
  Letters letters;
  for (const Run& part : parts_) add_names(letters, sheet, part);
  return with(letters);
}

Hit Names::plain(const Sheet& sheet, Run run) {
  if (const Hit hit = exact(sheet, run)) return hit;
  bool has_groups = false;
  for (std::size_t i = run.first; i < run.second && !has_groups; ++i) has_groups = sheet.group[i] != 0;
  return has_groups ? with(letters_outside(sheet, run)) : Hit{};
}

Hit Names::find(const Sheet& sheet, Run run) {
  if (run.second <= run.first) return {};
  if (const Hit hit = exact(sheet, run)) return hit;
  bool has_groups = false;
  bool has_slashes = false;
  for (std::size_t i = run.first; i < run.second; ++i) {
    if (sheet.group[i] != 0) has_groups = true;
    if (i > run.first && (sheet.word(i).before & gap::slash) != 0) has_slashes = true;
  }
  if (has_groups)
    if (const Hit hit = with_groups(sheet, run)) return hit;
  if (has_slashes)
    if (const Hit hit = one_of_several(sheet, run)) return hit;
  return {};
}

bool Names::mean_the_same(Hit first, Hit second) const {
  const pack::LabelName one = pack_.label_name(first.first);
  const pack::LabelName other = pack_.label_name(second.first);
  return one.kind == other.kind && one.record == other.record;
}

Hit Names::with_groups(const Sheet& sheet, Run run) {
  // Without what is in parentheses.
  parts_.clear();
  std::vector<Run> groups;
  for (std::size_t i = run.first; i < run.second;) {
    std::size_t end = i + 1;
    while (end < run.second && sheet.group[end] == sheet.group[i]) ++end;
    (sheet.group[i] == 0 ? parts_ : groups).emplace_back(i, end);
    i = end;
  }
  if (parts_.empty()) return exact(sheet, run);
  const std::vector<Run> outside = parts_;
  if (const Hit hit = joined_parts(sheet)) return hit;
  // Hollyhock (Althaea Rosea) Flower Extract: the parenthesis is the name that counts.
  constexpr std::size_t most_groups = 8;  // in one name
  if (outside.front().first == run.first && groups.size() <= most_groups) {
    for (const Run& group : groups) {
      parts_.assign(1, group);
      for (const Run& part : outside)
        if (part.first > group.first) parts_.push_back(part);
      if (const Hit hit = joined_parts(sheet)) return hit;
    }
  }
  // Water (Aqua/Eau), and alone: Vitamin B3 (Niacinamide).
  if (outside.size() == 1) groups.insert(groups.begin(), outside.front());
  for (const Run& part : groups) {
    if (const Hit hit = exact(sheet, part)) return hit;
    if (const Hit hit = one_of_several(sheet, part)) return hit;
  }
  return {};
}

Hit Names::one_of_several(const Sheet& sheet, Run run) {
  if (is_polymer(sheet, run)) return {};
  std::size_t begin = run.first;
  bool any = false;
  std::vector<Run> sides;
  for (std::size_t i = run.first + 1; i <= run.second; ++i) {
    if (i < run.second && (sheet.word(i).before & gap::slash) == 0) continue;
    any = any || i < run.second;
    sides.emplace_back(begin, i);
    begin = i;
  }
  if (!any) return {};
  for (const Run& side : sides) {
    if (const Hit hit = exact(sheet, side)) return hit;
    // Olea Europaea (Olive) Fruit Oil/Huile d'Olive
    parts_.clear();
    bool has_group = false;
    for (std::size_t i = side.first; i < side.second; ++i) {
      if (sheet.group[i] != 0)
        has_group = true;
      else
        parts_.emplace_back(i, i + 1);
    }
    if (has_group && !parts_.empty())
      if (const Hit hit = joined_parts(sheet)) return hit;
  }
  return {};
}

}  // namespace actives::label
