// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/lock_holder.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <vector>

namespace osint {
namespace {

namespace fs = std::filesystem;

// Longer ones hide what the message says after them.
constexpr std::size_t longest_command = 160;

bool is_same_file(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

std::string first_line(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  std::string line;
  std::getline(input, line);
  return line;
}

std::optional<pid_t> process_number(std::string_view name) {
  pid_t number = 0;
  const auto parsed = std::from_chars(name.data(), name.data() + name.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != name.data() + name.size() || number <= 0) return std::nullopt;
  return number;
}

// The list of all locks names the process of a flock(2), whosever it is: "1: FLOCK ADVISORY WRITE 4711 fe:00:123 0 EOF".
std::optional<pid_t> holder_by_list(const struct stat& folder) {
  const std::string place =
      fmt::format("{:02x}:{:02x}:{}", major(folder.st_dev), minor(folder.st_dev), folder.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    const std::vector<std::string> parts(std::istream_iterator<std::string>(words), {});
    if (parts.size() < 6 || parts[1] != "FLOCK" || parts[5] != place) continue;
    if (const auto process = process_number(parts[4])) return process;
  }
  return std::nullopt;
}

bool has_lock(const fs::path& process, const fs::path& descriptor) {
  std::ifstream info(process / "fdinfo" / descriptor.filename());
  for (std::string line; std::getline(info, line);) {
    if (line.starts_with("lock:")) return true;
  }
  return false;
}

// Xapian's lock belongs to no process by number, but shows with the descriptor that holds it.
std::optional<pid_t> holder_by_descriptors(const std::vector<struct stat>& files) {
  std::error_code error;
  for (fs::directory_iterator process("/proc", error), end; !error && process != end;
       process.increment(error)) {
    const auto number = process_number(process->path().filename().string());
    if (!number) continue;
    std::error_code hidden;
    for (fs::directory_iterator descriptor(process->path() / "fd", hidden); !hidden && descriptor != end;
         descriptor.increment(hidden)) {
      struct stat status {};
      if (stat(descriptor->path().c_str(), &status) != 0) continue;
      const bool ours =
          std::ranges::any_of(files, [&](const auto& file) { return is_same_file(file, status); });
      if (ours && has_lock(process->path(), descriptor->path())) return number;
    }
  }
  return std::nullopt;
}

std::string command_of(pid_t process) {
  const fs::path folder = fs::path("/proc") / std::to_string(process);
  std::string command = first_line(folder / "cmdline");
  while (command.ends_with('\0')) command.pop_back();
  std::ranges::replace(command, '\0', ' ');
  if (command.empty()) command = first_line(folder / "comm");
  if (command.size() > longest_command) command.replace(longest_command, std::string::npos, "...");
  return command;
}

}  // namespace

std::optional<LockHolder> lock_holder(const std::string& database) {
  std::vector<struct stat> files;
  for (const fs::path& file : {fs::path(database), fs::path(database) / "flintlock"}) {
    struct stat status {};
    if (stat(file.c_str(), &status) == 0) files.push_back(status);
  }
  if (files.empty()) return std::nullopt;
  auto process = holder_by_list(files.front());
  if (!process) process = holder_by_descriptors(files);
  if (!process) return std::nullopt;
  return LockHolder{*process, command_of(*process)};
}

Error busy_database(const std::string& database) {
  const auto holder = lock_holder(database);
  std::string who = "another process";
  if (holder) {
    who = fmt::format("process {}{}", holder->process,
                      holder->command.empty() ? "" : fmt::format(" ({})", holder->command));
  }
  return {
      fmt::format("{}: {} writes this database; try again when it has ended, or wait for it (--wait SECONDS)",
                  database, who),
      0, ErrorKind::busy};
}

}  // namespace osint
