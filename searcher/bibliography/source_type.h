// SPDX-License-Identifier: GPL-2.0-or-later
// What kind of publication a citation is from, as far as its name, date and address tell.
#pragma once

namespace osint {

struct Citation;  // commentary.h

enum class SourceType { newspaper, magazine, webpage, commentary, unknown };

// The first that fits:
//   no publication: a web page where there is an address, else unknown;
//   a word of the name that says so: online, blog, a host's ending -> web page; weekly, review, 周刊 -> magazine;
//   daily, post, gazette, 日报 -> newspaper;
//   a date to the day -> newspaper, to the month -> magazine; an address -> web page, else magazine.
SourceType source_type(const Citation& citation);

}  // namespace osint
