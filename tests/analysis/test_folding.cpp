// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/folding.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <vector>

#include "base/utf8.h"

namespace {

using namespace osint;

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    next_code_point(text, i);
    out.emplace_back(text.substr(at, i - at));
  }
  return out;
}

std::string folded_character(std::string_view character) {
  std::size_t offset = 0;
  return folded_han(next_code_point(character, offset));
}

TEST_CASE("characters that readers take as the same fold to the same", "[chinese]") {
  for (const char* forms :
       {"台臺",   "湾灣",     "习習",   "后後",   "来來",   "发發髮",     "里裡裏",   "峰峯",     "为為爲",
        "线線綫", "松鬆",     "钟鐘鍾", "着著",   "强強彊", "产產産",     "说說説",   "户戶戸",   "录錄録",
        "黄黃",   "俞兪",     "教敎",   "真眞",   "值値",   "吴吳呉",     "清淸",     "奥奧",     "内內",
        "么麼麽", "凯凱",     "峡峽",   "仑侖崙", "众眾衆", "卫衛衞",     "国國囯圀", "图圖図",   "圆圓円",
        "泽澤沢", "龙龍竜",   "气氣気", "广廣広", "东東",   "边邊邉",     "泷滝",     "齐齊斉",   "斋齋斎",
        "县縣県", "铁鐵鉄銕", "崎﨑",   "高髙",   "吉𠮷",   "群羣",       "床牀",     "岛島嶋",   "岩巖嵒",
        "脉脈衇", "温溫",     "污汙汚", "秘祕",   "苎苧薴", "领領\uF9B4", "一\u2F00", "长長⻓",   "龟龜亀⻳",
        "军軍",   "战戰戦",   "经經経", "济濟済", "钓釣",   "鱼魚⻥",     "泰",       "斗鬥鬪鬬", "并並併幷",
        "尽盡儘"}) {
    CAPTURE(forms);
    const auto all = characters(forms);
    for (const std::string& form : all) CHECK(folded_character(form) == folded_character(all.front()));
  }
}

TEST_CASE("characters of their own stay apart", "[chinese]") {
  for (const char* pair : {"乾干", "未末", "己已", "日曰", "土士", "浜滨", "芸艺", "藁稿", "戊戌", "甯宁",
                           "祐佑", "々人", "〇零"}) {
    CAPTURE(pair);
    const auto both = characters(pair);
    CHECK(folded_character(both[0]) != folded_character(both[1]));
  }
}

TEST_CASE("a Han character folds to one character, which folds to itself", "[chinese]") {
  std::size_t changed = 0;
  for (char32_t c = 0x2E80; c <= 0x323AF; ++c) {
    if (!is_han(c)) continue;
    std::string character;
    append_utf8(character, c);
    const std::string once = folded_han(c);
    if (once != character) ++changed;
    const bool sound = code_points(once) == 1 && folded_character(once) == once && folded(character) == once;
    if (!sound) FAIL_CHECK(fmt::format("U+{:04X} {} folds to {}", static_cast<unsigned>(c), character, once));
  }
  CHECK(changed > 3000);
}

}  // namespace
