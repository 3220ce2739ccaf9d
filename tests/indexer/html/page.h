// SPDX-License-Identifier: GPL-2.0-or-later
// A page in a test -> what is read of it, in a form that fits in a line.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/html/html_reader.h"

namespace osint {

inline std::string kind_name(const Block& block) {
  if (block.footnote) return "note";
  if (block.image) return "image";
  switch (block.kind) {
    case BlockKind::heading: return "h" + std::to_string(block.level);
    case BlockKind::paragraph: return "p";
    case BlockKind::quote: return "quote";
    case BlockKind::item: return "item";
    case BlockKind::literal: return "literal";
  }
  return {};
}

// The text with "*...*" around emphasis, "**...**" around what is strong, and "[...](destination)" for links.
inline std::string marked(const MarkedText& text) {
  std::string out = text.text;
  std::vector<std::pair<std::size_t, std::string>> signs;
  for (auto mark = text.markup.rbegin(); mark != text.markup.rend(); ++mark) {
    const bool link = mark->kind == Markup::Kind::link;
    const std::string sign = mark->strong ? "**" : "*";
    signs.emplace_back(mark->begin, link ? "[" : sign);
    signs.emplace_back(mark->end, link ? "](" + mark->destination + ")" : sign);
  }
  std::stable_sort(signs.begin(), signs.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [at, sign] : signs) out.insert(at, sign);
  return out;
}

inline std::string listed(const BlockSequence& content) {
  std::string out;
  for (const Block& block : content.blocks) {
    if (!out.empty()) out += " / ";
    out += kind_name(block) + (block.number.empty() ? "" : " " + block.number) + ": " + marked(block.text);
  }
  return out;
}

// Of a page that can be read; else "FAILS: " and why.
inline std::string read_blocks(std::string_view page) {
  const auto documents = read_html(page, "");
  return documents ? listed(documents->front().content) : "FAILS: " + documents.error().message;
}

}  // namespace osint
