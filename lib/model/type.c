/* Looking things up in the descriptor tables. */
#include "base/buf.h"
#include "model/rows.h"

static const dv_type *const types[] = {
    &dv_dossier__type,     &dv_report__type,      &dv_signature__type,   &dv_abbreviation__type, &dv_commune__type,
    &dv_established__type, &dv_predecessor__type, &dv_kind_count__type,  &dv_share__type,        &dv_poverty__type,
    &dv_poverty_line__type, &dv_hamlet__type,     &dv_leadership__type,  &dv_results__type,      &dv_dialogue__type,
    &dv_supervision__type, &dv_campaign__type,    &dv_feedback__type,    &dv_model__type,        &dv_indicator__type,
    &dv_featured__type,    &dv_member_model__type, &dv_assessment__type, &dv_direction__type,    &dv_recommendation__type,
    &dv_citation__type,
};

const dv_type *const *dv_types(size_t *len) {
    if (len)
        *len = sizeof types / sizeof types[0];
    return types;
}

const dv_type *dv_type_find(const char *name) {
    for (size_t i = 0; name && i < sizeof types / sizeof types[0]; i++)
        if (dv_str_equal(dv_s(types[i]->name), dv_s(name)))
            return types[i];
    return NULL;
}

/* The next spelling of a list separated by `|`. */
static bool next_alias(const char **at, dv_str *alias) {
    if (!*at || !**at)
        return false;
    const char *end = strchr(*at, '|');
    *alias = (dv_str){*at, end ? (size_t)(end - *at) : strlen(*at)};
    *at += alias->len + (end ? 1 : 0);
    return true;
}

int dv_field__exact(const dv_type *type, dv_str key) {
    for (size_t i = 0; i < type->len; i++)
        if (dv_str_equal(dv_s(type->fields[i].key), key) || dv_str_equal(dv_s(type->fields[i].vi), key))
            return (int)i;
    return -1;
}

/* Compares a key with every spelling of a row by word key; the key's own is made once. */
static bool row_has_word(const dv_field *row, dv_str word, dv_buf *scratch) {
    const char *aliases = row->aliases;
    dv_str spelling = dv_s(row->key);
    int turn = 0;
    do {
        scratch->len = 0;
        dv_word_key(scratch, spelling);
        if (dv_str_equal(dv_buf_str(scratch), word))
            return true;
        if (turn == 0)
            spelling = dv_s(row->vi);
    } while (turn++ == 0 || next_alias(&aliases, &spelling));
    return false;
}

int dv_field_find(const dv_type *type, dv_str key) {
    if (!type || !key.ptr)
        return -1;
    int found = dv_field__exact(type, key);
    if (found >= 0)
        return found;
    dv_scratch word, other;
    dv_scratch__open(&word, NULL);
    dv_scratch__open(&other, NULL);
    if (dv_word_key(&word.buf, key) == DV_OK && word.buf.len > 0)
        for (size_t i = 0; i < type->len && found < 0; i++)
            if (row_has_word(&type->fields[i], dv_buf_str(&word.buf), &other.buf))
                found = (int)i;
    dv_buf_free(&word.buf);
    dv_buf_free(&other.buf);
    return found;
}

int dv_field_near(const dv_type *type, dv_str key) {
    int best = -1;
    size_t nearest = key.len < 5 ? 1 : 2;
    for (size_t i = 0; type && i < type->len; i++) {
        const char *spellings[] = {type->fields[i].key, type->fields[i].vi};
        for (size_t k = 0; k < 2; k++) {
            size_t distance = dv_text_distance(key, dv_s(spellings[k]), nearest);
            if (distance < nearest || (distance == nearest && best < 0)) {
                nearest = distance;
                best = (int)i;
            }
        }
    }
    return best;
}

int dv_field_at(const dv_type *type, size_t offset) {
    for (size_t i = 0; type && i < type->len; i++)
        if (type->fields[i].offset == offset)
            return (int)i;
    return -1;
}

bool dv_has(const dv_entity *entity, int field) {
    return entity && field >= 0 && (size_t)field < entity->type->len && (entity->present >> field & 1) != 0;
}

bool dv_has_at(const dv_entity *entity, size_t offset) {
    return entity && dv_has(entity, dv_field_at(entity->type, offset));
}

void dv_present__set(dv_entity *entity, int field) {
    entity->present |= (uint64_t)1 << field;
}

void *dv_member__at(dv_entity *entity, int field) {
    return (char *)entity + entity->type->fields[field].offset;
}

const void *dv_member(const dv_entity *entity, int field) {
    return dv_has(entity, field) ? (const char *)entity + entity->type->fields[field].offset : NULL;
}

size_t dv_member_len(const dv_entity *entity, int field) {
    const void *member = dv_member(entity, field);
    if (!member)
        return 0;
    switch (entity->type->fields[field].kind) {
    case DV_KIND_TEXTS:
    case DV_KIND_PROSE:
        return ((const dv_texts *)member)->len;
    case DV_KIND_ENUMS:
        return ((const dv_enums *)member)->len;
    case DV_KIND_REFS:
        return ((const dv_refs *)member)->len;
    case DV_KIND_LIST:
    case DV_KIND_MAP:
        return ((const dv_list *)member)->len;
    default:
        return 1;
    }
}

const dv_entity *dv_child(const dv_entity *entity, int field, size_t index) {
    const void *member = dv_member(entity, field);
    if (!member)
        return NULL;
    dv_kind kind = entity->type->fields[field].kind;
    if (kind == DV_KIND_ENTITY)
        return index == 0 ? *(dv_entity *const *)member : NULL;
    if (kind != DV_KIND_LIST && kind != DV_KIND_MAP)
        return NULL;
    const dv_list *list = member;
    return index < list->len ? list->items[index] : NULL;
}

int32_t dv_enum_find(const dv_enum_type *words, dv_str word) {
    if (!words || !word.ptr)
        return 0;
    for (size_t i = 0; i < words->len; i++)
        if (dv_str_equal(dv_s(words->items[i].vi), word) || dv_str_equal(dv_s(words->items[i].key), word))
            return words->items[i].code;
    for (size_t i = 0; i < words->len; i++) {
        const char *aliases = words->items[i].aliases;
        dv_str spelling = dv_s(words->items[i].key);
        do {
            if (dv_word_equal(spelling, word))
                return words->items[i].code;
        } while (next_alias(&aliases, &spelling));
        if (dv_word_equal(dv_s(words->items[i].vi), word))
            return words->items[i].code;
    }
    return 0;
}

const char *dv_enum_name(const dv_enum_type *words, int32_t code, dv_lang lang) {
    for (size_t i = 0; words && i < words->len; i++)
        if (words->items[i].code == code)
            return lang == DV_EN ? words->items[i].key : words->items[i].vi;
    return NULL;
}
