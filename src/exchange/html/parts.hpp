// The small views that all pages share: grades and plain texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "actives/vocabulary.hpp"
#include "exchange/html/view.hpp"

namespace actives::exchange::html {

// `grade` and `meaning`, for part-badge; empty where there is none.
void set_grade(View& view, std::optional<Grade> grade);

// {text, lang}, for lists of names and plain words.
Views plain_texts(const std::vector<std::string>& texts);

}  // namespace actives::exchange::html
