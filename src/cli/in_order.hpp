// Work that several threads share and whose results come out in the order in which it was given.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace actives::cli {

template <class Task, class Result>
class InOrder {
 public:
  // `make_worker` is called once a thread and gives what turns a task into a result. `deliver` gets the results one after
  // the other, in any thread, as soon as it can; false: no more is wanted. What either throws ends the work and is thrown
  // by give() or finish(). With one job all is done by give(), and so it is where the system has no thread to give.
  InOrder(std::size_t jobs, const std::function<std::function<Result(Task)>()>& make_worker,
          std::function<bool(Result)> deliver)
      : InOrder(jobs, std::move(deliver)) {
    if (jobs > 1) start_threads(jobs, make_worker);
    if (threads_.empty()) alone_ = make_worker();
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;
  ~InOrder() {
    stop();
    join();
  }

  // False: no more is wanted.
  bool give(Task task) {
    if (alone_) return wanted_ = wanted_ && deliver_(alone_(std::move(task)));
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return tasks_.size() < most_waiting_ || !wanted_; });
    if (failure_) std::rethrow_exception(failure_);
    if (!wanted_) return false;
    tasks_.emplace_back(given_++, std::move(task));
    some_.notify_one();
    return true;
  }

  // Waits for all that was given.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    some_.notify_all();
    join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  // Once this is done the destructor ends the threads, whatever is thrown while they are started.
  InOrder(std::size_t jobs, std::function<bool(Result)> deliver)
      : deliver_(std::move(deliver)), most_waiting_(2 * jobs) {}

  void start_threads(std::size_t jobs, const std::function<std::function<Result(Task)>()>& make_worker) {
    threads_.reserve(jobs);
    try {
      for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this, make_worker] { work(make_worker); });
    } catch (const std::system_error&) {  // the others do without it
    }
  }

  void work(const std::function<std::function<Result(Task)>()>& make_worker) {
    try {
      const auto worker = make_worker();
      while (true) {
        std::unique_lock lock(mutex_);
        some_.wait(lock, [&] { return !tasks_.empty() || ended_ || !wanted_; });
        if (!wanted_ || tasks_.empty()) return;
        auto [number, task] = std::move(tasks_.front());
        tasks_.pop_front();
        room_.notify_one();
        lock.unlock();
        Result result = worker(std::move(task));
        lock.lock();
        ready_.emplace(number, std::move(result));
        deliver_ready();
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      wanted_ = false;
      some_.notify_all();
      room_.notify_all();
    }
  }

  // Under the lock, so that results come one after the other.
  void deliver_ready() {
    for (auto next = ready_.find(delivered_); wanted_ && next != ready_.end(); next = ready_.find(delivered_)) {
      Result result = std::move(next->second);
      ready_.erase(next);
      ++delivered_;
      if (!deliver_(std::move(result))) {
        wanted_ = false;
        some_.notify_all();
        room_.notify_all();
      }
    }
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    wanted_ = false;
    some_.notify_all();
  }

  void join() {
    for (std::thread& thread : threads_)
      if (thread.joinable()) thread.join();
  }

  std::function<bool(Result)> deliver_;
  std::function<Result(Task)> alone_;
  std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable some_;  // there is a task, or an end
  std::condition_variable room_;  // there is room for a task, or an end
  std::deque<std::pair<std::size_t, Task>> tasks_;
  std::map<std::size_t, Result> ready_;
  std::size_t given_ = 0;
  std::size_t delivered_ = 0;
  bool ended_ = false;
  bool wanted_ = true;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace actives::cli
