// SPDX-License-Identifier: GPL-2.0-or-later
// osint-read with a reader that takes its file for an order, "do" and what to try, and answers with what came of it. Of
// arguments, "without-landlock" and "without-call-filter" stand for kernels that have none.
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <netinet/in.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "indexer/isolation/reader_process.h"

namespace {

using namespace osint;
using Answer = Result<std::vector<Document>>;

Answer said(const std::string& text) {
  Document document;
  Block block;
  block.text = {text, {}, 1};
  document.content.blocks.push_back(block);
  return std::vector<Document>{document};
}

// "refused" or "done", for a call of the system that gives -1 where it fails.
Answer outcome(long result) { return said(result < 0 ? "refused" : "done"); }

Answer open_file(const std::string& path) { return outcome(open(path.c_str(), O_RDONLY | O_CLOEXEC)); }

Answer write_file(const std::string& path) {
  return outcome(open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

Answer connect_to_network(const std::string& port) {
  const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection < 0) return outcome(-1);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(port)));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return outcome(connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address));
}

// As libraries do.
Answer complain(const std::string& message) {
  return outcome(write(STDERR_FILENO, message.data(), message.size()));
}

Answer fork_process(const std::string&) {
  const pid_t process = fork();
  if (process == 0) _exit(0);
  if (process > 0) waitpid(process, nullptr, 0);
  return outcome(process);
}

Answer run_program(const std::string&) {
  const std::array<char*, 2> arguments = {const_cast<char*>("true"), nullptr};
  return outcome(execv("/bin/true", arguments.data()));
}

Answer begin_thread(const std::string&) {
  try {
    std::thread([] {}).join();
  } catch (const std::system_error&) {
    return outcome(-1);
  }
  return outcome(0);
}

Answer trace_parent(const std::string&) {
  return outcome(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr));
}

// The process that this one is a copy of.
const pid_t original = getpid();

Answer tell_original(const std::string&) { return said(std::to_string(original)); }

Answer signal_original(const std::string&) { return outcome(syscall(SYS_kill, original, 0)); }

Answer trace_original(const std::string&) {
  return outcome(ptrace(PTRACE_ATTACH, original, nullptr, nullptr));
}

// What is there of what was written before, here and in other files.
Answer remember(const std::string& what) {
  static std::string memory;
  return said("remembered:" + (memory += what));
}

Answer kill_parent(const std::string&) { return outcome(syscall(SYS_kill, getppid(), 0)); }

Answer make_code(const std::string&) {
  void* place = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return outcome(place == MAP_FAILED ? -1 : 0);
}

Answer use_ring(const std::string&) {
  std::array<char, 256> parameters{};
  return outcome(syscall(SYS_io_uring_setup, 1, parameters.data()));
}

Answer take_memory(const std::string& mib) {
  std::vector<std::string> taken;
  for (int i = 0; i < std::stoi(mib); ++i) taken.emplace_back(1U << 20, 'x');
  return said(std::to_string(taken.size()));
}

// And does not give it back.
Answer keep_memory(const std::string& mib) {
  for (int i = 0; i < std::stoi(mib) * 100; ++i) {
    volatile char* const kept = new char[10'000];
    *kept = 'x';
  }
  return said(mib);
}

// As a library in C does that does not look at what it got.
Answer take_memory_in_c(const std::string& mib) {
  for (int i = 0; i < std::stoi(mib); ++i) std::memset(std::malloc(1U << 20), 'x', 1U << 20);
  return said(mib);
}

Answer loop(const std::string& text) {
  for (volatile bool on = text.size() < SIZE_MAX; on;) {
  }
  return said("over");
}

Answer crash(const std::string&) {
  std::signal(SIGSEGV, SIG_DFL);  // a sanitizer's handler would end it otherwise
  raise(SIGSEGV);
  return said("alive");
}

Answer recurse(const std::string& depth) {
  std::array<char, 4096> room{};
  volatile char* const place = room.data();
  *place = depth[0];
  if (*place == '\0') return said("never");
  Answer below = recurse(depth);
  *place = 'b';
  return below;
}

Answer end_early(const std::string& status) { _exit(std::stoi(status)); }

Answer throw_something(const std::string& what) { throw std::runtime_error(what); }

// Bytes that are no answer, and then nothing.
Answer babble(const std::string& bytes) {
  std::string frame(8, '\0');
  frame[0] = static_cast<char>(bytes.size());
  frame += bytes;
  if (write(STDIN_FILENO, frame.data(), frame.size()) < 0) _exit(1);
  return loop({});
}

// The size of an answer that never comes.
Answer promise_much(const std::string&) {
  const std::string frame(8, '\x7f');
  if (write(STDIN_FILENO, frame.data(), frame.size()) < 0) _exit(1);
  return loop({});
}

Answer be_quiet(const std::string&) {
  close(STDIN_FILENO);
  return loop({});
}

Answer count_files(const std::string&) {
  int open_files = 0;
  struct stat status {};
  for (int file = 0; file < 1024; ++file) open_files += fstat(file, &status) == 0 ? 1 : 0;
  return said(std::to_string(open_files));
}

Answer tell_environment(const std::string&) {
  std::string out = "environment:";
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string text = *variable;
    if (text.find("SAN_OPTIONS=") == std::string::npos && !text.starts_with("LD_LIBRARY_PATH="))
      out += " " + text;
  }
  return said(out);
}

Answer tell_process(const std::string&) { return said(std::to_string(getpid())); }

Answer tell_limits(const std::string&) {
  std::string out;
  for (const auto kind : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NPROC}) {
    rlimit limit{};
    getrlimit(kind, &limit);
    out += fmt::format("{} ", limit.rlim_max);
  }
  return said(out);
}

// Of processor time, for this file.
Answer tell_seconds(const std::string&) {
  rlimit limit{};
  getrlimit(RLIMIT_CPU, &limit);
  return said(std::to_string(limit.rlim_cur));
}

const std::map<std::string, Answer (*)(const std::string&)> orders = {
    {"babble", babble},
    {"complain", complain},
    {"connect", connect_to_network},
    {"count files", count_files},
    {"crash", crash},
    {"end", end_early},
    {"environment", tell_environment},
    {"execute", run_program},
    {"fork", fork_process},
    {"keep memory", keep_memory},
    {"kill parent", kill_parent},
    {"limits", tell_limits},
    {"loop", loop},
    {"make code", make_code},
    {"memory", take_memory},
    {"memory in C", take_memory_in_c},
    {"open", open_file},
    {"original", tell_original},
    {"process", tell_process},
    {"promise", promise_much},
    {"quiet", be_quiet},
    {"recurse", recurse},
    {"remember", remember},
    {"ring", use_ring},
    {"say", said},
    {"seconds left", tell_seconds},
    {"signal original", signal_original},
    {"thread", begin_thread},
    {"throw", throw_something},
    {"trace", trace_parent},
    {"trace original", trace_original},
    {"write", write_file},
};

// "ORDER:ARGUMENT"
Answer obey(std::string_view, std::string_view bytes, const std::string&) {
  const std::size_t colon = bytes.find(':');
  const auto order = orders.find(std::string(bytes.substr(0, colon)));
  if (order == orders.end()) return failure("is no order", 7);
  return order->second(colon == std::string_view::npos ? "" : std::string(bytes.substr(colon + 1)));
}

}  // namespace

int main(int count, char** arguments) {
  SandboxChoice choice;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "without-landlock") choice.landlock = false;
    if (argument == "without-call-filter") choice.call_filter = false;
  }
  const std::array<std::string, 1> readers = {"orders (none)"};
  return serve_documents(obey, readers, choice);
}
