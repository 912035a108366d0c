#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "query/filter.hpp"
#include "query/market.hpp"

namespace actives {

namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

// The concerns that are columns, and into which of them a concern counts.
class Columns {
 public:
  Columns(const Catalogue& catalogue, const Filter& filter)
      : catalogue_(catalogue), column_of_(catalogue.count(Kind::concern), no_column) {
    for (std::size_t i = 0; i < column_of_.size(); ++i) {
      const auto broader = catalogue.compiled().broader(i);
      if (filter.concerns.empty() && !broader) add(i);
    }
    for (const std::size_t asked : outermost(filter)) add(asked);
  }

  const std::vector<MatrixColumn>& all() const { return columns_; }

  // Calls visit(column) for the concern and each broader one that is a column.
  template <class F>
  void each(std::size_t concern, F&& visit) const {
    for (std::optional<std::size_t> at = concern; at; at = catalogue_.compiled().broader(*at))
      if (column_of_[*at] != no_column) visit(column_of_[*at]);
  }

 private:
  // With those within it, each before its own. They wait in a list and not on the stack, however long a chain they make.
  void add(std::size_t outer) {
    std::vector<std::pair<std::size_t, std::size_t>> waiting{{outer, 0}};
    while (!waiting.empty()) {
      const std::size_t concern = waiting.back().first;
      const std::size_t depth = waiting.back().second;
      waiting.pop_back();
      if (column_of_[concern] != no_column) continue;
      column_of_[concern] = columns_.size();
      columns_.push_back({std::string(catalogue_.id_of(Kind::concern, concern)),
                          std::string(catalogue_.name_of(Kind::concern, concern)), depth});
      std::vector<std::size_t> within = query::narrower(catalogue_, concern);
      std::reverse(within.begin(), within.end());  // what is put there last is taken first
      for (const std::size_t narrower : within) waiting.emplace_back(narrower, depth + 1);
    }
  }

  // The concerns asked for, but for those within others of them, which come with these.
  std::vector<std::size_t> outermost(const Filter& filter) const {
    std::vector<std::size_t> asked;
    for (const std::string& id : filter.concerns)
      if (const auto number = catalogue_.find(Kind::concern, id)) asked.push_back(*number);
    std::vector<std::size_t> kept;
    std::copy_if(asked.begin(), asked.end(), std::back_inserter(kept), [&](std::size_t concern) {
      for (auto at = catalogue_.compiled().broader(concern); at; at = catalogue_.compiled().broader(*at))
        if (std::find(asked.begin(), asked.end(), *at) != asked.end()) return false;
      return true;
    });
    return kept;
  }

  const Catalogue& catalogue_;
  std::vector<std::size_t> column_of_;  // by number of the concern
  std::vector<MatrixColumn> columns_;
};

// A row while it is filled, with what decides which target a cell shows.
class RowBuilder {
 public:
  RowBuilder(const Catalogue& catalogue, const Columns& columns, Kind kind, std::size_t number, std::size_t type)
      : catalogue_(catalogue), columns_(columns), leads_(columns.all().size()) {
    row_.kind = kind;
    row_.id = catalogue.id_of(kind, number);
    row_.name = catalogue.name_of(kind, number);
    row_.type = catalogue.id_of(Kind::type, type);
    row_.cells.resize(columns.all().size());
  }

  // The rows of one ingredient come one after the other, so that each cell counts it once.
  void add(std::size_t ingredient, const pack::TargetRow& target) {
    const std::string_view name = catalogue_.name_of(Kind::ingredient, ingredient);
    const std::string_view concern_name = catalogue_.name_of(Kind::concern, target.concern);
    const RouteGrade grade = query::headline(target);
    const bool cosmetic = target.cosmetic != 0;
    const Lead lead{query::standing(grade, cosmetic), name, concern_name};
    columns_.each(target.concern, [&](std::size_t column) {
      MatrixCell& cell = row_.cells[column];
      Slot& slot = leads_[column];
      if (slot.last_counted != ingredient) ++cell.ingredients;
      slot.last_counted = ingredient;
      if (cell.grade && !(lead < slot.lead)) return;
      slot.lead = lead;
      cell.grade = grade;
      cell.cosmetic = cosmetic;
      cell.best = catalogue_.id_of(Kind::ingredient, ingredient);
    });
  }

  // What sellers say of the whole type counts where nothing else is recorded.
  void add_claim(std::size_t concern) {
    columns_.each(concern, [&](std::size_t column) {
      MatrixCell& cell = row_.cells[column];
      if (cell.grade) return;
      cell.grade = RouteGrade{};
      cell.grade->grade = Grade::E;
    });
  }

  void mark_filled() { is_filled_ = true; }
  bool is_filled() const { return is_filled_; }
  MatrixRow take() { return std::move(row_); }

 private:
  using Lead = std::tuple<std::array<int, 6>, std::string_view, std::string_view>;
  struct Slot {
    Lead lead;
    std::size_t last_counted = no_column;
  };

  const Catalogue& catalogue_;
  const Columns& columns_;
  std::vector<Slot> leads_;
  MatrixRow row_;
  bool is_filled_ = false;
};

class MatrixBuilder {
 public:
  MatrixBuilder(const Catalogue& catalogue, const Filter& filter)
      : catalogue_(catalogue),
        filter_(filter),
        sieve_(catalogue, filter),
        market_(catalogue, filter.market),
        columns_(catalogue, filter) {}

  Matrix by_type() {
    std::vector<RowBuilder> rows;
    for (std::size_t i = 0; i < catalogue_.count(Kind::type); ++i)
      rows.emplace_back(catalogue_, columns_, Kind::type, i, i);
    each_ingredient([&](std::size_t number, const pack::Card& card, const std::vector<pack::TargetRow>& targets) {
      rows[card.type].mark_filled();
      for (const pack::TargetRow& target : targets) rows[card.type].add(number, target);
    });
    const bool narrowed = sieve_.narrows_by_evidence() || filter_.market;
    Matrix matrix{columns_.all(), {}, prohibited_};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!sieve_.narrows_by_evidence()) add_claims(i, rows[i]);
      if (!narrowed || rows[i].is_filled()) matrix.rows.push_back(rows[i].take());
    }
    return matrix;
  }

  Matrix by_ingredient() {
    std::vector<std::pair<int, MatrixRow>> rows;
    each_ingredient([&](std::size_t number, const pack::Card& card, const std::vector<pack::TargetRow>& targets) {
      RowBuilder row(catalogue_, columns_, Kind::ingredient, number, card.type);
      for (const pack::TargetRow& target : targets) row.add(number, target);
      rows.emplace_back(best_in_columns(targets), row.take());
    });
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.name) < std::tie(b.first, b.second.name);
    });
    Matrix matrix{columns_.all(), {}, prohibited_};
    for (auto& [rank, row] : rows) matrix.rows.push_back(std::move(row));
    return matrix;
  }

 private:
  static constexpr int behind_every_grade = 99;

  template <class F>
  void each_ingredient(F&& visit) {
    const pack::Pack& pack = catalogue_.compiled();
    for (std::size_t i = 0; i < catalogue_.count(Kind::ingredient); ++i) {
      const pack::Card card = pack.card(i);
      if (!sieve_.passes(card)) continue;
      const std::vector<pack::TargetRow> targets = query::rows_of(pack, card);
      if (!sieve_.targets_what_is_asked(targets)) continue;
      // Only the law needs the record.
      if (filter_.market && market_.status(catalogue_.at<Ingredient>(i)) == Status::prohibited)
        ++prohibited_;
      else
        visit(i, card, targets);
    }
  }

  void add_claims(std::size_t type, RowBuilder& row) const {
    for (const Target& target : catalogue_.at<IngredientType>(type).targets)
      if (const auto concern = catalogue_.find(Kind::concern, target.concern)) row.add_claim(*concern);
  }

  int best_in_columns(const std::vector<pack::TargetRow>& targets) const {
    int best = behind_every_grade;
    for (const pack::TargetRow& target : targets)
      if (target.cosmetic != 0 && sieve_.concerns(target))
        best = std::min(best, rank(static_cast<Grade>(target.grade)));
    return best;
  }

  const Catalogue& catalogue_;
  const Filter& filter_;
  query::Sieve sieve_;
  query::Market market_;
  Columns columns_;
  std::size_t prohibited_ = 0;
};

}  // namespace

Matrix matrix_of(const Catalogue& catalogue, const Filter& filter) {
  MatrixBuilder builder(catalogue, filter);
  return filter.types.empty() ? builder.by_type() : builder.by_ingredient();
}

}  // namespace actives
