#include <danvan/text.h>

#include "base/buf.h"
#include "text/fold.h"
#include "text/name.h"

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

void dv_name__drop_zeros(dv_buf *key) {
    size_t kept = 0;
    for (size_t i = 0; i < key->len; i++) {
        bool in_number = kept > 0 && is_digit(key->ptr[kept - 1]);
        bool leads = key->ptr[i] == '0' && !in_number && i + 1 < key->len && is_digit(key->ptr[i + 1]);
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

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Fills row `i` of the table from the two rows before it. Returns its smallest cell. */
static size_t fill_row(const letters *a, const letters *b, size_t i, size_t rows[3][CHARS_MAX + 1]) {
    size_t *row = rows[i % 3];
    const size_t *above = rows[(i + 2) % 3];
    const size_t *swapped = rows[(i + 1) % 3];
    row[0] = i;
    size_t least = i;
    for (size_t j = 1; j <= b->len; j++) {
        size_t replaced = above[j - 1] + (a->at[i - 1] != b->at[j - 1]);
        row[j] = smaller(replaced, smaller(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1])
            row[j] = smaller(row[j], swapped[j - 2] + 1);
        least = smaller(least, row[j]);
    }
    return least;
}

size_t dv_text_distance(dv_str a, dv_str b, size_t most) {
    const size_t too_far = most == SIZE_MAX ? most : most + 1;
    letters left;
    letters right;
    if (!read_letters(&left, a) || !read_letters(&right, b)) return too_far;
    size_t longer = left.len > right.len ? left.len - right.len : right.len - left.len;
    if (longer > most) return too_far;
    size_t rows[3][CHARS_MAX + 1];
    for (size_t j = 0; j <= right.len; j++)
        rows[0][j] = j;
    /* No later cell is smaller than the smallest of a row: a swap, which jumps a row, costs as much as a replacement. */
    for (size_t i = 1; i <= left.len; i++)
        if (fill_row(&left, &right, i, rows) > most) return too_far;
    size_t distance = rows[left.len % 3][right.len];
    return distance > most ? too_far : distance;
}
