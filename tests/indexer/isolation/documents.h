// SPDX-License-Identifier: GPL-2.0-or-later
// Documents for tests: any that a reader may make, and what they hold as text, to compare them.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/document.h"

namespace osint::test {

// To be called within rc::check.
std::vector<Document> any_documents();

std::string described(const std::vector<Document>& documents);

}  // namespace osint::test
