// SPDX-License-Identifier: GPL-2.0-or-later
// The step of a run that reads files.
//
// Where the database takes a document and refuses it, what waited beside it is lost. The run takes it back to the last commit and does
// it again with ever fewer files at a time, until the one is found that fails alone.
#include <algorithm>
#include <cerrno>
#include <fmt/format.h>

#include "base/shortage.h"
#include "base/utf8.h"
#include "indexer/run/run.h"

namespace osint {

Result<void> Run::read_files() {
  if (plan_.read.empty()) return {};
  {
    const auto state = state_.lock();
    state->queue = FileQueue(plan_.read);
    state->mark();
    begin_reading(*state);
  }
  while (has_more()) {
    auto done = read_round();
    if (!done && done.error().kind == ErrorKind::refused) done = redo(done.error());
    if (!done) return done;
  }
  committer_.end_reading();
  if (!state_.lock()->interrupted) return {};
  return tl::unexpected<Error>(
      Error{fmt::format("interrupted: {}", committer_.update().kept()), 0, ErrorKind::interrupted});
}

// From the first file, or from the last commit.
void Run::begin_reading(RunState& state) {
  state.ledger = {};
  if (options_.given != nullptr) {
    for (const auto& [path, entry] : options_.given->files()) {
      for (const HeldCommentary& held : entry.commentaries) {
        if (reserved_.contains(held.id)) state.ledger.hold(held.id, path);
      }
    }
  }
  state.ledger.load(state.table);
  pool_.start(std::min(jobs(options_), plan_.read.size()));
}

bool Run::has_more() {
  const auto state = state_.lock();
  return !state->queue.empty() && !state->interrupted;
}

Result<void> Run::read_round() {
  if (observer_.round) observer_.round(state_.lock()->text());
  const std::size_t wanted = pool_.threads();
  const Preparation how{options_, reader_, plan_, scopes_.roots, memory_.run()};
  pool_.read(how, {[this] { return next_file(); },
                   [this](const FileToRead& file, Result<PreparedFile> prepared, Worker& worker) {
                     committer_.take(file, std::move(prepared), worker);
                   }});
  if (pool_.threads() < wanted && observer_.database_warning)
    observer_.database_warning(
        fmt::format("{} of {} threads at work: {}", pool_.threads(), wanted, shortage_words(EAGAIN)));
  const auto state = state_.lock();
  if (state->stopped_by) return tl::unexpected<Error>(*state->stopped_by);
  if (auto committed = committer_.commit(*state); !committed) return committed;
  state->queue.end_round();
  return {};
}

std::optional<FileToRead> Run::next_file() {
  const auto state = state_.lock();
  if (state->stopped_by || state->interrupted || !state->queue.has_next() || committer_.is_full(*state))
    return std::nullopt;
  state->interrupted = observer_.interrupted && observer_.interrupted();
  if (state->interrupted) return std::nullopt;
  const std::string& path = state->queue.take();
  return FileToRead{path, state->table.find(path)};
}

// Asked while a document is read, by several threads. Who holds the lock asks by itself between two files.
bool Run::is_to_end() {
  const auto state = state_.try_lock();
  return state && (state->interrupted || (observer_.interrupted && observer_.interrupted()));
}

Result<void> Run::redo(const Error& refused) {
  const auto state = state_.lock();
  if (state->queue.taken().empty()) return tl::unexpected<Error>(refused);
  const auto in_another_way = committer_.take_back(*state);
  if (!in_another_way) return tl::unexpected<Error>(in_another_way.error());
  begin_reading(*state);
  if (state->queue.taken().size() > 1 || *in_another_way) {
    state->queue.again();
    return {};
  }
  const std::string& path = **state->queue.taken().begin();
  std::string_view reason = refused.message;
  const std::string place = options_.database + ": ";
  if (reason.starts_with(place)) reason.remove_prefix(place.size());
  state->fail(path, {fmt::format("cannot be indexed: {}", repaired_utf8(reason)), refused.line});
  state->queue.handled(path);
  // At once, for the next refusal takes back what is not committed.
  return committer_.commit(*state);
}

}  // namespace osint
