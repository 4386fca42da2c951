#include <danvan/text.h>

#include "base/buf.h"
#include "text/fold.h"

static bool is_digit(dv_str text, size_t at) {
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* Moves past a run of digits. Returns it without leading zeros. */
static dv_str read_number(dv_str text, size_t *at) {
    while (is_digit(text, *at) && text.ptr[*at] == '0')
        ++*at;
    size_t start = *at;
    while (is_digit(text, *at))
        ++*at;
    return (dv_str){text.ptr + start, *at - start};
}

static bool keys_match(dv_str a, dv_str b) {
    size_t i = 0;
    size_t j = 0;
    while (i < a.len && j < b.len) {
        if (is_digit(a, i) && is_digit(b, j)) {
            if (!dv_str_equal(read_number(a, &i), read_number(b, &j))) return false;
        } else if (a.ptr[i++] != b.ptr[j++]) {
            return false;
        }
    }
    return i == a.len && j == b.len;
}

bool dv_name_equal(dv_str a, dv_str b) {
    dv_scratch left;
    dv_scratch right;
    dv_scratch__open(&left, NULL);
    dv_scratch__open(&right, NULL);
    bool equal = dv_fold(&left.buf, a) == DV_OK && dv_fold(&right.buf, b) == DV_OK &&
                 keys_match(dv_buf_str(&left.buf), dv_buf_str(&right.buf));
    dv_buf_free(&left.buf);
    dv_buf_free(&right.buf);
    return equal;
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
