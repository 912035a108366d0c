// The main function of the unit tests, for Catch2 2; Catch2 3 brings its own.
#define CATCH_CONFIG_MAIN
#include "catch.hpp"
