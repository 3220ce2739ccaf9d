// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>

#include "indexer/isolation/readers.h"
#include "tests/fuzz/read_and_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  osint::fuzz::read_and_index("/corpus/a.rss", {reinterpret_cast<const char*>(data), size},
                              osint::read_document);
  return 0;
}
