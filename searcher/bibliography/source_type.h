// SPDX-License-Identifier: GPL-2.0-or-later
// Determines the kind of publication that a citation comes from.
#pragma once

namespace osint {

struct Citation;  // schema/citation.h

enum class SourceType { newspaper, magazine, webpage, commentary, unknown };

// The first of these rules that fits decides:
// - Without a publication it is a web page if there is an address, and otherwise unknown.
// - A word of the publication decides: online, blog or the ending of a host means a web page; weekly, review
//   or 周刊 a magazine; daily, post, gazette or 日报 a newspaper.
// - A date with a day makes it a newspaper, a date with only a month a magazine.
// - With an address it is a web page, and otherwise a magazine.
//
// The result is never `commentary`.
SourceType source_type(const Citation& citation);

}  // namespace osint
