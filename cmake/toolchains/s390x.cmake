# For a machine of the other byte order: big-endian, 64 bits. On Debian: g++-s390x-linux-gnu and qemu-user-static; of the
# libraries the packages for s390x (dpkg --add-architecture s390x), and of flatc and ninja those of this machine.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR s390x)
set(CMAKE_C_COMPILER s390x-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER s390x-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE s390x-linux-gnu)
# Compiles the catalogue while building, and runs the tests.
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-s390x-static)

# Programs are this machine's, libraries are not.
set(ENV{PKG_CONFIG_LIBDIR} /usr/lib/s390x-linux-gnu/pkgconfig:/usr/share/pkgconfig)
