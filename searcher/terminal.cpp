// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr int narrowest = 20;
constexpr int widest = 100;  // longer lines are hard to read; --width asks for them

bool is_wanted(const std::string& when, bool automatic) {
  return when == "always" || (when == "auto" && automatic);
}

Emphasis emphasis_of(const std::string& color, const Screen& screen) {
  if (color == "always") return Emphasis::colors;
  if (!screen.terminal) return Emphasis::none;
  if (color == "never" || screen.dumb) return Emphasis::marks;
  const char* no_color = std::getenv("NO_COLOR");
  return no_color != nullptr && *no_color != '\0' ? Emphasis::attributes : Emphasis::colors;
}

// Past the escape sequence that begins at `at`.
std::size_t after_escape(std::string_view text, std::size_t at) {
  const bool string = at + 1 < text.size() && text[at + 1] == ']';
  const std::size_t end =
      string ? text.find("\x1b\\", at + 1) : text.find_first_not_of("0123456789;[", at + 1);
  return end == std::string_view::npos ? text.size() : std::min(text.size(), end + (string ? 2 : 1));
}

}  // namespace

Screen screen_of(int file) {
  Screen screen;
  const char* term = std::getenv("TERM");
  screen.terminal = isatty(file) == 1;
  screen.dumb = term == nullptr || *term == '\0' || std::string_view(term) == "dumb";
  winsize size{};
  if (!screen.terminal || ioctl(file, TIOCGWINSZ, &size) != 0) return screen;
  if (size.ws_col > 0) screen.columns = size.ws_col;
  if (size.ws_row > 0) screen.rows = size.ws_row;
  return screen;
}

TextStyle text_style(int width, const std::string& color, const std::string& hyperlinks,
                     const Screen& screen) {
  TextStyle style;
  style.width = width != 0 ? width : std::clamp(screen.columns, narrowest, screen.terminal ? widest : 80);
  style.emphasis = emphasis_of(color, screen);
  style.hyperlinks = is_wanted(hyperlinks, screen.terminal && !screen.dumb);
  style.whole_addresses = width == 0 && !screen.terminal;
  return style;
}

std::string note(const std::string& text, const std::string& color) {
  const Screen screen = screen_of(STDERR_FILENO);
  if (!screen.terminal) return printable(text) + "\n";
  return TextLayout(text_style(0, color, "never", screen)).wrapped({{text, Style::dim}}, 0);
}

std::size_t rows_of(std::string_view text, int columns) {
  std::size_t rows = 0;
  int used = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\x1b') {
      i = after_escape(text, i);
      continue;
    }
    const char32_t c = next_code_point(text, i);
    if (c == U'\n') {
      ++rows;
      used = 0;
      continue;
    }
    used += osint::columns(c);
    if (used <= columns) continue;
    ++rows;
    used = osint::columns(c);
  }
  return rows + (used > 0 ? 1 : 0);
}

}  // namespace osint
