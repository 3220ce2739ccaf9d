// SPDX-License-Identifier: GPL-2.0-or-later
// The memory that gumbo uses. It is limited, as is the time, because a small page can make gumbo waste both.
// It is freed as a whole: gumbo's own function to free a tree is recursive and would overflow the stack.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <vector>

#include <gumbo.h>

namespace osint {

class ParserMemory {
 public:
  static constexpr std::size_t most_bytes = 192U << 20U;
  static constexpr double most_seconds = 5;  // of processor time of the thread

  // Parses `text`. Returns null if a limit is exceeded. The tree lives as long as this object, and `text`
  // must live as long.
  GumboOutput* parse(const char* text, std::size_t size);

 private:
  static void* allocate(void* memory, std::size_t size);
  static void release(void* memory, void* block);
  void* take(std::size_t size);
  void give_back(void* block);
  GumboOutput* parse_or_null(const GumboOptions& options, const char* text, std::size_t size);

  static constexpr std::size_t classes = 40;  // a block of class n has 2^n bytes
  std::jmp_buf out_of_bounds_{};
  void* free_[classes] = {};
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t total_ = 0;
  std::size_t calls_ = 0;
  double deadline_ = 0;
};

}  // namespace osint
