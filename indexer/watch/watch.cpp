// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watch.h"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <utility>
#include <vector>

#include "base/number_text.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/roots.h"
#include "indexer/watch/watched_folders.h"

namespace osint {
namespace {

using Clock = Debounce::Clock;

std::uint64_t differences(const Counts& counts) { return counts.added + counts.changed + counts.removed; }

class Watch {
 public:
  Watch(const RunOptions& options, const Observer& observer, const WatchHooks& hooks, const WatchTimes& times)
      : options_(options),
        observer_(observer),
        hooks_(hooks),
        times_(times),
        folders_(times.most_folders),
        debounce_(times) {
    observer_.scanning = [this](const std::vector<Scope>& scopes, const LinkRules& links) {
      look_at(scopes, links);
    };
  }

  Result<void> run() {
    timer_ = Clock::now();
    while (!ended_ && !interrupted()) {
      const auto due = next();
      if (due && Clock::now() >= *due) {
        if (auto ok = batch(); !ok) return ok;
      } else {
        wait(due);
      }
    }
    return {};
  }

 private:
  bool interrupted() const { return observer_.interrupted && observer_.interrupted(); }

  std::optional<Clock::time_point> next() const {
    const auto changes = debounce_.due();
    if (!changes || !timer_) return changes ? changes : timer_;
    return std::min(*changes, *timer_);
  }

  // Waits for an event, for the time `until`, or for a signal.
  void wait(std::optional<Clock::time_point> until) {
    // A signal between the question and the wait would otherwise go unnoticed until something else happens.
    sigset_t ending;
    sigset_t before;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, &before);
    if (!interrupted()) {
      timespec rest{};
      if (until) {
        const auto left = std::max(Clock::duration::zero(), *until - Clock::now());
        const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
        rest.tv_sec = seconds.count();
        rest.tv_nsec = std::chrono::nanoseconds(left - seconds).count();
      }
      pollfd events{folders_.descriptor(), POLLIN, 0};
      ppoll(&events, 1, until ? &rest : nullptr, &before);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (folders_.take_events()) debounce_.change(Clock::now());
  }

  // Runs before the scan of a batch, which sees everything that was reported until now.
  void look_at(const std::vector<Scope>& scopes, const LinkRules& links) {
    folders_.take_events();
    debounce_.clear();
    std::vector<std::string> paths;
    for (const Scope& scope : scopes) paths.push_back(scope.path);
    folders_.watch(paths, links);
    scopes_ = std::move(paths);
  }

  Result<void> batch() {
    timer_.reset();
    debounce_.clear();
    const auto report = index_files(options_, observer_);
    if (hooks_.settled) hooks_.settled();
    if (report) {
      take(*report);
    } else if (report.error().kind == ErrorKind::busy) {
      if (!std::exchange(busy_, true)) notice(report.error().message + "; trying again");
      timer_ = Clock::now() + times_.retry;
    } else if (report.error().kind != ErrorKind::interrupted) {
      if (!began_) return tl::unexpected<Error>(report.error());
      if (std::exchange(error_, report.error().message) != error_ && hooks_.failed)
        hooks_.failed(report.error());
      timer_ = Clock::now() + times_.rescan;
    }
    return {};
  }

  void take(const RunReport& report) {
    busy_ = false;
    error_.clear();
    if (!std::exchange(began_, true) && hooks_.watching) {
      hooks_.watching(scopes_.size() == 1 ? scopes_.front()
                                          : counted(scopes_.size(), "place", "files and folders"));
    }
    const bool blind = !folders_.obstacle().empty();
    if (blind && !std::exchange(blind_, true)) {
      notice(fmt::format("{}; looking every {} s instead", folders_.obstacle(),
                         std::chrono::duration_cast<std::chrono::seconds>(times_.rescan).count()));
    }
    if (folders_.is_blind()) timer_ = Clock::now() + times_.rescan;
    const bool failures_differ = std::exchange(failures_, report.failures) != report.failures;
    if (differences(report.files) + differences(report.commentaries) == 0 && !failures_differ) return;
    if (hooks_.changed) ended_ = !hooks_.changed(report);
  }

  void notice(const std::string& text) {
    if (hooks_.notice) hooks_.notice(text);
  }

  const RunOptions& options_;
  Observer observer_;
  const WatchHooks& hooks_;
  const WatchTimes& times_;
  WatchedFolders folders_;
  Debounce debounce_;
  std::optional<Clock::time_point> timer_;  // when to run a batch without a change
  std::vector<std::string> scopes_;
  std::vector<Notice> failures_;  // of the last batch
  std::string error_;             // of the last batch
  bool began_ = false;
  bool busy_ = false;
  bool blind_ = false;
  bool ended_ = false;
};

}  // namespace

void Debounce::change(Clock::time_point at) {
  if (!first_) first_ = at;
  last_ = at;
}

std::optional<Debounce::Clock::time_point> Debounce::due() const {
  if (!first_) return std::nullopt;
  return std::min(last_ + times_.quiet, *first_ + times_.longest);
}

Result<void> watch(const RunOptions& options, const Observer& observer, const WatchHooks& hooks,
                   const WatchTimes& times) {
  return Watch(options, observer, hooks, times).run();
}

}  // namespace osint
