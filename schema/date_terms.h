// SPDX-License-Identifier: GPL-2.0-or-later
// How dates are written as terms: a year, a month and a day each under a prefix of its own (fields.h), in digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.h"

namespace osint {

// "2018-09-10" -> the terms of 2018, 201809 and 20180910; a date that is less precise has fewer, what is no date none.
std::vector<std::string> date_terms(const std::string& text);

// The date that a term says, of what follows its prefix. A damaged database may have other terms: nothing then.
std::optional<PartialDate> date_of_digits(std::string_view digits);

}  // namespace osint
