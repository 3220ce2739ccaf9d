// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/prepared_file.h"

#include <algorithm>
#include <span>

#include "indexer/run/id_ledger.h"
#include "schema/commentary.h"

namespace osint {
namespace {

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

// The commentaries that the file held before: in this database, else in the one that it replaces, whose ids are settled here.
std::vector<HeldCommentary> held_before(const FileToRead& file, const FileTable* replaced) {
  if (file.known != nullptr && file.known->was_read()) return file.known->commentaries;
  const FileEntry* given = replaced == nullptr ? nullptr : replaced->find(file.path);
  if (given == nullptr) return {};
  std::vector<HeldCommentary> out = given->commentaries;
  for (HeldCommentary& held : out) held.given_in = 0;
  return out;
}

FileEntry entry_of(const FileReading& reading) {
  FileEntry entry;
  entry.stamp = reading.stamp;
  entry.sidecar = reading.sidecar;
  entry.trusted = reading.trusted;
  entry.hash = reading.hash;
  entry.encoding = reading.encoding;
  for (const Commentary& commentary : reading.commentaries) {
    entry.passages += commentary.passages.size() + (commentary.title.empty() ? 0 : 1);
    entry.citations += commentary.citations.size();
  }
  entry.doubts = doubts_of(reading.commentaries);
  return entry;
}

DatabaseUpdate::Stored hand_over(std::span<const Commentary> commentaries,
                                 const std::vector<Xapian::Document>& documents, Worker& worker,
                                 const Observer& observer, const DatabaseUpdate::Receive& receive) {
  for (std::size_t i = 0; i < commentaries.size(); ++i) {
    if (observer.storing) observer.storing(documents[i]);
    auto received = receive({commentaries[i].id, documents[i], worker.families.take()});
    if (received) continue;
    Error& error = received.error();
    if (error.kind == ErrorKind::refused) error.line = commentaries[i].line;
    return tl::unexpected<Error>(std::move(error));
  }
  return std::nullopt;
}

}  // namespace

Result<PreparedFile> prepare(const FileToRead& file, const Preparation& how, Worker& worker) {
  auto reading = read_file(file.path, file.known, how.options.encoding, how.reader,
                           how.plan.place(file.path, how.roots));
  if (!reading) return tl::unexpected<Error>(reading.error());
  PreparedFile out{std::move(*reading), {}, {}, {}};
  if (out.reading.unchanged) return out;
  std::vector<Commentary>& commentaries = out.reading.commentaries;
  out.entry = entry_of(out.reading);
  out.warnings = warnings_of(commentaries);
  out.entry.warnings = kept(out.warnings);
  std::vector<std::string> own_ids;
  for (const Commentary& commentary : commentaries) own_ids.push_back(commentary.id);
  out.entry.commentaries =
      claims(how.roots, file.path, held_before(file, how.options.given), own_ids, how.run);
  for (std::size_t i = 0; i < commentaries.size(); ++i) commentaries[i].id = out.entry.commentaries[i].id;
  if (first_chunk(commentaries).size() < commentaries.size()) return out;
  auto documents = build_documents(commentaries, worker.analyzer, worker.families);
  if (!documents) return tl::unexpected<Error>(documents.error());
  out.documents = std::move(*documents);
  return out;
}

Result<void> PreparedFile::name(const std::vector<std::string>& ids, Worker& worker) {
  const bool was_large = is_large();
  bool as_claimed = true;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    as_claimed = as_claimed && reading.commentaries[i].id == ids[i];
    reading.commentaries[i].id = entry.commentaries[i].id = ids[i];
  }
  if (as_claimed || was_large) return {};
  auto renamed = build_documents(reading.commentaries, worker.analyzer, worker.families);
  if (!renamed) return tl::unexpected<Error>(renamed.error());
  documents = std::move(*renamed);
  return {};
}

DatabaseUpdate::Stored PreparedFile::give(Worker& worker, const Observer& observer,
                                          const DatabaseUpdate::Receive& receive) const {
  std::span<const Commentary> rest(reading.commentaries);
  if (!is_large()) return hand_over(rest, documents, worker, observer, receive);
  while (!rest.empty()) {
    const auto chunk = first_chunk(rest);
    const auto built = build_documents(chunk, worker.analyzer, worker.families);
    if (!built) return built.error();
    if (auto handed = hand_over(chunk, *built, worker, observer, receive); !handed) return handed;
    rest = rest.subspan(chunk.size());
  }
  return std::nullopt;
}

}  // namespace osint
