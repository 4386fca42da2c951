#include "base/buf.h"

#include <string.h>

#include "base/alloc.h"

#define SMALLEST_CAP 64

void dv_buf_init(dv_buf *buf, const dv_alloc *alloc) {
    *buf = (dv_buf){.alloc = alloc};
}

void dv_buf_free(dv_buf *buf) {
    if (!buf) return;
    dv_alloc__get(buf->alloc, buf->ptr, buf->cap, 0);
    dv_buf_init(buf, buf->alloc);
}

static dv_status grow(dv_buf *buf, size_t need) {
    size_t cap = buf->cap < SMALLEST_CAP ? SMALLEST_CAP : buf->cap;
    while (cap < need)
        if (__builtin_mul_overflow(cap, (size_t)2, &cap)) cap = need;
    char *ptr = dv_alloc__get(buf->alloc, buf->ptr, buf->cap, cap);
    if (!ptr) return buf->status = DV_E_NOMEM;
    buf->ptr = ptr;
    buf->cap = cap;
    buf->ptr[buf->len] = '\0';
    return DV_OK;
}

dv_status dv_buf__reserve(dv_buf *buf, size_t extra) {
    if (buf->status != DV_OK) return buf->status;
    if (extra < buf->cap - buf->len) return DV_OK;
    size_t need;
    if (__builtin_add_overflow(buf->len, extra, &need) || __builtin_add_overflow(need, (size_t)1, &need))
        return buf->status = DV_E_NOMEM;
    return grow(buf, need);
}

dv_status dv_buf_add(dv_buf *buf, dv_str text) {
    if (dv_buf__reserve(buf, text.len) != DV_OK) return buf->status;
    if (text.len > 0) memcpy(buf->ptr + buf->len, text.ptr, text.len);
    buf->len += text.len;
    buf->ptr[buf->len] = '\0';
    return DV_OK;
}

dv_status dv_buf_puts(dv_buf *buf, const char *text) {
    return dv_buf_add(buf, dv_s(text));
}

dv_status dv_buf_putc(dv_buf *buf, char byte) {
    if (dv_buf__reserve(buf, 1) != DV_OK) return buf->status;
    buf->ptr[buf->len++] = byte;
    buf->ptr[buf->len] = '\0';
    return DV_OK;
}

dv_status dv_buf_int(dv_buf *buf, int64_t value) {
    return dv_buf__grouped(buf, value, 0);
}

dv_str dv_buf_str(const dv_buf *buf) {
    return buf->ptr ? (dv_str){buf->ptr, buf->len} : DV_S("");
}

/* The most digits of a 64-bit number. */
#define DIGITS_MAX 20

/* Writes the digits to the end of `room` and returns where they start. */
static char *write_digits(char room[DIGITS_MAX], uint64_t value) {
    char *at = room + DIGITS_MAX;
    do {
        *--at = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    return at;
}

static dv_status add_zeros(dv_buf *buf, size_t count) {
    if (dv_buf__reserve(buf, count) != DV_OK) return buf->status;
    memset(buf->ptr + buf->len, '0', count);
    buf->len += count;
    buf->ptr[buf->len] = '\0';
    return DV_OK;
}

/* Appends digits in threes, counted from the right. */
static dv_status add_grouped(dv_buf *buf, const char *digits, size_t len, char mark) {
    if (!mark) return dv_buf_add(buf, (dv_str){digits, len});
    size_t head = len % 3 == 0 ? 3 : len % 3;
    dv_buf_add(buf, (dv_str){digits, head});
    for (size_t at = head; at < len; at += 3) {
        dv_buf_putc(buf, mark);
        dv_buf_add(buf, (dv_str){digits + at, 3});
    }
    return buf->status;
}

dv_status dv_buf__digits(dv_buf *buf, uint64_t value, unsigned min_width) {
    char room[DIGITS_MAX];
    const char *digits = write_digits(room, value);
    size_t len = (size_t)(room + DIGITS_MAX - digits);
    if (len < min_width) add_zeros(buf, min_width - len);
    return dv_buf_add(buf, (dv_str){digits, len});
}

static uint64_t magnitude(int64_t value) {
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

dv_status dv_buf__grouped(dv_buf *buf, int64_t value, char mark) {
    return dv_buf__decimal(buf, value, 0, mark, 0);
}

dv_status dv_buf__decimal(dv_buf *buf, int64_t mantissa, unsigned scale, char group, char point) {
    char room[DIGITS_MAX];
    const char *digits = write_digits(room, magnitude(mantissa));
    size_t len = (size_t)(room + DIGITS_MAX - digits);
    if (mantissa < 0) dv_buf_putc(buf, '-');
    if (scale == 0) return add_grouped(buf, digits, len, group);
    if (len <= scale) {
        dv_buf_putc(buf, '0');
        dv_buf_putc(buf, point);
        add_zeros(buf, scale - len);
        return dv_buf_add(buf, (dv_str){digits, len});
    }
    add_grouped(buf, digits, len - scale, group);
    dv_buf_putc(buf, point);
    return dv_buf_add(buf, (dv_str){digits + len - scale, scale});
}

/* Moves the text from the room of the scratch to the heap when it outgrows it. */
static void *scratch_get(void *ctx, void *old, size_t old_size, size_t new_size) {
    dv_scratch *scratch = ctx;
    if (old != scratch->room) return dv_alloc__get(scratch->heap, old, old_size, new_size);
    char *text = dv_alloc__get(scratch->heap, NULL, 0, new_size);
    if (text) memcpy(text, old, old_size < new_size ? old_size : new_size);
    return text;
}

void dv_scratch__open(dv_scratch *scratch, const dv_alloc *heap) {
    scratch->alloc = (dv_alloc){scratch, scratch_get};
    scratch->heap = heap;
    scratch->room[0] = '\0';
    scratch->buf = (dv_buf){scratch->room, 0, sizeof scratch->room, &scratch->alloc, DV_OK};
}
