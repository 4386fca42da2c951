/** @file type.h
 *  The description of the dossier types: one constant table per entity, one row per member. Every verb (load, save, get, set, add,
 *  copy, equal, visit, schema, columns) is written once and walks these tables. Read the structs of model.h with your eyes and with
 *  `.`; use the tables when the program does not know at compile time which member it wants. */
#ifndef DANVAN_TYPE_H
#define DANVAN_TYPE_H

#include <danvan/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a member holds; the C type of each is fixed. */
typedef enum dv_kind {
    DV_KIND_TEXT = 0, /**< dv_str: one line of text */
    DV_KIND_CODE,     /**< dv_str: digits kept as text, leading zeros included */
    DV_KIND_TEXTS,    /**< dv_texts: a list of texts; in YAML a list, or one text split at `,` `;` and line ends */
    DV_KIND_PROSE,    /**< dv_texts: paragraphs; in YAML one text, a line each */
    DV_KIND_COUNT,    /**< dv_count */
    DV_KIND_DECIMAL,  /**< dv_decimal */
    DV_KIND_AMOUNT,   /**< dv_amount */
    DV_KIND_DATE,     /**< dv_date */
    DV_KIND_INTERVAL, /**< dv_interval */
    DV_KIND_DOCREF,   /**< dv_docref */
    DV_KIND_ENUM,     /**< dv_enum */
    DV_KIND_ENUMS,    /**< dv_enums: a list of enumeration values */
    DV_KIND_PLACE,     /**< dv_place: kind and name of an administrative unit */
    DV_KIND_REF,      /**< dv_ref: a reference by name inside the dossier */
    DV_KIND_REFS,     /**< dv_refs: a list of references */
    DV_KIND_ENTITY,   /**< T *: one entity */
    DV_KIND_LIST,     /**< {T **items; size_t len}: a list of entities */
    DV_KIND_MAP       /**< the same, written in YAML as a mapping from the entity's first member to the rest */
} dv_kind;

/** Row flags. */
enum {
    DV_FIELD_REQUIRED = 1,  /**< a dossier without it gets a finding */
    DV_FIELD_DERIVED = 2,   /**< made from another member when that is read; never written, never compared */
    DV_FIELD_PERSONAL = 4,  /**< personal data: left out of reports, tables and findings unless asked for */
    DV_FIELD_SENSITIVE = 8, /**< sensitive data where groups are small (Law 91/2025/QH15) */
    DV_FIELD_PAPER = 16     /**< the paper needs it: counted by `danvan todo` */
};

/** The description of one entity type. */
typedef struct dv_type dv_type;
/** A node of an `x-` key. */
typedef struct dv_extra dv_extra;

/** One word of an enumeration. */
typedef struct dv_enum_item {
    int32_t code;        /**< the constant of words.h */
    const char *key;     /**< English slug, written with English keys and in JSON and CSV */
    const char *vi;      /**< Vietnamese word, written with Vietnamese keys */
    const char *aliases; /**< other spellings that are read, separated by `|`; "" for none */
} dv_enum_item;

/** An enumeration. Code 0 is always "another word": an open enumeration keeps the text, a closed one refuses it. */
typedef struct dv_enum_type {
    const char *name;          /**< `model_field` */
    const dv_enum_item *items; /**< `len` items */
    size_t len;                /**< how many */
    bool open;                 /**< whether a word that is not listed is kept */
} dv_enum_type;

/** One row: one member of an entity. */
typedef struct dv_field {
    const char *key;           /**< English key, unique in the type */
    const char *vi;            /**< Vietnamese key */
    const char *aliases;       /**< more keys that are read, separated by `|`; "" for none */
    dv_kind kind;              /**< what it holds */
    uint32_t offset;           /**< offsetof the member */
    uint32_t flags;            /**< DV_FIELD_… */
    const dv_type *type;       /**< element type of entities and lists, and the type that a reference names; else NULL */
    const dv_enum_type *words; /**< of enumerations; else NULL */
    dv_unit unit;              /**< unit of counts, decimals and amounts */
    int64_t min;               /**< least value of a count or decimal, in whole units */
    int64_t max;               /**< greatest value; 0 means no bound */
    const char *doc;           /**< one sentence in English */
    const char *doc_vi;        /**< one sentence in Vietnamese */
} dv_field;

/** One entity type. */
struct dv_type {
    const char *name;       /**< `commune` */
    const char *vi;         /**< Vietnamese name, for people */
    size_t size;            /**< sizeof the struct, for this library only: clients never allocate entities */
    const dv_field *fields; /**< `len` rows, at most 64 */
    size_t len;             /**< how many */
    const char *doc;        /**< what it is, in English */
    const char *doc_vi;     /**< in Vietnamese */
    const struct dv_short *brief; /**< how the short form is read and written; NULL where there is none */
};

/** The common beginning of every entity. */
typedef struct dv_entity {
    const dv_type *type; /**< its type */
    uint64_t present;    /**< bit i is set when the member of row i has a value: the only truth about presence */
    uint64_t blank;      /**< bit i is set when the key of row i was written without a value: still to be filled in. Kept when saving,
                              no part of equality */
    dv_mark mark;        /**< where it begins in its source; {0, 0} when it was made by a program */
    dv_extra *extra;     /**< its `x-` keys, in their order; NULL for none */
} dv_entity;

/** A list of texts. */
typedef struct dv_texts {
    dv_str *items; /**< document-owned */
    size_t len;    /**< how many */
} dv_texts;

/** A value of an enumeration. */
typedef struct dv_enum {
    int32_t code; /**< a constant of words.h; 0: see `text` */
    dv_str text;  /**< the word as written, where code is 0 */
} dv_enum;

/** A list of enumeration values. */
typedef struct dv_enums {
    dv_enum *items; /**< document-owned */
    size_t len;     /**< how many */
} dv_enums;

/** Name of an administrative unit, its kind told apart: `xã Bình Lư` is {DV_PLACE_XA, "Bình Lư"}. */
typedef struct dv_place {
    int32_t kind; /**< a dv_place_kind of words.h; 0 where the name carries none */
    dv_str name;  /**< without the kind */
} dv_place;

/** A reference by name. */
typedef struct dv_ref {
    dv_str name;             /**< as written */
    const dv_entity *target; /**< what it names, in the same dossier; NULL while it names nothing */
} dv_ref;

/** A list of references. */
typedef struct dv_refs {
    dv_ref *items; /**< document-owned */
    size_t len;    /**< how many */
} dv_refs;

/** A list of entities, as every typed list of model.h is laid out. */
typedef struct dv_list {
    dv_entity **items; /**< document-owned */
    size_t len;        /**< how many */
} dv_list;

/** A node of an `x-` key: any YAML value, kept as it was written. */
struct dv_extra {
    dv_extra *next;  /**< the next of the mapping or list */
    dv_str key;      /**< key; absent in a list */
    dv_str text;     /**< the scalar; absent for mappings and lists */
    dv_extra *child; /**< first of a mapping or list */
    char shape;      /**< 's' scalar, 'm' mapping, 'l' list */
    bool plain;      /**< a scalar that was written without quotes */
};

/** A document: one source with its dossiers. */
typedef struct dv_doc dv_doc;

/** All types, the dossier first. @param len set to their number. @return borrowed for ever. */
DV_EXPORT const dv_type *const *dv_types(size_t *len);
/** The type of a name. @return borrowed for ever; NULL for another name. */
DV_EXPORT const dv_type *dv_type_find(const char *name);
/** The row of a key of a type: English or Vietnamese, with or without marks, or an alias. @return row number, or -1. */
DV_EXPORT int dv_field_find(const dv_type *type, dv_str key);
/** The row nearest to a key that is none, for "did you mean". @return row number, or -1 when nothing is near. */
DV_EXPORT int dv_field_near(const dv_type *type, dv_str key);
/** The row at an offset of the struct. @return row number, or -1. */
DV_EXPORT int dv_field_at(const dv_type *type, size_t offset);
/** Whether the member of row `field` has a value. False for a row that does not exist. */
DV_EXPORT bool dv_has(const dv_entity *entity, int field);
/** Whether the member at `offset` has a value. What DV_HAS() calls. */
DV_EXPORT bool dv_has_at(const dv_entity *entity, size_t offset);

/** Whether a member has a value: `DV_HAS(commune, population)`. @param e pointer to an entity struct, not NULL. */
#define DV_HAS(e, member) dv_has_at(&(e)->base, (size_t)((const char *)&(e)->member - (const char *)(e)))

/** Address of the member of a row, to be read by the kind of the row. @return borrowed; NULL when absent. */
DV_EXPORT const void *dv_member(const dv_entity *entity, int field);
/** How many values a member has: 0 absent, 1 a single value, the length of a list. */
DV_EXPORT size_t dv_member_len(const dv_entity *entity, int field);
/** Element `index` of a list or entity member. @return borrowed; NULL past the end. */
DV_EXPORT const dv_entity *dv_child(const dv_entity *entity, int field, size_t index);

/** The code of an enumeration word, in English or Vietnamese. @return code, or 0. */
DV_EXPORT int32_t dv_enum_find(const dv_enum_type *words, dv_str word);
/** The word for a code. @return borrowed for ever; NULL for a code that is not listed. */
DV_EXPORT const char *dv_enum_name(const dv_enum_type *words, int32_t code, dv_lang lang);

/** Writes a member as text, as YAML would hold it. Lists are joined with `; `, prose with line ends. Entities have no text unless
 *  they have a short form.
 *  @param index element of a list, or -1 for the whole member.
 *  @return DV_OK; DV_E_NOT_FOUND when absent or past the end; DV_E_ARG for an entity without short form; DV_E_NOMEM. */
DV_EXPORT dv_status dv_get(dv_buf *out, const dv_entity *entity, int field, int index, dv_notation notation);
/** Sets a member from text, read as YAML would read it.
 *  @param doc the entity's document. @param text copied; an absent text clears the member. @param why filled on failure, may be NULL.
 *  @return DV_OK; DV_E_ARG for entities and lists of entities (use dv_add()); DV_E_TEXT for ill-formed UTF-8 or a character that a
 *  dossier may not contain; DV_E_RANGE above 64 KiB; what the value's parser says. */
DV_EXPORT dv_status dv_set(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why);
/** Makes an entity and puts it at the end of a list member, or into an entity member that is absent.
 *  @return document-owned, to be filled with dv_set(); NULL without memory or for another kind of member. */
DV_EXPORT dv_entity *dv_add(dv_doc *doc, dv_entity *entity, int field);
/** Takes a member's value away. Its memory stays with the document. @return DV_OK, DV_E_ARG. */
DV_EXPORT dv_status dv_clear(dv_entity *entity, int field);
/** Copies an entity with all it reaches into a document. References are resolved anew by dv_link(). @return document-owned; NULL
 *  without memory. */
DV_EXPORT dv_entity *dv_copy(dv_doc *doc, const dv_entity *entity);
/** Whether two entities of one type have the same values, `x-` keys included. Marks and raw texts are not compared. */
DV_EXPORT bool dv_equal(const dv_entity *a, const dv_entity *b);

/** A step of dv_visit(): an entity with where it hangs. */
typedef struct dv_visit_step {
    const dv_entity *entity; /**< the entity */
    const dv_entity *parent; /**< what holds it; NULL for the root */
    int field;               /**< row of the parent; -1 for the root */
    size_t index;            /**< place in the list */
    size_t depth;            /**< 0 for the root */
} dv_visit_step;
/** Called for each entity, parents first. @return false to stop. */
typedef bool dv_visit_fn(void *ctx, const dv_visit_step *step);
/** Walks an entity and all it holds, in the order of rows and lists. The tree may not change meanwhile. @return false when stopped. */
DV_EXPORT bool dv_visit(const dv_entity *root, dv_visit_fn *visit, void *ctx);

/** Finds a member by path from an entity: `commune.ethnic_composition[3].percent`, `models[0].name`. Keys in English or Vietnamese.
 *  @param entity set to the entity that has the member. @param field set to its row. @param index set to the element, or -1.
 *  @return DV_OK; DV_E_NOT_FOUND for a key that does not exist or a list that is too short; DV_E_ARG for a malformed path. */
DV_EXPORT dv_status dv_path_find(const dv_entity *root, const char *path, const dv_entity **entity, int *field, int *index);
/** Writes the path of a member, from `root`. @param field -1 for the entity itself. @param index -1 for the whole member.
 *  @return DV_OK; DV_E_NOT_FOUND when `entity` is not below `root`; DV_E_NOMEM. */
DV_EXPORT dv_status dv_path_of(dv_buf *out, const dv_entity *root, const dv_entity *entity, int field, int index);

#ifdef __cplusplus
}
#endif
#endif
