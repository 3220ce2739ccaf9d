// SPDX-License-Identifier: GPL-2.0-or-later
// Renders the explanations of a file's blocks for --dump --explain.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "indexer/structure/block_explanation.h"

namespace osint {

// Renders them for people, one printable line for each unit: line, role, margin, reasons, and the beginning
// of the text.
std::string text(const std::vector<BlockExplanation>& blocks);

// Renders them as [{"line","label","margin","reasons","text"}], with the whole text.
nlohmann::ordered_json to_json(const std::vector<BlockExplanation>& blocks);

}  // namespace osint
