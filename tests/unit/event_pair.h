/* Two sources side by side over one text. */
#ifndef EVENT_PAIR_H
#define EVENT_PAIR_H

#include <string.h>

#include "yaml/event_source.h"
#include "yaml/scan.h"

static inline bool pair_same_mark(dv_mark a, dv_mark b) {
    return a.line == b.line && a.column == b.column;
}

static inline bool pair_same(const dv_event *a, const dv_event *b) {
    return a->kind == b->kind && a->style == b->style && dv_str_equal(a->text, b->text) && a->anchored == b->anchored &&
           dv_str_equal(a->tag, b->tag) && pair_same_mark(a->mark, b->mark) && pair_same_mark(a->end, b->end);
}

typedef struct pair_outcome {
    size_t events;     /* that agree */
    bool wholly_block; /* the block reader came to the end */
    bool differ;
    dv_event block;    /* the two that differ */
    dv_event libyaml;
} pair_outcome;

/* The block reader's events, as far as it goes, against libyaml's. Where libyaml refuses a text, it may do so earlier. `text` has
 * passed dv_part__scan(). */
static inline pair_outcome pair_compare(dv_str text, uint32_t line) {
    pair_outcome outcome = {0};
    dv_block *block = dv_block__open(text, line);
    dv_libyaml *libyaml = NULL;
    if (!block || dv_libyaml__open(&libyaml, text, line) != DV_OK) {
        dv_block__close(block);
        return outcome;
    }
    while (!outcome.differ && !outcome.wholly_block && dv_block__next(block, &outcome.block)) {
        dv_status status = dv_libyaml__next(libyaml, &outcome.libyaml);
        bool end = outcome.block.kind == DV_EVENT_END;
        if (status != DV_OK && !end) continue;
        outcome.differ = status != DV_OK || !pair_same(&outcome.block, &outcome.libyaml);
        outcome.events += !outcome.differ;
        outcome.wholly_block = end && !outcome.differ;
    }
    dv_libyaml__close(libyaml);
    dv_block__close(block);
    return outcome;
}

#endif
