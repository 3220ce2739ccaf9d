// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/rebuild/carry_over.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/number_text.h"
#include "base/utf8.h"
#include "database/open_database.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/id_ledger.h"
#include "indexer/writing/plain_update.h"
#include "schema/commentary.h"

namespace osint {
namespace {

// The part of one file that has been saved.
struct Saved {
  std::vector<std::optional<HeldCommentary>> known;   // as many as its entry in the former table has
  std::vector<std::pair<int, HeldCommentary>> found;  // of a file without an entry: by their lines
  std::uint64_t passages = 0;
  std::uint64_t citations = 0;
  FileDoubts doubts;
};

std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t most = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) out += (i == 0 ? "" : ", ") + ids[i];
  return ids.size() > most ? out + ", ..." : out;
}

class Carrier {
 public:
  Carrier(const Former& former, const CarryOver& how, RunReport& report)
      : former_(former), how_(how), report_(report) {}

  Result<void> carry() {
    if (auto looked = look(); !looked) return looked;
    if (saved_.empty() && former_.complete) return {};
    auto writer = IndexWriter::open(how_.anew);
    if (!writer) return tl::unexpected<Error>(writer.error());
    writer_.emplace(std::move(*writer));
    ledger_.load(table_);
    const RecordHooks hooks{[this](const Commentary& commentary) { return wanted(commentary); },
                            [this](Commentary commentary) { return take(std::move(commentary)); },
                            how_.interrupted};
    const auto read = read_records(how_.path, how_.scratch, hooks);
    if (!read) return tl::unexpected<Error>(read.error());
    if (!how_.allow_empty) {
      if (auto whole = check_losses(*read); !whole) return whole;
    }
    put_entries();
    return commit(table_.changes());
  }

 private:
  // Reads what the new database has, what failed there, and what is needed by the former table.
  Result<void> look() {
    const auto database = OpenDatabase::open({how_.anew});
    if (!database) return tl::unexpected<Error>(database.error());
    auto table = FileTable::load(*database);
    if (!table) return tl::unexpected<Error>(table.error());
    auto remembered = load_remembered(*database);
    if (!remembered) return tl::unexpected<Error>(remembered.error());
    table_ = std::move(*table);
    roots_ = std::move(remembered->roots);
    excluded_ = std::move(remembered->excluded);
    for (const auto& [path, entry] : table_.files()) {
      if (entry.failure) failed_.insert(path);
    }
    if (!how_.allow_empty) find_emptied();
    for (const auto& [path, entry] : former_.table.files()) {
      raw_.emplace(repaired_utf8(path), path);
      if (!entry.commentaries.empty() && is_out_of_reach(path))
        saved_[path].known.resize(entry.commentaries.size());
    }
    for (const std::string& path : failed_) raw_.emplace(repaired_utf8(path), path);
    return {};
  }

  // Folders that have nothing left in which anything was or is.
  void find_emptied() {
    emptied_ = roots_;
    for (const auto& [path, entry] : table_.files()) {
      const FileEntry* known = former_.table.find(path);
      const bool keeps = entry.failure && known != nullptr && !known->commentaries.empty();
      if (!entry.commentaries.empty() || keeps) emptied_.erase(std::string(root_of(roots_, path)));
    }
    std::erase_if(emptied_, [&](const std::string& root) { return !root_of(failed_, root).empty(); });
  }

  bool is_out_of_reach(const std::string& path) const {
    if (is_excluded(roots_, excluded_, path)) return false;
    return !root_of(failed_, path).empty() || emptied_.contains(root_of(roots_, path));
  }

  // In no folder that the new database was given, where it is not known which the former one was given.
  bool is_outside(const std::string& path) const {
    return !former_.complete && root_of(roots_, path).empty();
  }

  // The path as bytes: a record has it as text.
  const std::string& path_of(const Commentary& commentary) const {
    const auto found = raw_.find(commentary.file);
    return found == raw_.end() ? commentary.file : found->second;
  }

  bool wanted(const Commentary& commentary) const {
    const std::string& path = path_of(commentary);
    return is_outside(path) || (is_out_of_reach(path) && (saved_.contains(path) || !former_.complete));
  }

  Result<void> take(Commentary commentary) {
    const std::string path = path_of(commentary);
    if (is_outside(path)) {
      if (outside_++ == 0) first_outside_ = path;
      return {};
    }
    const FileEntry* entry = former_.table.find(path);
    if (entry == nullptr || entry->commentaries.empty()) {
      if (former_.complete) return {};
      const std::string own_id = own_id_of(path, commentary);
      return store(path, std::move(commentary), {}, own_id);
    }
    // A commentary that the table does not know is left of an earlier state.
    const auto held = std::ranges::find(entry->commentaries, commentary.id, &HeldCommentary::id);
    if (held == entry->commentaries.end()) return {};
    const auto ordinal = static_cast<std::size_t>(held - entry->commentaries.begin());
    if (saved_[path].known[ordinal]) return {};
    return store(path, std::move(commentary), ordinal, held->own_id);
  }

  // The id, where it is the file's own; empty where it is the one that the commentary would get by its path.
  std::string own_id_of(const std::string& path, const Commentary& commentary) const {
    const std::string& id = commentary.id;
    const std::size_t sign = id.rfind('#');
    std::size_t number = 1;
    if (sign != std::string::npos) std::from_chars(id.data() + sign + 1, id.data() + id.size(), number);
    constexpr std::size_t most = 1U << 20;
    if (number == 0 || number > most) return id;
    return wanted_id(roots_, path, "", number - 1) == id ? "" : id;
  }

  Result<void> store(const std::string& path, Commentary commentary, std::optional<std::size_t> ordinal,
                     const std::string& own_id) {
    // Others have been told to leave its id alone, as far as the former table could be read.
    constexpr std::uint32_t this_run = 1;
    const std::string* holder = ledger_.holder(commentary.id);
    if (holder != nullptr && *holder == path) return {};
    const std::string id = ledger_.free_ids(path, {{own_id, commentary.id, this_run}}, this_run).front();
    ledger_.hold(id, path);
    commentary.id = id;
    const auto documents = build_documents({&commentary, 1}, analyzer_, families_);
    if (!documents) return failure(fmt::format("{}: {}", path, documents.error().message));
    if (auto stored = update_.store(0, {id, documents->front(), families_.take()}); !stored) return stored;
    Saved& saved = saved_[path];
    saved.passages += commentary.passages.size() + (commentary.title.empty() ? 0 : 1);
    saved.citations += commentary.citations.size();
    saved.doubts += doubts_of({&commentary, 1});
    if (ordinal) {
      saved.known[*ordinal] = {own_id, id, 0};
    } else {
      saved.found.emplace_back(commentary.line, HeldCommentary{own_id, id, 0});
    }
    return update_.is_full(0) ? commit({}) : Result<void>();
  }

  Result<void> commit(const DatabaseUpdate::Metadata& metadata) {
    return update_.commit([&](bool) { return metadata; }).map([](bool) {});
  }

  std::string first_failure() const {
    if (!report_.failures.empty()) return text(report_.failures.front()) + "; ";
    return emptied_.empty() ? "" : fmt::format("{} holds nothing now; ", *emptied_.begin());
  }

  Result<void> check_losses(const RecordsRead& read) const {
    if (outside_ > 0) {
      return failure(fmt::format(
          "{}: which folders it was given cannot be read, and it holds {} of files outside of those named "
          "(such as {}), so nothing was changed; name their folders too (--allow-empty gives them up)",
          how_.path, counted(outside_, "commentary", "commentaries"), first_outside_));
    }
    std::vector<std::string> lost;
    for (const auto& [path, saved] : saved_) {
      for (std::size_t i = 0; i < saved.known.size(); ++i) {
        if (!saved.known[i]) lost.push_back(former_.table.find(path)->commentaries[i].id);
      }
    }
    if (!lost.empty()) {
      return failure(fmt::format(
          "{}{} that only the database holds cannot be read from it ({}), so nothing was changed; mend the "
          "files first (--allow-empty gives them up)",
          first_failure(), counted(lost.size(), "commentary", "commentaries"), listed(lost)));
    }
    if (former_.complete || (read.opened && read.unreadable == 0)) return {};
    const auto unknown = std::ranges::count_if(
        failed_, [&](const std::string& path) { return former_.table.find(path) == nullptr; });
    if (unknown == 0 && (emptied_.empty() || !read.opened)) return {};
    return failure(
        fmt::format("{}the database is damaged{}, and what it held of such files cannot be told, so nothing "
                    "was changed; mend "
                    "the files first (--allow-empty gives up what it held)",
                    first_failure(),
                    read.opened ? fmt::format(" in {}", counted(read.unreadable, "record", "records")) : ""));
  }

  // Their commentaries as far as they were saved. What is known of their bytes is left out, so that they are read anew.
  FileEntry entry_of(const std::string& path, Saved& saved) const {
    const FileEntry* known = former_.table.find(path);
    FileEntry entry = known == nullptr ? FileEntry{} : *known;
    const FileEntry* now = table_.find(path);
    entry.failure = now == nullptr ? std::nullopt : now->failure;
    entry.commentaries.clear();
    for (const auto& held : saved.known) {
      if (held) entry.commentaries.push_back(*held);
    }
    std::ranges::stable_sort(saved.found, {}, [](const auto& found) { return found.first; });
    for (const auto& [line, held] : saved.found) entry.commentaries.push_back(held);
    entry.passages = saved.passages;
    entry.citations = saved.citations;
    entry.doubts = saved.doubts;
    entry.hash = {};
    entry.trusted = false;
    if (!entry.was_read()) entry.stamp.changed_ns = 1;  // of no file, and yet read once
    return entry;
  }

  void put_entries() {
    std::map<std::string, std::uint64_t> kept;  // by emptied root
    for (auto& [path, saved] : saved_) {
      FileEntry entry = entry_of(path, saved);
      const std::uint64_t number = entry.commentaries.size();
      if (number == 0) continue;
      const std::string root(root_of(roots_, path));
      const bool emptied = emptied_.contains(root);
      if (emptied) kept[root] += number;
      if (entry.failure || (emptied && path == root)) {
        report_.commentaries.failed += number;
      } else {
        ++report_.files.unchanged;
        report_.commentaries.unchanged += number;
      }
      table_.put(path, std::move(entry));
    }
    for (const auto& [root, number] : kept) fail_root(root, number);
  }

  void fail_root(const std::string& root, std::uint64_t number) {
    const FileEntry* known = table_.find(root);
    FileEntry entry = known == nullptr ? FileEntry{} : *known;
    entry.failure = FileFailure{0, reason_of_absence(root, former_.table, number)};
    report_.failures.push_back({root, 0, entry.failure->reason});
    ++report_.files.failed;
    table_.put(root, std::move(entry));
  }

  const Former& former_;
  const CarryOver& how_;
  RunReport& report_;
  FileTable table_;                                   // of the new database
  Roots roots_;                                       // of the new database
  Roots excluded_;                                    // paths within them that were taken out
  Roots failed_;                                      // files and folders
  Roots emptied_;                                     // of the roots
  std::unordered_map<std::string, std::string> raw_;  // path as a record has it -> path
  std::map<std::string, Saved> saved_;                // by path
  std::uint64_t outside_ = 0;                         // commentaries
  std::string first_outside_;                         // path
  std::optional<IndexWriter> writer_;
  PlainUpdate update_{writer_, how_.anew, SIZE_MAX};  // commits after so many bytes, not commentaries
  IdLedger ledger_;
  Analyzer analyzer_;
  Families families_;
};

}  // namespace

Result<void> carry_over(const Former& former, const CarryOver& how, RunReport& report) {
  return Carrier(former, how, report).carry();
}

}  // namespace osint
