#include "yaml/scalar.h"

#include <string.h>

#include "base/buf.h"
#include "yaml/runs.h"

static bool is_blank(unsigned char c) {
    return c == ' ' || c == '\t';
}

/* Length of the character at `at` when readers would take it for a line break, refuse it or drop it: C1 controls,
 * U+2028, U+2029, U+FEFF, U+FFFE, U+FFFF. 0 for every other character. */
static size_t special_len(const unsigned char *at, size_t left) {
    if (at[0] == 0xC2) return left >= 2 && at[1] >= 0x80 && at[1] <= 0x9F ? 2 : 0;
    if (left < 3) return 0;
    if (at[0] == 0xE2) return at[1] == 0x80 && (at[2] == 0xA8 || at[2] == 0xA9) ? 3 : 0;
    if (at[0] == 0xEF) return (at[1] == 0xBB && at[2] == 0xBF) || (at[1] == 0xBF && at[2] >= 0xBE) ? 3 : 0;
    return 0;
}

static bool is_special_lead(unsigned char c) {
    return c == 0xC2 || c == 0xE2 || c == 0xEF;
}

/* Where a byte keeps a scalar from being plain. */
enum {
    NOT_FIRST = 1, /* readers take it for an indicator. The dash, `?` and `:` may begin a plain scalar; people who read the file take
                      them for marks all the same */
    NOWHERE = 2,   /* controls; a colon or number sign, even inside a word: no trap for YAML, but the loader would ask about it */
    LEAD = 4       /* begins a character that has to be looked at */
};
static const uint8_t BYTES[256] = {
    [0x00] = 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    [0x10] = 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    [' '] = NOT_FIRST, ['-'] = NOT_FIRST, ['?'] = NOT_FIRST, [','] = NOT_FIRST, ['['] = NOT_FIRST, [']'] = NOT_FIRST, ['{'] = NOT_FIRST,
    ['}'] = NOT_FIRST, ['&'] = NOT_FIRST, ['*'] = NOT_FIRST, ['!'] = NOT_FIRST, ['|'] = NOT_FIRST, ['>'] = NOT_FIRST, ['\''] = NOT_FIRST,
    ['"'] = NOT_FIRST, ['%'] = NOT_FIRST, ['@'] = NOT_FIRST, ['`'] = NOT_FIRST, ['~'] = NOT_FIRST, ['='] = NOT_FIRST, ['<'] = NOT_FIRST,
    [':'] = NOWHERE, ['#'] = NOWHERE, [0x7F] = NOWHERE, [0xC2] = LEAD, [0xE2] = LEAD, [0xEF] = LEAD,
};

/* No `: `, no ` #`, no controls and breaks: what holds for plain scalars from the first character to the last. */
static bool is_tame(const unsigned char *s, size_t len) {
    for (size_t i = 0; i < len; i++) {
        unsigned char c = s[i];
        if (c > '#' && c != ':' && c < 0x7F) continue;
        if (c < ' ' || c == 0x7F) return false;
        if (c == ':' && (i + 1 == len || is_blank(s[i + 1]))) return false;
        if (c == '#' && (i == 0 || is_blank(s[i - 1]))) return false;
        if (is_special_lead(c) && special_len(s + i, len - i) > 0) return false;
    }
    return true;
}

/* Letters of hexadecimal and exponential numbers, of `.inf` and `.nan`, of times; marks between digits, of
 * sexagesimal numbers and of the thousands too. */
static bool is_number_part(unsigned char c) {
    if (c >= '0' && c <= '9') return true;
    unsigned char low = c | 0x20;
    if (low >= 'a' && low <= 'z')
        return low <= 'f' || low == 'i' || low == 'n' || low == 'o' || low == 't' || low == 'x' || low == 'z';
    return c == '.' || c == '_' || c == ',' || c == ':' || c == '+' || c == '-' || c == ' ';
}

static bool looks_like_number(const unsigned char *s, size_t len) {
    if (!((s[0] >= '0' && s[0] <= '9') || s[0] == '.' || s[0] == '+' || s[0] == '-')) return false;
    for (size_t i = 1; i < len; i++)
        if (!is_number_part(s[i])) return false;
    return true;
}

static bool is_reserved_word(dv_str text) {
    static const char words[][6] = {"y", "n", "no", "on", "yes", "off", "true", "null", "false"};
    if (text.len > 5 || !strchr("ynotf", text.ptr[0] | 0x20)) return false;
    char low[6] = "";
    for (size_t i = 0; i < text.len; i++)
        low[i] = (char)(text.ptr[i] | 0x20);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(low, words[i]) == 0) return true;
    return false;
}

/* A list mark of a word processor, which the loader would ask about. */
static bool begins_with_mark(const unsigned char *s, size_t len) {
    static const char marks[][4] = {"–", "—", "•", "−"};
    for (size_t i = 0; s[0] == 0xE2 && len >= 3 && i < sizeof marks / sizeof marks[0]; i++)
        if (memcmp(s, marks[i], 3) == 0) return true;
    return s[0] == '*';
}

/* A full-width colon, which the loader would ask about too. */
static bool is_wide_colon(const unsigned char *at, size_t left) {
    return left >= 3 && memcmp(at, "：", 3) == 0;
}

static bool has_no_trap(const unsigned char *s, size_t len) {
    for (size_t i = 0; i < len; i++) {
        uint8_t kind = BYTES[s[i]];
        if (kind <= NOT_FIRST) continue;
        if (kind & NOWHERE || special_len(s + i, len - i) > 0 || is_wide_colon(s + i, len - i)) return false;
    }
    return !begins_with_mark(s, len);
}

bool dv_scalar__is_plain(dv_str text) {
    if (text.len == 0) return false;
    const unsigned char *s = (const unsigned char *)text.ptr;
    return !(BYTES[s[0]] & NOT_FIRST) && s[text.len - 1] != ' ' && has_no_trap(s, text.len) && !looks_like_number(s, text.len) &&
           !is_reserved_word(text);
}

bool dv_scalar__is_bare(dv_str text) {
    static const char marks[] = "-?:,[]{}#&*!|>'\"%@`";
    if (text.len == 0) return true;
    const unsigned char *s = (const unsigned char *)text.ptr;
    if (s[text.len - 1] == ' ' || !is_tame(s, text.len)) return false;
    /* What begins like a number may be a time to some reader and keeps its look; other traps are text to all, quoted or not. */
    bool numeric = (s[0] >= '0' && s[0] <= '9') || s[0] == '+' || s[0] == '-' || s[0] == '.';
    if (!numeric && !has_no_trap(s, text.len)) return false;
    if (s[0] == '-' && text.len > 1) return s[1] != ' ' && !(text.len >= 3 && s[1] == '-' && s[2] == '-');
    return s[0] > ' ' && !strchr(marks, text.ptr[0]) && !(text.len >= 3 && memcmp(s, "...", 3) == 0);
}

bool dv_scalar__is_line(dv_str text) {
    const unsigned char *s = (const unsigned char *)text.ptr;
    size_t first = 0, ordinary = dv_run__ordinary(text);
    while (first < text.len && is_blank(s[first]))
        first++;
    if (first == text.len || s[0] == '\t' || memchr(s, '\n', ordinary) || memchr(s, '\r', ordinary)) return false;
    for (size_t i = ordinary; i < text.len; i++) {
        unsigned char c = s[i];
        if ((c < ' ' && c != '\t') || c == 0x7F || (is_special_lead(c) && special_len(s + i, text.len - i) > 0))
            return false;
    }
    return true;
}

/* The letter of a short escape, or 0. */
static char escape_letter(unsigned char c) {
    switch (c) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

/* How many bytes the character at `at` needs between quotes; `*size` is set to how many it has. */
static size_t escaped_len(const unsigned char *at, size_t left, size_t *size) {
    *size = 1;
    if (at[0] >= 0x80) {
        size_t special = is_special_lead(at[0]) ? special_len(at, left) : 0;
        if (special == 0) return 1;
        *size = special;
        return special == 2 ? 4 : 6;
    }
    if (escape_letter(at[0])) return 2;
    return at[0] < ' ' || at[0] == 0x7F ? 4 : 1;
}

/* Writes `\xNN` or `\uNNNN`, `digits` long. */
static char *write_hex(char *to, char letter, uint32_t value, unsigned digits) {
    *to++ = '\\';
    *to++ = letter;
    for (unsigned shift = digits * 4; shift > 0; shift -= 4)
        *to++ = "0123456789ABCDEF"[value >> (shift - 4) & 0xF];
    return to;
}

static char *write_escaped(char *to, const unsigned char *at, size_t size, size_t need) {
    if (need == 1) {
        *to++ = (char)at[0];
        return to;
    }
    if (need == 2) {
        *to++ = '\\';
        *to++ = escape_letter(at[0]);
        return to;
    }
    if (size == 3) return write_hex(to, 'u', (at[0] & 0xFu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu), 4);
    return write_hex(to, 'x', size == 2 ? at[1] : at[0], 2);
}

dv_status dv_scalar__quote(dv_buf *out, size_t start) {
    size_t len = out->len - start;
    const unsigned char *s = (const unsigned char *)(out->ptr ? out->ptr + start : "");
    size_t total = 0;
    for (size_t i = 0, size; i < len; i += size)
        total += escaped_len(s + i, len - i, &size);
    if (dv_buf__reserve(out, total - len + 2) != DV_OK) return out->status;
    /* The text moves to the end of its new room; what is written never overtakes what is still to be read. */
    char *to = out->ptr + start;
    char *from = to + 1 + (total - len);
    memmove(from, to, len);
    *to++ = '"';
    s = (const unsigned char *)from;
    for (size_t i = 0, size; i < len; i += size) {
        size_t need = escaped_len(s + i, len - i, &size);
        to = write_escaped(to, s + i, size, need);
    }
    *to++ = '"';
    *to = '\0';
    out->len = start + total + 2;
    return DV_OK;
}

dv_status dv_scalar__settle(dv_buf *out, size_t start) {
    if (out->status != DV_OK) return out->status;
    if (out->len > start && dv_scalar__is_plain((dv_str){out->ptr + start, out->len - start})) return DV_OK;
    return dv_scalar__quote(out, start);
}

dv_status dv_scalar__write(dv_buf *out, dv_str text) {
    size_t start = out->len;
    dv_buf_add(out, text);
    return dv_scalar__settle(out, start);
}
