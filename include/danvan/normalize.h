/** @file normalize.h
 *  Cleaning Vietnamese text: what typing tools, Word, PDF and web pages leave in it is put right, each kind of thing only when asked for;
 *  capitals and small letters; and a normaliser for streams of any length. Canonical forms alone are in text.h.
 *
 *  Every step by itself, and every set of steps that is accepted, gives the same text when it is done twice. All functions take UTF-8 and
 *  give UTF-8, read no locale, and may be called from any thread. */
#ifndef DANVAN_NORMALIZE_H
#define DANVAN_NORMALIZE_H

#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Appends a text in capitals. All 134 letters of Vietnamese beyond ASCII keep their length. Other characters follow the simple mappings of
 *  Unicode, with one addition: a letter that has a capital only in parts is taken in parts (`ǰ`), so that composed and decomposed text
 *  stay alike. @return `out->status`; DV_E_TEXT for what is not UTF-8. */
DV_EXPORT dv_status dv_upper(dv_buf *out, dv_str text);

/** Appends a text in small letters; otherwise as dv_upper(). @return `out->status`; DV_E_TEXT for what is not UTF-8. */
DV_EXPORT dv_status dv_lower(dv_buf *out, dv_str text);

/** Appends a text as the name of a place is written, every word with a capital: `chu va 6` is `Chu Va 6`, `BÌNH LƯ` `Bình Lư`.
 *
 *  Behind an apostrophe that follows one letter (`ea h’leo`, `đắk r'lấp`) there is a second capital: `Ea H’Leo`, `Đắk R'Lấp`. Of the names
 *  of communes in force most are written so (Ea H’Leo, Ea M’Droh, M’Drắk, B’Lao, D’Ran), a few are not (Cư M’gar, Cư M’ta), and only the
 *  catalogue knows which; so a word that has its capital already keeps the letter behind the apostrophe as it is.
 *
 *  Kept as they are: words that begin with a digit (`6A`), Roman numbers in capitals up to XXXIX (`Quận II`), and words in capitals without a
 *  vowel, which are abbreviations (`TP`, `TDP`). @return `out->status`; DV_E_TEXT for what is not UTF-8. */
DV_EXPORT dv_status dv_title(dv_buf *out, dv_str text);

/** What dv_normalize() can do: bits, or-ed in dv_normalize_options::steps. They are done in the order of this list, whatever else is
 *  chosen. A piece of text that a step changes is told as an edit of the kind that is named. */
typedef enum dv_normalize_step {
    /** Bytes that are not UTF-8 become U+FFFD, one for each longest part of a character as Unicode recommends, instead of DV_E_TEXT.
     *  DV_EDIT_REPAIRED. */
    DV_NORMALIZE_UTF8 = 1 << 0,
    /** Characters without width go: U+200B..200F, U+202A..202E, U+2060..206F, U+FEFF. U+200C and U+200D stay between two characters of
     *  a script that needs them, and in emoji. DV_EDIT_INVISIBLE. */
    DV_NORMALIZE_INVISIBLE = 1 << 1,
    /** U+00AD goes. DV_EDIT_INVISIBLE. */
    DV_NORMALIZE_SOFT_HYPHEN = 1 << 2,
    /** Blanks that are not U+0020 become one: U+00A0, U+1680, U+2000..200A, U+202F, U+205F, U+3000. Line ends and tabs stay.
     *  DV_EDIT_SPACE. */
    DV_NORMALIZE_SPACES = 1 << 3,
    /** `"` becomes `“` at the beginning of a word or after an opening sign, else `”`; `'` likewise `‘` or `’`; a sign that is typed
     *  for an apostrophe between two letters (` U+00B4 U+02BC) becomes `’`. DV_EDIT_QUOTE. */
    DV_NORMALIZE_QUOTES_CURLY = 1 << 4,
    /** `“ ” „ ‟ « »` become `"`; `‘ ’ ‚ ‛`, and what is typed for an apostrophe between two letters, become `'`. Not together with
     *  QUOTES_CURLY. DV_EDIT_QUOTE. */
    DV_NORMALIZE_QUOTES_PLAIN = 1 << 5,
    /** One to three `-` alone between blanks become `–`, but not at the beginning of a line, where they make a list or a rule.
     *  DV_EDIT_DASH. */
    DV_NORMALIZE_DASHES_LONG = 1 << 6,
    /** U+2010..2015, U+2212, U+FE58, U+FE63 and U+FF0D become `-`. Not together with DASHES_LONG. DV_EDIT_DASH. */
    DV_NORMALIZE_DASHES_PLAIN = 1 << 7,
    /** Letters that look like others become these. By the word: in one that has a Latin letter and whose Cyrillic and Greek letters all
     *  have a Latin likeness, they become Latin (`Вình` with U+0412); a wholly Cyrillic word stays. Ð (U+00D0) and Ɖ (U+0189)
     *  become `Đ`, and ð and ɖ at the beginning of a word `đ`, unless the word has a letter that Vietnamese has not (`Þórð`).
     *  DV_EDIT_LOOKALIKE. */
    DV_NORMALIZE_LOOKALIKES = 1 << 8,
    /** As dv_upper(). DV_EDIT_CASE. */
    DV_NORMALIZE_UPPER = 1 << 9,
    /** As dv_lower(). Only one of UPPER, LOWER and TITLE. DV_EDIT_CASE. */
    DV_NORMALIZE_LOWER = 1 << 10,
    /** As dv_title(). DV_EDIT_CASE. */
    DV_NORMALIZE_TITLE = 1 << 11,
    /** A vowel and its marks become one letter, in whatever order they stand: half-composed text, and what NFC does not mend
     *  (`e` + U+0301 + U+0302 is `ế`); U+0340 and U+0341 are taken for the tones they are. A letter has one shape and one tone: a mark that
     *  is there twice counts once, and where two differ all stays as it is. DV_EDIT_MARKS, or DV_EDIT_NFC where NFC does the same. */
    DV_NORMALIZE_MARKS = 1 << 12,
    /** Two or more blanks and tabs in a row become one blank. Line ends stay. DV_EDIT_SPACE. */
    DV_NORMALIZE_COLLAPSE = 1 << 13,
    /** No blanks and tabs at the beginning and end of a line, nor at those of the text. DV_EDIT_SPACE. */
    DV_NORMALIZE_TRIM = 1 << 14,
    /** Misplaced tones, DV_REPAIR_PLACE of dv_tone_repair(): `tóan` becomes `toán`. Like the next five steps it leaves alone what is not
     *  surely Vietnamese, and makes NFC unless NFD is chosen. DV_EDIT_TONE_PLACE. */
    DV_NORMALIZE_TONE_PLACE = 1 << 15,
    /** A tone typed twice, DV_REPAIR_TWICE: `đấú` becomes `đấu`. Two different tones stay and are marked, DV_EDIT_TONES_DIFFER.
     *  DV_EDIT_TONE_TWICE. */
    DV_NORMALIZE_TONE_TWICE = 1 << 16,
    /** A missing horn, DV_REPAIR_HORN: `duơng` becomes `dương`. DV_EDIT_HORN. */
    DV_NORMALIZE_HORN = 1 << 17,
    /** An h too many, DV_REPAIR_NGH: `nghành` becomes `ngành`. DV_EDIT_NGH. */
    DV_NORMALIZE_NGH = 1 << 18,
    /** Tones as in `hòa`, `khỏe`, `thủy`, see dv_tone_style(). DV_EDIT_TONE_STYLE. */
    DV_NORMALIZE_TONE_HOA_FIRST = 1 << 19,
    /** Tones as in `hoà`, `khoẻ`, `thuỷ`. Not together with HOA_FIRST. DV_EDIT_TONE_STYLE. */
    DV_NORMALIZE_TONE_HOA_SECOND = 1 << 20,
    /** NFC last; and first, so that the other steps meet one form only. DV_EDIT_NFC. */
    DV_NORMALIZE_NFC = 1 << 21,
    /** NFD last. Not together with NFC. DV_EDIT_NFD. */
    DV_NORMALIZE_NFD = 1 << 22
} dv_normalize_step;

/** What may be done to any Vietnamese text before it is read by a program: nothing that a reader would see as a change. */
#define DV_NORMALIZE_USUAL                                                                                                             \
    ((uint32_t)(DV_NORMALIZE_INVISIBLE | DV_NORMALIZE_SOFT_HYPHEN | DV_NORMALIZE_SPACES | DV_NORMALIZE_LOOKALIKES |                    \
                DV_NORMALIZE_MARKS | DV_NORMALIZE_NFC))

/** Options of dv_normalize(). */
typedef struct dv_normalize_options {
    size_t size;    /**< sizeof, or 0 for this library's */
    uint32_t steps; /**< dv_normalize_step, or-ed */
} dv_normalize_options;

/** Appends a text after the chosen steps.
 *  @param text UTF-8. @param options NULL means DV_NORMALIZE_USUAL. @param edits cleared, then told every change, offsets counted in `text`
 *  and from the old end of `out`; NULL is fine. Steps that change the same place make one edit of several kinds.
 *  @return `out->status`; DV_E_TEXT when the text is not UTF-8 and DV_NORMALIZE_UTF8 is not chosen (dv_utf8_check() tells where); DV_E_ARG
 *  for steps that exclude each other or are unknown; DV_E_NOMEM. On failure nothing is appended. */
DV_EXPORT dv_status dv_normalize(dv_buf *out, dv_str text, const dv_normalize_options *options, dv_edits *edits);

/** dv_normalize() for a text that comes in chunks: the same bytes come out wherever the chunks are cut, and the memory does not grow with
 *  the text. One normaliser is for one thread at a time. */
typedef struct dv_normalizer dv_normalizer;

/** How many bytes a word may have together with the white space after it, and a line where a step of tones is chosen, which look at the
 *  words around. A longer line is cut at a word, a longer word where a
 *  character begins that joins nothing before it, and each part is taken by itself: only there a stream may differ from dv_normalize(),
 *  which knows no bound. */
#define DV_NORMALIZER_WORD_MAX ((size_t)1 << 16)

/** Makes a normaliser. @param options copied; NULL means DV_NORMALIZE_USUAL. @param alloc borrowed for the life of the normaliser, NULL for
 *  malloc. @return yours, free with dv_normalizer_free(); NULL without memory or for options that dv_normalize() refuses. */
DV_EXPORT dv_normalizer *dv_normalizer_new(const dv_normalize_options *options, const dv_alloc *alloc);
/** Frees a normaliser. NULL is fine. */
DV_EXPORT void dv_normalizer_free(dv_normalizer *normalizer);
/** Takes the next chunk, which may end inside a character, and appends what is ready.
 *  @param chunk copied as far as it must wait.
 *  @return DV_OK; DV_E_TEXT as dv_normalize(); DV_E_NOMEM. After a failure the normaliser takes no more: the failure is returned again. */
DV_EXPORT dv_status dv_normalizer_push(dv_normalizer *normalizer, dv_str chunk, dv_buf *out);
/** Ends the text and appends the rest; the normaliser then waits for a new text, also after a failure. @return as dv_normalizer_push(). */
DV_EXPORT dv_status dv_normalizer_end(dv_normalizer *normalizer, dv_buf *out);
/** Where in the stream the first byte stands that is not UTF-8, after DV_E_TEXT; otherwise how many bytes have been dealt with. */
DV_EXPORT uint64_t dv_normalizer_offset(const dv_normalizer *normalizer);

#ifdef __cplusplus
}
#endif
#endif
