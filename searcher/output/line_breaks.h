// SPDX-License-Identifier: GPL-2.0-or-later
// Finds where a line of text may be broken.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace osint {

// Breaks lines by UAX #14 (ICU). Opening ICU takes about a tenth of a millisecond, so use one object for all
// texts of an answer. One thread uses an object at a time. Throws std::runtime_error if ICU lacks its data.
class LineBreaks {
 public:
  LineBreaks();
  ~LineBreaks();
  LineBreaks(LineBreaks&&) noexcept;
  LineBreaks& operator=(LineBreaks&&) noexcept;

  // Returns the byte offsets before which a new line may begin, in ascending order, and the size of the text
  // at the end. `text` is valid UTF-8.
  std::vector<std::size_t> places(const std::string& text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace osint
