// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/sandbox.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "indexer/isolation/call_filter.h"
#include "indexer/isolation/reader_limits.h"
#include "indexer/isolation/sanitizers.h"

namespace osint {
namespace {

using Kind = decltype(RLIMIT_AS);

// Lowers a limit permanently.
bool limit(Kind kind, rlim_t most) {
  rlimit present{};
  if (getrlimit(kind, &present) != 0) return false;
  const rlim_t allowed = std::min(most, present.rlim_max);
  const rlimit wanted{std::min(allowed, present.rlim_cur), allowed};
  return setrlimit(kind, &wanted) == 0;
}

bool limit_resources() {
  constexpr rlim_t most_files = 32;
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  std::signal(SIGXFSZ, SIG_IGN);  // a library may write a message: that fails, and the reading goes on
  limit(RLIMIT_NOFILE, most_files);
  return !sanitized && limit(RLIMIT_AS, most_reader_memory);
}

// Drops what the superuser may do beyond others, such as raising limits.
void drop_privileges() {
  __user_cap_header_struct head{};
  head.version = _LINUX_CAPABILITY_VERSION_3;
  const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  syscall(SYS_capset, &head, none.data());
}

// The struct and the rights that Linux documents. The headers of older systems lack some of them.
struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;  // from version 4 on
  std::uint64_t scopes = 0;   // from version 6 on
};

Ruleset all_rights(long version) {
  constexpr std::uint64_t first_files = (1U << 13U) - 1;
  constexpr std::uint64_t refer = 1U << 13U;
  constexpr std::uint64_t truncate = 1U << 14U;
  constexpr std::uint64_t control_devices = 1U << 15U;
  Ruleset out;
  out.files = first_files;
  if (version >= 2) out.files |= refer;
  if (version >= 3) out.files |= truncate;
  if (version >= 4) out.network = 3;  // to bind TCP ports, and to connect to them
  if (version >= 5) out.files |= control_devices;
  if (version >= 6) out.scopes = 3;  // abstract sockets, and signals to other processes
  return out;
}

void allow_reading_beneath(int ruleset, const char* folder) {
  const int place = open(folder, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = place;
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(place);
}

// Returns the ABI version in force; 0 if there is none.
int restrict_files() {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  const Ruleset rights = all_rights(version);
  const auto ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rights, sizeof rights, 0));
  if (ruleset < 0) return 0;
  allow_reading_beneath(ruleset, "/usr/share/poppler");
  const bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return done ? static_cast<int>(version) : 0;
}

// In a copy, this runs a second time and takes away what the copy would otherwise share with the original: in
// a Landlock ruleset of its own, the copy can neither send the original a signal nor look into it.
Sandbox take_files_and_rights(const SandboxChoice& choice) {
  closefrom(STDERR_FILENO + 1);
  Sandbox out;
  out.memory_limited = limit_resources();
  drop_privileges();
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // no other process of the user may look into it
  if (choice.landlock) out.landlock = restrict_files();
  return out;
}

}  // namespace

Sandbox enter_sandbox(const SandboxChoice& choice) {
  limit(RLIMIT_NPROC, 0);
  Sandbox out = take_files_and_rights(choice);
  if (choice.call_filter) out.filters_calls = filter_calls(out.landlock > 0);
  return out;
}

void enter_outer_sandbox(const SandboxChoice& choice) { take_files_and_rights(choice); }

void allow_processor_time(int seconds) {
  timespec used{};
  rlimit present{};
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0 || getrlimit(RLIMIT_CPU, &present) != 0) return;
  // The limit counts whole seconds.
  present.rlim_cur = std::min(static_cast<rlim_t>(used.tv_sec + seconds + 1), present.rlim_max);
  setrlimit(RLIMIT_CPU, &present);
}

}  // namespace osint
