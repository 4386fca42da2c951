/* What the front of the YAML layer does with a text, without the schema behind it. */
#ifndef DV_TESTS_FRONT_FIXTURE_H
#define DV_TESTS_FRONT_FIXTURE_H

#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "yaml/event.h"
#include "yaml/hint.h"
#include "yaml/scan.h"

/* A copy of exactly `text.len` bytes, so that the address sanitizer sees a byte too far. */
static inline char *front_copy(dv_str text) {
    char *copy = malloc(text.len > 0 ? text.len : 1);
    cr_assert_not_null(copy);
    if (text.len > 0)
        memcpy(copy, text.ptr, text.len);
    return copy;
}

/* Reads all events of a part; a syntax error is explained. */
static inline dv_status front_drain(const dv_part *part, const char *name, dv_diag *diag) {
    dv_events *events = NULL;
    dv_event event;
    dv_status status = dv_events__open(&events, part->text, part->line, true);
    cr_assert_eq(status, DV_OK);
    size_t depth = 0;
    do {
        status = dv_events__next(events, &event);
        depth += event.kind == DV_EVENT_MAP || event.kind == DV_EVENT_LIST;
        depth -= event.kind == DV_EVENT_MAP_END || event.kind == DV_EVENT_LIST_END;
    } while (status == DV_OK && event.kind != DV_EVENT_END && depth <= 32);
    if (status == DV_E_SYNTAX) {
        dv_mark mark = {0, 0};
        const char *problem = dv_events__problem(events, &mark);
        dv_hint__syntax(part, name, mark, problem, diag);
    }
    dv_events__close(events);
    return status;
}

/* Loads as the library does: scan, silent traps, events. The worst status of all documents. */
static inline dv_status front_read(dv_str text, dv_diag *diag) {
    dv_str rest = text;
    dv_part part;
    uint32_t line = 1;
    size_t offset = 0;
    dv_status worst = DV_OK;
    while (dv_part__next(&part, &rest, &line, &offset)) {
        dv_status status = dv_part__scan(&part, "h.yaml", NULL, diag);
        if (status >= 0) {
            dv_hint__silent(&part, "h.yaml", diag);
            dv_status parsed = front_drain(&part, "h.yaml", diag);
            status = parsed < 0 ? parsed : status;
        }
        if (status < 0 || worst == DV_OK)
            worst = worst < 0 ? worst : status;
    }
    return worst;
}

/* The text with all placed fixes applied; to be freed. Fixes must not overlap. */
static inline char *front_fix(dv_str text, const dv_diag *diag) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    size_t at = 0;
    for (;;) {
        const dv_fix *next = NULL;
        for (size_t i = 0; i < dv_diag_len(diag); i++) {
            const dv_fix *fix = &dv_diag_at(diag, i)->fix;
            if (fix->present && fix->placed && fix->offset >= at && (!next || fix->offset < next->offset))
                next = fix;
        }
        if (!next)
            break;
        dv_buf_add(&out, (dv_str){text.ptr + at, next->offset - at});
        dv_buf_add(&out, next->text);
        at = next->offset + next->length;
        if (next->length == 0 && at < text.len)
            dv_buf_putc(&out, text.ptr[at++]);
    }
    dv_buf_add(&out, (dv_str){text.ptr + at, text.len - at});
    return out.ptr;
}

#endif
