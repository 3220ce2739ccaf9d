// SPDX-License-Identifier: GPL-2.0-or-later
// The date of a mail's header or a feed's entry -> its day.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// ISO 8601, as precise as it is given; empty where the text is no date or no such day exists. Takes RFC 5322 and what programs
// write in its place ("Wed, 10 Sep 2018 08:00:00 +0800", "10 Sept 18", "Wed Sep 10 08:00:00 2018"), and RFC 3339. The
// day is the one that the sender writes, so time and zone do not matter.
std::string stated_day(std::string_view text);

}  // namespace osint
