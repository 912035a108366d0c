// Any bytes as a label: no letter is lost, no character torn; reading it again gives the same, and so does reading it
// without what was remembered of other labels; the names that are known, printed as a list, are read as the same names; and
// what it tells besides lies within the list.
#include <cstdint>

#include "actives/label.hpp"
#include "actives/label_tells.hpp"
#include "actives/query.hpp"
#include "actives/says.hpp"
#include "fuzz/broken.hpp"
#include "label/invariants.hpp"
#include "label/reprinted.hpp"
#include "label/text_reader.hpp"

using namespace actives;

namespace {

class Readers {
 public:
  Readers()
      : catalogue_(Catalogue::builtin()), reader_(catalogue_), whole_(catalogue_.compiled()), amounts_(catalogue_) {
    for (const std::string& market : markets(catalogue_)) laws_.emplace_back(catalogue_, market);
  }

  void read(std::string_view text) {
    Label label;
    reader_.read(text, label);
    if (const std::string wrong = label_invariants::first_broken(text, label); !wrong.empty()) fuzz::broken(wrong);
    Label again;
    reader_.read(text, again);
    if (!label_invariants::same(again, label)) fuzz::broken("read again it is another");
    whole_.read(text, again);
    if (!label_invariants::same(again, label)) fuzz::broken("what was remembered changes it");
    print_again(text, label);
    tell(text, label);
  }

 private:
  void print_again(std::string_view text, const Label& label) {
    const std::vector<std::string> known =
        reprinted::known_names(text, label, [&](const auto& ingredient, const std::string& name) {
          return reprinted::is_whole(label, ingredient) && reprinted::is_known_as_written(catalogue_, name);
        });
    const std::string list = reprinted::as_list(known);
    Label again;
    reader_.read(list, again);
    std::vector<std::string> names;
    for (const LabelIngredient& ingredient : again.ingredients) names.push_back(printed_name(list, again, ingredient));
    if (names != known) fuzz::broken("printed as a list it has other names: " + list);
  }

  void tell(std::string_view text, const Label& label) {
    const auto is_in_list = [&](std::size_t position) { return position >= 1 && position <= label.ingredients.size(); };
    for (const LabelAmount& amount : amounts_.amounts_on(text, label))
      if (!is_in_list(amount.position) || !(amount.at_most_percent >= 0) || amount.at_most_percent > 100)
        fuzz::broken("an amount of nothing");
    for (LabelLaw& law : laws_)
      for (const LabelFlag& flag : law.flags_on(text, label))
        if (!is_in_list(flag.position)) fuzz::broken("a flag of nothing");
    // Slow, as it reads the names of all claims and types: for one text of eight.
    if (text.size() % 8 != 0) return;
    for (const SaidThing& thing : hold_against(catalogue_, label, text).things)
      for (const std::size_t position : thing.positions)
        if (!is_in_list(position)) fuzz::broken("a place outside of the list");
  }

  Catalogue catalogue_;
  LabelReader reader_;
  label::TextReader whole_;
  LabelAmounts amounts_;
  std::vector<LabelLaw> laws_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Readers readers;
  readers.read({reinterpret_cast<const char*>(data), size});
  return 0;
}
