/* The table of hamlets, where the dossier has figures of them. */
#include "report/compose.h"
#include "report/outline.h"
#include "report/say.h"

static dv_str cell_kind(dv_paper *paper, const dv_hamlet *hamlet) {
    (void)paper;
    return DV_SAY_ENUM(hamlet, kind);
}

static dv_str cell_from(dv_paper *paper, const dv_hamlet *hamlet) {
    return dv_say__place(paper, hamlet->from);
}

static dv_str cell_households(dv_paper *paper, const dv_hamlet *hamlet) {
    return dv_say__count(paper, DV_HAS(hamlet, households), hamlet->households);
}

static dv_str cell_population(dv_paper *paper, const dv_hamlet *hamlet) {
    return dv_say__count(paper, DV_HAS(hamlet, population), hamlet->population);
}

static dv_str cell_ethnic(dv_paper *paper, const dv_hamlet *hamlet) {
    return dv_outline__shares(paper, hamlet->ethnic_composition);
}

static dv_str cell_distance(dv_paper *paper, const dv_hamlet *hamlet) {
    return dv_say__decimal(paper, DV_HAS(hamlet, distance), hamlet->distance);
}

static dv_str cell_head(dv_paper *paper, const dv_hamlet *hamlet) {
    return paper->personal ? hamlet->head : (dv_str){NULL, 0};
}

typedef struct {
    const char *head;
    dv_str (*cell)(dv_paper *paper, const dv_hamlet *hamlet);
    bool figure; /* worth a table */
} dv_column;

static const dv_column COLUMNS[] = {
    {"Loại", cell_kind, false},          {"Thuộc đơn vị cũ", cell_from, false}, {"Số hộ", cell_households, true},
    {"Số khẩu", cell_population, true},  {"Dân tộc", cell_ethnic, true},        {"Cách trung tâm", cell_distance, true},
    {"Người đứng đầu", cell_head, true},
};
#define COLUMNS_LEN (sizeof COLUMNS / sizeof *COLUMNS)

/* Which columns have something to show; false when no figure is among them. */
static bool find_columns(dv_paper *paper, dv_hamlets hamlets, const dv_column **used, size_t *len) {
    bool worth = false;
    for (size_t c = 0; c < COLUMNS_LEN; c++)
        for (size_t i = 0; i < hamlets.len; i++)
            if (COLUMNS[c].cell(paper, hamlets.items[i]).len > 0) {
                used[(*len)++] = &COLUMNS[c];
                worth = worth || COLUMNS[c].figure;
                break;
            }
    return worth;
}

void dv_outline__hamlets(dv_paper *paper) {
    dv_hamlets hamlets = paper->dossier->hamlets;
    const dv_column *used[COLUMNS_LEN];
    size_t len = 0;
    if (!find_columns(paper, hamlets, used, &len)) return;
    dv_table *table = dv_paper__alloc(paper, 1, sizeof *table);
    dv_str *cell = dv_paper__alloc(paper, (hamlets.len + 1) * (len + 1), sizeof *cell);
    dv_block *block = table && cell ? dv_paper__block(paper, DV_BLOCK_TABLE) : NULL;
    if (!block) return;
    *table = (dv_table){dv_compose__sentence(paper, DV_W_HAMLETS_TABLE, NULL, 0), len + 1, hamlets.len + 1, cell};
    *cell++ = DV_S("Tên");
    for (size_t c = 0; c < len; c++)
        *cell++ = dv_s(used[c]->head);
    for (size_t i = 0; i < hamlets.len; i++) {
        *cell++ = hamlets.items[i]->name;
        for (size_t c = 0; c < len; c++)
            *cell++ = used[c]->cell(paper, hamlets.items[i]);
    }
    block->table = table;
}
