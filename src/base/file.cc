#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace gainsay {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

tl::unexpected<Error> io_error(std::string_view what, const std::string& path) {
  return fail(ErrorCode::io, fmt::format("cannot {}: {}", what, std::strerror(errno)),
              Place{path, 0, 0});
}

Result<void> write_all(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return io_error("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return io_error("open", path);
  struct stat info = {};
  if (::fstat(file.get(), &info) != 0) return io_error("read", path);
  if (!S_ISREG(info.st_mode)) {
    return fail(ErrorCode::io, "not a regular file", Place{path, 0, 0});
  }
  if (static_cast<std::uint64_t>(info.st_size) > max_bytes) {
    return fail(ErrorCode::limit,
                fmt::format("file of {} bytes is over the limit of {}", info.st_size, max_bytes),
                Place{path, 0, 0}, {}, "Split it, or leave it out.");
  }
  // One byte more than the size, so that a file that grows while it is read is noticed.
  std::string bytes(static_cast<std::size_t>(info.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return io_error("read", path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  if (filled == bytes.size()) {
    return fail(ErrorCode::io, "the file changed while it was read", Place{path, 0, 0}, {},
                "Run again when nothing writes to it.");
  }
  bytes.resize(filled);
  return bytes;
}

namespace {

// What `path` stands for when it is a symbolic link to something that exists; else `path`.
std::string linked_file(const std::string& path) {
  struct stat info = {};
  if (::lstat(path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return path;
  std::error_code error;
  std::string target = std::filesystem::canonical(path, error).string();
  return error ? path : target;
}

// /dev/null, /dev/stdout, a named pipe: what has no old bytes is written to, never replaced.
bool is_device(const std::string& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

}  // namespace

Result<void> write_file(const std::string& given, std::string_view bytes) {
  if (is_device(given)) {
    const Descriptor device(::open(given.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.get() < 0) return io_error("write", given);
    return write_all(device.get(), bytes, given);
  }
  const std::string path = linked_file(given);
  std::string temporary = path + ".XXXXXX";
  const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.get() < 0) return io_error("write", path);
  // mkostemp makes the file private; a result should be readable as any other new file is.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  Result<void> done = write_all(file.get(), bytes, path);
  if (done && (::fchmod(file.get(), 0666 & ~mask) != 0 || ::fsync(file.get()) != 0 ||
               ::rename(temporary.c_str(), path.c_str()) != 0)) {
    done = io_error("write", path);
  }
  if (!done) ::unlink(temporary.c_str());
  return done;
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<std::string> names;
  fs::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const bool hidden = walk->path().filename().native().starts_with('.');
    if (hidden) {
      if (walk->is_directory(error)) walk.disable_recursion_pending();
      continue;
    }
    if (walk->is_regular_file(error)) {
      names.push_back(walk->path().lexically_relative(folder).generic_string());
    }
  }
  if (error) {
    return fail(ErrorCode::io, "cannot list the folder: " + error.message(), Place{folder, 0, 0});
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace gainsay
