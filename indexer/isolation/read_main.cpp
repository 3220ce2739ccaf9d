// SPDX-License-Identifier: GPL-2.0-or-later
// osint-read: reads documents for osint-index, which starts it, in a process that can do nothing else.
#include "indexer/isolation/reader_process.h"
#include "indexer/isolation/readers.h"

int main() {
  osint::prepare_readers();
  return osint::serve_documents(osint::read_document, osint::built_in_readers(), {});
}
