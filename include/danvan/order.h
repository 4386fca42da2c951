/** @file order.h
 *  Putting Vietnamese text in order: keys for sorting, and a comparison that needs no memory. Upper and lower case, composed
 *  and decomposed text may be mixed; the locale is not asked. Every function may be called from any thread.
 *
 *  **The order of CLDR** (the default) is that of ICU's `vi` collation: letters first, over the whole text (a ă â b c d đ e ê f
 *  … o ô ơ … u ư v w x y z), then tones from left to right (ngang huyền hỏi ngã sắc nặng), then case, small before capital.
 *  White space comes before punctuation, then symbols, currency, digits, letters. So `an dân` < `an giang` < `An Giang` < `Ấn
 *  Độ`.
 *
 *  **The order of dictionaries** goes syllable by syllable: all words that begin with `an` come before all that begin with
 *  `àn`. White space and punctuation only part the syllables; they and the case are asked last.
 *
 *  Both follow root collation for Latin letters up to U+02AF (but for two letters in one, such as ȸ), the punctuation of
 *  U+2000, and what decomposes into those. Other letters stand after Latin in the order of their code points (capitals beside
 *  their small letters, Han last), other signs and digits after the known ones of their kind, also by code point. Controls and
 *  invisible characters count for nothing. Ill-formed bytes count as U+FFFD, which is last, so that any bytes have their place.
 *  A letter counts with at most 48 marks; what is beyond stands as marks without a letter. */
#ifndef DANVAN_ORDER_H
#define DANVAN_ORDER_H

#include <danvan/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How much of a text is compared before the next part. */
typedef enum dv_order_kind {
    DV_ORDER_CLDR = 0,      /**< the whole text: letters, then tones, then case */
    DV_ORDER_DICTIONARY = 1 /**< each syllable with its tones before the next one */
} dv_order_kind;

/** The order of the tones; ngang is always first. */
typedef enum dv_tone_order {
    DV_TONES_HUYEN_FIRST = 0, /**< huyền hỏi ngã sắc nặng: CLDR, the dictionaries of Hoàng Phê */
    DV_TONES_SAC_FIRST = 1    /**< sắc huyền hỏi ngã nặng: schools, Windows */
} dv_tone_order;

/** How to order. Zero-initialised is the default; set `size` to sizeof. NULL stands for the default wherever it is asked for.
 *  Values outside an enumeration count as its default. */
typedef struct dv_order_options {
    size_t size;         /**< sizeof(dv_order_options): lets the struct grow */
    dv_order_kind kind;  /**< whole texts or syllables */
    dv_tone_order tones; /**< which tone comes first */
    bool numbers;        /**< runs of ASCII digits by their value: `Bản 2` < `Bản 10`, and `06` is `6` */
} dv_order_options;

/** Appends the sort key of a text: bytes that memcmp() puts in the order of the texts, where of two keys that begin alike the
 *  shorter one is less. Keys hold no zero byte, so strcmp() on two of them does the same. Keys made with different options, or
 *  by another version of the library, cannot be compared. Texts that differ only in normal form have one key.
 *  @param text any bytes. @param options may be NULL. @return `out->status`. */
DV_EXPORT dv_status dv_sort_key(dv_buf *out, dv_str text, const dv_order_options *options);

/** Compares two texts as their sort keys compare, without making the keys and without memory.
 *  @return -1 when `a` comes first, 1 when `b` does, 0 when their keys are equal. */
DV_EXPORT int dv_compare(dv_str a, dv_str b, const dv_order_options *options);

#ifdef __cplusplus
}
#endif
#endif
