/* Changing members: set, clear, add. */
#include "base/buf.h"
#include "model/brief.h"
#include "model/rows.h"
#include "text/char_kind.h"

static size_t member_size(dv_kind kind) {
    static const size_t sizes[] = {
        [DV_KIND_TEXT] = sizeof(dv_str),       [DV_KIND_CODE] = sizeof(dv_str),         [DV_KIND_TEXTS] = sizeof(dv_texts),
        [DV_KIND_PROSE] = sizeof(dv_texts),    [DV_KIND_COUNT] = sizeof(dv_count),      [DV_KIND_DECIMAL] = sizeof(dv_decimal),
        [DV_KIND_AMOUNT] = sizeof(dv_amount),  [DV_KIND_DATE] = sizeof(dv_date),        [DV_KIND_INTERVAL] = sizeof(dv_interval),
        [DV_KIND_DOCREF] = sizeof(dv_docref),  [DV_KIND_ENUM] = sizeof(dv_enum),        [DV_KIND_ENUMS] = sizeof(dv_enums),
        [DV_KIND_PLACE] = sizeof(dv_place),    [DV_KIND_REF] = sizeof(dv_ref),          [DV_KIND_REFS] = sizeof(dv_refs),
        [DV_KIND_ENTITY] = sizeof(dv_entity *), [DV_KIND_LIST] = sizeof(dv_list),       [DV_KIND_MAP] = sizeof(dv_list),
    };
    return sizes[kind];
}

dv_status dv_clear(dv_entity *entity, int field) {
    if (!entity || field < 0 || (size_t)field >= entity->type->len)
        return DV_E_ARG;
    memset(dv_member__at(entity, field), 0, member_size(entity->type->fields[field].kind));
    entity->present &= ~((uint64_t)1 << field);
    return DV_OK;
}

/* The text as the loader would take it: NFC, without invisible characters. DV_E_TEXT for what a dossier may not contain; DV_E_RANGE
 * for more than a value may hold. */
static dv_status clean(dv_buf *out, dv_str text) {
    enum { MOST = 64 * 1024 };
    if (text.len > MOST)
        return DV_E_RANGE;
    if (dv_utf8_check(text) != text.len)
        return DV_E_TEXT;
    dv_scratch visible;
    dv_scratch__open(&visible, out->alloc);
    dv_status status = DV_OK;
    for (size_t at = 0; at < text.len && status == DV_OK;) {
        size_t from = at;
        dv_char_kind kind = dv_char__kind(dv_utf8_next(text, &at));
        if (kind == DV_CHAR_PLAIN || kind == DV_CHAR_MARK)
            status = dv_buf_add(&visible.buf, (dv_str){text.ptr + from, at - from});
        else if (kind == DV_CHAR_SPACE)
            status = dv_buf_putc(&visible.buf, ' ');
        else if (kind != DV_CHAR_INVISIBLE)
            status = DV_E_TEXT;
    }
    if (status == DV_OK)
        status = dv_nfc(out, dv_buf_str(&visible.buf));
    dv_buf_free(&visible.buf);
    return status;
}

/* Reads into a copy first, so that a text that does not read leaves the member as it was. */
dv_status dv_set(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    if (!doc || !entity || field < 0 || (size_t)field >= entity->type->len)
        return DV_E_ARG;
    const dv_field *row = &entity->type->fields[field];
    if (row->kind >= DV_KIND_ENTITY || (row->flags & DV_FIELD_DERIVED))
        return DV_E_ARG;
    if (why)
        *why = (dv_why){.message = NULL};
    dv_buf composed;
    dv_buf_init(&composed, doc->own->alloc);
    dv_status status = clean(&composed, text);
    if (status == DV_OK && dv_text__is_blank(dv_buf_str(&composed))) {
        dv_buf_free(&composed);
        return dv_clear(entity, field);
    }
    size_t most = strcmp(row->key, "name") == 0 ? DV_NAME_MOST : DV_TEXT_MOST;
    if (status == DV_OK && row->kind == DV_KIND_TEXT && dv_utf8_len(dv_buf_str(&composed)) > most)
        status = DV_E_RANGE;
    dv_entity *draft = status == DV_OK ? dv_entity__new(doc, entity->type, entity->mark) : NULL;
    if (status == DV_OK && !draft)
        status = DV_E_NOMEM;
    if (status == DV_OK)
        status = dv_value__read(doc, draft, field, dv_buf_str(&composed), NULL);
    if (status != DV_OK && why && draft) { /* once more for the reason, whose arguments must outlive the buffer */
        dv_str kept = dv_doc__str(doc, dv_buf_str(&composed));
        dv_value__read(doc, draft, field, kept.ptr ? kept : (dv_str){"", 0}, why);
    }
    if (status == DV_OK) {
        dv_clear(entity, field);
        for (int i = 0; (size_t)i < entity->type->len; i++) /* a list of words may fill the row of further ones too */
            if (dv_has(draft, i))
                memcpy(dv_member__at(entity, i), dv_member__at(draft, i), member_size(entity->type->fields[i].kind));
        entity->present |= draft->present;
        status = dv_entity__derive(doc, entity);
    }
    dv_buf_free(&composed);
    return status;
}

dv_entity *dv_add(dv_doc *doc, dv_entity *entity, int field) {
    if (!doc || !entity || field < 0 || (size_t)field >= entity->type->len)
        return NULL;
    const dv_field *row = &entity->type->fields[field];
    bool many = row->kind == DV_KIND_LIST || row->kind == DV_KIND_MAP;
    if ((!many && row->kind != DV_KIND_ENTITY) || (row->flags & DV_FIELD_DERIVED) ||
        (row->kind == DV_KIND_ENTITY && dv_has(entity, field)))
        return NULL;
    dv_entity *child = dv_entity__new(doc, row->type, (dv_mark){0, 0});
    return child && dv_entity__attach(doc, entity, field, child) == DV_OK ? child : NULL;
}
