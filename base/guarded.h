// SPDX-License-Identifier: GPL-2.0-or-later
// A value that several threads share. It can be reached only through a lock, so the compiler refuses code that forgets the lock.
//
//   Guarded<std::vector<int>> numbers;
//   numbers.lock()->push_back(1);         // locked to the end of the statement
//   const auto locked = numbers.lock();   // locked to the end of the scope
//
// A reference into the value must not be used after the lock has ended. A thread must not lock a value twice at a time.
#pragma once

#include <mutex>

namespace osint {

template <class T>
class Guarded {
 public:
  class Lock {
   public:
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    // False only for a try_lock() that failed; the value must not be asked for then.
    explicit operator bool() const { return held_.owns_lock(); }
    T& operator*() const { return value_; }
    T* operator->() const { return &value_; }

   private:
    friend Guarded;
    Lock(std::unique_lock<std::mutex> held, T& value) : held_(std::move(held)), value_(value) {}

    std::unique_lock<std::mutex> held_;
    T& value_;
  };

  // Waits until no other thread holds the lock.
  Lock lock() { return Lock(std::unique_lock(mutex_), value_); }
  // Does not wait: the lock is false where another thread holds it.
  Lock try_lock() { return Lock(std::unique_lock(mutex_, std::try_to_lock), value_); }

 private:
  std::mutex mutex_;
  T value_{};
};

}  // namespace osint
