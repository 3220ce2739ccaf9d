// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the day from the date of a mail's header or of a feed's entry.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the date in ISO 8601, as precise as it is given; an empty string if the text is not a date or the
// day does not exist. Understands RFC 3339, RFC 5322, and what programs write instead ("Wed, 10 Sep 2018
// 08:00:00 +0800", "10 Sept 18", "Wed Sep 10 08:00:00 2018"). The day is the one that the sender writes, so
// time and zone do not matter.
std::string stated_day(std::string_view text);

}  // namespace osint
