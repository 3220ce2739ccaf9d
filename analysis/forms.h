// SPDX-License-Identifier: GPL-2.0-or-later
// Names and terms of several words as one key, so that what defines them, what lists them and what asks for
// them agree: "People's Liberation Army" -> "people liberation army", "習近平" -> "习 近 平".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

// The terms of the words of a text in order, one blank between; a spelling without apostrophe stands for its
// word (p'ing: ping), each Han character is a word, designations as one word are left out. In the index the
// terms stand at consecutive positions. Empty where there is no word, or where the index would not have them
// so: a mark next to a Han character keeps apart, a term with a blank in it could not be told from two.
std::string form_of(const Analyzer& analyzer, std::string_view text);

// The same of tokens at hand, consecutive ones of one text.
std::string form_of(std::span<const Token> tokens);

// The terms of a form.
std::vector<std::string> form_terms(std::string_view form);

}  // namespace osint
