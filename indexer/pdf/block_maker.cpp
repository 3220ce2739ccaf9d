// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/block_maker.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>

#include "base/utf8.h"
#include "indexer/pdf/paragraph_text.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

constexpr double least_heading = 1.15;  // of the body's size
constexpr double least_title = 1.35;
constexpr std::size_t longest_heading = 300;  // bytes

bool is_quotation(std::string_view text) {
  return text.starts_with("\xE2\x80\x9C") || text.starts_with('"') || text.starts_with("\xC2\xAB");
}

bool ends_with_stop(std::string_view text) {
  return ends_sentence(text) && !text.ends_with('?') && !text.ends_with('!');
}

// Large letters are used for headings and for pull quotes, which are sentences.
bool is_heading(const Paragraph& paragraph, std::string_view text, const Typography& typography) {
  if (text.size() > longest_heading || paragraph.bullet) return false;
  return paragraph.size >= least_heading * typography.body_size && !is_quotation(text) &&
         !ends_with_stop(text) && !paragraph.italic;
}

// Maps sizes to levels, 1 for the largest. A size that only the cover uses has the level of the titles after
// it.
class Levels {
 public:
  Levels(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (block.kind == BlockKind::heading) sizes_[key(block.size)].push_back(block.page);
    }
    const auto title = std::find_if(sizes_.rbegin(), sizes_.rend(), [](const auto& size) {
      return std::ranges::any_of(size.second, [](int page) { return page > 1; });
    });
    if (title == sizes_.rend() || title->second.size() < 2 || title->first < key(least_title)) return;
    largest_ = title->first;
  }

  int of(const Block& block) const {
    int level = 1;
    for (auto size = sizes_.rbegin(); size != sizes_.rend(); ++size) {
      if (size->first <= key(block.size)) break;
      if (largest_ == 0 || size->first <= largest_) ++level;
    }
    return std::min(level, 6);
  }

 private:
  static int key(double size) { return static_cast<int>(size * 20 + 0.5); }

  std::map<int, std::vector<int>> sizes_;  // the pages of each
  int largest_ = 0;                        // larger ones are the cover's
};

// Without the sign of a list item.
std::vector<PdfLine> without_bullet(std::vector<PdfLine> lines) {
  lines.front().words.erase(lines.front().words.begin());
  return lines;
}

}  // namespace

std::string title_letters(std::string_view title) {
  std::string out;
  for (std::size_t at = 0; at < title.size();) {
    const auto c = static_cast<UChar32>(next_code_point(title, at));
    if (u_isalnum(c)) append_utf8(out, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

std::vector<Block> blocks_of(const std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const std::set<std::string>& outline) {
  std::vector<Block> out;
  for (const Paragraph& paragraph : paragraphs) {
    Block block;
    block.page = paragraph.page;
    block.size = paragraph.size / typography.body_size;
    block.text = text_of(paragraph.lines, true);
    const bool listed = block.text.text.size() <= longest_heading && !outline.empty() &&
                        paragraph.size > 0.97 * typography.body_size &&
                        outline.contains(title_letters(block.text.text));
    if (listed || is_heading(paragraph, block.text.text, typography)) {
      block.kind = BlockKind::heading;
    } else {
      if (paragraph.bullet) block.kind = BlockKind::item;
      block.text = text_of(paragraph.bullet ? without_bullet(paragraph.lines) : paragraph.lines, false);
    }
    if (!is_blank(block.text.text)) out.push_back(std::move(block));
  }
  const Levels levels(out);
  for (Block& block : out) {
    if (block.kind == BlockKind::heading) block.level = levels.of(block);
  }
  return out;
}

}  // namespace osint
