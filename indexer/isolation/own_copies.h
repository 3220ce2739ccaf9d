// SPDX-License-Identifier: GPL-2.0-or-later
// Lets a process fork copies of itself on request from the program that started it.
#pragma once

namespace osint {

enum class OwnCopies { copy, nobody_listens, wrong_request };

// Serves requests for copies on `connection`, a Unix socket. A request is one byte that carries the
// descriptor of another socket. For each request the process forks; in the copy, the function returns `copy`,
// with the other socket in place of `connection`. The requester gets the copy's process id or an errno
// (frame.h). The copy is a child of this process's parent, so the parent can wait for it and kill it even
// after this process has ended. In this process the function returns only when the requester is gone
// (`nobody_listens`) or sends something else (`wrong_request`). Call it from the only thread.
OwnCopies make_own_copies(int connection);

}  // namespace osint
