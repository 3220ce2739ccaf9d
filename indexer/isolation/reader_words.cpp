// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_words.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <sys/wait.h>
#include <utility>

#include "indexer/isolation/reader_limits.h"

namespace osint {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names = {{
    {"pdf", "PDF"},
    {"html", "HTML"},
    {"docx", ".docx"},
    {"odt", ".odt"},
    {"epub", ".epub"},
    {"mail", "mail"},
    {"feed", "feed"},
}};

Error crashed(std::string_view format, const std::string& how) {
  return {
      fmt::format("the reader of {} files crashed ({}); save the file anew with another program, or convert "
                  "it to text",
                  format_name(format), how)};
}

std::string signal_text(int signal) {
  const char* text = sigdescr_np(signal);
  return text != nullptr ? text : fmt::format("signal {}", signal);
}

}  // namespace

std::string format_name(std::string_view format) {
  const auto* found = std::ranges::find(names, format, &std::pair<std::string_view, std::string_view>::first);
  return std::string(found == names.end() ? format : found->second);
}

Error took_too_long(int seconds) {
  return {fmt::format("took longer than {} s to read; split it, or convert it to text", seconds)};
}

Error needed_too_much_memory() {
  return {fmt::format("needed more than {} MB of memory to read; split it, or convert it to text",
                      most_reader_memory >> 20U)};
}

Error process_ended(std::string_view format, int status) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == no_memory_status) return needed_too_much_memory();
  if (WIFEXITED(status)) return crashed(format, fmt::format("exit status {}", WEXITSTATUS(status)));
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU) return took_too_long(most_file_seconds);
  if (signal == SIGKILL)
    return {fmt::format("the reader of {} files was killed (perhaps the system had no memory left); run "
                        "osint-index again",
                        format_name(format)),
            0, ErrorKind::shortage};
  return crashed(format, signal_text(signal));
}

}  // namespace osint
