/** @file detect.h
 *  Which character set a text is in, texts that were read in the wrong set and saved again, and files in which several sets are
 *  mixed.
 *
 *  All of this is inference from what the letters spell: a reading is good when it gives syllables that Vietnamese can have. It
 *  asks no dictionary. Where a text is too short or reads well in two ways, the answer is that it cannot be told. Scores are whole
 *  numbers out of a thousand.
 *
 *  Every function may be called from any thread. */
#ifndef DANVAN_DETECT_H
#define DANVAN_DETECT_H

#include <danvan/encoding.h>
#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The most readings that are ranked. */
#define DV_DETECT_MOST 24

/** One reading of a text. */
typedef struct dv_detected {
    dv_encoding encoding; /**< the set */
    /** The text is UTF-8, but its letters are those that Windows 1252 shows for the bytes of `encoding`: `ViÖt Nam`, pasted from
     *  a document in a font of TCVN3. With DV_ENC_UTF8 it was UTF-8 that was read so: `Viá»‡t Nam`, see dv_mojibake_undo(). */
    bool reread;
    int score;        /**< how good the reading is, out of 1000: about 900 for ordinary text, 0 for nonsense */
    const char *name; /**< what dv_transcoder_new() takes: dv_encoding_name(), or "UTF-16LE" or "UTF-16BE" with DV_ENC_OTHER;
                       *   borrowed for ever */
} dv_detected;

/** What dv_text_detect() found. Plain data that needs no freeing. */
typedef struct dv_detection {
    dv_detected ranked[DV_DETECT_MOST]; /**< `len` of them, the best first; at least one */
    size_t len;                         /**< how many */
    int margin;   /**< by how much the first is better than the best that reads as another text; its score when there is none */
    bool sure;    /**< false: it cannot be told; the text is too short, fits two sets, or is not Vietnamese in any of them */
    size_t words; /**< words that it was judged by: those with bytes beyond ASCII, or with marks or references */
} dv_detection;

/** Finds out in which set a text is. Text that is ASCII, and Vietnamese in UTF-8, is never taken for a set of bytes. Only the words
 *  with something beyond ASCII are looked at, and of a long text the first 8 KiB of them.
 *
 *  TCVN3 and VN1 have the same small letters: where a text shows no difference it is called TCVN3, the one that was used.
 *  @param detection set. @param bytes any bytes. @param alloc for the time of the call, NULL for malloc.
 *  @return DV_OK; DV_E_NOMEM; DV_E_ARG without `detection`. */
DV_EXPORT dv_status dv_text_detect(dv_detection *detection, dv_str bytes, const dv_alloc *alloc);

/** What undoing found. */
typedef struct dv_mojibake_report {
    size_t words;    /**< words that were put right */
    size_t left;     /**< words that may be damaged, but read as well as they are: left alone */
    unsigned passes; /**< how often the worst of them had been read wrongly: 1, 2 or 3; 0 when nothing was found */
} dv_mojibake_report;

/** Appends a text in which UTF-8 that was read as Windows 1252, Latin-1 or Windows 1258 and saved as UTF-8 again (`Viá»‡t`)
 *  is put right; of Windows 1252 and Latin-1 also when that happened two or three times. Words that were put right come out in NFC, all others as they were.
 *
 *  A word is changed when it is no word as it stands and reads as Vietnamese afterwards; a word that could be right either way
 *  (`XÃ”` may be XÔ, or XÃ with a quotation mark) goes with the surely damaged or surely sound words next to it, and stays as it is
 *  when there are none. So a text that is right does not change.
 *  @param text UTF-8. @param edits cleared, then told every change, its places counted from where this call began to write; NULL
 *  is fine. @param report filled in; may be NULL.
 *  @return `out->status`; DV_E_TEXT when the text is not UTF-8; a failure of `edits`. */
DV_EXPORT dv_status dv_mojibake_undo(dv_buf *out, dv_str text, dv_edits *edits, dv_mojibake_report *report);

/** A stretch of a mixed file that is in one set. */
typedef struct dv_text_run {
    size_t offset;        /**< first byte in the file */
    size_t length;        /**< bytes there */
    size_t out_offset;    /**< first byte in the text that came out, counted from where the call began to write */
    size_t out_length;    /**< bytes there */
    dv_encoding encoding; /**< the set */
    bool reread;          /**< as dv_detected::reread */
} dv_text_run;

/** The stretches of a file: in order, without gaps or overlaps, all of the file. The list is yours: start with
 *  dv_text_runs_init(), end with dv_text_runs_free(). */
typedef struct dv_text_runs {
    dv_text_run *items;    /**< `len` of them, owned by the list */
    size_t len;            /**< how many */
    size_t cap;            /**< how many have room */
    const dv_alloc *alloc; /**< borrowed; NULL means malloc */
    dv_status status;      /**< DV_OK, or DV_E_NOMEM */
} dv_text_runs;

/** Makes a list empty. @param alloc borrowed for the life of the list, NULL for malloc. */
DV_EXPORT void dv_text_runs_init(dv_text_runs *runs, const dv_alloc *alloc);
/** Frees the runs and makes the list empty again. NULL is fine. */
DV_EXPORT void dv_text_runs_free(dv_text_runs *runs);

/** Appends a file in which several sets are mixed, each stretch read in its own: bytes of a set from before Unicode between UTF-8,
 *  lines of two such sets, letters that were pasted from a document in such a set (`ViÖt`), UTF-8 that was read wrongly (`Viá»‡t`), and
 *  numeric references. Comes out as UTF-8 in NFC.
 *
 *  Words are looked at one by one, and lines as a whole: within a line there is one set besides UTF-8. A line that does not show its set
 *  is read in that of the other lines. Words that read well as they are stay.
 *  @param bytes any bytes. @param legacy the set of bytes that are not UTF-8, where the file does not show it; DV_ENC_OTHER when
 *  that is not known: they cannot be read then. @param options for every set, NULL for defaults. @param runs cleared, then told
 *  every stretch; NULL is fine. @param report filled in; may be NULL.
 *  @return `out->status`; DV_E_TEXT when bytes have no meaning and no substitute was asked for (nothing is appended then, but the runs
 *  are told); DV_E_ARG; a failure of `runs`. */
DV_EXPORT dv_status dv_decode_mixed(dv_buf *out, dv_str bytes, dv_encoding legacy, const dv_encoding_options *options,
                                    dv_text_runs *runs, dv_encoding_report *report);

#ifdef __cplusplus
}
#endif
#endif
