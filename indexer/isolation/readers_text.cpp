// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/readers_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "indexer/isolation/reader_limits.h"
#include "indexer/isolation/reader_pool.h"

namespace osint {
namespace {

// "Landlock 6, seccomp"; what this kernel lacks is named as well.
std::string means(const ReaderGreeting& greeting) {
  return fmt::format(
      "{}, {}",
      greeting.landlock > 0 ? fmt::format("Landlock {}", greeting.landlock) : "Landlock: not in this kernel",
      greeting.filters_calls ? "seccomp" : "seccomp: not in this kernel");
}

std::string reach(const ReaderGreeting& greeting) {
  if (greeting.filters_calls) return "without network and files";
  return greeting.landlock > 0 ? "without files" : "with bounded resources";
}

}  // namespace

std::string readers_text() {
  if (document_types().empty()) return "documents: no reader is built in\n";
  const auto greeting = ReaderPool().greeting();
  if (!greeting) return printable(fmt::format("documents: {}", greeting.error().message)) + "\n";
  return printable(fmt::format("documents: {}", fmt::join(greeting->readers, ", "))) + "\n" +
         fmt::format("documents are read in a process {} ({}), in {} s{} at most\n", reach(*greeting),
                     means(*greeting), most_file_seconds,
                     greeting->memory_limited ? fmt::format(" and {} MB", most_reader_memory >> 20U) : "");
}

}  // namespace osint
