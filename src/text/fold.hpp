// The key under which a name is found. What is folded:
//
//   typed                               found as
//   GHK-CU, ghk-cu                      ghkcu         case
//   Centellá                            centella      accents (combining marks U+0300 to U+036F)
//   full-width, ligatures, superscripts plain letters compatibility forms (NFKC)
//   GHK-Cu, GHK Cu, GHKCu, GHK_Cu       ghkcu         hyphens, dashes, underscores and blanks are nothing ...
//   Peptide-1-2, Peptide 1 2            peptide1 2    ... but one blank stays between two digits
//   crow's feet, crow<U+2019>s feet     crowfeet      apostrophes and quotation marks are nothing
//   Matrixyl(R), Matrixyl(TM), signs    matrixyl      marks of registration are nothing
//   exosomes                            exosome       plural s of a word of four or more letters, not ss, us, is
//   TGF-<Greek beta>, TGF-beta          tgfbeta       Greek alpha, beta and gamma are their words
//   "pdrn.", "pdrn,"                    pdrn          a full stop, comma or colon at the end
//
// Everything else (+ / , . parentheses) is part of the name; a bad byte is, too, and equals no letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actives::text {

std::string fold(std::string_view name);

// "Vitis Vinifera (Grape) Fruit Cell Extract" without the parenthesised part: only parts with a blank on both sides
// are dropped, and only where two or more words remain. Nothing when nothing is dropped.
std::optional<std::string> without_parentheses(std::string_view name);

}  // namespace actives::text
