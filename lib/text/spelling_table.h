/* A compiled table of phrases, and the walk over tokens that the public functions and the checks share. */
#ifndef DANVAN_LIB_TEXT_SPELLING_TABLE_H
#define DANVAN_LIB_TEXT_SPELLING_TABLE_H

#include <danvan/spelling.h>

#include "text/spelling_trie.h"

/* The library's rows come in parts, a file a subject. */
typedef struct dv_spelling_part {
    const dv_spelling_row *rows;
    size_t len;
} dv_spelling_part;

/* One form of one row, as it is looked for. */
typedef struct dv_phrase {
    const dv_spelling_row *row;
    uint32_t row_id;   /* number of the row, the library's first */
    uint32_t next;     /* another phrase with the same syllables, from 1; 0 for none */
    uint32_t contexts; /* where its keys begin in dv_spelling::contexts: those before, then those behind */
    uint16_t before_len;
    uint16_t next_len;
    uint8_t len;      /* syllables */
    bool is_right;    /* the right form of a row of variants */
    bool same_keys;   /* wrong and right differ in capitals only */
    uint8_t fits[15]; /* capitals as the row has them */
    uint8_t right_fits[15];
} dv_phrase;

struct dv_spelling {
    dv_trie trie;
    dv_trie names;
    dv_phrase *phrases;
    size_t len;
    size_t cap;
    uint64_t *contexts;
    size_t contexts_len;
    size_t contexts_cap;
    size_t rows; /* how many rows have a number */
    const dv_alloc *alloc;
};

/* A phrase at its place: tokens [first, first + len). */
typedef struct dv_match {
    const dv_phrase *phrase;
    size_t first;
} dv_match;
typedef bool dv_match_fn(void *ctx, const dv_match *match);

/* Marks the tokens that belong to a name that was given, and those that touch a span. */
void dv_spelling__keep_names(const dv_spelling *spelling, dv_tokens *tokens);
/* All phrases, variants too, the longest at each place. False when stopped. */
bool dv_spelling__scan(const dv_spelling *spelling, dv_str text, const dv_tokens *tokens, dv_match_fn *visit, void *ctx);
/* Appends what to write in place of a match. */
dv_status dv_spelling__replace(dv_buf *out, dv_str text, const dv_tokens *tokens, const dv_match *match);

#endif
