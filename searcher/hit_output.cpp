// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hit_output.h"

#include <utility>

#include "base/crash_words.h"
#include "schema/commentary.h"
#include "searcher/bibliography/bibliography.h"
#include "searcher/bibliography/bibtex.h"
#include "searcher/bibliography/chicago.h"
#include "searcher/bibliography/csl.h"
#include "searcher/bibliography/ris.h"
#include "searcher/output/csv_renderer.h"
#include "searcher/output/json_renderer.h"

namespace osint {

std::string cited(std::span<const Commentary> commentaries, const CommandLine& command) {
  const auto references = bibliography(commentaries, command.cite_commentaries);
  switch (command.format) {
    case Format::chicago: return render_chicago(references);
    case Format::bibtex: return render_bibtex(references);
    case Format::ris: return render_ris(references);
    default: return render_csl(references);
  }
}

HitOutput::HitOutput(const CommandLine& command, std::string name)
    : command_(command),
      name_(std::move(name)),
      array_(command.format == Format::json),
      table_(command.format == Format::csv && !counts_values(command.search)),
      sources_(output_format(command.format).citations),
      by_hit_(!command.count && (array_ || table_ || sources_ || command.format == Format::jsonl)),
      sink_{[this] { begin(); }, [this](const Answer& answer, const Hit& hit) { return add(answer, hit); }} {
  begin();
}

void HitOutput::begin() {
  lines_.clear();
  citing_.clear();
  any_ = false;
  if (by_hit_ && table_ && name_.empty()) spooled_ = lines_.add(csv_header(false));
}

bool HitOutput::add(const Answer& answer, const Hit& hit) {
  limit_processor_time(search_patience);
  if (sources_) {
    citing_.push_back(hit.commentary);
    citing_.back().passages.clear();
    return true;
  }
  spooled_ = lines_.add(line(answer, hit));
  return spooled_.has_value();
}

std::string HitOutput::line(const Answer& answer, const Hit& hit) {
  if (table_) return render_csv(hit, answer, name_);
  if (!array_) return render_jsonl(hit, answer, name_, command_.search);
  return (std::exchange(any_, true) ? "," : "") + render_json_hit(hit, command_.search);
}

Result<Spool*> HitOutput::finished() {
  if (by_hit_ && sources_) spooled_ = lines_.add(cited(citing_, command_));
  if (!spooled_) return tl::unexpected<Error>(spooled_.error());
  return &lines_;
}

}  // namespace osint
