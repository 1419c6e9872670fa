# `cmake --install` puts the program, the library, its headers and a package config in place, so
# that another project can say find_package(gainsay) and link gainsay::gainsay.
include(CMakePackageConfigHelpers)

install(TARGETS gainsay RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS libgainsay EXPORT gainsay-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/gainsay DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES "${PROJECT_BINARY_DIR}/generated/gainsay/version.h"
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay)
