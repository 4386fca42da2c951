/* What is still to be filled in: the rows that the paper needs. */
#include <danvan/check.h>

typedef struct tally {
    dv_blank_fn *visit;
    void *ctx;
    size_t filled;
    size_t total;
} tally;

/* A value that is there but not yet whole: a number without its digits, a day that is missing. */
static bool is_half(const dv_entity *entity, int row) {
    const dv_field *field = &entity->type->fields[row];
    if (field->kind == DV_KIND_DOCREF) return ((const dv_docref *)dv_member(entity, row))->number < 0;
    if (field->kind == DV_KIND_DATE) return !dv_date_is_whole(*(const dv_date *)dv_member(entity, row));
    return false;
}

static bool look_at(void *ctx, const dv_visit_step *step) {
    tally *all = ctx;
    for (size_t i = 0; i < step->entity->type->len; i++) {
        const dv_field *field = &step->entity->type->fields[i];
        if (!(field->flags & (DV_FIELD_PAPER | DV_FIELD_REQUIRED)) || (field->flags & DV_FIELD_DERIVED)) continue;
        all->total++;
        if (dv_has(step->entity, (int)i) && !is_half(step->entity, (int)i)) {
            all->filled++;
            continue;
        }
        const dv_blank blank = {step->entity, (int)i, (field->flags & DV_FIELD_REQUIRED) != 0};
        if (all->visit && !all->visit(all->ctx, &blank)) return false;
    }
    return true;
}

dv_status dv_blanks(const dv_dossier *dossier, dv_blank_fn *visit, void *ctx, size_t *filled, size_t *total) {
    if (!dossier) return DV_E_ARG;
    tally all = {.visit = visit, .ctx = ctx};
    dv_visit(&dossier->base, look_at, &all);
    if (filled) *filled = all.filled;
    if (total) *total = all.total;
    return DV_OK;
}
