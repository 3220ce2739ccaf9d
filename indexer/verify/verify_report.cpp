// SPDX-License-Identifier: GPL-2.0-or-later
// How the report of --verify reads.
#include "indexer/verify/verify_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/printable.h"
#include "indexer/run/report.h"

namespace osint {
namespace {

constexpr std::size_t most_shown = 20;

std::string disk_text(const VerifyReport& report) {
  const VerifyReport::Disk& disk = report.disk;
  if (disk.up_to_date()) return fmt::format("{}, all as they were indexed", report.files);
  std::string kinds;
  const auto add = [&](std::uint64_t number, std::string_view kind) {
    if (number > 0) kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", number, kind);
  };
  add(disk.changed, "changed since");
  add(disk.added, "new");
  add(disk.gone, "gone");
  add(disk.unreadable, "not to be read");
  return fmt::format("{}; {}: osint-index brings the database up to date", report.files, kinds);
}

std::string advice(const VerifyReport& report) {
  if (!report.damaged()) return "run osint-index --verify again where nothing stands in its way";
  return fmt::format("make it anew from the files: osint-index --rebuild --db {}", report.database);
}

// The first ones, and how many more there are.
template <class Line>
void list(const Line& line, std::string_view name, const std::vector<VerifyFinding>& findings,
          std::uint64_t all) {
  for (std::size_t i = 0; i < std::min(most_shown, findings.size()); ++i)
    line(name, fmt::format("{}: {}", findings[i].about, findings[i].problem));
  if (all > most_shown) line("", fmt::format("and {} more", all - most_shown));
}

std::string verdict(const VerifyReport& report) {
  if (report.damaged()) return fmt::format("damaged; {}", advice(report));
  if (report.sound()) return fmt::format("sound ({:.1f} s)", report.seconds);
  return fmt::format("not all of it could be checked; no damage was found; {}", advice(report));
}

nlohmann::ordered_json as_json(const std::vector<VerifyFinding>& findings, const char* reason) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const VerifyFinding& finding : findings)
    out.push_back({{"about", finding.about}, {reason, finding.problem}});
  return out;
}

}  // namespace

std::string text(const VerifyReport& report) {
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    out += fmt::format("{:<13} {}\n", name, printable(value));
  };
  line("database", report.database);
  line("commentaries", std::to_string(report.commentaries));
  line("words", fmt::format("{} terms in {} places, {} in families", report.terms, report.occurrences,
                            report.families));
  line("files", report.sound() ? disk_text(report) : std::to_string(report.files));
  if (report.failed_files > 0)
    line("failed files", fmt::format("{} (--status lists them)", report.failed_files));
  list(line, "damaged", report.findings, report.found);
  list(line, "not checked", report.unchecked, report.unchecked.size());
  line("verdict", verdict(report));
  return out;
}

nlohmann::ordered_json to_json(const VerifyReport& report) {
  nlohmann::ordered_json json = {{"version", 1},
                                 {"database", report.database},
                                 {"sound", report.sound()},
                                 {"findings", as_json(report.findings, "problem")},
                                 {"found", report.found},
                                 {"unchecked", as_json(report.unchecked, "reason")},
                                 {"verdict", report.damaged() ? "damaged"
                                             : report.sound() ? "sound"
                                                              : "unchecked"},
                                 {"checked",
                                  {{"commentaries", report.commentaries},
                                   {"terms", report.terms},
                                   {"occurrences", report.occurrences},
                                   {"families", report.families},
                                   {"files", report.files}}},
                                 {"up_to_date", report.disk.up_to_date()},
                                 {"files",
                                  {{"changed", report.disk.changed},
                                   {"new", report.disk.added},
                                   {"gone", report.disk.gone},
                                   {"unreadable", report.disk.unreadable},
                                   {"failed", report.failed_files}}}};
  json["advice"] = report.sound() ? nlohmann::ordered_json() : nlohmann::ordered_json(advice(report));
  json["seconds"] = report.seconds;
  return json;
}

}  // namespace osint
