// SPDX-License-Identifier: GPL-2.0-or-later
// Nothing that passes the sanitiser controls a terminal.
#include "base/printable.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace osint;
  const std::string safe = printable(fuzz::bytes_of(data, size));
  fuzz::promise(is_valid_utf8(safe), "what is printable is UTF-8");
  for (std::size_t at = 0; at < safe.size();) {
    const char32_t c = next_code_point(safe, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F);
    fuzz::promise(!control && is_printable(c), "no control reaches a terminal");
  }
  fuzz::promise(printable(safe) == safe, "what is printable stays as it is");
  return 0;
}
