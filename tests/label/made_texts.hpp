// Texts made of what labels are made of, in any order.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace actives::made_texts {

inline constexpr std::array names = std::to_array<std::string_view>({"Water",
                                                                     "Aqua/Water/Eau",
                                                                     "Glycerin",
                                                                     "1,2-Hexanediol",
                                                                     "Caprylic/Capric Triglyceride",
                                                                     "Vitis Vinifera (Grape) Fruit Cell Extract",
                                                                     "Olea Europaea (Olive) Fruit Oil",
                                                                     "sh-Oligopeptide-1",
                                                                     "Palmitoyl Pentapeptide-4",
                                                                     "Nonsuch Peptide-99",
                                                                     "Blorbium Extract",
                                                                     "Acrylates/C10-30 Alkyl Acrylate Crosspolymer",
                                                                     "CI 77491 (Iron Oxides)",
                                                                     "FD&C Red No. 40",
                                                                     "정제수",
                                                                     "1,2-헥산다이올",
                                                                     "Xantham Gum",
                                                                     "Sodium Hyaluro-\nnate",
                                                                     "Sodium\nHyaluronate",
                                                                     "Huile d\xE2\x80\x99Olive",
                                                                     "\xCE\xB1-Tocopherol",
                                                                     "\xEF\xBC\xA1\xEF\xBD\x91\xEF\xBD\x95\xEF\xBD\x81",
                                                                     "Centella\xE2\x80\x8B Asiatica Extract",
                                                                     "Cr\xC3\xA8me",
                                                                     "Alcohol Denat."});

inline constexpr std::array signs = std::to_array<std::string_view>({", ",
                                                                     ",",
                                                                     "; ",
                                                                     " | ",
                                                                     "\n",
                                                                     "\n\n",
                                                                     "\r\n",
                                                                     ". ",
                                                                     " ",
                                                                     "/",
                                                                     " / ",
                                                                     "-",
                                                                     " - ",
                                                                     "(",
                                                                     ")",
                                                                     "[",
                                                                     "[,3]",
                                                                     "]",
                                                                     "{",
                                                                     "}",
                                                                     "*",
                                                                     " *",
                                                                     "**",
                                                                     "+",
                                                                     "+/- ",
                                                                     "\xC2\xB1",
                                                                     ":",
                                                                     ": ",
                                                                     "%",
                                                                     " 5%",
                                                                     "(0.5%)",
                                                                     " 10 ppm ",
                                                                     "[14]",
                                                                     "&",
                                                                     " & ",
                                                                     "&amp;",
                                                                     "<br>",
                                                                     "<i)>",
                                                                     "&nbsp;",
                                                                     " and ",
                                                                     "(and)",
                                                                     "\xEF\xBC\x88",
                                                                     "\xEF\xBC\x89",
                                                                     "\xE3\x80\x81",
                                                                     "\xE2\x80\xA2",
                                                                     "\xE2\x84\xA2",
                                                                     "\xC2\xA0",
                                                                     "?",
                                                                     "!",
                                                                     "<",
                                                                     "<x",
                                                                     "0",
                                                                     "12",
                                                                     "1,",
                                                                     "\xC2\xB2",
                                                                     "\xE2\x91\xB4",
                                                                     "\xE3\x8E\x8E"});

inline constexpr std::array words =
    std::to_array<std::string_view>({"Ingredients: ",
                                     "ingredients",
                                     "May Contain",
                                     "Active Ingredients:",
                                     "Inactive:",
                                     "Key Ingredients: ",
                                     "\xEC\xA0\x84\xEC\x84\xB1\xEB\xB6\x84: ",
                                     "Vegan",
                                     "Gluten Free",
                                     "the",
                                     "skin",
                                     "for your skin",
                                     "Please be aware that lists may change.",
                                     "free of",
                                     "Organic",
                                     "30ml:",
                                     "Day Serum:",
                                     "a",
                                     "x",
                                     "No. 5",
                                     "nano",
                                     "w/w",
                                     "\xD0\xA1\xD0\xBE\xD1\x81\xD1\x82\xD0\xB0\xD0\xB2: "});

inline constexpr std::array garbage = std::to_array<std::string_view>(
    {"\xFF", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", std::string_view("\0", 1), "\x01", "\xCC\x81",
     "\xEF\xB7\xBA", "\xEF\xBF\xBD", "\xF0\x9F\x98\x80", "\x80"});

template <class Pieces>
std::string_view any_of(const Pieces& pieces, std::mt19937& random) {
  return pieces[random() % pieces.size()];
}

// Up to `most` pieces.
inline std::string text(std::mt19937& random, std::size_t most) {
  std::string made;
  const bool dirty = random() % 4 == 0;
  for (std::size_t i = 1 + random() % most; i > 0; --i) {
    const std::size_t kind = random() % 16;
    if (kind < 6)
      made += any_of(names, random);
    else if (kind < 9)
      made += ", ";
    else if (kind < 14)
      made += any_of(signs, random);
    else if (kind < 15 || !dirty)
      made += any_of(words, random);
    else
      made += any_of(garbage, random);
  }
  return made;
}

}  // namespace actives::made_texts
