// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/flowed_text.h"

#include <algorithm>

namespace osint {

std::string unflowed(std::string_view text, bool delete_spaces) {
  std::string out;
  bool open = false;    // the last line goes on
  bool joined = false;  // it is more than one line by now
  std::size_t last_depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(depth);
    if (line.starts_with(' ')) line.remove_prefix(1);  // stuffed, or the blank behind the sign of a quotation
    const bool signature = line == "-- ";
    const bool goes_on = line.ends_with(' ') && !signature;
    const bool joins = open && depth == last_depth && !signature;
    if (!joins) {
      if (open) out += '\n';
      if (joined) out += last_depth > 0 ? std::string(last_depth, '>') + '\n' : "\n";
      if (depth > 0) out += std::string(depth, '>') + ' ';
    }
    if (goes_on && delete_spaces) line.remove_suffix(1);
    out += line;
    joined = joins;
    open = goes_on;
    last_depth = depth;
    if (!open) out += '\n';
  }
  return out;
}

}  // namespace osint
