// SPDX-License-Identifier: GPL-2.0-or-later
// Tells in which language a source is written.
#pragma once

#include <string>
#include <string_view>

namespace osint {

struct Reference;  // reference.h

// Returns the code of the language (ISO 639-1; "prs" for Dari), or "" where it cannot be told. What the
// source line states in its note ("in Russian") comes first. Else the letters decide, of the title, then of
// the excerpt: Han characters (zh; ja where kana stand with them), Hangul (ko), Greek (el), and Cyrillic
// where its letters tell Russian, Ukrainian or Belarusian. Latin letters never tell a language, nor do
// Arabic ones.
std::string source_language(const Reference& reference);

// Returns the language's name in English, "Russian" for "ru"; "" for a code that source_language() does not
// return.
std::string_view language_name(std::string_view code);

}  // namespace osint
