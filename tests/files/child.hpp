// Parts of a test in a process of their own: what ends a process, or changes what it may do, must not hit the tests.
#pragma once

#include <csignal>
#include <exception>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace actives::child {

// How a child came to its end: "7" for an exit status, "signal 2" for a signal.
using End = std::string;

// What `work` does in a child; what it gives is the exit status, 98 when it throws.
template <class F>
End run(F&& work) {
  const pid_t child = fork();
  if (child == 0) {
    // The test runner catches these.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
    int status = 98;
    try {
      status = work();
    } catch (const std::exception&) {
    }
    _exit(status);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return std::to_string(WEXITSTATUS(status));
}

inline constexpr int cannot = 97;  // exit status where the machine does not allow what the test is about
inline const End cannot_here = "97";

// Takes /proc away from this process and its children, so that files without names cannot be given one.
inline bool hide_proc() {
  const bool own = unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
  return own && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("none", "/proc", "tmpfs", 0, nullptr) == 0;
}

// Whether permissions count for this process from now on: for root they do not.
inline bool become_nobody() {
  constexpr unsigned nobody = 65534;
  if (geteuid() != 0) return true;
  return setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
}

// The names in a folder, hidden ones too.
inline std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

inline std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace actives::child
