#include "yaml/event_source.h"

#include <string.h>
#include <yaml.h>

#include "base/alloc.h"

struct dv_libyaml {
    yaml_parser_t parser;
    yaml_event_t event;
    bool held;         /* `event` holds memory */
    bool in_document;  /* its beginning was seen */
    dv_status status;  /* the first failure, which stays */
    bool ended;
    uint32_t line;     /* of the document's first line, in the file */
    const char *problem;
    dv_mark place;
};

static const char SECOND_DOCUMENT[] = "found a second document";

static dv_mark to_mark(const dv_libyaml *events, yaml_mark_t mark) {
    return (dv_mark){.line = (uint32_t)mark.line + events->line, .column = (uint32_t)mark.column + 1};
}

dv_status dv_libyaml__open(dv_libyaml **out, dv_str document, uint32_t line) {
    *out = NULL;
    dv_libyaml *events = dv_alloc__get(NULL, NULL, 0, sizeof *events);
    if (!events)
        return DV_E_NOMEM;
    *events = (dv_libyaml){.status = DV_OK, .line = line};
    if (!yaml_parser_initialize(&events->parser)) {
        /* libyaml has freed what it had. */
        dv_alloc__get(NULL, events, sizeof *events, 0);
        return DV_E_NOMEM;
    }
    /* Said beforehand, so that no byte order mark can switch it to UTF-16. */
    yaml_parser_set_encoding(&events->parser, YAML_UTF8_ENCODING);
    const char *bytes = document.ptr ? document.ptr : "";
    yaml_parser_set_input_string(&events->parser, (const unsigned char *)bytes, document.len);
    *out = events;
    return DV_OK;
}

static void drop_event(dv_libyaml *events) {
    if (events->held)
        yaml_event_delete(&events->event);
    events->held = false;
}

void dv_libyaml__close(dv_libyaml *events) {
    if (!events)
        return;
    drop_event(events);
    yaml_parser_delete(&events->parser);
    dv_alloc__get(NULL, events, sizeof *events, 0);
}

static dv_status fail(dv_libyaml *events, const char *problem, yaml_mark_t where) {
    events->status = DV_E_SYNTAX;
    events->problem = problem;
    events->place = to_mark(events, where);
    return events->status;
}

static dv_status fail_parsing(dv_libyaml *events) {
    const yaml_parser_t *parser = &events->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        return events->status = DV_E_NOMEM;
    /* The reader knows no lines: the parser has got about as far. */
    return fail(events, parser->problem, parser->error == YAML_READER_ERROR ? parser->mark : parser->problem_mark);
}

static dv_str to_str(const unsigned char *text) {
    return dv_s((const char *)text);
}

static char scalar_style(yaml_scalar_style_t style) {
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return '\'';
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return '"';
    case YAML_LITERAL_SCALAR_STYLE:
        return '|';
    case YAML_FOLDED_SCALAR_STYLE:
        return '>';
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
        break;
    }
    return 'p';
}

static void fill_scalar(dv_event *out, const yaml_event_t *event) {
    out->kind = DV_EVENT_SCALAR;
    out->text = (dv_str){(const char *)event->data.scalar.value, event->data.scalar.length};
    out->style = scalar_style(event->data.scalar.style);
    out->anchored = event->data.scalar.anchor != NULL;
    out->tag = to_str(event->data.scalar.tag);
}

static void fill_list(dv_event *out, const yaml_event_t *event) {
    out->kind = DV_EVENT_LIST;
    out->style = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? 'f' : 'b';
    out->anchored = event->data.sequence_start.anchor != NULL;
    out->tag = to_str(event->data.sequence_start.tag);
}

static void fill_map(dv_event *out, const yaml_event_t *event) {
    out->kind = DV_EVENT_MAP;
    out->style = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? 'f' : 'b';
    out->anchored = event->data.mapping_start.anchor != NULL;
    out->tag = to_str(event->data.mapping_start.tag);
}

/* Whether libyaml's event is one for the walker. Sets `events->status` for a second document. */
static bool translate(dv_libyaml *events, dv_event *out) {
    const yaml_event_t *event = &events->event;
    out->mark = to_mark(events, event->start_mark);
    out->end = to_mark(events, event->end_mark);
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        fill_scalar(out, event);
        return true;
    case YAML_MAPPING_START_EVENT:
        fill_map(out, event);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        fill_list(out, event);
        return true;
    case YAML_MAPPING_END_EVENT:
        out->kind = DV_EVENT_MAP_END;
        return true;
    case YAML_SEQUENCE_END_EVENT:
        out->kind = DV_EVENT_LIST_END;
        return true;
    case YAML_ALIAS_EVENT:
        out->kind = DV_EVENT_ALIAS;
        out->text = to_str(event->data.alias.anchor);
        return true;
    case YAML_STREAM_END_EVENT:
        events->ended = true;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        if (events->in_document)
            fail(events, SECOND_DOCUMENT, event->start_mark);
        events->in_document = true;
        return false;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
    return false;
}

dv_status dv_libyaml__next(dv_libyaml *events, dv_event *event) {
    *event = (dv_event){.kind = DV_EVENT_END};
    drop_event(events);
    while (events->status == DV_OK && !events->ended) {
        if (!yaml_parser_parse(&events->parser, &events->event))
            return fail_parsing(events);
        events->held = true;
        if (translate(events, event))
            return DV_OK;
        drop_event(events);
    }
    return events->status;
}

const char *dv_libyaml__problem(const dv_libyaml *events, dv_mark *mark) {
    if (mark)
        *mark = events->place;
    return events->problem ? events->problem : "";
}
