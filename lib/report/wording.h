/* The sentences of the paper, as data: a province that words them otherwise changes this table and nothing else.
 *
 * `{name}` takes a value in; an unknown one shows as `…`. What stands in `[…]` is left out when a value inside is
 * unknown. A sentence of which nothing is known is not written. `{unit}`, `{province}` and `{body}` are known
 * everywhere; `{note}` is the mark of a footnote. The first letter becomes a capital. */
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
    DV_W_POVERTY_LINE,
    DV_W_DIFFICULTIES,
    DV_W_BODIES,
    DV_W_CORE_FORCES,
    DV_W_MOTTOS,
    DV_W_HAMLETS_TABLE,
    DV_W_CONFERENCES,
    DV_W_DOCUMENTS_ISSUED,
    DV_W_DOCUMENTS_AND_MORE,
    DV_W_DOCUMENTS_LISTED,
    DV_W_DOCUMENTS_NOTE,
    DV_W_DIRECTIVES,
    DV_W_STEERING_COMMITTEES,
    DV_W_DIALOGUE,
    DV_W_DIALOGUE_RESOLVED,
    DV_W_DIALOGUE_ESCALATED,
    DV_W_DIALOGUE_PENDING,
    DV_W_SUPERVISION,
    DV_W_SUPERVISION_FINDINGS,
    DV_W_CAMPAIGN,
    DV_W_FEEDBACK,
    DV_W_FEEDBACK_ITEM,
    DV_W_MODELS_TOTAL,
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
    DV_W_BRIEF_BESIDE,
    DV_W_BRIEF_ALONE,
    DV_W_BRIEF_DETAILS,
    DV_W_GROUP,
    DV_W_GROUP_MEMBER,
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

#endif
