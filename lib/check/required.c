/* What every dossier must say, and the range in which a figure may lie: both stand in the rows of the types. */
#include "check/check.h"

#include <string.h>

static const dv_message MSG_REQUIRED = {
    .rule = "required-missing",
    .severity = DV_ERROR,
    .vi = "{0}: chưa ghi mục \"{1}:\"",
    .en = "{2}: the key \"{3}:\" is missing",
};
static const dv_message MSG_LOW = {
    .rule = "value-range",
    .severity = DV_ERROR,
    .vi = "{0}: \"{1}\" ghi {2}, ít nhất phải là {3}",
    .en = "{4}: \"{5}\" is {2}, the least is {3}",
};
static const dv_message MSG_HIGH = {
    .rule = "value-range",
    .severity = DV_ERROR,
    .vi = "{0}: \"{1}\" ghi {2}, nhiều nhất là {3}",
    .en = "{4}: \"{5}\" is {2}, the most is {3}",
};

/* No commune has a thousand million of anything: beyond it a figure has a digit too many, and sums would lose their meaning. */
#define COUNT_MOST INT64_C(1000000000)

static void check_required(dv_checking *run, const dv_entity *entity, int row) {
    const dv_field *field = &entity->type->fields[row];
    if (!(field->flags & DV_FIELD_REQUIRED) || dv_has(entity, row) || dv_check__is_unread(run, entity, row)) return;
    DV_SAY(run, ((dv_spot){entity, row, -1}), &MSG_REQUIRED, dv_arg__text(dv_s(entity->type->vi)),
           dv_arg__text(dv_s(field->vi)), dv_arg__text(dv_s(entity->type->name)), dv_arg__text(dv_s(field->key)));
}

static void say_range(dv_checking *run, const dv_entity *entity, int row, const dv_message *message, dv_arg value,
                      int64_t bound) {
    const dv_field *field = &entity->type->fields[row];
    DV_SAY(run, ((dv_spot){entity, row, -1}), message, dv_arg__text(dv_s(entity->type->vi)),
           dv_arg__text(dv_s(field->vi)), value, dv_arg__int(bound), dv_arg__text(dv_s(entity->type->name)),
           dv_arg__text(dv_s(field->key)));
}

static void check_range(dv_checking *run, const dv_entity *entity, int row) {
    const dv_field *field = &entity->type->fields[row];
    dv_decimal value;
    dv_arg shown;
    const void *member = dv_member(entity, row);
    if (!member) return;
    int64_t most = field->max;
    if (field->kind == DV_KIND_COUNT) {
        const dv_count *count = member;
        most = most != 0 ? most : COUNT_MOST;
        value = (dv_decimal){.mantissa = count->value, .q = count->q};
        shown = dv_arg__int(count->value);
    } else {
        value = *(const dv_decimal *)member;
        shown = dv_arg__decimal(value.mantissa, value.scale);
    }
    if (value.q == DV_MAJORITY || value.q == DV_NOT_STATED) return;
    if (dv_decimal_compare(value, (dv_decimal){.mantissa = field->min}) < 0)
        say_range(run, entity, row, &MSG_LOW, shown, field->min);
    else if (most != 0 && dv_decimal_compare(value, (dv_decimal){.mantissa = most}) > 0)
        say_range(run, entity, row, &MSG_HIGH, shown, most);
}

static bool check_entity(void *ctx, const dv_visit_step *step) {
    dv_checking *run = ctx;
    const dv_type *type = step->entity->type;
    bool is_share = strcmp(type->name, "share") == 0;
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *field = &type->fields[i];
        check_required(run, step->entity, (int)i);
        /* Shares have a rule of their own, which names the group. */
        if (field->kind == DV_KIND_COUNT ||
            (field->kind == DV_KIND_DECIMAL && !(is_share && field->unit == DV_UNIT_PERCENT)))
            check_range(run, step->entity, (int)i);
    }
    return run->status == DV_OK;
}

void dv_check__required(dv_checking *run) {
    dv_visit(&run->dossier->base, check_entity, run);
}
