/* Reading long texts by a page: tables of UTF-8 that are made once for a text. */
#ifndef DANVAN_LIB_TEXT_ENC_FAST_H
#define DANVAN_LIB_TEXT_ENC_FAST_H

#include "text/enc.h"

/* From here on the tables are worth their making. */
enum { DV_ENC_FAST_LEAST = 2048 };

/* Letters that a mark may join, and marks: more than any set has. */
enum { DV_ENC_BASES = 48, DV_ENC_MARKS = 48 };

/* UTF-8 of two or three bytes, the length in the last; for a single byte also 1. A length of 0: to be looked at. */
typedef struct dv_enc_text {
    char bytes[3];
    uint8_t len;
} dv_enc_text;

typedef struct dv_enc_table {
    dv_enc_text single[256];
    uint8_t base[256]; /* row of `joined`; 0 for a byte that no mark joins */
    uint8_t mark[256]; /* column of `joined`; 0 for a byte that is no mark */
    dv_enc_text joined[DV_ENC_BASES][DV_ENC_MARKS];
} dv_enc_table;

void dv_enc__make_table(dv_enc_table *table, const dv_page *page);

/* Reads from `at` on until a byte has to be looked at or `end` is reached, and writes at `*to`, which has room for three bytes a byte and
 * four more. Returns where it stopped. A letter at `end` joins a mark there, which is then read too. */
size_t dv_enc__read_fast(const dv_enc_table *table, dv_str bytes, size_t at, size_t end, char **to);

#endif
