/** @file detect.h
 *  Which character set a text is in, texts that were read in the wrong set and saved again, and files in which several sets are mixed.
 *
 *  All of this is inference from what the letters spell: a reading is good when it gives syllables that Vietnamese can have. It asks no
 *  dictionary. Where a text is too short or reads well in two ways, the answer is that it cannot be told. Scores are whole numbers out
 *  of a thousand.
 *
 *  Every function may be called from any thread. */
#ifndef DANVAN_DETECT_H
#define DANVAN_DETECT_H

#include <danvan/encoding.h>
#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How far to go in undoing. Zero in every member is the default. */
typedef struct dv_mojibake_report {
    size_t words;     /**< words that were put right */
    size_t left;      /**< words that may be damaged, but read as well as they are: left alone */
    unsigned passes;  /**< how often the worst of them had been read wrongly: 1, 2 or 3; 0 when nothing was found */
} dv_mojibake_report;

/** Appends a text in which UTF-8 that was read as Windows 1252, Latin-1 or Windows 1258 and saved as UTF-8 again (`Tiáº¿ng Viá»‡t`)
 *  is put right, also when that happened two or three times. Words that were put right come out in NFC, all others as they were.
 *
 *  A word is changed when it is no word as it stands and reads as Vietnamese afterwards; a word that could be right either way (`XÃ”`
 *  may be XÔ, or XÃ with a quotation mark) goes with the surely damaged or surely sound words next to it, and stays as it is when there
 *  are none. So a text that is right does not change.
 *  @param text UTF-8. @param edits cleared, then told every change, its places counted from where this call began to write; NULL is
 *  fine. @param report filled in; may be NULL.
 *  @return `out->status`; DV_E_TEXT when the text is not UTF-8; a failure of `edits`. */
DV_EXPORT dv_status dv_mojibake_undo(dv_buf *out, dv_str text, dv_edits *edits, dv_mojibake_report *report);

#ifdef __cplusplus
}
#endif
#endif
