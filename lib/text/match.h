/* Scoring of names that were read, and the list of the best. */
#ifndef DANVAN_LIB_TEXT_MATCH_H
#define DANVAN_LIB_TEXT_MATCH_H

#include <danvan/match.h>

#include "text/namekey.h"

/* The options that hold, their defaults put in. */
dv_match_options dv_match__options(const dv_match_options *options);

/* Which rest of each name is meant. */
typedef struct dv_match_pair {
    uint8_t query; /* split of the query */
    uint8_t name;  /* split of the name */
} dv_match_pair;

/* Compares what is left of two names at the given splits, letter by letter. False when letters differ. The reasons and the
 * score are those of these splits only. */
bool dv_match__same(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name, dv_match_pair at);

/* The best over all splits, without typos; score 0 when there is none. `first` (may be NULL) is the first pair that matches. */
void dv_match__whole(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name, dv_match_pair *first);

/* What a hit says against another. A query without marks speaks for names with marks as much as for those without. */
unsigned dv_match__weight(const dv_match_hit *hit);

/* How many letters of a rest of `len` letters may be mistyped. */
size_t dv_match__typos_of(size_t len, const dv_match_options *options);

/* The signatures of the rests of a name. */
typedef struct dv_match_signatures {
    uint64_t at[DV_NAME_SPLITS];
} dv_match_signatures;

dv_match_signatures dv_match__signatures(const dv_name_view *name);

/* Whether two rests whose letters are `a` and `b` can be `most` edits apart. */
static inline bool dv_match__is_near(uint64_t a, uint64_t b, size_t most) {
    uint64_t differ = a ^ b;
    for (size_t i = 0; i < 2 * most && differ; i++)
        differ &= differ - 1;
    return differ == 0;
}

/* The best over all splits with at least one typo and at most as many as may be; score 0 when there is none. */
void dv_match__mistyped(dv_match_hit *hit, const dv_name_view *query, const dv_match_signatures *query_letters,
                        const dv_name_view *name, const dv_match_signatures *name_letters, const dv_match_options *options,
                        dv_match_pair *first);

/* A list of the best hits that is being made. */
typedef struct dv_match_list {
    dv_match_result *result;
    dv_match_hit *hits;
    size_t room;
    const dv_match_options *options;
    dv_match_hit best;
    /* Of the others that reach the threshold: */
    unsigned rival_score;  /* the highest score */
    unsigned rival_weight; /* and the highest weight */
    bool whole;            /* some name has all letters of the query, whatever its score */
} dv_match_list;

dv_match_list dv_match__open(dv_match_result *result, dv_match_hit *hits, size_t room, const dv_match_options *options);
/* Adds a name, once each. The hits have no order before dv_match__close(). */
void dv_match__add(dv_match_list *list, const dv_match_hit *hit);
/* Whether a name reached the threshold. */
bool dv_match__has_answer(const dv_match_list *list);
void dv_match__close(dv_match_list *list);

#endif
