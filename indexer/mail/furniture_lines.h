// SPDX-License-Identifier: GPL-2.0-or-later
// What a line of a mail is by its form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Why it is dropped.
inline constexpr const char* quoted_reason = "it is quoted from an earlier mail";
inline constexpr const char* signature_reason = "a signature";
inline constexpr const char* footer_reason = "the footer of a list or a newsletter";
inline constexpr const char* header_reason = "a header of a mail within the mail";
inline constexpr const char* browser_reason = "it surrounds the text of a newsletter";

// A signature has a few lines; "-- " above more is something else.
inline constexpr std::size_t longest_signature = 25;
inline constexpr std::size_t longest_footer = 15;
// Bytes of a line that is dropped, of which fewer will be shown.
inline constexpr std::size_t longest_dropped = 1000;

// The lines of a text, without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

// "---------- Forwarded message ---------", "Begin forwarded message:", "-----Original Message-----".
bool is_forward_mark(std::string_view line);

// "From: Ann Example", "Subject: ..." and their counterparts, below a mark of this kind.
bool is_inner_header(std::string_view line);

// Whether an inner header is the sender's, with which they begin.
bool is_inner_sender(std::string_view line);

// "On 10 Sep 2018, Ann Example wrote:", and the end of one that is broken over two lines.
bool is_attribution(std::string_view line);

// The same with a date or an address, which a text has not where it says what others write.
bool is_attribution_of_mail(std::string_view line);

// What newsletters and lists put at the end: how to leave, why you got this.
bool is_footer_notice(std::string_view line);

// "Click here to view this email in your browser".
bool is_browser_notice(std::string_view line);

// At least thirty underscores or dashes and nothing else.
// "Best regards," alone: a signature follows.
bool is_closing(std::string_view line);

bool is_footer_rule(std::string_view line);

// At most 200 bytes, cut between characters, in one line: for DroppedText.
std::string shortened(std::string_view text);

}  // namespace osint
