// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/scan/file_stamp.h"
#include "indexer/scan/folder_scan.h"

#include "indexer/scan/walked_names.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace {

std::vector<std::string> names(const CorpusFolder& folder, const FolderScan& scan) {
  std::vector<std::string> out;
  for (const ScannedFile& file : scan.files) out.push_back(file.path.substr(folder.root().size() + 1));
  return out;
}

using Names = std::vector<std::string>;

// Root may read everything; somebody else may not.
class WithoutRights {
 public:
  WithoutRights() : was_root_(geteuid() == 0) {
    if (was_root_ && seteuid(65534) != 0) skip("root cannot be another user here");
  }
  ~WithoutRights() {
    if (was_root_ && seteuid(0) != 0) std::abort();
  }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;

 private:
  bool was_root_;
};

}  // namespace

TEST_CASE("a folder is walked for corpus files, which come by path", "[scan]") {
  CorpusFolder folder;
  for (const char* name :
       {"b.md", "a/z.xml", "a/deep/er/x.TXT", "c.markdown", "a.b/y.md", "no.zip", "none", "md"}) {
    folder.write(name, "x");
  }
  const FolderScan scan = scan_folder(folder.root());
  CHECK(names(folder, scan) == Names{"a.b/y.md", "a/deep/er/x.TXT", "a/z.xml", "b.md", "c.markdown"});
  CHECK(scan.failures.empty());
  CHECK(scan.files[3].stamp == stamp_on_disk(folder.path("b.md")));
}

TEST_CASE("descriptions of folders and hidden files are left out unless named", "[scan]") {
  CorpusFolder folder;
  for (const char* name :
       {"README.md", "a/readme.TXT", "Readme.markdown", ".hidden.md", ".git/x.md", "readme-not.md"}) {
    folder.write(name, "x");
  }
  CHECK(names(folder, scan_folder(folder.root())) == Names{"readme-not.md"});
  for (const char* name : {"README.md", ".hidden.md"}) {
    const FolderScan named = scan_folder(folder.path(name));
    REQUIRE(named.files.size() == 1);
    CHECK(named.files[0].path == folder.path(name));
  }
}

TEST_CASE("links within a folder lead to nothing twice", "[scan]") {
  CorpusFolder folder;
  folder.write("a/x.md", "content");
  std::filesystem::create_symlink(folder.path("a/x.md"), folder.path("link.md"));
  std::filesystem::create_directory_symlink(folder.root(), folder.path("a/loop"));
  std::filesystem::create_directory_symlink(folder.root(), folder.path("a/loop.md"));
  const FolderScan scan = scan_folder(folder.root());
  CHECK(names(folder, scan) == Names{"a/x.md"});
  CHECK(scan.failures.empty());
  REQUIRE(scan.passed_over.links.size() == 3);
  CHECK(scan.passed_over.links[2].path == folder.path("link.md"));
  CHECK(scan.passed_over.links[2].indexed_itself);
}

TEST_CASE("what is no regular file is a failure and never opened", "[scan]") {
  CorpusFolder folder;
  folder.write("good.md", "x");
  REQUIRE(mkfifo(folder.path("pipe.md").c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/zero", folder.path("zero.md"));
  std::filesystem::create_symlink("nowhere", folder.path("dangling.md"));
  std::filesystem::create_symlink("self.md", folder.path("self.md"));
  const FolderScan scan = scan_folder(folder.root());
  CHECK(names(folder, scan) == Names{"good.md"});
  REQUIRE(scan.failures.size() == 3);
  CHECK(scan.failures[0].path == folder.path("dangling.md"));
  CHECK(scan.failures[0].reason == "is a symbolic link to nothing");
  CHECK(scan.failures[1].reason == "is not a regular file");
  CHECK(scan.failures[2].path == folder.path("self.md"));
  // A link out of the folder is not looked at, unless links are followed.
  REQUIRE(scan.passed_over.links.size() == 1);
  CHECK(scan.passed_over.links[0].path == folder.path("zero.md"));
  const LinkRules followed({folder.root()}, {{folder.root(), true}});
  const FolderScan far = scan_folders({folder.root()}, {followed, {}}).front();
  REQUIRE(far.failures.size() == 4);
  CHECK(far.failures[3].path == folder.path("zero.md"));
  CHECK(far.failures[3].reason == "is not a regular file");
  CHECK(read_stable(folder.path("pipe.md")).error().message == "is not a regular file");
}

TEST_CASE("a folder that cannot be read is a failure, not an empty folder", "[scan]") {
  CorpusFolder folder;
  folder.write("open.md", "x");
  folder.write("shut/x.md", "x");
  std::filesystem::permissions(folder.path("shut"), std::filesystem::perms(0));
  FolderScan scan;
  FolderScan shut_root;
  {
    const WithoutRights somebody;
    scan = scan_folder(folder.root());
    shut_root = scan_folder(folder.path("shut/x.md"));
  }
  std::filesystem::permissions(folder.path("shut"), std::filesystem::perms(0755));
  CHECK(names(folder, scan) == Names{"open.md"});
  REQUIRE(scan.failures.size() == 1);
  CHECK(scan.failures[0].path == folder.path("shut"));
  CHECK(scan.failures[0].reason == "cannot be read: Permission denied");
  CHECK(shut_root.files.empty());
  CHECK(shut_root.failures.size() == 1);
}

TEST_CASE("a root that is not there gives an empty scan", "[scan]") {
  CorpusFolder folder;
  folder.write("x.md", "x");
  for (const std::string& gone : {folder.path("none"), folder.path("x.md/below")}) {
    CHECK(scan_folder(gone).files.empty());
    CHECK(scan_folder(gone).failures.empty());
  }
}

TEST_CASE("folders nested deeper than a path is long end in a failure", "[scan]") {
  CorpusFolder folder;
  const std::string name(200, 'd');
  std::string at = folder.root();
  const int start = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  REQUIRE(chdir(at.c_str()) == 0);
  for (int depth = 0; depth < 25; ++depth) {
    REQUIRE(mkdir(name.c_str(), 0755) == 0);
    REQUIRE(chdir(name.c_str()) == 0);
  }
  REQUIRE(fchdir(start) == 0);
  close(start);
  const FolderScan scan = scan_folder(folder.root());
  REQUIRE(scan.failures.size() == 1);
  CHECK(scan.failures[0].reason == "cannot be read: File name too long");
}

TEST_CASE("walk_reaches says by the names where a walk comes", "[scan]") {
  CHECK(walk_reaches("/a", "/a/b/c.md", false));
  CHECK(walk_reaches("/", "/b/c.md", false));
  CHECK(walk_reaches("/a", "/a/b", true));
  CHECK_FALSE(walk_reaches("/a", "/a-b/c.md", false));
  CHECK_FALSE(walk_reaches("/a", "/a/.b/c.md", false));
  CHECK_FALSE(walk_reaches("/a", "/a/b/.c.md", false));
  CHECK_FALSE(walk_reaches("/a", "/a/.b", true));
  CHECK_FALSE(walk_reaches("/a", "/a/README.md", false));
  CHECK_FALSE(walk_reaches("/a", "/a/x.zip", false));
}

TEST_CASE("a stamp is trusted only when the file was two seconds old", "[stamp]") {
  constexpr std::int64_t second = 1'000'000'000;
  const FileStamp stamp{10, 5 * second, 7 * second, 1};
  CHECK(is_trusted(stamp, 9 * second));
  CHECK_FALSE(is_trusted(stamp, 9 * second - 1));
  CHECK_FALSE(is_trusted({10, 8 * second, 7 * second, 1}, 9 * second));
}

TEST_CASE("a file is read in one state or fails", "[stamp]") {
  CorpusFolder folder;
  folder.write("x.md", "some bytes");
  const auto content = read_stable(folder.path("x.md"));
  REQUIRE(content);
  CHECK(content->bytes == "some bytes");
  CHECK(content->hash == content_hash("some bytes"));
  CHECK(content->hash != content_hash("some bytez"));
  CHECK(content->stamp == stamp_on_disk(folder.path("x.md")));
  // A file whose size is never what can be read of it.
  CHECK(read_stable("/proc/self/status").error().message ==
        "changed each time it was read; the next run tries again");
  CHECK(read_stable(folder.path("none.md")).error().message == "cannot be read: No such file or directory");
}
