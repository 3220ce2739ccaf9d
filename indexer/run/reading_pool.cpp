// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/reading_pool.h"

#include <exception>
#include <filesystem>
#include <system_error>
#include <thread>

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

// Calls action(0) ... action(threads - 1), each in a thread of its own, and waits for all. An exception comes out.
// Where the system gives fewer threads, the calls of the last numbers are not made; returns how many were.
template <class Action>
std::size_t run_threads(std::size_t threads, const Action& action) {
  std::vector<std::exception_ptr> thrown(threads);
  const auto guarded_action = [&](std::size_t number) {
    try {
      action(number);
    } catch (...) {
      thrown[number] = std::current_exception();
    }
  };
  std::vector<std::jthread> running;
  running.reserve(threads);
  try {
    while (running.size() + 1 < threads) running.emplace_back(guarded_action, running.size() + 1);
  } catch (const std::system_error&) {  // no more of them
  }
  const std::size_t called = running.size() + 1;
  guarded_action(0);
  running.clear();
  for (const std::exception_ptr& exception : thrown) {
    if (exception) std::rethrow_exception(exception);
  }
  return called;
}

}  // namespace

void ReadingPool::start(std::size_t threads) {
  workers_.clear();
  for (std::size_t number = 0; number < threads; ++number) workers_.push_back({number, {}, {}});
}

void ReadingPool::read(const Preparation& how, const Round& round) {
  const std::size_t called =
      run_threads(threads(), [&](std::size_t number) { work(how, round, workers_[number]); });
  while (threads() > called) workers_.pop_back();
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
