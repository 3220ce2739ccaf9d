// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/block_listing.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t shown_text = 60;  // code points of a block
constexpr int widest_reasons = 40;      // columns that are kept free for them; longer ones push the text on
constexpr std::size_t most_read_bytes = 400;  // of a block, enough for shown_text code points

std::string reasons_text(const BlockExplanation& block) {
  return printable(fmt::format("{}", fmt::join(block.reasons, ", ")));
}

// Returns the beginning of a text in quotation marks, with "…" inside them if there is more text.
std::string beginning(const std::string& text) {
  const std::string line = collapsed_whitespace(
      printable(std::string_view(text).substr(0, std::min(text.size(), most_read_bytes))));
  std::size_t end = 0;
  std::size_t shown = 0;
  for (; end < line.size() && shown < shown_text; ++shown) next_code_point(line, end);
  const bool more = end < line.size() || text.size() > most_read_bytes;
  return fmt::format("\"{}{}\"", line.substr(0, end), more ? "…" : "");
}

std::string padded(const std::string& text, int width) {
  return text + std::string(static_cast<std::size_t>(std::max(0, width - columns(text))), ' ');
}

}  // namespace

std::string text(const std::vector<BlockExplanation>& blocks) {
  std::size_t digits = 1;
  int labels = 0;
  int reasons = 0;
  for (const BlockExplanation& block : blocks) {
    digits = std::max(digits, fmt::format("{}", block.line).size());
    labels = std::max(labels, columns(printable(block.label)));
    reasons = std::max(reasons, std::min(columns(reasons_text(block)), widest_reasons));
  }
  std::string out;
  for (const BlockExplanation& block : blocks) {
    out += fmt::format("{:>{}}  {}  {:5.2f}  {}  {}\n", block.line, digits,
                       padded(printable(block.label), labels), block.margin,
                       padded(reasons_text(block), reasons), beginning(block.text));
  }
  return out;
}

nlohmann::ordered_json to_json(const std::vector<BlockExplanation>& blocks) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const BlockExplanation& block : blocks) {
    out.push_back({{"line", block.line},
                   {"label", block.label},
                   {"margin", std::round(block.margin * 100) / 100},
                   {"reasons", block.reasons},
                   {"text", block.text}});
  }
  return out;
}

}  // namespace osint
