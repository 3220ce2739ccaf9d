// SPDX-License-Identifier: GPL-2.0-or-later
// The main loop of osint-read. The original process only forks copies of itself (own_copies.h); each copy
// reads requests from its standard input, a socket, and writes its answers there (frame.h, document_codec.h).
#pragma once

#include <span>
#include <string>

#include "indexer/documents/document_types.h"
#include "indexer/isolation/sandbox.h"

namespace osint {

// Greets with `readers`, then forks copies until the program that started this one closes the socket. Each
// copy enters the sandbox, greets, and answers requests with `reader`. The function returns only if standard
// input is not a socket: it then prints a message on standard error and returns an exit status. Otherwise it
// ends the process. Call it from the only thread.
int serve_documents(const DocumentReader& reader, std::span<const std::string> readers,
                    const SandboxChoice& choice);

}  // namespace osint
