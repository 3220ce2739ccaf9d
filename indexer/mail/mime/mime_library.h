// SPDX-License-Identifier: GPL-2.0-or-later
// gmime, made ready. Include this rather than <gmime/gmime.h>.
//
// gmime reads transfer encodings and parameters of headers. The tree of a mail's parts is made here (mail_parts.h), because
// gmime's parser makes an object of each header and part (a mail of 7 MB took it 1.3 GB), looks for each boundary in
// each line, and recurses through an address list until the stack is used up. Character sets are left to ICU: iconv
// loads a file for each, which the process that reads documents may not do.
#pragma once

#include <memory>

// Its headers, and those of GLib, are C that is compiled with more warnings here.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gmime/gmime.h>
#pragma GCC diagnostic pop

namespace osint {

struct GObjectRelease {
  void operator()(void* object) const { g_object_unref(object); }
};

template <class T>
using GObjectPointer = std::unique_ptr<T, GObjectRelease>;

// To be called before anything else of gmime, as often as you like.
void prepare_gmime();

}  // namespace osint
