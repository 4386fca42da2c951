/* Members as text. */
#include "model/rows.h"

static dv_status put_word(dv_buf *out, dv_enum value, const dv_enum_type *words, dv_notation notation) {
    const char *name = dv_enum_name(words, value.code, notation == DV_PLAIN ? DV_EN : DV_VI);
    return name ? dv_buf_puts(out, name) : dv_buf_add(out, value.text);
}

static dv_status put_place(dv_buf *out, dv_place place) {
    const char *kind = dv_enum_name(&dv_place_kind__words, place.kind, DV_VI);
    if (kind) {
        dv_buf_puts(out, kind);
        dv_buf_putc(out, ' ');
    }
    return dv_buf_add(out, place.name);
}

static dv_status put_brief(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    const struct dv_short *brief = entity->type->brief;
    size_t from = out->len;
    if (brief && brief->write && brief->write(out, entity, notation))
        return out->status;
    out->len = from;
    return out->status == DV_OK ? DV_E_ARG : out->status;
}

/* One element of a list member. */
static dv_status put_item(dv_buf *out, const dv_entity *entity, int field, size_t index, dv_notation notation) {
    const dv_field *row = &entity->type->fields[field];
    const void *member = dv_member(entity, field);
    switch (row->kind) {
    case DV_KIND_TEXTS:
    case DV_KIND_PROSE:
        return dv_buf_add(out, ((const dv_texts *)member)->items[index]);
    case DV_KIND_ENUMS:
        return put_word(out, ((const dv_enums *)member)->items[index], row->words, notation);
    case DV_KIND_REFS:
        return dv_buf_add(out, ((const dv_refs *)member)->items[index].name);
    default:
        return put_brief(out, ((const dv_list *)member)->items[index], notation);
    }
}

static dv_status put_single(dv_buf *out, const dv_field *row, const void *member, dv_notation notation) {
    switch (row->kind) {
    case DV_KIND_TEXT:
    case DV_KIND_CODE:
        return dv_buf_add(out, *(const dv_str *)member);
    case DV_KIND_COUNT:
        return dv_count_format(out, *(const dv_count *)member, notation);
    case DV_KIND_DECIMAL:
        return dv_decimal_format(out, *(const dv_decimal *)member, notation);
    case DV_KIND_AMOUNT:
        return dv_amount_format(out, *(const dv_amount *)member, row->unit, notation);
    case DV_KIND_DATE:
        return dv_date_format(out, *(const dv_date *)member, notation);
    case DV_KIND_INTERVAL:
        return dv_interval_format(out, *(const dv_interval *)member, notation);
    case DV_KIND_DOCREF:
        return dv_docref_format(out, member, notation);
    case DV_KIND_ENUM:
        return put_word(out, *(const dv_enum *)member, row->words, notation);
    case DV_KIND_PLACE:
        return put_place(out, *(const dv_place *)member);
    case DV_KIND_REF:
        return dv_buf_add(out, ((const dv_ref *)member)->name);
    case DV_KIND_ENTITY:
        return put_brief(out, *(dv_entity *const *)member, notation);
    default:
        return DV_E_ARG;
    }
}

static bool is_many(dv_kind kind) {
    return kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE || kind == DV_KIND_ENUMS || kind == DV_KIND_REFS ||
           kind == DV_KIND_LIST || kind == DV_KIND_MAP;
}

dv_status dv_get(dv_buf *out, const dv_entity *entity, int field, int index, dv_notation notation) {
    size_t len = dv_member_len(entity, field);
    if (!out || !entity)
        return DV_E_ARG;
    if (len == 0 || (index >= 0 && (size_t)index >= len))
        return DV_E_NOT_FOUND;
    const dv_field *row = &entity->type->fields[field];
    if (!is_many(row->kind))
        return put_single(out, row, dv_member(entity, field), notation);
    if (index >= 0)
        return put_item(out, entity, field, (size_t)index, notation);
    dv_status status = DV_OK;
    for (size_t i = 0; i < len && status == DV_OK; i++) {
        if (i > 0)
            dv_buf_puts(out, row->kind == DV_KIND_PROSE ? "\n" : "; ");
        status = put_item(out, entity, field, i, notation);
    }
    return status;
}
