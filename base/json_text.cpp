// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/json_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {

std::string json_text(const nlohmann::ordered_json& value, int indent) {
  const std::string raw = value.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] >= ' ' && raw[i] <= '~') {  // most of it
      out += raw[i++];
      continue;
    }
    const char32_t c = next_code_point(raw, i);
    // A line feed here belongs to the layout; line feeds of the texts are already escaped.
    if (c == U'\n' || is_printable(c)) {
      append_utf8(out, c);
    } else if (c < 0x10000) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      const unsigned rest = static_cast<unsigned>(c) - 0x10000;
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    }
  }
  return out;
}

std::string json_line(const nlohmann::ordered_json& value) { return json_text(value) + "\n"; }

}  // namespace osint
