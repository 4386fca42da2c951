#include "csv.h"

#include <string.h>

#include "json.h"

/* Below this a group is small enough to point at persons. */
#define SMALL_GROUP 5

static void begin_cell(csv *to) {
    if (to->begun) dv_buf_putc(to->out, ',');
    to->begun = true;
}

static bool needs_quotes(dv_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (strchr(",\"\r\n\t", text.ptr[i])) return true;
    return text.len > 0 && (text.ptr[0] == ' ' || text.ptr[text.len - 1] == ' ');
}

void csv_text(csv *to, dv_str text) {
    begin_cell(to);
    bool formula = text.len > 0 && text.ptr[0] != '\0' && strchr("=+-@\t\r", text.ptr[0]);
    bool quoted = needs_quotes(text);
    if (quoted) dv_buf_putc(to->out, '"');
    if (formula) dv_buf_putc(to->out, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') dv_buf_putc(to->out, '"');
        dv_buf_putc(to->out, text.ptr[i]);
    }
    if (quoted) dv_buf_putc(to->out, '"');
}

void csv_figure(csv *to, dv_str text) {
    begin_cell(to);
    dv_buf_add(to->out, text);
}

void csv_end(csv *to) {
    dv_buf_putc(to->out, '\n');
    to->begun = false;
}

static void put_empty(csv *to) {
    begin_cell(to);
}

static void put_name(csv *to, const char *name, const char *suffix_en, const char *suffix_vi) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_buf_puts(&text, name);
    dv_buf_puts(&text, to->keys == DV_EN ? suffix_en : suffix_vi);
    csv_text(to, dv_buf_str(&text));
    dv_buf_free(&text);
}

static void put_redacted(csv *to) {
    csv_text(to, to->keys == DV_EN ? DV_S("[redacted]") : DV_S("[đã ẩn]"));
}

static bool is_small(const dv_entity *entity, size_t field) {
    const dv_field *row = &entity->type->fields[field];
    const dv_count *count = row->kind == DV_KIND_COUNT ? dv_member(entity, (int)field) : NULL;
    return (row->flags & DV_FIELD_SENSITIVE) != 0 && count && count->value > 0 && count->value < SMALL_GROUP;
}

/* One small figure gives the others of its entity away. */
static bool is_hidden(const csv *to, const dv_entity *entity, size_t field) {
    uint32_t flags = entity->type->fields[field].flags;
    if (to->personal || !dv_has(entity, (int)field)) return false;
    if ((flags & DV_FIELD_PERSONAL) != 0) return true;
    for (size_t i = 0; (flags & DV_FIELD_SENSITIVE) != 0 && i < entity->type->len; i++)
        if (is_small(entity, i)) return true;
    return false;
}

static void put_integer(csv *to, int64_t value) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_buf_int(&text, value);
    csv_figure(to, dv_buf_str(&text));
    dv_buf_free(&text);
}

static void put_digits(csv *to, int64_t mantissa, uint8_t scale) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    json_decimal_digits(&text, mantissa, scale);
    csv_figure(to, dv_buf_str(&text));
    dv_buf_free(&text);
}

static void put_qualifier(csv *to, dv_qualifier q) {
    static const char *const WORDS_VI[] = {"chính xác", "khoảng", "trên", "dưới", "đa số", "không thống kê"};
    const char *word = json_qualifier(q);
    csv_text(to, dv_s(to->keys == DV_VI && (unsigned)q <= DV_NOT_STATED ? WORDS_VI[q] : word ? word : "exact"));
}

static bool has_figure(dv_qualifier q) {
    return q != DV_MAJORITY && q != DV_NOT_STATED;
}

static void put_count(csv *to, const dv_count *value) {
    if (has_figure(value->q))
        put_integer(to, value->value);
    else
        put_empty(to);
    put_qualifier(to, value->q);
}

/* A decimal is written in the unit of its column. Where that cannot be done exactly it is text with its unit. */
static void put_decimal(csv *to, dv_decimal value, dv_unit unit) {
    bool converted =
        value.unit == DV_UNIT_NONE || (dv_unit)value.unit == unit || dv_decimal_convert(&value, unit) == DV_OK;
    if (!has_figure(value.q)) {
        put_empty(to);
    } else if (converted) {
        put_digits(to, value.mantissa, value.scale);
    } else {
        dv_buf text;
        dv_buf_init(&text, NULL);
        dv_decimal_format(&text, value, DV_PLAIN);
        csv_text(to, dv_buf_str(&text));
        dv_buf_free(&text);
    }
    put_qualifier(to, value.q);
}

static void put_amount(csv *to, const dv_amount *value) {
    if (has_figure(value->q)) {
        put_digits(to, value->lower, value->scale);
        put_digits(to, value->upper, value->scale);
    } else {
        put_empty(to);
        put_empty(to);
    }
    csv_text(to, value->unit == DV_UNIT_OTHER ? value->unit_text : dv_s(dv_unit_name(value->unit, to->keys)));
    csv_text(to, dv_s(json_per(value->per)));
    put_qualifier(to, value->q);
}

static void put_words(csv *to, const dv_enum_type *words, const dv_enum *values, size_t len) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (size_t i = 0; i < len; i++) {
        const char *name = values[i].code != 0 ? dv_enum_name(words, values[i].code, to->keys) : NULL;
        dv_buf_puts(&text, i > 0 ? "; " : "");
        dv_buf_add(&text, name ? dv_s(name) : values[i].text);
    }
    csv_text(to, dv_buf_str(&text));
    dv_buf_free(&text);
}

/* An entity in one cell: its short form, or what it has, joined. */
static void add_item(dv_buf *text, const dv_entity *entity, int field, size_t index) {
    if (dv_get(text, entity, field, (int)index, DV_PLAIN) == DV_OK) return;
    const dv_entity *child = dv_child(entity, field, index);
    size_t start = text->len;
    for (size_t i = 0; child && i < child->type->len; i++) {
        size_t before = text->len;
        dv_buf_puts(text, before > start ? ", " : "");
        if (dv_get(text, child, (int)i, -1, DV_PLAIN) != DV_OK) text->len = before;
    }
}

/* Everything that has a text. Lists of entities with a short form are joined as lists of texts are. */
static void put_text(csv *to, const dv_entity *entity, int field) {
    dv_kind kind = entity->type->fields[field].kind;
    dv_buf text;
    dv_buf_init(&text, NULL);
    if (kind == DV_KIND_LIST) {
        for (size_t i = 0; i < dv_member_len(entity, field); i++) {
            dv_buf_puts(&text, i > 0 ? "; " : "");
            add_item(&text, entity, field, i);
        }
    } else if (kind == DV_KIND_ENTITY) {
        add_item(&text, entity, field, 0);
    } else {
        dv_get(&text, entity, field, -1, DV_PLAIN);
    }
    csv_text(to, dv_buf_str(&text));
    dv_buf_free(&text);
}

/* How many cells a row of the descriptor has. */
static size_t width_of(const dv_field *row) {
    switch (row->kind) {
    case DV_KIND_COUNT:
    case DV_KIND_DECIMAL:
        return 2;
    case DV_KIND_AMOUNT:
        return 5;
    case DV_KIND_MAP:
        return 0;
    case DV_KIND_LIST:
        return row->type->brief && (row->flags & DV_FIELD_DERIVED) == 0 ? 1 : 0;
    default:
        return 1;
    }
}

static void put_header(csv *to, const dv_field *row, const char *name) {
    static const char *const AMOUNT[][2] = {{"_upper", " (đến)"}, {"_unit", " (đơn vị)"}, {"_per", " (tính trên)"}};
    size_t width = width_of(row);
    if (width > 0) put_name(to, name, "", "");
    for (size_t i = 0; width == 5 && i < 3; i++)
        put_name(to, name, AMOUNT[i][0], AMOUNT[i][1]);
    if (width > 1) put_name(to, name, "_qualifier", " (mức độ chính xác)");
}

static void put_value(csv *to, const dv_entity *entity, size_t field) {
    const dv_field *row = &entity->type->fields[field];
    const void *member = dv_member(entity, (int)field);
    switch (row->kind) {
    case DV_KIND_COUNT:
        put_count(to, member);
        break;
    case DV_KIND_DECIMAL:
        put_decimal(to, *(const dv_decimal *)member, row->unit);
        break;
    case DV_KIND_AMOUNT:
        put_amount(to, member);
        break;
    case DV_KIND_ENUM:
        put_words(to, row->words, member, 1);
        break;
    case DV_KIND_ENUMS:
        put_words(to, row->words, ((const dv_enums *)member)->items, ((const dv_enums *)member)->len);
        break;
    default:
        put_text(to, entity, (int)field);
    }
}

static void put_cells(csv *to, const dv_type *type, const dv_entity *entity, size_t field) {
    size_t width = width_of(&type->fields[field]);
    if (width == 0) return;
    if (entity && dv_has(entity, (int)field) && !is_hidden(to, entity, field)) {
        put_value(to, entity, field);
        return;
    }
    bool hidden = entity && dv_has(entity, (int)field);
    for (size_t i = 0; i < width; i++) {
        if (hidden && i == 0)
            put_redacted(to);
        else
            put_empty(to);
    }
}

void csv_columns(csv *to, const dv_type *type, const dv_entity *entity, const char *prefix) {
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *row = &type->fields[i];
        dv_buf name;
        dv_buf_init(&name, NULL);
        dv_buf_puts(&name, prefix);
        dv_buf_puts(&name, *prefix ? (to->keys == DV_EN ? "_" : " - ") : "");
        dv_buf_puts(&name, to->keys == DV_EN ? row->key : row->vi);
        if (row->kind == DV_KIND_ENTITY && strcmp(row->type->name, "citation") != 0)
            csv_columns(to, row->type, entity ? dv_child(entity, (int)i, 0) : NULL, name.ptr ? name.ptr : "");
        else if (to->header)
            put_header(to, row, name.ptr ? name.ptr : "");
        else
            put_cells(to, type, entity, i);
        dv_buf_free(&name);
    }
}
