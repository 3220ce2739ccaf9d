// SPDX-License-Identifier: GPL-2.0-or-later
// Preloaded (LD_PRELOAD) into a program under test: counts the calls that change what lies below a folder, and
// at the n-th kills the program or lets the call fail. Only calls through the dynamic linker are seen, which is all
// that Xapian and the C++ library make.
//
//   FAULT_FOLDER  the folder, absolute and without links
//   FAULT_AT      n, from 1; 0 or none: nothing happens
//   FAULT_MODE    kill | eio | enospc | full (from the n-th on, whatever needs room fails with ENOSPC)
//   FAULT_LOG     file that gets a record of each call (write_record below says how), read by tests/scripts/faults_test
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <signal.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class Mode { none, kill, eio, enospc, full };

struct Settings {
  std::string folder;
  long at = 0;
  Mode mode = Mode::none;
  int log = -1;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Settings read_settings() {
  Settings out;
  out.folder = environment("FAULT_FOLDER");
  out.at = std::atol(environment("FAULT_AT").c_str());
  const std::string mode = environment("FAULT_MODE");
  if (mode == "kill") out.mode = Mode::kill;
  if (mode == "eio") out.mode = Mode::eio;
  if (mode == "enospc") out.mode = Mode::enospc;
  if (mode == "full") out.mode = Mode::full;
  const std::string log = environment("FAULT_LOG");
  if (!log.empty()) {
    const int opened = static_cast<int>(
        syscall(SYS_openat, AT_FDCWD, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    out.log = fcntl(opened, F_DUPFD_CLOEXEC, 900);  // out of the way of the program's own
    syscall(SYS_close, opened);
  }
  return out;
}

const Settings& settings() {
  static const Settings read = read_settings();
  return read;
}

// One call at a time, so that the log tells the order in which things came about.
std::recursive_mutex& calls() {
  static std::recursive_mutex mutex;
  return mutex;
}

long counted = 0;

bool below(std::string_view path) {
  const std::string& folder = settings().folder;
  if (folder.empty() || !path.starts_with(folder)) return false;
  return path.size() == folder.size() || path[folder.size()] == '/';
}

// Absolute, "." and ".." taken out; symbolic links are left.
std::string normal(const std::string& path) {
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = std::string_view(path).substr(at, end - at);
    if (part == "..") {
      out.resize(out.empty() ? 0 : out.rfind('/'));
    } else if (!part.empty() && part != ".") {
      out.append("/").append(part);
    }
    at = end + 1;
  }
  return out;
}

std::string path_of(int fd) {
  char target[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  const ssize_t size = readlink(link.c_str(), target, sizeof target);
  return size < 0 ? "" : std::string(target, static_cast<std::size_t>(size));
}

std::string absolute(int folder, const char* path) {
  if (path[0] == '/') return normal(path);
  char here[4096];
  const std::string from = folder != AT_FDCWD                     ? path_of(folder)
                           : getcwd(here, sizeof here) != nullptr ? here
                                                                  : "";
  return normal(from + "/" + path);
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void log_bytes(const void* bytes, std::size_t size) { syscall(SYS_write, settings().log, bytes, size); }

// A line "SAID CALL INODE NUMBER SIZE PATH OTHER", tabs between, then SIZE bytes of content and a line end. SAID is the
// size of what the program had printed to standard error, where that is a file: what it had promised by then.
void write_record(const char* call, std::uint64_t inode, long long number, std::string_view bytes,
                  const std::string& path, const std::string& other = "") {
  if (settings().log < 0) return;
  struct stat said {};
  fstat(2, &said);
  const std::string head = std::to_string(said.st_size) + "\t" + call + "\t" + std::to_string(inode) + "\t" +
                           std::to_string(number) + "\t" + std::to_string(bytes.size()) + "\t" + path + "\t" +
                           other + "\n";
  log_bytes(head.data(), head.size());
  log_bytes(bytes.data(), bytes.size());
  log_bytes("\n", 1);
}

// Called before each call that counts. 0: go on; else the errno to fail with. `needs_room`: fails on a full disk.
int fault(bool needs_room) {
  ++counted;
  const Settings& set = settings();
  if (set.at <= 0 || counted < set.at) return 0;
  if (set.mode == Mode::full) return needs_room ? ENOSPC : 0;
  if (counted > set.at) return 0;
  if (set.mode == Mode::kill) {
    kill(getpid(), SIGKILL);
    pause();
  }
  if (set.mode == Mode::eio) return EIO;
  if (set.mode == Mode::enospc && needs_room) return ENOSPC;
  return 0;
}

std::uint64_t inode_of(int fd) {
  struct stat status {};
  return fstat(fd, &status) == 0 ? status.st_ino : 0;
}

std::uint64_t inode_at(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

template <class Call>
int opened(int folder, const char* path, int flags, Call&& call) {
  const std::lock_guard lock(calls());
  const bool writes = (flags & (O_CREAT | O_TRUNC)) != 0;
  if (!writes) return call();
  const std::string name = absolute(folder, path);
  if (!below(name)) return call();
  const bool fresh = inode_at(name) == 0;
  if (const int error = fault(fresh)) {
    errno = error;
    return -1;
  }
  const int out = call();
  if (out < 0) return out;
  if (fresh)
    write_record("create", inode_of(out), 0, "", name);
  else if ((flags & O_TRUNC) != 0)
    write_record("truncate", inode_of(out), 0, "", name);
  return out;
}

mode_t mode_of(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

// `offset` < 0: at the position of the file, which is already known to be that before the call.
template <class Call>
ssize_t written(int fd, const void* bytes, std::size_t size, off_t offset, Call&& call) {
  const std::lock_guard lock(calls());
  const std::string name = path_of(fd);
  if (!below(name)) return call();
  if (const int error = fault(true)) {
    errno = error;
    return -1;
  }
  const off_t at = offset >= 0 ? offset : lseek(fd, 0, SEEK_CUR);
  const ssize_t out = call();
  if (out > 0) {
    write_record("write", inode_of(fd), at, {static_cast<const char*>(bytes), static_cast<std::size_t>(out)},
                 name);
  }
  (void)size;
  return out;
}

std::string joined(const iovec* parts, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  return out;
}

// A call upon one open file or folder.
template <class Call>
int on_file(const char* what, int fd, long long number, bool needs_room, Call&& call) {
  const std::lock_guard lock(calls());
  const std::string name = path_of(fd);
  if (!below(name)) return call();
  if (const int error = fault(needs_room)) {
    errno = error;
    return -1;
  }
  const int out = call();
  if (out == 0) write_record(what, inode_of(fd), number, "", name);
  return out;
}

// A call upon one name.
template <class Call>
int on_name(const char* what, int folder, const char* path, bool needs_room, Call&& call) {
  const std::lock_guard lock(calls());
  const std::string name = absolute(folder, path);
  if (!below(name)) return call();
  if (const int error = fault(needs_room)) {
    errno = error;
    return -1;
  }
  const std::uint64_t before = inode_at(name);
  const int out = call();
  if (out == 0) write_record(what, before != 0 ? before : inode_at(name), 0, "", name);
  return out;
}

template <class Call>
int renamed(int from_folder, const char* from, int to_folder, const char* to, unsigned flags, Call&& call) {
  const std::lock_guard lock(calls());
  const std::string old_name = absolute(from_folder, from);
  const std::string new_name = absolute(to_folder, to);
  if (!below(old_name) && !below(new_name)) return call();
  if (const int error = fault(true)) {
    errno = error;
    return -1;
  }
  const std::uint64_t inode = inode_at(old_name);
  const int out = call();
  if (out == 0) {
    const bool exchange = (flags & RENAME_EXCHANGE) != 0;
    write_record(exchange ? "exchange" : "rename", inode, 0, "", old_name, new_name);
  }
  return out;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(AT_FDCWD, path, flags,
                [&] { return next<int(const char*, int, ...)>("open")(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(AT_FDCWD, path, flags,
                [&] { return next<int(const char*, int, ...)>("open64")(path, flags, mode); });
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(folder, path, flags,
                [&] { return next<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode); });
}

int openat64(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(folder, path, flags,
                [&] { return next<int(int, const char*, int, ...)>("openat64")(folder, path, flags, mode); });
}

ssize_t write(int fd, const void* bytes, size_t size) {
  return written(fd, bytes, size, -1,
                 [&] { return next<ssize_t(int, const void*, size_t)>("write")(fd, bytes, size); });
}

ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  return written(fd, bytes, size, offset, [&] {
    return next<ssize_t(int, const void*, size_t, off_t)>("pwrite")(fd, bytes, size, offset);
  });
}

ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t offset) {
  return written(fd, bytes, size, offset, [&] {
    return next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(fd, bytes, size, offset);
  });
}

ssize_t writev(int fd, const iovec* parts, int count) {
  const std::string bytes = joined(parts, count);
  return written(fd, bytes.data(), bytes.size(), -1,
                 [&] { return next<ssize_t(int, const iovec*, int)>("writev")(fd, parts, count); });
}

ssize_t pwritev(int fd, const iovec* parts, int count, off_t offset) {
  const std::string bytes = joined(parts, count);
  return written(fd, bytes.data(), bytes.size(), offset, [&] {
    return next<ssize_t(int, const iovec*, int, off_t)>("pwritev")(fd, parts, count, offset);
  });
}

ssize_t pwritev64(int fd, const iovec* parts, int count, off64_t offset) {
  const std::string bytes = joined(parts, count);
  return written(fd, bytes.data(), bytes.size(), offset, [&] {
    return next<ssize_t(int, const iovec*, int, off64_t)>("pwritev64")(fd, parts, count, offset);
  });
}

int ftruncate(int fd, off_t size) noexcept {
  return on_file("truncate", fd, size, false, [&] { return next<int(int, off_t)>("ftruncate")(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept {
  return on_file("truncate", fd, size, false,
                 [&] { return next<int(int, off64_t)>("ftruncate64")(fd, size); });
}

int fsync(int fd) {
  return on_file("sync", fd, 0, true, [&] { return next<int(int)>("fsync")(fd); });
}

int fdatasync(int fd) {
  return on_file("sync", fd, 0, true, [&] { return next<int(int)>("fdatasync")(fd); });
}

int syncfs(int fd) noexcept {
  return on_file("syncfs", fd, 0, true, [&] { return next<int(int)>("syncfs")(fd); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  return on_name("mkdir", AT_FDCWD, path, true,
                 [&] { return next<int(const char*, mode_t)>("mkdir")(path, mode); });
}

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
  return on_name("mkdir", folder, path, true,
                 [&] { return next<int(int, const char*, mode_t)>("mkdirat")(folder, path, mode); });
}

// As a file without content: what a link leads to is not followed.
int symlink(const char* target, const char* path) noexcept {
  return on_name("create", AT_FDCWD, path, true,
                 [&] { return next<int(const char*, const char*)>("symlink")(target, path); });
}

int unlink(const char* path) noexcept {
  return on_name("unlink", AT_FDCWD, path, false, [&] { return next<int(const char*)>("unlink")(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  return on_name("unlink", folder, path, false,
                 [&] { return next<int(int, const char*, int)>("unlinkat")(folder, path, flags); });
}

int rmdir(const char* path) noexcept {
  return on_name("unlink", AT_FDCWD, path, false, [&] { return next<int(const char*)>("rmdir")(path); });
}

int remove(const char* path) noexcept {
  return on_name("unlink", AT_FDCWD, path, false, [&] { return next<int(const char*)>("remove")(path); });
}

int rename(const char* from, const char* to) noexcept {
  return renamed(AT_FDCWD, from, AT_FDCWD, to, 0,
                 [&] { return next<int(const char*, const char*)>("rename")(from, to); });
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
  return renamed(from_folder, from, to_folder, to, flags, [&] {
    return next<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_folder, from, to_folder,
                                                                                to, flags);
  });
}
}
