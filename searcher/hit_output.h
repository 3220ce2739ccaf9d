// SPDX-License-Identifier: GPL-2.0-or-later
// Output that is made hit by hit, so that an export of a whole database need not fit into memory: JSON, rows of a table, the
// sources of a bibliography.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/files/spool.h"
#include "searcher/answer/answer.h"
#include "searcher/command.h"

namespace osint {

// Seconds of processor time without a hit: many times what the hardest query takes. Of a damaged database Xapian may read for
// ever.
inline constexpr int search_patience = 60;

// The sources of the commentaries in a format of citations.
std::string cited(std::span<const Commentary> commentaries, const CommandLine& command);

class HitOutput {
 public:
  // `name`: what the query is called in a file of queries. `command` must outlive the object.
  HitOutput(const CommandLine& command, std::string name);
  HitOutput(const HitOutput&) = delete;
  HitOutput& operator=(const HitOutput&) = delete;

  // nullptr where the format takes all hits at once.
  const HitSink* sink() const { return by_hit_ ? &sink_ : nullptr; }
  // Everything, once the search is done; empty where the format takes all hits at once.
  Result<Spool*> finished();

 private:
  void begin();
  bool add(const Answer& answer, const Hit& hit);
  std::string line(const Answer& answer, const Hit& hit);

  const CommandLine& command_;
  std::string name_;
  bool array_;
  bool table_;
  bool sources_;
  bool by_hit_;
  bool any_ = false;
  Spool lines_;
  Result<void> spooled_;
  std::vector<Commentary> citing_;  // without their passages
  HitSink sink_;
};

}  // namespace osint
