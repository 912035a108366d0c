#include "label/mend.hpp"

#include <algorithm>
#include <limits>

#include "label/piece.hpp"
#include "label/segments.hpp"

namespace actives::label {

namespace {

namespace gap = text::gap;

bool may_be_torn(const Segment& segment) {
  return segment.verdict == Verdict::open || segment.verdict == Verdict::known;
}

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
}  // namespace

bool join_torn_names(Sheet& sheet, Names& names) { return Joiner(sheet, names).join(); }

}  // namespace actives::label
