// The pages a person reads, one function a kind of answer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actives/compare.hpp"
#include "actives/query.hpp"
#include "actives/search.hpp"
#include "render/grid.hpp"
#include "render/layout.hpp"

namespace actives::render {

// How much of a page is shown.
enum class Depth : std::uint8_t { brief, usual, full };

struct PageOptions {
  Depth depth = Depth::usual;
  bool why = false;         // grades worked out
  bool for_market = false;  // the page's law is that of one market, shown rule by rule
};

// How many of what targets a concern its usual page shows.
inline constexpr std::size_t targets_on_usual_page = 10;

std::string page_text(const Page& page, std::string_view asked, const PageOptions& options, Look look);

// The answer to `for`: the notes of the concerns that were asked for, then the targets.
std::string targets_text(const std::vector<Concern>& concerns, const TargetList& list,
                         const std::optional<std::string>& market, Look look);

// The answer to `list ingredients`, grouped by type; the group's name is the type's.
std::string ingredients_text(const Catalogue& catalogue, const IngredientList& list,
                             const std::optional<std::string>& market, Look look);

// The answer to `search`.
std::string search_text(const SearchAnswer& answer, Look look);
// One source of the answer to `cite`, in full.
std::string source_text(std::size_t number, const Source& source, Look look);

// The answer to `list` for any other kind.
std::string records_text(const std::vector<AnyRecord>& records, Look look);

// The answer to `compare`: what differs side by side, then what is the same for all. `market`: the one asked for.
// `asked` are the names that led to the records.
std::string compare_text(const std::vector<Compared>& records, const std::vector<std::string>& asked,
                         const std::optional<std::string>& market, Look look);

// The answer to `matrix`.
std::string matrix_text(const Matrix& matrix, const MatrixHead& head, Look look);

}  // namespace actives::render
