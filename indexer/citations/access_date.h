// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the date on which a source was looked at from the date of the source.
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

// Returns how many bytes at the end of `before`, the text before a date, say that this is when the source was
// looked at: "accessed ", "last visited on ", "дата обращения: ", "访问日期：". Returns 0 if none do.
std::size_t access_words_before(std::string_view before);

// The same of the text behind a date: "閲覧", "접속".
std::size_t access_words_behind(std::string_view after);

}  // namespace osint
