/** @file batch.h
 *  One call for many texts, in the layout of Apache Arrow (variable-size binary: bytes in a row, offsets into them, a bit for each
 *  text that is there). Nothing is allocated for a single text: what comes out lies in three blocks that can be handed to Arrow as
 *  they are. Texts that an operation refuses come out as absent and are counted.
 *
 *  Source of the layout: Arrow columnar format 1.4, "Variable-size Binary Layout". Every function may be called from any thread. */
#ifndef DANVAN_BATCH_H
#define DANVAN_BATCH_H

#include <danvan/detect.h>
#include <danvan/encoding.h>
#include <danvan/match.h>
#include <danvan/normalize.h>
#include <danvan/order.h>
#include <danvan/syllable.h>
#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Many texts, borrowed. Exactly one of `offsets32` and `offsets64` is set: `len` + 1 offsets that do not descend. */
typedef struct dv_strings {
    const char *bytes;        /**< all texts, one behind the other; may be NULL when all are empty */
    const int32_t *offsets32; /**< Arrow's `utf8` and `binary`; text i is the bytes [offsets[i], offsets[i + 1]) */
    const int64_t *offsets64; /**< Arrow's `large_utf8` and `large_binary` */
    const uint8_t *valid;     /**< bit i % 8 of byte i / 8 is set where text i is there; NULL: all are */
    size_t valid_offset;      /**< bit at which `valid` begins, for slices of an array */
    size_t len;               /**< how many texts */
} dv_strings;

/** What came out. Start with dv_batch_init(), end with dv_batch_free(). */
typedef struct dv_batch {
    dv_buf bytes;          /**< all texts, one behind the other */
    int64_t *offsets;      /**< `len` + 1 of them, owned by the batch; NULL before the first run */
    uint8_t *valid;        /**< a bit a text, owned by the batch; bits behind the last are 0 */
    size_t len;            /**< how many texts */
    size_t absent;         /**< how many of them are absent, because they were or because they were refused */
    size_t refused;        /**< how many were refused */
    size_t first_refused;  /**< the first of these; SIZE_MAX for none */
    size_t room;           /**< texts for which there is room */
    const dv_alloc *alloc; /**< borrowed; NULL means malloc */
} dv_batch;

/** An operation on one text, and what `options` points to. */
typedef enum dv_text_op {
    DV_OP_NFC = 0,        /**< dv_nfc(); NULL */
    DV_OP_NFD,            /**< dv_nfd(); NULL */
    DV_OP_NORMALIZE,      /**< dv_normalize(); dv_normalize_options or NULL */
    DV_OP_FOLD,           /**< dv_fold_level(); an unsigned level, or NULL for dv_fold() */
    DV_OP_WORD_KEY,       /**< dv_word_key(); NULL */
    DV_OP_VIETNAMESE_KEY, /**< dv_vietnamese_key(); NULL */
    DV_OP_UPPER,          /**< dv_upper(); NULL */
    DV_OP_LOWER,          /**< dv_lower(); NULL */
    DV_OP_TITLE,          /**< dv_title(); NULL */
    DV_OP_TONE_STYLE,     /**< dv_tone_style(); a dv_tone_place, or NULL for DV_TONE_HOA_FIRST */
    DV_OP_TONE_REPAIR,    /**< dv_tone_repair(); an unsigned set of dv_repair, or NULL for DV_REPAIR_PLACE | DV_REPAIR_TWICE */
    DV_OP_DECODE,         /**< dv_decode(); dv_batch_encoding */
    DV_OP_ENCODE,         /**< dv_encode(); dv_batch_encoding */
    DV_OP_MOJIBAKE,       /**< dv_mojibake_undo(); NULL */
    DV_OP_SORT_KEY        /**< dv_sort_key(); dv_order_options or NULL */
} dv_text_op;

/** Options of DV_OP_DECODE and DV_OP_ENCODE. */
typedef struct dv_batch_encoding {
    dv_encoding encoding;                /**< the set */
    const dv_encoding_options *options;  /**< borrowed; NULL for defaults */
} dv_batch_encoding;

/** Makes a batch empty; what was in it is not freed. @param alloc borrowed for the life of the batch, NULL for malloc. */
DV_EXPORT void dv_batch_init(dv_batch *batch, const dv_alloc *alloc);
/** Frees what a batch holds and makes it empty again. NULL is fine. */
DV_EXPORT void dv_batch_free(dv_batch *batch);

/** Text i of a list. @return borrowed; {NULL, 0} when it is absent or `index` is past the end. */
DV_EXPORT dv_str dv_strings_at(const dv_strings *strings, size_t index);
/** Text i of a batch. @return borrowed until the batch is changed; {NULL, 0} when it is absent or `index` is past the end. */
DV_EXPORT dv_str dv_batch_at(const dv_batch *batch, size_t index);

/** Does one operation on every text; what the batch held before is replaced, its room is used again. A text that the operation refuses
 *  (no UTF-8; a byte without meaning) comes out absent, and the others are done all the same.
 *  @param batch not NULL. @param options see dv_text_op.
 *  @return DV_OK, also with refused texts; DV_E_ARG for descending offsets, a missing option or one that the operation does not take;
 *  DV_E_NOMEM: the batch is then empty. */
DV_EXPORT dv_status dv_batch_text(dv_batch *batch, const dv_strings *strings, dv_text_op op, const void *options);

/** Tells the character set of every text.
 *  @param encodings, scores, sure `len` elements each, *yours*, any of them NULL: the first of dv_detection::ranked with its score, and
 *  whether it is sure. Absent texts get DV_ENC_UTF8, 0 and false.
 *  @return DV_OK, DV_E_ARG, DV_E_NOMEM. */
DV_EXPORT dv_status dv_batch_detect(dv_encoding *encodings, int *scores, bool *sure, const dv_strings *strings, const dv_alloc *alloc);

/** Finds every text among the names of an index.
 *  @param hits `len` elements, *yours*: the best hit of each text; all zero where there is none or the text is absent. @param verdicts
 *  `len` elements, *yours*, or NULL: DV_MATCH_UNIQUE is the only one that may be taken without a person.
 *  @param options as for dv_match_find(); NULL for defaults. @return DV_OK, DV_E_ARG, DV_E_NOMEM. */
DV_EXPORT dv_status dv_batch_match(dv_match_hit *hits, dv_match_verdict *verdicts, const dv_strings *strings, const dv_match_index *index,
                                   const dv_match_options *options);

/** The order of many texts: `order[k]` is the index of the text that comes k-th; equal ones stay in their order, absent ones come last.
 *  @param order `len` elements, *yours*. @param options NULL for defaults. @return DV_OK, DV_E_ARG, DV_E_NOMEM. */
DV_EXPORT dv_status dv_batch_order(size_t *order, const dv_strings *strings, const dv_order_options *options, const dv_alloc *alloc);

#ifdef __cplusplus
}
#endif
#endif
