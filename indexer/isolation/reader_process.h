// SPDX-License-Identifier: GPL-2.0-or-later
// The processes that read documents. One, the original, reads nothing: it makes copies of itself (own_copies.h). In each copy requests
// come and answers go on one socket, its standard input (frame.h, document_codec.h).
#pragma once

#include <span>
#include <string>

#include "indexer/documents/document_types.h"
#include "indexer/isolation/sandbox.h"

namespace osint {

// To be called by the only thread. Greets, and makes copies of this process until nobody listens any more. Each copy enters the sandbox, greets, and
// answers each request by `reader`, as long. `readers`: what to say of them in the greeting. Returns the exit status. Where
// standard input is no socket, a message on standard error says so.
int serve_documents(const DocumentReader& reader, std::span<const std::string> readers,
                    const SandboxChoice& choice);

}  // namespace osint
