// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/line_breaks.h"

#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace osint {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU line breaks: ") + u_errorName(status));
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

struct LineBreaks::Impl {
  std::unique_ptr<icu::BreakIterator> iterator;
};

LineBreaks::LineBreaks() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->iterator.reset(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  check(status);
}

LineBreaks::~LineBreaks() = default;
LineBreaks::LineBreaks(LineBreaks&&) noexcept = default;
LineBreaks& LineBreaks::operator=(LineBreaks&&) noexcept = default;

std::vector<std::size_t> LineBreaks::places(const std::string& text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> opened(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  check(status);
  icu::BreakIterator& iterator = *impl_->iterator;
  iterator.setText(opened.get(), status);
  check(status);
  std::vector<std::size_t> out;
  for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    if (at > 0) out.push_back(static_cast<std::size_t>(at));
  }
  return out;
}

}  // namespace osint
