// Where a link of a page may lead. Only a value of this type gets into an href or src of a template.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actives::exchange::html {

class Link {
 public:
  // To a page of the site, or to a place in one. The path is made of folders, ids and words of closed lists; it is
  // relative to the page that links.
  static Link inside(std::string path) { return Link(std::move(path)); }
  // To an address of http or https; nothing for any other, such as one of javascript.
  static std::optional<Link> outside(std::string_view address);

  const std::string& address() const { return address_; }

 private:
  explicit Link(std::string address) : address_(std::move(address)) {}
  std::string address_;
};

}  // namespace actives::exchange::html
