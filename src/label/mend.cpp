#include "label/mend.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "label/phrases.hpp"
#include "label/piece.hpp"
#include "label/segments.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

bool may_be_torn(const Segment& segment) {
  return segment.verdict == Verdict::open || segment.verdict == Verdict::known;
}

bool is_joining_word(std::string_view word) { return word == "and" || word == "et" || word == "und"; }

constexpr std::size_t most_torn = 3;  // segments of one name

class Joiner {
 public:
  Joiner(Sheet& sheet, Names& names) : sheet_(sheet), names_(names), wrapped_(is_wrapped()) {}

  bool join() {
    auto& segments = sheet_.segments;
    std::size_t kept = 0;
    std::size_t open = next_open(0);
    for (std::size_t s = 0; s < segments.size();) {
      // Most segments are known, as are those behind them, and stay where they are.
      std::size_t taken = 1;
      if (open < s + most_torn) {
        taken = take_from(s);
        if (open < s + taken) open = next_open(s + taken);
      }
      if (kept != s) segments[kept] = segments[s];
      ++kept;
      s += taken;
    }
    segments.resize(kept);
    if (wrapped_) join_wrapped();
    return !joins_passed_;
  }

 private:
  // Whether lines end where the page ends, and not where names do.
  bool is_wrapped() const {
    if ((sheet_.read.any & gap::line) == 0) return false;
    std::size_t lines = 0;
    std::size_t separators = 0;
    for (std::size_t i = 1; i < sheet_.size(); ++i) {
      const std::uint32_t before = sheet_.word(i).before;
      if ((before & gap::line) != 0)
        ++lines;
      else if ((before & (gap::comma | gap::strong)) != 0)
        ++separators;
    }
    return separators >= 2 * lines;
  }

  // How many segments the name that begins with segment s has; segment s becomes all of them.
  std::size_t take_from(std::size_t s) {
    auto& segments = sheet_.segments;
    Segment& segment = segments[s];
    std::size_t taken = 1;
    if (!may_be_torn(segment)) return taken;
    bool any_open = segment.verdict == Verdict::open;
    for (std::size_t n = 1; n < most_torn && s + n < segments.size(); ++n) {
      const Segment& next = segments[s + n];
      if (!may_be_torn(next) || next.lead == Cut::colon || next.lead == Cut::note || next.lead == Cut::block) break;
      // "Glycerin, (Nonsuch)" are two.
      if (sheet_.group[next.first] != 0 && sheet_.group[next.first] == sheet_.group[next.last - 1]) break;
      any_open = any_open || next.verdict == Verdict::open;
      if (!any_open) continue;
      if (any_passed(s, s + n)) {
        joins_passed_ = joins_passed_ || are_one_name(s, s + n);
        continue;
      }
      if (const Hit hit = names_.plain(sheet_, {segment.first, next.last})) {
        segment.last = next.last;
        segment.hit = hit;
        segment.verdict = Verdict::known;
        segment.torn = true;
        taken = n + 1;
      }
    }
    return taken;
  }

  std::size_t next_open(std::size_t s) const {
    while (s < sheet_.segments.size() && sheet_.segments[s].verdict != Verdict::open) ++s;
    return s;
  }

  bool any_passed(std::size_t s, std::size_t last) const {
    for (; s <= last; ++s)
      if (sheet_.segments[s].piece != nullptr) return true;
    return false;
  }

  bool are_one_name(std::size_t s, std::size_t last) const {
    Letters letters;
    Letters outside;
    for (; s <= last; ++s) {
      const Segment& segment = sheet_.segments[s];
      const Run run{segment.first, segment.last};
      letters = joined(letters, segment.piece != nullptr ? segment.piece->ends->letters : letters_of(sheet_, run));
      outside = joined(outside, segment.piece != nullptr ? segment.piece->ends->outside : letters_outside(sheet_, run));
    }
    return names_.with(letters) || (outside.count != letters.count && names_.with(outside));
  }

  // A line that ends in the middle of a name which the catalogue does not have.
  void join_wrapped() {
    auto& segments = sheet_.segments;
    std::size_t kept = 0;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      Segment& segment = segments[s];
      if (kept > 0 && may_be_torn(segment) && may_be_torn(segments[kept - 1]) && segment.lead == Cut::line &&
          segments[kept - 1].last == segment.first &&
          (segment.verdict == Verdict::open || segments[kept - 1].verdict == Verdict::open) &&
          (sheet_.after(segment.last - 1) & gap::colon) == 0) {
        append(segments[kept - 1], segment);
        continue;
      }
      segments[kept++] = segment;
    }
    segments.resize(kept);
  }

  void append(Segment& before, const Segment& segment) {
    constexpr std::uint32_t longest_name = 64;  // words; what is longer is prose, and is not looked up line by line
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    const std::uint32_t more =
        segment.verdict == Verdict::open ? segment.prose : count_prose_words(sheet_, segment.first, segment.last);
    const std::uint32_t had =
        before.verdict == Verdict::open ? before.prose : count_prose_words(sheet_, before.first, before.last);
    before.prose = static_cast<std::uint16_t>(std::min(had + more, most));
    before.last = segment.last;
    before.torn = before.torn || segment.torn;
    before.hit = before.last - before.first > longest_name ? Hit{} : names_.find(sheet_, {before.first, before.last});
    before.verdict = before.hit ? Verdict::known : Verdict::open;
  }

  Sheet& sheet_;
  Names& names_;
  bool wrapped_;
  bool joins_passed_ = false;
};

// A way to part a run of words: known names and what is between them.
struct Part {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Hit hit;
};

class Parter {
  static constexpr std::uint32_t longest_name = 14;  // words

 public:
  Parter(Sheet& sheet, Names& names) : sheet_(sheet), names_(names) {}

  void part() {
    const auto may_be_parted = [](const Segment& segment) {
      return segment.verdict == Verdict::open && segment.piece == nullptr;
    };
    const auto may_be_several = [&](const Segment& segment) { return is_known_by_a_bracket(segment); };
    if (std::none_of(sheet_.segments.begin(), sheet_.segments.end(), may_be_parted) &&
        std::none_of(sheet_.segments.begin(), sheet_.segments.end(), may_be_several))
      return;
    parted_.clear();
    for (const Segment& segment : sheet_.segments) {
      if (may_be_parted(segment))
        part_at_joints(segment);
      else if (may_be_several(segment))
        part_around_brackets(segment);
      else
        parted_.push_back(segment);
    }
    std::swap(sheet_.segments, parted_);
  }

 private:
  bool is_in_bracket(std::size_t i) const { return sheet_.group[i] != 0; }
  bool opens_bracket(std::size_t i) const {
    return is_in_bracket(i) && (i == 0 || sheet_.group[i - 1] != sheet_.group[i]);
  }

  // Whether it is taken for a name only because one of its brackets is one.
  bool is_known_by_a_bracket(const Segment& segment) const {
    constexpr std::uint32_t fewest = 3;  // words: of two names, one with a bracket
    if (segment.verdict != Verdict::known || segment.piece != nullptr || segment.last - segment.first < fewest)
      return false;
    for (std::uint32_t i = segment.first; i < segment.last; ++i)
      if (is_in_bracket(i)) return !names_.plain(sheet_, {segment.first, segment.last});
    return false;
  }

  // "Water (Aqua) Glycerin Sorbitol" is no name, though (Aqua) is.
  void part_around_brackets(Segment segment) {
    constexpr std::uint32_t longest_run = 256;  // words
    const std::uint32_t count = segment.last - segment.first;
    if (count > longest_run || !cover(segment.first, count, Known::plainly) || !are_several(segment)) {
      parted_.push_back(segment);
      return;
    }
    for (const Part& part : parts_) {
      const bool joins = stands_alone(part.last - 1) && is_joining_word(sheet_.letters(part.last - 1));
      segment.first = part.first;
      segment.last = joins ? part.last - 1 : part.last;
      segment.hit = part.hit;
      parted_.push_back(segment);
      if (joins) add_separator(segment, part.last - 1);
    }
  }

  // Whether these parts are names of their own: three of them, two brackets, or a bracket at the end of one. Not those of
  // "Glycine Soya (Soybean) Oil", though Glycine is a name, nor of "Water (Aqua) Eau", which says one thing thrice.
  bool are_several(const Segment& segment) const {
    std::size_t brackets = 0;
    for (std::uint32_t i = segment.first; i < segment.last; ++i) brackets += opens_bracket(i) ? 1U : 0U;
    if (parts_.size() > 2 || brackets > 1 || is_in_bracket(segment.last - 1)) return true;
    return is_in_bracket(parts_.front().last - 1) && !names_.mean_the_same(parts_.front().hit, parts_.back().hit);
  }

  // All that is in its bracket: "(and)".
  bool stands_alone(std::uint32_t i) const {
    return opens_bracket(i) && (i + 1 == sheet_.size() || sheet_.group[i + 1] != sheet_.group[i]);
  }

  // At "and" and "&", which no name has, unless the whole is a name.
  void part_at_joints(Segment segment) {
    const std::uint32_t end = segment.last;
    std::uint32_t first = segment.first;
    for (std::uint32_t i = segment.first; i < end; ++i) {
      const bool by_word = is_joining_word(sheet_.letters(i)) && sheet_.is_name(i);
      // Not FD&C.
      const bool by_sign =
          i > first && (sheet_.word(i).before & gap::ampersand) != 0 && (sheet_.word(i).before & gap::blank) != 0;
      if (!by_word && !by_sign) continue;
      // Inside a parenthesis it joins what explains one name, unless it is all that stands there: "(and)".
      if (is_in_bracket(i) && !stands_alone(i)) continue;
      add_open(segment, first, i);
      if (by_word) add_separator(segment, i);
      first = by_word ? i + 1 : i;
    }
    add_open(segment, first, end);
  }

  void add_separator(Segment segment, std::uint32_t i) {
    segment.first = i;
    segment.last = i + 1;
    segment.verdict = Verdict::separator;
    segment.hit = {};
    parted_.push_back(segment);
  }

  void add_open(Segment segment, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return;
    if (first != segment.first || last != segment.last) {
      segment.first = first;
      segment.last = last;
      segment.hit = names_.find(sheet_, {first, last});
      segment.verdict = segment.hit ? Verdict::known : Verdict::open;
      segment.prose = count_prose_words(sheet_, first, last);
    }
    if (segment.hit || last - first < 2) {
      parted_.push_back(segment);
      return;
    }
    find_parts(first, last);
    for (const Part& part : parts_) {
      segment.first = part.first;
      segment.last = part.last;
      segment.hit = part.hit;
      segment.verdict = part.hit ? Verdict::known : Verdict::open;
      if (!part.hit) segment.prose = count_prose_words(sheet_, part.first, part.last);
      parted_.push_back(segment);
    }
  }

  // Whether a name may end before word i.
  bool may_part(std::size_t i) const {
    if (sheet_.group[i] != 0 && sheet_.group[i] == sheet_.group[i - 1]) return false;
    constexpr std::uint32_t inside = gap::slash | gap::dash;
    return (sheet_.word(i).before & inside) == 0 || (sheet_.word(i).before & (gap::dash_parts | gap::line)) != 0;
  }

  // The fewest names that cover all words, or else one name at an end of what is a sentence.
  void find_parts(std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t longest_run = 64;  // words
    parts_.assign(1, Part{first, last, {}});
    const std::uint32_t count = last - first;
    if (count <= longest_run && cover(first, count, Known::somehow)) return;
    if (count_prose_words(sheet_, first, last) < 2) return;
    // "... and smoother skin Water": the last words are the first name of the list.
    for (std::uint32_t i = std::max(first + 1, last > longest_name ? last - longest_name : 0); i < last; ++i) {
      if (!may_part(i)) continue;
      if (const Hit hit = names_.find(sheet_, {i, last})) {
        parts_ = {Part{first, i, {}}, Part{i, last, hit}};
        return;
      }
    }
    // "Phenoxyethanol  Please be aware ..."
    for (std::uint32_t i = std::min(last - 1, first + longest_name); i > first; --i) {
      if (!may_part(i) || !sheet_.word(i).capital || !is_prose_word(sheet_.letters(i))) continue;
      if (const Hit hit = names_.find(sheet_, {first, i})) {
        parts_ = {Part{first, i, hit}, Part{i, last, {}}};
        return;
      }
    }
  }

  // Plainly: by all its letters or those outside its brackets. Somehow: also by a bracket alone, or beside a slash.
  enum class Known : std::uint8_t { plainly, somehow };

  bool cover(std::uint32_t first, std::uint32_t count, Known known) {
    struct Step {
      std::uint32_t names = 0;  // 0: not reached
      std::uint32_t from = 0;
      Hit hit;
    };
    std::vector<Step> steps(count + 1);
    steps[0].names = 1;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (steps[i].names == 0 || (i > 0 && !may_part(first + i))) continue;
      if (known == Known::plainly && i > 0 && opens_bracket(first + i)) continue;  // it belongs to the name before it
      for (std::uint32_t end = i + 1; end <= std::min(count, i + longest_name); ++end) {
        if (end < count && !may_part(first + end)) continue;
        if (steps[end].names != 0 && steps[end].names <= steps[i].names + 1) continue;
        const Run run{first + i, first + end};
        const Hit hit = known == Known::plainly ? names_.plain(sheet_, run) : names_.find(sheet_, run);
        if (hit) steps[end] = {steps[i].names + 1, i, hit};
      }
    }
    if (steps[count].names == 0) return false;
    parts_.clear();
    for (std::uint32_t end = count; end > 0; end = steps[end].from)
      parts_.push_back({first + steps[end].from, first + end, steps[end].hit});
    std::reverse(parts_.begin(), parts_.end());
    return true;
  }

  Sheet& sheet_;
  Names& names_;
  std::vector<Segment> parted_;
  std::vector<Part> parts_;
};

}  // namespace

bool join_torn_names(Sheet& sheet, Names& names) { return Joiner(sheet, names).join(); }

void part_run_together_names(Sheet& sheet, Names& names) { Parter(sheet, names).part(); }

}  // namespace actives::label
