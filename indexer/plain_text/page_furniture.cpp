// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/page_furniture.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "indexer/plain_text/furniture_finder.h"
#include "indexer/plain_text/line_joining.h"

namespace osint {

namespace {

// The lines of blocks; those of lists, quotes and code are only surroundings.
std::vector<PageLine> page_lines(const std::vector<Block>& blocks) {
  std::vector<PageLine> out;
  for (const Block& block : blocks) {
    const std::string_view text = block.text.text;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      PageLine& line = out.emplace_back();
      line.text = text.substr(begin, end - begin);
      line.page = block.page;
      line.blank_before = begin == 0;
      line.blank_after = end == text.size();
      line.fixed = block.footnote || (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading);
      begin = end + 1;
    }
  }
  return out;
}

// Blocks without the lines that were found.
class Dropper {
 public:
  Dropper(BlockSequence& sequence, const std::vector<PageLine>& lines)
      : sequence_(sequence), next_(lines.begin()) {}

  void run() {
    std::vector<Block> blocks = std::move(sequence_.blocks);
    sequence_.blocks.clear();
    for (Block& block : blocks) {
      const auto count = std::count(block.text.text.begin(), block.text.text.end(), '\n') + 1;
      const auto end = next_ + count;
      if (std::all_of(next_, end, [](const PageLine& line) { return line.reason.empty(); })) {
        add(std::move(block));
      } else {
        divide(block);
      }
      next_ = end;
    }
  }

 private:
  void divide(const Block& block) {
    std::vector<std::size_t> cuts = {0};
    std::vector<std::string_view> reasons;
    auto line = next_;
    for (std::size_t begin = 0; begin <= block.text.text.size(); ++line) {
      const std::size_t end = std::min(block.text.text.find('\n', begin), block.text.text.size());
      if (!reasons.empty() && line->reason.empty() && reasons.back().empty()) {
        cuts.back() = end;  // the part goes on
      } else {
        reasons.push_back(line->reason);
        cuts.push_back(end);
      }
      begin = end + 1;
    }
    std::vector<MarkedText> parts = divided(block.text, cuts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].text.starts_with('\n')) parts[i] = slice(parts[i], 1);
      if (!reasons[i].empty()) {
        sequence_.dropped.push_back(
            {parts[i].line, collapsed_whitespace(parts[i].text), std::string(reasons[i])});
        apart_ = true;
        continue;
      }
      Block part = block;
      part.text = std::move(parts[i]);
      add(std::move(part));
    }
  }

  void add(Block&& block) {
    std::vector<Block>& blocks = sequence_.blocks;
    const bool apart = apart_ || (!blocks.empty() && blocks.back().page != block.page);
    blocks.push_back(std::move(block));
    if (apart && blocks.size() > 1) join_interrupted(blocks, blocks.size() - 1);
    apart_ = false;
  }

  BlockSequence& sequence_;
  std::vector<PageLine>::const_iterator next_;
  bool apart_ = false;
};

}  // namespace

void drop_page_furniture(std::vector<TextLine>& lines, std::vector<DroppedText>& dropped) {
  std::vector<PageLine> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.blank() || is_rule(line.text)) continue;
    PageLine& page_line = found.emplace_back();
    page_line.text = line.text;
    page_line.page = line.page;
    page_line.blank_before = i == 0 || lines[i - 1].blank() || is_rule(lines[i - 1].text);
    page_line.blank_after = i + 1 == lines.size() || lines[i + 1].blank() || is_rule(lines[i + 1].text);
  }
  find_furniture(found);
  auto next = found.begin();
  bool apart = false;
  int page = lines.empty() ? 0 : lines.front().page;
  for (TextLine& line : lines) {
    if (is_rule(line.text)) apart = true;
    if (line.blank() || is_rule(line.text)) continue;
    line.apart = apart || line.page != page;
    page = line.page;
    apart = !next->reason.empty();
    if (apart) {
      dropped.push_back({line.line, collapsed_whitespace(line.text), std::string(next->reason)});
      line = {{}, line.line, line.page};
    }
    ++next;
  }
}

void drop_page_furniture(BlockSequence& sequence) {
  std::vector<PageLine> lines = page_lines(sequence.blocks);
  find_furniture(lines);
  Dropper(sequence, lines).run();
  std::stable_sort(sequence.dropped.begin(), sequence.dropped.end(),
                   [](const DroppedText& a, const DroppedText& b) { return a.line < b.line; });
}

}  // namespace osint
