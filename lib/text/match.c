#include "text/match.h"

#include "base/options.h"

enum { ACCEPT = 650, KEEP = 400, GAP = 50, TYPOS = 2, TYPOS_MOST = 3 };

dv_match_options dv_match__options(const dv_match_options *options) {
    dv_match_options own = {0};
    dv_options__read(&own, sizeof own, options);
    if (own.accept == 0) own.accept = ACCEPT;
    if (own.keep == 0) own.keep = KEEP;
    if (own.keep > own.accept) own.keep = own.accept;
    if (own.gap == 0) own.gap = GAP;
    if (own.typos == 0) own.typos = TYPOS;
    if (own.typos > TYPOS_MOST) own.typos = TYPOS_MOST;
    return own;
}

dv_match_list dv_match__open(dv_match_result *result, dv_match_hit *hits, size_t room, const dv_match_options *options) {
    *result = (dv_match_result){.best = SIZE_MAX};
    return (dv_match_list){.result = result, .hits = hits, .room = room, .options = options};
}

static bool comes_before(const dv_match_hit *a, const dv_match_hit *b) {
    return a->score != b->score ? a->score > b->score : a->index < b->index;
}

/* Makes a name the best or one of its rivals. */
static void weigh(dv_match_list *list, const dv_match_hit *hit) {
    bool leads = comes_before(hit, &list->best);
    const dv_match_hit other = leads ? list->best : *hit;
    if (other.score >= list->options->accept) {
        unsigned weight = dv_match__weight(&other);
        if (weight > list->rival_weight) list->rival_weight = weight;
        if (other.score > list->rival_score) list->rival_score = other.score;
    }
    if (leads) list->best = *hit;
    list->result->best = list->best.index;
}

/* The hits are a heap while they are added, the last of the order on top, and sorted at the end: room for many costs no more. */

/* Puts a hit in at `at`, where there is a hole; what goes before those above it stays below them. */
static void sift_up(dv_match_hit *hits, size_t at, const dv_match_hit *hit) {
    for (; at > 0 && comes_before(&hits[(at - 1) / 2], hit); at = (at - 1) / 2)
        hits[at] = hits[(at - 1) / 2];
    hits[at] = *hit;
}

/* Puts a hit in from the top, where there is a hole. */
static void sift_down(dv_match_hit *hits, size_t len, const dv_match_hit *hit) {
    size_t at = 0;
    for (size_t below; at < len / 2; at = below) {
        below = 2 * at + 1;
        if (below + 1 < len && comes_before(&hits[below], &hits[below + 1])) below++;
        if (!comes_before(hit, &hits[below])) break;
        hits[at] = hits[below];
    }
    hits[at] = *hit;
}

static void sort(dv_match_hit *hits, size_t len) {
    while (len > 1) {
        const dv_match_hit last = hits[--len];
        hits[len] = hits[0];
        sift_down(hits, len, &last);
    }
}

void dv_match__add(dv_match_list *list, const dv_match_hit *hit) {
    dv_match_result *result = list->result;
    if (hit->score > 0 && hit->typos == 0) list->whole = true;
    if (hit->score < list->options->keep || hit->score == 0 || (hit->typos > 0 && list->options->no_typos)) return;
    result->found++;
    weigh(list, hit);
    if (result->len < list->room)
        sift_up(list->hits, result->len++, hit);
    else if (result->len > 0 && comes_before(hit, &list->hits[0]))
        sift_down(list->hits, result->len, hit);
}

bool dv_match__has_answer(const dv_match_list *list) {
    return list->best.score >= list->options->accept;
}

/* A query that has the bytes of a name needs no marks to mean it. A mistyped letter is no answer where another name needs
 * none: `Tan Phong` is rather Tân Phong than An Phong, though neither is sure. */
static bool is_contested(const dv_match_list *list) {
    if (list->best.typos > 0 && list->whole) return true;
    if (list->rival_score == 0) return false;
    if (list->best.reasons & DV_MATCH_EXACT) return list->rival_score + list->options->gap > list->best.score;
    return list->rival_weight + list->options->gap > dv_match__weight(&list->best);
}

void dv_match__close(dv_match_list *list) {
    sort(list->hits, list->result->len);
    if (dv_match__has_answer(list)) list->result->verdict = is_contested(list) ? DV_MATCH_AMBIGUOUS : DV_MATCH_UNIQUE;
}

static void score_views(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name,
                        const dv_match_options *options) {
    dv_match__whole(hit, query, name, NULL);
    if (hit->score > 0) return;
    dv_match_signatures left = dv_match__signatures(query);
    dv_match_signatures right = dv_match__signatures(name);
    dv_match__mistyped(hit, query, &left, name, &right, options, NULL);
}

dv_status dv_match_score(dv_match_hit *hit, dv_str query, dv_str name, const dv_match_options *options) {
    if (!hit) return DV_E_ARG;
    *hit = (dv_match_hit){0};
    dv_name_key left;
    dv_name_key right;
    const dv_match_options own = dv_match__options(options);
    dv_status status = dv_name__read(&left, query, NULL);
    if (status == DV_OK) status = dv_name__read(&right, name, NULL);
    if (status == DV_OK) score_views(hit, &left.view, &right.view, &own);
    return status;
}

/* Goes through the names once, for those without typos or for those with. */
static dv_status search(dv_match_list *list, const dv_name_view *query, const dv_str *names, size_t count, bool typos) {
    dv_match_signatures letters = dv_match__signatures(query);
    for (size_t i = 0; i < count; i++) {
        dv_name_key name;
        dv_match_hit hit = {.index = i};
        dv_status status = dv_name__read(&name, names[i], NULL);
        if (status != DV_OK) return status;
        dv_match__whole(&hit, query, &name.view, NULL);
        if (typos && hit.score > 0) continue;
        if (typos) {
            dv_match_signatures others = dv_match__signatures(&name.view);
            dv_match__mistyped(&hit, query, &letters, &name.view, &others, list->options, NULL);
        }
        dv_match__add(list, &hit);
    }
    return DV_OK;
}

dv_status dv_match(dv_match_result *result, dv_match_hit *hits, size_t room, dv_str query, const dv_str *names, size_t count,
                   const dv_match_options *options) {
    if (!result) return DV_E_ARG;
    const dv_match_options own = dv_match__options(options);
    dv_match_list list = dv_match__open(result, hits, room, &own);
    if ((!names && count > 0) || (!hits && room > 0)) return DV_E_ARG;
    dv_name_key key;
    dv_status status = dv_name__read(&key, query, NULL);
    if (status == DV_OK) status = search(&list, &key.view, names, count, false);
    if (status == DV_OK && !dv_match__has_answer(&list) && !own.no_typos) status = search(&list, &key.view, names, count, true);
    dv_match__close(&list);
    return status;
}
