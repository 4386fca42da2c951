/* Moving tones in running text: finding the words that may need it, mending one word, and what must not be touched. */
#ifndef DANVAN_LIB_TEXT_TONE_H
#define DANVAN_LIB_TEXT_TONE_H

#include <danvan/syllable.h>

/* What is to be done. */
typedef struct dv_tone_plan {
    unsigned repairs;    /* dv_repair */
    bool style;          /* tones of oa, oe, uy move to `place` */
    dv_tone_place place;
} dv_tone_plan;

typedef enum dv_tone_scan {
    DV_TONE_SCAN_END = 0, /* all of the text was seen */
    DV_TONE_SCAN_WORD,    /* `word` may need a change */
    DV_TONE_SCAN_OTHER    /* the text is not UTF-8 or not in NFC from here on */
} dv_tone_scan;

/* A walk through a text. Start with text, plan and composed set and the rest zero. */
typedef struct dv_tone_walk {
    dv_str text;
    const dv_tone_plan *plan;
    bool composed;   /* the text is known to be NFC */
    size_t at;       /* up to here all was seen */
    size_t word_end; /* of the last word that was given */
} dv_tone_walk;

/* Looks for the next word that the plan may change. Words that are surely right are passed without being read. */
dv_tone_scan dv_tone__scan(dv_tone_walk *walk, dv_range *word);

/* A word as it should be. */
typedef struct dv_tone_mended {
    uint32_t kinds; /* dv_edit_kind; 0 when there is nothing to do */
    bool same;      /* the word stays as it is and is only to be marked */
    size_t len;
    char text[3 * DV_SYLLABLE_LETTERS];
} dv_tone_mended;

/* Mends one word, which must be all letters. */
void dv_tone__mend(dv_tone_mended *mended, dv_str word, const dv_tone_plan *plan);

/* Whether a character belongs to a word: letters, marks and digits of any script, and `_`. */
bool dv_tone__is_word_char(uint32_t c);

/* What was last found about the piece of text around a word, so that no piece is looked at twice. */
typedef struct dv_tone_guard {
    dv_range piece;
    bool code;
} dv_tone_guard;

/* Whether a word must be left alone: it is part of a URL, an e-mail address, a file name or program text, is tied to another word
 * by an apostrophe, or stands among words of another language. Start with a zeroed guard and ask from left to right. */
bool dv_tone__is_guarded(dv_tone_guard *guard, dv_str text, dv_range word);

/* Whether a word stands among words of another language: no letter that only Vietnamese has is near in its line, and foreign
 * words prevail. */
bool dv_tone__is_among_foreign(dv_str text, dv_range word);

/* Appends the text with the changes of the plan, in NFC. As dv_tone_style(). */
dv_status dv_tone__rewrite(dv_buf *out, dv_str text, const dv_tone_plan *plan, dv_edits *edits);

#endif
