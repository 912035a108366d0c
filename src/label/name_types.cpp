#include "label/name_types.hpp"

#include <memory>
#include <utility>

#include "label/family.hpp"
#include "label/names.hpp"
#include "label/roles.hpp"
#include "label/sheet.hpp"

namespace actives::label {

class NameTypes::Work {
 public:
  explicit Work(Catalogue catalogue)
      : catalogue_(std::move(catalogue)), pack_(catalogue_.compiled()), names_(pack_), families_(pack_) {}

  std::optional<std::string> of(std::string_view name) {
    sheet_.text = name;
    text::read_label_words(name, sheet_.read);
    find_roles(sheet_);
    find_groups(sheet_);
    if (sheet_.size() == 0) return std::nullopt;
    const Run whole{0, sheet_.size()};
    if (const Hit hit = names_.exact(sheet_, whole)) return of_record(hit);
    const auto family = families_.of(sheet_, names_, whole);
    return family ? id_of(families_.type(*family)) : std::nullopt;
  }

 private:
  std::optional<std::string> id_of(std::optional<std::uint32_t> type) const {
    if (!type) return std::nullopt;
    return std::string(catalogue_.id_of(Kind::type, *type));
  }

  // Everyday ingredients that are kept because people ask for them have a type, but are no regenerative ones.
  std::optional<std::string> of_record(Hit hit) const {
    for (std::uint32_t n = hit.first; n < hit.last; ++n) {
      const pack::LabelName name = pack_.label_name(n);
      const bool related = name.kind == static_cast<std::uint8_t>(Kind::ingredient) &&
                           name.scope == static_cast<std::uint8_t>(Scope::related);
      if (name.type != pack::no_record && !related) return id_of(name.type);
    }
    return std::nullopt;
  }

  Catalogue catalogue_;
  const pack::Pack& pack_;
  Sheet sheet_;
  Names names_;
  Families families_;
};

NameTypes::NameTypes(const Catalogue& catalogue) : work_(std::make_unique<Work>(catalogue)) {}
NameTypes::~NameTypes() = default;

std::optional<std::string> NameTypes::of(std::string_view name) { return work_->of(name); }

}  // namespace actives::label
