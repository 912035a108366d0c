// The names under which a record is found.
#pragma once

#include <string_view>

#include "actives/records.hpp"

namespace actives::model {

// Calls `visit(How, name)` for each name a person might type for the record. A source is found by its id, DOI and
// PMID but not by its title: titles such as "Acetyl Hexapeptide-8" would stand between a person and the ingredient.
template <class R, class F>
void each_name(const R& record, F&& visit) {
  visit(How::id, std::string_view(record.id));
  const auto all = [&](How how, const auto& names) {
    for (const auto& name : names) visit(how, std::string_view(name));
  };
  if constexpr (requires { record.name; }) visit(How::name, std::string_view(record.name));
  if constexpr (requires { record.claim; }) visit(How::name, std::string_view(record.claim));
  if constexpr (requires { record.topic; }) visit(How::name, std::string_view(record.topic));
  if constexpr (requires { record.inci.front().front(); })
    all(How::inci, record.inci);
  else if constexpr (requires { record.inci; })
    visit(How::inci, std::string_view(record.inci));
  if constexpr (requires { record.names; }) all(How::alias, record.names);
  if constexpr (requires { record.aliases; }) all(How::alias, record.aliases);
  if constexpr (requires { record.trade_names; })
    for (const TradeName& trade : record.trade_names) visit(How::trade_name, std::string_view(trade.name));
  if constexpr (requires { record.cas; }) all(How::cas, record.cas);
  if constexpr (requires { record.doi; })
    for (const auto& number : {record.doi, record.pmid})
      if (number) visit(How::alias, std::string_view(*number));
}

// The name shown for a record.
template <class R>
std::string_view shown_name(const R& record) {
  if constexpr (requires { record.claim; })
    return record.claim;
  else if constexpr (requires { record.topic; })
    return record.topic;
  else if constexpr (requires { record.title; })
    return record.title;
  else if constexpr (requires { record.name; })
    return record.name;
  else
    return record.inci;
}

}  // namespace actives::model
