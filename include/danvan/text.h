/** @file text.h
 *  Vietnamese text, as far as reading and checking dossiers needs it: UTF-8, the composed form NFC, keys for comparing, and
 *  distance for "did you mean". All functions work on bytes in and bytes out; none reads the locale. Every function may be called
 *  from any thread. */
#ifndef DANVAN_TEXT_H
#define DANVAN_TEXT_H

#include <danvan/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Looks for the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates).
 *  @return offset of the first ill-formed byte, or `text.len` when all is well. */
DV_EXPORT size_t dv_utf8_check(dv_str text);

/** Reads one character. @param text well-formed UTF-8, not empty. @param at byte offset, moved past the character.
 *  @return the code point; U+FFFD for an ill-formed byte, which is passed. */
DV_EXPORT uint32_t dv_utf8_next(dv_str text, size_t *at);

/** Appends one code point as UTF-8. @return `out->status`. */
DV_EXPORT dv_status dv_utf8_put(dv_buf *out, uint32_t code_point);

/** How many characters (code points) a text has: what a column counts. */
DV_EXPORT size_t dv_utf8_len(dv_str text);

/** Whether a text is in NFC. @param text well-formed UTF-8. */
DV_EXPORT bool dv_nfc_is(dv_str text);

/** Appends `text` in NFC. @param text UTF-8. @return `out->status`, or DV_E_TEXT when the text is not UTF-8. */
DV_EXPORT dv_status dv_nfc(dv_buf *out, dv_str text);

/** Appends the fold key: lower case, no tones, no shape marks, đ as d (ð and Ɖ too), runs of white space as one blank, none at the
 *  ends. `Hòa`, `Hoà` and `HÒA` fold to `hoa`. For matching only, never for showing.
 *  @param text UTF-8 in any normal form. @return `out->status`, or DV_E_TEXT. */
DV_EXPORT dv_status dv_fold(dv_buf *out, dv_str text);

/** Appends the key by which YAML keys and enumeration words are compared: the fold key, with blanks, `_`, `-`, `–` and punctuation
 *  dropped, so that `dân số`, `DÂN SỐ`, `dan_so` and `dân-số` agree. @return `out->status`, or DV_E_TEXT. */
DV_EXPORT dv_status dv_word_key(dv_buf *out, dv_str text);

/** Appends the Vietnamese key: lower case, NFC, one tone placement (`hoà` and `hòa` agree), but marks kept, so that `hoa` and
 *  `hòa` differ. Blanks as in dv_fold(). @return `out->status`, or DV_E_TEXT. */
DV_EXPORT dv_status dv_vietnamese_key(dv_buf *out, dv_str text);

/** Whether two texts have the same fold key. Without memory: false. */
DV_EXPORT bool dv_fold_equal(dv_str a, dv_str b);

/** Whether two texts have the same word key. Without memory: false. */
DV_EXPORT bool dv_word_equal(dv_str a, dv_str b);

/** Whether two names mean the same thing: equal fold keys, and every number in them equal (`Chu Va 6` is not `Chu Va 12`, `06` is
 *  `6`). */
DV_EXPORT bool dv_name_equal(dv_str a, dv_str b);

/** The distance between two texts by their fold keys, in characters: insertions, deletions, replacements and swaps of neighbours
 *  (optimal string alignment). Texts longer than 64 characters are compared by their first 64.
 *  @param most give up past this: the result is then `most + 1`. */
DV_EXPORT size_t dv_text_distance(dv_str a, dv_str b, size_t most);

/** A view without white space (blank, tab, line ends, NBSP, thin space, U+FEFF, zero-width) at either end. @return borrowed. */
DV_EXPORT dv_str dv_trim(dv_str text);

#ifdef __cplusplus
}
#endif
#endif
