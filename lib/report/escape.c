#include <string.h>

#include <danvan/text.h>

#include "report/letters.h"
#include "report/write.h"

/* Always written with a backslash: each of them begins or ends something in CommonMark, in tables, strike-through and
 * formulas. A colon does so before `//` in the links that GFM makes by itself. */
static bool always_acts(uint32_t c) {
    return c < 0x80 && strchr("\\`*_[]<>~|#$", (int)c) != NULL;
}

static bool is_alnum(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool acts_here(dv_str text, size_t at, uint32_t c) {
    unsigned char next = at < text.len ? (unsigned char)text.ptr[at] : 0;
    switch (c) {
    case '&':
        return next == '#' || is_alnum(next);
    case ':':
        return next == '/';
    case '!':
        return next == '[';
    case '{':
    case '}':
        return true;
    default:
        return false;
    }
}

/* `www.` becomes a link in GFM. */
static bool is_web_point(const dv_buf *out, uint32_t c) {
    static const char WEB[] = "www";
    if (c != '.' || out->len < sizeof WEB - 1) return false;
    for (size_t i = 0; i < sizeof WEB - 1; i++)
        if ((out->ptr[out->len - 3 + i] | 0x20) != WEB[i]) return false;
    return true;
}

static bool opens_line(uint32_t c) {
    return c == '+' || c == '-' || c == '=' || c == ':' || c == '%';
}

void dv_escape__markdown(dv_buf *out, dv_str text, bool at_line_start) {
    bool start = at_line_start;
    bool digits = at_line_start;
    size_t at = 0;
    for (uint32_t c; (c = dv_letters__next(text, &at)) != 0;) {
        bool digit = c >= '0' && c <= '9';
        if (start && c == ' ') continue;
        bool numbering = digits && !start && (c == '.' || c == ')');
        if (always_acts(c) || acts_here(text, at, c) || (start && opens_line(c)) || numbering || is_web_point(out, c))
            dv_buf_putc(out, '\\');
        dv_utf8_put(out, c);
        digits = digits && digit;
        start = false;
    }
}

void dv_escape__html(dv_buf *out, dv_str text) {
    size_t at = 0;
    for (uint32_t c; (c = dv_letters__next(text, &at)) != 0;) {
        switch (c) {
        case '&':
            dv_buf_puts(out, "&amp;");
            break;
        case '<':
            dv_buf_puts(out, "&lt;");
            break;
        case '>':
            dv_buf_puts(out, "&gt;");
            break;
        case '"':
            dv_buf_puts(out, "&quot;");
            break;
        case '\'':
            dv_buf_puts(out, "&#39;");
            break;
        default:
            dv_utf8_put(out, c);
        }
    }
}
