// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/rebuild/former_database.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unistd.h>

#include "base/child_processes.h"
#include "base/system_failure.h"
#include "database/glass_version.h"
#include "database/metadata_digest.h"
#include "database/stillborn.h"
#include "database/versions.h"
#include "database/xapian_failure.h"
#include "schema/metadata.h"
#include "schema/record.h"

namespace osint {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string regular_file(const fs::path& path) {
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown)) return "";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return system_failure(path.string(), errno);
  const ssize_t written = write(file, bytes.data(), bytes.size());
  const int error = written == static_cast<ssize_t>(bytes.size()) ? 0 : written < 0 ? errno : ENOSPC;
  close(file);
  return error == 0 ? Result<void>() : system_failure(path.string(), error);
}

// A database in which all tables but one are empty, by a link to the file of that one: damage to others does not keep Xapian
// from opening it. Empty where the database lacks what that takes; an error where files of our own cannot be made.
Result<std::string> view_of_table(const std::string& path, const std::string& scratch, GlassTable table) {
  const std::string_view name = glass_table_names[static_cast<std::size_t>(table)];
  const auto version = glass_version_of_one_table(regular_file(fs::path(path) / "iamglass"), table);
  std::error_code error;
  const fs::path original = fs::canonical(path, error) / fmt::format("{}.glass", name);
  if (error || !version || !fs::is_regular_file(original, error)) return std::string();
  const fs::path view = fs::path(scratch) / fmt::format("former-{}", name);
  fs::create_directory(view, error);
  if (!error) fs::create_symlink(original, view / original.filename(), error);
  if (error) return system_failure(view.string(), error.value());
  if (auto written = write_file(view / "iamglass", *version); !written)
    return tl::unexpected<Error>(written.error());
  if (table == GlassTable::postlist) return view.string();
  // The one table that must be there.
  if (auto written = write_file(view / "postlist.glass", ""); !written)
    return tl::unexpected<Error>(written.error());
  return view.string();
}

// A database that someone else's program has made. Damage takes hardly all of what is ours.
bool is_foreign(const Xapian::Database& database) {
  for (const std::string_view ours : {metadata::schema, metadata::analysis, metadata::digest}) {
    if (!database.get_metadata(std::string(ours)).empty()) return false;
  }
  return database.get_lastdocid() > 0 || database.metadata_keys_begin() != database.metadata_keys_end();
}

Step settings_step(const std::string& view) {
  const auto work = [view](const Send& send) {
    const auto read = guarded(view, [&] {
      const Xapian::Database database(view, Xapian::DB_BACKEND_GLASS);
      if (is_foreign(database)) return send({{"foreign", true}});
      send({{"roots", database.get_metadata(std::string(metadata::roots))}});
      send({{"followed", database.get_metadata(std::string(metadata::followed))}});
      send({{"excluded", database.get_metadata(std::string(metadata::excluded))}});
      const std::string prefix(metadata::files_prefix);
      for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
           ++key) {
        try {
          const std::string value = database.get_metadata(*key);
          send({{"page", {*key, json::binary({value.begin(), value.end()})}}});
        } catch (const Xapian::Error&) {  // damage to one page costs no other
        }
      }
      if (metadata_digest(database) == database.get_metadata(std::string(metadata::digest)))
        send({{"complete", true}});
    });
    // Damage may hide anything; what a limit hides would be lost.
    if (!read && read.error().kind == ErrorKind::shortage) send({{"shortage", read.error().message}});
    return Result<void>();
  };
  return {"former", work};
}

std::string bytes_of(const json& binary) { return {binary.get_binary().begin(), binary.get_binary().end()}; }

// As far as the pages can be read: one that is damaged is left out.
FileTable table_of_pages(const FileTable::Pages& pages, const std::string& path, bool& whole) {
  if (auto all = FileTable::from_pages(pages, path)) return std::move(*all);
  whole = false;
  FileTable::Pages good;
  for (const auto& page : pages) {
    if (FileTable::from_pages({page}, path)) good.push_back(page);
  }
  auto some = FileTable::from_pages(good, path);
  return some ? std::move(*some) : FileTable();
}

// Reads the records from a number on, as far as it comes; message "at" tells of each before it is touched.
Step records_step(const std::string& view, Xapian::docid first, Xapian::docid most,
                  const RecordHooks& hooks) {
  const auto work = [=, &hooks](const Send& send) {
    const Xapian::Database database(view, Xapian::DB_BACKEND_GLASS);
    const Xapian::docid end = database.get_lastdocid();
    send({{"documents", database.get_doccount()}, {"last", end}});
    std::uint64_t good = 0;
    for (Xapian::docid number = first; number <= end && number - first < most; ++number) {
      send({{"at", number}, {"good", good}});
      try {
        const std::string data = database.get_document(number, Xapian::DOC_ASSUME_VALID).get_data();
        const auto commentary = decode_record(data);
        if (!commentary) continue;
        ++good;
        if (hooks.wanted(*commentary)) send({{"record", json::binary({data.begin(), data.end()})}});
      } catch (const Xapian::Error&) {  // damage to one record costs no other
      }
    }
    send({{"at", std::min<std::uint64_t>(end, std::uint64_t{first} + most - 1)}, {"good", good}});
  };
  return {"records", [=](const Send& send) { return guarded("records", [&] { work(send); }); }};
}

Error not_read_for_want(const std::string& what) {
  return {what + "; nothing was changed", 0, ErrorKind::shortage};
}

class Records {
 public:
  Records(std::string view, const RecordHooks& hooks) : view_(std::move(view)), hooks_(hooks) {
    step_hooks_.message = [this](std::size_t, const json& message) { receive(message); };
    step_hooks_.interrupted = [this] {
      return failed_.has_value() || (hooks_.interrupted && hooks_.interrupted());
    };
  }

  Result<RecordsRead> read() {
    constexpr Xapian::docid at_once = 1U << 20;
    constexpr unsigned patience = 300;  // seconds of processor time; a million takes some fifty
    constexpr int most_children = 1000;
    std::uint64_t next = 1;
    for (int child = 0; child < most_children && (child == 0 || (next <= last_ && read_ < documents_));
         ++child) {
      at_ = next;
      good_ = 0;
      const auto ends =
          run_steps(std::array{records_step(view_, static_cast<Xapian::docid>(next), at_once, hooks_)}, 1,
                    patience, step_hooks_);
      if (ends[0].shortage)
        return tl::unexpected<Error>(not_read_for_want("reading the records " + ends[0].problem));
      if (failed_) return tl::unexpected<Error>(*failed_);
      if (hooks_.interrupted && hooks_.interrupted())
        return tl::unexpected<Error>(Error{"interrupted", 0, ErrorKind::interrupted});
      if (!opened_) break;
      read_ += good_;
      next = at_ + 1;
    }
    return RecordsRead{opened_, documents_ - std::min(documents_, read_)};
  }

 private:
  void receive(const json& message) {
    if (failed_) return;
    if (message.contains("documents")) {
      opened_ = true;
      documents_ = message.at("documents");
      last_ = message.at("last");
    } else if (message.contains("at")) {
      at_ = message.at("at");
      good_ = message.at("good");
    } else if (message.contains("record")) {
      auto commentary = decode_record(bytes_of(message.at("record")));
      auto taken =
          commentary ? hooks_.take(std::move(*commentary)) : tl::unexpected<Error>(commentary.error());
      if (!taken) failed_ = taken.error();
    }
  }

  std::string view_;
  const RecordHooks& hooks_;
  StepHooks step_hooks_;
  std::optional<Error> failed_;
  bool opened_ = false;
  std::uint64_t documents_ = 0;
  std::uint64_t last_ = 0;  // number
  std::uint64_t at_ = 0;    // number that the child has come to
  std::uint64_t good_ = 0;  // records that it has read
  std::uint64_t read_ = 0;  // by the children before
};

}  // namespace

Result<Former> read_former(const std::string& path, const std::string& scratch) {
  constexpr unsigned patience = 60;  // seconds; it takes a fraction of one
  Former former;
  if (is_stillborn(path)) {
    former.complete = true;
    return former;
  }
  const auto view = view_of_table(path, scratch, GlassTable::postlist);
  if (!view) return tl::unexpected<Error>(view.error());
  if (view->empty()) return former;
  bool foreign = false;
  std::string shortage;
  FileTable::Pages pages;
  StepHooks hooks;
  hooks.message = [&](std::size_t, const json& message) {
    foreign = foreign || message.contains("foreign");
    former.complete = former.complete || message.contains("complete");
    if (message.contains("roots")) {
      if (auto roots = roots_of_value(message.at("roots"), path); roots && !roots->empty())
        former.roots = std::move(*roots);
    }
    if (message.contains("followed")) {
      if (auto followed = followed_of_value(message.at("followed"), path))
        former.followed = std::move(*followed);
    }
    if (message.contains("excluded")) {
      if (auto excluded = roots_of_value(message.at("excluded"), path))
        former.excluded = std::move(*excluded);
    }
    shortage = message.value("shortage", shortage);
    if (message.contains("page"))
      pages.emplace_back(message.at("page").at(0), bytes_of(message.at("page").at(1)));
  };
  const auto ends = run_steps(std::array{settings_step(*view)}, 1, patience, hooks);
  if (ends[0].shortage) shortage = fmt::format("{}: reading it {}", path, ends[0].problem);
  if (!shortage.empty()) return tl::unexpected<Error>(not_read_for_want(shortage));
  if (foreign) return failure(not_of_osint_index(path));
  former.table = table_of_pages(pages, path, former.complete);
  return former;
}

Result<RecordsRead> read_records(const std::string& path, const std::string& scratch,
                                 const RecordHooks& hooks) {
  const auto view = view_of_table(path, scratch, GlassTable::docdata);
  if (!view) return tl::unexpected<Error>(view.error());
  return view->empty() ? RecordsRead{} : Records(*view, hooks).read();
}

}  // namespace osint
