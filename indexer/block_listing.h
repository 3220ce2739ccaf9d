// SPDX-License-Identifier: GPL-2.0-or-later
// What the program makes of each block of a file, for --dump --explain. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "indexer/structure/block_explanation.h"

namespace osint {

// For people, a line for each block: line, label, margin, reasons, the beginning of the text. Printable.
std::string text(const std::vector<BlockExplanation>& blocks);

// [{"line","label","margin","reasons","text"}], the text whole.
nlohmann::ordered_json to_json(const std::vector<BlockExplanation>& blocks);

}  // namespace osint
