// SPDX-License-Identifier: GPL-2.0-or-later
// Catch2 3 under the header and the names of Catch2 2, which the tests are written in. On the search path only where
// Catch2 3 is installed (Debian 13).
#pragma once

#include <catch2/catch_all.hpp>

namespace Catch {

inline auto Contains(const std::string& text) { return Matchers::ContainsSubstring(text); }
using Matchers::EndsWith;
using Matchers::StartsWith;

}  // namespace Catch

using Catch::Approx;
