/* Mobilisation models: each once, told whole, with one scope. */
#include "check/check.h"

static const dv_message MSG_TWICE = {
    .rule = "model-duplicate",
    .severity = DV_ERROR,
    .vi = "mô hình \"{0}\" ghi hai lần, cùng địa bàn: đề nghị bỏ một hoặc ghi \"thuộc mô hình:\"",
    .en = "the model \"{0}\" stands twice with one place: drop one, or say of which it is a part",
};
static const dv_message MSG_NO_FEATURED = {
    .rule = "featured-missing",
    .severity = DV_WARNING,
    .vi = "nêu {0:02} mô hình tiêu biểu nhưng chưa mô hình nào có mục \"tiêu biểu:\"",
    .en = "{0} outstanding models are declared but none is marked as one",
};
static const dv_message MSG_SECTION = {
    .rule = "section-missing",
    .severity = DV_WARNING,
    .vi =
        "mô hình \"{0}\" còn thiếu mục {1}; mô hình báo cáo đầy đủ gồm bối cảnh, cách làm, kết quả, giá trị, "
        "tác động",
    .en = "the model \"{0}\" lacks {2}; a full model has context, method, results, value and impact",
};
static const dv_message MSG_SCOPE = {
    .rule = "scope-conflict",
    .severity = DV_WARNING,
    .vi = "mô hình \"{0}\": mục \"nhân rộng\" ghi \"{1}\", mục \"tiêu biểu\" ghi nhân rộng \"{2}\"; đề nghị "
          "thống nhất",
    .en = "model \"{0}\": replication says \"{1}\", the presentation says \"{2}\": they should agree",
};

/* Whether two models are at work in one place, or neither says where. */
static bool is_same_place(const dv_model *a, const dv_model *b) {
    if (a->hamlets.len == 0 || b->hamlets.len == 0)
        return a->hamlets.len == b->hamlets.len && dv_fold_equal(a->where, b->where);
    for (size_t i = 0; i < a->hamlets.len; i++)
        for (size_t j = 0; j < b->hamlets.len; j++)
            if (dv_name_equal(a->hamlets.items[i].name, b->hamlets.items[j].name)) return true;
    return false;
}

static void check_twice(dv_checking *run) {
    const dv_models *models = &run->dossier->models;
    dv_names names;
    dv_names__init(run, &names, models->len);
    const dv_model **first = dv_check__alloc(run, models->len, sizeof(dv_model *));
    for (size_t i = 0; i < models->len && run->status == DV_OK; i++) {
        const dv_model *model = models->items[i];
        bool is_new;
        if (model->name.len == 0) continue;
        size_t place = dv_names__add(&names, dv_names__key(run, model->name), &is_new);
        if (run->status != DV_OK) return;
        if (is_new)
            first[place] = model;
        else if (is_same_place(first[place], model) && !DV_HAS(model, part_of) && !DV_HAS(first[place], part_of))
            DV_SAY(run, DV_AT(model, name), &MSG_TWICE, dv_arg__text(dv_check__brief(run, model->name)));
    }
}

static void check_sections(dv_checking *run, const dv_model *model) {
    const int rows[] = {DV_ROW_OF(model, context), DV_ROW_OF(model, method), DV_ROW_OF(model, results),
                        DV_ROW_OF(model, value), DV_ROW_OF(model, impact)};
    dv_buf vi;
    dv_buf en;
    dv_buf_init(&vi, run->arena.alloc);
    dv_buf_init(&en, run->arena.alloc);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (dv_has(&model->base, rows[i]) || dv_check__is_unread(run, &model->base, rows[i])) continue;
        const dv_field *field = &model->base.type->fields[rows[i]];
        dv_buf_puts(&vi, vi.len > 0 ? ", \"" : "\"");
        dv_buf_puts(&vi, field->vi);
        dv_buf_putc(&vi, '"');
        dv_buf_puts(&en, en.len > 0 ? ", " : "");
        dv_buf_puts(&en, field->key);
    }
    bool lacks = vi.len > 0;
    dv_buf_puts(&vi, "");
    dv_buf_puts(&en, "");
    dv_str missing_vi = dv_check__keep(run, &vi);
    dv_str missing_en = dv_check__keep(run, &en);
    if (lacks)
        DV_SAY(run, DV_SPOT(model), &MSG_SECTION, dv_arg__text(dv_check__brief(run, model->name)),
               dv_arg__text(missing_vi), dv_arg__text(missing_en));
}

/* The scope that a text names: the widest of the words that are known. 0 for none. */
static int scope_of(dv_checking *run, dv_str text) {
    static const struct {
        dv_str word;
        int scope;
    } SCOPES[] = {
        {{"ca nuoc", 7}, 4},   {{"toan quoc", 9}, 4}, {{"toan tinh", 9}, 3},    {{"trong tinh", 10}, 3},
        {{"toan xa", 7}, 2},   {{"trong xa", 8}, 2},  {{"toan phuong", 11}, 2}, {{"toan dac khu", 12}, 2},
        {{"trong ban", 9}, 1}, {{"toan ban", 8}, 1},  {{"toan thon", 9}, 1},
    };
    dv_str key = dv_check__fold(run, text);
    for (size_t i = 0; i < sizeof SCOPES / sizeof SCOPES[0]; i++)
        if (dv_check__holds(key, SCOPES[i].word)) return SCOPES[i].scope;
    return 0;
}

static void check_scope(dv_checking *run, const dv_model *model) {
    if (!model->featured || model->replication.len == 0 || model->featured->replication.len == 0) return;
    int scope = scope_of(run, model->replication);
    int other = scope_of(run, model->featured->replication);
    if (scope != 0 && other != 0 && scope != other)
        DV_SAY(run, DV_AT(model, replication), &MSG_SCOPE, dv_arg__text(dv_check__brief(run, model->name)),
               dv_arg__text(model->replication), dv_arg__text(model->featured->replication));
}

void dv_check__models(dv_checking *run) {
    const dv_dossier *dossier = run->dossier;
    int64_t declared;
    bool has_featured = false;
    check_twice(run);
    for (size_t i = 0; i < dossier->models.len; i++) {
        const dv_model *model = dossier->models.items[i];
        has_featured |= DV_HAS(model, featured);
        if (dv_model_shape(model) == DV_SHAPE_FULL) check_sections(run, model);
        check_scope(run, model);
    }
    if (!has_featured && dossier->models.len > 0 && DV_EXACTLY(dossier, featured_declared, &declared) && declared > 0)
        DV_SAY(run, DV_AT(dossier, featured_declared), &MSG_NO_FEATURED, dv_arg__int(declared));
}
