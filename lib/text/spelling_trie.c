#include "text/spelling_trie.h"

#include "base/alloc.h"

_Static_assert(DV_TRIE_FILTER == 1 << 14, "the filter takes the fourteen highest bits of a product");

dv_joint dv_joint__of(unsigned gap) {
    unsigned marks = gap & ~(unsigned)(DV_GAP_BLANK | DV_GAP_LINE | DV_GAP_ODD);
    switch (marks) {
    case 0:
        return (gap & (DV_GAP_BLANK | DV_GAP_LINE)) != 0 ? DV_JOINT_BLANK : DV_JOINT_NONE;
    case DV_GAP_COMMA:
        return DV_JOINT_COMMA;
    case DV_GAP_DASH:
        return (gap & DV_GAP_LINE) == 0 ? DV_JOINT_DASH : DV_JOINT_NONE;
    default:
        return DV_JOINT_NONE;
    }
}

static size_t slot_of(const dv_trie *trie, uint32_t from, dv_joint joint, uint64_t key) {
    uint64_t hash = (key ^ ((uint64_t)from << 40 | (uint64_t)joint << 37)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
    return (size_t)(hash * 0xD6E8FEB86659FD93u >> 20) & (trie->slots - 1);
}

static dv_trie_edge *find(const dv_trie *trie, uint32_t from, dv_joint joint, uint64_t key) {
    size_t slot = slot_of(trie, from, joint, key);
    for (;;) {
        dv_trie_edge *edge = &trie->edges[slot];
        if (edge->to == 0 || (edge->key == key && edge->from == from && edge->joint == (uint32_t)joint)) return edge;
        slot = (slot + 1) & (trie->slots - 1);
    }
}

const dv_trie_edge *dv_trie__step(const dv_trie *trie, uint32_t from, dv_joint joint, uint64_t key) {
    if (trie->slots == 0) return NULL;
    const dv_trie_edge *edge = find(trie, from, joint, key);
    return edge->to != 0 ? edge : NULL;
}

static dv_status grow(dv_trie *trie) {
    size_t slots = trie->slots > 0 ? 2 * trie->slots : 1024;
    dv_trie_edge *old = trie->edges;
    size_t old_slots = trie->slots;
    if (slots > SIZE_MAX / sizeof *old) return DV_E_NOMEM;
    dv_trie_edge *edges = dv_alloc__get(trie->alloc, NULL, 0, slots * sizeof *edges);
    if (!edges) return DV_E_NOMEM;
    for (size_t i = 0; i < slots; i++)
        edges[i] = (dv_trie_edge){0};
    trie->edges = edges;
    trie->slots = slots;
    for (size_t i = 0; i < old_slots; i++)
        if (old[i].to != 0) *find(trie, old[i].from, (dv_joint)old[i].joint, old[i].key) = old[i];
    dv_alloc__get(trie->alloc, old, old_slots * sizeof *old, 0);
    return DV_OK;
}

dv_status dv_trie__add(dv_trie *trie, const dv_token *tokens, size_t len, uint32_t phrase, uint32_t *earlier) {
    uint32_t node = 0;
    dv_trie_edge *edge = NULL;
    for (size_t i = 0; i < len; i++) {
        if (2 * (trie->used + 1) > trie->slots && grow(trie) != DV_OK) return DV_E_NOMEM;
        dv_joint joint = i == 0 ? DV_JOINT_FIRST : dv_joint__of(tokens[i].gap);
        edge = find(trie, node, joint, tokens[i].key);
        if (edge->to == 0) {
            *edge = (dv_trie_edge){.key = tokens[i].key, .from = node, .to = ++trie->nodes, .joint = (uint32_t)joint};
            trie->used++;
        }
        node = edge->to;
    }
    if (!edge) return DV_OK;
    uint64_t bit = (tokens[0].key * 0x9E3779B97F4A7C15u) >> 50;
    trie->filter[bit / 64] |= (uint64_t)1 << (bit % 64);
    *earlier = edge->phrase;
    edge->phrase = phrase;
    return DV_OK;
}

void dv_trie__free(dv_trie *trie) {
    dv_alloc__get(trie->alloc, trie->edges, trie->slots * sizeof *trie->edges, 0);
    *trie = (dv_trie){.alloc = trie->alloc};
}
