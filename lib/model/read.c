/* Text into members: one reader for every kind of row. */
#include "model/brief.h"
#include "model/rows.h"
#include "text/name.h"

static const dv_message MSG_ENUM = {
    .rule = "enum-unknown", .severity = DV_ERROR,
    .vi = "không có giá trị “{0}” trong mục này; các giá trị: {1}",
    .en = "“{0}” is not a value of this key; the values are: {1}"};
static const dv_message MSG_CODE = {
    .rule = "code-invalid", .severity = DV_ERROR,
    .vi = "mã “{0}” không phải là dãy chữ số; ghi mã bằng chữ số, trong dấu nháy kép",
    .en = "code “{0}” is not a row of digits; write the digits in double quotes"};
static const dv_message MSG_SCALAR = {
    .rule = "wrong-shape", .severity = DV_ERROR,
    .vi = "mục này gồm nhiều mục con, không ghi trên một dòng: “{0}”",
    .en = "this key holds keys of its own, not one line of text: “{0}”"};

static void explain(dv_why *why, const dv_message *message, dv_str text) {
    if (why) {
        why->message = message;
        why->args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = text};
    }
}

bool dv_text__is_blank(dv_str text) {
    unsigned char first = text.len > 0 ? (unsigned char)text.ptr[0] : 0;
    if ((first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') ||
        (first >= 0xC3 && first <= 0xC6)) /* nearly all that is written */
        return false;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = dv_utf8_next(text, &at);
        bool filler = c == ' ' || c == '\t' || c == '\n' || c == '.' || c == '?' || c == '_' || c == 0x2026 || c == 0xA0;
        if (!filler)
            return false;
    }
    return true;
}

/* One pair of curly or straight quotes around a code, number or date. */
static dv_str unquote(dv_str text) {
    static const char *const pairs[][2] = {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}, {"'", "'"}};
    text = dv_trim(text);
    unsigned char first = text.len > 0 ? (unsigned char)text.ptr[0] : 0;
    if (first != '"' && first != '\'' && first != 0xE2 && first != 0xC2)
        return text;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        dv_str open = dv_s(pairs[i][0]), close = dv_s(pairs[i][1]);
        if (text.len >= open.len + close.len && memcmp(text.ptr, open.ptr, open.len) == 0 &&
            memcmp(text.ptr + text.len - close.len, close.ptr, close.len) == 0)
            return dv_trim((dv_str){text.ptr + open.len, text.len - open.len - close.len});
    }
    return text;
}

/* Copies one line of text; line ends inside become blanks. */
static dv_status keep_line(dv_doc *doc, dv_str *out, dv_str text) {
    text = dv_trim(text);
    bool several = text.len > 0 && memchr(text.ptr, '\n', text.len);
    *out = several ? dv_arena__str(&doc->own->arena, text) : dv_doc__str(doc, text);
    if (!out->ptr)
        return DV_E_NOMEM;
    char *bytes = several ? dv_str__bytes(*out) : NULL; /* a copy of its own */
    for (char *end = bytes; end && (end = memchr(end, '\n', out->len - (size_t)(end - bytes))) != NULL; end++)
        *end = ' ';
    return DV_OK;
}

static dv_status push_text(dv_doc *doc, dv_texts *list, dv_str text) {
    dv_str *items = dv_list__slot(doc, list->items, list->len, sizeof *items);
    if (!items)
        return DV_E_NOMEM;
    list->items = items;
    dv_status status = keep_line(doc, &items[list->len], text);
    list->len += status == DV_OK;
    return status;
}

/* A paragraph for each line that is not blank. */
static dv_status read_prose(dv_doc *doc, dv_texts *out, dv_str text) {
    size_t lines = 0;
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t stop = end ? (size_t)(end - text.ptr) : text.len;
        lines += stop > at;
        at = stop + 1;
    }
    dv_str *items = dv_arena__alloc(&doc->own->arena, dv_list__room(lines) * sizeof *items, _Alignof(dv_str));
    if (!items)
        return DV_E_NOMEM;
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t stop = end ? (size_t)(end - text.ptr) : text.len;
        dv_str line = dv_trim((dv_str){text.ptr + at, stop - at});
        at = stop + 1;
        if (dv_text__is_blank(line))
            continue;
        items[len] = dv_doc__str(doc, line);
        if (!items[len++].ptr)
            return DV_E_NOMEM;
    }
    *out = (dv_texts){items, len};
    return DV_OK;
}

/* The next piece of a list written on one line, or one a line. Parentheses keep a comma. */
static bool next_piece(dv_str *rest, dv_str *piece) {
    size_t at = 0;
    int depth = 0;
    if (rest->len == 0)
        return false;
    for (; at < rest->len; at++) {
        char c = rest->ptr[at];
        depth += (c == '(') - (c == ')' && depth > 0);
        if (c == '\n' || (depth == 0 && (c == ',' || c == ';')))
            break;
    }
    *piece = dv_trim((dv_str){rest->ptr, at});
    size_t passed = at < rest->len ? at + 1 : at;
    *rest = (dv_str){rest->ptr + passed, rest->len - passed};
    return true;
}

static void list_words(dv_why *why, const dv_enum_type *words) {
    if (!why)
        return;
    size_t at = 0, room = sizeof why->store;
    char *store = (char *)why->store;
    for (size_t i = 0; i < words->len; i++) {
        dv_str word = dv_s(words->items[i].vi);
        if (at + word.len + 3 >= room)
            break;
        if (at > 0)
            store[at++] = ',', store[at++] = ' ';
        memcpy(store + at, word.ptr, word.len);
        at += word.len;
    }
    why->args[1] = (dv_arg){.kind = DV_ARG_TEXT, .text = {store, at}};
}

static dv_status read_word(dv_doc *doc, dv_enum *out, const dv_enum_type *words, dv_str text, dv_why *why) {
    dv_enum value = {dv_enum_find(words, text), {NULL, 0}};
    if (value.code == 0 && !words->open) {
        explain(why, &MSG_ENUM, text);
        list_words(why, words);
        return DV_E_VALUE;
    }
    if (value.code == 0) {
        dv_status status = keep_line(doc, &value.text, text);
        if (status != DV_OK)
            return status;
    }
    *out = value;
    return DV_OK;
}

int dv_enum__further(const dv_entity *entity, int field) {
    const dv_type *type = entity->type;
    bool has = type->fields[field].kind == DV_KIND_ENUM && (size_t)field + 1 < type->len &&
               type->fields[field + 1].kind == DV_KIND_ENUMS && type->fields[field + 1].words == type->fields[field].words;
    return has ? field + 1 : -1;
}

static dv_status read_enum(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    const dv_enum_type *words = entity->type->fields[field].words;
    dv_enum *out = dv_member__at(entity, field);
    int further = dv_enum__further(entity, field);
    bool several = memchr(text.ptr, ',', text.len) || memchr(text.ptr, ';', text.len);
    if (further < 0 || !several || dv_enum_find(words, text) != 0)
        return read_word(doc, out, words, text, why);
    dv_str piece, rest = text;
    dv_status status = DV_OK;
    bool first = true;
    while (status == DV_OK && next_piece(&rest, &piece)) {
        if (dv_text__is_blank(piece))
            continue;
        status = first ? read_word(doc, out, words, piece, why) : dv_value__append(doc, entity, further, piece, why);
        first = false;
    }
    if (first) /* nothing but commas: read as the text that it is */
        status = read_word(doc, out, words, text, why);
    return status;
}

dv_place dv_place__parse(dv_str text) {
    text = dv_trim(text);
    dv_place place = {0, text};
    for (size_t words = 1, at = 0; words <= 2 && at < text.len; words++) {
        const char *blank = memchr(text.ptr + at, ' ', text.len - at);
        if (!blank)
            break;
        at = (size_t)(blank - text.ptr);
        dv_str head = {text.ptr, at}, rest = dv_trim((dv_str){blank, text.len - at});
        for (size_t i = 0; i < dv_place_kind__words.len && place.kind == 0; i++) {
            dv_str word = dv_s(dv_place_kind__words.items[i].vi);
            if (dv_str_equal(head, word) || (head.len == word.len && dv_vietnamese__equal(head, word)))
                place = (dv_place){dv_place_kind__words.items[i].code, rest};
        }
        if (place.kind != 0)
            break;
        at++;
    }
    return place;
}

static dv_status read_place(dv_doc *doc, dv_place *out, dv_str text) {
    dv_place place = dv_place__parse(text);
    dv_status status = keep_line(doc, &place.name, place.name);
    if (status == DV_OK)
        *out = place;
    return status;
}

static dv_status read_code(dv_doc *doc, dv_str *out, dv_str text, dv_why *why) {
    dv_str code = unquote(text);
    bool digits = code.len > 0;
    for (size_t i = 0; i < code.len; i++)
        digits = digits && code.ptr[i] >= '0' && code.ptr[i] <= '9';
    if (!digits) {
        explain(why, &MSG_CODE, code.len > 0 ? code : text);
        return DV_E_VALUE;
    }
    return keep_line(doc, out, code);
}

dv_status dv_value__append(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    const dv_field *row = &entity->type->fields[field];
    dv_status status = DV_E_ARG;
    if (row->kind == DV_KIND_TEXTS || row->kind == DV_KIND_PROSE) {
        status = push_text(doc, dv_member__at(entity, field), text);
    } else if (row->kind == DV_KIND_ENUMS) {
        dv_enums *list = dv_member__at(entity, field);
        dv_enum *items = dv_list__slot(doc, list->items, list->len, sizeof *items);
        if (!items)
            return DV_E_NOMEM;
        list->items = items;
        status = read_word(doc, &items[list->len], row->words, text, why);
        list->len += status == DV_OK;
    } else if (row->kind == DV_KIND_REFS) {
        dv_refs *list = dv_member__at(entity, field);
        dv_ref *items = dv_list__slot(doc, list->items, list->len, sizeof *items);
        if (!items)
            return DV_E_NOMEM;
        list->items = items;
        items[list->len] = (dv_ref){{NULL, 0}, NULL};
        status = keep_line(doc, &items[list->len].name, text);
        list->len += status == DV_OK;
    }
    if (status == DV_OK)
        dv_present__set(entity, field);
    return status;
}

static dv_status append_pieces(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    dv_str piece;
    dv_status status = DV_OK;
    while (status == DV_OK && next_piece(&text, &piece))
        if (!dv_text__is_blank(piece))
            status = dv_value__append(doc, entity, field, piece, why);
    return status;
}

dv_status dv_short__read(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    const struct dv_short *brief = entity->type->brief;
    dv_status status = brief->read(doc, entity, text, why);
    bool kept = brief->partial != 0 && status != DV_OK && status != DV_E_NOMEM && entity->present != 0;
    doc->own->partial = kept ? entity : NULL;
    return status;
}

/* Entities that come from a scalar begin with it, or where the entity that gets them does. */
static dv_mark mark_for(const dv_doc *doc, const dv_entity *parent) {
    return doc->own->reading.line > 0 ? doc->own->reading : parent->mark;
}

/* Entities written as one text, or several of them in place of a list. */
static dv_status read_brief(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    const dv_field *row = &entity->type->fields[field];
    const struct dv_short *brief = row->type->brief;
    if (row->kind == DV_KIND_MAP) { /* names without values: `dân tộc: Mông` */
        dv_str piece;
        dv_status status = DV_OK;
        while (status == DV_OK && next_piece(&text, &piece)) {
            dv_entity *child = !dv_text__is_blank(piece) ? dv_entity__new(doc, row->type, mark_for(doc, entity)) : NULL;
            if (dv_text__is_blank(piece))
                continue;
            status = child ? dv_value__read(doc, child, 0, piece, why) : DV_E_NOMEM;
            if (status == DV_OK)
                status = dv_entity__derive(doc, child);
            if (status == DV_OK)
                status = dv_entity__attach(doc, entity, field, child);
        }
        return status;
    }
    if (!brief || !brief->read) {
        explain(why, &MSG_SCALAR, text);
        return DV_E_VALUE;
    }
    bool split = row->kind == DV_KIND_LIST && brief->split;
    dv_str piece = text;
    dv_status status = DV_OK;
    while (status == DV_OK && (!split || next_piece(&text, &piece))) {
        if (!dv_text__is_blank(piece)) {
            dv_entity *child = dv_entity__new(doc, row->type, mark_for(doc, entity));
            status = child ? dv_short__read(doc, child, piece, why) : DV_E_NOMEM;
            dv_status attached = status == DV_OK || (child && doc->own->partial == child) ? dv_entity__attach(doc, entity, field, child) : DV_OK;
            status = attached != DV_OK ? attached : status;
        }
        if (!split)
            break;
    }
    return status;
}

static dv_status read_kind(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    const dv_field *row = &entity->type->fields[field];
    void *member = dv_member__at(entity, field);
    switch (row->kind) {
    case DV_KIND_TEXT:
        return keep_line(doc, member, text);
    case DV_KIND_CODE:
        return read_code(doc, member, text, why);
    case DV_KIND_PROSE:
        return read_prose(doc, member, text);
    case DV_KIND_COUNT:
        return dv_count_parse(member, unquote(text), row->unit, why);
    case DV_KIND_DECIMAL:
        return dv_decimal_parse(member, unquote(text), row->unit, why);
    case DV_KIND_AMOUNT: {
        dv_amount amount;
        dv_status status = dv_amount_parse(&amount, unquote(text), row->unit, why);
        if (status == DV_OK && amount.unit == DV_UNIT_OTHER)
            status = keep_line(doc, &amount.unit_text, amount.unit_text);
        if (status == DV_OK)
            *(dv_amount *)member = amount;
        return status;
    }
    case DV_KIND_DATE:
        return dv_date_parse(member, unquote(text), why);
    case DV_KIND_INTERVAL:
        return dv_interval_parse(member, unquote(text), why);
    case DV_KIND_DOCREF:
        return dv_docref_parse(member, unquote(text), why);
    case DV_KIND_ENUM:
        return read_enum(doc, entity, field, dv_trim(text), why);
    case DV_KIND_PLACE:
        return read_place(doc, member, text);
    case DV_KIND_REF:
        ((dv_ref *)member)->target = NULL;
        return keep_line(doc, &((dv_ref *)member)->name, text);
    case DV_KIND_TEXTS:
    case DV_KIND_ENUMS:
    case DV_KIND_REFS:
        return append_pieces(doc, entity, field, text, why);
    default:
        return read_brief(doc, entity, field, dv_trim(text), why);
    }
}

dv_status dv_value__read(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why) {
    if (dv_has(entity, field))
        dv_clear(entity, field);
    doc->own->partial = NULL;
    dv_status status = read_kind(doc, entity, field, text, why);
    bool filled = status == DV_OK;
    if (filled && entity->type->fields[field].kind >= DV_KIND_TEXTS) {
        dv_kind kind = entity->type->fields[field].kind;
        if (kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE)
            filled = ((dv_texts *)dv_member__at(entity, field))->len > 0;
        else if (kind == DV_KIND_ENUMS || kind == DV_KIND_REFS || kind >= DV_KIND_ENTITY)
            filled = dv_has(entity, field);
    }
    if (filled)
        dv_present__set(entity, field);
    return status;
}

dv_status dv_entity__attach(dv_doc *doc, dv_entity *entity, int field, dv_entity *child) {
    const dv_field *row = &entity->type->fields[field];
    if (row->kind == DV_KIND_ENTITY) {
        *(dv_entity **)dv_member__at(entity, field) = child;
    } else {
        dv_list *list = dv_member__at(entity, field);
        dv_entity **items = dv_list__slot(doc, list->items, list->len, sizeof(dv_entity *));
        if (!items)
            return DV_E_NOMEM;
        items[list->len++] = child;
        list->items = items;
    }
    dv_present__set(entity, field);
    return DV_OK;
}
