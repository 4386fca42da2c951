/* Which runs of bytes without blanks are no words: addresses, file names, document numbers. */
#include <string.h>

#include "base/utf8.h"
#include "text/letter.h"
#include "text/spelling_token.h"

/* What a run of bytes without blanks is made of. */
typedef struct run_parts {
    unsigned lower, upper, digits, slashes, dashes, dots, ats, lines, wide, others;
} run_parts;

static run_parts count_parts(dv_str run) {
    run_parts n = {0};
    for (size_t at = 0; at < run.len;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(run.ptr + at, run.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        n.wide += c >= 0x80;
        n.upper += letter.base && letter.upper;
        n.lower += letter.base && !letter.upper;
        n.digits += c >= '0' && c <= '9';
        n.slashes += c == '/';
        n.dashes += c == '-';
        n.dots += c == '.';
        n.ats += c == '@';
        n.lines += c == '_';
        n.others += !letter.base && c < 0x80 && (c == 0 || !strchr("0123456789/-.@_", (int)c));
        at += size > 0 ? size : 1;
    }
    return n;
}

/* `laichau.gov.vn`, `bao-cao.docx`: parts of two bytes and more, the last one of small letters. */
static bool is_dotted_name(dv_str run) {
    size_t part = 0;
    for (size_t i = 0; i < run.len; i++) {
        if (run.ptr[i] != '.') {
            part++;
            continue;
        }
        if (part < 2) return false;
        part = 0;
    }
    if (part < 2 || part > 5) return false;
    for (size_t i = run.len - part; i < run.len; i++)
        if (run.ptr[i] < 'a' || run.ptr[i] > 'z') return false;
    return true;
}

static bool holds(dv_str run, const char *piece) {
    size_t len = strlen(piece);
    for (size_t i = 0; i + len <= run.len; i++)
        if (memcmp(run.ptr + i, piece, len) == 0) return true;
    return false;
}

bool dv_token__is_fixed(dv_str run) {
    run_parts n = count_parts(run);
    unsigned letters = n.lower + n.upper;
    if (holds(run, "://") || (run.len > 4 && (memcmp(run.ptr, "www.", 4) == 0 || memcmp(run.ptr, "WWW.", 4) == 0))) return true;
    if (n.ats > 0 && letters + n.digits > 2) return true;
    if (n.others > 0) return false;
    if (n.lines > 0) return letters + n.digits > 0;
    if (n.slashes + n.dashes > 0 && n.dots == 0 && n.upper > 0) return n.lower == 0 || (n.digits > 0 && n.lower <= 3);
    return n.dots > 0 && n.wide == 0 && n.lower > 0 && is_dotted_name(run);
}
