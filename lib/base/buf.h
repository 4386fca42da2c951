/* Output buffers: room for direct writing, and the decimal digits that messages and values share. */
#ifndef DANVAN_LIB_BASE_BUF_H
#define DANVAN_LIB_BASE_BUF_H

#include <danvan/base.h>

/* Makes room for `extra` more bytes and the NUL. The caller may then write at ptr + len, move len and put the NUL.
 * Returns buf->status. */
dv_status dv_buf__reserve(dv_buf *buf, size_t extra);

/* dv_buf_putc() where there mostly is room. */
static inline void dv_buf__byte(dv_buf *buf, char byte) {
    if (buf->status != DV_OK || buf->cap - buf->len < 2) {
        dv_buf_putc(buf, byte);
        return;
    }
    buf->ptr[buf->len++] = byte;
    buf->ptr[buf->len] = '\0';
}

/* Takes back what was appended behind `len` bytes; the status stays. */
static inline void dv_buf__cut(dv_buf *buf, size_t len) {
    if (!buf->ptr || buf->len < len) return;
    buf->len = len;
    buf->ptr[len] = '\0';
}

/* Appends `value` with leading zeros up to `min_width` digits. */
dv_status dv_buf__digits(dv_buf *buf, uint64_t value, unsigned min_width);

/* Appends an integer, its digits in threes with `mark` between; 0 for none. */
dv_status dv_buf__grouped(dv_buf *buf, int64_t value, char mark);

/* Appends mantissa / 10^scale with all `scale` digits; `group` 0 for no thousands mark. */
dv_status dv_buf__decimal(dv_buf *buf, int64_t mantissa, unsigned scale, char group, char point);

/* A buffer that needs no allocator for short texts. It must not be copied or moved while open. */
typedef struct dv_scratch {
    dv_buf buf;
    dv_alloc alloc;
    const dv_alloc *heap;
    char room[256];
} dv_scratch;

/* Opens the buffer: use &scratch->buf, end with dv_buf_free(&scratch->buf). Longer texts come from `heap`, NULL for
 * malloc. */
void dv_scratch__open(dv_scratch *scratch, const dv_alloc *heap);

#endif
