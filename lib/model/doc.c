/* The document: owner of all it reaches. */
#include <string.h>

#include "base/alloc.h"
#include "model/rows.h"

dv_doc *dv_doc_new(const dv_alloc *alloc) {
    dv_doc *doc = dv_alloc__get(alloc, NULL, 0, sizeof *doc);
    struct dv_doc_private *own = dv_alloc__get(alloc, NULL, 0, sizeof *own);
    if (!doc || !own) {
        dv_alloc__get(alloc, doc, sizeof *doc, 0);
        dv_alloc__get(alloc, own, sizeof *own, 0);
        return NULL;
    }
    *doc = (dv_doc){.own = own};
    *own = (struct dv_doc_private){.alloc = alloc};
    dv_arena__init_tight(&own->arena, alloc);
    return doc;
}

void dv_doc_free(dv_doc *doc) {
    if (!doc)
        return;
    const dv_alloc *alloc = doc->own->alloc;
    dv_alloc__get(alloc, doc->own->ends, doc->own->ends_room * sizeof *doc->own->ends, 0);
    dv_arena__free(&doc->own->arena);
    dv_alloc__get(alloc, doc->own, sizeof *doc->own, 0);
    dv_alloc__get(alloc, doc, sizeof *doc, 0);
}

void dv_doc__reset(dv_doc *doc) {
    struct dv_doc_private *own = doc->own;
    dv_arena__reset(&own->arena);
    own->unread_tail = NULL;
    own->disable_tail = NULL;
    memset(own->spare, 0, sizeof own->spare);
    own->content = (dv_str){NULL, 0};
    own->ends_len = 0;
    own->viewing = false;
    *doc = (dv_doc){.own = own};
}

size_t dv_doc_bytes(const dv_doc *doc) {
    return doc ? sizeof *doc + sizeof *doc->own + dv_arena__bytes(&doc->own->arena) + doc->own->viewed : 0;
}

void dv_doc__keep(dv_doc *doc, dv_str content) {
    doc->own->content = content;
    doc->own->viewing = true;
}

void dv_doc__seal(dv_doc *doc) {
    struct dv_doc_private *own = doc->own;
    char *bytes = dv_str__bytes(own->content);
    for (size_t i = 0; i < own->ends_len; i++)
        bytes[own->ends[i]] = '\0';
    own->ends_len = 0;
    own->viewing = false;
}

dv_status dv_doc_content(dv_buf *out, const dv_doc *doc) {
    if (!doc || !doc->own->content.ptr)
        return DV_E_NOT_FOUND;
    size_t start = out->len;
    if (dv_buf_add(out, doc->own->content) != DV_OK)
        return out->status;
    char *end = out->ptr + out->len;
    for (char *at = out->ptr + start; (at = memchr(at, '\0', (size_t)(end - at))) != NULL; at++)
        *at = '\n';
    return DV_OK;
}

/* Whether a text stands in the source before a line end that can be its NUL later. */
static bool view(struct dv_doc_private *own, dv_str text) {
    uintptr_t at = (uintptr_t)text.ptr - (uintptr_t)own->content.ptr; /* far out for a text from elsewhere */
    if (at >= own->content.len || own->content.len - at <= text.len || text.len == 0 || text.ptr[text.len] != '\n')
        return false;
    if (own->ends_len == own->ends_room) {
        size_t room = own->ends_room == 0 ? 512 : own->ends_room * 2;
        size_t *ends = dv_alloc__get(own->alloc, own->ends, own->ends_room * sizeof *ends, room * sizeof *ends);
        if (!ends)
            return false;
        own->ends = ends;
        own->ends_room = room;
    }
    own->ends[own->ends_len++] = at + text.len;
    return true;
}

dv_str dv_doc__str(dv_doc *doc, dv_str text) {
    if (doc->own->viewing && view(doc->own, text))
        return text;
    return dv_arena__str(&doc->own->arena, text);
}

dv_entity *dv_entity__new(dv_doc *doc, const dv_type *type, dv_mark mark) {
    dv_entity *entity = dv_arena__alloc(&doc->own->arena, type->size, _Alignof(dv_dossier));
    if (entity) {
        entity->type = type;
        entity->mark = mark;
    }
    return entity;
}

/* Lists have no capacity member: their room is the power of two that holds their length, so a list that is full is known by its
 * length. */
size_t dv_list__room(size_t len) {
    size_t room = 1;
    while (room < len)
        room *= 2;
    return room;
}

/* The greatest power of two that is no more than `size`, as an exponent; 0 for 0. */
static unsigned log2_below(size_t size) {
    unsigned log = 0;
    while (size >>= 1)
        log++;
    return log;
}

/* Zeroed room for an array: one that another list has outgrown, or new. */
static void *take_array(struct dv_doc_private *own, size_t size) {
    unsigned class = log2_below(size - 1) + 1; /* whatever was put there is large enough */
    if (class < DV_SPARE_CLASSES && own->spare[class]) {
        void *array = own->spare[class];
        memcpy(&own->spare[class], array, sizeof array);
        return memset(array, 0, size);
    }
    return dv_arena__alloc(&own->arena, size, _Alignof(dv_ref));
}

static void leave_array(struct dv_doc_private *own, void *array, size_t size) {
    unsigned class = log2_below(size);
    if (class >= DV_SPARE_CLASSES)
        return;
    memcpy(array, &own->spare[class], sizeof array);
    own->spare[class] = array;
}

void *dv_list__slot(dv_doc *doc, void *items, size_t len, size_t item_size) {
    bool full = (len & (len - 1)) == 0;
    if (!full)
        return items;
    void *grown = take_array(doc->own, (len == 0 ? 1 : len * 2) * item_size);
    if (grown && len > 0) {
        memcpy(grown, items, len * item_size);
        leave_array(doc->own, items, len * item_size);
    }
    return grown;
}

dv_dossier *dv_doc_add(dv_doc *doc) {
    if (!doc)
        return NULL;
    dv_dossier *dossier = (dv_dossier *)(void *)dv_entity__new(doc, &dv_dossier__type, (dv_mark){0, 0});
    return dossier && dv_doc__push(doc, dossier) == DV_OK ? dossier : NULL;
}

dv_status dv_doc__push(dv_doc *doc, dv_dossier *dossier) {
    dv_dossier **items = dv_list__slot(doc, doc->dossiers.items, doc->dossiers.len, sizeof *items);
    if (!items)
        return DV_E_NOMEM;
    items[doc->dossiers.len++] = dossier;
    doc->dossiers.items = items;
    return DV_OK;
}

dv_status dv_unread__add(dv_doc *doc, const dv_unread *unread) {
    dv_unread *copy = dv_arena__alloc(&doc->own->arena, sizeof *copy, _Alignof(dv_unread));
    if (!copy)
        return DV_E_NOMEM;
    *copy = *unread;
    copy->next = NULL;
    copy->key = dv_doc__str(doc, unread->key);
    copy->text = dv_doc__str(doc, unread->text);
    if (!copy->key.ptr || !copy->text.ptr)
        return DV_E_NOMEM;
    if (doc->own->unread_tail)
        doc->own->unread_tail->next = copy;
    else
        doc->unread = copy;
    doc->own->unread_tail = copy;
    return DV_OK;
}

dv_status dv_disable__add(dv_doc *doc, uint32_t line, dv_str rule) {
    dv_disable *copy = dv_arena__alloc(&doc->own->arena, sizeof *copy, _Alignof(dv_disable));
    if (!copy)
        return DV_E_NOMEM;
    *copy = (dv_disable){.line = line, .rule = dv_doc__str(doc, rule)};
    if (!copy->rule.ptr)
        return DV_E_NOMEM;
    if (doc->own->disable_tail)
        doc->own->disable_tail->next = copy;
    else
        doc->disables = copy;
    doc->own->disable_tail = copy;
    return DV_OK;
}

dv_model_shape_kind dv_model_shape(const dv_model *model) {
    if (DV_HAS(model, members) || DV_HAS(model, declared))
        return DV_SHAPE_GROUP;
    bool full = DV_HAS(model, context) || DV_HAS(model, method) || DV_HAS(model, results) || DV_HAS(model, value) ||
                DV_HAS(model, impact);
    return full ? DV_SHAPE_FULL : DV_SHAPE_BRIEF;
}

/* Whether the fold keys of two texts differ in the letters before the first one that is not of plain ASCII. */
static bool differs_early(dv_str text, const char *key) {
    for (size_t i = 0; i < text.len && key[i] != '\0'; i++) {
        char c = text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? (char)(text.ptr[i] | 0x20) : text.ptr[i];
        if (c < 'a' || c > 'z')
            return false;
        if (c != key[i])
            return true;
    }
    return false;
}

bool dv_share_is_rest(const dv_share *share) {
    static const char *const keys[] = {"khac", "cac dan toc khac", "dan toc khac", "other", "others"};
    if (dv_str_equal(share->group, DV_S("khác")))
        return true;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (!differs_early(share->group, keys[i]) && dv_fold_equal(share->group, dv_s(keys[i])))
            return true;
    return false;
}
