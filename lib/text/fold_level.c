#include <danvan/text.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/canonical.h"
#include "text/case.h"
#include "text/chars.h"
#include "text/iy.h"
#include "text/mark.h"
#include "text/vector.h"

/* The key without tones: shapes stay, so that `viết`, `Việt` and `viêt` agree, but not `viet`. */

static bool is_tone_mark(uint32_t c) {
    return dv_mark__tone(dv_mark__of(c)) != DV_LETTER_NGANG;
}

typedef struct toneless {
    dv_buf *out;
    size_t start; /* of the key in `out` */
    bool odd;     /* something was written that may not be in NFC */
} toneless;

/* A character of `size` bytes at `at` that is neither ASCII nor a letter of Vietnamese. */
static void add_other(toneless *key, dv_str text, size_t at, size_t size, uint32_t c) {
    dv_buf *out = key->out;
    if (dv_char__is_space(c)) {
        if (out->len > key->start && out->ptr[out->len - 1] != ' ') dv_buf_putc(out, ' ');
    } else if (dv_letter__is_false_d(c)) {
        dv_buf_puts(out, "đ");
    } else if (!dv_char__is_invisible(c) && !is_tone_mark(c)) {
        dv_case__add(out, text, at, size, DV_TO_LOWER, NULL, 0);
        key->odd = true;
    }
}

/* Writes a letter of Vietnamese, small and without tone; there is room for four bytes. Returns its length. */
static size_t put_toneless(char *to, dv_letter letter) {
    if (letter.shape == DV_LETTER_PLAIN) {
        *to = letter.base;
        return 1;
    }
    if (letter.shape == DV_LETTER_STROKE) return dv_letter__put(to, u'đ');
    memcpy(to, dv_letter__texts[dv_letter__numbers[(unsigned char)letter.base]][letter.shape][0], 4);
    return 2;
}

#define PIECE 1024
#define SLACK 16

static size_t add_piece(toneless *key, dv_str text, size_t at, size_t end) {
    if (dv_buf__reserve(key->out, PIECE + SLACK) != DV_OK) return text.len;
    char *to = key->out->ptr + key->out->len;
    while (at < end) {
        unsigned char byte = (unsigned char)text.ptr[at];
        if (byte > ' ' && byte < 0x80) {
            *to++ = (char)(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
            at++;
            continue;
        }
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        if (letter.base != 0) {
            to += put_toneless(to, letter);
        } else {
            key->out->len = (size_t)(to - key->out->ptr);
            add_other(key, text, at, size, c);
            if (dv_buf__reserve(key->out, PIECE + SLACK) != DV_OK) return text.len;
            to = key->out->ptr + key->out->len;
        }
        at += size;
    }
    key->out->len = (size_t)(to - key->out->ptr);
    return at;
}

/* Of a text in NFC. */
static dv_status add_toneless(dv_buf *out, dv_str text, bool *odd) {
    toneless key = {.out = out, .start = out->len};
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    for (size_t at = 0; at < text.len && out->status == DV_OK;)
        at = add_piece(&key, text, at, text.len - at < PIECE ? text.len : at + PIECE);
    if (out->status != DV_OK) return out->status;
    if (out->len > key.start && out->ptr[out->len - 1] == ' ') out->len--;
    out->ptr[out->len] = '\0';
    *odd = key.odd;
    return DV_OK;
}

/* Letters that lose a tone, or become small, may compose anew: then once more in NFC. */
static dv_status compose_again(dv_buf *out, size_t start) {
    dv_str key = {out->ptr + start, out->len - start};
    if (dv_nfc__plain(key) == key.len) return DV_OK;
    dv_scratch scratch;
    dv_scratch__open(&scratch, out->alloc);
    dv_status status = dv_buf_add(&scratch.buf, key);
    if (status == DV_OK) {
        out->len = start;
        dv_nfc__tell(out, dv_buf_str(&scratch.buf), NULL, 0);
    } else {
        out->status = status;
    }
    dv_buf_free(&scratch.buf);
    return out->status;
}

static dv_status fold_tones(dv_buf *out, dv_str text) {
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    size_t start = out->len;
    bool odd = false;
    if (dv_nfc__plain(text) == text.len) {
        add_toneless(out, text, &odd);
    } else {
        dv_scratch composed;
        dv_scratch__open(&composed, out->alloc);
        dv_status status = dv_nfc__tell(&composed.buf, text, NULL, 0);
        if (status == DV_OK)
            add_toneless(out, dv_buf_str(&composed.buf), &odd);
        else if (out->status == DV_OK)
            out->status = status;
        dv_buf_free(&composed.buf);
        odd = true;
    }
    return odd && out->status == DV_OK ? compose_again(out, start) : out->status;
}

static dv_status fold_base(dv_buf *out, dv_str text, unsigned level) {
    switch (level) {
    case DV_FOLD_FULL:
        return dv_fold(out, text);
    case DV_FOLD_TONES:
        return fold_tones(out, text);
    case DV_FOLD_STYLE:
        return dv_vietnamese_key(out, text);
    default:
        return DV_E_ARG;
    }
}

dv_status dv_fold_level(dv_buf *out, dv_str text, unsigned level) {
    if (!out) return DV_E_ARG;
    if ((level & DV_FOLD_IY) == 0) return fold_base(out, text, level);
    dv_scratch key;
    dv_scratch__open(&key, out->alloc);
    dv_status status = fold_base(&key.buf, text, level & ~(unsigned)DV_FOLD_IY);
    if (status == DV_OK)
        status = dv_iy__add(out, dv_buf_str(&key.buf));
    else if (status == DV_E_NOMEM && out->status == DV_OK)
        out->status = status;
    dv_buf_free(&key.buf);
    return status;
}
