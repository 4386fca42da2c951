/* Phrases as paths of syllables: all of them are looked for at once, each step one look into a hash table. */
#ifndef DANVAN_LIB_TEXT_SPELLING_TRIE_H
#define DANVAN_LIB_TEXT_SPELLING_TRIE_H

#include "text/spelling_token.h"

/* What may stand between two syllables of a phrase. */
typedef enum dv_joint {
    DV_JOINT_NONE = 0, /* nothing that a phrase has inside */
    DV_JOINT_FIRST,    /* the first syllable: no matter what stands before it */
    DV_JOINT_BLANK,
    DV_JOINT_COMMA,
    DV_JOINT_DASH
} dv_joint;

typedef struct dv_trie_edge {
    uint64_t key;
    uint32_t from;
    uint32_t to; /* 0 is a free slot */
    uint32_t joint;
    uint32_t phrase; /* the one that ends here, from 1; 0 for none */
} dv_trie_edge;

enum { DV_TRIE_FILTER = 16384 };

typedef struct dv_trie {
    dv_trie_edge *edges;
    size_t slots; /* a power of two, or 0 */
    size_t used;
    uint32_t nodes;
    uint64_t filter[DV_TRIE_FILTER / 64]; /* bits of the keys that begin a phrase */
    const dv_alloc *alloc;
} dv_trie;

dv_joint dv_joint__of(unsigned gap);

/* Adds a phrase of `len` tokens as number `phrase` (from 1). `*earlier` is set to the phrase that was there before, or 0; the
 * new one takes its place. DV_OK, DV_E_NOMEM. */
dv_status dv_trie__add(dv_trie *trie, const dv_token *tokens, size_t len, uint32_t phrase, uint32_t *earlier);
void dv_trie__free(dv_trie *trie);

/* The edge from a node, or NULL. */
const dv_trie_edge *dv_trie__step(const dv_trie *trie, uint32_t from, dv_joint joint, uint64_t key);

/* Whether no phrase begins with this key: most words are told by one bit. */
static inline bool dv_trie__is_barren(const dv_trie *trie, uint64_t key) {
    uint64_t bit = (key * 0x9E3779B97F4A7C15u) >> 50;
    return (trie->filter[bit / 64] >> (bit % 64) & 1) == 0;
}

#endif
