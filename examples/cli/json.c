#include "json.h"

#include <string.h>

static json_t *repaired(dv_str text) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t at = 0; at < text.len;)
        dv_utf8_put(&out, dv_utf8_next(text, &at));
    json_t *value = json_stringn(out.ptr ? out.ptr : "", out.len);
    dv_buf_free(&out);
    return value;
}

json_t *json_of_text(dv_str text) {
    json_t *value = json_stringn(text.ptr ? text.ptr : "", text.len);
    return value ? value : repaired(text);
}

json_t *json_of_buf(dv_buf *buf) {
    json_t *value = json_of_text(dv_buf_str(buf));
    dv_buf_free(buf);
    return value;
}

void json_put(json_t *object, const char *key, json_t *value) {
    json_object_set_new(object, key, value);
}

const char *json_qualifier(dv_qualifier q) {
    static const char *const WORDS[] = {[DV_EXACT] = NULL,
                                        [DV_ABOUT] = "about",
                                        [DV_MORE_THAN] = "more-than",
                                        [DV_LESS_THAN] = "less-than",
                                        [DV_MAJORITY] = "majority",
                                        [DV_NOT_STATED] = "not-stated"};
    return (unsigned)q < sizeof WORDS / sizeof WORDS[0] ? WORDS[q] : NULL;
}

const char *json_per(dv_per per) {
    static const char *const WORDS[] = {
        [DV_PER_NONE] = NULL,
        [DV_PER_YEAR] = "year",
        [DV_PER_QUARTER] = "quarter",
        [DV_PER_MONTH] = "month",
        [DV_PER_DAY] = "day",
        [DV_PER_HA] = "ha",
        [DV_PER_PERSON] = "person",
        [DV_PER_HOUSEHOLD] = "household",
        [DV_PER_PERSON_YEAR] = "person-year",
        [DV_PER_PERSON_MONTH] = "person-month",
        [DV_PER_HOUSEHOLD_YEAR] = "household-year",
        [DV_PER_HA_YEAR] = "ha-year",
    };
    return (unsigned)per < sizeof WORDS / sizeof WORDS[0] ? WORDS[per] : NULL;
}

/* Whether a qualifier goes with a figure. */
static bool has_figure(dv_qualifier q) {
    return q != DV_MAJORITY && q != DV_NOT_STATED;
}

void json_decimal_digits(dv_buf *out, int64_t mantissa, uint8_t scale) {
    char digits[40];
    size_t at = sizeof digits;
    uint64_t rest = mantissa < 0 ? 0 - (uint64_t)mantissa : (uint64_t)mantissa;
    for (unsigned place = 0; rest > 0 || place <= scale; place++) {
        if (place == scale && scale > 0) digits[--at] = '.';
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (mantissa < 0) digits[--at] = '-';
    dv_buf_add(out, (dv_str){digits + at, sizeof digits - at});
}

static json_t *digits_of(int64_t mantissa, uint8_t scale) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    json_decimal_digits(&out, mantissa, scale);
    return json_of_buf(&out);
}

json_t *json_of_count(dv_count value) {
    const char *word = json_qualifier(value.q);
    if (!word) return json_integer(value.value);
    json_t *object = json_object();
    if (has_figure(value.q)) json_put(object, "value", json_integer(value.value));
    json_put(object, "qualifier", json_string(word));
    return object;
}

json_t *json_of_decimal(dv_decimal value, dv_unit unit) {
    const char *word = json_qualifier(value.q);
    bool other_unit = value.unit != DV_UNIT_NONE && value.unit != unit;
    if (!word && !other_unit) return digits_of(value.mantissa, value.scale);
    json_t *object = json_object();
    if (has_figure(value.q)) json_put(object, "value", digits_of(value.mantissa, value.scale));
    if (other_unit) json_put(object, "unit", json_string(dv_unit_name((dv_unit)value.unit, DV_EN)));
    if (word) json_put(object, "qualifier", json_string(word));
    return object;
}

/* Whole figures are numbers, others strings of digits. */
static json_t *figure(int64_t value, uint8_t scale) {
    return scale == 0 ? json_integer(value) : digits_of(value, scale);
}

json_t *json_of_amount(dv_amount value, dv_unit unit) {
    const char *word = json_qualifier(value.q);
    bool other_unit = value.unit != DV_UNIT_NONE && value.unit != unit;
    bool ranged = value.lower != value.upper;
    if (!word && !other_unit && !ranged && value.per == DV_PER_NONE && value.scale == 0)
        return json_integer(value.lower);
    json_t *object = json_object();
    if (has_figure(value.q)) {
        json_put(object, ranged ? "lower" : "value", figure(value.lower, value.scale));
        if (ranged) json_put(object, "upper", figure(value.upper, value.scale));
    }
    if (value.unit == DV_UNIT_OTHER)
        json_put(object, "unit", json_of_text(value.unit_text));
    else if (other_unit)
        json_put(object, "unit", json_string(dv_unit_name(value.unit, DV_EN)));
    if (value.per != DV_PER_NONE) json_put(object, "per", json_string(json_per(value.per)));
    if (word) json_put(object, "qualifier", json_string(word));
    return object;
}

static json_t *json_of_texts(const dv_texts *texts) {
    json_t *array = json_array();
    for (size_t i = 0; i < texts->len; i++)
        json_array_append_new(array, json_of_text(texts->items[i]));
    return array;
}

static json_t *json_of_enum(const dv_enum_type *words, dv_enum value, dv_lang keys) {
    const char *name = value.code != 0 ? dv_enum_name(words, value.code, keys) : NULL;
    return name ? json_string(name) : json_of_text(value.text);
}

static json_t *json_of_enums(const dv_enum_type *words, const dv_enums *values, dv_lang keys) {
    json_t *array = json_array();
    for (size_t i = 0; i < values->len; i++)
        json_array_append_new(array, json_of_enum(words, values->items[i], keys));
    return array;
}

static json_t *json_of_refs(const dv_refs *refs) {
    json_t *array = json_array();
    for (size_t i = 0; i < refs->len; i++)
        json_array_append_new(array, json_of_text(refs->items[i].name));
    return array;
}

static json_t *json_of_entities(const dv_entity *entity, int field, dv_lang keys) {
    json_t *array = json_array();
    for (size_t i = 0; i < dv_member_len(entity, field); i++)
        json_array_append_new(array, json_of_entity(dv_child(entity, field, i), keys));
    return array;
}

/* Dates, periods, document numbers and places: as plain YAML would hold them. */
static json_t *json_of_get(const dv_entity *entity, int field) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_get(&out, entity, field, -1, DV_PLAIN);
    return json_of_buf(&out);
}

static json_t *json_of_member(const dv_entity *entity, int field, dv_lang keys) {
    const dv_field *row = &entity->type->fields[field];
    const void *member = dv_member(entity, field);
    switch (row->kind) {
    case DV_KIND_TEXT:
    case DV_KIND_CODE:
        return json_of_text(*(const dv_str *)member);
    case DV_KIND_TEXTS:
    case DV_KIND_PROSE:
        return json_of_texts(member);
    case DV_KIND_COUNT:
        return json_of_count(*(const dv_count *)member);
    case DV_KIND_DECIMAL:
        return json_of_decimal(*(const dv_decimal *)member, row->unit);
    case DV_KIND_AMOUNT:
        return json_of_amount(*(const dv_amount *)member, row->unit);
    case DV_KIND_ENUM:
        return json_of_enum(row->words, *(const dv_enum *)member, keys);
    case DV_KIND_ENUMS:
        return json_of_enums(row->words, member, keys);
    case DV_KIND_REF:
        return json_of_text(((const dv_ref *)member)->name);
    case DV_KIND_REFS:
        return json_of_refs(member);
    case DV_KIND_ENTITY:
        return json_of_entity(dv_child(entity, field, 0), keys);
    case DV_KIND_LIST:
    case DV_KIND_MAP:
        return json_of_entities(entity, field, keys);
    case DV_KIND_DATE:
    case DV_KIND_INTERVAL:
    case DV_KIND_DOCREF:
    case DV_KIND_PLACE:
        break;
    }
    return json_of_get(entity, field);
}

/* The depth is bounded by the loader. */
static json_t *json_of_extra(const dv_extra *node) {
    if (node->shape == 's') return json_of_text(node->text);
    json_t *out = node->shape == 'm' ? json_object() : json_array();
    for (const dv_extra *child = node->child; child; child = child->next) {
        if (node->shape == 'm')
            json_put(out, child->key.ptr ? child->key.ptr : "", json_of_extra(child));
        else
            json_array_append_new(out, json_of_extra(child));
    }
    return out;
}

json_t *json_of_entity(const dv_entity *entity, dv_lang keys) {
    json_t *object = json_object();
    for (size_t i = 0; entity && i < entity->type->len; i++) {
        const dv_field *row = &entity->type->fields[i];
        if (dv_has(entity, (int)i) && (row->flags & DV_FIELD_DERIVED) == 0)
            json_put(object, keys == DV_EN ? row->key : row->vi, json_of_member(entity, (int)i, keys));
    }
    for (const dv_extra *extra = entity ? entity->extra : NULL; extra; extra = extra->next)
        if (extra->key.ptr) json_put(object, extra->key.ptr, json_of_extra(extra));
    return object;
}

static int print_chunk(const char *buffer, size_t size, void *data) {
    (void)data;
    cli_print((dv_str){buffer, size});
    return 0;
}

void json_print(const cli *c, json_t *value) {
    cli_memory(c, value != NULL);
    cli_memory(c, json_dump_callback(value, print_chunk, NULL, JSON_INDENT(2) | JSON_ENCODE_ANY) == 0);
    cli_print(DV_S("\n"));
    json_decref(value);
}
