#include "yaml/event_source.h"

#include "base/alloc.h"

/* The block reader goes first. Where it gives up, libyaml starts anew and passes over the events that were given. */
struct dv_events {
    dv_str document;
    uint32_t line;
    dv_block *block;
    dv_libyaml *libyaml;
    size_t given; /* events so far */
};

dv_status dv_events__open(dv_events **out, dv_str document, uint32_t line, bool scanned) {
    *out = NULL;
    dv_events *events = dv_alloc__get(NULL, NULL, 0, sizeof *events);
    if (!events) return DV_E_NOMEM;
    *events = (dv_events){.document = document, .line = line};
    dv_status status = DV_OK;
    if (scanned) events->block = dv_block__open(document, line);
    if (!events->block) status = dv_libyaml__open(&events->libyaml, document, line);
    if (status == DV_OK)
        *out = events;
    else
        dv_events__close(events);
    return status;
}

void dv_events__close(dv_events *events) {
    if (!events) return;
    dv_block__close(events->block);
    dv_libyaml__close(events->libyaml);
    dv_alloc__get(NULL, events, sizeof *events, 0);
}

static dv_status hand_over(dv_events *events) {
    dv_block__close(events->block);
    events->block = NULL;
    dv_status status = dv_libyaml__open(&events->libyaml, events->document, events->line);
    dv_event passed;
    for (size_t i = 0; status == DV_OK && i < events->given; i++)
        status = dv_libyaml__next(events->libyaml, &passed);
    return status;
}

dv_status dv_events__next(dv_events *events, dv_event *event) {
    if (events->block) {
        if (dv_block__next(events->block, event)) {
            events->given++;
            return DV_OK;
        }
        dv_status status = hand_over(events);
        *event = (dv_event){.kind = DV_EVENT_END};
        if (status != DV_OK) return status;
    }
    return events->libyaml ? dv_libyaml__next(events->libyaml, event) : DV_E_NOMEM;
}

const char *dv_events__problem(const dv_events *events, dv_mark *mark) {
    if (events->libyaml) return dv_libyaml__problem(events->libyaml, mark);
    if (mark) *mark = (dv_mark){0};
    return "";
}
