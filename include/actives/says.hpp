/// \file
/// The words on the front of a pack, held against the list of ingredients that was read on its back.
///
/// Found in the front are the names of ingredients and of their types, longest first, and the marketing claims that the
/// catalogue judges. What is not said to be in the pack is no finding: "your own stem cells", "no growth factors".
///
/// \include front_of_pack.cpp
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/label.hpp"

#pragma GCC visibility push(default)
namespace actives {

/// An ingredient, or a type of ingredients, that the front names.
struct SaidThing {
  std::string words;                ///< as written on the front; blanks and line ends collapsed
  Kind kind = Kind::type;           ///< ingredient or type; a glossary term counts as the type it stands for
  std::string id;                   ///< of the record that the words lead to
  std::string name;                 ///< likewise
  std::optional<std::string> type;  ///< id of the type meant, or of the ingredient's type
  /// Places in the list, the first name is 1, of the names that are this ingredient or of this type. A printed name that
  /// leads to several records is each of them. Empty: not in the list.
  std::vector<std::size_t> positions;
  /// Of an ingredient without positions: places of other names of its type.
  std::vector<std::size_t> same_type;
};

/// A claim of the catalogue that the front makes.
struct SaidClaim {
  std::string words;                    ///< of the front that make it
  std::string id;                       ///< of the claim's record
  std::string claim;                    ///< as packs and advertisements put it
  Verdict verdict = Verdict::unproven;  ///< whether it holds
  std::optional<std::string> answer;    ///< one sentence that answers it; get<Claim>(id) has the reasons
};

/// Each once, in the order of the front. Words that may mean several things ("FGF", "stem cell cream") give a thing for
/// each of those that are in the list; for each meaning, with the same words, where none is.
struct Says {
  std::vector<SaidThing> things;  ///< ingredients and types that the front names
  std::vector<SaidClaim> claims;  ///< at most three: those that match most words
};

/// A front that was read, to be held against any number of labels. Of a text of more than a million bytes only the first
/// million is read; bad bytes count as separators. It can be moved, not copied.
class Front {
 public:
  /// Reads the words of a front, plain text in UTF-8.
  Front(const Catalogue& catalogue, std::string_view text);
  /// \cond
  Front(Front&&) noexcept;
  Front& operator=(Front&&) noexcept;
  ~Front();
  /// \endcond

  /// What the front says, with the places in this list. The label must have been read with the same catalogue.
  Says against(const Label& label) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// The same for a single label.
Says hold_against(const Catalogue& catalogue, const Label& label, std::string_view front);

}  // namespace actives
#pragma GCC visibility pop
