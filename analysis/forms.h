// SPDX-License-Identifier: GPL-2.0-or-later
// Forms: names and terms of several words as one key. The texts that define a form, the lists that contain it
// and the queries that ask for it derive the same key: "People's Liberation Army" gives "people liberation
// army", "習近平" gives "习 近 平". Databases store forms in gloss terms (schema/fields.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

// Returns the terms of the words of `text` (valid UTF-8) with one blank between them. A spelling without an
// apostrophe replaces its word (ping for p'ing), each Han character is a word, and joined designations are
// left out. Returns "" if there is no word, or if the index would not have the terms at consecutive
// positions, as when a mark stands next to a Han character, or if a term holds a blank.
std::string form_of(const Analyzer& analyzer, std::string_view text);

// Does the same for consecutive tokens of one text.
std::string form_of(std::span<const Token> tokens);

// Returns the terms of a form.
std::vector<std::string> form_terms(std::string_view form);

}  // namespace osint
