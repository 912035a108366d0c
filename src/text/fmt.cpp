// fmt itself, compiled once: Debian has no static library of it, nor one for another C++ library than its own, and
// header-only each file that formats compiles it anew, which takes longer than the file.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE

template FMT_API auto detail::thousands_sep_impl(detail::locale_ref) -> detail::thousands_sep_result<char>;
template FMT_API auto detail::decimal_point_impl(detail::locale_ref) -> char;
// Which templates fmt leaves to its library is another matter in each version.
#if FMT_VERSION >= 100000
template FMT_API void detail::vformat_to(detail::buffer<char>&, string_view, detail::vformat_args<>::type,
                                         detail::locale_ref);
#endif

FMT_END_NAMESPACE
