/** @file match.h
 *  Finding a name as people write it among the names that there are: communes, hamlets, quarters, wards. Every match says what was
 *  different, and the result says whether one name is meant, several may be, or none: nothing is guessed in silence.
 *
 *  **What is one name.** Case, normal form, the place of a tone (`Hoà`, `Hòa`), blanks and hyphens, kinds of apostrophes and none at all
 *  (`Ea H’Leo`, `Ea Hleo`), `Đ` typed as `Ð`, `kỹ` and `kĩ`, zeros before a number, Roman numbers (`Quận I`), `số` before a number, and
 *  unit words in full or shortened (`TP.`, `T.P.`, `TX`, `P.`, `TDP`) cost a few points each. A unit word that only one side has costs
 *  more; two different ones (`xã`, `thị trấn`) more again.
 *
 *  **What is another name.** Numbers must agree: `Chu Va 6` never finds `Chu Va 12` nor `Chu Va`. Marks tell names apart: a text written
 *  without any marks finds `Ba Tơ` and `Ba Tô` alike (and `quang trung` may be `Quang Trung` or `Quảng Trung`: ambiguous, unless a name has
 *  the very bytes of the query), but `Ba Tô` finds `Ba Tơ` only as a near miss, far below the default threshold,
 *  and so do letters mistyped in short names. Syllables are not looked at: names of every people are treated alike. Other names
 *  of a place (Ban Mê Thuột) are not known here; put them into the list.
 *
 *  **Which words are units** is a fixed table (lib/text/nameunit.c): tỉnh, thành phố, quận, huyện, thị xã, thị trấn, phường, xã, đặc khu,
 *  thôn, bản, buôn, bon, ấp, làng, plei, sóc, phum, xóm, khóm, khu, khu phố, khu dân cư, khối, khối phố, tiểu khu, tổ, tổ dân phố, đội,
 *  cụm. Where a name begins with such a word itself (`Bản Bo`, `Buôn Ma Thuột`), both readings are tried. */
#ifndef DANVAN_MATCH_H
#define DANVAN_MATCH_H

#include <danvan/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a query and a name differ in: bits, joined with `|`. 0 with a score of 0 is no match. The values are frozen. */
typedef enum dv_match_reason {
    DV_MATCH_EXACT = 1 << 0,         /**< nothing: the same bytes */
    DV_MATCH_FORM = 1 << 1,          /**< normal form, blanks at the ends, invisible characters, signs that count for nothing */
    DV_MATCH_CASE = 1 << 2,          /**< capitals */
    DV_MATCH_TONE_STYLE = 1 << 3,    /**< on which vowel a tone is written: `Hoà`, `Hòa` */
    DV_MATCH_LOOKALIKE = 1 << 4,     /**< another letter that looks like `đ` */
    DV_MATCH_SPACING = 1 << 5,       /**< blanks, hyphens, other signs between words */
    DV_MATCH_APOSTROPHE = 1 << 6,    /**< an apostrophe of another kind, or none */
    DV_MATCH_ZEROS = 1 << 7,         /**< zeros before a number */
    DV_MATCH_ROMAN = 1 << 8,         /**< a Roman number on one side */
    DV_MATCH_I_Y = 1 << 9,           /**< `kĩ` and `kỹ` */
    DV_MATCH_ABBREVIATION = 1 << 10, /**< a unit word in full and shortened, or two words for one unit (`tổ`, `tổ dân phố`) */
    DV_MATCH_FILLER = 1 << 11,       /**< `số` before the number on one side */
    DV_MATCH_UNIT_DROPPED = 1 << 12, /**< one side has a unit word more */
    DV_MATCH_UNIT_DIFFERS = 1 << 13, /**< the unit words name different kinds */
    DV_MATCH_MARKS_MISSING = 1 << 14, /**< the query has no marks at all */
    DV_MATCH_MARKS_DIFFER = 1 << 15, /**< both are written with marks, and they are not the same */
    DV_MATCH_TYPO = 1 << 16          /**< letters differ: dv_match_hit::typos of them */
} dv_match_reason;

/** One name that matches. */
typedef struct dv_match_hit {
    size_t index;     /**< of the name in the list */
    uint32_t reasons; /**< dv_match_reason, joined */
    uint16_t score;   /**< per mille: 1000 for the same bytes, 0 for no match */
    uint16_t typos;   /**< letters inserted, dropped, replaced, or swapped with a neighbour */
} dv_match_hit;

/** What a search says. */
typedef enum dv_match_verdict {
    DV_MATCH_NONE = 0,     /**< no name reaches the threshold; hits below it are near misses to show */
    DV_MATCH_UNIQUE = 1,   /**< one name reaches it, and leads the next by the gap; that the query lacks marks is not held against the next */
    DV_MATCH_AMBIGUOUS = 2 /**< several names that reach it are too close to tell */
} dv_match_verdict;

/** The outcome of a search. */
typedef struct dv_match_result {
    dv_match_verdict verdict; /**< what may be concluded */
    size_t best;              /**< index of the name with the highest score; of two alike the first; SIZE_MAX when nothing was found */
    size_t found;             /**< how many names reached dv_match_options::keep, those without room included */
    size_t len;               /**< how many hits were written */
} dv_match_result;

/** How to match. Zero-initialised is the default; set `size` to sizeof. NULL stands for the default wherever it is asked for. A threshold
 *  of 0 is the default one; scores above 1000 are never reached. */
typedef struct dv_match_options {
    size_t size;     /**< sizeof(dv_match_options): lets the struct grow */
    uint16_t accept; /**< a name must score this to be the answer; 0 means 650 */
    uint16_t keep;   /**< a name must score this to be listed; 0 means 400. Above `accept` it is `accept` that counts */
    uint16_t gap;    /**< how far the answer must lead the next name; 0 means 50 */
    uint8_t typos;   /**< how many mistyped letters are looked for at most, up to 3; 0 means 2. Names of fewer than 4 letters bear none,
                          of fewer than 7 one, of fewer than 12 two */
    bool no_typos;   /**< look for none */
} dv_match_options;

/** A list of names, prepared for many searches. It never changes once it is made: many threads may search in it at once. */
typedef struct dv_match_index dv_match_index;

/** Scores one name. `hit->index` is 0. @param query,name any bytes; what is no UTF-8, or longer than 96 letters, matches only the same
 *  bytes. @param hit set in any case. @return DV_OK; DV_E_NOMEM while composing; DV_E_ARG without `hit`. */
DV_EXPORT dv_status dv_match_score(dv_match_hit *hit, dv_str query, dv_str name, const dv_match_options *options);

/** Searches a list once. Mistyped letters are looked for only when no name without them reaches the threshold.
 *  @param result set in any case. @param hits the best names, the highest score first, of equal ones in the order of the list; room for
 *  `room` of them, may be NULL when `room` is 0. @param names `count` views, read only during the call.
 *  @return DV_OK (also when nothing was found), DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_match(dv_match_result *result, dv_match_hit *hits, size_t room, dv_str query, const dv_str *names, size_t count,
                             const dv_match_options *options);

/** Prepares a list. The names are copied. @param out *yours*, free with dv_match_index_free(); NULL on failure. @param alloc borrowed for
 *  the life of the index, NULL for malloc. @return DV_OK, DV_E_NOMEM, DV_E_ARG; DV_E_LIMIT for more than 2^29 names. */
DV_EXPORT dv_status dv_match_index_new(dv_match_index **out, const dv_str *names, size_t count, const dv_alloc *alloc);
/** Frees an index. NULL is fine. */
DV_EXPORT void dv_match_index_free(dv_match_index *index);
/** How many names an index has. */
DV_EXPORT size_t dv_match_index_len(const dv_match_index *index);
/** A name of an index. @return borrowed from it; absent past the end. */
DV_EXPORT dv_str dv_match_index_name(const dv_match_index *index, size_t at);

/** Searches an index: the same outcome as dv_match() over the same names. Needs no memory but for queries that must be composed. */
DV_EXPORT dv_status dv_match_find(dv_match_result *result, dv_match_hit *hits, size_t room, const dv_match_index *index, dv_str query,
                                  const dv_match_options *options);

/** The word for one reason: `marks-missing`. @return borrowed for ever; NULL for what is not one reason. */
DV_EXPORT const char *dv_match_reason_name(dv_match_reason reason);
/** Appends what a hit differs in, in words: `khác chữ hoa; bỏ từ chỉ đơn vị`. @return `out->status`. */
DV_EXPORT dv_status dv_match_explain(dv_buf *out, const dv_match_hit *hit, dv_lang lang);

#ifdef __cplusplus
}
#endif
#endif
