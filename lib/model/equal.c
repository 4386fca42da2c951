/* Equality of values: marks, raw texts, derived members and reference targets do not count. */
#include "model/rows.h"

static bool extra_equal(const dv_extra *a, const dv_extra *b) {
    for (; a && b; a = a->next, b = b->next)
        if (a->shape != b->shape || !dv_str_equal(a->key, b->key) || !dv_str_equal(a->text, b->text) ||
            !extra_equal(a->child, b->child))
            return false;
    return a == b;
}

static bool amount_equal(const dv_amount *a, const dv_amount *b) {
    if (a->q != b->q || a->unit != b->unit || a->per != b->per || !dv_str_equal(a->unit_text, b->unit_text))
        return false;
    dv_decimal low[2] = {{a->lower, a->scale, 0, DV_EXACT}, {b->lower, b->scale, 0, DV_EXACT}};
    dv_decimal high[2] = {{a->upper, a->scale, 0, DV_EXACT}, {b->upper, b->scale, 0, DV_EXACT}};
    return dv_decimal_compare(low[0], low[1]) == 0 && dv_decimal_compare(high[0], high[1]) == 0;
}

static bool enum_equal(const dv_enum *a, const dv_enum *b) {
    return a->code == b->code && dv_str_equal(a->text, b->text);
}

static bool list_equal(const void *a, const void *b, dv_kind kind) {
    const dv_list *left = a, *right = b; /* all lists begin with a pointer and a length */
    if (left->len != right->len)
        return false;
    for (size_t i = 0; i < left->len; i++) {
        bool same = false;
        if (kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE)
            same = dv_str_equal(((const dv_texts *)a)->items[i], ((const dv_texts *)b)->items[i]);
        else if (kind == DV_KIND_ENUMS)
            same = enum_equal(&((const dv_enums *)a)->items[i], &((const dv_enums *)b)->items[i]);
        else if (kind == DV_KIND_REFS)
            same = dv_str_equal(((const dv_refs *)a)->items[i].name, ((const dv_refs *)b)->items[i].name);
        else
            same = dv_equal(left->items[i], right->items[i]);
        if (!same)
            return false;
    }
    return true;
}

static bool member_equal(const void *a, const void *b, dv_kind kind) {
    switch (kind) {
    case DV_KIND_TEXT:
    case DV_KIND_CODE:
        return dv_str_equal(*(const dv_str *)a, *(const dv_str *)b);
    case DV_KIND_COUNT:
        return ((const dv_count *)a)->value == ((const dv_count *)b)->value && ((const dv_count *)a)->q == ((const dv_count *)b)->q;
    case DV_KIND_DECIMAL: {
        const dv_decimal *x = a, *y = b; /* the scale is part of a reported figure: 26,7 is not 26,70 */
        return x->mantissa == y->mantissa && x->scale == y->scale && x->unit == y->unit && x->q == y->q;
    }
    case DV_KIND_AMOUNT:
        return amount_equal(a, b);
    case DV_KIND_DATE:
        return dv_date_equal(*(const dv_date *)a, *(const dv_date *)b);
    case DV_KIND_INTERVAL:
        return dv_interval_equal(*(const dv_interval *)a, *(const dv_interval *)b);
    case DV_KIND_DOCREF:
        return dv_docref_equal(a, b);
    case DV_KIND_ENUM:
        return enum_equal(a, b);
    case DV_KIND_PLACE:
        return ((const dv_place *)a)->kind == ((const dv_place *)b)->kind &&
               dv_str_equal(((const dv_place *)a)->name, ((const dv_place *)b)->name);
    case DV_KIND_REF:
        return dv_str_equal(((const dv_ref *)a)->name, ((const dv_ref *)b)->name);
    case DV_KIND_ENTITY:
        return dv_equal(*(dv_entity *const *)a, *(dv_entity *const *)b);
    default:
        return list_equal(a, b, kind);
    }
}

bool dv_equal(const dv_entity *a, const dv_entity *b) {
    if (a == b)
        return true;
    if (!a || !b || a->type != b->type || !extra_equal(a->extra, b->extra))
        return false;
    for (size_t i = 0; i < a->type->len; i++) {
        const dv_field *row = &a->type->fields[i];
        if (row->flags & DV_FIELD_DERIVED)
            continue;
        const void *left = dv_member(a, (int)i), *right = dv_member(b, (int)i);
        if (!left != !right || (left && !member_equal(left, right, row->kind)))
            return false;
    }
    return true;
}
