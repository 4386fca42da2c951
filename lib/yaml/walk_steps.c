/* The steps of a walk: events under the limits, values made clean, findings, and what is kept of values that could not be read. */
#include "base/arg.h"
#include "base/buf.h"
#include "base/diag.h"
#include "model/brief.h"
#include "model/rows.h"
#include "yaml/messages.h"
#include "yaml/walk_state.h"

void dv_walk__enter(dv_walk *walk, const char *key) {
    if (walk->steps_len < DV_WALK_DEPTH)
        walk->steps[walk->steps_len] = (dv_walk_step){key, -1};
    walk->steps_len++;
}

void dv_walk__leave(dv_walk *walk) {
    walk->steps_len--;
}

void dv_walk__at_item(dv_walk *walk, int index) {
    if (walk->steps_len > 0 && walk->steps_len <= DV_WALK_DEPTH)
        walk->steps[walk->steps_len - 1].index = index;
}

/* The path of the value that is being read. */
static void put_path(const dv_walk *walk, dv_buf *out) {
    for (size_t i = 0; i < walk->steps_len && i < DV_WALK_DEPTH; i++) {
        if (i > 0)
            dv_buf_putc(out, '.');
        dv_buf_puts(out, walk->steps[i].key);
        if (walk->steps[i].index < 0)
            continue;
        dv_buf_putc(out, '[');
        dv_buf_int(out, walk->steps[i].index);
        dv_buf_putc(out, ']');
    }
}

void dv_walk__say(dv_walk *walk, const dv_message *message, dv_mark mark, const dv_arg *args, size_t len) {
    dv_finding finding = {.message = message, .severity = message->severity, .file = dv_s(walk->options->name), .mark = mark,
                          .field = -1, .index = -1};
    for (size_t i = 0; i < len && i < DV_ARGS_MAX; i++)
        finding.args[i] = args[i];
    walk->found_errors = walk->found_errors || message->severity == DV_ERROR;
    dv_scratch path;
    dv_scratch__open(&path, walk->doc->own->alloc);
    put_path(walk, &path.buf);
    finding.path = dv_buf_str(&path.buf);
    dv_diag_add(walk->diag, &finding);
    dv_buf_free(&path.buf);
}

void dv_walk__say_twice(dv_walk *walk, const dv_event *key, dv_str name, uint32_t first_line) {
    dv_arg args[] = {dv_arg__text(name), dv_arg__size(first_line), dv_arg__size(key->mark.line)};
    dv_walk__say(walk, &dv_msg__duplicate_key, key->mark, args, 3);
}

dv_status dv_walk__limit(dv_walk *walk, const dv_message *message, dv_mark mark, size_t is, size_t most) {
    dv_arg args[] = {dv_arg__size(is), dv_arg__size(most)};
    dv_walk__say(walk, message, mark, args, 2);
    return DV_E_LIMIT;
}

static dv_status forbid(dv_walk *walk, const dv_event *event) {
    dv_arg arg = dv_arg__text(event->tag);
    const dv_message *message = event->kind == DV_EVENT_ALIAS ? &dv_msg__alias
                                : event->anchored             ? &dv_msg__anchor
                                                              : &dv_msg__tag;
    dv_walk__say(walk, message, event->mark, &arg, 1);
    return DV_E_SYNTAX;
}

/* The line end of a block scalar is no part of the text: one line may be written in quotes or as a block. */
static size_t scalar_size(const dv_event *event) {
    bool block = event->style == '|' || event->style == '>';
    return event->text.len - (block && event->text.len > 0 && event->text.ptr[event->text.len - 1] == '\n');
}

dv_status dv_walk__next(dv_walk *walk, dv_event *event) {
    dv_status status = dv_events__next(walk->events, event);
    if (status == DV_E_SYNTAX) {
        dv_mark mark = {0, 0};
        const char *problem = dv_events__problem(walk->events, &mark);
        walk->found_errors = true;
        dv_hint__syntax(walk->part, walk->options->name, mark, problem, walk->diag);
    }
    if (status != DV_OK)
        return status;
    const dv_limits *limits = &walk->options->limits;
    if (++walk->event_count > limits->events)
        return dv_walk__limit(walk, &dv_msg__limit_events, event->mark, limits->events, 0);
    if (event->kind == DV_EVENT_ALIAS || event->anchored || event->tag.ptr)
        return forbid(walk, event);
    if (event->kind == DV_EVENT_MAP || event->kind == DV_EVENT_LIST) {
        if (++walk->depth > limits->depth || walk->depth >= DV_WALK_DEPTH)
            return dv_walk__limit(walk, &dv_msg__limit_depth, event->mark, limits->depth, 0);
    } else if (event->kind == DV_EVENT_MAP_END || event->kind == DV_EVENT_LIST_END) {
        walk->depth--;
    } else if (event->kind == DV_EVENT_SCALAR && scalar_size(event) > limits->scalar_bytes) {
        return dv_walk__limit(walk, &dv_msg__limit_scalar, event->mark, event->text.len, limits->scalar_bytes);
    }
    return DV_OK;
}

/* Invisible characters are dropped and wide blanks become blanks; the scan has already said so. */
static dv_status drop_invisible(dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        switch (dv_char__kind(dv_utf8_next(text, &at))) {
        case DV_CHAR_INVISIBLE:
            break;
        case DV_CHAR_SPACE:
            dv_buf_putc(out, ' ');
            break;
        default:
            dv_buf_add(out, (dv_str){text.ptr + from, at - from});
        }
    }
    return out->status;
}

dv_status dv_walk__clean(dv_walk *walk, const dv_event *event, dv_str *text) {
    *text = event->text;
    bool escaped = event->style == '"';
    if (!escaped && walk->part->all_nfc && walk->part->clean)
        return DV_OK;
    if (escaped) {
        const dv_message *what = NULL;
        uint32_t code_point = 0;
        if (dv_value__scan(event->text, &what, &code_point) != DV_OK) {
            char room[12];
            dv_arg arg = dv_arg__text(dv_char__name(code_point, room));
            if (what)
                dv_walk__say(walk, what, event->mark, &arg, 1);
            return DV_E_TEXT;
        }
    }
    walk->scratch.len = 0;
    bool visible = walk->part->clean && !escaped;
    if (!visible && drop_invisible(&walk->scratch, *text) == DV_OK)
        *text = dv_buf_str(&walk->scratch);
    if (dv_nfc_is(*text))
        return walk->scratch.status;
    if (walk->options->told_nfc && !*walk->options->told_nfc) {
        *walk->options->told_nfc = true;
        dv_walk__say(walk, &dv_msg__not_nfc, event->mark, NULL, 0);
    }
    size_t from = walk->scratch.len; /* behind what `text` may point into */
    dv_buf composed;
    dv_buf_init(&composed, walk->doc->own->alloc);
    dv_status status = dv_nfc(&composed, *text);
    if (status == DV_OK)
        status = dv_buf_add(&walk->scratch, dv_buf_str(&composed));
    if (status == DV_OK)
        *text = (dv_str){walk->scratch.ptr + from, walk->scratch.len - from};
    dv_buf_free(&composed);
    return status;
}

dv_status dv_walk__key(dv_walk *walk, dv_event *event, dv_str *name, size_t most) {
    dv_status status = dv_walk__next(walk, event);
    if (status != DV_OK || event->kind == DV_EVENT_MAP_END)
        return status;
    if (event->kind != DV_EVENT_SCALAR) {
        dv_walk__say(walk, &dv_msg__text_expected, event->mark, NULL, 0);
        return DV_E_SYNTAX;
    }
    if (event->style == 'p' && dv_str_equal(event->text, DV_S("<<"))) {
        dv_walk__say(walk, &dv_msg__merge_key, event->mark, NULL, 0);
        return DV_E_SYNTAX;
    }
    size_t bound = most > walk->options->limits.key_bytes ? most : walk->options->limits.key_bytes;
    if (event->text.len > bound)
        return dv_walk__limit(walk, &dv_msg__limit_key, event->mark, event->text.len, bound);
    dv_str clean;
    status = dv_walk__clean(walk, event, &clean);
    if (status == DV_OK && clean.len >= sizeof walk->name)
        return dv_walk__limit(walk, &dv_msg__limit_key, event->mark, clean.len, sizeof walk->name - 1);
    if (status == DV_OK) { /* the next event takes the place of the text */
        size_t len = clean.len < sizeof walk->name - 1 ? clean.len : sizeof walk->name - 1;
        memcpy(walk->name, clean.ptr, len);
        walk->name[len] = '\0';
        *name = (dv_str){walk->name, len};
    }
    return status;
}

dv_status dv_walk__skip(dv_walk *walk, const dv_event *event) {
    if (event->kind != DV_EVENT_MAP && event->kind != DV_EVENT_LIST)
        return DV_OK;
    size_t outside = walk->depth - 1;
    dv_event inner;
    while (walk->depth > outside) {
        dv_status status = dv_walk__next(walk, &inner);
        if (status != DV_OK)
            return status;
    }
    return DV_OK;
}

dv_status dv_walk__unread(dv_walk *walk, const dv_entity *entity, int field, int index, const dv_event *event, dv_str text,
                          const dv_why *why) {
    dv_finding where = {.file = dv_s(walk->options->name), .mark = event->mark, .field = -1, .index = -1, .width = event->end.line == event->mark.line ? event->end.column - event->mark.column : 0};
    dv_why fallback = {.message = &dv_msg__unreadable, .args = {dv_arg__text(text)}};
    dv_scratch path;
    dv_scratch__open(&path, walk->doc->own->alloc);
    put_path(walk, &path.buf);
    where.path = dv_buf_str(&path.buf);
    walk->found_errors = true;
    dv_diag__why(walk->diag, why->message ? why : &fallback, &where);
    dv_buf_free(&path.buf);
    dv_unread unread = {.entity = entity, .field = field, .index = index, .text = text, .mark = event->mark};
    return dv_unread__add(walk->doc, &unread);
}

dv_status dv_walk__refuse(dv_walk *walk, dv_entity *entity, int field, int index, const dv_event *event, const dv_message *message) {
    dv_why why = {.message = message, .args = {dv_arg__text(dv_s(entity->type->fields[field].vi))}};
    dv_status status = dv_walk__unread(walk, entity, field, index, event, event->text, &why);
    return status == DV_OK ? dv_walk__skip(walk, event) : status;
}

dv_status dv_walk__skip_unread(dv_walk *walk, const dv_entity *entity, int field, dv_str name, const dv_event *value) {
    dv_unread unread = {.entity = entity, .field = field, .index = -1, .key = name, .text = value->text, .mark = value->mark};
    dv_status status = dv_unread__add(walk->doc, &unread);
    return status == DV_OK ? dv_walk__skip(walk, value) : status;
}

/* A value of an `x-` key, any shape. Depth is under the limit of events. */
static dv_status keep_node(dv_walk *walk, const dv_event *event, dv_str key, dv_extra **out) {
    dv_extra *node = dv_arena__alloc(&walk->doc->own->arena, sizeof *node, _Alignof(dv_extra));
    if (!node)
        return DV_E_NOMEM;
    *out = node;
    node->key = key;
    node->plain = event->style == 'p';
    node->shape = event->kind == DV_EVENT_MAP ? 'm' : event->kind == DV_EVENT_LIST ? 'l' : 's';
    if (event->kind == DV_EVENT_SCALAR) {
        dv_str text;
        dv_status status = dv_walk__clean(walk, event, &text);
        if (status == DV_OK)
            node->text = dv_doc__str(walk->doc, text);
        return status != DV_OK || node->text.ptr ? status : DV_E_NOMEM;
    }
    dv_extra **at = &node->child;
    for (size_t items = 0;; items++) {
        dv_event inner;
        dv_str name = {NULL, 0}, kept = {NULL, 0};
        dv_status status = node->shape == 'm' ? dv_walk__key(walk, &inner, &name, 512) : dv_walk__next(walk, &inner);
        if (status != DV_OK || inner.kind == DV_EVENT_MAP_END || inner.kind == DV_EVENT_LIST_END)
            return status;
        size_t most = node->shape == 'm' ? walk->options->limits.map_keys : walk->options->limits.list_items;
        if (items >= most)
            return dv_walk__limit(walk, node->shape == 'm' ? &dv_msg__limit_keys : &dv_msg__limit_items, inner.mark, most, 0);
        if (node->shape == 'm') {
            kept = dv_doc__str(walk->doc, name);
            status = kept.ptr ? dv_walk__next(walk, &inner) : DV_E_NOMEM;
        }
        if (status == DV_OK)
            status = keep_node(walk, &inner, kept, at);
        if (status != DV_OK)
            return status;
        at = &(*at)->next;
    }
}

static dv_status keep_extra(dv_walk *walk, dv_entity *entity, dv_str name) {
    dv_event value;
    dv_str key = dv_doc__str(walk->doc, name);
    dv_status status = key.ptr ? dv_walk__next(walk, &value) : DV_E_NOMEM;
    dv_extra **at = &entity->extra;
    while (*at)
        at = &(*at)->next;
    return status == DV_OK ? keep_node(walk, &value, key, at) : status;
}

dv_status dv_walk__other_key(dv_walk *walk, dv_entity *entity, const dv_event *key, dv_str name, bool own) {
    bool later = walk->dossier && DV_HAS(walk->dossier, revision) && walk->dossier->revision.q == DV_EXACT &&
                 walk->dossier->revision.value > DV_FORMAT_REVISION;
    int near = own || later ? -1 : dv_field_near(entity->type, name);
    dv_arg args[] = {dv_arg__text(name), dv_arg__text(near >= 0 ? dv_s(entity->type->fields[near].vi) : DV_S(""))};
    if (own)
        return keep_extra(walk, entity, name);
    if (later) {
        dv_walk__say(walk, &dv_msg__later_key, key->mark, args, 1);
        return keep_extra(walk, entity, name);
    }
    bool english = name.len > 0 && near >= 0 && dv_text_distance(name, dv_s(entity->type->fields[near].key), 2) <= 2 &&
                   dv_text_distance(name, dv_s(entity->type->fields[near].vi), 2) > 2;
    if (english)
        args[1] = dv_arg__text(dv_s(entity->type->fields[near].key));
    dv_walk__say(walk, near >= 0 ? &dv_msg__unknown_key_near : &dv_msg__unknown_key, key->mark, args, 2);
    dv_event value;
    dv_str kept = dv_doc__str(walk->doc, name);
    dv_status status = kept.ptr ? dv_walk__next(walk, &value) : DV_E_NOMEM;
    return status == DV_OK ? dv_walk__skip_unread(walk, entity, -1, kept, &value) : status;
}

/* `nguyên nhân hạn chế:` may have khách quan and chủ quan below it. */
uint64_t dv_walk__parts(const dv_entity *entity, int field) {
    if (entity->type->fields[field].offset != offsetof(dv_assessment, causes_of_limits) || entity->type != &dv_assessment__type)
        return 0;
    int objective = dv_field_at(entity->type, offsetof(dv_assessment, objective_causes));
    int subjective = dv_field_at(entity->type, offsetof(dv_assessment, subjective_causes));
    return (uint64_t)1 << objective | (uint64_t)1 << subjective;
}

void dv_walk__tell(dv_walk *walk, const dv_entity *entity, int field, int index, const dv_event *key, const dv_event *value) {
    const dv_hook *hook = walk->options->hook;
    if (hook)
        hook->value(hook->ctx, entity, field, index, key, value);
}
