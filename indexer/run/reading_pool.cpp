// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/reading_pool.h"

#include <filesystem>
#include <future>
#include <system_error>

namespace osint {
namespace {

// The memory that one file takes can be thirty times its size: of large ones, one at a time.
constexpr std::uint64_t large_file_bytes = 1U << 20;
// Of a document most are pictures and fonts, and its parser has memory of its own.
constexpr std::uint64_t large_document_bytes = 32U << 20;

bool is_large(const std::string& path) {
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  return !unknown && size > (document_format(path).empty() ? large_file_bytes : large_document_bytes);
}

}  // namespace

void ReadingPool::start(std::size_t threads) {
  workers_.clear();
  for (std::size_t number = 0; number < threads; ++number) workers_.push_back({number, {}, {}});
}

void ReadingPool::read(const Preparation& how, const Round& round) {
  std::vector<std::future<void>> others;  // each waits for its thread when it goes
  try {
    while (others.size() + 1 < threads())
      others.push_back(std::async(std::launch::async,
                                  [&, number = others.size() + 1] { work(how, round, workers_[number]); }));
  } catch (const std::system_error&) {  // no more of them
  }
  work(how, round, workers_[0]);
  for (std::future<void>& other : others) other.get();
  while (threads() > others.size() + 1) workers_.pop_back();
}

// Until the round ends.
void ReadingPool::work(const Preparation& how, const Round& round, Worker& worker) {
  const auto step = [&](bool ended) {
    if (observer_.step) observer_.step(worker.number, ended);
  };
  for (;;) {
    step(false);
    const auto file = round.next();
    if (!file) break;
    std::unique_lock large(large_, std::defer_lock);
    if (is_large(file->path)) large.lock();
    auto prepared = prepare(*file, how, worker);
    step(false);
    round.take(*file, std::move(prepared), worker);
  }
  step(true);
}

}  // namespace osint
