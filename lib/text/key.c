#include <danvan/text.h>

#include <utf8proc.h>

#include "base/buf.h"
#include "text/chars.h"
#include "text/letter.h"
#include "text/syllable.h"

#define D_STROKE 0x0111u

static uint32_t to_lower(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return dv_letter__is_false_d(c) ? D_STROKE : (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Appends `text` in lower case, its white space as in dv_fold(). */
static dv_status add_lower(dv_buf *out, dv_str text) {
    bool gap = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = to_lower(dv_utf8_next(text, &at));
        if (dv_char__is_space(c)) {
            gap = true;
            continue;
        }
        if (dv_char__is_invisible(c)) continue;
        if (gap && out->len > 0) dv_buf_putc(out, ' ');
        gap = false;
        dv_utf8_put(out, c);
    }
    return out->status;
}

/* Appends a word; a syllable with one tone has it where hòa has it. */
static dv_status add_word(dv_buf *out, dv_str text) {
    dv_syllable syllable;
    dv_tone_marks marks;
    bool toned = dv_syllable__read(&syllable, &marks, text) && marks.count == 1;
    if (!toned || !dv_syllable__analyse(&syllable, DV_SYLLABLE_STRICT)) return dv_buf_add(out, text);
    bool right = syllable.found == DV_TONE_FOUND_BOTH || syllable.found == DV_TONE_FOUND_HOA_FIRST;
    return right ? dv_buf_add(out, text) : dv_syllable_write(out, &syllable, DV_TONE_HOA_FIRST);
}

/* Letters and the marks on them. */
static bool is_word_part(uint32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

static dv_status add_words(dv_buf *out, dv_str text) {
    size_t start = 0; /* of the word that is being read */
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        if (is_word_part(dv_utf8_next(text, &at))) continue;
        add_word(out, (dv_str){text.ptr + start, here - start});
        dv_buf_add(out, (dv_str){text.ptr + here, at - here});
        start = at;
    }
    return add_word(out, (dv_str){text.ptr + start, text.len - start});
}

dv_status dv_vietnamese_key(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    dv_scratch composed;
    dv_scratch lower;
    dv_scratch__open(&composed, out->alloc);
    dv_scratch__open(&lower, out->alloc);
    dv_status status = dv_nfc(&composed.buf, text);
    if (status == DV_OK) status = add_lower(&lower.buf, dv_buf_str(&composed.buf));
    /* Once more, for the few letters that compose in lower case only. */
    composed.buf.len = 0;
    if (status == DV_OK) status = dv_nfc(&composed.buf, dv_buf_str(&lower.buf));
    if (status == DV_OK)
        status = add_words(out, dv_buf_str(&composed.buf));
    else if (out->status == DV_OK)
        out->status = status;
    dv_buf_free(&composed.buf);
    dv_buf_free(&lower.buf);
    return status;
}
