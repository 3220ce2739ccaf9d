// SPDX-License-Identifier: GPL-2.0-or-later
// A database that is open for reading: Xapian's handle, the name for messages, the state of the folders when it was opened, and what was
// found then. Code that reads a database takes this object and nothing beside it. It writes nothing. One thread at a time may use it.
// A writer does not wait for readers, and may take away what one is reading (reader_snapshot.h): retried() then opens the database anew.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>
#include <xapian.h>

#include "base/result.h"
#include "database/reader_snapshot.h"
#include "database/xapian_failure.h"

namespace osint {

class OpenDatabase {
 public:
  // Opens local databases (folders) and remote ones ("host:port"), at least one, and reads them as one. Tries again where a writer
  // gets in the way. Fails where a path holds no database of this program, or one of a version that it cannot read; the message
  // says how to make one.
  static Result<OpenDatabase> open(const std::vector<std::string>& paths);

  // Reads what a writer has open, with what it has not committed yet; `name` names it in messages. Nobody overtakes a writer. Xapian's lock
  // is held for as long as this object lives.
  static Result<OpenDatabase> of(const Xapian::Database& database, std::string name);

  // Reading from these may throw Xapian::Error: do it in an action of attempt() or retried(). retried() may change what they give.
  const Xapian::Database& operator*() const { return database_; }
  const Xapian::Database* operator->() const { return &database_; }

  // Names it in messages: its path, or "the databases" for several.
  const std::string& name() const { return name_; }
  // True if each has its families of words as synonyms. A remote one never shows them.
  bool families_complete() const { return families_complete_; }
  // The version_warning() of each that has one.
  const std::vector<std::string>& warnings() const { return warnings_; }

  // An entry of the metadata; empty where there is none.
  Result<std::string> metadata(std::string_view key) const;
  // The entries (key, value) whose keys begin with `prefix`, by key.
  Result<std::vector<std::pair<std::string, std::string>>> metadata_below(std::string_view prefix) const;

  // Runs `action`, which returns T or Result<T>. An exception of Xapian's becomes an Error that names the database.
  template <class Action>
  auto attempt(Action&& action) const {
    return guarded(name_, std::forward<Action>(action));
  }

  // Runs `action`, which returns a tl::expected whose error can be made of an Error, as attempt() does. Opens the database anew and
  // runs it again as long as a writer may be to blame for a failure, or has put another database in the place of the one that was
  // read (see Attempts). What the action did before must then not matter.
  template <class Action>
  std::invoke_result_t<Action> retried(Action action) {
    using Outcome = std::invoke_result_t<Action>;
    using Failed = tl::unexpected<typename Outcome::error_type>;
    for (Attempts attempts;;) {
      bool suspect = false;
      Outcome outcome = attempt([&] {
        try {
          return action();
        } catch (const Xapian::Error& error) {
          suspect = may_be_of_writer(error);
          throw;
        }
      });
      const bool replaced = outcome && !snapshot_.unchanged();
      if (replaced) outcome = Failed(Error{name_ + ": is replaced again and again; try again"});
      const bool to_blame = !outcome && (replaced || suspect || snapshot_.overtaken());
      if (!to_blame || paths_.empty() || !attempts.again(snapshot_)) return outcome;
      auto anew = open(paths_);
      if (!anew) return Failed(anew.error());
      *this = std::move(*anew);
    }
  }

 private:
  OpenDatabase(std::vector<std::string> paths, std::string name)
      : paths_(std::move(paths)), name_(std::move(name)), snapshot_(paths_) {}

  Result<void> add(const std::string& path);
  void add(const Xapian::Database& one, const std::string& name);

  std::vector<std::string> paths_;  // none of what a writer has open
  std::string name_;
  ReaderSnapshot snapshot_;  // taken before the databases were opened
  Xapian::Database database_;
  bool families_complete_ = true;
  std::vector<std::string> warnings_;
};

}  // namespace osint
