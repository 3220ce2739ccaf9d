// SPDX-License-Identifier: GPL-2.0-or-later
// What osint-index --version says of documents.
#pragma once

#include <string>

namespace osint {

// The readers that are built in, and what holds the process in which they work, as it says itself: one is started to be asked.
// Lines with their ends.
std::string readers_text();

}  // namespace osint
