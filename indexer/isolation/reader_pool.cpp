// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_pool.h"

#include <fmt/format.h>
#include <utility>

#include "indexer/isolation/reader_program.h"
#include "indexer/isolation/reader_words.h"

namespace osint {

DocumentReader ReaderPool::reader(std::function<bool()> interrupted) {
  return [this, interrupted = std::move(interrupted)](std::string_view format, std::string_view bytes,
                                                      const std::string& encoding) {
    return read({std::string(format), encoding, bytes}, patience(interrupted));
  };
}

Result<ReaderGreeting> ReaderPool::greeting() {
  auto child = start(patience({}));
  if (!child) return tl::unexpected(child.error());
  ReaderGreeting out = (*child)->greeting();
  give_back(std::move(*child));
  return out;
}

// If a process that has read other files fails on this one, those files may be to blame. A fresh process
// decides.
Result<std::vector<Document>> ReaderPool::read(const ReadRequest& request, const Patience& patience) {
  if (Child used = take_idle()) {
    auto answer = used->ask(request, patience);
    if (answer) {
      if (!answer->spent) give_back(std::move(used));
      return std::move(answer->documents);
    }
    if (answer.error() == Silence::late || answer.error() == Silence::interrupted)
      return tl::unexpected(failed(*used, answer.error(), request.format));
  }
  auto fresh = start(patience);
  if (!fresh) return tl::unexpected(fresh.error());
  auto answer = (*fresh)->ask(request, patience);
  if (!answer) return tl::unexpected(failed(**fresh, answer.error(), request.format));
  if (!answer->spent) give_back(std::move(*fresh));
  return std::move(answer->documents);
}

Result<ReaderPool::Child> ReaderPool::start(const Patience& patience) {
  auto child = copy(patience);
  if (!child) return child;
  if (const auto greeted = (*child)->await_greeting(patience); !greeted)
    return tl::unexpected(no_start(program().value_or("osint-read"), greeted.error(), (*child)->status()));
  return child;
}

// Replaces an original that was killed from outside.
Result<ReaderPool::Child> ReaderPool::copy(const Patience& patience) {
  const std::lock_guard lock(original_guard_);
  if (crashes_ >= most_crashes_of_copies) original_.reset();
  if (original_) {
    auto child = original_->copy(patience);
    if (child || original_->lives()) return child;
  }
  const auto found = program();
  if (!found) return tl::unexpected(found.error());
  auto original = ReaderOriginal::start(*found, options_.arguments, patience);
  if (!original) return tl::unexpected(original.error());
  original_ = std::move(*original);
  crashes_ = 0;
  return original_->copy(patience);
}

Result<std::string> ReaderPool::program() const {
  return options_.program.empty() ? find_reader_program() : options_.program;
}

ReaderPool::Child ReaderPool::take_idle() {
  while (true) {
    Child child;
    {
      const std::lock_guard lock(guard_);
      if (idle_.empty()) return nullptr;
      child = std::move(idle_.back());
      idle_.pop_back();
    }
    if (child->lives()) return child;
  }
}

void ReaderPool::give_back(Child child) {
  if (child->answers() >= options_.most_files) return;
  const std::lock_guard lock(guard_);
  idle_.push_back(std::move(child));
}

Patience ReaderPool::patience(std::function<bool()> interrupted) const {
  return {std::chrono::steady_clock::now() + options_.most_time, std::move(interrupted)};
}

Error ReaderPool::failed(const ReaderChild& child, Silence silence, std::string_view format) {
  switch (silence) {
    case Silence::late:
      return took_too_long(
          static_cast<int>(std::chrono::ceil<std::chrono::seconds>(options_.most_time).count()));
    case Silence::interrupted: return {"was not read: interrupted", 0, ErrorKind::interrupted};
    case Silence::damaged:
      return {fmt::format(
          "the reader of {} files gave a damaged answer; save the file anew with another program, "
          "or convert it to text",
          format_name(format))};
    case Silence::ended: break;
  }
  const std::lock_guard lock(original_guard_);
  ++crashes_;
  return process_ended(format, child.status());
}

}  // namespace osint
