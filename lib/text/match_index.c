/* Names read ahead. Whole rests are found by their hash, mistyped ones by which letters they have: one edit changes two of 64 bits at
 * most, so that a scan over neighbouring lengths leaves few names to compare. */
#include "text/match.h"

#include <string.h>

#include "base/alloc.h"
#include "base/arena.h"

/* A rest of a name, found by its hash. */
typedef struct entry {
    uint32_t hash;
    uint32_t name : 30;
    uint32_t split : 2;
} entry;

/* The same, found by its length and letters. */
typedef struct near {
    uint32_t numbers;
    uint32_t name : 30;
    uint32_t split : 2;
} near;

struct dv_match_index {
    const dv_alloc *alloc;
    dv_arena arena;
    size_t count;
    size_t rests; /* entries in all */
    dv_name_view *views;
    unsigned shift;    /* a hash shifted by this is its bucket */
    uint32_t *buckets; /* where the entries of each begin, and behind the last one */
    entry *entries;
    uint32_t lengths[DV_NAME_LETTERS + 2]; /* where the rests of each length begin in the next two */
    uint64_t *letters;
    near *nears;
};

static uint32_t hash_bytes(dv_str text) {
    uint32_t hash = 0x811C9DC5u;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 0x01000193u;
    return hash ^ hash >> 15;
}

/* A name that matches only its own bytes has one rest, of no length. */
static size_t rests_of(const dv_name_view *view) {
    return view->splits ? view->splits : 1;
}

static uint32_t hash_of(const dv_name_view *view, size_t split) {
    return view->splits ? view->split[split].hash : hash_bytes(view->text);
}

static size_t length_of(const dv_name_view *view, size_t split) {
    return view->splits ? (size_t)view->len - view->split[split].from : 0;
}

static size_t bucket_of(const dv_match_index *index, uint32_t hash) {
    return hash * 0x9E3779B1u >> index->shift;
}

static dv_status keep_name(dv_match_index *index, size_t at, dv_str text) {
    dv_name_key key;
    dv_status status = dv_name__read(&key, text, index->alloc);
    if (status != DV_OK) return status;
    dv_name_view *view = &index->views[at];
    *view = key.view;
    view->text = dv_arena__str(&index->arena, text);
    size_t bytes = view->len * sizeof key.letters[0];
    uint64_t *letters = dv_arena__alloc(&index->arena, bytes, _Alignof(uint64_t));
    if (!view->text.ptr || !letters) return DV_E_NOMEM;
    memcpy(letters, key.letters, bytes);
    view->letters = letters;
    index->rests += rests_of(view);
    return DV_OK;
}

/* Turns counts into where each group begins; the last group's end stands behind. */
static void add_up(uint32_t *counts, size_t len) {
    uint32_t sum = 0;
    for (size_t i = 0; i < len; i++) {
        uint32_t count = counts[i];
        counts[i] = sum;
        sum += count;
    }
}

/* Filling moved each beginning to the next one: moves them back. */
static void move_back(uint32_t *starts, size_t len) {
    for (size_t i = len; i-- > 1;)
        starts[i] = starts[i - 1];
    starts[0] = 0;
}

static void fill(dv_match_index *index) {
    for (size_t i = 0; i < index->count; i++) {
        const dv_name_view *view = &index->views[i];
        for (size_t s = 0; s < rests_of(view); s++) {
            uint32_t hash = hash_of(view, s);
            index->entries[index->buckets[bucket_of(index, hash)]++] = (entry){hash, (uint32_t)i & 0x3FFFFFFF, s & 3};
            uint32_t to = index->lengths[length_of(view, s)]++;
            index->nears[to] = (near){view->numbers, (uint32_t)i & 0x3FFFFFFF, s & 3};
            index->letters[to] = view->splits ? dv_name__signature(view, view->split[s].from) : 0;
        }
    }
}

static dv_status arrange(dv_match_index *index) {
    unsigned bits = 4;
    while (bits < 31 && (size_t)1 << bits < index->rests * 2)
        bits++;
    size_t buckets = ((size_t)1 << bits) + 1;
    index->shift = 32 - bits;
    index->buckets = dv_arena__alloc(&index->arena, buckets * sizeof *index->buckets, _Alignof(uint32_t));
    index->entries = dv_arena__alloc(&index->arena, index->rests * sizeof *index->entries, _Alignof(entry));
    index->nears = dv_arena__alloc(&index->arena, index->rests * sizeof *index->nears, _Alignof(near));
    index->letters = dv_arena__alloc(&index->arena, index->rests * sizeof *index->letters, _Alignof(uint64_t));
    if (!index->buckets || !index->entries || !index->nears || !index->letters) return DV_E_NOMEM;
    for (size_t i = 0; i < index->count; i++)
        for (size_t s = 0; s < rests_of(&index->views[i]); s++) {
            index->buckets[bucket_of(index, hash_of(&index->views[i], s))]++;
            index->lengths[length_of(&index->views[i], s)]++;
        }
    add_up(index->buckets, buckets);
    add_up(index->lengths, DV_NAME_LETTERS + 2);
    fill(index);
    move_back(index->buckets, buckets);
    move_back(index->lengths, DV_NAME_LETTERS + 2);
    return DV_OK;
}

static dv_status build(dv_match_index *index, const dv_str *names) {
    index->views = dv_arena__alloc(&index->arena, index->count * sizeof *index->views, _Alignof(dv_name_view));
    if (!index->views) return DV_E_NOMEM;
    for (size_t i = 0; i < index->count; i++) {
        dv_status status = keep_name(index, i, names[i]);
        if (status != DV_OK) return status;
    }
    return arrange(index);
}

dv_status dv_match_index_new(dv_match_index **out, const dv_str *names, size_t count, const dv_alloc *alloc) {
    if (!out) return DV_E_ARG;
    *out = NULL;
    if (!names && count > 0) return DV_E_ARG;
    if (count > (size_t)1 << 29) return DV_E_LIMIT;
    dv_match_index *index = dv_alloc__get(alloc, NULL, 0, sizeof *index);
    if (!index) return DV_E_NOMEM;
    *index = (dv_match_index){.alloc = alloc, .count = count};
    dv_arena__init(&index->arena, alloc);
    dv_status status = build(index, names);
    if (status == DV_OK)
        *out = index;
    else
        dv_match_index_free(index);
    return status;
}

void dv_match_index_free(dv_match_index *index) {
    if (!index) return;
    dv_arena__free(&index->arena);
    dv_alloc__get(index->alloc, index, sizeof *index, 0);
}

size_t dv_match_index_len(const dv_match_index *index) {
    return index ? index->count : 0;
}

dv_str dv_match_index_name(const dv_match_index *index, size_t at) {
    return index && at < index->count ? index->views[at].text : (dv_str){NULL, 0};
}

/* All names of which some rest has the letters of a rest of the query. Each is added where the first pair of rests meets. */
static void find_whole(const dv_match_index *index, dv_match_list *list, const dv_name_view *query) {
    size_t buckets[DV_NAME_SPLITS];
    /* Large lists lie in slow memory: all that is sure to be read is asked for before the first of it is. */
    for (size_t q = 0; q < rests_of(query); q++) {
        buckets[q] = bucket_of(index, hash_of(query, q));
        __builtin_prefetch(&index->buckets[buckets[q]]);
    }
    for (size_t q = 0; q < rests_of(query); q++)
        __builtin_prefetch(&index->entries[index->buckets[buckets[q]]]);
    for (uint8_t q = 0; q < rests_of(query); q++) {
        uint32_t hash = hash_of(query, q);
        size_t bucket = buckets[q];
        for (uint32_t i = index->buckets[bucket]; i < index->buckets[bucket + 1]; i++) {
            const entry *at = &index->entries[i];
            if (at->hash != hash) continue;
            dv_match_hit hit = {.index = at->name};
            dv_match_pair first;
            dv_match__whole(&hit, query, &index->views[at->name], &first);
            if (first.query == q && first.name == at->split) dv_match__add(list, &hit);
        }
    }
}

/* What is looked for among the rests of one length. */
typedef struct wanted {
    const dv_name_view *query;
    const dv_match_signatures *letters;
    uint8_t split;
    size_t most;
} wanted;

static void compare_near(const dv_match_index *index, dv_match_list *list, const wanted *want, const near *at) {
    const dv_name_view *view = &index->views[at->name];
    dv_match_hit hit = {.index = at->name};
    dv_match_pair first;
    dv_match__whole(&hit, want->query, view, NULL);
    if (hit.score > 0 || view->splits == 0) return;
    dv_match_signatures letters = dv_match__signatures(view);
    dv_match__mistyped(&hit, want->query, want->letters, view, &letters, list->options, &first);
    if (first.query == want->split && first.name == at->split) dv_match__add(list, &hit);
}

static void scan(const dv_match_index *index, dv_match_list *list, const wanted *want, size_t length) {
    uint64_t letters = want->letters->at[want->split];
    for (uint32_t i = index->lengths[length]; i < index->lengths[length + 1]; i++)
        if (dv_match__is_near(letters, index->letters[i], want->most) && index->nears[i].numbers == want->query->numbers)
            compare_near(index, list, want, &index->nears[i]);
}

static void find_mistyped(const dv_match_index *index, dv_match_list *list, const dv_name_view *query) {
    const dv_match_signatures letters = dv_match__signatures(query);
    for (uint8_t q = 0; q < query->splits; q++) {
        size_t len = length_of(query, q);
        size_t farthest = list->options->typos;
        for (size_t other = len > farthest ? len - farthest : 1; other <= len + farthest && other <= DV_NAME_LETTERS; other++) {
            size_t most = dv_match__typos_of(other < len ? other : len, list->options);
            wanted want = {query, &letters, q, most};
            if (most > 0 && (other > len ? other - len : len - other) <= most) scan(index, list, &want, other);
        }
    }
}

dv_status dv_match_find(dv_match_result *result, dv_match_hit *hits, size_t room, const dv_match_index *index, dv_str query,
                        const dv_match_options *options) {
    if (!result) return DV_E_ARG;
    const dv_match_options own = dv_match__options(options);
    dv_match_list list = dv_match__open(result, hits, room, &own);
    if (!index || (!hits && room > 0)) return DV_E_ARG;
    dv_name_key key;
    dv_status status = dv_name__read(&key, query, index->alloc);
    if (status != DV_OK) return status;
    find_whole(index, &list, &key.view);
    if (!dv_match__has_answer(&list)) find_mistyped(index, &list, &key.view);
    dv_match__close(&list);
    return DV_OK;
}
