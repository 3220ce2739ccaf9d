// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/read_only_files.h"

#include <cstdarg>
#include <fcntl.h>

namespace osint {
namespace {

bool read_only = false;

}  // namespace

ReadOnlyFiles::ReadOnlyFiles() { read_only = true; }

ReadOnlyFiles::~ReadOnlyFiles() { read_only = false; }

namespace {

int open_file(const char* path, int flags, mode_t mode) {
  if (read_only && (flags & O_ACCMODE) == O_RDWR && (flags & (O_CREAT | O_TRUNC)) == 0)
    flags = (flags & ~O_ACCMODE) | O_RDONLY;
  return openat(AT_FDCWD, path, flags, mode);
}

}  // namespace
}  // namespace osint

// In the place of the C library's, for Xapian too: symbols of a program come before those of libraries. Xapian offers no other
// way; where it calls another function, its check opens what it opened before, and no harm is done. The names in the
// assembler spare them what <fcntl.h> says of open().
#define OSINT_OPEN(name)                                                        \
  extern "C" int osint_##name(const char* path, int flags, ...) __asm__(#name); \
  extern "C" int osint_##name(const char* path, int flags, ...) {               \
    mode_t mode = 0;                                                            \
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {                                 \
      va_list arguments;                                                        \
      va_start(arguments, flags);                                               \
      mode = va_arg(arguments, mode_t);                                         \
      va_end(arguments);                                                        \
    }                                                                           \
    return osint::open_file(path, flags, mode);                                 \
  }

OSINT_OPEN(open)
OSINT_OPEN(open64)
