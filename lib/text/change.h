/* A text that is mostly copied: what is replaced in it, and the list of edits that tells so. Nothing is written before the first change. */
#ifndef DANVAN_LIB_TEXT_CHANGE_H
#define DANVAN_LIB_TEXT_CHANGE_H

#include <danvan/text.h>

typedef struct dv_change {
    dv_buf *out;
    dv_str text;
    dv_edits *edits; /* or NULL */
    size_t done;     /* bytes of the text that are in `out` in their new form */
    bool changed;
} dv_change;

/* The bytes [from, end) become `now`; `from` is not before what was replaced last. Where they are the same already nothing is told. */
void dv_change__replace(dv_change *change, size_t from, size_t end, dv_str now, uint32_t kinds);

/* Copies the rest when there was a change. Returns whether there was one. */
bool dv_change__end(dv_change *change);

#endif
