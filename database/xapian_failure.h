// SPDX-License-Identifier: GPL-2.0-or-later
// What Xapian throws -> an Error. No other place makes errors of Xapian's exceptions.
#pragma once

#include <cerrno>
#include <string_view>
#include <type_traits>
#include <utility>
#include <xapian.h>

#include "base/result.h"

namespace osint {

// What is wrong with a database, with the way out.
tl::unexpected<Error> damaged_database(std::string_view path, std::string_view problem);

// The message of a Xapian exception for people; `where` names the database.
Error error_of(const Xapian::Error& error, std::string_view where);

// True if a writer that overtakes a reader may make Xapian throw this, though the database is sound.
bool may_be_of_writer(const Xapian::Error& error);

// Runs `action` (returning T or Result<T>); an exception of Xapian's becomes an Error that names `where`.
template <class Action>
auto guarded(std::string_view where, Action&& action) {
  using Value = std::invoke_result_t<Action>;
  constexpr bool fallible = requires { typename Value::error_type; };
  using Outcome = std::conditional_t<fallible, Value, Result<Value>>;
  errno = 0;  // error_of() may have to go by it
  try {
    if constexpr (std::is_void_v<Value>) {
      action();
      return Outcome();
    } else {
      return Outcome(action());
    }
  } catch (const Xapian::Error& error) {
    return Outcome(tl::unexpected<Error>(error_of(error, where)));
  }
}

}  // namespace osint
