/** @file text.h
 *  What every work on Vietnamese text stands on: UTF-8, the composed form NFC, keys for comparing, distance for "did you mean",
 *  and the list of edits by which operations tell what they changed. All functions work on bytes in and bytes out; none reads
 *  the locale. Every function may be called from any thread. */
#ifndef DANVAN_TEXT_H
#define DANVAN_TEXT_H

#include <danvan/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an operation did at one place of a text: bits, so that an edit made of several keeps them all. New bits are only added;
 *  those from DV_EDIT_USER on are free for callers. */
typedef enum dv_edit_kind {
    DV_EDIT_DECODED = 1 << 0,    /**< bytes of another encoding were read */
    DV_EDIT_NFC = 1 << 1,        /**< characters were composed */
    DV_EDIT_MARKS = 1 << 2,      /**< marks in an order that NFC does not mend were put right: `e` + U+0301 + U+0302 became `ế` */
    DV_EDIT_LOOKALIKE = 1 << 3,  /**< a letter that only looks Vietnamese: `Ð` (U+00D0) became `Đ` */
    DV_EDIT_INVISIBLE = 1 << 4,  /**< a character without width was taken out */
    DV_EDIT_SPACE = 1 << 5,      /**< white space was changed */
    DV_EDIT_CASE = 1 << 6,       /**< capitals and small letters were changed */
    DV_EDIT_FOLDED = 1 << 7,     /**< tones or shapes were taken off for a key */
    DV_EDIT_TONE_STYLE = 1 << 8, /**< the tone moved from one right place to the other: `hòa`, `hoà` */
    DV_EDIT_TONE_PLACE = 1 << 9, /**< the tone stood on a wrong letter: `tóan` became `toán` */
    DV_EDIT_TONE_TWICE = 1 << 10, /**< the same tone stood on two letters: `đấú` became `đấu` */
    DV_EDIT_HORN = 1 << 11,      /**< a horn was missing: `duơng` became `dương` */
    DV_EDIT_NGH = 1 << 12,       /**< an h too many: `nghàn` became `ngàn` */
    DV_EDIT_TONES_DIFFER = 1 << 13, /**< two different tones in one syllable: found and left as it was */
    DV_EDIT_TYPED = 1 << 14,     /**< typing of Telex, VNI or VIQR was read */
    DV_EDIT_QUOTED = 1 << 15,    /**< a numeric reference of HTML or another escape was read */
    DV_EDIT_NFD = 1 << 16,       /**< characters were taken apart */
    DV_EDIT_QUOTE = 1 << 17,     /**< a quotation mark or an apostrophe was changed */
    DV_EDIT_DASH = 1 << 18,      /**< a dash was changed */
    DV_EDIT_REPAIRED = 1 << 19,  /**< bytes that are not UTF-8 became U+FFFD */
    DV_EDIT_USER = 1 << 24       /**< the first bit that the library never sets */
} dv_edit_kind;

/** One edit: the bytes [from, from + from_len) of the raw text stand as the bytes [to, to + to_len) of the text that came out. */
typedef struct dv_edit {
    size_t from;     /**< first byte in the raw text */
    size_t from_len; /**< bytes there; 0 where something was put in */
    size_t to;       /**< first byte in the text that came out, counted from where the operation began to write */
    size_t to_len;   /**< bytes there; 0 where something was taken out */
    uint32_t kinds;  /**< dv_edit_kind, or-ed */
} dv_edit;

/** A stretch of a text, in bytes. */
typedef struct dv_range {
    size_t start; /**< first byte */
    size_t end;   /**< the byte after the last */
} dv_range;

/** A list of edits: what changed between a raw text and the text that came out, and with it an exact map of places between the
 *  two. Between two edits both texts have the same bytes. Edits stand in the order of the text and do not overlap; two may touch.
 *  An edit that changed nothing (kind DV_EDIT_TONES_DIFFER) marks a place.
 *
 *  The list is yours: start it with dv_edits_init(), end it with dv_edits_free(). A function that fills one accepts NULL and
 *  clears the list first; for a second operation on the text that came out give it a second list and join the two with
 *  dv_edits_then(). Not for two threads at once, except for reading. */
typedef struct dv_edits {
    dv_edit *items;        /**< `len` of them, owned by the list */
    size_t len;            /**< how many */
    size_t cap;            /**< how many have room */
    const dv_alloc *alloc; /**< borrowed; NULL means malloc */
    dv_status status;      /**< DV_OK, or the first failure: later additions then do nothing */
} dv_edits;

/** Makes a list empty. @param edits what was in it is not freed. @param alloc borrowed for the life of the list, NULL for
 *  malloc. */
DV_EXPORT void dv_edits_init(dv_edits *edits, const dv_alloc *alloc);
/** Frees the edits and makes the list empty again. NULL is fine. */
DV_EXPORT void dv_edits_free(dv_edits *edits);
/** Forgets the edits and a failure, and keeps the room. NULL is fine. */
DV_EXPORT void dv_edits_clear(dv_edits *edits);

/** Appends an edit: `from_len` raw bytes at `from` became `to_len` bytes. Where they stand in the text that came out follows from
 *  the edits before.
 *  @param edits NULL is fine: DV_OK. @param from at or after the end of the last edit. @param kinds dv_edit_kind, or-ed.
 *  @return `edits->status`: DV_E_ARG for a place before the end of the last edit or past the largest size, DV_E_NOMEM. */
DV_EXPORT dv_status dv_edits_add(dv_edits *edits, size_t from, size_t from_len, size_t to_len, uint32_t kinds);

/** Turns a map raw -> middle into the map raw -> out, given the map middle -> out of the operation that came next. Edits that
 *  overlap in the middle become one, with the kinds of both; others stay apart.
 *  @param first changed; unchanged without memory (but its status). NULL is fine. @param second NULL is a map without edits.
 *  @return the status of `first`: a failure of either list, or DV_E_NOMEM. */
DV_EXPORT dv_status dv_edits_then(dv_edits *first, const dv_edits *second);

/** Where in the text that came out the character stands that begins at `raw`; the beginning of its edit when it lies inside one,
 *  what follows when it was taken out.
 *  @param edits NULL maps each place to itself. @param raw any offset. Takes O(log edits). */
DV_EXPORT size_t dv_edits_to_out(const dv_edits *edits, size_t raw);
/** Where in the raw text the character stood that begins at `out`; the beginning of its edit when it lies inside one.
 *  @param edits NULL maps each place to itself. @param out any offset. Takes O(log edits). */
DV_EXPORT size_t dv_edits_to_raw(const dv_edits *edits, size_t out);
/** The smallest stretch of the text that came out that holds all that the raw stretch became. An empty stretch stays empty. */
DV_EXPORT dv_range dv_edits_range_to_out(const dv_edits *edits, dv_range raw);
/** The smallest stretch of the raw text from which the stretch `out` came: what to underline in the file of the user. An empty
 *  stretch stays empty. */
DV_EXPORT dv_range dv_edits_range_to_raw(const dv_edits *edits, dv_range out);

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

/** Whether a text is in NFC, the composed form of Unicode: `ế` is one character. False for what is not UTF-8. */
DV_EXPORT bool dv_nfc_is(dv_str text);

/** Whether a text is in NFD, the decomposed form: `ế` is `e`, U+0302, U+0301. False for what is not UTF-8. */
DV_EXPORT bool dv_nfd_is(dv_str text);

/** Appends `text` in NFC (Unicode Standard Annex 15), whatever form it has. The text is taken by itself: a mark at its beginning does not
 *  join what stands in `out`. NFC puts half-composed text right (`ê` + U+0323 is `ệ`), but not marks in an order that means
 *  something else to Unicode (`e` + U+0301 + U+0302): that is a repair, DV_NORMALIZE_MARKS of dv_normalize().
 *  @param text UTF-8. @return `out->status`, or DV_E_TEXT, with nothing appended, when the text is not UTF-8. */
DV_EXPORT dv_status dv_nfc(dv_buf *out, dv_str text);

/** Appends `text` in NFD, whatever form it has; otherwise as dv_nfc(). `đ` has no decomposition and stays one character.
 *  @param text UTF-8. @return `out->status`, or DV_E_TEXT, with nothing appended, when the text is not UTF-8. */
DV_EXPORT dv_status dv_nfd(dv_buf *out, dv_str text);

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

/** How much dv_fold_level() takes away. In all levels capitals become small letters, white space is as in dv_fold(), and ð and Ɖ count as đ. */
typedef enum dv_fold_kind {
    DV_FOLD_FULL = 0,  /**< tones and shapes: `Việt`, `viêt`, `viet` agree; as dv_fold() */
    DV_FOLD_TONES = 1, /**< tones only: `Việt` and `viết` are `viêt`, `viet` is another word; đ and d differ */
    DV_FOLD_STYLE = 2, /**< only the style of tones: `hoà` and `hòa` agree, `hoa` does not; as dv_vietnamese_key() */
    DV_FOLD_IY = 16    /**< or-ed to one of the others: i and y agree where both are in use, `lý` and `lí`, `quý` and `quí`, `Mỹ` and `Mĩ`;
                        *   `tay` and `tai` never */
} dv_fold_kind;

/** Appends a key for matching, never for showing. The key of a key is the key itself, and texts that differ only in their normal form have
 *  the same key. @param text UTF-8 in any normal form. @param level one of dv_fold_kind, and DV_FOLD_IY if wished.
 *  @return `out->status`; DV_E_TEXT for what is not UTF-8; DV_E_ARG for an unknown level. */
DV_EXPORT dv_status dv_fold_level(dv_buf *out, dv_str text, unsigned level);

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
