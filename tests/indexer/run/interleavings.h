// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of two threads, in each order in which their steps can follow one another.
//
// The threads are real, but only one goes on at a time: before each step a thread waits for its turn (Observer::step).
// A run follows a list of choices, and chooses the first thread where the list has ended; `next()` changes the last
// choice that can be changed. Rounds of a run end with a barrier. What follows one depends only on what the run knows
// there, so a round that begins in a state met before is not branched again.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace osint::test {

class Interleavings {
 public:
  static constexpr std::size_t threads = 2;

  // For Observer::step.
  void step(std::size_t thread, bool ended) {
    std::unique_lock lock(mutex_);
    if (ended) {
      state_[thread] = State::ended;
      running_ = none;
      if (all_ended()) {
        state_.fill(State::absent);
      } else {
        choose();
      }
      turn_.notify_all();
      return;
    }
    state_[thread] = State::waiting;
    if (running_ == thread) running_ = none;
    choose();
    turn_.notify_all();
    turn_.wait(lock, [&] { return running_ == thread; });
  }

  // For Observer::round.
  void round(const std::string& state) {
    const bool is_new = met_.insert(state).second;
    branching_ = is_new || at_ < choices_.size();  // else this is the branching that next() goes on with
  }

  // Before each run.
  void begin() {
    at_ = 0;
    state_.fill(State::absent);
    running_ = none;
  }

  // After a run: whether there is another order to try.
  bool next() {
    while (!choices_.empty()) {
      Choice& last = choices_.back();
      if (last.alternatives > 1 && !last.second_tried) {
        last.second_tried = true;
        last.chosen = 1 - last.chosen;
        return true;
      }
      choices_.pop_back();
    }
    return false;
  }

 private:
  enum class State { absent, waiting, ended };
  struct Choice {
    std::size_t chosen = 0;
    int alternatives = 0;
    bool second_tried = false;
  };
  static constexpr std::size_t none = SIZE_MAX;

  bool all_ended() const { return state_[0] == State::ended && state_[1] == State::ended; }

  void choose() {
    if (running_ != none) return;
    for (const State state : state_) {
      if (state == State::absent) return;  // not yet there
    }
    std::vector<std::size_t> waiting;
    for (std::size_t thread = 0; thread < threads; ++thread) {
      if (state_[thread] == State::waiting) waiting.push_back(thread);
    }
    if (waiting.empty()) return;
    running_ = waiting.size() == 1 ? waiting.front() : choice();
  }

  std::size_t choice() {
    if (at_ == choices_.size()) choices_.push_back({0, branching_ ? 2 : 1, false});
    return choices_[at_++].chosen;
  }

  std::mutex mutex_;
  std::condition_variable turn_;
  std::array<State, threads> state_{};
  std::size_t running_ = none;
  std::vector<Choice> choices_;  // so far, of this run and of those before it
  std::size_t at_ = 0;
  bool branching_ = true;      // in this round
  std::set<std::string> met_;  // states at the beginnings of rounds
};

}  // namespace osint::test
