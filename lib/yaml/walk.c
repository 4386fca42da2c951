/* The schema walker. It goes down the descriptor tables as the events come, so nothing of the YAML is kept but what the model takes. */
#include "yaml/walk.h"

#include "model/brief.h"
#include "model/rows.h"
#include "yaml/messages.h"
#include "yaml/walk_state.h"

static bool holds_entities(dv_kind kind) {
    return kind == DV_KIND_LIST || kind == DV_KIND_MAP;
}

static bool takes_list(const dv_entity *entity, int field) {
    dv_kind kind = entity->type->fields[field].kind;
    return kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE || kind == DV_KIND_ENUMS || kind == DV_KIND_REFS || holds_entities(kind) ||
           dv_enum__further(entity, field) >= 0;
}

static size_t longest_text(const dv_walk *walk, const dv_field *row) {
    return strcmp(row->key, "name") == 0 ? walk->options->limits.name_characters : DV_TEXT_MOST;
}

static dv_status check_length(dv_walk *walk, const dv_field *row, dv_str text, dv_mark mark) {
    size_t most = longest_text(walk, row);
    size_t len = text.len > most ? dv_utf8_len(text) : 0;
    return len > most ? dv_walk__limit(walk, &dv_msg__limit_name, mark, len, most) : DV_OK;
}

/* Texts that a short form brought are under the same limit, or the dossier could not be read again when it is written long. */
static dv_status check_children(dv_walk *walk, const dv_entity *entity, int field, dv_mark mark) {
    dv_status status = DV_OK;
    size_t len = dv_member_len(entity, field);
    for (size_t k = 0; k < len && status == DV_OK; k++) {
        const dv_entity *child = dv_child(entity, field, k);
        for (size_t i = 0; child && i < child->type->len && status == DV_OK; i++)
            if (child->type->fields[i].kind == DV_KIND_TEXT && dv_has(child, (int)i))
                status = check_length(walk, &child->type->fields[i], *(const dv_str *)dv_member(child, (int)i), mark);
    }
    return status;
}

/* A scalar in the place of a row's value. */
static dv_status walk_scalar(dv_walk *walk, dv_entity *entity, int field, int index, const dv_event *event) {
    dv_str text;
    dv_status status = dv_walk__clean(walk, event, &text);
    if (status != DV_OK)
        return status;
    if (dv_text__is_blank(text)) {
        if (index < 0)
            entity->blank |= (uint64_t)1 << field;
        return DV_OK;
    }
    const dv_field *row = &entity->type->fields[field];
    if (row->kind == DV_KIND_TEXT && (status = check_length(walk, row, text, event->mark)) != DV_OK)
        return status;
    dv_why *why = dv_walk__why(walk);
    walk->doc->own->reading = event->mark;
    if (index < 0) {
        /* Prose is trimmed line by line, so that its lines can be taken where they stand. */
        bool raw = row->kind == DV_KIND_PROSE && event->raw.ptr && text.ptr == event->text.ptr;
        status = dv_value__read(walk->doc, entity, field, raw ? event->raw : text, why);
    } else if (row->kind >= DV_KIND_ENTITY) {
        dv_entity *child = dv_entity__new(walk->doc, row->type, event->mark);
        if (!child)
            return DV_E_NOMEM;
        if (!row->type->brief)
            return dv_walk__refuse(walk, entity, field, index, event, &dv_msg__wrong_text);
        status = dv_short__read(walk->doc, child, text, why);
        dv_status attached = status == DV_OK || walk->doc->own->partial == child ? dv_entity__attach(walk->doc, entity, field, child) : DV_OK;
        status = attached != DV_OK ? attached : status;
    } else {
        status = dv_value__append(walk->doc, entity, field, text, why);
    }
    if (status == DV_OK && row->kind >= DV_KIND_ENTITY && text.len > walk->options->limits.name_characters)
        return check_children(walk, entity, field, event->mark);
    if (status == DV_OK || status == DV_E_NOMEM)
        return status;
    const dv_entity *partial = row->kind >= DV_KIND_ENTITY ? walk->doc->own->partial : NULL;
    if (partial)
        return dv_walk__unread(walk, partial, partial->type->brief->partial, -1, event, text, why);
    return dv_walk__unread(walk, entity, field, index, event, text, why);
}

/* The elements of a list; its beginning was read. */
static dv_status walk_list(dv_walk *walk, dv_entity *entity, int field) {
    const dv_field *row = &entity->type->fields[field];
    int further = dv_enum__further(entity, field);
    dv_event event;
    size_t items = 0;
    for (;;) {
        dv_status status = dv_walk__next(walk, &event);
        if (status != DV_OK)
            return status;
        dv_walk__at_item(walk, -1);
        if (event.kind == DV_EVENT_LIST_END)
            return DV_OK;
        if (++items > walk->options->limits.list_items)
            return dv_walk__limit(walk, &dv_msg__limit_items, event.mark, walk->options->limits.list_items, 0);
        int into = further >= 0 && items > 1 ? further : field;
        int index = further >= 0 && items == 1 ? -1 : (int)dv_member_len(entity, into);
        dv_walk__at_item(walk, (int)items - 1);
        dv_walk__tell(walk, entity, into, index, NULL, &event);
        if (event.kind == DV_EVENT_SCALAR) {
            status = walk_scalar(walk, entity, into, index, &event);
        } else if (event.kind == DV_EVENT_MAP && holds_entities(row->kind)) {
            dv_entity *child = dv_entity__new(walk->doc, row->type, event.mark);
            status = child ? dv_walk__map(walk, child) : DV_E_NOMEM;
            if (status == DV_OK)
                status = dv_entity__attach(walk->doc, entity, field, child);
        } else {
            status = dv_walk__refuse(walk, entity, field, index, &event,
                                     event.kind == DV_EVENT_LIST ? &dv_msg__wrong_list : &dv_msg__wrong_map);
        }
        if (status != DV_OK)
            return status;
    }
}

/* The value of one entry of a user-named mapping, into the entity that its key began. */
static dv_status read_entry(dv_walk *walk, dv_entity *child, const dv_event *event) {
    dv_walk__tell(walk, child, 1, -1, NULL, event);
    if (event->kind == DV_EVENT_LIST && takes_list(child, 1))
        return walk_list(walk, child, 1);
    if (event->kind != DV_EVENT_SCALAR)
        return dv_walk__refuse(walk, child, 1, -1, event, &dv_msg__wrong_list);
    dv_str text;
    dv_status status = dv_walk__clean(walk, event, &text);
    if (status != DV_OK || dv_text__is_blank(text))
        return status;
    dv_why *why = dv_walk__why(walk);
    walk->doc->own->reading = event->mark;
    status = dv_short__read(walk->doc, child, text, why);
    return status == DV_OK || status == DV_E_NOMEM ? status : dv_walk__unread(walk, child, 1, -1, event, text, why);
}

static dv_status walk_entry(dv_walk *walk, dv_entity *child, const dv_event *event) {
    if (event->kind == DV_EVENT_MAP)
        return dv_walk__map(walk, child);
    dv_walk__enter(walk, child->type->fields[1].key);
    dv_status status = read_entry(walk, child, event);
    dv_walk__leave(walk);
    return status;
}

static bool has_name(const dv_entity *entity, int field, dv_str name, dv_mark *first) {
    const dv_list *list = dv_member(entity, field);
    for (size_t i = 0; list && i < list->len; i++)
        if (dv_has(list->items[i], 0) && dv_str_equal(*(const dv_str *)dv_member(list->items[i], 0), name)) {
            *first = list->items[i]->mark;
            return true;
        }
    return false;
}

/* A mapping whose keys are names that the writer chose: ethnic groups, indicators, headings. */
static dv_status walk_named(dv_walk *walk, dv_entity *entity, int field) {
    const dv_type *type = entity->type->fields[field].type;
    dv_event key, value;
    size_t keys = 0;
    for (;;) {
        dv_str name;
        dv_mark first;
        dv_status status = dv_walk__key(walk, &key, &name, 512);
        if (status != DV_OK)
            return status;
        dv_walk__at_item(walk, -1);
        if (key.kind == DV_EVENT_MAP_END)
            return DV_OK;
        dv_walk__at_item(walk, (int)keys);
        if (++keys > walk->options->limits.map_keys)
            return dv_walk__limit(walk, &dv_msg__limit_keys, key.mark, walk->options->limits.map_keys, 0);
        bool twice = has_name(entity, field, name, &first);
        dv_entity *child = dv_entity__new(walk->doc, type, key.mark);
        if (!child)
            return DV_E_NOMEM;
        if (twice)
            dv_walk__say_twice(walk, &key, name, first.line);
        dv_walk__tell(walk, child, 0, -1, NULL, &key);
        status = dv_value__read(walk->doc, child, 0, name, dv_walk__why(walk));
        if (status == DV_OK && !twice)
            status = dv_entity__attach(walk->doc, entity, field, child);
        if (status == DV_OK)
            status = dv_walk__next(walk, &value);
        if (status == DV_OK)
            status = twice ? dv_walk__skip_unread(walk, entity, field, name, &value) : walk_entry(walk, child, &value);
        if (status == DV_OK)
            status = dv_entity__derive(walk->doc, child);
        if (status != DV_OK)
            return status;
    }
}

static dv_status walk_rows(dv_walk *walk, dv_entity *entity, uint64_t allowed);

/* The value of a row, whatever its shape. */
static dv_status walk_value(dv_walk *walk, dv_entity *entity, int field, const dv_event *event) {
    const dv_field *row = &entity->type->fields[field];
    if (event->kind == DV_EVENT_SCALAR)
        return walk_scalar(walk, entity, field, -1, event);
    if (event->kind == DV_EVENT_LIST)
        return takes_list(entity, field) ? walk_list(walk, entity, field)
                                         : dv_walk__refuse(walk, entity, field, -1, event, &dv_msg__wrong_list);
    if (row->kind == DV_KIND_MAP)
        return walk_named(walk, entity, field);
    uint64_t parts = dv_walk__parts(entity, field);
    if (parts != 0)
        return walk_rows(walk, entity, parts);
    if (row->kind != DV_KIND_ENTITY && row->kind != DV_KIND_LIST)
        return dv_walk__refuse(walk, entity, field, -1, event, &dv_msg__wrong_map);
    dv_entity *child = dv_entity__new(walk->doc, row->type, event->mark);
    dv_status status = child ? dv_walk__map(walk, child) : DV_E_NOMEM;
    return status == DV_OK ? dv_entity__attach(walk->doc, entity, field, child) : status;
}

static bool is_key(const char *name, dv_str key) {
    return key.len > 0 && name[0] == key.ptr[0] && strncmp(name, key.ptr, key.len) == 0 && name[key.len] == '\0';
}

/* Looks the key up where it is expected: behind the row that was read last. */
static int find_row(const dv_type *type, dv_str key, int last) {
    int len = (int)type->len;
    for (int i = 1; i <= len; i++) {
        int row = last + i < len ? last + i : last + i - len;
        const dv_field *field = &type->fields[row];
        if (is_key(field->vi, key) || is_key(field->key, key))
            return row;
    }
    return dv_field_find(type, key);
}

/* `tách từ:` says how the unit came to be as well as from what. */
static void note_event(dv_entity *entity, int row, dv_str key) {
    static const struct { const char *key; enum dv_event event; } keys[] = {
        {"nhập từ", DV_EVENT_MERGE}, {"tách từ", DV_EVENT_SPLIT}, {"đổi tên từ", DV_EVENT_RENAME}};
    if (entity->type->fields[row].type != &dv_predecessor__type)
        return;
    dv_established *established = (dv_established *)(void *)entity;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0] && !DV_HAS(established, event); i++)
        if (dv_word_equal(key, dv_s(keys[i].key))) {
            established->event = (dv_enum){(int32_t)keys[i].event, {NULL, 0}};
            dv_present__set(entity, dv_field_at(entity->type, offsetof(dv_established, event)));
        }
}

dv_status dv_walk__map(dv_walk *walk, dv_entity *entity) {
    return walk_rows(walk, entity, UINT64_MAX);
}

/* The keys of an entity that are among `allowed`; its beginning was read. */
static dv_status walk_rows(dv_walk *walk, dv_entity *entity, uint64_t allowed) {
    dv_event key, value;
    uint64_t seen = entity->present;
    int last = -1;
    size_t keys = 0;
    for (;;) {
        dv_str name;
        dv_status status = dv_walk__key(walk, &key, &name, 0);
        if (status != DV_OK)
            return status;
        if (key.kind == DV_EVENT_MAP_END)
            return dv_entity__derive(walk->doc, entity);
        if (++keys > walk->options->limits.map_keys)
            return dv_walk__limit(walk, &dv_msg__limit_keys, key.mark, walk->options->limits.map_keys, 0);
        bool own = name.len > 2 && (name.ptr[0] == 'x' || name.ptr[0] == 'X') && name.ptr[1] == '-';
        int row = own ? -1 : find_row(entity->type, name, last);
        if (row >= 0 && ((entity->type->fields[row].flags & DV_FIELD_DERIVED) || !(allowed >> row & 1)))
            row = -1;
        if (row < 0) {
            status = dv_walk__other_key(walk, entity, &key, name, own);
        } else {
            bool twice = (seen >> row & 1) != 0;
            if (twice)
                dv_walk__say_twice(walk, &key, name, walk->depth_lines[walk->depth][row & 63]);
            seen |= (uint64_t)1 << row;
            if (!twice)
                walk->depth_lines[walk->depth][row & 63] = key.mark.line;
            last = row;
            note_event(entity, row, name);
            dv_walk__enter(walk, entity->type->fields[row].key);
            status = dv_walk__next(walk, &value);
            if (status == DV_OK && !twice)
                dv_walk__tell(walk, entity, row, -1, &key, &value);
            if (status == DV_OK)
                status = twice ? dv_walk__skip_unread(walk, entity, row, name, &value) : walk_value(walk, entity, row, &value);
            dv_walk__leave(walk);
            uint64_t brought = entity->present & ~seen; /* rows that a value filled beside its own */
            for (int other = 0; brought >> other != 0; other++)
                if (brought >> other & 1)
                    walk->depth_lines[walk->depth][other] = key.mark.line;
            seen |= brought;
        }
        if (status != DV_OK)
            return status;
    }
}

/* Without its first line a dossier is of revision 1; "about 2" is no revision. */
static dv_status check_revision(dv_walk *walk, dv_dossier *dossier) {
    dv_status status = DV_OK;
    if (DV_HAS(dossier, revision) && dossier->revision.q != DV_EXACT) {
        dv_unread unread = {.entity = &dossier->base, .field = 0, .index = -1, .text = DV_S("danvan"), .mark = dossier->base.mark};
        dv_walk__say(walk, &dv_msg__unreadable, dossier->base.mark, &(dv_arg){.kind = DV_ARG_TEXT, .text = unread.text}, 1);
        status = dv_unread__add(walk->doc, &unread);
        dv_clear(&dossier->base, 0);
    }
    if (!DV_HAS(dossier, revision)) {
        dv_walk__say(walk, &dv_msg__revision_missing, dossier->base.mark, NULL, 0);
        dossier->revision = (dv_count){1, DV_EXACT};
        dv_present__set(&dossier->base, 0);
    } else if (dossier->revision.value > DV_FORMAT_REVISION) {
        dv_arg args[] = {{.kind = DV_ARG_INT, .value = dossier->revision.value}, {.kind = DV_ARG_INT, .value = DV_FORMAT_REVISION}};
        dv_walk__say(walk, &dv_msg__revision_later, dossier->base.mark, args, 2);
    }
    return status;
}

static dv_status walk_document(dv_doc *doc, const dv_part *part, const dv_walk_options *options, dv_diag *diag) {
    dv_walk walk; /* steps, name and lines of keys are written before they are read: 17 KB that need no zeroes */
    memset(&walk, 0, offsetof(dv_walk, steps));
    walk.doc = doc;
    walk.part = part;
    walk.options = options;
    walk.diag = diag;
    dv_event event;
    dv_buf_init(&walk.scratch, doc->own->alloc);
    dv_status status = dv_events__open(&walk.events, part->text, part->line, true);
    if (status == DV_OK)
        status = dv_walk__next(&walk, &event);
    if (status == DV_OK && event.kind != DV_EVENT_MAP) {
        dv_walk__say(&walk, &dv_msg__not_dossier, event.mark, NULL, 0);
        status = DV_E_SYNTAX;
    }
    dv_dossier *dossier = NULL;
    if (status == DV_OK) {
        dossier = (dv_dossier *)(void *)dv_entity__new(doc, dv_types(NULL)[0], event.mark);
        walk.dossier = dossier;
        status = dossier ? dv_walk__map(&walk, &dossier->base) : DV_E_NOMEM;
    }
    if (status == DV_OK)
        status = dv_walk__next(&walk, &event); /* a second document or trailing text would be an error here */
    if (status == DV_OK) {
        status = check_revision(&walk, dossier);
        if (status == DV_OK)
            status = dv_link(doc, dossier);
        status = status == DV_FINDINGS ? DV_OK : status; /* the check says which reference names nothing */
    }
    if (status == DV_OK)
        status = dv_doc__push(doc, dossier);
    doc->own->reading = (dv_mark){0, 0};
    dv_events__close(walk.events);
    dv_buf_free(&walk.scratch);
    return status != DV_OK ? status : walk.found_errors ? DV_FINDINGS : DV_OK;
}

dv_status dv_walk__document(dv_doc *doc, const dv_part *part, const dv_walk_options *options, dv_diag *diag) {
    dv_part filled = *part;
    dv_buf copy;
    dv_buf_init(&copy, doc->own->alloc);
    dv_status status = dv_part__blank_marks(&filled, &copy);
    if (status == DV_OK)
        status = walk_document(doc, &filled, options, diag);
    dv_buf_free(&copy);
    return status;
}
