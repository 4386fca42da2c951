/* The paper as a tree of blocks: what stands in it and in which order, before it takes a form. */
#ifndef DV_REPORT_BLOCKS_H
#define DV_REPORT_BLOCKS_H

#include <danvan/report.h>

#include "base/arena.h"
#include "report/profile.h"

/* Levels of headings. Part I II III, section 1 2 3, subsection 1.1, point a). */
enum { DV_LEVEL_PART = 0, DV_LEVEL_SECTION, DV_LEVEL_SUBSECTION, DV_LEVEL_POINT, DV_LEVELS };

typedef enum dv_run_style { DV_RUN_PLAIN = 0, DV_RUN_BOLD, DV_RUN_ITALIC, DV_RUN_NOTE } dv_run_style;

/* A stretch of text in one style. */
typedef struct dv_run {
    struct dv_run *next;
    dv_run_style style;
    size_t note; /* DV_RUN_NOTE: number of the note */
    dv_str text;
} dv_run;

/* Rows of cells, the first row and the first column being heads. */
typedef struct dv_table {
    dv_str caption;
    size_t columns;
    size_t rows;
    dv_str *cells; /* rows * columns */
} dv_table;

typedef struct dv_bar {
    dv_str label;
    dv_str value; /* the figure as text */
    int64_t size; /* its length, in any unit that all bars of the chart share */
} dv_bar;

typedef struct dv_chart {
    dv_str title;
    dv_str label_head; /* what the labels are */
    dv_str value_head; /* what the values are */
    dv_bar *bars;
    size_t len;
} dv_chart;

typedef enum dv_block_kind {
    DV_BLOCK_HEADING,
    DV_BLOCK_PARAGRAPH,
    DV_BLOCK_LIST,
    DV_BLOCK_TABLE,
    DV_BLOCK_CHART,
    DV_BLOCK_NOTES
} dv_block_kind;

typedef struct dv_block {
    struct dv_block *next;
    dv_block_kind kind;
    int level;              /* heading: DV_LEVEL_… */
    dv_str label;           /* heading: its number with the mark behind */
    dv_run *runs;           /* heading, paragraph; list: of one item */
    dv_run **tail;          /* where the next run goes */
    struct dv_block *items; /* list: its items, paragraphs each */
    struct dv_block **items_tail;
    const dv_table *table;
    const dv_chart *chart;
    const struct dv_note *notes; /* notes: the first */
    size_t notes_len;            /* notes: how many */
    bool keep; /* belongs to what follows: no page ends behind it */
} dv_block;

typedef struct dv_note {
    struct dv_note *next;
    size_t number;
    dv_str text;
} dv_note;

/* What stands above the title. */
typedef struct dv_head {
    dv_str superior, issuer, number; /* left; superior may be absent */
    dv_str place_date;               /* right, below the profile's own lines */
    dv_str stamps[3];                /* draft, secrecy, urgency; each may be absent */
    dv_str type, subject, addressee; /* the title; addressee may be absent */
} dv_head;

/* What stands at the end. */
typedef struct dv_sign {
    dv_str *recipients; /* with their marks */
    size_t recipients_len;
    dv_str authority, position, name;
} dv_sign;

/* A word that a sentence takes in by name; an absent text is unknown. */
typedef struct dv_slot {
    const char *name;
    dv_str text;
} dv_slot;

struct dv_cited;

/* The paper while it is made and when it is ready. Failures are kept in `status`; work may go on after one. */
typedef struct dv_paper {
    dv_arena arena;
    const dv_alloc *alloc;
    dv_status status;
    const dv_profile *profile;
    const dv_dossier *dossier;
    bool personal;
    bool charts;
    dv_slot common[3]; /* unit, province, body: known in every sentence */
    dv_head head;
    dv_sign sign;
    dv_block *blocks;
    dv_block **tail;
    dv_note *notes;
    dv_note **notes_tail;
    size_t notes_len;
    const dv_note *notes_open; /* the first whose section has not ended */
    dv_str pending[DV_LEVELS]; /* headings that wait for content: what stays empty is left out and not counted */
    size_t counts[DV_LEVELS];
    struct dv_cited *cited; /* documents cited so far */
} dv_paper;

void dv_paper__init(dv_paper *paper, const dv_dossier *dossier, const dv_profile *profile, const dv_alloc *alloc);
void dv_paper__free(dv_paper *paper);

/* Zeroed memory of the paper; NULL without memory. */
void *dv_paper__alloc(dv_paper *paper, size_t count, size_t size);
/* Takes the text out of a buffer into the paper, and frees the buffer. */
dv_str dv_paper__keep(dv_paper *paper, dv_buf *buf);

/* Opens a heading; it is written and numbered when content follows. */
void dv_paper__open(dv_paper *paper, int level, dv_str title);
/* Adds a block, the headings that wait for it first. NULL without memory: the functions below take that. */
dv_block *dv_paper__block(dv_paper *paper, dv_block_kind kind);
/* Adds an item to a list. */
dv_block *dv_paper__item(dv_paper *paper, dv_block *list);
/* Adds text to a paragraph, heading or item. Absent text adds nothing. */
void dv_paper__run(dv_paper *paper, dv_block *block, dv_run_style style, dv_str text);
/* Adds a note and its mark. The note stands at the end of the section that its mark is in: pages on a screen have no
 * foot, and browsers cannot print one. */
void dv_paper__note(dv_paper *paper, dv_block *block, dv_str text);
/* What follows stands in no section: headings that still wait are left out, and notes are written. */
void dv_paper__end_sections(dv_paper *paper);
/* Adds each text as a paragraph. */
void dv_paper__prose(dv_paper *paper, dv_texts texts);

#endif
