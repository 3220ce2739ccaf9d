// SPDX-License-Identifier: GPL-2.0-or-later
// What reading documents costs without what is made of them.
//   read_documents PROCESSES FORMAT FILE...    reads the files as osint-index does, by so many processes at a time; prints
//                                              one line: "documents N, characters N, peak N", the last the most bytes that
//                                              one of these processes had resident
// Exit: 0 done, 2 error.
#include <atomic>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <vector>

#include "indexer/isolation/reader_pool.h"

namespace {

using namespace osint;

std::string content(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Totals {
  std::atomic<std::size_t> documents = 0;
  std::atomic<std::size_t> characters = 0;
  std::atomic<bool> failed = false;
};

void read(ReaderPool& pool, const char* format, const char* path, Totals& totals) {
  const auto documents = pool.reader()(format, content(path), "");
  if (!documents) {
    fmt::print(stderr, "read_documents: {}: {}\n", path, documents.error().message);
    totals.failed = true;
    return;
  }
  totals.documents += documents->size();
  for (const Document& document : *documents) {
    for (const Block& block : document.content.blocks) totals.characters += block.text.text.size();
  }
}

void read_all(const std::vector<const char*>& paths, const char* format, int processes, Totals& totals) {
  ReaderPool pool;
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < processes; ++i) {
    threads.emplace_back([&] {
      for (std::size_t at = next++; at < paths.size(); at = next++) read(pool, format, paths[at], totals);
    });
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  Totals totals;
  read_all({arguments + 3, arguments + count}, arguments[2], std::stoi(arguments[1]), totals);
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  fmt::print("documents {}, characters {}, peak {}\n", totals.documents.load(), totals.characters.load(),
             used.ru_maxrss * 1024);
  return totals.failed ? 2 : 0;
}
