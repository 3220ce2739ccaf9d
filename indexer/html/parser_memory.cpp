// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/parser_memory.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <ctime>
#include <new>

namespace osint {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 18U;
constexpr std::size_t header_bytes = sizeof(std::max_align_t) < 16 ? sizeof(std::max_align_t) : 16;
constexpr std::size_t smallest_class = 5;

double processor_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

GumboOutput* ParserMemory::parse(const char* text, std::size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &ParserMemory::allocate;
  options.deallocator = &ParserMemory::release;
  options.userdata = this;
  options.max_errors = 0;  // each error holds a copy of the stack of open elements
  deadline_ = processor_seconds() + most_seconds;
  return parse_or_null(options, text, size);
}

// gumbo cannot report that memory is refused. It is written in C, so that a jump out of it skips no
// destructor. This function must have nothing to destroy, either.
GumboOutput* ParserMemory::parse_or_null(const GumboOptions& options, const char* text, std::size_t size) {
  if (setjmp(out_of_bounds_) != 0) return nullptr;  // NOLINT(cert-err52-cpp)
  return gumbo_parse_with_options(&options, text, size);
}

void* ParserMemory::allocate(void* memory, std::size_t size) {
  auto* const self = static_cast<ParserMemory*>(memory);
  void* const block = self->take(size);
  if (block == nullptr) std::longjmp(self->out_of_bounds_, 1);  // NOLINT(cert-err52-cpp)
  return block;
}

void ParserMemory::release(void* memory, void* block) {
  if (block != nullptr) static_cast<ParserMemory*>(memory)->give_back(block);
}

void* ParserMemory::take(std::size_t size) {
  constexpr std::size_t calls_between_looks = 4096;
  if (size > most_bytes || (++calls_ % calls_between_looks == 0 && processor_seconds() > deadline_))
    return nullptr;
  const std::size_t of_class =
      std::max(smallest_class, static_cast<std::size_t>(std::bit_width(size + header_bytes - 1)));
  void*& first_free = free_[of_class];
  if (first_free != nullptr) {
    void* const block = first_free;
    std::memcpy(&first_free, block, sizeof(void*));
    return block;
  }
  const std::size_t bytes = std::size_t{1} << of_class;
  if (bytes > left_) {
    const std::size_t chunk = std::max(bytes, chunk_bytes);
    if (total_ + chunk > most_bytes) return nullptr;
    std::byte* const memory = new (std::nothrow) std::byte[chunk];
    if (memory == nullptr) return nullptr;
    chunks_.emplace_back(memory);
    total_ += chunk;
    next_ = memory;
    left_ = chunk;
  }
  std::byte* const block = next_;
  next_ += bytes;
  left_ -= bytes;
  std::memcpy(block, &of_class, sizeof of_class);
  return block + header_bytes;
}

void ParserMemory::give_back(void* block) {
  std::size_t of_class = 0;
  std::memcpy(&of_class, static_cast<std::byte*>(block) - header_bytes, sizeof of_class);
  std::memcpy(block, &free_[of_class], sizeof(void*));
  free_[of_class] = block;
}

}  // namespace osint
