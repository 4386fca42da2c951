/* How a row of a descriptor table is written. Each macro proves at compile time that the member has the C type of its kind: a
 * pointer to the member is matched by _Generic, which refuses another enumeration or list type on every compiler. */
#ifndef DV_MODEL_ROWS_H
#define DV_MODEL_ROWS_H

#include "model/store.h"

#define DV_CTYPE_TEXT dv_str
#define DV_CTYPE_CODE dv_str
#define DV_CTYPE_TEXTS dv_texts
#define DV_CTYPE_PROSE dv_texts
#define DV_CTYPE_COUNT dv_count
#define DV_CTYPE_DECIMAL dv_decimal
#define DV_CTYPE_AMOUNT dv_amount
#define DV_CTYPE_DATE dv_date
#define DV_CTYPE_INTERVAL dv_interval
#define DV_CTYPE_DOCREF dv_docref
#define DV_CTYPE_ENUM dv_enum
#define DV_CTYPE_ENUMS dv_enums
#define DV_CTYPE_PLACE dv_place
#define DV_CTYPE_REF dv_ref
#define DV_CTYPE_REFS dv_refs

#define DV_PROVED(T, m, ctype, kind_) (dv_kind)(DV_KIND_##kind_ + 0 * _Generic(&((T *)0)->m, ctype *: 0))

/* A member that holds a value: struct, member, Vietnamese key, other keys, kind, then designated extras. The English key is the
 * member's name. */
#define DV_ROW(T, m, vi_, aliases_, kind_, ...)                                                                                \
    {.key = #m, .vi = (vi_), .aliases = (aliases_), .kind = DV_PROVED(T, m, DV_CTYPE_##kind_, kind_), .offset = offsetof(T, m), \
     __VA_ARGS__}
/* A member that holds one entity, `child` being its struct. */
#define DV_ROW_ENTITY(T, m, vi_, aliases_, child, ...)                                                                         \
    {.key = #m, .vi = (vi_), .aliases = (aliases_), .kind = DV_PROVED(T, m, child *, ENTITY), .offset = offsetof(T, m),        \
     .type = &child##__type, __VA_ARGS__}
/* A member that holds a list (LIST) or user-named mapping (MAP) of entities, `list` being its list struct. */
#define DV_ROW_MANY(T, m, vi_, aliases_, kind_, list, child, ...)                                                              \
    {.key = #m, .vi = (vi_), .aliases = (aliases_), .kind = DV_PROVED(T, m, list, kind_), .offset = offsetof(T, m),            \
     .type = &child##__type, __VA_ARGS__}

/* A type over a table of rows; the first member of the struct must be its dv_entity. */
#define DV_TYPE(T, name_, vi_, rows_, brief_, doc_, doc_vi_)                                                                   \
    _Static_assert(offsetof(T, base) == 0, "an entity begins with its dv_entity");                                            \
    _Static_assert(sizeof(rows_) / sizeof(rows_)[0] <= 64, "present bits");                                                    \
    const dv_type T##__type = {(name_), (vi_), sizeof(T), (rows_), sizeof(rows_) / sizeof(rows_)[0], (doc_), (doc_vi_), (brief_)}

/* The types, in the order in which dv_types() lists them. */
extern const dv_type dv_dossier__type, dv_report__type, dv_signature__type, dv_abbreviation__type, dv_commune__type,
    dv_established__type, dv_predecessor__type, dv_kind_count__type, dv_share__type, dv_poverty__type, dv_poverty_line__type,
    dv_hamlet__type, dv_leadership__type, dv_results__type, dv_dialogue__type, dv_supervision__type, dv_campaign__type,
    dv_feedback__type, dv_model__type, dv_indicator__type, dv_featured__type, dv_member_model__type, dv_assessment__type,
    dv_direction__type, dv_recommendation__type, dv_citation__type;

/* The enumerations. */
extern const dv_enum_type dv_place_kind__words, dv_hamlet_kind__words, dv_report_status__words, dv_secrecy__words, dv_urgency__words,
    dv_event__words, dv_model_field__words, dv_model_status__words, dv_model_bearer__words, dv_supervision_kind__words,
    dv_feedback_channel__words, dv_feedback_state__words, dv_level__words;

/* Short forms that several types share: one text into the first value row (a name), or into the prose row called `text`. */
extern const struct dv_short dv_short__name, dv_short__text;

#endif
