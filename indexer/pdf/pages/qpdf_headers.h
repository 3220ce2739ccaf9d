// SPDX-License-Identifier: GPL-2.0-or-later
// Includes the headers of libqpdf in a way that works with every compiler that the project supports.
#pragma once

// clang 14 does not compile JSON.hh as C++20, because a class there has a vector of an incomplete type that
// is destroyed inline. The other headers only declare functions that return a JSON, and this project calls
// none of them.
#if defined(__clang__) && __clang_major__ < 16
#define JSON_HH
class JSON;
#endif

#include <qpdf/QPDF.hh>
