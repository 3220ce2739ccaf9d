// SPDX-License-Identifier: GPL-2.0-or-later
// What the terminal is like, and how text is to look there.
#pragma once

#include <string>
#include <string_view>

#include "searcher/output/text_layout.h"

namespace osint {

struct Screen {
  bool terminal = false;
  bool dumb = false;  // knows no escape sequences
  int columns = 80;
  int rows = 24;
};

// Of an open file, as it is now.
Screen screen_of(int file);

// Options go before the environment (NO_COLOR), that before what the terminal can do. Text is as wide as the terminal, up to
// what is read with ease; without one, 80 columns.
// `width` 0: what the screen gives; `color`, `hyperlinks`: auto, always or never.
TextStyle text_style(int width, const std::string& color, const std::string& hyperlinks,
                     const Screen& screen);

// A note as it is said on stderr: wrapped on a terminal, one line for other programs.
std::string note(const std::string& text, const std::string& color);

// How many rows of a terminal the text takes, which may have escape sequences (CSI, OSC).
std::size_t rows_of(std::string_view text, int columns);

}  // namespace osint
