// A library to preload that makes one call to the system fail, as a full disk, a signal or too little memory would.
//
// ACTIVES_FAULT=KIND:N lets the N-th call of the kind fail, KIND:N+ that and every later one. KIND is the call and how it
// fails, as in the table below. ACTIVES_FAULT_COUNTS=FILE writes there at the end how many calls of each sort there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum Call { MEMORY, READ, WRITE, RENAME, MAP, OPEN, SYNC, CLOSE, THREAD, CALLS };
static const char* const call_names[CALLS] = {"malloc", "read", "write", "rename", "mmap",
                                              "open",   "sync", "close", "thread"};

struct Fault {
  const char* name;
  enum Call call;
  int error;  // 0: only a part is done
};
static const struct Fault faults[] = {
    {"malloc", MEMORY, ENOMEM},        {"read-short", READ, 0},      {"read-eintr", READ, EINTR},
    {"read-eio", READ, EIO},           {"write-short", WRITE, 0},    {"write-eintr", WRITE, EINTR},
    {"write-enospc", WRITE, ENOSPC},   {"write-eio", WRITE, EIO},    {"rename-eio", RENAME, EIO},
    {"rename-einval", RENAME, EINVAL}, {"mmap-enomem", MAP, ENOMEM}, {"open-emfile", OPEN, EMFILE},
    {"sync-eio", SYNC, EIO},           {"close-eio", CLOSE, EIO},    {"thread-eagain", THREAD, EAGAIN},
};

// Nothing is counted or fails before the library was set up: what starts a program is not the program.
static bool ready = false;
static const struct Fault* fault = NULL;
static unsigned long fault_at = 0;
static bool fault_stays = false;
static atomic_ulong counts[CALLS];

__attribute__((constructor)) static void set_up(void) {
  const char* const wanted = getenv("ACTIVES_FAULT");
  const char* const colon = wanted == NULL ? NULL : strchr(wanted, ':');
  for (size_t i = 0; colon != NULL && i < sizeof faults / sizeof *faults; ++i)
    if (strlen(faults[i].name) == (size_t)(colon - wanted) &&
        strncmp(faults[i].name, wanted, strlen(faults[i].name)) == 0)
      fault = &faults[i];
  if (colon != NULL && fault == NULL) _exit(98);  // a kind that there is none of tests nothing
  if (fault != NULL) {
    char* end = NULL;
    fault_at = strtoul(colon + 1, &end, 10);
    fault_stays = *end == '+';
  }
  ready = true;
}

// Past the functions below, so that it is neither counted nor fails.
__attribute__((destructor)) static void write_counts(void) {
  ready = false;
  const char* const path = getenv("ACTIVES_FAULT_COUNTS");
  if (path == NULL) return;
  const long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  for (int call = 0; call < CALLS; ++call) {
    char line[64];
    const int size = snprintf(line, sizeof line, "%s %lu\n", call_names[call], atomic_load(&counts[call]));
    syscall(SYS_write, file, line, (size_t)size);
  }
  syscall(SYS_close, file);
}

// Counts a call. Whether it is to fail; errno is set then.
static bool fails(enum Call call) {
  if (!ready) return false;
  const unsigned long number = atomic_fetch_add(&counts[call], 1) + 1;
  if (fault == NULL || fault->call != call) return false;
  if (number != fault_at && !(fault_stays && number > fault_at)) return false;
  if (fault->error != 0) errno = fault->error;
  return true;
}

// glibc has its own under these names too, which saves asking for them where asking may need memory.
extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t number, size_t size);
extern void* __libc_realloc(void* block, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

void* malloc(size_t size) { return fails(MEMORY) ? NULL : __libc_malloc(size); }
void* calloc(size_t number, size_t size) { return fails(MEMORY) ? NULL : __libc_calloc(number, size); }
void* realloc(void* block, size_t size) { return fails(MEMORY) ? NULL : __libc_realloc(block, size); }
void* memalign(size_t alignment, size_t size) { return fails(MEMORY) ? NULL : __libc_memalign(alignment, size); }
void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void** block, size_t alignment, size_t size) {
  void* const made = memalign(alignment, size);
  if (made != NULL) *block = made;
  return made == NULL ? ENOMEM : 0;
}

// The next function of the name, which need not be that of libc.
#define NEXT(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

// How many bytes of `size` a call may pass on; -1: it fails.
static ssize_t passed(enum Call call, size_t size) {
  if (!fails(call)) return (ssize_t)size;
  if (fault->error != 0) return -1;
  return size == 0 ? 0 : 1;
}

ssize_t read(int file, void* into, size_t size) {
  const ssize_t most = passed(READ, size);
  return most < 0 ? -1 : NEXT(read)(file, into, (size_t)most);
}
ssize_t pread(int file, void* into, size_t size, off_t at) {
  const ssize_t most = passed(READ, size);
  return most < 0 ? -1 : NEXT(pread)(file, into, (size_t)most, at);
}
ssize_t pread64(int file, void* into, size_t size, off64_t at) {
  const ssize_t most = passed(READ, size);
  return most < 0 ? -1 : NEXT(pread64)(file, into, (size_t)most, at);
}
ssize_t write(int file, const void* from, size_t size) {
  const ssize_t most = passed(WRITE, size);
  return most < 0 ? -1 : NEXT(write)(file, from, (size_t)most);
}
ssize_t pwrite(int file, const void* from, size_t size, off_t at) {
  const ssize_t most = passed(WRITE, size);
  return most < 0 ? -1 : NEXT(pwrite)(file, from, (size_t)most, at);
}
ssize_t pwrite64(int file, const void* from, size_t size, off64_t at) {
  const ssize_t most = passed(WRITE, size);
  return most < 0 ? -1 : NEXT(pwrite64)(file, from, (size_t)most, at);
}
ssize_t writev(int file, const struct iovec* parts, int number) {
  if (!fails(WRITE)) return NEXT(writev)(file, parts, number);
  if (fault->error != 0 || number == 0) return -1;
  return NEXT(write)(file, parts->iov_base, parts->iov_len < 1 ? parts->iov_len : 1);
}

int rename(const char* from, const char* to) { return fails(RENAME) ? -1 : NEXT(rename)(from, to); }
int renameat2(int folder, const char* from, int other, const char* to, unsigned int flags) {
  return fails(RENAME) ? -1 : NEXT(renameat2)(folder, from, other, to, flags);
}
int link(const char* from, const char* to) { return fails(RENAME) ? -1 : NEXT(link)(from, to); }
int linkat(int folder, const char* from, int other, const char* to, int flags) {
  return fails(RENAME) ? -1 : NEXT(linkat)(folder, from, other, to, flags);
}

void* mmap(void* start, size_t size, int protection, int flags, int file, off_t at) {
  return fails(MAP) ? MAP_FAILED : NEXT(mmap)(start, size, protection, flags, file, at);
}
void* mmap64(void* start, size_t size, int protection, int flags, int file, off64_t at) {
  return fails(MAP) ? MAP_FAILED : NEXT(mmap64)(start, size, protection, flags, file, at);
}

// The mode is there only where a file may be made; more than was given is passed on unread.
static mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}
int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails(OPEN) ? -1 : NEXT(open)(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails(OPEN) ? -1 : NEXT(open64)(path, flags, mode);
}

int fsync(int file) { return fails(SYNC) ? -1 : NEXT(fsync)(file); }
int fdatasync(int file) { return fails(SYNC) ? -1 : NEXT(fdatasync)(file); }
int syncfs(int file) { return fails(SYNC) ? -1 : NEXT(syncfs)(file); }
// A close that fails has closed all the same.
int close(int file) {
  const bool failing = fails(CLOSE);
  const int why = errno;
  const int closed = NEXT(close)(file);
  if (!failing) return closed;
  errno = why;
  return -1;
}

// Says what is wrong as its result.
int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*), void* argument) {
  return fails(THREAD) ? fault->error : NEXT(pthread_create)(thread, attributes, start, argument);
}
