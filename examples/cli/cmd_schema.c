/* danvan schema: JSON Schema (draft-07) of the dossier, from the descriptor tables. It accepts what people write in
 * YAML (loose scalars) and what `danvan convert --to json` writes. Keys that differ in case or marks only cannot be
 * expressed: the loader reads them all the same. */
#include <string.h>

#include "json.h"
#include "output.h"

typedef struct schema {
    const cli *c;
    bool english;
    bool vietnamese;
    json_t *definitions;
} schema;

static json_t *listed(json_t *const *items, size_t len) {
    json_t *list = json_array();
    for (size_t i = 0; i < len; i++)
        json_array_append_new(list, items[i]);
    return list;
}

static json_t *any_of(json_t *const *items, size_t len) {
    json_t *object = json_object();
    json_put(object, "anyOf", listed(items, len));
    return object;
}

/* A schema of one or more simple types: `string number null`. */
static json_t *typed(const char *types) {
    json_t *list = json_array();
    while (*types) {
        size_t len = strcspn(types, " ");
        json_array_append_new(list, json_stringn(types, len));
        types += len + (types[len] ? 1 : 0);
    }
    json_t *object = json_object();
    json_put(object, "type", list);
    return object;
}

static json_t *reference(const char *name) {
    dv_buf path;
    dv_buf_init(&path, NULL);
    dv_buf_puts(&path, "#/definitions/");
    dv_buf_puts(&path, name);
    json_t *object = json_object();
    json_put(object, "$ref", json_of_buf(&path));
    return object;
}

static json_t *array_of(json_t *items) {
    json_t *object = json_object();
    json_put(object, "type", json_string("array"));
    json_put(object, "items", items);
    return object;
}

static json_t *scalar(void) {
    return typed("string number boolean null");
}

static json_t *scalars(void) {
    json_t *forms[] = {scalar(), array_of(scalar())};
    return any_of(forms, 2);
}

/* The long form of a quantity: figures, unit, what it is counted per, how exact. */
static json_t *quantity(void) {
    static const char *const MEMBERS[] = {"value", "lower", "upper", "unit", "per", "qualifier"};
    static const char *const QUALIFIERS[] = {"about", "more-than", "less-than", "majority", "not-stated"};
    json_t *properties = json_object();
    for (size_t i = 0; i < sizeof MEMBERS / sizeof MEMBERS[0]; i++)
        json_put(properties, MEMBERS[i], i < 3 ? typed("string integer") : typed("string"));
    json_t *words = json_array();
    for (size_t i = 0; i < sizeof QUALIFIERS / sizeof QUALIFIERS[0]; i++)
        json_array_append_new(words, json_string(QUALIFIERS[i]));
    json_t *qualifier = json_object();
    json_put(qualifier, "enum", words);
    json_put(properties, "qualifier", qualifier);
    json_t *object = json_object();
    json_put(object, "type", json_string("object"));
    json_put(object, "properties", properties);
    json_put(object, "additionalProperties", json_false());
    return object;
}

static json_t *number(const dv_field *row, const char *types) {
    json_t *plain = typed(types);
    json_put(plain, "minimum", json_integer(row->min));
    if (row->max > 0) json_put(plain, "maximum", json_integer(row->max));
    json_t *forms[] = {plain, reference("quantity")};
    return any_of(forms, 2);
}

static void put_aliases(json_t *list, const char *aliases) {
    while (*aliases) {
        size_t len = strcspn(aliases, "|");
        json_array_append_new(list, json_stringn(aliases, len));
        aliases += len + (aliases[len] ? 1 : 0);
    }
}

/* A word of an enumeration; a blank; any word where the enumeration is open. */
static json_t *word(const schema *s, const dv_enum_type *words) {
    json_t *list = json_array();
    for (size_t i = 0; i < words->len; i++) {
        if (s->english) json_array_append_new(list, json_string(words->items[i].key));
        if (s->vietnamese) {
            if (!s->english || strcmp(words->items[i].key, words->items[i].vi) != 0)
                json_array_append_new(list, json_string(words->items[i].vi));
            put_aliases(list, words->items[i].aliases);
        }
    }
    json_t *choice = json_object();
    json_put(choice, "enum", list);
    json_t *blank = typed("string null");
    if (!words->open) json_put(blank, "pattern", json_string("^\\s*(…|\\.{3,}|\\?)?\\s*$"));
    json_t *forms[] = {choice, blank};
    return any_of(forms, 2);
}

static json_t *words(const schema *s, const dv_enum_type *type) {
    json_t *forms[] = {array_of(word(s, type)), typed("string null")};
    return any_of(forms, 2);
}

static json_t *entities(const dv_field *row) {
    json_t *item[] = {reference(row->type->name), typed("null")};
    json_t *forms[] = {array_of(any_of(item, 2)), row->type->brief ? typed("string number null") : typed("null")};
    return any_of(forms, 2);
}

/* In YAML a mapping from the first member to the rest; in JSON a list. */
static json_t *mapping(const dv_field *row) {
    json_t *value[] = {scalars(), reference(row->type->name)};
    json_t *map = json_object();
    json_put(map, "type", json_string("object"));
    json_put(map, "additionalProperties", any_of(value, 2));
    json_t *forms[] = {map, array_of(reference(row->type->name)), typed("null")};
    return any_of(forms, 3);
}

static json_t *entity(const dv_field *row) {
    json_t *forms[] = {reference(row->type->name), typed("null")};
    return any_of(forms, 2);
}

/* Causes may be told apart by a mapping, `khách quan:` and `chủ quan:`. */
static json_t *prose(const dv_field *row) {
    if (strcmp(row->key, "causes_of_limits") != 0) return scalars();
    json_t *parts = json_object();
    json_put(parts, "type", json_string("object"));
    json_put(parts, "additionalProperties", scalars());
    json_t *forms[] = {scalar(), array_of(scalar()), parts};
    return any_of(forms, 3);
}

static json_t *member(const schema *s, const dv_field *row) {
    switch (row->kind) {
    case DV_KIND_PROSE:
        return prose(row);
    case DV_KIND_TEXTS:
    case DV_KIND_REFS:
        return scalars();
    case DV_KIND_COUNT:
        return number(row, "string number null");
    case DV_KIND_DECIMAL:
        return number(row, row->unit == DV_UNIT_NONE ? "string number null" : "string null");
    case DV_KIND_AMOUNT:
        return number(row, "string number null");
    case DV_KIND_CODE:
    case DV_KIND_DATE:
    case DV_KIND_INTERVAL:
    case DV_KIND_PLACE:
        return typed("string integer null");
    case DV_KIND_DOCREF:
        return typed("string null");
    case DV_KIND_ENUM:
        return word(s, row->words);
    case DV_KIND_ENUMS:
        return words(s, row->words);
    case DV_KIND_ENTITY:
        return entity(row);
    case DV_KIND_LIST:
        return entities(row);
    case DV_KIND_MAP:
        return mapping(row);
    case DV_KIND_TEXT:
    case DV_KIND_REF:
        break;
    }
    return scalar();
}

static void put_shared(json_t *properties, const char *key, size_t len, json_t *value) {
    dv_buf name;
    dv_buf_init(&name, NULL);
    dv_buf_add(&name, (dv_str){key, len});
    if (name.ptr) json_object_set(properties, name.ptr, value);
    dv_buf_free(&name);
}

/* A member has many keys: each refers to one definition, named `commune.population`. */
static json_t *defined(const schema *s, const dv_type *type, const dv_field *row) {
    json_t *value = member(s, row);
    json_put(value, "description", json_string(cli_tr(s->c, row->doc_vi, row->doc)));
    dv_buf name;
    dv_buf_init(&name, NULL);
    dv_buf_puts(&name, type->name);
    dv_buf_putc(&name, '.');
    dv_buf_puts(&name, row->key);
    cli_memory(s->c, name.status == DV_OK);
    json_put(s->definitions, name.ptr, value);
    json_t *pointer = reference(name.ptr);
    dv_buf_free(&name);
    return pointer;
}

static json_t *properties_of(const schema *s, const dv_type *type) {
    json_t *properties = json_object();
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *row = &type->fields[i];
        if ((row->flags & DV_FIELD_DERIVED) != 0) continue;
        json_t *value = defined(s, type, row);
        if (s->english) put_shared(properties, row->key, strlen(row->key), value);
        if (s->vietnamese) put_shared(properties, row->vi, strlen(row->vi), value);
        for (const char *alias = s->vietnamese ? row->aliases : ""; *alias;) {
            size_t len = strcspn(alias, "|");
            put_shared(properties, alias, len, value);
            alias += len + (alias[len] ? 1 : 0);
        }
        json_decref(value);
    }
    return properties;
}

static json_t *definition(const schema *s, const dv_type *type) {
    json_t *extras = json_object();
    json_put(extras, "^x-", json_true());
    json_t *object = json_object();
    json_put(object, "type", json_string("object"));
    json_put(object, "description", json_string(cli_tr(s->c, type->doc_vi, type->doc)));
    json_put(object, "properties", properties_of(s, type));
    json_put(object, "patternProperties", extras);
    json_put(object, "additionalProperties", json_false());
    if (!type->brief) return object;
    json_t *forms[] = {scalar(), object};
    return any_of(forms, 2);
}

int cmd_schema(cli *c) {
    if (c->operands_len > 0)
        return cli_fail(c, CLI_USAGE, "thừa đối số “{0}”: danvan schema", "one operand too many, “{0}”: danvan schema",
                        c->operands[0], NULL);
    schema s = {.c = c, .english = !cli_is(c, OPT_KEYS, "vi"), .vietnamese = !cli_is(c, OPT_KEYS, "en")};
    size_t len = 0;
    const dv_type *const *types = dv_types(&len);
    s.definitions = json_object();
    json_put(s.definitions, "quantity", quantity());
    for (size_t i = 0; i < len; i++)
        json_put(s.definitions, types[i]->name, definition(&s, types[i]));
    json_t *root[] = {reference("dossier")};
    json_t *out = json_object();
    json_put(out, "$schema", json_string("http://json-schema.org/draft-07/schema#"));
    json_put(
        out, "title",
        json_string(cli_tr(c, "Hồ sơ công tác dân vận của một xã", "Dossier of a commune's mass-mobilisation work")));
    json_put(out, "allOf", listed(root, 1));
    json_put(out, "definitions", s.definitions);
    json_print(c, out);
    return CLI_FINE;
}
