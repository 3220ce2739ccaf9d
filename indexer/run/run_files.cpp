// SPDX-License-Identifier: GPL-2.0-or-later
// The step of a run that reads files, by several threads.
#include <algorithm>
#include <cerrno>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <thread>

#include "base/shortage.h"
#include "indexer/run/run.h"
#include "schema/commentary.h"

namespace osint {
namespace {

// The memory that one file takes can be thirty times its size: of large ones, one at a time.
constexpr std::uint64_t large_file_bytes = 1U << 20;
// Of a document most are pictures and fonts, and its parser has memory of its own.
constexpr std::uint64_t large_document_bytes = 32U << 20;

// A commit follows, however few commentaries it is: in memory they are many times as large.
constexpr std::size_t most_unwritten_bytes = 8U << 20;

// Of a file with more, not all documents are kept in memory at a time.
constexpr std::size_t chunk_commentaries = 100;
constexpr std::size_t chunk_bytes = 1U << 20;  // of text

// The first commentaries of a file, one at least.
std::span<const Commentary> first_chunk(std::span<const Commentary> all) {
  std::size_t bytes = 0;
  std::size_t count = 0;
  while (count < std::min(all.size(), chunk_commentaries)) {
    bytes += text_bytes(all[count]);
    if (count > 0 && bytes > chunk_bytes) break;
    ++count;
  }
  return all.first(count);
}

bool fits_into_chunk(std::span<const Commentary> all) { return first_chunk(all).size() == all.size(); }

// Calls action(0) ... action(threads - 1), each in a thread of its own, and waits for all. An exception comes out.
// Where the system gives fewer threads, the calls of the last numbers are not made; returns how many were.
template <class Action>
std::size_t run_threads(std::size_t threads, const Action& action) {
  std::vector<std::exception_ptr> thrown(threads);
  const auto guarded_action = [&](std::size_t number) {
    try {
      action(number);
    } catch (...) {
      thrown[number] = std::current_exception();
    }
  };
  std::vector<std::jthread> running;
  running.reserve(threads);
  try {
    while (running.size() + 1 < threads) running.emplace_back(guarded_action, running.size() + 1);
  } catch (const std::system_error&) {  // no more of them
  }
  const std::size_t called = running.size() + 1;
  guarded_action(0);
  running.clear();
  for (const std::exception_ptr& exception : thrown) {
    if (exception) std::rethrow_exception(exception);
  }
  return called;
}

}  // namespace

Result<void> Run::read_files() {
  if (plan_.read.empty()) return {};
  load_ledger();
  committed_tally_ = tally_;
  table_.mark();
  start_workers();
  while ((next_ < plan_.read.size() || !redo_.empty()) && !interrupted_) {
    auto done = read_round();
    if (!done && done.error().kind == ErrorKind::refused) done = redo(done.error());
    if (!done) return done;
  }
  bulk_.reset();
  if (interrupted_) {
    const char* kept =
        options_.dry_run ? "interrupted: nothing was written" : "interrupted: what was committed is kept";
    return tl::unexpected<Error>(Error{kept, 0, ErrorKind::interrupted});
  }
  return {};
}

void Run::start_workers() {
  workers_.clear();
  const std::size_t threads = std::min(jobs(options_), plan_.read.size());
  for (std::size_t number = 0; number < threads; ++number) workers_.push_back({number, {}, {}});
}

Result<void> Run::read_round() {
  round_ =
      bulk_ ? std::max<std::uint64_t>(options_.bulk_commit_every, 3 * std::uint64_t{writer_->commentaries()})
            : options_.commit_every;
  if (observer_.round) observer_.round(state_text());
  const std::size_t wanted = workers_.size();
  const std::size_t threads = run_threads(wanted, [&](std::size_t number) { work(workers_[number]); });
  if (threads < wanted) {
    if (observer_.database_warning)
      observer_.database_warning(
          fmt::format("{} of {} threads at work: {}", threads, wanted, shortage_words(EAGAIN)));
    while (workers_.size() > threads) workers_.pop_back();
  }
  if (stopped_by_) return tl::unexpected<Error>(*stopped_by_);
  if (auto committed = commit(); !committed) return committed;
  if (most_files_ < plan_.read.size()) most_files_ *= 2;
  return {};
}

std::string Run::state_text() const {
  std::string out = fmt::format("next {}, most {}, again", next_, most_files_);
  for (const std::string* path : redo_) out += " " + *path;
  out += ", known";
  for (const auto& [path, entry] : table_.files())
    out += fmt::format(" {}:{}:{}", path, entry.commentaries.size(), entry.failure.has_value());
  out += " | " + to_json(tally_.report()).dump() + to_json(committed_tally_.report()).dump();
  return out;
}

// Until the round ends.
void Run::work(Worker& worker) {
  while (const std::string* path = next_file(worker)) read_one(*path, worker);
  if (observer_.step) observer_.step(worker.number, true);
}

void Run::step(const Worker& worker) const {
  if (observer_.step) observer_.step(worker.number, false);
}

const std::string* Run::next_file(const Worker& worker) {
  step(worker);
  const std::lock_guard lock(state_);
  if (stopped_by_ || interrupted_ || written_ - committed_ >= round_ ||
      unwritten_bytes_ >= most_unwritten_bytes || uncommitted_.size() >= most_files_)
    return nullptr;
  if (redo_.empty() && next_ == plan_.read.size()) return nullptr;
  interrupted_ = observer_.interrupted && observer_.interrupted();
  if (interrupted_) return nullptr;
  const std::string* path = nullptr;
  if (redo_.empty()) {
    path = &plan_.read[next_++];
  } else {
    path = redo_.back();
    redo_.pop_back();
  }
  uncommitted_.insert(path);
  return path;
}

void Run::read_one(const std::string& path, Worker& worker) {
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  std::unique_lock<std::mutex> large(large_, std::defer_lock);
  const bool is_document = !document_format(path).empty();
  if (!unknown && size > (is_document ? large_document_bytes : large_file_bytes)) large.lock();
  std::unique_lock lock(state_);
  const FileEntry* known = table_.find(path);  // no other thread touches the entry
  lock.unlock();
  auto prepared = prepare(path, known, worker);
  step(worker);
  lock.lock();
  if (stopped_by_) return;  // what is not committed will be taken back, this file with it
  if (!prepared && prepared.error().kind == ErrorKind::interrupted) {
    interrupted_ = true;  // nothing is known of the file: the next run reads it
    return;
  }
  auto settled = settle(path, std::move(prepared), worker, lock);
  // Under the same lock, or another thread could commit in between.
  if (settled) handled_.push_back(&path);
  if (!settled && !stopped_by_) stopped_by_ = std::move(settled.error());
  if (observer_.progress) observer_.progress(done_ + handled_.size(), plan_.read.size());
}

// Asked while a document is read, by several threads. Who holds the lock asks by itself between two files.
bool Run::is_to_end() {
  const std::unique_lock lock(state_, std::try_to_lock);
  return lock && (interrupted_ || (observer_.interrupted && observer_.interrupted()));
}

// Decides what becomes of a file that was read, or could not be.
Result<void> Run::settle(const std::string& path, Result<Prepared> prepared, Worker& worker,
                         std::unique_lock<std::mutex>& lock) {
  if (!prepared && prepared.error().kind == ErrorKind::not_found) {
    vanished_.push_back(path);
  } else if (!prepared) {
    fail(path, prepared.error());
  } else if (prepared->reading.unchanged) {
    keep(path, prepared->reading);
  } else {
    return take(path, std::move(*prepared), worker, lock);
  }
  return {};
}

Result<Run::Prepared> Run::prepare(const std::string& path, const FileEntry* known, Worker& worker) const {
  auto reading = read_file(path, known, options_.encoding, reader_, plan_.place(path, scopes_.roots));
  if (!reading) return tl::unexpected<Error>(reading.error());
  Prepared out{std::move(*reading), {}, {}, {}};
  if (out.reading.unchanged) return out;
  out.entry.stamp = out.reading.stamp;
  out.entry.sidecar = out.reading.sidecar;
  out.entry.trusted = out.reading.trusted;
  out.entry.hash = out.reading.hash;
  out.entry.encoding = out.reading.encoding;
  std::vector<Commentary>& commentaries = out.reading.commentaries;
  std::vector<std::string> own_ids;
  for (const Commentary& commentary : commentaries) {
    own_ids.push_back(commentary.id);
    out.entry.passages += commentary.passages.size() + (commentary.title.empty() ? 0 : 1);
    out.entry.citations += commentary.citations.size();
  }
  out.warnings = warnings_of(commentaries);
  out.entry.warnings = kept(out.warnings);
  out.entry.doubts = doubts_of(commentaries);
  out.entry.commentaries = claims(scopes_.roots, path, held_before(path, known), own_ids, number());
  for (std::size_t i = 0; i < commentaries.size(); ++i) commentaries[i].id = out.entry.commentaries[i].id;
  if (!fits_into_chunk(commentaries)) return out;
  auto documents = build_documents(commentaries, worker.analyzer, worker.families);
  if (!documents) return tl::unexpected<Error>(documents.error());
  out.documents = std::move(*documents);
  return out;
}

Result<void> Run::take(const std::string& path, Prepared prepared, Worker& worker,
                       std::unique_lock<std::mutex>& lock) {
  FileEntry& entry = prepared.entry;
  if (auto ok = make_way(entry.commentaries); !ok) return ok;
  const FileEntry* known = table_.find(path);
  const std::vector<std::string> ids = ledger_.free_ids(path, entry.commentaries, number());
  std::vector<std::string> claimed;
  for (const std::string& id : ids) {
    if (ledger_.holder(id) == nullptr) claimed.push_back(id);
    ledger_.hold(id, path);
  }
  if (bulk_) lock.unlock();
  const Written written = write(prepared, ids, worker);
  if (bulk_) lock.lock();
  if (!written) return tl::unexpected<Error>(written.error());
  if (*written) {
    for (const std::string& id : claimed) ledger_.release(id);
    fail(path, **written);
    return {};
  }
  if (auto ok = drop_former(known, ids); !ok) return ok;
  for (std::size_t i = 0; i < ids.size(); ++i) entry.commentaries[i].id = ids[i];
  for (const FileWarning& warning : prepared.warnings)
    warn({path, warning.line, warning.message}, warning.kind);
  tally_.doubted(entry.doubts.counts);
  written_ += ids.size();
  tally_.indexed(path, known, entry);
  table_.put(path, std::move(entry));
  return {};
}

Run::Written Run::write(Prepared& prepared, const std::vector<std::string>& ids, Worker& worker) {
  std::vector<Commentary>& commentaries = prepared.reading.commentaries;
  bool as_claimed = true;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    as_claimed = as_claimed && commentaries[i].id == ids[i];
    commentaries[i].id = ids[i];
  }
  if (!fits_into_chunk(commentaries)) return write_large(commentaries, worker);
  if (!as_claimed) {
    auto renamed = build_documents(commentaries, worker.analyzer, worker.families);
    if (!renamed) return renamed.error();
    prepared.documents = std::move(*renamed);
  }
  SegmentWriter* segments = bulk_ ? &bulk_->segments(worker.number) : nullptr;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    auto stored = store(commentaries[i], prepared.documents[i], worker, segments);
    if (!stored) return tl::unexpected<Error>(stored.error());
  }
  return std::nullopt;
}

// So that nothing else is lost when one of its later commentaries cannot be built.
Run::Written Run::write_large(const std::vector<Commentary>& commentaries, Worker& worker) {
  if (bulk_) {
    SegmentWriter& segments = bulk_->segments(worker.number);
    SegmentWriter part = segments.part();
    const Written written = write_chunks(commentaries, worker, &part);
    if (written && !*written) {
      if (auto adopted = segments.adopt(std::move(part)); !adopted)
        return tl::unexpected<Error>(adopted.error());
    } else {
      part.discard();
    }
    return written;
  }
  if (auto committed = commit(); !committed) return tl::unexpected<Error>(committed.error());
  const Written written = write_chunks(commentaries, worker, nullptr);
  if (written && *written && writer_) {
    if (auto undone = writer_->rollback(); !undone) return tl::unexpected<Error>(undone.error());
  }
  return written;
}

Run::Written Run::write_chunks(const std::vector<Commentary>& commentaries, Worker& worker,
                               SegmentWriter* segments) {
  for (std::span rest(commentaries); !rest.empty();) {
    const auto chunk = first_chunk(rest);
    const auto documents = build_documents(chunk, worker.analyzer, worker.families);
    if (!documents) return documents.error();
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      auto stored = store(chunk[i], (*documents)[i], worker, segments);
      if (!stored) return tl::unexpected<Error>(stored.error());
    }
    rest = rest.subspan(chunk.size());
  }
  return std::nullopt;
}

Result<void> Run::store(const Commentary& commentary, const Xapian::Document& document, Worker& worker,
                        SegmentWriter* segments) {
  if (observer_.storing) observer_.storing(document);
  std::vector<FamilyMember> families = worker.families.take();
  Result<void> stored;
  if (bulk_) {
    bulk_->add_families(worker.number, std::move(families));
    stored = segments->add(document);
  } else if (writer_) {
    unwritten_bytes_ += document.get_data().size();
    stored = writer_->add_families(families);
    if (stored) stored = writer_->replace(commentary.id, document);
  }
  if (!stored && stored.error().kind == ErrorKind::refused) stored.error().line = commentary.line;
  return stored;
}

}  // namespace osint
