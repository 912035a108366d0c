// Signals that end the program wait while something is half done.
#include "files/held_signals.hpp"

#include <csignal>
#include <optional>

#include <unistd.h>

#include "catch.hpp"
#include "files/child.hpp"

using namespace actives;
using files::HeldSignals;

TEST_CASE("a signal that ends the program waits, is seen, and strikes when it is let go", "[files]") {
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU}) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const child::End end = child::run([&] {
      std::signal(signal, SIG_DFL);
      {
        const HeldSignals held;
        if (held.is_one_waiting()) return 1;
        raise(signal);
        if (!held.is_one_waiting()) return 2;
        if (write(ends[1], "!", 1) != 1) return 3;  // it got so far
      }
      return 4;
    });
    close(ends[1]);
    char byte = 0;
    CHECK(read(ends[0], &byte, 1) == 1);
    close(ends[0]);
    CHECK(end == "signal " + std::to_string(signal));
  }
}

TEST_CASE("a signal that is ignored does not count, neither while it is held nor later", "[files]") {
  const child::End end = child::run([] {
    std::signal(SIGINT, SIG_IGN);
    {
      const HeldSignals held;
      raise(SIGINT);
    }
    return 0;
  });
  CHECK(end == "0");
}

TEST_CASE("signals of an inner hold wait for the outer one", "[files]") {
  const child::End end = child::run([] {
    const HeldSignals outer;
    {
      const HeldSignals inner;
      raise(SIGTERM);
    }
    _exit(outer.is_one_waiting() ? 5 : 6);
    return 0;
  });
  CHECK(end == "5");
}

TEST_CASE("what was blocked before stays blocked", "[files]") {
  const child::End end = child::run([] {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGINT);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    { const HeldSignals held; }
    sigset_t now;
    sigprocmask(SIG_BLOCK, nullptr, &now);
    return sigismember(&now, SIGUSR1) == 1 && sigismember(&now, SIGINT) == 1 && sigismember(&now, SIGTERM) == 0 ? 0 : 1;
  });
  CHECK(end == "0");
}

TEST_CASE("a killed program is killed at once", "[files]") {
  const child::End end = child::run([] {
    const HeldSignals held;
    raise(SIGKILL);
    return 0;
  });
  CHECK(end == "signal 9");
}
