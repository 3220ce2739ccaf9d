// SPDX-License-Identifier: GPL-2.0-or-later
// A process that makes copies of itself for the program that started it.
#pragma once

namespace osint {

enum class OwnCopies { copy, nobody_listens, wrong_request };

// Each byte on `connection`, a socket, brings a descriptor: that of another socket. A copy of this process returns `copy` with that
// one in the place of `connection`. Its number, or why there is none, goes back (frame.h). The copy is a child of this process's
// parent, which learns how it ends and can end it, whatever becomes of this one. In this process it returns one of the
// others, at the end. To be called by the only thread.
OwnCopies make_own_copies(int connection);

}  // namespace osint
