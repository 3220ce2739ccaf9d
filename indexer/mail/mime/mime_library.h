// SPDX-License-Identifier: GPL-2.0-or-later
// Includes gmime, ready for use. Include this header rather than <gmime/gmime.h>.
//
// gmime decodes transfer encodings and the parameters of headers. mail_parts.h builds the tree of a mail's
// parts, because gmime's parser makes an object of each header and part (1.3 GB for a mail of 7 MB), looks
// for each boundary in each line, and recurses through address lists until the stack overflows. ICU converts
// character sets, because iconv loads a file for each, which the process that reads documents may not do.
#pragma once

#include <memory>

// The headers of gmime and GLib cause warnings that this project enables.
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

// Initialises gmime. Call it before any other function of gmime; further calls have no effect.
void prepare_gmime();

}  // namespace osint
