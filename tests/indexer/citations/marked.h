// SPDX-License-Identifier: GPL-2.0-or-later
// Source lines for tests, written with a little markup.
#pragma once

#include <string>

#include "indexer/blocks/marked_text.h"

namespace osint::test {

// A line of "*emphasised*" and "[label](destination)" without nesting.
inline MarkedText marked(const std::string& source) {
  MarkedText out;
  out.line = 7;
  std::size_t emphasis = std::string::npos;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const std::size_t middle = source.find("](", i);
    if (source[i] == '*') {
      if (emphasis == std::string::npos) {
        emphasis = out.markup.size();
        out.markup.push_back({Markup::Kind::emphasis, out.text.size(), 0, "", false});
      } else {
        out.markup[emphasis].end = out.text.size();
        emphasis = std::string::npos;
      }
    } else if (source[i] == '[' && middle != std::string::npos && source.find(']', i) == middle) {
      const std::size_t end = source.find(')', middle);
      const std::string label = source.substr(i + 1, middle - i - 1);
      out.markup.push_back({Markup::Kind::link, out.text.size(), out.text.size() + label.size(),
                            source.substr(middle + 2, end - middle - 2), false});
      out.text += label;
      i = end;
    } else {
      out.text += source[i];
    }
  }
  return out;
}

}  // namespace osint::test
