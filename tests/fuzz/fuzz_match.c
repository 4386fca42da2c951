/* Names of any bytes, one a line, the first line being the query: the index says what the list says, and scores keep their
 * promises. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { NAMES_MAX = 24, ROOM = 6 };

static void must(bool holds) {
    if (!holds) abort();
}

static bool is_same_hit(const dv_match_hit *a, const dv_match_hit *b) {
    return a->index == b->index && a->score == b->score && a->reasons == b->reasons && a->typos == b->typos;
}

static void check_search(dv_str query, const dv_str *names, size_t count, const dv_match_options *options) {
    dv_match_index *index = NULL;
    must(dv_match_index_new(&index, names, count, NULL) == DV_OK);
    dv_match_hit hits[ROOM], others[ROOM];
    dv_match_result result, other;
    must(dv_match_find(&result, hits, ROOM, index, query, options) == DV_OK);
    must(dv_match(&other, others, ROOM, query, names, count, options) == DV_OK);
    must(result.verdict == other.verdict && result.best == other.best && result.found == other.found && result.len == other.len);
    must(result.len == (result.found < ROOM ? result.found : ROOM));
    for (size_t i = 0; i < result.len; i++) {
        must(is_same_hit(&hits[i], &others[i]));
        must(i == 0 || hits[i - 1].score > hits[i].score || (hits[i - 1].score == hits[i].score && hits[i - 1].index < hits[i].index));
    }
    must(result.len == 0 || result.best == hits[0].index);
    must(result.verdict == DV_MATCH_NONE || result.found > 0);
    dv_match_index_free(index);
}

static void check_pair(dv_str a, dv_str b) {
    dv_match_hit hit, back;
    must(dv_match_score(&hit, a, b, NULL) == DV_OK && dv_match_score(&back, b, a, NULL) == DV_OK);
    bool same = a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
    must((hit.score == 1000) == same && (hit.reasons == DV_MATCH_EXACT) == same);
    must((hit.score == 0) == (hit.reasons == 0) && ((hit.reasons & DV_MATCH_TYPO) != 0) == (hit.typos > 0));
    must((hit.score > 0) == (back.score > 0));
    uint32_t marks = DV_MATCH_MARKS_MISSING | DV_MATCH_MARKS_DIFFER;
    if (!((hit.reasons | back.reasons) & marks)) must(hit.score == back.score && hit.reasons == back.reasons);
    dv_buf out;
    dv_buf_init(&out, NULL);
    must(dv_match_explain(&out, &hit, DV_VI) == DV_OK && (out.len > 0) == (hit.score > 0));
    dv_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1) return 0;
    const dv_match_options options = {.size = sizeof options,
                                      .accept = data[0] & 1 ? 900 : 0,
                                      .keep = data[0] & 2 ? 1 : 0,
                                      .typos = data[0] >> 2 & 3,
                                      .no_typos = data[0] >> 4 & 1};
    char *copy = malloc(size);
    if (!copy) return 0;
    memcpy(copy, data + 1, size - 1);
    dv_str names[NAMES_MAX];
    size_t count = 0, at = 0;
    while (at < size - 1 && count < NAMES_MAX) {
        const char *end = memchr(copy + at, '\n', size - 1 - at);
        size_t len = end ? (size_t)(end - copy) - at : size - 1 - at;
        names[count++] = (dv_str){copy + at, len};
        at += len + 1;
    }
    if (count > 0) {
        check_search(names[0], names + 1, count - 1, &options);
        for (size_t i = 1; i < count; i++)
            check_pair(names[0], names[i]);
    }
    free(copy);
    return 0;
}
