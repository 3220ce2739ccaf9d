// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <thread>
#include <type_traits>
#include <vector>

#include "base/guarded.h"

using namespace osint;

TEST_CASE("several threads change a guarded value one at a time", "[guarded][thread]") {
  constexpr int threads = 4;
  constexpr int rounds = 2'000;
  Guarded<std::vector<int>> numbers;
  {
    std::vector<std::jthread> running;
    for (int thread = 0; thread < threads; ++thread) {
      running.emplace_back([&] {
        for (int i = 0; i < rounds; ++i) numbers.lock()->push_back(i);
      });
    }
  }
  CHECK(numbers.lock()->size() == threads * rounds);
}

TEST_CASE("a guarded value is out of reach while another thread has it locked", "[guarded][thread]") {
  Guarded<int> number;
  const auto is_free = [&] {
    bool free = false;
    std::jthread([&] { free = static_cast<bool>(number.try_lock()); }).join();
    return free;
  };
  {
    const auto locked = number.lock();
    *locked = 7;
    CHECK_FALSE(is_free());
  }
  CHECK(is_free());
  CHECK(*number.lock() == 7);
}

TEST_CASE("the lock of a guarded value is in one place at a time", "[guarded]") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Guarded<int>::Lock>);
  STATIC_REQUIRE_FALSE(std::is_move_constructible_v<Guarded<int>::Lock>);
}
