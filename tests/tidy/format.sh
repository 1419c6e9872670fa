#!/usr/bin/env bash
# Fails, naming the files, when a C++ file is not as clang-format writes it.
set -euo pipefail
cd "$(dirname "$0")/../.."
find src include tests -name '*.h' -o -name '*.cc' | sort | xargs clang-format-14 --dry-run --Werror
