// The key under which a name is found. The one table of what is folded;
// tests/text/fold_table_test.cpp has a test for each row:
//
//   rule            typed                               equals                        but not
//   case            GHK-CU                              GHK-Cu                        GHK
//   accents         Centellá (composed or not)          Centella                      Centelle
//   other marks     ガ, 가, composed or not             the same                      カ, 거
//   compatibility   full-width ＧＨＫ, ﬁ, H₂O, ß        GHK, fi, H2O, ss              HK, f, HO, s
//   joints          GHK-Cu, GHK–Cu, GHK_Cu, GHK Cu      GHKCu                         GHK/Cu, GHK+Cu
//   joined digits   Peptide-1-2                         Peptide 1 2, Peptide-1 – 2    Peptide-12, Peptide 1,2
//   quotes          crow’s feet, crow's feet            crows feet                    crow,s feet
//   registration    Matrixyl®, ...™, ...℠, (R), (TM)    Matrixyl                      Matrixyl R, Matrixyl TM
//   Greek           TGF-β1, α-, γ-                      TGF-beta 1, alpha-, gamma-    TGF-b1, TGF-δ1
//   plural          exosomes                            exosome                       virus = viru, mass = mas, gas = ga
//   end             PDRN. PDRN, PDRN:                   PDRN                          PDRN; .PDRN
//   invisible       PD<soft hyphen>RN, zero width       PDRN                          PD.RN
//   punctuation     1, 2-Hexanediol; A / B              1,2-Hexanediol; A/B           12-Hexanediol; AB
//   bad bytes       PDRN<FF>                            PDRN<FE>                      PDRN, and any valid name
//
// Accents are U+0300 to U+036F, compatibility forms those of NFKC with full
// case folding. Joints are all white space, dashes and the underscore: nothing,
// but one blank between two digits. Quotes are apostrophes, quotation marks and
// primes. A plural s ends a word of four or more letters and no digits, not
// -ss, -us, -is; a word ends at a joint or at punctuation. Everything else is
// part of the name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actives::text {

// The key, in UTF-8. It is for comparing, not for showing, and not to be folded
// again: that may give another key. A bad byte counts as U+FFFD. A name of
// nothing but joints, quotes, marks and end punctuation has an empty key.
std::string fold(std::string_view name);

// "Vitis Vinifera (Grape) Fruit Cell Extract" without the parenthesised part:
// only outermost parts with a blank on both sides and words on both sides are
// dropped, and only where two or more words remain. Nothing when nothing is
// dropped, or when a parenthesis is not closed: what belongs together cannot be
// told.
std::optional<std::string> without_parentheses(std::string_view name);

namespace detail {

// fold() without the short cut for ASCII, for the test that both agree.
std::string fold_any(std::string_view name);

}  // namespace detail

}  // namespace actives::text
