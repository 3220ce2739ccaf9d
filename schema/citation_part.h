// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace osint {

// The parts of a citation as it is shown.
enum class CitationPart { author, title, publication, date, url, note };

}  // namespace osint
