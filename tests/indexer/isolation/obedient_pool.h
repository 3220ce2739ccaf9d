// SPDX-License-Identifier: GPL-2.0-or-later
// A pool of processes that do what their files say (obedient_read.cpp).
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "indexer/isolation/reader_pool.h"

namespace osint::test {

inline ReaderPoolOptions obedient_options(std::vector<std::string> arguments = {}) {
  ReaderPoolOptions out;
  out.program = OBEDIENT_READ;
  out.arguments = std::move(arguments);
  return out;
}

inline ReaderPoolOptions hasty_options() {
  ReaderPoolOptions out = obedient_options();
  out.most_time = std::chrono::seconds(3);
  return out;
}

// The text of the answer, or "error: " and the message.
inline std::string told(ReaderPool& pool, const std::string& order) {
  const auto documents = pool.reader()("pdf", order, "");
  if (!documents) return "error: " + documents.error().message;
  return documents->empty() ? "" : documents->front().content.blocks.front().text.text;
}

}  // namespace osint::test
