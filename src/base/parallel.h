// Work on many items by several threads, with a result that does not depend on how many.
#pragma once

#include <cstddef>
#include <functional>

namespace gainsay {

// Calls work(i) once for each i in [0, count), on up to `jobs` threads (at least 1), and returns
// when all are done. `work` must write only to what belongs to item i.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace gainsay
