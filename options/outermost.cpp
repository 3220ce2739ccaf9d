// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/outermost.h"

#include <exception>
#include <fmt/format.h>
#include <string>
#include <system_error>

#include "base/printable.h"
#include "base/shortage.h"
#include "database/xapian_failure.h"

namespace osint {

int run_outermost(std::string_view name, const std::function<int()>& program) {
  std::string message;
  try {
    return program();
  } catch (const Xapian::Error& error) {
    message = error_of(error, "internal error").message;
  } catch (const std::system_error& error) {
    const std::string limit = limit_words(error.code().value());
    message = fmt::format("internal error: {}{}{}", error.what(), limit.empty() ? "" : "; ", limit);
  } catch (const std::exception& error) {
    message = fmt::format("internal error: {}", error.what());
  } catch (...) {
    message = "internal error: an unknown exception";
  }
  fmt::print(stderr, "{}: {}\n", name, printable(message));
  return 2;
}

}  // namespace osint
