/* Walks the events of a text beside its bytes: what stands between two scalars is marks, blanks and comments. */
#include "yaml/comment.h"

#include <string.h>

#include <danvan/model.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "yaml/event.h"
#include "yaml/scan.h"

/* More levels than the loader lets in. */
#define FRAMES_MAX 40

typedef enum frame_kind {
    FRAME_ENTITY, /* mapping of rows */
    FRAME_LABELS, /* mapping of names to entities */
    FRAME_ITEMS,  /* list of entities or values */
    FRAME_OTHER   /* inside an `x-` key: mapping or list */
} frame_kind;

typedef struct frame {
    frame_kind kind;
    bool is_map;
    bool in_value; /* mapping: its key was seen, its value comes next */
    bool flow;
    const dv_type *type; /* of the entity, or of the entities in it; NULL for values */
    const dv_field *row; /* FRAME_ENTITY: row of the last key; NULL for an `x-` key */
    int32_t next;        /* number of the next item, label, or key that is no row */
    uint32_t column;     /* of its keys or list marks */
    size_t path_len;     /* of its own node */
} frame;

/* An own-line comment whose node is not known yet. */
typedef struct waiting {
    dv_comment comment;
    uint32_t column;
} waiting;

typedef struct walk {
    dv_comments *out;
    dv_str text; /* of the document */
    size_t at;   /* cursor: byte, and the same place as the parser counts it */
    dv_mark here;
    bool fresh; /* only blanks so far on this line of the gap */
    bool gap;   /* an empty line was passed since the last comment or node */
    frame frames[FRAMES_MAX];
    size_t depth;
    dv_node_path path;
    size_t flow_len;   /* path length of the outermost flow collection; 0 outside */
    uint32_t end_line; /* line on which the last node ended; 0 when nothing may stand beside it */
    dv_node_path last; /* its path */
    dv_node_path blank;    /* the row whose key was just met without a value; no steps for none */
    uint32_t blank_column; /* of that key */
    waiting *queue;
    size_t queued;
    size_t queue_room;
    bool started; /* the first key was seen */
    dv_status status;
} walk;

static bool grow(void **items, size_t *room, size_t len, size_t size) {
    if (len < *room) return true;
    size_t more = *room == 0 ? 16 : *room * 2;
    void *grown = dv_alloc__get(NULL, *items, *room * size, more * size);
    if (!grown) return false;
    *items = grown;
    *room = more;
    return true;
}

dv_status dv_comments__add(dv_comments *comments, const dv_comment *comment, const dv_node_path *path) {
    void *items = comments->items;
    bool fits = grow(&items, &comments->room, comments->len, sizeof *comments->items);
    comments->items = items;
    size_t len = path->len < DV_PATH_MAX ? path->len : DV_PATH_MAX;
    int32_t *steps = fits ? dv_arena__alloc(&comments->arena, len * sizeof *steps, _Alignof(int32_t)) : NULL;
    if (!steps) return DV_E_NOMEM;
    memcpy(steps, path->steps, len * sizeof *steps);
    dv_comment *slot = &comments->items[comments->len];
    *slot = *comment;
    slot->steps = steps;
    slot->len = len;
    slot->order = comments->len++;
    return DV_OK;
}

void dv_comments__free(dv_comments *comments) {
    dv_alloc__get(NULL, comments->items, comments->room * sizeof *comments->items, 0);
    dv_arena__free(&comments->arena);
    *comments = (dv_comments){.items = NULL};
}

static void add(walk *w, const dv_comment *comment, dv_write_at at, const dv_node_path *path) {
    if (w->status != DV_OK) return;
    dv_comment copy = *comment;
    copy.at = at;
    w->status = dv_comments__add(w->out, &copy, path);
}

static bool is_behind(dv_mark a, dv_mark b) {
    return a.line > b.line || (a.line == b.line && a.column >= b.column);
}

/* Moves the cursor over one character. */
static void step(walk *w) {
    char c = w->text.ptr[w->at];
    bool line_end = c == '\n' || c == '\r';
    if (c == '\r' && w->at + 1 < w->text.len && w->text.ptr[w->at + 1] == '\n') w->at++;
    uint32_t unused;
    size_t size = dv_utf8__read(w->text.ptr + w->at, w->text.len - w->at, &unused);
    w->at += size > 0 ? size : 1;
    w->here = line_end ? (dv_mark){w->here.line + 1, 1} : (dv_mark){w->here.line, w->here.column + 1};
}

static dv_str rest_of_line(const walk *w) {
    size_t end = w->at;
    while (end < w->text.len && w->text.ptr[end] != '\n' && w->text.ptr[end] != '\r')
        end++;
    while (end > w->at && (w->text.ptr[end - 1] == ' ' || w->text.ptr[end - 1] == '\t'))
        end--;
    return (dv_str){w->text.ptr + w->at, end - w->at};
}

static bool is_line_end(const walk *w) {
    return w->at == w->text.len || w->text.ptr[w->at] == '\n' || w->text.ptr[w->at] == '\r';
}

static void pass_line(walk *w) {
    while (!is_line_end(w))
        step(w);
}

/* An empty line behind the comment that waits last. */
static void note_gap(walk *w) {
    w->gap = true;
    if (w->queued > 0) w->queue[w->queued - 1].comment.gap_after = true;
}

static void take_comment(walk *w) {
    dv_comment comment = {.text = rest_of_line(w), .gap_before = w->gap};
    uint32_t column = w->here.column;
    bool beside = w->here.line == w->end_line;
    pass_line(w);
    w->fresh = false;
    w->gap = false;
    if (beside) {
        add(w, &comment, DV_WRITE_BESIDE, &w->last);
        return;
    }
    void *queue = w->queue;
    bool fits = grow(&queue, &w->queue_room, w->queued, sizeof *w->queue);
    w->queue = queue;
    if (!fits)
        w->status = DV_E_NOMEM;
    else
        w->queue[w->queued++] = (waiting){comment, column};
}

/* Goes through the gap before the next node and takes its comments. */
static void pass_gap(walk *w, dv_mark to) {
    while (w->at < w->text.len && w->status == DV_OK && !is_behind(w->here, to)) {
        char c = w->text.ptr[w->at];
        if (c == '#') {
            take_comment(w);
            continue;
        }
        if (c == '\n' || c == '\r') {
            if (w->fresh) note_gap(w);
            w->fresh = true;
        } else if (c != ' ' && c != '\t') {
            w->fresh = false;
        }
        step(w);
    }
}

static void pass_node(walk *w, dv_mark to) {
    while (w->at < w->text.len && !is_behind(w->here, to))
        step(w);
}

/* The first line of a literal or folded block may carry a comment: it belongs to the scalar's own span. */
static void take_header_comment(walk *w) {
    dv_str line = rest_of_line(w);
    const char *sign = memchr(line.ptr, '#', line.len);
    if (!sign) return;
    dv_comment comment = {.text = {sign, line.len - (size_t)(sign - line.ptr)}};
    add(w, &comment, DV_WRITE_BESIDE, &w->path);
}

static void set_path(walk *w, size_t len, int32_t last) {
    w->path.len = len;
    w->path.steps[len] = last;
    w->path.len++;
}

/* The comments that wait belong to the node at the path, which begins here. Inside [ ] and { } they belong to the
 * whole. */
static void settle(walk *w, dv_write_at at) {
    dv_node_path path = w->path;
    if (w->flow_len > 0) path.len = w->flow_len;
    for (size_t i = 0; i < w->queued; i++)
        add(w, &w->queue[i].comment, at, &path);
    w->queued = 0;
}

/* What stands above the first key and is set off from it by an empty line belongs to the whole document. */
static void settle_head(walk *w) {
    size_t head = w->queued;
    while (head > 0 && !w->queue[head - 1].comment.gap_after)
        head--;
    dv_node_path root = w->path;
    root.len = 1;
    for (size_t i = 0; i < head; i++)
        add(w, &w->queue[i].comment, DV_WRITE_BEFORE, &root);
    for (size_t i = head; i < w->queued; i++)
        w->queue[i - head] = w->queue[i];
    w->queued -= head;
}

/* Takes the comments off the queue that stand further in than `column`. */
static void settle_inner(walk *w, uint32_t column, const dv_node_path *path) {
    size_t done = 0;
    while (done < w->queued && w->queue[done].column > column)
        add(w, &w->queue[done++].comment, DV_WRITE_END, path);
    for (size_t i = done; i < w->queued; i++)
        w->queue[i - done] = w->queue[i];
    w->queued -= done;
}

/* Comments further in than what comes next, and not further out than the block that ends, stay at its end. */
static void settle_tail(walk *w, const frame *f, uint32_t next_column) {
    dv_node_path path = w->path;
    path.len = f->path_len;
    /* A list may stand as far out as the key that it belongs to: a comment in that column is the outer block's. */
    bool level = w->depth > 0 && !f->is_map && w->frames[w->depth - 1].column == f->column;
    uint32_t outside = level ? f->column : f->column - 1;
    settle_inner(w, outside > next_column ? outside : next_column, &path);
}

/* Comments below a key without a value, further in than it, say what may be filled in there: they stay below it. */
static void settle_blank(walk *w) {
    if (w->blank.len > 0) settle_inner(w, w->blank_column, &w->blank);
    w->blank.len = 0;
}

static void end_node(walk *w, dv_mark end, bool closes_line) {
    w->end_line = closes_line ? end.line : 0;
    w->last = w->path;
    if (w->flow_len > 0) w->last.len = w->flow_len;
    w->gap = false;
    w->fresh = false;
}

/* Rows and other keys are told apart as the loader does it. */
static void take_key(walk *w, frame *f, dv_str key) {
    f->in_value = true;
    f->row = NULL;
    if (f->kind == FRAME_ENTITY) {
        bool other = key.len > 2 && (key.ptr[0] | 0x20) == 'x' && key.ptr[1] == '-';
        int row = other ? -1 : dv_field_find(f->type, key);
        if (row >= 0 && (f->type->fields[row].flags & DV_FIELD_DERIVED)) row = -1;
        f->row = row >= 0 ? &f->type->fields[row] : NULL;
        set_path(w, f->path_len, row >= 0 ? row : -1 - f->next++);
    } else {
        set_path(w, f->path_len, f->kind == FRAME_LABELS ? f->next++ : -1 - f->next++);
    }
}

/* Places the path on the node that begins, and says what may be inside it. */
static frame enter_node(walk *w, const dv_event *event) {
    frame inner = {.kind = FRAME_OTHER,
                   .is_map = event->kind == DV_EVENT_MAP,
                   .flow = event->style == 'f',
                   .column = event->mark.column};
    if (w->depth == 0) {
        inner.kind = inner.is_map ? FRAME_ENTITY : FRAME_OTHER;
        inner.type = dv_type_find("dossier");
        return inner;
    }
    frame *f = &w->frames[w->depth - 1];
    if (!f->is_map) set_path(w, f->path_len, f->next++);
    f->in_value = false;
    const dv_type *type = f->kind == FRAME_ENTITY ? (f->row ? f->row->type : NULL) : f->type;
    if (f->kind == FRAME_OTHER || (f->kind == FRAME_ENTITY && !f->row)) return inner;
    inner.type = type;
    if (!inner.is_map)
        inner.kind = FRAME_ITEMS;
    else if (type && f->kind == FRAME_ENTITY && f->row->kind == DV_KIND_MAP)
        inner.kind = FRAME_LABELS;
    else if (type)
        inner.kind = FRAME_ENTITY;
    /* One entity in place of a list of them. */
    if (inner.kind == FRAME_ENTITY && f->kind == FRAME_ENTITY && f->row->kind == DV_KIND_LIST)
        set_path(w, w->path.len, 0);
    return inner;
}

static bool is_key(const walk *w) {
    return w->depth > 0 && w->frames[w->depth - 1].is_map && !w->frames[w->depth - 1].in_value;
}

static bool is_item(const walk *w) {
    return w->depth > 0 && !w->frames[w->depth - 1].is_map;
}

/* The span of a block takes in the empty lines behind it. */
static bool ends_empty(const walk *w) {
    size_t at = w->at;
    for (int ends = 0; at > 0; at--) {
        char c = w->text.ptr[at - 1];
        if (c == '\n' && ++ends == 2) return true;
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t') return false;
    }
    return false;
}

static void on_scalar(walk *w, const dv_event *event) {
    bool is_value = w->depth > 0 && w->frames[w->depth - 1].kind == FRAME_ENTITY && w->frames[w->depth - 1].in_value &&
                    w->frames[w->depth - 1].row;
    if (is_key(w)) {
        take_key(w, &w->frames[w->depth - 1], event->text);
        if (!w->started) settle_head(w);
        w->started = true;
    } else {
        (void)enter_node(w, event);
    }
    settle(w, DV_WRITE_BEFORE);
    bool block = event->style == '|' || event->style == '>';
    if (block) take_header_comment(w);
    end_node(w, event->end, !block);
    if (is_value && event->text.len == 0 && event->style == 'p') {
        w->blank = w->path;
        w->blank_column = w->frames[w->depth - 1].column;
    }
    pass_node(w, event->end);
    w->fresh = block;
    w->gap = block && ends_empty(w);
}

static void on_begin(walk *w, const dv_event *event) {
    bool item = is_item(w);
    frame inner = enter_node(w, event);
    inner.path_len = w->path.len;
    /* A comment above a list mark speaks of the item, whatever its first key is. */
    if (item) settle(w, DV_WRITE_BEFORE);
    if (inner.flow && w->flow_len == 0) w->flow_len = w->path.len;
    if (inner.flow) end_node(w, event->end, true);
    if (w->depth == FRAMES_MAX || w->path.len + 2 >= DV_PATH_MAX)
        w->status = DV_E_LIMIT;
    else
        w->frames[w->depth++] = inner;
}

static void on_end(walk *w, const dv_event *event) {
    if (w->depth == 0) return;
    frame f = w->frames[--w->depth];
    w->path.len = f.path_len;
    if (!f.flow) {
        settle_tail(w, &f, w->at >= w->text.len ? 0 : event->mark.column);
        return;
    }
    settle(w, DV_WRITE_BEFORE);
    end_node(w, event->end, true);
    if (w->flow_len == f.path_len) w->flow_len = 0;
    pass_node(w, event->end);
}

static void on_event(walk *w, const dv_event *event) {
    pass_gap(w, event->mark);
    settle_blank(w);
    switch (event->kind) {
    case DV_EVENT_SCALAR:
    case DV_EVENT_ALIAS:
        on_scalar(w, event);
        break;
    case DV_EVENT_MAP:
    case DV_EVENT_LIST:
        on_begin(w, event);
        break;
    case DV_EVENT_MAP_END:
    case DV_EVENT_LIST_END:
        on_end(w, event);
        break;
    case DV_EVENT_END:
        break;
    }
}

static void walk_events(walk *w, dv_str text, uint32_t line) {
    dv_events *events;
    w->status = dv_events__open(&events, text, line, false);
    dv_event event = {.kind = DV_EVENT_END};
    while (w->status == DV_OK) {
        dv_status status = dv_events__next(events, &event);
        if (status != DV_OK) w->status = status;
        if (status != DV_OK || event.kind == DV_EVENT_END) break;
        on_event(w, &event);
    }
    dv_events__close(events);
}

/* Comments of one document. The parser reads what the loader gave it, in which nothing has moved; the comments are
 * views of the text itself. */
static dv_status gather_part(dv_comments *out, const dv_part *part, int32_t number) {
    walk w = {.out = out, .text = part->text, .here = {part->line, 1}, .fresh = true};
    w.path.steps[0] = number;
    w.path.len = 1;
    dv_part filled = *part;
    dv_buf copy;
    dv_buf_init(&copy, NULL);
    w.status = dv_part__blank_marks(&filled, &copy);
    if (w.status == DV_OK && part->text.len > 0 && memchr(part->text.ptr, '#', part->text.len))
        walk_events(&w, filled.text, part->line);
    dv_buf_free(&copy);
    if (w.status == DV_OK) pass_gap(&w, (dv_mark){UINT32_MAX, UINT32_MAX});
    w.path.len = 1;
    settle(&w, DV_WRITE_END);
    dv_alloc__get(NULL, w.queue, w.queue_room * sizeof *w.queue, 0);
    return w.status;
}

/* What stands between documents: `---` with its comment, and documents of nothing but comments. */
static dv_status gather_between(dv_comments *out, dv_str text, int32_t number, dv_write_at at) {
    walk w = {.out = out, .text = text, .here = {1, 1}, .fresh = true};
    w.path.steps[0] = number;
    w.path.len = 1;
    pass_gap(&w, (dv_mark){UINT32_MAX, UINT32_MAX});
    settle(&w, at);
    dv_alloc__get(NULL, w.queue, w.queue_room * sizeof *w.queue, 0);
    return w.status;
}

dv_status dv_comments__gather(dv_comments *out, dv_str text) {
    *out = (dv_comments){.items = NULL};
    dv_arena__init(&out->arena, NULL);
    dv_str rest = text;
    dv_part part;
    uint32_t line = 1;
    size_t offset = 0, behind = 0;
    int32_t number = 0;
    dv_status status = DV_OK;
    while (status == DV_OK && dv_part__next(&part, &rest, &line, &offset)) {
        status = gather_between(out, (dv_str){text.ptr + behind, part.offset - behind}, number, DV_WRITE_BEFORE);
        if (status == DV_OK) status = gather_part(out, &part, number);
        behind = part.offset + part.text.len;
        number++;
    }
    if (status == DV_OK && behind < text.len)
        status = gather_between(out, (dv_str){text.ptr + behind, text.len - behind}, number > 0 ? number - 1 : 0,
                                DV_WRITE_END);
    return status;
}
