/* `thuộc mô hình:` names the model that another is a part of: one that is there, and no ring. */
#include "check/check.h"

#define NEAR_MOST 3
#define SEARCHES_MOST 100

static const dv_message MSG_UNKNOWN = {
    .rule = "reference-unknown",
    .severity = DV_ERROR,
    .vi = "mô hình \"{0}\" ghi thuộc mô hình \"{1}\": hồ sơ không có mô hình này. Đề nghị kiểm tra tên hoặc thêm mô hình",
    .en = "model \"{0}\" is said to be a part of \"{1}\", which the dossier does not have. Check the name, or add the model",
};
static const dv_message MSG_UNKNOWN_NEAR = {
    .rule = "reference-unknown",
    .severity = DV_ERROR,
    .vi = "mô hình \"{0}\" ghi thuộc mô hình \"{1}\": hồ sơ không có mô hình này. Có phải \"{2}\"?",
    .en = "model \"{0}\" is said to be a part of \"{1}\", which the dossier does not have. Is it \"{2}\"?",
};
static const dv_message MSG_RING = {
    .rule = "model-part-ring",
    .severity = DV_ERROR,
    .vi = "mô hình \"{0}\" ghi thuộc mô hình \"{1}\", mà \"{1}\" lại thuộc chính \"{0}\": đề nghị bỏ một chỗ",
    .en = "model \"{0}\" is a part of \"{1}\", which in turn is a part of \"{0}\": drop one of the two",
};
static const dv_message MSG_SELF = {
    .rule = "model-part-ring",
    .severity = DV_ERROR,
    .vi = "mô hình \"{0}\" ghi thuộc chính nó: đề nghị bỏ mục \"thuộc mô hình:\" hoặc ghi mô hình khác",
    .en = "model \"{0}\" is said to be a part of itself: drop the key, or name another model",
};

static const dv_model *whole_of(const dv_model *model) {
    return (const dv_model *)(const void *)model->part_of.target;
}

static const dv_model *nearest(dv_checking *run, dv_str name) {
    const dv_models *models = &run->dossier->models;
    const dv_model *best = NULL;
    size_t most = dv_utf8_len(name) / 3;
    most = most > NEAR_MOST ? NEAR_MOST : most;
    if (run->searches++ >= SEARCHES_MOST) return NULL;
    for (size_t i = 0; i < models->len && most > 0; i++) {
        size_t distance = dv_text_distance(name, models->items[i]->name, most);
        if (distance > most) continue;
        best = models->items[i];
        most = distance > 0 ? distance - 1 : 0;
    }
    return best;
}

static void say_unknown(dv_checking *run, const dv_model *model) {
    const dv_model *near = nearest(run, model->part_of.name);
    DV_SAY(run, DV_AT(model, part_of), near ? &MSG_UNKNOWN_NEAR : &MSG_UNKNOWN, dv_arg__text(dv_check__brief(run, model->name)),
           dv_arg__text(model->part_of.name), dv_arg__text(near ? near->name : DV_S("")));
}

/* Whether the wholes above a model come back to it. A ring elsewhere above it ends the walk: its own models are told of it. */
static bool is_in_ring(const dv_model *model, size_t models) {
    const dv_model *above = whole_of(model);
    for (size_t steps = 0; above && steps < models; steps++, above = whole_of(above))
        if (above == model) return true;
    return false;
}

void dv_check__model_parts(dv_checking *run) {
    enum { STEPS_MOST = 64 }; /* a longer chain is no ring that a person made */
    const dv_models *models = &run->dossier->models;
    for (size_t i = 0; i < models->len && run->status == DV_OK; i++) {
        const dv_model *model = models->items[i];
        if (model->part_of.name.len == 0) continue;
        const dv_arg args[] = {dv_arg__text(dv_check__brief(run, model->name)),
                               dv_arg__text(dv_check__brief(run, model->part_of.name))};
        if (!model->part_of.target)
            say_unknown(run, model);
        else if (whole_of(model) == model)
            dv_check__say(run, DV_AT(model, part_of), &MSG_SELF, DV_ERROR, args, 2, NULL);
        else if (is_in_ring(model, models->len < STEPS_MOST ? models->len : STEPS_MOST))
            dv_check__say(run, DV_AT(model, part_of), &MSG_RING, DV_ERROR, args, 2, NULL);
    }
}
