// The words of a text, as full-text search sees them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace actives::text {

// One word. A word is a run of letters and digits with the marks and quotes inside it; everything else parts words. So
// "GHK-Cu" is "ghk" and "cu", and a third word "ghkcu" that spans both: what joints hold together is found without them
// too. A run of Chinese or Japanese characters is one word, and so is each of its ends: "幹細胞" is found by "細胞".
struct Word {
  std::string folded;      // as fold() gives
  std::size_t offset = 0;  // bytes of the text
  std::size_t length = 0;  // likewise
  bool whole = true;       // false: spans others, or is the end of another
};

// In the order of the text; a word stands before those that it is part of, and those that are part of it.
std::vector<Word> words(std::string_view text);

// Brings the forms of an English word together: "wrinkles", "wrinkled" and "wrinkling" have one stem (Snowball's English
// stemmer). A word with characters beyond a to z is its own stem.
class Stemmer {
 public:
  Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  ~Stemmer();

  // `folded` as in Word. The view lives until the next call, and no longer than `folded`.
  std::string_view stem(const std::string& folded);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace actives::text
