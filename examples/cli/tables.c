#include "tables.h"

#include <string.h>

#define EXTRAS_MAX 4

/* Where rows go: the columns that all tables begin with are known. */
typedef struct sink {
    csv *to;
    const table *which;
    dv_str code;
    dv_str period;
} sink;

typedef void rows_fn(sink *to, const dv_dossier *dossier);

struct table {
    const char *name;
    const char *type;                  /* of its rows; NULL for rows that are texts */
    const char *extras[EXTRAS_MAX][2]; /* columns of its own, English and Vietnamese */
    rows_fn *rows;
};

static void put_row(sink *to, const dv_entity *entity, const dv_str *extras) {
    csv_text(to->to, to->code);
    csv_text(to->to, to->period);
    for (size_t i = 0; i < EXTRAS_MAX && to->which->extras[i][0]; i++)
        csv_text(to->to, extras[i]);
    if (entity) csv_columns(to->to, entity->type, entity, "");
    csv_end(to->to);
}

static void put_list(sink *to, const dv_entity *entity, const char *key, dv_str extra) {
    int field = entity ? dv_field_find(entity->type, dv_s(key)) : -1;
    for (size_t i = 0; field >= 0 && i < dv_member_len(entity, field); i++)
        put_row(to, dv_child(entity, field, i), &extra);
}

static void rows_communes(sink *to, const dv_dossier *dossier) {
    if (dossier->commune) put_row(to, &dossier->commune->base, NULL);
}

/* Lists that hang from the dossier or from its results under the table's own name. */
static void rows_dossier_list(sink *to, const dv_dossier *dossier) {
    put_list(to, &dossier->base, to->which->name, DV_S(""));
}

static void rows_results_list(sink *to, const dv_dossier *dossier) {
    if (dossier->results) put_list(to, &dossier->results->base, to->which->name, DV_S(""));
}

static void rows_model_list(sink *to, const dv_dossier *dossier) {
    for (size_t i = 0; i < dossier->models.len; i++)
        put_list(to, &dossier->models.items[i]->base, to->which->name, dossier->models.items[i]->name);
}

static void rows_ethnic(sink *to, const dv_dossier *dossier) {
    if (dossier->commune) put_list(to, &dossier->commune->base, "ethnic_composition", DV_S(""));
    for (size_t i = 0; i < dossier->hamlets.len; i++)
        put_list(to, &dossier->hamlets.items[i]->base, "ethnic_composition", dossier->hamlets.items[i]->name);
}

static void rows_recipients(sink *to, const dv_dossier *dossier) {
    for (size_t i = 0; dossier->report && i < dossier->report->recipients.len; i++)
        put_row(to, NULL, &dossier->report->recipients.items[i]);
}

/* Every citation of the dossier, wherever it stands. */
typedef struct citation_walk {
    sink *to;
    const dv_dossier *dossier;
} citation_walk;

static const char *system_name(const dv_citation *citation) {
    static const char *const NAMES[] = {"", "party", "state", "front"};
    unsigned system = DV_HAS(citation, symbol) ? citation->symbol.system : DV_SYSTEM_UNKNOWN;
    return system < sizeof NAMES / sizeof NAMES[0] ? NAMES[system] : "";
}

static bool put_citation(void *ctx, const dv_visit_step *step) {
    citation_walk *walk = ctx;
    if (!step->parent || strcmp(step->entity->type->name, "citation") != 0) return true;
    const dv_field *row = &step->parent->type->fields[step->field];
    if ((row->flags & DV_FIELD_DERIVED) != 0) return true;
    const dv_citation *citation = (const dv_citation *)(const void *)step->entity;
    dv_buf path;
    dv_buf_init(&path, NULL);
    dv_path_of(&path, &walk->dossier->base, step->entity, -1, -1);
    dv_str extras[EXTRAS_MAX] = {
        dv_s(walk->to->to->keys == DV_EN ? row->key : row->vi),
        dv_buf_str(&path),
        dv_s(system_name(citation)),
        dv_s(DV_HAS(citation, symbol) ? citation->symbol.type : ""),
    };
    put_row(walk->to, step->entity, extras);
    dv_buf_free(&path);
    return true;
}

static void rows_documents(sink *to, const dv_dossier *dossier) {
    citation_walk walk = {to, dossier};
    dv_visit(&dossier->base, put_citation, &walk);
}

#define OF_MODEL                                                                                                       \
    {                                                                                                                  \
        { "model", "mô hình" }                                                                                         \
    }

static const table TABLES[] = {
    {"communes", "commune", {{NULL, NULL}}, rows_communes},
    {"hamlets", "hamlet", {{NULL, NULL}}, rows_dossier_list},
    {"ethnic", "share", {{"hamlet", "bản"}}, rows_ethnic},
    {"models", "model", {{NULL, NULL}}, rows_dossier_list},
    {"documents",
     "citation",
     {{"role", "vai trò"}, {"path", "vị trí"}, {"system", "hệ thống"}, {"type_code", "mã tên loại"}},
     rows_documents},
    {"dialogues", "dialogue", {{NULL, NULL}}, rows_results_list},
    {"supervisions", "supervision", {{NULL, NULL}}, rows_results_list},
    {"campaigns", "campaign", {{NULL, NULL}}, rows_results_list},
    {"feedback", "feedback", {{NULL, NULL}}, rows_results_list},
    {"indicators", "indicator", OF_MODEL, rows_model_list},
    {"members", "member_model", OF_MODEL, rows_model_list},
    {"recipients", NULL, {{"recipient", "nơi nhận"}}, rows_recipients},
    {"directions", "direction", {{NULL, NULL}}, rows_dossier_list},
    {"recommendations", "recommendation", {{NULL, NULL}}, rows_dossier_list},
};

const table *table_find(const char *name) {
    for (size_t i = 0; i < sizeof TABLES / sizeof TABLES[0]; i++)
        if (strcmp(TABLES[i].name, name) == 0) return &TABLES[i];
    return NULL;
}

void table_header(csv *to, const table *which) {
    int language = to->keys == DV_EN ? 0 : 1;
    static const char *const COMMON[][2] = {{"commune_code", "mã xã"}, {"period", "kỳ báo cáo"}};
    to->header = true;
    for (size_t i = 0; i < 2; i++)
        csv_text(to, dv_s(COMMON[i][language]));
    for (size_t i = 0; i < EXTRAS_MAX && which->extras[i][0]; i++)
        csv_text(to, dv_s(which->extras[i][language]));
    if (which->type) csv_columns(to, dv_type_find(which->type), NULL, "");
    csv_end(to);
    to->header = false;
}

void table_rows(csv *to, const table *which, const dv_dossier *dossier) {
    dv_buf period;
    dv_buf_init(&period, NULL);
    if (dossier->report && DV_HAS(dossier->report, period))
        dv_interval_format(&period, dossier->report->period, DV_PLAIN);
    sink rows = {.to = to,
                 .which = which,
                 .code = dossier->commune ? dossier->commune->code : DV_S(""),
                 .period = dv_buf_str(&period)};
    which->rows(&rows, dossier);
    dv_buf_free(&period);
}
