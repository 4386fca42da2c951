/* The small event interface that the schema walker reads: libyaml, and a faster reader of plain block text before it. */
#ifndef DV_YAML_EVENT_H
#define DV_YAML_EVENT_H

#include <danvan/yaml.h>

typedef enum dv_event_kind {
    DV_EVENT_END = 0, /* no more events of this document */
    DV_EVENT_SCALAR,
    DV_EVENT_MAP,     /* beginning of a mapping */
    DV_EVENT_MAP_END,
    DV_EVENT_LIST, /* beginning of a list */
    DV_EVENT_LIST_END,
    DV_EVENT_ALIAS
} dv_event_kind;

typedef struct dv_yaml_event {
    dv_event_kind kind;
    dv_str text;   /* scalar: its value after unescaping; borrowed until the next call; no NUL behind it */
    dv_str raw;    /* a literal as it stands in the document, with its indentation and without its last line end; may be absent */
    char style;    /* scalar: 'p' plain, '\'' '"' '|' '>'; mapping and list: 'b' block, 'f' flow */
    bool anchored; /* an anchor stands before it */
    dv_str tag;    /* explicit tag, or absent */
    dv_mark mark;  /* first character, in the whole file */
    dv_mark end;   /* behind the last character */
} dv_event;

/* A source of events over one document. */
typedef struct dv_events dv_events;

/* `document` is one document of the file (without `---`), UTF-8. `line` is the number of its first line in the file. `scanned`: it
 * has passed dv_part__scan(), without which libyaml alone reads it. Memory comes from malloc. `*out` is NULL on failure
 * (DV_E_NOMEM). */
dv_status dv_events__open(dv_events **out, dv_str document, uint32_t line, bool scanned);
/* DV_OK; DV_E_SYNTAX, with `dv_events__problem`; DV_E_NOMEM. */
dv_status dv_events__next(dv_events *events, dv_event *event);
/* What the parser said last, in its own English words, and where. */
const char *dv_events__problem(const dv_events *events, dv_mark *mark);
void dv_events__close(dv_events *events);

#endif
