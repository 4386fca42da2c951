/* The steps of dv_normalize(), each over one piece of text. */
#ifndef DANVAN_LIB_TEXT_NORMAL_H
#define DANVAN_LIB_TEXT_NORMAL_H

#include <danvan/normalize.h>

/* A piece ends where white space ends, or, for steps that look at the whole line, where a line ends, so that no step knows of a text
 * around the piece but for what stands here. */
typedef struct dv_normal_place {
    bool first;     /* the text begins with this piece */
    bool last;      /* ... ends */
    bool line_text; /* there is text before the piece on its line */
} dv_normal_place;

/* Writes the piece into `out`, which is empty, unless nothing changes: then false. `edits` may be NULL. */
typedef bool dv_normal_fn(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits);

dv_normal_fn dv_normal__utf8;
dv_normal_fn dv_normal__chars; /* invisible characters, blanks, quotes, dashes */
dv_normal_fn dv_normal__lookalikes;
dv_normal_fn dv_normal__marks;
dv_normal_fn dv_normal__spaces; /* collapse and trim */
dv_normal_fn dv_normal__tones;  /* repairs and style */

/* The length of the ill-formed part at `at`, which is longest but no more than the beginning of one character. */
size_t dv_normal__bad_size(dv_str text, size_t at);

/* One piece through all steps. `work` are two buffers and `lists` two lists that may hold anything; nothing else is allocated. Edits are told as
 * of `base` in the raw text. */
typedef struct dv_normal_room {
    dv_buf work[2];
    dv_edits lists[2];
} dv_normal_room;

void dv_normal__open(dv_normal_room *room, const dv_alloc *alloc);
void dv_normal__close(dv_normal_room *room);
dv_status dv_normal__piece(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_normal_room *room, dv_edits *edits,
                           size_t base);

/* The steps of options; false when they cannot be done together. */
bool dv_normal__steps(const dv_normalize_options *options, uint32_t *steps);

/* Whether the steps look at the words around a word, and need whole lines. */
bool dv_normal__by_line(uint32_t steps);

/* Where text may be cut: at the beginning of a character that joins nothing, behind white space of ASCII, in which there must be a line end
 * when `by_line`. The first such place at `at` or later; text.len when there is none. */
size_t dv_normal__next_cut(dv_str text, size_t at, bool by_line);
/* The last such place before or at `most`; 0 when there is none. */
size_t dv_normal__last_cut(dv_str text, size_t most, bool by_line);
/* Whether the line on which `cut` lies has text before it; `before` tells it for the line at the beginning of the text. */
bool dv_normal__line_text(dv_str text, size_t cut, bool before);

#endif
