#include "text/distance.h"

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Cells farther than `most` from the diagonal are past `most` themselves: only those between are filled, with one beyond on
 * each side that says so. */
typedef struct table {
    const uint32_t *a;
    const uint32_t *b;
    size_t b_len;
    size_t width; /* cells on each side of the diagonal */
    size_t rows[3][DV_DISTANCE_MAX + 2];
} table;

/* Fills row `i` from the two rows before it. Returns its smallest cell. */
static size_t fill_row(table *in, size_t i) {
    size_t *row = in->rows[i % 3];
    const size_t *above = in->rows[(i + 2) % 3];
    const size_t *swapped = in->rows[(i + 1) % 3];
    const uint32_t *a = in->a;
    const uint32_t *b = in->b;
    size_t from = i > in->width ? i - in->width : 1;
    size_t to = in->width < in->b_len && i + in->width < in->b_len ? i + in->width : in->b_len;
    const size_t far = DV_DISTANCE_MAX * 2;
    row[from - 1] = from == 1 ? i : far;
    size_t least = row[from - 1];
    for (size_t j = from; j <= to; j++) {
        size_t replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
        row[j] = smaller(replaced, smaller(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = smaller(row[j], swapped[j - 2] + 1);
        least = smaller(least, row[j]);
    }
    row[to + 1] = far;
    return least;
}

size_t dv_distance__count(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t most) {
    const size_t too_far = most == SIZE_MAX ? most : most + 1;
    /* What two words begin and end with is not looked at again. */
    while (a_len > 0 && b_len > 0 && a[a_len - 1] == b[b_len - 1]) {
        a_len--;
        b_len--;
    }
    while (a_len > 0 && b_len > 0 && *a == *b) {
        a++;
        b++;
        a_len--;
        b_len--;
    }
    size_t longer = a_len > b_len ? a_len - b_len : b_len - a_len;
    if (longer > most) return too_far;
    if (a_len == 0 || b_len == 0) return longer;
    table in;
    in.a = a;
    in.b = b;
    in.b_len = b_len;
    in.width = smaller(most, DV_DISTANCE_MAX);
    for (size_t j = 0; j <= b_len; j++)
        in.rows[0][j] = j;
    /* No later cell is smaller than the smallest of a row: a swap, which jumps a row, costs as much as a replacement. */
    for (size_t i = 1; i <= a_len; i++)
        if (fill_row(&in, i) > most) return too_far;
    size_t distance = in.rows[a_len % 3][b_len];
    return distance > most ? too_far : distance;
}
