#include <danvan/text.h>

#include "base/buf.h"
#include "text/chars.h"
#include "text/distance.h"
#include "text/fold.h"
#include "text/name.h"

void dv_name__drop_zeros(dv_buf *key) {
    size_t kept = 0;
    for (size_t i = 0; i < key->len; i++) {
        bool in_number = kept > 0 && dv_char__is_digit(key->ptr[kept - 1]);
        bool leads = key->ptr[i] == '0' && !in_number && i + 1 < key->len && dv_char__is_digit(key->ptr[i + 1]);
        if (!leads) key->ptr[kept++] = key->ptr[i];
    }
    key->len = kept;
    if (key->ptr) key->ptr[kept] = '\0';
}

typedef dv_status key_fn(dv_buf *out, dv_str text);

static bool keys_equal(dv_str a, dv_str b, key_fn *make, bool zeros) {
    dv_scratch left;
    dv_scratch right;
    dv_scratch__open(&left, NULL);
    dv_scratch__open(&right, NULL);
    bool made = make(&left.buf, a) == DV_OK && make(&right.buf, b) == DV_OK;
    if (made && !zeros) {
        dv_name__drop_zeros(&left.buf);
        dv_name__drop_zeros(&right.buf);
    }
    bool equal = made && dv_str_equal(dv_buf_str(&left.buf), dv_buf_str(&right.buf));
    dv_buf_free(&left.buf);
    dv_buf_free(&right.buf);
    return equal;
}

bool dv_fold_equal(dv_str a, dv_str b) {
    return keys_equal(a, b, dv_fold, true);
}

bool dv_word_equal(dv_str a, dv_str b) {
    return keys_equal(a, b, dv_word_key, true);
}

bool dv_vietnamese__equal(dv_str a, dv_str b) {
    return keys_equal(a, b, dv_vietnamese_key, true);
}

bool dv_name__same(dv_str a, dv_str b) {
    return keys_equal(a, b, dv_vietnamese_key, false);
}

bool dv_name_equal(dv_str a, dv_str b) {
    return keys_equal(a, b, dv_fold, false);
}

#define CHARS_MAX 64

typedef struct letters {
    uint32_t at[CHARS_MAX];
    size_t len;
} letters;

/* The first characters of the fold key of a text. */
static bool read_letters(letters *out, dv_str text) {
    dv_scratch scratch;
    dv_scratch__open(&scratch, NULL);
    bool done = dv_fold__prefix(&scratch.buf, text, (size_t)CHARS_MAX * 4) == DV_OK;
    dv_str key = dv_buf_str(&scratch.buf);
    out->len = 0;
    for (size_t at = 0; done && at < key.len && out->len < CHARS_MAX;)
        out->at[out->len++] = dv_utf8_next(key, &at);
    dv_buf_free(&scratch.buf);
    return done;
}

size_t dv_text_distance(dv_str a, dv_str b, size_t most) {
    letters left;
    letters right;
    if (!read_letters(&left, a) || !read_letters(&right, b)) return most == SIZE_MAX ? most : most + 1;
    return dv_distance__count(left.at, left.len, right.at, right.len, most);
}
