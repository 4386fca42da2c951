#include "template.h"

#include <string.h>

/* Members of a type by key; "*" stands for all of them. */
typedef struct member_row {
    const char *type;
    const char *key;
} member_row;

/* What stays the same from one period to the next. */
static const member_row STABLE[] = {
    {"commune", "code"},
    {"commune", "name"},
    {"commune", "kind"},
    {"commune", "province"},
    {"commune", "established"},
    {"commune", "area"},
    {"commune", "hamlets_declared"},
    {"commune", "bodies"},
    {"commune", "core_forces"},
    {"established", "*"},
    {"predecessor", "*"},
    {"kind_count", "*"},
    {"citation", "*"},
    {"abbreviation", "*"},
    {"dossier", "commune"},
    {"dossier", "report"},
    {"dossier", "hamlets"},
    {"dossier", "models"},
    {"hamlet", "name"},
    {"hamlet", "kind"},
    {"hamlet", "from"},
    {"hamlet", "id"},
    {"hamlet", "aliases"},
    {"model", "name"},
    {"model", "id"},
    {"model", "field"},
    {"model", "hamlets"},
    {"model", "where"},
    {"model", "owner"},
    {"model", "since"},
    {"report", "place"},
    {"report", "reporting_body"},
    {"report", "issuer"},
    {"report", "superior"},
    {"report", "recipients"},
    {"report", "signature"},
    {"report", "abbreviations"},
    {"signature", "authority"},
    {"signature", "position"},
};

/* What is seldom needed: left out while it has no value. */
static const member_row SELDOM[] = {
    {"commune", "kind"},
    {"commune", "density"},
    {"report", "issuer"},
    {"report", "superior"},
    {"report", "status"},
    {"report", "preamble"},
    {"report", "closing"},
    {"report", "secrecy"},
    {"report", "urgency"},
    {"report", "abbreviations"},
    {"established", "event"},
    {"hamlet", "id"},
    {"hamlet", "aliases"},
    {"model", "id"},
    {"model", "other_fields"},
    {"model", "bearer"},
    {"model", "audience"},
    {"model", "part_of"},
    {"model", "declared"},
    {"model", "members"},
    {"model", "recognition"},
    {"model", "score"},
    {"model", "resources"},
    {"model", "goals"},
    {"poverty_line", "people"},
    {"assessment", "objective_causes"},
    {"assessment", "subjective_causes"},
};

static bool in_rows(const member_row *rows, size_t len, const dv_type *type, const dv_field *row) {
    for (size_t i = 0; i < len; i++)
        if (strcmp(rows[i].type, type->name) == 0 && (rows[i].key[0] == '*' || strcmp(rows[i].key, row->key) == 0))
            return true;
    return false;
}

static bool is_stable(const dv_type *type, const dv_field *row) {
    return in_rows(STABLE, sizeof STABLE / sizeof STABLE[0], type, row);
}

static bool is_seldom(const dv_type *type, const dv_field *row) {
    return in_rows(SELDOM, sizeof SELDOM / sizeof SELDOM[0], type, row);
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Words that a YAML reader may take for another type. */
static bool is_reserved(dv_str text) {
    static const char *const WORDS[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (dv_fold_equal(text, dv_s(WORDS[i]))) return true;
    return false;
}

static bool is_plain(dv_str text) {
    if (text.len == 0 || !is_letter(text.ptr[0]) || text.ptr[text.len - 1] == ' ' || is_reserved(text)) return false;
    for (size_t i = 0; i < text.len; i++)
        if (!is_letter(text.ptr[i]) && !(text.ptr[i] >= '0' && text.ptr[i] <= '9') &&
            (text.ptr[i] == '\0' || !strchr(" ,./()-", text.ptr[i])))
            return false;
    return true;
}

void template_scalar(dv_buf *out, dv_str text) {
    bool plain = is_plain(text);
    if (!plain) dv_buf_putc(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        if (byte == '\n' || byte == '\t') {
            dv_buf_puts(out, byte == '\n' ? "\\n" : "\\t");
            continue;
        }
        if (byte == '"' || byte == '\\') dv_buf_putc(out, '\\');
        dv_buf_putc(out, byte);
    }
    if (!plain) dv_buf_putc(out, '"');
}

static void put_blanks(dv_buf *out, size_t count) {
    for (size_t i = 0; i < count; i++)
        dv_buf_putc(out, ' ');
}

static const char *key_of(const template_options *o, const dv_field *row) {
    return o->keys == DV_EN ? row->key : row->vi;
}

static void put_comment(dv_buf *out, const template_options *o, const dv_field *row, size_t indent) {
    put_blanks(out, indent);
    dv_buf_puts(out, "# ");
    dv_buf_puts(out, o->comments == DV_EN ? row->doc : row->doc_vi);
    dv_buf_putc(out, '\n');
}

static void put_key(dv_buf *out, const template_options *o, const dv_field *row, size_t indent) {
    put_blanks(out, indent);
    dv_buf_puts(out, key_of(o, row));
    dv_buf_putc(out, ':');
}

static dv_notation notation_of(const template_options *o) {
    return o->keys == DV_EN ? DV_PLAIN : DV_VIETNAMESE;
}

/* A member, or one element of it, as text. Absent when it has none. */
static bool get_text(dv_buf *out, const template_options *o, const dv_entity *entity, int field, int index) {
    dv_buf_init(out, NULL);
    return dv_get(out, entity, field, index, notation_of(o)) == DV_OK;
}

static void put_rows(dv_buf *out, const template_options *o, const dv_type *type, const dv_entity *old, size_t indent,
                     bool blanks);

/* The commented shape of one item of a list. */
static void put_sample(dv_buf *out, const template_options *o, const dv_type *type, size_t indent) {
    bool begun = false;
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *row = &type->fields[i];
        if ((row->flags & DV_FIELD_DERIVED) != 0 || is_seldom(type, row)) continue;
        put_blanks(out, indent);
        dv_buf_puts(out, begun ? "#   " : "# - ");
        dv_buf_puts(out, key_of(o, row));
        dv_buf_puts(out, ":  # ");
        dv_buf_puts(out, o->comments == DV_EN ? row->doc : row->doc_vi);
        dv_buf_putc(out, '\n');
        begun = true;
    }
}

/* Lists whose items are one line need no sample. */
static bool is_line_item(const dv_type *type) {
    return type->brief && (strcmp(type->name, "citation") == 0 || strcmp(type->name, "predecessor") == 0 ||
                           strcmp(type->name, "kind_count") == 0);
}

static void put_blank(dv_buf *out, const template_options *o, const dv_field *row, size_t indent) {
    put_comment(out, o, row, indent);
    put_key(out, o, row, indent);
    dv_buf_putc(out, '\n');
    if (row->kind == DV_KIND_LIST && !is_line_item(row->type)) put_sample(out, o, row->type, indent + 2);
}

/* A named thing of which only the name is carried over is written as its name. */
static bool is_name_only(const dv_entity *child) {
    for (size_t i = 1; i < child->type->len; i++)
        if (dv_has(child, (int)i) && is_stable(child->type, &child->type->fields[i])) return false;
    return dv_has(child, 0);
}

static void put_item(dv_buf *out, const template_options *o, const dv_entity *old, int field, size_t index,
                     size_t indent) {
    const dv_entity *child = dv_child(old, field, index);
    dv_buf text;
    bool line = get_text(&text, o, old, field, (int)index) && (!child || is_line_item(child->type));
    put_blanks(out, indent);
    dv_buf_puts(out, "- ");
    if (line) {
        template_scalar(out, dv_buf_str(&text));
        dv_buf_putc(out, '\n');
    } else if (is_name_only(child)) {
        dv_buf_free(&text);
        get_text(&text, o, child, 0, -1);
        template_scalar(out, dv_buf_str(&text));
        dv_buf_putc(out, '\n');
    } else {
        dv_buf map;
        dv_buf_init(&map, NULL);
        put_rows(&map, o, child->type, child, indent + 2, false);
        if (map.len > indent + 2) dv_buf_puts(out, map.ptr + indent + 2);
        dv_buf_free(&map);
    }
    dv_buf_free(&text);
}

/* A mapping from the first member to the second, both texts. */
static void put_pairs(dv_buf *out, const template_options *o, const dv_entity *old, int field, size_t indent) {
    for (size_t i = 0; i < dv_member_len(old, field); i++) {
        const dv_entity *child = dv_child(old, field, i);
        for (int part = 0; part < 2; part++) {
            dv_buf text;
            get_text(&text, o, child, part, -1);
            if (part == 0) put_blanks(out, indent);
            template_scalar(out, dv_buf_str(&text));
            dv_buf_puts(out, part == 0 ? ": " : "\n");
            dv_buf_free(&text);
        }
    }
}

static void put_single(dv_buf *out, const template_options *o, const dv_entity *old, int field) {
    dv_buf text;
    get_text(&text, o, old, field, -1);
    dv_buf_putc(out, ' ');
    template_scalar(out, dv_buf_str(&text));
    dv_buf_putc(out, '\n');
    dv_buf_free(&text);
}

/* A member that is carried over. */
static void put_carried(dv_buf *out, const template_options *o, const dv_entity *old, int field, size_t indent) {
    const dv_field *row = &old->type->fields[field];
    put_key(out, o, row, indent);
    switch (row->kind) {
    case DV_KIND_TEXTS:
    case DV_KIND_PROSE:
    case DV_KIND_ENUMS:
    case DV_KIND_REFS:
    case DV_KIND_LIST:
        dv_buf_putc(out, '\n');
        for (size_t i = 0; i < dv_member_len(old, field); i++)
            put_item(out, o, old, field, i, indent + 2);
        break;
    case DV_KIND_MAP:
        dv_buf_putc(out, '\n');
        put_pairs(out, o, old, field, indent + 2);
        break;
    default:
        put_single(out, o, old, field);
    }
}

/* What the command line or the format itself gives. */
static const char *given_value(const template_options *o, const dv_type *type, const dv_field *row) {
    if (strcmp(type->name, "commune") == 0) {
        if (strcmp(row->key, "code") == 0) return o->code;
        if (strcmp(row->key, "name") == 0) return o->name;
        if (strcmp(row->key, "province") == 0) return o->province;
    }
    return NULL;
}

static void put_given(dv_buf *out, const template_options *o, const dv_field *row, const char *value, size_t indent) {
    put_key(out, o, row, indent);
    dv_buf_putc(out, ' ');
    template_scalar(out, dv_s(value));
    dv_buf_putc(out, '\n');
}

static void put_entity(dv_buf *out, const template_options *o, const dv_field *row, const dv_entity *old, size_t indent,
                       bool blanks) {
    if (indent == 0) dv_buf_putc(out, '\n');
    if (blanks) put_comment(out, o, row, indent);
    put_key(out, o, row, indent);
    dv_buf_putc(out, '\n');
    put_rows(out, o, row->type, old, indent + 2, blanks);
}

static void put_rows(dv_buf *out, const template_options *o, const dv_type *type, const dv_entity *old, size_t indent,
                     bool blanks) {
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *row = &type->fields[i];
        const char *given = given_value(o, type, row);
        bool carried = old && dv_has(old, (int)i) && is_stable(type, row);
        bool is_map = row->kind == DV_KIND_ENTITY && strcmp(row->type->name, "citation") != 0;
        if ((row->flags & DV_FIELD_DERIVED) != 0 || (indent == 0 && i == 0)) continue;
        if (given)
            put_given(out, o, row, given, indent);
        else if (is_map && (blanks ? !is_seldom(type, row) && strcmp(type->name, "model") != 0 : carried))
            put_entity(out, o, row, carried ? dv_child(old, (int)i, 0) : NULL, indent, blanks);
        else if (carried) {
            if (indent == 0) dv_buf_putc(out, '\n');
            put_carried(out, o, old, (int)i, indent);
        } else if (blanks && !is_seldom(type, row)) {
            if (indent == 0) dv_buf_putc(out, '\n');
            put_blank(out, o, row, indent);
        }
    }
}

static const char HEAD_VI[] =
    "# Hồ sơ để điền. Chỗ để trống là chưa có số liệu; không có thì ghi 0; không thống kê thì ghi “không thống kê”.\n"
    "# Đơn vị ghi ngay trong giá trị: 17.239,15 ha; 36,67%; khoảng 4,4 tỷ đồng/năm.\n";
static const char HEAD_EN[] =
    "# A dossier to fill in. A blank is a figure that is not known yet; write 0 for none,"
    " “not stated” for no statistics.\n"
    "# The unit stands in the value: 17239.15 ha; 36.67%; about 4.4 billion VND/year.\n";

void template_write(dv_buf *out, const template_options *o) {
    dv_buf_puts(out, o->comments == DV_EN ? HEAD_EN : HEAD_VI);
    dv_buf_puts(out, "danvan: 1\n");
    put_rows(out, o, dv_type_find("dossier"), o->old ? &o->old->base : NULL, 0, true);
}
