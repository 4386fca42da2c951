#include "yaml/runs.h"

/* A machine whose states are shift counts: the row of a byte holds the next state at the place that the current state
 * points to, so
 * a step is one load and one shift and nothing that could be predicted wrongly. STOP is 0, and a row never leaves it.
 * */
enum { STOP = 0, START = 6, TAIL = 12, C2 = 18, E1 = 24, E1BA = 30, E2 = 36, E280 = 42, E281 = 48 };

#define GO(from, to) ((uint64_t)(to) << (from))
#define R4(row) (row), (row), (row), (row)
#define R8(row) R4(row), R4(row)
#define R16(row) R8(row), R8(row)
#define R32(row) R16(row), R16(row)

#define PLAIN GO(START, START)
#define AFTER_ANY GO(TAIL, START)         /* U+00C0-02FF, U+1EC0-1EFF, U+2080-20BF */
#define AFTER_C2 GO(C2, START)            /* U+00A1-00BF but the soft hyphen */
#define AFTER_E1BA GO(E1BA, START)        /* U+1EA0-1EBF */
#define AFTER_E280 GO(E280, START)        /* U+2010-2027, U+2030-203F */
#define AFTER_E281 GO(E281, START)        /* U+2040-205E */

#define ROW_80 (AFTER_ANY | GO(E2, E280) | AFTER_E281)
#define ROW_81 (AFTER_ANY | GO(E2, E281) | AFTER_E281)
#define ROW_82 (AFTER_ANY | GO(E2, TAIL) | AFTER_E281)
#define ROW_83 (AFTER_ANY | AFTER_E281)
#define ROW_90 (AFTER_ANY | AFTER_E280 | AFTER_E281)
#define ROW_9F (AFTER_ANY | AFTER_E280)
#define ROW_A0 (AFTER_ANY | AFTER_E1BA | AFTER_E280)
#define ROW_A1 (AFTER_ANY | AFTER_C2 | AFTER_E1BA | AFTER_E280)
#define ROW_A8 (AFTER_ANY | AFTER_C2 | AFTER_E1BA)
#define ROW_AD (AFTER_ANY | AFTER_E1BA)

static const uint64_t ROWS[256] = {
    /* 00 */ R8(0), 0, PLAIN, PLAIN, 0, 0, PLAIN, 0, 0, R16(0),
    /* 20 */ R32(PLAIN), R32(PLAIN),
    /* 60 */ R16(PLAIN), R8(PLAIN), R4(PLAIN), PLAIN, PLAIN, PLAIN, 0,
    /* 80 */ ROW_80, ROW_81, ROW_82, ROW_83, R4(ROW_83), R8(ROW_83),
    /* 90 */ R8(ROW_90), R4(ROW_90), ROW_90, ROW_90, ROW_90, ROW_9F,
    /* A0 */ ROW_A0, ROW_A1, ROW_A1, ROW_A1, R4(ROW_A1), R4(ROW_A8), ROW_A8, ROW_AD, ROW_A8, ROW_A8,
    /* B0 */ R8(ROW_A1), ROW_A1, ROW_A1, ROW_A1 | GO(E1, E1BA), ROW_A1 | GO(E1, TAIL), R4(ROW_A1),
    /* C0 */ 0, 0, GO(START, C2), GO(START, TAIL), R8(GO(START, TAIL)), R4(0),
    /* D0 */ R16(0),
    /* E0 */ 0, GO(START, E1), GO(START, E2), 0, R4(0), R8(0),
    /* F0 */ R16(0),
};

static uint64_t step(uint64_t state, unsigned char byte) {
    return ROWS[byte] >> (state & 63);
}

#define BLOCK 16

size_t dv_run__ordinary(dv_str text) {
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    uint64_t state = START;
    size_t at = 0;
    size_t good = 0;
    while (text.len - at >= BLOCK) {
        uint64_t next = state;
        for (size_t i = 0; i < BLOCK; i++)
            next = step(next, bytes[at + i]);
        if ((next & 63) == STOP)
            break;
        state = next;
        at += BLOCK;
    }
    /* Byte by byte to the exact place; the last character of the blocks may be cut in two. */
    for (good = at; (state & 63) != START && good > 0;) {
        good--;
        if (bytes[good] >= 0xC0)
            break;
    }
    for (; at < text.len && (state & 63) != STOP; at++) {
        state = step(state, bytes[at]);
        if ((state & 63) == START)
            good = at + 1;
    }
    return good;
}
