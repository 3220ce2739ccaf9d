// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/printing.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

#include "base/printable.h"
#include "base/shortage.h"
#include "searcher/exit_status.h"
#include "searcher/pager.h"
#include "searcher/query/query_error.h"
#include "searcher/terminal.h"

namespace osint {
namespace {

bool written_out(bool written) {
  if (!written && errno != EPIPE)
    fmt::print(stderr, "osint-search: cannot write the output: {}\n", shortage_words(errno));
  return written;
}

}  // namespace

bool print_out(const std::string& text) {
  return written_out(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

bool print_out(Spool& output) {
  const auto copied = output.copy_to(stdout);
  if (copied) return written_out(*copied);
  report(copied.error());
  return false;
}

bool print_paged(const std::string& notes, const std::string& text, const std::string& pager) {
  const Screen screen = screen_of(STDOUT_FILENO);
  const std::string command = pager == "never" || !screen.terminal || screen.dumb ? "" : pager_command();
  const bool together = screen_of(STDERR_FILENO).terminal;
  if (!together) fmt::print(stderr, "{}", notes);
  const std::string shown = together ? notes + text : text;
  if (!command.empty() && rows_of(shown, screen.columns) >= static_cast<std::size_t>(screen.rows)) {
    const auto paged = show_in_pager(command, shown);
    if (paged) return true;
    // The default pager may be missing: nobody asked for it.
    if (std::getenv("PAGER") != nullptr)
      fmt::print(stderr, "osint-search: {}\n", printable(paged.error().message));
  }
  if (together) fmt::print(stderr, "{}", notes);
  return print_out(text);
}

bool flushed() {
  if (std::ferror(stdout) != 0) return false;  // it has been said
  return written_out(std::fflush(stdout) == 0);
}

void report(const SearchError& error, const std::string& query, const std::string& name) {
  const auto* in_query = std::get_if<QueryError>(&error);
  const std::string message =
      in_query != nullptr ? describe(*in_query, query) : printable(std::get<Error>(error).message);
  fmt::print(stderr, "osint-search: {}{}\n", name.empty() ? "" : printable(name) + ": ", message);
}

int fail(const SearchError& error, const std::string& query, const std::string& name) {
  report(error, query, name);
  return failed;
}

}  // namespace osint
