/** @file spelling.h
 *  Spelling in context: phrases that are wrong although each syllable in them is a word (`bút phá` for `bứt phá`), terms that
 *  have one official form (`OCOP`, `VietGAP`), and the capitals of Decree 30/2020/NĐ-CP, appendix II. A table of phrases is
 *  compiled once and then found in one pass over a text, whatever their number. Matching goes by syllables: capitals, NFC or
 *  NFD and the place of a tone mark make no difference. Words with a capital inside a sentence are taken for names and left
 *  alone, and so are addresses, file names and document numbers. */
#ifndef DANVAN_SPELLING_H
#define DANVAN_SPELLING_H

#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is wrong with a phrase. */
typedef enum dv_spelling_kind {
    DV_SPELLING_WORD = 0, /**< another word was meant: `bút phá` */
    DV_SPELLING_TERM,     /**< a term or abbreviation has one form: `occop` */
    DV_SPELLING_CAPITAL,  /**< a word that is written with a capital: `nhân dân` (Decree 30/2020/NĐ-CP, appendix II, part V) */
    DV_SPELLING_BODY,     /**< the name of a body: `Ban chỉ đạo` (the same appendix, part IV) */
    DV_SPELLING_SMALL,    /**< a capital inside a sentence that belongs to no name: `; Dân tộc Hoa` */
    DV_SPELLING_PEOPLE,   /**< the name of an ethnic group: `dân tộc mông` */
    DV_SPELLING_VARIANT   /**< both forms are right, but a text should keep to one; dv_spelling_find() passes over these */
} dv_spelling_kind;

/** How sure a correction is. */
typedef enum dv_spelling_certainty {
    DV_SPELLING_FIX = 0, /**< may be made without asking */
    DV_SPELLING_SUGGEST  /**< a person should look first */
} dv_spelling_certainty;

/** How a row is matched. */
enum {
    DV_SPELLING_EXACT = 1,   /**< with exactly the capitals of dv_spelling_row::wrong */
    DV_SPELLING_INSIDE = 2,  /**< not at the beginning of a sentence, where every word has a capital */
    DV_SPELLING_ALONE = 4,   /**< not right behind another word with a capital: there it is part of a name */
    DV_SPELLING_LITERAL = 8, /**< in any capitals, and corrected to exactly dv_spelling_row::right */
    DV_SPELLING_LAST = 16    /**< not before another small letter: punctuation, a capital or a number must follow */
};

/** One row of the table of phrases. Texts are UTF-8 in NFC, syllables are separated by one blank, `, ` or ` - `. */
typedef struct dv_spelling_row {
    const char *wrong;                 /**< the phrase; its context belongs to it where only some contexts are wrong */
    const char *right;                 /**< what to write for all of it */
    dv_spelling_kind kind;             /**< what is wrong */
    dv_spelling_certainty certainty;   /**< how sure the correction is */
    unsigned flags;                    /**< DV_SPELLING_EXACT and others */
    const char *unless_before;         /**< syllables separated by `|` behind which the row does not hold; NULL for none */
    const char *unless_next;           /**< likewise right before one of them */
    const char *note;                  /**< why, in Vietnamese, for the person who reads the finding */
} dv_spelling_row;

/** The table of the library. @param len set to the number of rows; may be NULL. @return borrowed for ever. */
DV_EXPORT const dv_spelling_row *dv_spelling_rows(size_t *len);

/** How to compile. Zero-initialised is the default; set `size` to sizeof. */
typedef struct dv_spelling_options {
    size_t size;                 /**< sizeof(dv_spelling_options), 0 for this library's */
    const dv_alloc *alloc;       /**< borrowed for the life of the object; NULL for malloc */
    const dv_spelling_row *rows; /**< rows beside the library's, borrowed for the life of the object */
    size_t rows_len;             /**< how many */
    bool only_own;               /**< leave the library's rows out */
    const dv_str *names;         /**< names in which nothing is looked for, in any capitals; read while compiling only */
    size_t names_len;            /**< how many */
} dv_spelling_options;

/** A compiled table. Constant once made: any number of threads may use it at once. */
typedef struct dv_spelling dv_spelling;

/** Compiles the table. @param out set to an object that is *yours*, free with dv_spelling_free(). @param options NULL for the
 *  default.
 *  @return DV_OK; DV_E_ARG for a row without text or with more than 15 syllables; DV_E_TEXT for one that is not UTF-8;
 *  DV_E_NOMEM. */
DV_EXPORT dv_status dv_spelling_new(dv_spelling **out, const dv_spelling_options *options);
/** Frees a compiled table. NULL is fine. */
DV_EXPORT void dv_spelling_free(dv_spelling *spelling);

/** A part of a text. */
typedef struct dv_span {
    size_t offset; /**< first byte */
    size_t length; /**< bytes */
} dv_span;

/** One phrase that was found. */
typedef struct dv_spelling_finding {
    size_t offset;              /**< first byte in the text */
    size_t length;              /**< bytes */
    const dv_spelling_row *row; /**< borrowed as long as the compiled table */
    dv_str replacement;         /**< what to write, in the capitals of the text; borrowed until the visitor returns */
} dv_spelling_finding;
/** Called for each phrase, in the order of the text; phrases do not overlap, the longest at a place is taken. @return false to
 *  stop. */
typedef bool dv_spelling_fn(void *ctx, const dv_spelling_finding *finding);

/** Finds all phrases of a text, in time linear in its length. @param text UTF-8 of less than 4 GiB. @param keep parts of the
 *  text in which nothing is looked for, in rising order; may be NULL. @param keep_len how many.
 *  @return DV_OK; DV_E_TEXT when the text is not UTF-8; DV_E_RANGE for a longer text; DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_spelling_find(const dv_spelling *spelling, dv_str text, const dv_span *keep, size_t keep_len,
                                     dv_spelling_fn *visit, void *ctx);

/** What dv_spelling_repair() did at one place. */
typedef struct dv_spelling_change {
    dv_span before;             /**< in the text that was given */
    dv_span after;              /**< in the text that was written: what was appended to `out` counts from 0 */
    const dv_spelling_row *row; /**< why: borrowed as long as the compiled table */
} dv_spelling_change;
/** The changes of a repair, in the order of the text. Start with an empty one (`{0}`). */
typedef struct dv_spelling_changes {
    dv_spelling_change *items; /**< `len` changes, of the list */
    size_t len;                /**< how many */
    size_t cap;                /**< allocated */
    const dv_alloc *alloc;     /**< borrowed; NULL for malloc */
} dv_spelling_changes;
/** Frees a list of changes and makes it empty. NULL is fine. */
DV_EXPORT void dv_spelling_changes_free(dv_spelling_changes *changes);

/** Appends the text with every certain correction made, and tells what was changed. Repairing the result once more changes
 *  nothing.
 *  @param out the text is appended. @param changes added to; NULL when not asked for. @param keep,keep_len as in
 *  dv_spelling_find().
 *  @return as dv_spelling_find(); on failure `out` has the length it had. */
DV_EXPORT dv_status dv_spelling_repair(dv_buf *out, dv_spelling_changes *changes, const dv_spelling *spelling, dv_str text,
                                       const dv_span *keep, size_t keep_len);

#ifdef __cplusplus
}
#endif
#endif
