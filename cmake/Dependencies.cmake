# Third-party libraries, all from Debian 12 packages. Each is included by exactly one folder of src/,
# named in the comment; tests/tidy checks it.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)      # base: Result<T>
find_package(fmt REQUIRED)              # any stage: messages
find_package(nlohmann_json REQUIRED)    # yaml (schemas), render, source (JSON-LD)
find_package(CLI11 REQUIRED)            # cli
pkg_check_modules(openssl REQUIRED IMPORTED_TARGET libcrypto)      # base: SHA-256
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)       # base: ids
pkg_check_modules(fyaml REQUIRED IMPORTED_TARGET libfyaml)         # yaml
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)    # source (charsets), text
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)      # source
pkg_check_modules(libxml REQUIRED IMPORTED_TARGET libxml-2.0)      # source
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)        # source
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)                # text, mention
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)         # store

set(GAINSAY_THIRD_PARTY
  tl::expected fmt::fmt nlohmann_json::nlohmann_json PkgConfig::openssl PkgConfig::xxhash
  PkgConfig::fyaml PkgConfig::icu PkgConfig::uchardet PkgConfig::libxml PkgConfig::gmime
  PkgConfig::re2 PkgConfig::sqlite Threads::Threads)
