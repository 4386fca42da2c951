# The flags of the house, as two interface libraries: danvan_flags for compiling, danvan_link_flags for linking.
# Neither is installed, so none of them reaches a project that uses the library.
add_library(danvan_flags INTERFACE)
add_library(danvan_link_flags INTERFACE)

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")

target_compile_definitions(danvan_flags INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(danvan_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wformat=2 -Wstrict-prototypes -Wmissing-prototypes -Wvla
    # Lists of every element type are walked as dv_list: they are laid out alike, but are other types to the optimiser.
    -fno-strict-aliasing
    -Wcast-qual -Wwrite-strings -Wundef "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")
if(DANVAN_WERROR)
    target_compile_options(danvan_flags INTERFACE -Werror)
endif()

if(DANVAN_HARDEN)
    target_compile_options(danvan_flags INTERFACE -fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|i.86")
        target_compile_options(danvan_flags INTERFACE -fcf-protection)
    endif()
    target_link_options(danvan_link_flags INTERFACE -Wl,-z,relro,-z,now,-z,defs,--as-needed)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES C)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()

if(DANVAN_SANITIZE)
    set(danvan_sanitizer_flags "-fsanitize=${DANVAN_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(danvan_flags INTERFACE ${danvan_sanitizer_flags})
    target_link_options(danvan_link_flags INTERFACE ${danvan_sanitizer_flags})
endif()

if(DANVAN_COVERAGE)
    target_compile_options(danvan_flags INTERFACE --coverage)
    target_link_options(danvan_link_flags INTERFACE --coverage)
endif()

if(DANVAN_FUZZ)
    if(NOT CMAKE_C_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "DANVAN_FUZZ needs clang: it is the compiler that has libFuzzer")
    endif()
    target_compile_options(danvan_flags INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(danvan_link_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
