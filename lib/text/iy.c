#include "text/iy.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/letter.h"
#include "text/tone.h"

/* Whether what stands before `at` is h, k, l, m, s, t or qu at the beginning of a word. */
static bool begins_well(dv_str text, size_t at) {
    char last = at > 0 ? (char)(text.ptr[at - 1] | 0x20) : '\0';
    size_t start = at - 1;
    if (at == 0 || last == '\0') return false;
    if (last == 'u' && at > 1 && (text.ptr[at - 2] | 0x20) == 'q')
        start = at - 2;
    else if (!strchr("hklmst", last))
        return false;
    if (start == 0) return true;
    size_t before = start - 1;
    while (before > 0 && dv_utf8__is_tail((unsigned char)text.ptr[before]))
        before--;
    uint32_t c = 0;
    dv_utf8__read(text.ptr + before, start - before, &c);
    return !dv_tone__is_word_char(c);
}

static bool ends_word(dv_str text, size_t at) {
    uint32_t c = 0;
    return dv_utf8__read(text.ptr + at, text.len - at, &c) == 0 || !dv_tone__is_word_char(c);
}

dv_status dv_iy__add(dv_buf *out, dv_str text) {
    size_t copied = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        if (letter.base == 'y' && begins_well(text, at) && ends_word(text, at + size)) {
            letter.base = 'i';
            dv_buf_add(out, (dv_str){text.ptr + copied, at - copied});
            dv_utf8_put(out, dv_letter__make(letter));
            copied = at + size;
        }
        at += size == 0 ? 1 : size;
    }
    return dv_buf_add(out, (dv_str){text.ptr + copied, text.len - copied});
}
