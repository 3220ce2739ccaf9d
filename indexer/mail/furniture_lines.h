// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises lines of a mail that are not its text, by their form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Reasons for DroppedText.
inline constexpr const char* quoted_reason = "it is quoted from an earlier mail";
inline constexpr const char* signature_reason = "a signature";
inline constexpr const char* footer_reason = "the footer of a list or a newsletter";
inline constexpr const char* header_reason = "a header of a mail within the mail";
inline constexpr const char* browser_reason = "it surrounds the text of a newsletter";

// The maximum number of lines of a signature and of a footer. A "-- " above more lines is something else.
inline constexpr std::size_t longest_signature = 25;
inline constexpr std::size_t longest_footer = 15;
// The maximum number of bytes of a dropped line that are kept; fewer are shown.
inline constexpr std::size_t longest_dropped = 1000;

// Returns the lines of a text, without their ends. They point into `text`.
std::vector<std::string_view> lines_of(std::string_view text);

// Returns true for "---------- Forwarded message ---------", "Begin forwarded message:", "-----Original
// Message-----" and the like.
bool is_forward_mark(std::string_view line);

// Returns true for "From: Ann Example", "Subject: ..." and their counterparts in other languages, which stand
// below a forward mark.
bool is_inner_header(std::string_view line);

// Returns true if an inner header is that of the sender, with which inner headers begin.
bool is_inner_sender(std::string_view line);

// Returns true for "On 10 Sep 2018, Ann Example wrote:", and for the end of one that is broken over two
// lines.
bool is_attribution(std::string_view line);

// The same, but requires a digit or an "@", which an ordinary sentence about what others write lacks.
bool is_attribution_of_mail(std::string_view line);

// Returns true for what newsletters and lists put at the end: how to unsubscribe, why you receive this.
bool is_footer_notice(std::string_view line);

// Returns true for "Click here to view this email in your browser" and the like.
bool is_browser_notice(std::string_view line);

// Returns true for "Best regards," and the like alone on a line: a signature follows.
bool is_closing(std::string_view line);

// Returns true for at least thirty underscores or dashes and nothing else.
bool is_footer_rule(std::string_view line);

// Returns at most 200 bytes of the text, in one line and cut between characters, for DroppedText.
std::string shortened(std::string_view text);

}  // namespace osint
