#include "cli/label_work.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "text/sanitize.hpp"

namespace actives::cli {

namespace {

std::string small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

void NameTally::add(const std::string& printed, const std::string& type) {
  render::LabelSummary::Name& name = names_[small_letters(printed)];
  if (name.labels == 0) {
    name.name = printed;
    name.type = type;
  }
  ++name.labels;
  keep_bounded();
}

void NameTally::add(const NameTally& other) {
  for (const auto& [key, counted] : other.names_) {
    render::LabelSummary::Name& name = names_[key];
    if (name.labels == 0) {
      const std::size_t none = 0;
      name = counted;
      name.labels = none;
    }
    name.labels += counted.labels;
  }
  keep_bounded();
}

// The rarest names make room when there are too many, half of them at least: what is frequent stays.
void NameTally::keep_bounded() {
  constexpr std::size_t most = 1U << 20;
  if (names_.size() <= most) return;
  for (std::size_t rare = 1; names_.size() > most / 2; ++rare)
    std::erase_if(names_, [&](const auto& entry) { return entry.second.labels <= rare; });
}

std::vector<render::LabelSummary::Name> NameTally::most_frequent(std::size_t most) const {
  std::vector<render::LabelSummary::Name> all;
  all.reserve(names_.size());
  for (const auto& [key, name] : names_) all.push_back(name);
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.labels != b.labels ? a.labels > b.labels : a.name < b.name; });
  if (all.size() > most) all.resize(most);
  return all;
}

LabelWorker::LabelWorker(const Catalogue& catalogue, const LabelTask& task)
    : catalogue_(catalogue), task_(task), reader_(catalogue), amounts_(catalogue) {
  if (task.page.market) law_.emplace(catalogue, *task.page.market);
  if (task.records != nullptr) records_.emplace(catalogue, task.fields, *task.records);
}

LabelResult LabelWorker::work(const Stretch& stretch) {
  LabelResult result;
  // As much as the last stretch came to, so that it is not copied while it grows.
  result.out.reserve(last_size_ + last_size_ / 8);
  if (task_.unit == LabelTask::Unit::whole) {
    take(stretch.bytes, "null", {}, stretch.first, stretch, result);
    return result;
  }
  std::string_view rest = stretch.bytes;
  for (std::size_t number = stretch.first; !rest.empty() && !result.stop; ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (task_.unit == LabelTask::Unit::line)
      take(line, "null", {}, number, stretch, result);
    else
      take_line(line, number, stretch, result);
  }
  last_size_ = result.out.size();
  return result;
}

void LabelWorker::take_line(std::string_view line, std::size_t number, const Stretch& stretch, LabelResult& result) {
  if (line.find_first_not_of(" \t") == std::string_view::npos) return;  // an empty line at the end of a file
  std::string wrong;
  auto read = json::read_line(line, task_.wanted, wrong);
  if (!read) {
    result.complaints.push_back(stretch.input + ":" + std::to_string(number) +
                                ": the line is no JSON object: " + wrong + (task_.strict ? "" : "; skipped"));
    ++result.sums.not_json;
    result.stop = task_.strict;
    return;
  }
  const std::string text = std::move(read->text).value_or("");
  take(text, read->id, read->kept, number, stretch, result);
}

void LabelWorker::take(std::string_view text, std::string_view id, std::span<const std::string> kept,
                       std::size_t number, const Stretch& stretch, LabelResult& result) {
  reader_.read(text, label_);
  add_up(text, result);
  if (task_.summary) return;
  render::ReadLabel read;
  read.input = stretch.input;
  read.line = number;
  read.id = id;
  read.text = text;
  read.label = &label_;
  read.kept = kept;
  if (task_.fields.wants("amount")) read.amounts = amounts_.amounts_on(text, label_);
  if (law_ && task_.fields.wants("flags")) read.flags = law_->flags_on(text, label_);
  if (task_.front != nullptr && task_.fields.wants("says")) read.says = task_.front->against(label_);
  write(read, result);
}

void LabelWorker::add_up(std::string_view text, LabelResult& result) const {
  render::LabelSummary& sums = result.sums;
  ++sums.labels;
  if (!label_.has_text)
    ++sums.no_text;
  else if (label_.ingredients.empty())
    ++sums.no_list;
  else
    ++sums.with_list;
  for (std::size_t kind = 0; kind < label_.counts.size(); ++kind) sums.counts[kind] += label_.counts[kind];
  if (!task_.summary) return;
  sums.bytes += text.size();
  for (const LabelOther& other : label_.other)
    if (other.kind == OtherKind::prose) sums.prose_bytes += other.length;
  std::unordered_set<std::string> seen;
  for (const LabelIngredient& ingredient : label_.ingredients) {
    const bool regenerative = ingredient.kind == LabelKind::regenerative;
    if (!regenerative && ingredient.kind != LabelKind::unknown) continue;
    const std::string printed = printed_name(text, label_, ingredient);
    if (!seen.insert(small_letters(printed)).second) continue;
    if (!regenerative) {
      result.unknown.add(printed, "");
    } else {
      const auto& type = label_.matches_of(ingredient).front().type;
      result.regenerative.add(printed, type ? std::string(catalogue_.id_of(Kind::type, *type)) : "");
    }
  }
}

void LabelWorker::write(const render::ReadLabel& read, LabelResult& result) {
  if (records_) return records_->write(read, result.out);
  if (!result.out.empty()) result.out += "\n";
  result.out += render::label_text(catalogue_, read, task_.page, task_.look);
}

}  // namespace actives::cli
