#include "files/held_signals.hpp"

#include <algorithm>
#include <array>

namespace actives::files {

namespace {

constexpr std::array ending{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGTSTP};

}  // namespace

HeldSignals::HeldSignals() {
  sigemptyset(&held_);
  for (const int signal : ending) sigaddset(&held_, signal);
  sigprocmask(SIG_BLOCK, &held_, &before_);
}

HeldSignals::~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

bool HeldSignals::is_one_waiting() const {
  sigset_t waiting;
  sigemptyset(&waiting);
  sigpending(&waiting);
  return std::any_of(ending.begin(), ending.end(), [&](int signal) { return sigismember(&waiting, signal) == 1; });
}

}  // namespace actives::files
