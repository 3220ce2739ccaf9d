// SPDX-License-Identifier: GPL-2.0-or-later
// Tells names of institutions that hold an "and" or a comma from lists of names.
#pragma once

#include <string_view>

namespace osint {

// Returns true if `next`, which follows `name` behind "and", "&" or a comma, is part of the same institution: "Information Technology"
// after "Ministry of Industry", "Resources Ministry" after "Land". A person and another institution are not: "Zhao Lei" and "Example
// Navy Academy" after "Ministry of Defense".
bool continues_institution(std::string_view name, std::string_view next);

// Returns true for what names a form of company at the end of its name: "Ltd.", "Inc.", "GmbH".
bool is_company_form(std::string_view name);

}  // namespace osint
