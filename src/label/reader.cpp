#include <utility>

#include "actives/label.hpp"
#include "label/pieces.hpp"

namespace actives {

class LabelReader::Work {
 public:
  explicit Work(Catalogue catalogue) : catalogue_(std::move(catalogue)), pieces_(catalogue_.compiled()) {}

  void read(std::string_view text, Label& into) { pieces_.read(text, into); }

 private:
  Catalogue catalogue_;
  label::Pieces pieces_;
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
