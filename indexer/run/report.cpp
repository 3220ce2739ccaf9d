// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/report.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number_text.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "base/version.h"

namespace osint {
namespace {

using nlohmann::ordered_json;

std::uint64_t present(const Counts& counts) {
  return counts.added + counts.changed + counts.unchanged + counts.failed;
}

bool is_nothing_changed(const Counts& counts) {
  return counts.added + counts.changed + counts.removed + counts.failed == 0;
}

std::string kinds(const Counts& counts) {
  std::string out;
  const auto add = [&](std::uint64_t number, std::string_view kind) {
    if (number > 0) out += fmt::format("{}{} {}", out.empty() ? ": " : ", ", grouped(number), kind);
  };
  add(counts.added, "added");
  add(counts.changed, "changed");
  add(counts.removed, "removed");
  add(counts.unchanged, "unchanged");
  add(counts.failed, "failed");
  return out;
}

// The warnings tell of missing titles and sources.
std::string doubts_text(const RunReport& report) {
  DoubtCounts further = report.doubts;
  further.no_title = further.no_source = 0;
  const std::string words = text(further);
  const bool listed = further.doubtful > 0 && !report.dry_run;
  return words.empty() ? "" : "; " + words + (listed ? " (osint-index --status --doubtful lists them)" : "");
}

ordered_json to_json(const Counts& counts) {
  return {{"added", counts.added},
          {"changed", counts.changed},
          {"removed", counts.removed},
          {"unchanged", counts.unchanged},
          {"failed", counts.failed}};
}

}  // namespace

ordered_json to_json(const WarningCounts& counts) {
  ordered_json out = ordered_json::object();
  for (std::size_t kind = 0; kind < warning_kinds; ++kind)
    out[std::string(name(static_cast<WarningKind>(kind)))] = counts[kind];
  return out;
}

ordered_json to_json(const DoubtCounts& counts) {
  return {{"no_title", counts.no_title},
          {"no_source", counts.no_source},
          {"no_speaker", counts.no_speaker},
          {"doubtful", counts.doubtful}};
}

std::string summary(const RunReport& report, bool warnings_shown) {
  const std::string files = counted(present(report.files), "file", "files");
  const std::string commentaries = counted(present(report.commentaries), "commentary", "commentaries");
  std::string line = report.dry_run ? "dry run, nothing written: " : "";
  if (is_nothing_changed(report.files) && is_nothing_changed(report.commentaries)) {
    line += fmt::format("nothing changed: {}, {}", files, commentaries);
  } else {
    line += fmt::format("{}{}; {} in {}", files, kinds(report.files), commentaries,
                        duration_text(report.seconds));
  }
  if (const std::uint64_t warnings = number(report.warnings); warnings > 0) {
    line += fmt::format("; {}", counted(warnings, "warning", "warnings"));
    if (warnings > report.warnings[static_cast<std::size_t>(WarningKind::other)])
      line += fmt::format(": {}", text(report.warnings));
    if (!warnings_shown)
      line += report.dry_run ? " (-v shows them)" : " (osint-index --status -v lists them)";
  }
  return line + doubts_text(report);
}

std::vector<std::string> closing_lines(const RunReport& report, bool verbose) {
  std::vector<std::string> lines;
  if (verbose) lines = link_lines(report.passed_over);
  const std::vector<std::string> empty = empty_lines(report.passed_over);
  for (const auto& more : {lines_of(report.passed_over, report.types_chosen), empty})
    lines.insert(lines.end(), more.begin(), more.end());
  const bool nothing = present(report.files) == 0 && is_nothing_changed(report.files) && !report.dry_run;
  if (!nothing || empty.empty()) lines.push_back(summary(report, verbose));
  return lines;
}

ordered_json to_json(const std::vector<Notice>& failures) {
  ordered_json list = ordered_json::array();
  for (const Notice& failed : failures) {
    list.push_back(ordered_json{{"file", failed.file}, {"line", failed.line}, {"reason", failed.reason}});
  }
  return list;
}

ordered_json to_json(const RunReport& report) {
  ordered_json json = {{"version", json_format_version}};
  if (report.dry_run) json["dry_run"] = true;
  json["files"] = to_json(report.files);
  json["commentaries"] = to_json(report.commentaries);
  json["failures"] = to_json(report.failures);
  json["warnings"] = number(report.warnings);
  json["warnings_by_kind"] = to_json(report.warnings);
  json["doubts"] = to_json(report.doubts);
  json["notes"] = report.notes;
  add_to_json(report.passed_over, json);
  json["seconds"] = report.seconds;
  return json;
}

std::string text(const TouchedFile& file) {
  constexpr std::array verbs = {"add", "change", "remove", "fail"};
  return printable(fmt::format("{:<6} {}", verbs[static_cast<std::size_t>(file.change)], file.path));
}

std::string text(const Notice& notice) {
  const std::string place = notice.line > 0 ? fmt::format("{}:{}", notice.file, notice.line) : notice.file;
  return printable(fmt::format("{}: {}", place, notice.reason));
}

}  // namespace osint
