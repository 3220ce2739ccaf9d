// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/page_links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <set>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/pdf/pages/qpdf_headers.h"

namespace osint {

namespace {

constexpr int most_page_annotations = 5000;
constexpr std::size_t most_page_links = 1000;
constexpr int most_annotations = 200'000;  // of a file
constexpr std::size_t longest_address = 2000;
constexpr int most_areas = 16;          // of one link
constexpr double largest_share = 0.25;  // of the page: a larger area says nothing about the words in it
constexpr double largest_length = 20'000;

struct Rectangle {  // as the file has it: y grows upwards
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
};

bool is_sound(const Rectangle& r) {
  const auto within = [](double x) { return std::isfinite(x) && std::abs(x) <= largest_length; };
  return within(r.left) && within(r.bottom) && within(r.right) && within(r.top) && r.left < r.right &&
         r.bottom < r.top;
}

// Returns the smallest rectangle around the corners whose coordinates the array holds from `first` on.
Rectangle around(QPDFObjectHandle numbers, int first, int count) {
  Rectangle out{INFINITY, INFINITY, -INFINITY, -INFINITY};
  if (!numbers.isArray() || numbers.getArrayNItems() < first + count) return {};
  for (int i = first; i < first + count; ++i) {
    QPDFObjectHandle item = numbers.getArrayItem(i);
    if (!item.isNumber()) return {};
    const double value = item.getNumericValue();
    double& low = (i - first) % 2 == 0 ? out.left : out.bottom;
    double& high = (i - first) % 2 == 0 ? out.right : out.top;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return out;
}

// The properties that pages inherit from the nodes of the page tree.
struct PageNode {
  QPDFObjectHandle node;
  Rectangle media{0, 0, 612, 792};
  Rectangle crop{};  // empty: that of the medium
  int turned = 0;    // degrees, clockwise
};

void inherit(PageNode& page) {
  if (const Rectangle box = around(page.node.getKey("/MediaBox"), 0, 4); is_sound(box)) page.media = box;
  if (const Rectangle box = around(page.node.getKey("/CropBox"), 0, 4); is_sound(box)) page.crop = box;
  QPDFObjectHandle turned = page.node.getKey("/Rotate");
  if (turned.isInteger()) page.turned = static_cast<int>((turned.getIntValue() % 360 + 360) % 360);
}

// Returns the pages in order; none if there are more than `most`, or if the tree is malformed.
std::vector<PageNode> pages_of(QPDF& file, std::size_t most) {
  std::vector<PageNode> out;
  std::vector<PageNode> open;
  std::set<QPDFObjGen> seen;
  open.push_back({file.getRoot().getKey("/Pages")});
  while (!open.empty()) {
    PageNode here = std::move(open.back());
    open.pop_back();
    if (!here.node.isDictionary()) return {};
    if (here.node.isIndirect() && !seen.insert(here.node.getObjGen()).second) return {};
    inherit(here);
    QPDFObjectHandle kids = here.node.getKey("/Kids");
    if (!kids.isArray()) {
      if (out.size() == most) return {};
      out.push_back(std::move(here));
      continue;
    }
    const int count = kids.getArrayNItems();
    if (open.size() + static_cast<std::size_t>(count) + seen.size() > 4 * most + 1000) return {};
    for (int i = count; i-- > 0;) {
      PageNode kid = here;
      kid.node = kids.getArrayItem(i);
      open.push_back(std::move(kid));
    }
  }
  return out;
}

Box shown_box(const Rectangle& area, const PageNode& page) {
  Rectangle sheet = page.media;
  if (is_sound(page.crop)) {
    sheet = {std::max(sheet.left, page.crop.left), std::max(sheet.bottom, page.crop.bottom),
             std::min(sheet.right, page.crop.right), std::min(sheet.top, page.crop.top)};
    if (!is_sound(sheet)) sheet = page.media;
  }
  switch (page.turned) {
    case 90:
      return {area.bottom - sheet.bottom, area.left - sheet.left, area.top - sheet.bottom,
              area.right - sheet.left};
    case 180:
      return {sheet.right - area.right, area.bottom - sheet.bottom, sheet.right - area.left,
              area.top - sheet.bottom};
    case 270:
      return {sheet.top - area.top, sheet.right - area.right, sheet.top - area.bottom,
              sheet.right - area.left};
    default:
      return {area.left - sheet.left, sheet.top - area.top, area.right - sheet.left, sheet.top - area.bottom};
  }
}

bool is_web_address(std::string_view address) {
  constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "ftp://"};
  const std::string lead = ascii_lower(address.substr(0, 8));
  return std::ranges::any_of(schemes, [&](std::string_view scheme) {
    return lead.starts_with(scheme) && address.size() > scheme.size();
  });
}

std::string address_of(QPDFObjectHandle annotation) {
  if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link")) return {};
  QPDFObjectHandle action = annotation.getKey("/A");
  if (!action.isDictionary() || !action.getKey("/S").isNameAndEquals("/URI")) return {};
  QPDFObjectHandle uri = action.getKey("/URI");
  if (!uri.isString()) return {};
  std::string address = uri.getStringValue();
  const bool blank = std::ranges::any_of(
      address, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
  if (blank || address.size() > longest_address || !is_valid_utf8(address) || !is_web_address(address))
    return {};
  return address;
}

// A link over several lines has an area for each of them.
std::vector<Rectangle> areas_of(QPDFObjectHandle annotation) {
  std::vector<Rectangle> out;
  QPDFObjectHandle corners = annotation.getKey("/QuadPoints");
  const int quads = corners.isArray() ? std::min(corners.getArrayNItems() / 8, most_areas) : 0;
  for (int i = 0; i < quads; ++i) out.push_back(around(corners, 8 * i, 8));
  if (out.empty()) out.push_back(around(annotation.getKey("/Rect"), 0, 4));
  return out;
}

std::vector<PageLink> links_of(PageNode& page, int& left) {
  std::vector<PageLink> out;
  QPDFObjectHandle annotations = page.node.getKey("/Annots");
  if (!annotations.isArray()) return out;
  const int count = std::min({annotations.getArrayNItems(), most_page_annotations, left});
  left -= count;
  const double sheet = (page.media.right - page.media.left) * (page.media.top - page.media.bottom);
  for (int i = 0; i < count && out.size() < most_page_links; ++i) {
    QPDFObjectHandle annotation = annotations.getArrayItem(i);
    std::string address = address_of(annotation);
    if (address.empty()) continue;
    const auto shared = std::make_shared<const std::string>(std::move(address));
    for (const Rectangle& area : areas_of(annotation)) {
      const double size = (area.right - area.left) * (area.top - area.bottom);
      if (is_sound(area) && size <= largest_share * sheet) out.push_back({shown_box(area, page), shared});
    }
  }
  return out;
}

}  // namespace

std::vector<std::vector<PageLink>> page_links(std::string_view bytes, int pages) {
  // Most files have no links. Files with links contain "/URI", openly or in object streams.
  if (bytes.find("/URI") == std::string_view::npos && bytes.find("/ObjStm") == std::string_view::npos)
    return {};
  std::vector<std::vector<PageLink>> out;
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);
    file.processMemoryFile("file", bytes.data(), bytes.size());
    std::vector<PageNode> nodes = pages_of(file, static_cast<std::size_t>(pages));
    if (nodes.size() != static_cast<std::size_t>(pages)) return {};
    int left = most_annotations;
    for (PageNode& node : nodes) out.push_back(links_of(node, left));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {  // the library's, on damaged files
    return {};
  }
  return out;
}

void link_words(std::vector<PdfWord>& words, const std::vector<PageLink>& links, std::size_t& budget) {
  for (PdfWord& word : words) {
    if (links.size() > budget) return;
    budget -= links.size();
    const double x = (word.box.left + word.box.right) / 2;
    const double y = (word.box.top + word.box.bottom) / 2;
    const auto link = std::ranges::find_if(links, [&](const PageLink& candidate) {
      const Box& area = candidate.area;
      return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
    });
    if (link != links.end()) word.link = link->address;
  }
}

}  // namespace osint
