#include "text/rime.h"

enum {
    OPEN = 1 << DV_FINAL_NONE,
    C = 1 << DV_FINAL_C,
    CH = 1 << DV_FINAL_CH,
    M = 1 << DV_FINAL_M,
    N = 1 << DV_FINAL_N,
    NG = 1 << DV_FINAL_NG,
    NH = 1 << DV_FINAL_NH,
    P = 1 << DV_FINAL_P,
    T = 1 << DV_FINAL_T
};

/* Three vowels as written; glide, nucleus, vowel at the end; what may follow. */
#define RIMES(R)                                                            \
    R(A, NONE, NONE, NONE, A, NONE, OPEN | C | CH | M | N | NG | NH | P | T) \
    R(A, I, NONE, NONE, A, I, OPEN)                                         \
    R(A, O, NONE, NONE, A, O, OPEN)                                         \
    R(A, U, NONE, NONE, A, U, OPEN)                                         \
    R(A, Y, NONE, NONE, A, Y, OPEN)                                         \
    R(AW, NONE, NONE, NONE, AW, NONE, C | M | N | NG | P | T)               \
    R(AA, NONE, NONE, NONE, AA, NONE, C | M | N | NG | P | T)               \
    R(AA, U, NONE, NONE, AA, U, OPEN)                                       \
    R(AA, Y, NONE, NONE, AA, Y, OPEN)                                       \
    R(E, NONE, NONE, NONE, E, NONE, OPEN | C | M | N | NG | P | T)          \
    R(E, O, NONE, NONE, E, O, OPEN)                                         \
    R(EE, NONE, NONE, NONE, EE, NONE, OPEN | C | CH | M | N | NG | NH | P | T) \
    R(EE, U, NONE, NONE, EE, U, OPEN)                                       \
    R(I, NONE, NONE, NONE, I, NONE, OPEN | CH | M | N | NH | P | T)         \
    R(I, A, NONE, NONE, IEE, NONE, OPEN)                                    \
    R(I, U, NONE, NONE, I, U, OPEN)                                         \
    R(I, EE, NONE, NONE, IEE, NONE, C | M | N | NG | P | T)                 \
    R(I, EE, U, NONE, IEE, U, OPEN)                                         \
    R(O, NONE, NONE, NONE, O, NONE, OPEN | C | M | N | NG | P | T)          \
    R(O, O, NONE, NONE, O_LONG, NONE, C | NG)                               \
    R(O, I, NONE, NONE, O, I, OPEN)                                         \
    R(OO, NONE, NONE, NONE, OO, NONE, OPEN | C | M | N | NG | P | T)        \
    R(OO, I, NONE, NONE, OO, I, OPEN)                                       \
    R(OW, NONE, NONE, NONE, OW, NONE, OPEN | M | N | P | T)                 \
    R(OW, I, NONE, NONE, OW, I, OPEN)                                       \
    R(O, A, NONE, O, A, NONE, OPEN | C | CH | M | N | NG | NH | P | T)      \
    R(O, A, I, O, A, I, OPEN)                                               \
    R(O, A, O, O, A, O, OPEN)                                               \
    R(O, A, Y, O, A, Y, OPEN)                                               \
    R(O, AW, NONE, O, AW, NONE, C | M | N | NG | T)                         \
    R(O, E, NONE, O, E, NONE, OPEN | M | N | T)                             \
    R(O, E, O, O, E, O, OPEN)                                               \
    R(U, NONE, NONE, NONE, U, NONE, OPEN | C | M | N | NG | P | T)          \
    R(U, A, NONE, NONE, UOO, NONE, OPEN)                                    \
    R(U, I, NONE, NONE, U, I, OPEN)                                         \
    R(U, AA, NONE, U, AA, NONE, N | NG | T)                                 \
    R(U, AA, Y, U, AA, Y, OPEN)                                             \
    R(U, EE, NONE, U, EE, NONE, OPEN | CH | NH)                             \
    R(U, OO, NONE, NONE, UOO, NONE, C | M | N | NG | T)                     \
    R(U, OO, I, NONE, UOO, I, OPEN)                                         \
    R(U, OW, NONE, U, OW, NONE, OPEN)                                       \
    R(U, Y, NONE, U, I, NONE, OPEN | CH | N | NH | P | T)                   \
    R(U, Y, A, U, IEE, NONE, OPEN)                                          \
    R(U, Y, EE, U, IEE, NONE, N | T)                                        \
    R(U, Y, U, U, I, U, OPEN)                                               \
    R(UW, NONE, NONE, NONE, UW, NONE, OPEN | C | M | N | NG | T)            \
    R(UW, A, NONE, NONE, UWOW, NONE, OPEN)                                  \
    R(UW, I, NONE, NONE, UW, I, OPEN)                                       \
    R(UW, U, NONE, NONE, UW, U, OPEN)                                       \
    R(UW, OW, NONE, NONE, UWOW, NONE, C | M | N | NG | P | T)               \
    R(UW, OW, I, NONE, UWOW, I, OPEN)                                       \
    R(UW, OW, U, NONE, UWOW, U, OPEN)                                       \
    R(Y, NONE, NONE, NONE, I, NONE, OPEN)                                   \
    R(Y, EE, NONE, NONE, IEE, NONE, M | N | NG | T)                         \
    R(Y, EE, U, NONE, IEE, U, OPEN)

#define NUMBER(a, b, c, ...) ROW_##a##_##b##_##c,
enum { ROW_NONE = 0, RIMES(NUMBER) ROWS };

#define ROW(a, b, c, before, middle, end, after) \
    [ROW_##a##_##b##_##c] = {DV_GLIDE_##before, DV_NUCLEUS_##middle, DV_FINAL_##end, after},
static const dv_rime TABLE[ROWS] = {RIMES(ROW)};

/* Four bits a vowel. */
#define KEY(a, b, c) ((a) | (b) << 4 | (c) << 8)
#define PLACE(a, b, c, ...) [KEY(DV_VOWEL_##a, DV_VOWEL_##b, DV_VOWEL_##c)] = ROW_##a##_##b##_##c,
static const uint8_t ROW_OF[KEY(DV_VOWEL_Y, DV_VOWEL_Y, DV_VOWEL_Y) + 1] = {RIMES(PLACE)};

const dv_rime *dv_rime__find(const uint8_t *vowels, size_t len) {
    if (len == 0 || len > DV_RIME_VOWELS) return NULL;
    unsigned key = KEY(vowels[0], len > 1 ? vowels[1] : 0u, len > 2 ? vowels[2] : 0u);
    return ROW_OF[key] == ROW_NONE ? NULL : &TABLE[ROW_OF[key]];
}

/* Met in names of hamlets and communes, in names of peoples and in borrowed words. */
static const uint8_t LOOSE[][4] = {
    {DV_VOWEL_E, DV_VOWEL_A},                        /* Ea, Hlea */
    {DV_VOWEL_E, DV_VOWEL_I},                        /* Plei */
    {DV_VOWEL_EE, DV_VOWEL_I},                       /* Krêi */
    {DV_VOWEL_E, DV_VOWEL_U},                        /* Pleu */
    {DV_VOWEL_I, DV_VOWEL_O},                        /* Hio */
    {DV_VOWEL_I, DV_VOWEL_OW},                       /* Giơr where it is no gi */
    {DV_VOWEL_I, DV_VOWEL_A, DV_VOWEL_O},            /* Hiao */
    {DV_VOWEL_E, DV_VOWEL_Y},                        /* Ley */
    {DV_VOWEL_EE, DV_VOWEL_Y},                       /* Krêy */
    {DV_VOWEL_EE, DV_VOWEL_EE},                      /* Dêê */
    {DV_VOWEL_OW, DV_VOWEL_OW},                      /* Pơơ */
    {DV_VOWEL_OW, DV_VOWEL_U},                       /* Tơu */
    {DV_VOWEL_O, DV_VOWEL_O, DV_VOWEL_I},            /* Rooi */
    {DV_VOWEL_O, DV_VOWEL_U},                        /* Bou */
    {DV_VOWEL_O, DV_VOWEL_AW, DV_VOWEL_I},           /* Broăi */
    {DV_VOWEL_AW, DV_VOWEL_I},                       /* Brăi */
    {DV_VOWEL_OO, DV_VOWEL_OO},                      /* Kôông */
    {DV_VOWEL_U, DV_VOWEL_AW},                       /* Kuăn */
    {DV_VOWEL_U, DV_VOWEL_E},                        /* Sruet */
    {DV_VOWEL_U, DV_VOWEL_O},                        /* Puol */
    {DV_VOWEL_U, DV_VOWEL_A, DV_VOWEL_I},            /* Kuai */
    {DV_VOWEL_U, DV_VOWEL_O, DV_VOWEL_A, DV_VOWEL_I}, /* Huoai */
    {DV_VOWEL_Y, DV_VOWEL_A},                        /* Ya, Yang */
    {DV_VOWEL_Y, DV_VOWEL_AW},                       /* Yăng */
    {DV_VOWEL_Y, DV_VOWEL_O},                        /* Yok */
    {DV_VOWEL_Y, DV_VOWEL_OO},                       /* Yôr */
    {DV_VOWEL_Y, DV_VOWEL_OW},                       /* Yơng */
    {DV_VOWEL_Y, DV_VOWEL_U},                        /* Yun */
    {DV_VOWEL_Y, DV_VOWEL_E},                        /* Yer */
    {DV_VOWEL_Y, DV_VOWEL_I, DV_VOWEL_EE},           /* Yiêng */
};

bool dv_rime__is_loose(const uint8_t *vowels, size_t len) {
    for (size_t row = 0; row < sizeof LOOSE / sizeof LOOSE[0]; row++) {
        size_t at = 0;
        while (at < len && at < sizeof LOOSE[row] && LOOSE[row][at] == vowels[at])
            at++;
        if (at == len && (at == sizeof LOOSE[row] || LOOSE[row][at] == DV_VOWEL_NONE)) return true;
    }
    return false;
}
