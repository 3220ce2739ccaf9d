// SPDX-License-Identifier: GPL-2.0-or-later
// What a reader of mail or feeds makes of a file, in a form that tables can hold.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint::test {

// "title | analysts | day | address", then one line for each block ("quote: ..." where it is one), then "- text (reason)" for what was
// dropped, and "! message" for warnings.
inline std::string shown(const Document& document) {
  std::string analysts;
  for (const std::string& name : document.front.analysts) analysts += (analysts.empty() ? "" : ", ") + name;
  const FrontMatter& front = document.front;
  std::string out = front.title + " | " + analysts + " | " + front.date + " | " + front.url + "\n";
  for (const Block& block : document.content.blocks) {
    std::string text = block.text.text;
    for (char& c : text) c = c == '\n' ? ' ' : c;
    out += (block.kind == BlockKind::quote ? "quote: " : "") + text + "\n";
  }
  for (const DroppedText& dropped : document.content.dropped)
    out += "- " + dropped.text + " (" + dropped.reason + ")\n";
  for (const Warning& warning : front.warnings) out += "! " + warning.message + "\n";
  return out;
}

inline std::string shown(const Result<std::vector<Document>>& documents) {
  if (!documents) return "FILE: " + documents.error().message + "\n";
  std::string out;
  for (const Document& document : *documents) out += (out.empty() ? "" : "====\n") + shown(document);
  return out;
}

inline std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

}  // namespace osint::test
