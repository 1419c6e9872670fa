# `cmake --install` puts the program, the library, its headers and a package config in place, so
# that another project can say find_package(gainsay) and link gainsay::gainsay.
include(CMakePackageConfigHelpers)

install(TARGETS gainsay RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS libgainsay EXPORT gainsay-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/gainsay DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES "${PROJECT_BINARY_DIR}/generated/gainsay/version.h"
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay)

# A static library leaves its own dependencies to whoever links it.
configure_package_config_file("${CMAKE_CURRENT_SOURCE_DIR}/cmake/gainsay-config.cmake.in"
  "${PROJECT_BINARY_DIR}/gainsay-config.cmake"
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gainsay-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(EXPORT gainsay-targets NAMESPACE gainsay::
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
install(FILES "${PROJECT_BINARY_DIR}/gainsay-config.cmake"
              "${PROJECT_BINARY_DIR}/gainsay-config-version.cmake"
              cmake/Dependencies.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
