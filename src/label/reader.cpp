#include <utility>

#include "actives/label.hpp"
#include "label/family.hpp"
#include "label/fuzzy.hpp"
#include "label/mend.hpp"
#include "label/names.hpp"
#include "label/roles.hpp"
#include "label/segments.hpp"
#include "label/sheet.hpp"
#include "label/writer.hpp"

namespace actives {

class LabelReader::Work {
 public:
  explicit Work(Catalogue catalogue)
      : catalogue_(std::move(catalogue)), pack_(catalogue_.compiled()), names_(pack_), families_(pack_), near_(pack_) {}

  void read(std::string_view text, Label& into) {
    sheet_.text = text;
    text::read_label_words(text, sheet_.read);
    label::find_roles(sheet_);
    label::find_groups(sheet_);
    label::cut_into_segments(sheet_, names_);
    label::find_prose(sheet_);
    label::join_torn_names(sheet_, names_);
    label::part_run_together_names(sheet_, names_);
    label::Writer(sheet_, {pack_, names_, families_, near_}, into).write();
  }

 private:
  Catalogue catalogue_;
  const pack::Pack& pack_;
  label::Sheet sheet_;
  label::Names names_;
  label::Families families_;
  label::NearNames near_;
};

LabelReader::LabelReader(const Catalogue& catalogue) : work_(std::make_unique<Work>(catalogue)) {}
LabelReader::LabelReader(LabelReader&&) noexcept = default;
LabelReader& LabelReader::operator=(LabelReader&&) noexcept = default;
LabelReader::~LabelReader() = default;

void LabelReader::read(std::string_view text, Label& into) {
  if (text.size() > longest_label)
    throw Error("a label of more than 4,000,000,000 bytes cannot be read; give one label a line, with --lines");
  work_->read(text, into);
}

}  // namespace actives
