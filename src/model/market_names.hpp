// What people call the markets that rules speak of.
#pragma once

#include <array>
#include <string_view>

namespace actives::model {

struct MarketName {
  std::string_view market;
  std::string_view names;
};

inline constexpr std::array market_names{
    MarketName{"ASEAN", "Association of Southeast Asian Nations, Southeast Asia"},
    MarketName{"AU", "Australia, Australian"},
    MarketName{"BR", "Brazil, Brazilian"},
    MarketName{"CA", "Canada, Canadian"},
    MarketName{"CH", "Switzerland, Swiss"},
    MarketName{"CN", "China, Chinese"},
    MarketName{"EU", "European Union, Europe"},
    MarketName{"IN", "India, Indian"},
    MarketName{"JP", "Japan, Japanese"},
    MarketName{"KR", "South Korea, Korean"},
    MarketName{"PH", "Philippines, Filipino"},
    MarketName{"SA", "Saudi Arabia, Saudi"},
    MarketName{"SG", "Singapore"},
    MarketName{"TW", "Taiwan, Taiwanese"},
    MarketName{"UK", "United Kingdom, Britain, British, England"},
    MarketName{"US", "United States, America, American, USA"},
    MarketName{"VN", "Vietnam, Vietnamese"},
};

// Empty for a market without a name here.
constexpr std::string_view names_of_market(std::string_view market) {
  for (const MarketName& row : market_names)
    if (row.market == market) return row.names;
  return {};
}

// "European Union"; empty for a market without a name here.
constexpr std::string_view name_of_market(std::string_view market) {
  const std::string_view names = names_of_market(market);
  return names.substr(0, names.find(','));
}

}  // namespace actives::model
