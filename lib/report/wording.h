/* The sentences of the paper, as data: a province that words them otherwise changes this table and nothing else.
 *
 * `{name}` takes a value in; an unknown one shows as `…`. What stands in `[…]` is left out when a value inside is
 * unknown. A sentence of which nothing is known is not written. `{unit}`, `{province}` and `{body}` are known
 * everywhere; `{note}` is the mark of a footnote. The first letter becomes a capital.
 *
 * No sentence says what the dossier does not: no subject, judgement or number of its own. Figures have a table of their
 * own, because `chủ trì 0 hội nghị` and `chủ trì không thống kê hội nghị` are not Vietnamese. */
#ifndef DV_REPORT_WORDING_H
#define DV_REPORT_WORDING_H

typedef enum dv_wording {
    DV_W_PREAMBLE,
    DV_W_ABBREVIATIONS,
    DV_W_CLOSING,
    DV_W_PART_SITUATION,
    DV_W_PART_RESULTS,
    DV_W_PART_ASSESSMENT,
    DV_W_PART_DIRECTIONS,
    DV_W_PART_RECOMMENDATIONS,
    DV_W_PART_FEATURED,
    DV_W_PART_FEATURED_COUNTED,
    DV_W_SECTION_FEATURES,
    DV_W_SECTION_LEADERSHIP,
    DV_W_SECTION_RESULTS,
    DV_W_SECTION_MODELS,
    DV_W_SECTION_STRENGTHS,
    DV_W_SECTION_LIMITS,
    DV_W_SECTION_CAUSES,
    DV_W_SECTION_LESSONS,
    DV_W_POINT_NAME,
    DV_W_POINT_CONTEXT,
    DV_W_POINT_METHOD,
    DV_W_POINT_RESULTS,
    DV_W_POINT_VALUE,
    DV_W_POINT_IMPACT,
    DV_W_ESTABLISHED,
    DV_W_PREDECESSOR,
    DV_W_AREA_HAMLETS_POPULATION,
    DV_W_ETHNIC,
    DV_W_ETHNIC_REST,
    DV_W_ETHNIC_CHART,
    DV_W_POVERTY,
    DV_W_DIFFICULTIES,
    DV_W_BODIES,
    DV_W_CORE_FORCES,
    DV_W_MOTTOS,
    DV_W_HAMLETS_TABLE,
    DV_W_CONFERENCES,
    DV_W_DOCUMENTS_ISSUED,
    DV_W_DOCUMENTS_LISTED,
    DV_W_DOCUMENTS_NOTE,
    DV_W_DOCUMENTS_NOTE_MORE,
    DV_W_DIRECTIVES,
    DV_W_STEERING_COMMITTEES,
    DV_W_DIALOGUE,
    DV_W_DIALOGUE_OUTCOMES,
    DV_W_DIALOGUE_OUTCOMES_ALONE,
    DV_W_SUPERVISION,
    DV_W_SUPERVISIONS,
    DV_W_SUPERVISION_FINDINGS,
    DV_W_CAMPAIGN,
    DV_W_FEEDBACK,
    DV_W_FEEDBACK_ITEM,
    DV_W_MODELS_TOTAL,
    DV_W_MODELS_TOLD,
    DV_W_MODELS_FEATURED,
    DV_W_MODELS_CHART,
    DV_W_MODEL_TITLE,
    DV_W_MODEL_FACTS,
    DV_W_MODEL_PROBLEMS,
    DV_W_MODEL_GOALS,
    DV_W_MODEL_BASIS,
    DV_W_MODEL_RESOURCES,
    DV_W_MODEL_INDICATORS,
    DV_W_MODEL_PRODUCTS,
    DV_W_MODEL_WORTH,
    DV_W_MODEL_RECOGNITION,
    DV_W_MODELS_OTHER,
    DV_W_BRIEF_ALONE,
    DV_W_BRIEF_DETAILS,
    DV_W_GROUP,
    DV_W_GROUP_EFFECT,
    DV_W_CAUSES_OF_RESULTS,
    DV_W_CAUSES_OF_LIMITS,
    DV_W_CAUSES_OBJECTIVE,
    DV_W_CAUSES_SUBJECTIVE,
    DV_W_LESSON,
    DV_W_RECOMMENDATION,
    DV_W_FEATURED_REACH,
    DV_W_COUNT
} dv_wording;

/* A sentence with the key under which a province would change it. */
typedef struct dv_wording_row {
    const char *key;
    const char *text;
} dv_wording_row;

const dv_wording_row *dv_wording__get(dv_wording id);

typedef enum dv_figure_wording {
    DV_F_HOUSEHOLDS,
    DV_F_PEOPLE,
    DV_F_RATE,
    DV_F_AREA,
    DV_F_UNIT_AREA,
    DV_F_UNIT_PEOPLE,
    DV_F_UNIT_HOUSEHOLDS,
    DV_F_UNIT_DENSITY,
    DV_F_HAMLETS,
    DV_F_ETHNIC_GROUPS,
    DV_F_CONFERENCES,
    DV_F_CONFERENCE_ATTENDANCES,
    DV_F_DOCUMENTS,
    DV_F_DIALOGUES_HELD,
    DV_F_DIALOGUES_LED,
    DV_F_DIALOGUE_ATTENDANCES,
    DV_F_OPINIONS,
    DV_F_RESOLVED,
    DV_F_ESCALATED,
    DV_F_PENDING,
    DV_F_SUPERVISIONS_HELD,
    DV_F_SUPERVISIONS_LED,
    DV_F_CAMPAIGN_ATTENDANCES,
    DV_F_MODELS,
    DV_F_FEATURED,
    DV_F_GROUP,
    DV_F_GROUP_MEMBER,
    DV_F_SCORE,
    DV_F_COUNT
} dv_figure_wording;

/* The words around a figure, its lead included, by what the dossier says of it. */
typedef struct dv_figure_row {
    const char *key;
    const char *some;     /* takes the number in as {n} */
    const char *none;     /* exactly 0 */
    const char *most;     /* đa số */
    const char *unstated; /* không thống kê */
} dv_figure_row;

const dv_figure_row *dv_wording__figure(dv_figure_wording id);

#endif
