// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/verify.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/child_processes.h"
#include "base/files/folder_size.h"
#include "database/database_lock.h"
#include "database/opening.h"
#include "database/reader_snapshot.h"
#include "indexer/run/waiting.h"
#include "indexer/verify/verify_evidence.h"
#include "indexer/verify/verify_steps.h"

namespace osint {
namespace {

constexpr int free_attempts = 3;  // without the lock

// This is far more than any machine needs. A step that takes longer is in an endless loop.
unsigned seconds_allowed(const std::string& path) {
  constexpr unsigned least = 15;
  constexpr std::uint64_t bytes_a_second = 1U << 19;
  return least + static_cast<unsigned>(folder_bytes(path) / bytes_a_second);
}

std::vector<Step> all_steps(const std::string& path, std::size_t jobs) {
  std::vector<Step> steps = {postings_step(path)};  // the longest first
  for (std::size_t share = 0; share < jobs; ++share) steps.push_back(documents_step(path, share, jobs));
  steps.push_back(xapian_step(path));
  steps.push_back(table_step(path));
  steps.push_back(families_step(path));
  return steps;
}

void take_end(Evidence& evidence, const std::string& about, std::string_view action, const StepEnd& end) {
  if (end.well()) return;
  const std::string what = fmt::format("{} {}", action, end.problem);
  end.shortage ? evidence.not_checked(about, what) : evidence.found(about, what);
}

// Checks that the database can be opened, and that it belongs to this program.
Result<void> open(const std::string& path, Evidence& evidence) {
  std::string unsuitable;
  const std::array steps = {opening_step(path)};
  StepHooks hooks;
  hooks.message = [&](std::size_t, const nlohmann::json& message) {
    unsuitable = message.value("unsuitable", unsuitable);
    evidence.take(message);
  };
  const auto ends = run_steps(steps, 1, seconds_allowed(path), hooks);
  take_end(evidence, steps[0].name, "opening it", ends[0]);
  if (!unsuitable.empty()) return tl::unexpected<Error>(Error{unsuitable, 0, ErrorKind::unsuitable});
  return {};
}

Result<VerifyReport> attempt(const RunOptions& options, const Observer& observer) {
  VerifyReport report;
  report.database = options.database;
  Evidence evidence(report);
  if (auto opened = open(options.database, evidence); !opened) return tl::unexpected<Error>(opened.error());
  if (!report.sound()) return report;
  const std::vector<Step> steps = all_steps(options.database, jobs(options));
  StepHooks hooks;
  hooks.message = [&](std::size_t, const nlohmann::json& message) {
    evidence.take(message);
    if (observer.progress && evidence.total() > 0)
      observer.progress(std::min(evidence.read(), evidence.total()), evidence.total());
  };
  hooks.interrupted = observer.interrupted;
  const auto ends = run_steps(steps, jobs(options), seconds_allowed(options.database), hooks);
  if (observer.interrupted && observer.interrupted())
    return tl::unexpected<Error>(Error{"interrupted", 0, ErrorKind::interrupted});
  bool whole = true;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    whole = whole && ends[i].well();
    take_end(evidence, steps[i].name, "reading them", ends[i]);
  }
  if (whole && report.unchecked.empty()) evidence.compare();
  return report;
}

Result<DatabaseLock> lock(const RunOptions& options, const Observer& observer) {
  return when_free(options, observer, [&] { return DatabaseLock::take(options.database); });
}

}  // namespace

Result<VerifyReport> verify(const RunOptions& options, const Observer& observer) {
  const auto start = std::chrono::steady_clock::now();
  const auto timed = [&](Result<VerifyReport> report) {
    if (report)
      report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
  };
  if (auto there = check_database_there(options.database); !there) {
    if (there.error().kind != ErrorKind::shortage) return tl::unexpected<Error>(there.error());
    VerifyReport report;
    report.database = options.database;
    report.unchecked.push_back({"database", there.error().message});
    return timed(std::move(report));
  }
  for (int i = 0; i < free_attempts; ++i) {
    const ReaderSnapshot seen({options.database});
    auto report = attempt(options, observer);
    if (!report || !report->damaged() || !seen.overtaken()) return timed(std::move(report));
  }
  const auto held = lock(options, observer);
  if (!held) return tl::unexpected<Error>(held.error());
  return timed(attempt(options, observer));
}

}  // namespace osint
