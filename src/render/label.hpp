// What `label` answers: records for machines, and the page that a person reads.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actives/catalogue.hpp"
#include "actives/label.hpp"
#include "actives/label_tells.hpp"
#include "actives/says.hpp"
#include "render/layout.hpp"
#include "render/record.hpp"

namespace actives::render {

// Which fields are written; the others need not be found out.
struct LabelFields {
  bool rows = false;              // a row an ingredient instead of a record a label
  std::vector<std::string> kept;  // names of fields carried through
  std::vector<std::string> top;   // the top-level fields that are wanted, in this order; empty: all

  bool wants(std::string_view field) const;
};

// The fields of its records, without those carried through.
std::vector<std::string> label_paths();
std::vector<std::string> label_row_paths();

// "no text", "no list", or nothing.
std::optional<std::string_view> note_on(const Label& label);

// What all labels of a run come to.
struct LabelSummary {
  std::size_t labels = 0;
  std::size_t with_list = 0;
  std::size_t no_text = 0;
  std::size_t no_list = 0;
  std::size_t not_json = 0;
  std::size_t bytes = 0;        // of all texts
  std::size_t prose_bytes = 0;  // of them in sentences
  std::array<std::size_t, Spelling<LabelKind>::names.size()> counts{};
  struct Name {
    std::string name;
    std::string type;  // id of its type; empty: unknown
    std::size_t labels = 0;
  };
  std::vector<Name> regenerative;  // most frequent first
  std::vector<Name> unknown;
};

std::vector<std::string> label_summary_paths();
Record label_summary_record(const LabelSummary& summary);
std::string label_summary_text(const LabelSummary& summary, Look look);

}  // namespace actives::render
