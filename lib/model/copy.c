/* Copying an entity with all it reaches into a document. Depth is that of the types, not of the input. */
#include "model/rows.h"

static bool copy_text(dv_doc *doc, dv_str *text) {
    if (!text->ptr)
        return true;
    *text = dv_doc__str(doc, *text);
    return text->ptr != NULL;
}

/* A copy of the items of a list, with the room that lists keep. */
static void *copy_items(dv_doc *doc, const void *items, size_t len, size_t size) {
    void *copy = dv_arena__alloc(&doc->own->arena, dv_list__room(len) * size, _Alignof(max_align_t));
    if (copy && len > 0)
        memcpy(copy, items, len * size);
    return copy;
}

static dv_extra *copy_extra(dv_doc *doc, const dv_extra *extra, bool *ok) {
    dv_extra *first = NULL, **at = &first;
    for (; extra && *ok; extra = extra->next) {
        dv_extra *copy = dv_arena__alloc(&doc->own->arena, sizeof *copy, _Alignof(dv_extra));
        if (!copy) {
            *ok = false;
            break;
        }
        *copy = *extra;
        copy->next = NULL;
        copy->child = copy_extra(doc, extra->child, ok);
        *ok = *ok && copy_text(doc, &copy->key) && copy_text(doc, &copy->text);
        *at = copy;
        at = &copy->next;
    }
    return first;
}

static bool copy_list(dv_doc *doc, void *member, dv_kind kind) {
    size_t sizes[] = {[DV_KIND_TEXTS] = sizeof(dv_str), [DV_KIND_PROSE] = sizeof(dv_str), [DV_KIND_ENUMS] = sizeof(dv_enum),
                      [DV_KIND_REFS] = sizeof(dv_ref),  [DV_KIND_LIST] = sizeof(dv_entity *), [DV_KIND_MAP] = sizeof(dv_entity *)};
    dv_list *list = member; /* all lists begin with a pointer and a length */
    void *items = copy_items(doc, list->items, list->len, sizes[kind]);
    if (!items)
        return false;
    list->items = items;
    for (size_t i = 0; i < list->len; i++) {
        bool ok = true;
        if (kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE)
            ok = copy_text(doc, &((dv_texts *)member)->items[i]);
        else if (kind == DV_KIND_ENUMS)
            ok = copy_text(doc, &((dv_enums *)member)->items[i].text);
        else if (kind == DV_KIND_REFS)
            ((dv_refs *)member)->items[i].target = NULL, ok = copy_text(doc, &((dv_refs *)member)->items[i].name);
        else
            ok = (list->items[i] = dv_copy(doc, list->items[i])) != NULL;
        if (!ok)
            return false;
    }
    return true;
}

static bool copy_member(dv_doc *doc, void *member, dv_kind kind) {
    switch (kind) {
    case DV_KIND_TEXT:
    case DV_KIND_CODE:
        return copy_text(doc, member);
    case DV_KIND_AMOUNT:
        return copy_text(doc, &((dv_amount *)member)->unit_text);
    case DV_KIND_ENUM:
        return copy_text(doc, &((dv_enum *)member)->text);
    case DV_KIND_PLACE:
        return copy_text(doc, &((dv_place *)member)->name);
    case DV_KIND_REF:
        ((dv_ref *)member)->target = NULL;
        return copy_text(doc, &((dv_ref *)member)->name);
    case DV_KIND_ENTITY: {
        dv_entity **child = member;
        *child = dv_copy(doc, *child);
        return *child != NULL;
    }
    case DV_KIND_TEXTS:
    case DV_KIND_PROSE:
    case DV_KIND_ENUMS:
    case DV_KIND_REFS:
    case DV_KIND_LIST:
    case DV_KIND_MAP:
        return copy_list(doc, member, kind);
    default:
        return true;
    }
}

dv_entity *dv_copy(dv_doc *doc, const dv_entity *entity) {
    if (!doc || !entity)
        return NULL;
    dv_entity *copy = dv_entity__new(doc, entity->type, entity->mark);
    if (!copy)
        return NULL;
    memcpy(copy, entity, entity->type->size);
    bool ok = true;
    copy->extra = copy_extra(doc, entity->extra, &ok);
    for (size_t i = 0; i < entity->type->len && ok; i++)
        if (dv_has(copy, (int)i))
            ok = copy_member(doc, dv_member__at(copy, (int)i), entity->type->fields[i].kind);
    return ok ? copy : NULL;
}
