/* Sixty-four bytes at a time as bit masks, bit i for byte i: where the letters are that need work, so that a loop over a text need not find
 * out byte by byte how long each run between them is. */
#ifndef DANVAN_LIB_TEXT_BLOCK_H
#define DANVAN_LIB_TEXT_BLOCK_H

#include "text/vector.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define DV_BLOCK ((size_t)64)
/* How many bytes must be there to read from the beginning of a block on: characters at its end, and copies of runs, reach past it. */
#define DV_BLOCK_SIGHT ((size_t)96)

#if defined(__SSE2__)
/* Bytes that have all bits of `bits` of those in `mask`. */
static inline uint64_t dv_block__find(const char *s, unsigned char mask, unsigned char bits) {
    uint64_t found = 0;
    const __m128i masks = _mm_set1_epi8((char)mask), wanted = _mm_set1_epi8((char)bits);
    for (unsigned i = 0; i < 4; i++) {
        __m128i bytes;
        memcpy(&bytes, s + 16 * i, sizeof bytes);
        unsigned some = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(bytes, masks), wanted));
        found |= (uint64_t)some << 16 * i;
    }
    return found;
}
#else
static inline uint64_t dv_block__find(const char *s, unsigned char mask, unsigned char bits) {
    uint64_t found = 0;
    for (unsigned i = 0; i < DV_BLOCK; i++)
        found |= (uint64_t)(((unsigned char)s[i] & mask) == bits) << i;
    return found;
}
#endif

/* As dv_block__find(), for the pair of a byte and the next one. */
static inline uint64_t dv_block__pairs(const char *s, unsigned char first, unsigned char mask, unsigned char bits) {
    return dv_block__find(s, 0xFF, first) & dv_block__find(s + 1, mask, bits);
}

/* The first place at `at` or later that has a bit in what `find` makes of its block, or a place in the last block or so: there one has to look
 * for oneself. `find` is a static inline function, so that this is a loop without calls. */
static inline size_t dv_block__skip(const char *text, size_t at, size_t len, uint64_t (*find)(const char *s)) {
    for (; len - at >= DV_BLOCK_SIGHT; at += DV_BLOCK) {
        uint64_t found = find(text + at);
        if (found != 0) return at + (size_t)__builtin_ctzll(found);
    }
    return at;
}

/* Whether a block holds only ASCII, U+0080..U+033F, U+1E00..U+1EFF and U+2002..U+20BF: what Vietnamese is made of, composed or not. */
static inline bool dv_block__is_latin(const char *s) {
    dv_bytes16 wrong = {0};
    for (size_t i = 0; i < DV_BLOCK; i += sizeof wrong) {
        dv_bytes16 b, next, third;
        memcpy(&b, s + i, sizeof b);
        memcpy(&next, s + i + 1, sizeof b);
        memcpy(&third, s + i + 2, sizeof b);
        dv_bytes16 latin = (dv_bytes16)(b == 0xE1) & (dv_bytes16)((next & 0xFC) == 0xB8);
        dv_bytes16 blanks = (dv_bytes16)(next == 0x80) & (dv_bytes16)((third & 0xFE) == 0x80);
        dv_bytes16 signs = (dv_bytes16)(b == 0xE2) & (dv_bytes16)(next <= 0x82) & ~blanks;
        wrong |= (dv_bytes16)(b >= 0xCD) & ~(latin | signs);
    }
    uint64_t words[2];
    memcpy(words, &wrong, sizeof words);
    return (words[0] | words[1]) == 0;
}

/* Places in a stretch of a text. */
enum { DV_PLACES_BLOCKS = 16, DV_PLACES_MOST = DV_PLACES_BLOCKS * 64 + 16 };
typedef struct dv_places {
    size_t len;
    uint16_t at[DV_PLACES_MOST];
} dv_places;

/* Adds the places of all bits, in order, for a block that begins at `base`. Eight at a time whether there are so many or not: to ask each time
 * costs more, since nobody can foretell it. */
static inline void dv_places__add(dv_places *places, size_t base, uint64_t bits) {
    size_t count = (size_t)__builtin_popcountll(bits);
    uint16_t *to = places->at + places->len;
    for (size_t i = 0; i < count; i += 8)
        for (size_t j = 0; j < 8; j++) {
            to[i + j] = (uint16_t)(base + (bits ? (size_t)__builtin_ctzll(bits) : 0));
            bits &= bits - 1;
        }
    places->len += count;
}

/* Copies a run, of which mostly sixteen bytes are enough; there is room for sixteen more. */
static inline void dv_block__copy(char *to, const char *from, size_t len) {
    memcpy(to, from, 16);
    if (len > 16) memcpy(to + 16, from + 16, len - 16);
}

#endif
