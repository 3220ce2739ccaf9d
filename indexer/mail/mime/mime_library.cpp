// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/mime_library.h"

namespace osint {

// gmime is never shut down: its types belong to GLib, which has no end either.
void prepare_gmime() {
  [[maybe_unused]] static const bool ready = [] {
    g_mime_init();
    return true;
  }();
}

}  // namespace osint
