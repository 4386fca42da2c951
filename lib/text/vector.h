/* Blocks of bytes that are looked at together: vectors of the compiler, which become SSE2, NEON or plain words as the machine has it,
 * and on x86-64 also a second copy for AVX2 that is chosen when a text is long enough to ask. */
#ifndef DANVAN_LIB_TEXT_VECTOR_H
#define DANVAN_LIB_TEXT_VECTOR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t dv_bytes16 __attribute__((vector_size(16)));
typedef uint8_t dv_bytes32 __attribute__((vector_size(32)));

/* A scan of blocks is written once, as a header without a guard, and included for each width with DV_BYTES the vector. */
#define DV_VECTOR_WORDS(vector) (sizeof(vector) / sizeof(uint64_t))

/* Shorter texts are not worth the question which processor this is. */
#define DV_VECTOR_LONG 256

#if defined(__x86_64__) && defined(__GNUC__)
#define DV_HAS_AVX2_COPY 1
#define DV_AVX2 __attribute__((target("avx2")))
static inline bool dv_vector__wide(void) {
    return __builtin_cpu_supports("avx2") != 0;
}
#else
#define DV_HAS_AVX2_COPY 0
#endif

/* Eight bytes at a time, for runs that are too short for vectors. */
#define DV_WORD_HIGH UINT64_C(0x8080808080808080)

static inline uint64_t dv_word__read(const char *ptr) {
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
    return word;
}

/* How many of eight bytes come before the first that has its high bit in `high`. */
static inline unsigned dv_word__before(uint64_t high) {
    if (high == 0) return 8;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (unsigned)__builtin_clzll(high) / 8;
#else
    return (unsigned)__builtin_ctzll(high) / 8;
#endif
}

/* Copies eight bytes, of which as many as it returns count: the ASCII ones up to the first other. */
static inline size_t dv_word__copy_ascii(char *to, const char *from) {
    uint64_t word = dv_word__read(from);
    memcpy(to, &word, sizeof word);
    return dv_word__before(word & DV_WORD_HIGH);
}

/* The letters of ASCII among eight bytes that lie in the 26 from `first` on, in the other case. */
static inline uint64_t dv_word__swap(uint64_t word, uint64_t first) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t low = word & ~DV_WORD_HIGH;
    uint64_t from = low + (0x80 - first) * ones, past = low + (0x80 - first - 26) * ones;
    return word ^ ((from ^ past) & ~word & DV_WORD_HIGH) >> 2;
}

static inline uint64_t dv_word__lower(uint64_t word) {
    return dv_word__swap(word, 'A');
}

#endif
