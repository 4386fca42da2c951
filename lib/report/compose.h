/* Sentences: a wording with the values that it takes in. */
#ifndef DV_REPORT_COMPOSE_H
#define DV_REPORT_COMPOSE_H

#include "report/blocks.h"
#include "report/wording.h"

/* How many slots an array has. */
#define DV_SLOTS(slots) (slots), (sizeof(slots) / sizeof *(slots))

/* The wording with its values; absent when none of `slots` is known (a wording without slots of its own is always
 * written). */
dv_str dv_compose__phrase(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len);
/* The same, with a capital letter at the beginning. */
dv_str dv_compose__sentence(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len);
/* Adds the sentence as a paragraph, with a footnote where the wording has {note} and `note` is not absent. */
void dv_compose__paragraph(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len, dv_str note);
/* The same for a sentence of one slot, without footnote. */
void dv_compose__one(dv_paper *paper, dv_wording id, const char *slot, dv_str text);
/* A text with its values; {n} is `n`. Absent for no text. */
dv_str dv_compose__fill(dv_paper *paper, const char *text, dv_str n, const dv_slot *slots, size_t len);
/* Fills a template that knows {unit}, {province} and {body} only. */
dv_str dv_compose__template(dv_paper *paper, const char *text);
/* Opens a heading of a wording without slots of its own. */
void dv_compose__open(dv_paper *paper, int level, dv_wording id);

#endif
