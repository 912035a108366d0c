// Reads a stretch of labels and writes what is to be said of them; one for each thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "actives/label.hpp"
#include "actives/label_tells.hpp"
#include "actives/says.hpp"
#include "cli/label_input.hpp"
#include "json/line.hpp"
#include "render/format.hpp"
#include "render/label.hpp"
#include "render/label_records.hpp"

namespace actives::cli {

// How labels are read and what is written of them.
struct LabelTask {
  enum class Unit : std::uint8_t { whole, line, json_line };
  Unit unit = Unit::whole;
  bool strict = false;        // stop at a line that is no JSON
  bool summary = false;       // add up instead of writing each
  json::WantedFields wanted;  // of a line of JSON
  render::LabelFields fields;
  render::LabelPageOptions page;
  render::Look look;
  const Front* front = nullptr;                   // the words on the pack, where there are any
  const render::RecordStream* records = nullptr;  // null: text for people
};

// Names, each once a label, by their small letters.
class NameTally {
 public:
  void add(const std::string& printed, const std::string& type);
  void add(const NameTally& other);
  // The most frequent ones.
  std::vector<render::LabelSummary::Name> most_frequent(std::size_t most) const;

 private:
  void keep_bounded();
  std::unordered_map<std::string, render::LabelSummary::Name> names_;
};

// What came of a stretch.
struct LabelResult {
  std::string out;
  std::vector<std::string> complaints;
  render::LabelSummary sums;  // without names
  NameTally regenerative;
  NameTally unknown;
  bool stop = false;
};

class LabelWorker {
 public:
  LabelWorker(const Catalogue& catalogue, const LabelTask& task);

  LabelResult work(const Stretch& stretch);

 private:
  void take_line(std::string_view line, std::size_t number, const Stretch& stretch, LabelResult& result);
  void take(std::string_view text, std::string_view id, std::span<const std::string> kept, std::size_t number,
            const Stretch& stretch, LabelResult& result);
  void add_up(std::string_view text, LabelResult& result) const;
  void write(const render::ReadLabel& read, LabelResult& result);

  Catalogue catalogue_;
  const LabelTask& task_;
  LabelReader reader_;
  LabelAmounts amounts_;
  std::optional<LabelLaw> law_;
  std::optional<render::LabelRecords> records_;
  Label label_;
  std::size_t last_size_ = 0;  // of what the last stretch came to
};

}  // namespace actives::cli
