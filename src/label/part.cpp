#include "label/part.hpp"

#include <algorithm>
#include <utility>

#include "label/phrases.hpp"
#include "label/piece.hpp"
#include "label/segments.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

bool is_joining_word(std::string_view word) { return word == "and" || word == "et" || word == "und"; }

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

void part_run_together_names(Sheet& sheet, Names& names) { Parter(sheet, names).part(); }

}  // namespace actives::label
