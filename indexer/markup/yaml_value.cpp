// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/yaml_value.h"

#include <exception>
#include <fmt/format.h>
#include <istream>
#include <streambuf>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace osint {
namespace {

// Thrown to end the parser's work.
struct Refused : std::exception {
  explicit Refused(Error why) : error(std::move(why)) {}
  Error error;
};

// Reads from memory that it does not own.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only read
    setg(begin, begin, begin + text.size());
  }
};

// Makes the tree from the parser's events.
class TreeBuilder : public YAML::EventHandler {
 public:
  YamlValue take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(mark, YamlValue::Kind::scalar, ""); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "has an alias (\"*name\")"); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    add(mark, YamlValue::Kind::scalar, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, YamlValue::Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, YamlValue::Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  [[noreturn]] static void refuse(const YAML::Mark& mark, std::string why) {
    throw Refused({std::move(why), mark.line + 1});
  }

  YamlValue* add(const YAML::Mark& mark, YamlValue::Kind kind, const std::string& scalar) {
    if (++count_ > max_yaml_values) refuse(mark, fmt::format("has more than {} values", max_yaml_values));
    YamlValue value{kind, scalar, {}, {}, mark.line + 1, ""};
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Open& parent = open_.back();
    if (parent.value->kind == YamlValue::Kind::list) {
      parent.value->items.push_back(std::move(value));
      return &parent.value->items.back();
    }
    if (!parent.has_key) {
      if (kind != YamlValue::Kind::scalar) refuse(mark, "has a key that is a list or a map");
      parent.has_key = true;
      parent.value->members.emplace_back().name = scalar;
      return nullptr;
    }
    parent.has_key = false;
    YamlValue& member = parent.value->members.back();
    value.name = std::move(member.name);
    member = std::move(value);
    return &member;
  }

  // A parent grows only after its open child is closed, so pointers to the child stay valid.
  void open(const YAML::Mark& mark, YamlValue::Kind kind) {
    if (open_.size() >= max_yaml_depth)
      refuse(mark, fmt::format("is more than {} levels deep", max_yaml_depth));
    open_.push_back({add(mark, kind, ""), false});
  }

  void close() { open_.pop_back(); }

  struct Open {
    YamlValue* value;
    bool has_key;
  };

  YamlValue root_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

}  // namespace

Result<YamlValue> parse_yaml(std::string_view yaml) {
  if (yaml.size() > max_yaml_bytes)
    return failure(fmt::format("is larger than {} KiB", max_yaml_bytes / 1024));
  ViewBuffer buffer(yaml);
  std::istream stream(&buffer);
  TreeBuilder builder;
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
  } catch (const Refused& refused) {
    return tl::unexpected<Error>(refused.error);
  } catch (const YAML::Exception& error) {
    return failure(error.msg, error.mark.line + 1);
  }
  return builder.take();
}

}  // namespace osint
