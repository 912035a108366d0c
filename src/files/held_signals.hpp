// Signals that would end the program, held back for a moment.
#pragma once

#include <csignal>

namespace actives::files {

// While it lives, Ctrl-C and its like wait; they strike when it goes, or not at all where they are ignored. What is half
// done can be finished or taken back before.
class HeldSignals {
 public:
  HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals();

  // Whether one is waiting to end the program.
  bool is_one_waiting() const;

 private:
  sigset_t held_{};
  sigset_t before_{};
};

}  // namespace actives::files
