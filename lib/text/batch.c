#include <danvan/batch.h>

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"

void dv_batch_init(dv_batch *batch, const dv_alloc *alloc) {
    *batch = (dv_batch){.first_refused = SIZE_MAX, .alloc = alloc};
    dv_buf_init(&batch->bytes, alloc);
}

static size_t valid_size(size_t len) {
    return len / 8 + 1;
}

void dv_batch_free(dv_batch *batch) {
    if (!batch) return;
    dv_buf_free(&batch->bytes);
    if (batch->offsets) dv_alloc__get(batch->alloc, batch->offsets, (batch->room + 1) * sizeof *batch->offsets, 0);
    if (batch->valid) dv_alloc__get(batch->alloc, batch->valid, valid_size(batch->room), 0);
    dv_batch_init(batch, batch->alloc);
}

static int64_t offset_at(const dv_strings *strings, size_t index) {
    return strings->offsets32 ? strings->offsets32[index] : strings->offsets64[index];
}

static bool is_there(const dv_strings *strings, size_t index) {
    size_t bit = strings->valid_offset + index;
    return !strings->valid || (strings->valid[bit / 8] >> (bit % 8) & 1);
}

dv_str dv_strings_at(const dv_strings *strings, size_t index) {
    if (!strings || index >= strings->len || (!strings->offsets32 && !strings->offsets64) || !is_there(strings, index))
        return (dv_str){NULL, 0};
    int64_t from = offset_at(strings, index), to = offset_at(strings, index + 1);
    if (to <= from) return DV_S("");
    return (dv_str){strings->bytes + from, (size_t)(to - from)};
}

dv_str dv_batch_at(const dv_batch *batch, size_t index) {
    if (!batch || index >= batch->len || !(batch->valid[index / 8] >> (index % 8) & 1)) return (dv_str){NULL, 0};
    size_t from = (size_t)batch->offsets[index];
    return (dv_str){batch->bytes.ptr + from, (size_t)batch->offsets[index + 1] - from};
}

static bool is_sound(const dv_strings *strings) {
    if (!strings || (strings->offsets32 != NULL) == (strings->offsets64 != NULL)) return false;
    if (strings->len >= SIZE_MAX / sizeof(int64_t) - 1) return false;
    int64_t last = offset_at(strings, 0);
    if (last < 0) return false;
    for (size_t i = 1; i <= strings->len; i++) {
        int64_t next = offset_at(strings, i);
        if (next < last) return false;
        last = next;
    }
    return strings->bytes || last == offset_at(strings, 0);
}

/* Operations, each with the options that dv_text_op says. */

static dv_status do_nfc(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_nfc(out, text);
}

static dv_status do_nfd(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_nfd(out, text);
}

static dv_status do_normalize(dv_buf *out, dv_str text, const void *options) {
    return dv_normalize(out, text, options, NULL);
}

static dv_status do_fold(dv_buf *out, dv_str text, const void *options) {
    return options ? dv_fold_level(out, text, *(const unsigned *)options) : dv_fold(out, text);
}

static dv_status do_word_key(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_word_key(out, text);
}

static dv_status do_vietnamese_key(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_vietnamese_key(out, text);
}

static dv_status do_upper(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_upper(out, text);
}

static dv_status do_lower(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_lower(out, text);
}

static dv_status do_title(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_title(out, text);
}

static dv_status do_tone_style(dv_buf *out, dv_str text, const void *options) {
    return dv_tone_style(out, text, options ? *(const dv_tone_place *)options : DV_TONE_HOA_FIRST, NULL);
}

static dv_status do_tone_repair(dv_buf *out, dv_str text, const void *options) {
    return dv_tone_repair(out, text, options ? *(const unsigned *)options : DV_REPAIR_PLACE | DV_REPAIR_TWICE, NULL);
}

static dv_status do_decode(dv_buf *out, dv_str text, const void *options) {
    const dv_batch_encoding *set = options;
    return set ? dv_decode(out, text, set->encoding, set->options, NULL) : DV_E_ARG;
}

static dv_status do_encode(dv_buf *out, dv_str text, const void *options) {
    const dv_batch_encoding *set = options;
    return set ? dv_encode(out, text, set->encoding, set->options, NULL) : DV_E_ARG;
}

static dv_status do_mojibake(dv_buf *out, dv_str text, const void *options) {
    (void)options;
    return dv_mojibake_undo(out, text, NULL, NULL);
}

static dv_status do_sort_key(dv_buf *out, dv_str text, const void *options) {
    return dv_sort_key(out, text, options);
}

static dv_status (*const OPERATIONS[])(dv_buf *, dv_str, const void *) = {
    [DV_OP_NFC] = do_nfc,
    [DV_OP_NFD] = do_nfd,
    [DV_OP_NORMALIZE] = do_normalize,
    [DV_OP_FOLD] = do_fold,
    [DV_OP_WORD_KEY] = do_word_key,
    [DV_OP_VIETNAMESE_KEY] = do_vietnamese_key,
    [DV_OP_UPPER] = do_upper,
    [DV_OP_LOWER] = do_lower,
    [DV_OP_TITLE] = do_title,
    [DV_OP_TONE_STYLE] = do_tone_style,
    [DV_OP_TONE_REPAIR] = do_tone_repair,
    [DV_OP_DECODE] = do_decode,
    [DV_OP_ENCODE] = do_encode,
    [DV_OP_MOJIBAKE] = do_mojibake,
    [DV_OP_SORT_KEY] = do_sort_key,
};

/* Room for `len` texts; what the batch held is given up. */
static bool make_room(dv_batch *batch, size_t len) {
    if (batch->offsets && batch->room >= len) return true;
    dv_batch_free(batch);
    batch->offsets = dv_alloc__get(batch->alloc, NULL, 0, (len + 1) * sizeof *batch->offsets);
    batch->valid = batch->offsets ? dv_alloc__get(batch->alloc, NULL, 0, valid_size(len)) : NULL;
    batch->room = len;
    return batch->valid != NULL;
}

/* One text at the end of the bytes; a refused one leaves nothing behind. */
static dv_status run_one(dv_batch *batch, dv_str text, size_t index, dv_text_op op, const void *options) {
    size_t before = batch->bytes.len;
    dv_status status = OPERATIONS[op](&batch->bytes, text, options);
    if (status == DV_OK) {
        batch->valid[index / 8] |= (uint8_t)(1 << (index % 8));
        return DV_OK;
    }
    if (status == DV_E_NOMEM || status == DV_E_ARG) return status;
    /* Some operations leave the failure in the buffer; the text is refused, the buffer is sound. */
    batch->bytes.status = DV_OK;
    batch->bytes.len = before;
    batch->refused++;
    if (batch->first_refused == SIZE_MAX) batch->first_refused = index;
    return DV_OK;
}

dv_status dv_batch_text(dv_batch *batch, const dv_strings *strings, dv_text_op op, const void *options) {
    if (!batch || !is_sound(strings) || (unsigned)op >= sizeof OPERATIONS / sizeof OPERATIONS[0]) return DV_E_ARG;
    dv_status status = make_room(batch, strings->len) ? DV_OK : DV_E_NOMEM;
    if (status == DV_OK) {
        batch->bytes.len = 0;
        batch->len = strings->len;
        batch->absent = batch->refused = 0;
        batch->first_refused = SIZE_MAX;
        memset(batch->valid, 0, valid_size(strings->len));
        batch->offsets[0] = 0;
        status = dv_buf__reserve(&batch->bytes, (size_t)(offset_at(strings, strings->len) - offset_at(strings, 0)));
    }
    for (size_t i = 0; i < strings->len && status == DV_OK; i++) {
        dv_str text = dv_strings_at(strings, i);
        if (text.ptr) status = run_one(batch, text, i, op, options);
        batch->absent += !(batch->valid[i / 8] >> (i % 8) & 1);
        batch->offsets[i + 1] = (int64_t)batch->bytes.len;
    }
    if (status != DV_OK) dv_batch_free(batch);
    return status;
}

dv_status dv_batch_detect(dv_encoding *encodings, int *scores, bool *sure, const dv_strings *strings, const dv_alloc *alloc) {
    if (!is_sound(strings)) return DV_E_ARG;
    for (size_t i = 0; i < strings->len; i++) {
        dv_str text = dv_strings_at(strings, i);
        dv_detection found = {.len = 0};
        if (text.ptr && dv_text_detect(&found, text, alloc) != DV_OK) return DV_E_NOMEM;
        if (encodings) encodings[i] = found.len > 0 ? found.ranked[0].encoding : DV_ENC_UTF8;
        if (scores) scores[i] = found.len > 0 ? found.ranked[0].score : 0;
        if (sure) sure[i] = found.sure;
    }
    return DV_OK;
}

dv_status dv_batch_match(dv_match_hit *hits, dv_match_verdict *verdicts, const dv_strings *strings, const dv_match_index *index,
                         const dv_match_options *options) {
    if (!hits || !index || !is_sound(strings)) return DV_E_ARG;
    for (size_t i = 0; i < strings->len; i++) {
        dv_str text = dv_strings_at(strings, i);
        dv_match_result result = {.verdict = DV_MATCH_NONE};
        dv_match_hit best = {.score = 0};
        dv_status status = text.ptr ? dv_match_find(&result, &best, 1, index, text, options) : DV_OK;
        if (status != DV_OK && status != DV_E_TEXT) return status;
        hits[i] = status == DV_OK ? best : (dv_match_hit){.score = 0};
        if (verdicts) verdicts[i] = status == DV_OK ? result.verdict : DV_MATCH_NONE;
    }
    return DV_OK;
}

typedef struct placed {
    dv_str key; /* absent ones come last */
    size_t index;
} placed;

static int compare_placed(const void *left, const void *right) {
    const placed *a = left, *b = right;
    if (!a->key.ptr != !b->key.ptr) return a->key.ptr ? -1 : 1;
    size_t least = a->key.len < b->key.len ? a->key.len : b->key.len;
    int order = least > 0 ? memcmp(a->key.ptr, b->key.ptr, least) : 0;
    if (order == 0) order = (a->key.len > b->key.len) - (a->key.len < b->key.len);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

dv_status dv_batch_order(size_t *order, const dv_strings *strings, const dv_order_options *options, const dv_alloc *alloc) {
    if (!is_sound(strings) || (!order && strings->len > 0)) return DV_E_ARG;
    if (strings->len == 0) return DV_OK;
    if (strings->len > SIZE_MAX / sizeof(placed)) return DV_E_NOMEM;
    dv_batch keys;
    dv_batch_init(&keys, alloc);
    dv_status status = dv_batch_text(&keys, strings, DV_OP_SORT_KEY, options);
    size_t size = strings->len * sizeof(placed);
    placed *items = status == DV_OK ? dv_alloc__get(alloc, NULL, 0, size) : NULL;
    if (status == DV_OK && !items) status = DV_E_NOMEM;
    if (status == DV_OK) {
        for (size_t i = 0; i < strings->len; i++)
            items[i] = (placed){dv_batch_at(&keys, i), i};
        qsort(items, strings->len, sizeof *items, compare_placed);
        for (size_t i = 0; i < strings->len; i++)
            order[i] = items[i].index;
    }
    if (items) dv_alloc__get(alloc, items, size, 0);
    dv_batch_free(&keys);
    return status;
}
