# What is installed: headers, libraries, danvan.pc, the CMake package, the program with its man page and completions.
include(CMakePackageConfigHelpers)

set(danvan_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/danvan")
set(danvan_targets)
foreach(target danvan danvan_static)
    if(TARGET ${target})
        list(APPEND danvan_targets ${target})
    endif()
endforeach()

install(FILES ${danvan_headers} "${PROJECT_BINARY_DIR}/include/danvan/version.h"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/danvan")
install(TARGETS ${danvan_targets} EXPORT danvanTargets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT danvanTargets NAMESPACE danvan:: DESTINATION "${danvan_cmake_dir}")
configure_package_config_file(cmake/danvanConfig.cmake.in "${PROJECT_BINARY_DIR}/danvanConfig.cmake"
    INSTALL_DESTINATION "${danvan_cmake_dir}")
# Before 1.0 a minor version may change the source interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/danvanConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/danvanConfig.cmake" "${PROJECT_BINARY_DIR}/danvanConfigVersion.cmake"
    DESTINATION "${danvan_cmake_dir}")

# The prefix is found from where the .pc file lies, so that the tree may be moved after it was installed.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
    set(danvan_pc_prefix "${CMAKE_INSTALL_PREFIX}")
    set(danvan_pc_libdir "${CMAKE_INSTALL_FULL_LIBDIR}")
    set(danvan_pc_includedir "${CMAKE_INSTALL_FULL_INCLUDEDIR}")
else()
    file(RELATIVE_PATH danvan_pc_up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
    string(REGEX REPLACE "/$" "" danvan_pc_up "${danvan_pc_up}")
    set(danvan_pc_prefix "\${pcfiledir}/${danvan_pc_up}")
    set(danvan_pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
    set(danvan_pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
# A program that links only the static library needs what the shared one would have brought along.
set(danvan_pc_private ".private")
if(NOT DANVAN_SHARED)
    set(danvan_pc_private "")
endif()
set(danvan_pc_libs "-pthread")
if(NOT Iconv_IS_BUILT_IN)
    string(APPEND danvan_pc_libs " -liconv")
endif()
configure_file(pkgconfig/danvan.pc.in "${PROJECT_BINARY_DIR}/danvan.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/danvan.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

install(FILES LICENSE NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}" OPTIONAL)
if(TARGET danvan_cli)
    install(TARGETS danvan_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    install(FILES docs/man/danvan.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" OPTIONAL)
    set(completion "${PROJECT_SOURCE_DIR}/examples/cli/completion")
    install(FILES "${completion}/danvan.bash" RENAME danvan OPTIONAL
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    install(FILES "${completion}/_danvan" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" OPTIONAL)
    install(FILES "${completion}/danvan.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" OPTIONAL)
endif()
