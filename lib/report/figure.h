/* A figure of a sentence: a number has other words around it than none, `đa số`, or `không thống kê`. */
#ifndef DV_REPORT_FIGURE_H
#define DV_REPORT_FIGURE_H

#include "report/blocks.h"
#include "report/wording.h"

typedef enum dv_figure_state {
    DV_FIGURE_ABSENT = 0,
    DV_FIGURE_SOME,    /* a number, whatever its qualifier */
    DV_FIGURE_NONE,    /* exactly 0 */
    DV_FIGURE_MOST,    /* đa số */
    DV_FIGURE_UNSTATED /* không thống kê */
} dv_figure_state;

typedef struct dv_figure {
    dv_figure_state state;
    dv_str text; /* the number, with its unit where that is part of the value */
} dv_figure;

dv_figure dv_figure__count(dv_paper *paper, bool has, dv_count value);
dv_figure dv_figure__amount(dv_paper *paper, bool has, dv_amount value);
/* A decimal of 0 is a number like others: 0%, 0 ha. */
dv_figure dv_figure__decimal(dv_paper *paper, bool has, dv_decimal value);

/* The words for a figure; absent for an absent one. `slots` are what the words take in beside {n}. */
dv_str dv_figure__say(dv_paper *paper, dv_figure_wording id, dv_figure figure, const dv_slot *slots, size_t len);
/* The same, an absent one as a visible blank. */
dv_str dv_figure__say_or_blank(dv_paper *paper, dv_figure_wording id, dv_figure figure);
/* The words for a count that take in nothing else. */
dv_str dv_figure__say_count(dv_paper *paper, dv_figure_wording id, bool has, dv_count value);
dv_str dv_figure__say_decimal(dv_paper *paper, dv_figure_wording id, bool has, dv_decimal value);

/* Where a whole is none, its parts that are none or not stated say nothing more. */
dv_figure dv_figure__part_of(dv_figure whole, dv_figure part);

#endif
