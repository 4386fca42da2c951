/** @file model.h
 *  The dossier types: what a commune's Party committee reports of its hamlets, peoples, mobilisation work and models in one period.
 *
 *  All structs are allocated by the library, read by the client through `const` and `.`, and written with dv_set() and dv_add() of
 *  type.h. They grow only at the end. Everything reachable from a dv_doc is *document-owned*. A member without value is all zero
 *  and DV_HAS() is false for it: unknown is not zero. The words of the domain are explained in docs/glossary.md. */
#ifndef DANVAN_MODEL_H
#define DANVAN_MODEL_H

#include <danvan/type.h>
#include <danvan/words.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Declares the list type of an entity. The entities keep their addresses while the list grows; the array that points to them does not:
 *  read `items` anew after dv_add(). */
#define DV_LIST_OF(name, entity)                                                                                               \
    typedef struct name {                                                                                                      \
        struct entity **items; /**< document-owned */                                                                          \
        size_t len;            /**< how many */                                                                                \
    } name

/** A document as it is cited. In full at its first citation, by its symbol afterwards (Decree 30/2020/NĐ-CP appendix I). */
typedef struct dv_citation dv_citation;
/** List of dv_citation. */
DV_LIST_OF(dv_citations, dv_citation);
/** A document as it is cited. */
struct dv_citation {
    dv_entity base;     /**< common beginning */
    dv_str type;        /**< type word as written: `Nghị quyết` */
    dv_docref symbol;   /**< number and symbol (số, ký hiệu) */
    dv_date date;       /**< day of the document */
    dv_str issuer;      /**< issuing body as written */
    dv_str subject;     /**< subject (trích yếu) */
    dv_citations cites; /**< derived: documents named inside the subject */
};

/** The block of signature. */
typedef struct dv_signature {
    dv_entity base;   /**< common beginning */
    dv_str authority; /**< `T/M BAN THƯỜNG VỤ`: in whose name */
    dv_str position;  /**< `PHÓ BÍ THƯ` */
    dv_str name;      /**< full name of the signer: public */
} dv_signature;

/** An abbreviation and what it stands for. */
typedef struct dv_abbreviation {
    dv_entity base; /**< common beginning */
    dv_str brief;   /**< `MTTQ` */
    dv_str full;    /**< `Mặt trận Tổ quốc` */
} dv_abbreviation;
/** List of dv_abbreviation. */
DV_LIST_OF(dv_abbreviations, dv_abbreviation);

/** The paper itself. */
typedef struct dv_report {
    dv_entity base;                /**< common beginning */
    dv_docref symbol;              /**< its own number; -1 while blank */
    dv_date date;                  /**< day of issue */
    dv_str place;                  /**< place of issue */
    dv_str subject;                /**< subject (trích yếu) */
    dv_interval period;            /**< reporting period */
    dv_citation *mandate;          /**< the letter that asked for it */
    dv_str reporting_body;         /**< in whose name it reports */
    dv_str issuer;                 /**< issuing body, where symbol and commune do not give it */
    dv_str superior;               /**< body above the issuer, likewise */
    dv_enum status;                /**< dv_report_status */
    dv_str preamble;               /**< replaces the composed first sentence */
    dv_str closing;                /**< replaces the composed last sentence */
    dv_texts recipients;           /**< Nơi nhận; a line that begins with `Lưu` is the archive line */
    dv_signature *signature;       /**< block of signature */
    dv_abbreviations abbreviations; /**< beyond the generally known ones */
    dv_enum secrecy;               /**< dv_secrecy */
    dv_enum urgency;               /**< dv_urgency */
} dv_report;

/** A unit from which a commune was made. */
typedef struct dv_predecessor {
    dv_entity base;       /**< common beginning */
    dv_place name;    /**< `thị trấn Tam Đường` */
    dv_str code;          /**< its code until the change: five digits */
    dv_decimal area;      /**< natural area */
    dv_count population;  /**< people */
    dv_count households;  /**< households */
} dv_predecessor;
/** List of dv_predecessor. */
DV_LIST_OF(dv_predecessors, dv_predecessor);

/** How the commune was established. */
typedef struct dv_established {
    dv_entity base;       /**< common beginning */
    dv_date date;         /**< day on which the unit began to work */
    dv_citation *by;      /**< founding resolution */
    dv_predecessors from; /**< units it was made from */
    dv_enum event;        /**< dv_event */
} dv_established;

/** A declared number of hamlets of one kind. */
typedef struct dv_kind_count {
    dv_entity base; /**< common beginning */
    dv_count count; /**< how many */
    dv_enum kind;   /**< dv_hamlet_kind */
} dv_kind_count;
/** List of dv_kind_count. */
DV_LIST_OF(dv_kind_counts, dv_kind_count);

/** An ethnic group's part of a population. */
typedef struct dv_share {
    dv_entity base;     /**< common beginning */
    dv_str group;       /**< name as written; `khác` is the rest */
    dv_decimal percent; /**< part of the population, % */
    dv_count people;    /**< people */
    dv_count households; /**< households */
} dv_share;
/** List of dv_share. */
DV_LIST_OF(dv_shares, dv_share);

/** Households in poverty, near-poverty: number and rate. */
typedef struct dv_poverty_line {
    dv_entity base;      /**< common beginning */
    dv_count households; /**< households */
    dv_decimal percent;  /**< of all households, % */
    dv_count people;     /**< people */
} dv_poverty_line;

/** Poverty by the multidimensional standard (Decree 07/2021/NĐ-CP). */
typedef struct dv_poverty {
    dv_entity base;             /**< common beginning */
    dv_poverty_line *poor;      /**< hộ nghèo */
    dv_poverty_line *near_poor; /**< hộ cận nghèo */
} dv_poverty;

/** The commune. Its identity is code and day of establishment: a new commune may carry an old unit's code. */
typedef struct dv_commune {
    dv_entity base;                /**< common beginning */
    dv_str code;                   /**< five digits (Decision 19/2025/QĐ-TTg) */
    dv_place name;             /**< `xã Bình Lư` */
    dv_enum kind;                  /**< dv_place_kind, where the name does not carry it */
    dv_place province;         /**< `tỉnh Lai Châu`, or its two-digit code as the name */
    dv_established *established;   /**< how it came to be */
    dv_date as_of;                 /**< day on which the figures were counted */
    dv_decimal area;               /**< natural area, ha */
    dv_count population;           /**< people */
    dv_count households;           /**< households */
    dv_kind_counts hamlets_declared; /**< declared number of hamlets, by kind */
    dv_count ethnic_groups_declared; /**< declared number of main ethnic groups, without `khác` */
    dv_shares ethnic_composition;  /**< ethnic composition */
    dv_poverty *poverty;           /**< poverty */
    dv_decimal density;            /**< people per km²; checked, never computed */
    dv_texts difficulties;         /**< difficulties, one a line */
    dv_texts bodies;               /**< bodies and organisations at work */
    dv_texts core_forces;          /**< people of standing on whom the work rests */
    dv_texts mottos;               /**< mottos */
    dv_texts text;                 /**< prose */
} dv_commune;

/** A hamlet, under whatever name the region has for it. */
typedef struct dv_hamlet {
    dv_entity base;               /**< common beginning */
    dv_str name;                  /**< without its kind: `Chu Va 6` */
    dv_enum kind;                 /**< dv_hamlet_kind */
    dv_place from;            /**< former commune it belonged to: tells two of one name apart */
    dv_str id;                    /**< optional identifier, `[a-z0-9đư-]+` */
    dv_texts aliases;             /**< other names and spellings */
    dv_count households;          /**< households */
    dv_count population;          /**< people */
    dv_shares ethnic_composition; /**< ethnic composition */
    dv_str head;                  /**< hamlet head: personal data */
    dv_decimal distance;          /**< to the commune centre, km */
} dv_hamlet;
/** List of dv_hamlet. */
DV_LIST_OF(dv_hamlets, dv_hamlet);

/** Leadership and direction. */
typedef struct dv_leadership {
    dv_entity base;              /**< common beginning */
    dv_count conferences;        /**< conferences held */
    dv_amount attendances;       /**< attendances at them (lượt người) */
    dv_count documents_declared; /**< declared number of documents issued */
    dv_citations documents;      /**< documents issued */
    dv_citations directives;     /**< documents of higher levels put into practice */
    dv_texts steering_committees; /**< steering committees */
    dv_texts text;               /**< prose */
} dv_leadership;

/** Dialogue conferences of the heads with the people. */
typedef struct dv_dialogue {
    dv_entity base;        /**< common beginning */
    dv_date from;          /**< first day */
    dv_date to;            /**< last day; absent: it goes on */
    dv_texts hosts;        /**< who led them */
    dv_count conferences;  /**< how many */
    dv_amount attendances; /**< attendances */
    dv_count opinions;     /**< opinions raised */
    dv_count resolved;     /**< resolved on the spot */
    dv_count escalated;    /**< passed on to the competent level */
    dv_count pending;      /**< still being dealt with; never computed */
} dv_dialogue;
/** List of dv_dialogue. */
DV_LIST_OF(dv_dialogues, dv_dialogue);

/** Supervision by elected and mass bodies. */
typedef struct dv_supervision {
    dv_entity base;     /**< common beginning */
    dv_str lead;        /**< body that led */
    dv_str participant; /**< body that took part */
    dv_count count;     /**< how many */
    dv_enum kind;       /**< dv_supervision_kind */
    dv_texts findings;  /**< recommendations afterwards, one a line */
} dv_supervision;
/** List of dv_supervision. */
DV_LIST_OF(dv_supervisions, dv_supervision);

/** A campaign of information. */
typedef struct dv_campaign {
    dv_entity base;        /**< common beginning */
    dv_citation *about;    /**< what it was about */
    dv_amount attendances; /**< attendances */
    dv_texts forms;        /**< ways in which it was held */
} dv_campaign;
/** List of dv_campaign. */
DV_LIST_OF(dv_campaigns, dv_campaign);

/** One opinion or petition of a citizen. */
typedef struct dv_feedback {
    dv_entity base;   /**< common beginning */
    dv_date received; /**< day it came in */
    dv_enum channel;  /**< dv_feedback_channel */
    dv_ref hamlet;    /**< hamlet it came from */
    dv_str subject;   /**< what it is about */
    dv_str authority; /**< who is competent */
    dv_enum state;    /**< dv_feedback_state */
    dv_date due;      /**< by when it must be answered */
    dv_date answered; /**< day of the answer */
} dv_feedback;
/** List of dv_feedback. */
DV_LIST_OF(dv_feedbacks, dv_feedback);

/** What was done in the period. */
typedef struct dv_results {
    dv_entity base;              /**< common beginning */
    dv_dialogues dialogues;      /**< dialogue conferences */
    dv_supervisions supervisions; /**< supervision */
    dv_campaigns campaigns;      /**< campaigns of information */
    dv_feedbacks feedback;       /**< opinions and petitions, one by one */
    dv_texts text;               /**< prose */
} dv_results;

/** A figure of a model. */
typedef struct dv_indicator {
    dv_entity base;  /**< common beginning */
    dv_str label;    /**< what is measured */
    dv_amount value; /**< the figure with its unit */
} dv_indicator;
/** List of dv_indicator. */
DV_LIST_OF(dv_indicators, dv_indicator);

/** What marks a model as worth showing to others. */
typedef struct dv_featured {
    dv_entity base;     /**< common beginning */
    dv_str replication; /**< how far it may spread */
    dv_texts text;      /**< prose of its presentation */
} dv_featured;

/** A part of a group of models. */
typedef struct dv_member_model {
    dv_entity base;   /**< common beginning */
    dv_str name;      /**< name */
    dv_count count;   /**< how many of it there are */
    dv_texts results; /**< what it achieved */
} dv_member_model;
/** List of dv_member_model. */
DV_LIST_OF(dv_member_models, dv_member_model);

/** A mobilisation model (mô hình dân vận khéo). Full when it has prose sections, a group when it has members, brief otherwise:
 *  see dv_model_shape(). */
typedef struct dv_model {
    dv_entity base;           /**< common beginning */
    dv_str name;              /**< without `Mô hình` and quotation marks */
    dv_str id;                /**< optional identifier */
    dv_enum field;            /**< dv_model_field: the primary one */
    dv_enums other_fields;    /**< further fields */
    dv_refs hamlets;          /**< hamlets in which it is at work */
    dv_str where;             /**< place in free words, when no listed hamlet is meant */
    dv_str owner;             /**< who leads it */
    dv_texts partners;        /**< who works with them */
    dv_enum bearer;           /**< dv_model_bearer */
    dv_str audience;          /**< for whom it is */
    dv_enum status;           /**< dv_model_status */
    dv_date since;            /**< when it began */
    dv_citations legal_basis; /**< legal basis */
    dv_texts problems;        /**< state of things before, one a line */
    dv_texts context;         /**< b) context in which it arose */
    dv_texts goals;           /**< goals and criteria */
    dv_texts method;          /**< c) content and way of working */
    dv_texts results;         /**< d) results */
    dv_texts value;           /**< đ) outstanding value */
    dv_texts impact;          /**< e) effect on two-tier local government */
    dv_indicators indicators; /**< figures */
    dv_texts products;        /**< products */
    dv_texts standards;       /**< standards met */
    dv_str resources;         /**< money, facilities, people */
    dv_str cost;              /**< cost */
    dv_str ease;              /**< how easily it is carried out */
    dv_str replication;       /**< how far it may spread */
    dv_ref part_of;           /**< the model of which it is a part: answers model-overlap */
    dv_featured *featured;    /**< presentation as an outstanding model */
    dv_count declared;        /**< group: declared number of models */
    dv_member_models members; /**< group: its parts */
    dv_citations recognition; /**< decisions that recognised it */
    dv_decimal score;         /**< points, 0 to 100 */
} dv_model;
/** List of dv_model. */
DV_LIST_OF(dv_models, dv_model);

/** Assessment. One paragraph is one item. */
typedef struct dv_assessment {
    dv_entity base;             /**< common beginning */
    dv_texts strengths;         /**< strengths */
    dv_texts limits;            /**< limits and difficulties */
    dv_texts causes_of_results; /**< causes of the results */
    dv_texts causes_of_limits;  /**< causes of the limits */
    dv_texts objective_causes;  /**< those from outside */
    dv_texts subjective_causes; /**< those from within */
    dv_texts lessons;           /**< lessons; the ordinal words are added by the paper */
} dv_assessment;

/** A group of tasks for the time to come. */
typedef struct dv_direction {
    dv_entity base; /**< common beginning */
    dv_str title;   /**< heading */
    dv_texts text;  /**< prose */
} dv_direction;
/** List of dv_direction. */
DV_LIST_OF(dv_directions, dv_direction);

/** Recommendations to one addressee. */
typedef struct dv_recommendation {
    dv_entity base; /**< common beginning */
    dv_str to;      /**< addressee */
    dv_texts text;  /**< prose */
    dv_enum level;  /**< dv_level: derived from `to` */
} dv_recommendation;
/** List of dv_recommendation. */
DV_LIST_OF(dv_recommendations, dv_recommendation);

/** A dossier (hồ sơ): one commune in one reporting period. */
typedef struct dv_dossier {
    dv_entity base;               /**< common beginning */
    dv_count revision;            /**< `danvan:`, revision of the format */
    dv_report *report;            /**< the paper; absent for a dossier of data only */
    dv_commune *commune;          /**< the commune */
    dv_hamlets hamlets;           /**< its hamlets */
    dv_leadership *leadership;    /**< leadership and direction */
    dv_results *results;          /**< results */
    dv_count models_declared;     /**< declared number of models, members of groups counted */
    dv_count featured_declared;   /**< declared number of outstanding models */
    dv_models models;             /**< mobilisation models */
    dv_assessment *assessment;    /**< assessment */
    dv_directions directions;     /**< tasks for the time to come */
    dv_recommendations recommendations; /**< recommendations */
    dv_texts notes;               /**< never printed */
} dv_dossier;

/** List of dossiers. */
DV_LIST_OF(dv_dossiers, dv_dossier);

/** A value that was written but could not be read: its member is absent, its text is kept here. */
typedef struct dv_unread {
    const dv_entity *entity; /**< where it belongs */
    int32_t field;           /**< row of the entity's type; -1 for an unknown key */
    int32_t index;           /**< element of a list, or -1 */
    dv_str key;              /**< the key as written, where `field` is -1 */
    dv_str text;             /**< as written */
    dv_mark mark;            /**< where */
    struct dv_unread *next;  /**< the next one */
} dv_unread;

/** A comment `# danvan: disable=rule,rule` that keeps a rule quiet on its line (or, alone on a line, on the next). */
typedef struct dv_disable {
    uint32_t line;           /**< line it works on */
    dv_str rule;             /**< rule id, or `all` */
    struct dv_disable *next; /**< the next one */
} dv_disable;

/** One source with its dossiers. Owns all that it reaches. */
struct dv_doc {
    dv_dossiers dossiers;        /**< in the order of the source */
    dv_str source;               /**< file name as given; absent for text in memory */
    const dv_unread *unread;     /**< values that could not be read; NULL for none */
    const dv_disable *disables;  /**< comments that keep rules quiet; NULL for none */
    struct dv_doc_private *own;  /**< arena and counters of the library */
};

/** Makes an empty document. @param alloc borrowed for the life of the document, NULL for malloc. @return yours, free with
 *  dv_doc_free(); NULL without memory. */
DV_EXPORT dv_doc *dv_doc_new(const dv_alloc *alloc);
/** Frees a document with all that it reaches. NULL is fine. */
DV_EXPORT void dv_doc_free(dv_doc *doc);
/** Adds an empty dossier at the end. @return document-owned; NULL without memory. */
DV_EXPORT dv_dossier *dv_doc_add(dv_doc *doc);
/** Appends the source text that a document was loaded from, as it was. @return `out->status`; DV_E_NOT_FOUND when the loader was told
 *  not to keep it (dv_load_options::drop_content) or the document was made by a program. */
DV_EXPORT dv_status dv_doc_content(dv_buf *out, const dv_doc *doc);
/** How many bytes a document holds, its source text included. */
DV_EXPORT size_t dv_doc_bytes(const dv_doc *doc);
/** Resolves all references of a dossier by name: exact, then by unique fold key; `Nà Phát (Sơn Bình)` tells two of one name apart.
 *  Call it after changes; loading does it. @param doc the dossier's document. @return DV_OK; DV_FINDINGS when a reference names nothing. */
DV_EXPORT dv_status dv_link(dv_doc *doc, dv_dossier *dossier);

/** How a mobilisation model is told. */
typedef enum dv_model_shape_kind {
    DV_SHAPE_BRIEF = 0, /**< named only */
    DV_SHAPE_FULL,      /**< with prose sections */
    DV_SHAPE_GROUP      /**< a heading over members */
} dv_model_shape_kind;
/** The shape of a model, from what it has. @param model borrowed, not NULL. */
DV_EXPORT dv_model_shape_kind dv_model_shape(const dv_model *model);
/** Whether a share is the rest (`khác`, `các dân tộc khác`, `other`). @param share borrowed, not NULL. */
DV_EXPORT bool dv_share_is_rest(const dv_share *share);

#ifdef __cplusplus
}
#endif
#endif
