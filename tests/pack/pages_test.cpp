// Pages of a pack, each checked when it is first read.
#include "pack/pages.hpp"

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "pack/checksum.hpp"
#include "pack/output.hpp"
#include "query/made_catalogue.hpp"

using namespace actives;
using pack::page_size;
using pack::Pages;
using pack::Trust;

namespace {

struct Written {
  std::string bytes;
  pack::Header header;
};

// So many pages behind that of the header: page n is full of the letter 'a' + n % 26.
Written written(std::size_t pages) {
  pack::TextOutput output;
  pack::PageWriter writer(output);
  for (std::size_t n = 1; n <= pages; ++n) writer.append(std::string(page_size, static_cast<char>('a' + n % 26)));
  writer.finish(pack::Header());
  Written all;
  all.bytes = output.take();
  std::memcpy(&all.header, all.bytes.data(), sizeof all.header);
  return all;
}

bool is_refused(const Pages& pages, std::size_t offset, std::size_t size) {
  try {
    pages.at(offset, size);
    return false;
  } catch (const PackError&) {
    return true;
  }
}

}  // namespace

TEST_CASE("bytes are given as they were written, across the border of pages too", "[pack]") {
  const Written all = written(3);
  for (const Trust trust : {Trust::none, Trust::linked}) {
    const Pages pages(all.bytes, all.header, trust);
    CHECK(pages.at(page_size, 3) == "bbb");
    CHECK(pages.at(2 * page_size - 1, 2) == "bc");
    CHECK(pages.at(page_size, 3 * page_size) == std::string_view(all.bytes).substr(page_size, 3 * page_size));
    CHECK(pages.at(2 * page_size, 0).empty());
  }
}

TEST_CASE("a changed page is refused wherever it is touched, and only it", "[pack]") {
  Written all = written(3);
  all.bytes[2 * page_size + 7] ^= 1;
  const Pages pages(all.bytes, all.header, Trust::none);
  CHECK_FALSE(is_refused(pages, page_size, page_size));
  CHECK_FALSE(is_refused(pages, 3 * page_size, page_size));
  CHECK(is_refused(pages, 2 * page_size - 1, 2));
  CHECK(is_refused(pages, 3 * page_size - 1, 1));
  CHECK(is_refused(pages, page_size, 3 * page_size));
  CHECK(is_refused(pages, 2 * page_size, 1));
  CHECK_FALSE(is_refused(pages, 2 * page_size, 0));
}

TEST_CASE("bytes that are linked into the program are not checked", "[pack]") {
  Written all = written(2);
  all.bytes[page_size] ^= 1;
  CHECK_FALSE(is_refused(Pages(all.bytes, all.header, Trust::linked), page_size, 1));
}

TEST_CASE("a changed checksum refuses the pages it is about", "[pack]") {
  constexpr std::size_t checksums_on_a_page = page_size / sizeof(std::uint32_t);
  constexpr std::size_t many = checksums_on_a_page + 50;
  Written all = written(many);
  all.bytes[static_cast<std::size_t>(all.header.pages_end) + sizeof(std::uint32_t) * (checksums_on_a_page + 10)] ^= 1;
  const Pages pages(all.bytes, all.header, Trust::none);
  CHECK_FALSE(is_refused(pages, 1 * page_size, 1));
  CHECK_FALSE(is_refused(pages, (checksums_on_a_page - 1) * page_size, 1));
  CHECK(is_refused(pages, checksums_on_a_page * page_size, 1));
  CHECK(is_refused(pages, (checksums_on_a_page + 10) * page_size, 1));
  CHECK(is_refused(pages, many * page_size, 1));
}

TEST_CASE("a changed root checksum, or a header that does not fit, is refused at once", "[pack]") {
  Written all = written(2);
  const auto refused = [](const std::string& bytes, const pack::Header& header) {
    try {
      const Pages pages(bytes, header, Trust::none);
      return false;
    } catch (const PackError&) {
      return true;
    }
  };
  CHECK_FALSE(refused(all.bytes, all.header));
  std::string changed = all.bytes;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  CHECK(refused(changed, all.header));
  CHECK(refused(all.bytes + "x", all.header));
  CHECK(refused(all.bytes.substr(0, all.bytes.size() - 1), all.header));
  for (const std::uint64_t end : {std::uint64_t{0}, all.header.pages_end + 1, all.header.pages_end + page_size,
                                  all.header.pages_end - page_size, std::uint64_t{1} << 40}) {
    pack::Header header = all.header;
    header.pages_end = end;
    CHECK(refused(all.bytes, header));
  }
}

TEST_CASE("several threads that read for the first time all get the right bytes", "[pack]") {
  const Written all = written(64);
  const Pages pages(all.bytes, all.header, Trust::none);
  std::vector<std::size_t> wrong(4);
  std::vector<std::thread> threads;
  threads.reserve(wrong.size());
  for (std::size_t& count : wrong)
    threads.emplace_back([&] {
      for (std::size_t n = 1; n <= 64; ++n)
        if (pages.at(n * page_size, page_size) != std::string(page_size, static_cast<char>('a' + n % 26))) ++count;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<std::size_t>(4));
}
