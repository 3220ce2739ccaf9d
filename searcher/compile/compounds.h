// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the forms of words that some texts write as one word and others as two: cybersecurity and cyber
// security, J-20 and J20. Only words of the database decide, not a list.
#pragma once

#include <span>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/names/other_forms.h"

namespace osint {

// Adds the forms that the database has of one word, or of two words next to each other:
// - of a word, the two words it consists of, if they stand next to each other somewhere; each has at least three
//   letters, or the first is a single letter and the second has at least four;
// - of two words, or of two with a hyphen, the one word, if some text has it; of two words without a hyphen, only
//   if they stand next to each other somewhere;
// - of two words of which one is a number (J 20, 30 mm, 230 000), the one word.
// Stopwords are never parts. Words that share a stem with the parts count as the parts do. Throws
// Xapian::Error.
void add_compounds(Compilation& compilation, std::span<const QueryWord> words, std::vector<OtherForm>& forms);

}  // namespace osint
