// SPDX-License-Identifier: GPL-2.0-or-later
// A database made anew lacks what only the former one still held: commentaries of files that fail now, and of folders that are away or
// were emptied. Their records are made into documents again.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "indexer/rebuild/former_database.h"
#include "indexer/run/report.h"

namespace osint {

struct CarryOver {
  std::string path;     // of the former database, which is named in errors
  std::string anew;     // the new one, complete but for this; nobody else has it open
  std::string scratch;  // see read_former()
  // Gives up what an emptied folder held, and what cannot be read of the former database.
  bool allow_empty = false;
  std::function<bool()> interrupted;
};

// Adds to the new database, under the ids that they had (where the table of files is damaged, another may have one), and to the report of the run that made it. The files stay
// failed, and are read anew when they can be. Fails, naming what would be lost, where something cannot be saved.
Result<void> carry_over(const Former& former, const CarryOver& how, RunReport& report);

}  // namespace osint
