/* Part II section 2: mobilisation models that are told in full, then named ones and groups. */
#include "report/compose.h"
#include "report/figure.h"
#include "report/outline.h"
#include "report/say.h"

static const dv_str ABSENT = {NULL, 0};

dv_str dv_outline__model_title(dv_paper *paper, const dv_model *model) {
    dv_slot slots[] = {{"name", model->name}, {"place", dv_say__model_place(paper, model)}};
    return dv_compose__sentence(paper, DV_W_MODEL_TITLE, DV_SLOTS(slots));
}

static const dv_enum_type *field_words(const dv_model *model) {
    int row = dv_field_find(model->base.type, DV_S("field"));
    return row >= 0 ? model->base.type->fields[row].words : NULL;
}

static dv_str say_fields(dv_paper *paper, const dv_model *model) {
    dv_str *items = dv_paper__alloc(paper, model->other_fields.len + 1, sizeof *items);
    const dv_enum_type *words = field_words(model);
    if (!items) return ABSENT;
    items[0] = DV_SAY_ENUM(model, field);
    for (size_t i = 0; i < model->other_fields.len; i++) {
        dv_enum other = model->other_fields.items[i];
        items[i + 1] = other.code != 0 && words ? dv_s(dv_enum_name(words, other.code, DV_VI)) : other.text;
    }
    return dv_say__join(paper, items, model->other_fields.len + 1, DV_JOIN_SEMI_AND);
}

static dv_str say_part_of(const dv_model *model) {
    const dv_model *whole = (const dv_model *)model->part_of.target;
    return whole && DV_HAS(whole, name) ? whole->name : model->part_of.name;
}

static void write_facts(dv_paper *paper, const dv_model *model, dv_str title) {
    dv_slot slots[] = {
        {"title", title},
        {"field", say_fields(paper, model)},
        {"owner", model->owner},
        {"partners", dv_say__texts(paper, model->partners, DV_JOIN_AND)},
        {"audience", model->audience},
        {"bearer", DV_SAY_ENUM(model, bearer)},
        {"since", dv_say__date(paper, DV_HAS(model, since), model->since)},
        {"status", DV_SAY_ENUM(model, status)},
        {"part_of", say_part_of(model)},
    };
    dv_compose__paragraph(paper, DV_W_MODEL_FACTS, DV_SLOTS(slots), ABSENT);
}

static dv_str say_indicators(dv_paper *paper, dv_indicators list) {
    dv_str *items = dv_paper__alloc(paper, list.len, sizeof *items);
    if (!items) return ABSENT;
    for (size_t i = 0; i < list.len; i++) {
        dv_str value = dv_say__amount(paper, DV_HAS(list.items[i], value), list.items[i]->value, DV_UNIT_NONE);
        dv_str label = dv_say__pair(paper, list.items[i]->label, DV_S(": "));
        items[i] = dv_say__pair(paper, label, value.len > 0 ? value : DV_S("…"));
    }
    return dv_say__join(paper, items, list.len, DV_JOIN_SEMI);
}

static void write_products(dv_paper *paper, const dv_model *model) {
    dv_slot slots[] = {{"products", dv_say__texts(paper, model->products, DV_JOIN_AND)},
                       {"standards", dv_say__texts(paper, model->standards, DV_JOIN_AND)}};
    dv_compose__paragraph(paper, DV_W_MODEL_PRODUCTS, DV_SLOTS(slots), ABSENT);
}

static void write_worth(dv_paper *paper, const dv_model *model) {
    dv_slot slots[] = {{"cost", model->cost},
                       {"ease", model->ease},
                       {"replication", model->replication},
                       {"score", dv_figure__say_decimal(paper, DV_F_SCORE, DV_HAS(model, score), model->score)}};
    dv_compose__paragraph(paper, DV_W_MODEL_WORTH, DV_SLOTS(slots), ABSENT);
    dv_compose__one(paper, DV_W_MODEL_RECOGNITION, "list", dv_say__citations(paper, model->recognition, DV_JOIN_SEMI));
}

static void write_method(dv_paper *paper, const dv_model *model) {
    dv_compose__one(paper, DV_W_MODEL_GOALS, "list", dv_say__texts(paper, model->goals, DV_JOIN_SEMI));
    dv_compose__one(paper, DV_W_MODEL_BASIS, "list", dv_say__citations(paper, model->legal_basis, DV_JOIN_SEMI));
    dv_paper__prose(paper, model->method);
    dv_compose__one(paper, DV_W_MODEL_RESOURCES, "resources", model->resources);
}

static void write_full(dv_paper *paper, const dv_model *model) {
    dv_str title = dv_outline__model_title(paper, model);
    dv_paper__open(paper, DV_LEVEL_SUBSECTION, title);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_NAME);
    write_facts(paper, model, title);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_CONTEXT);
    dv_compose__one(paper, DV_W_MODEL_PROBLEMS, "list", dv_say__texts(paper, model->problems, DV_JOIN_SEMI));
    dv_paper__prose(paper, model->context);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_METHOD);
    write_method(paper, model);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_RESULTS);
    dv_paper__prose(paper, model->results);
    dv_compose__one(paper, DV_W_MODEL_INDICATORS, "list", say_indicators(paper, model->indicators));
    write_products(paper, model);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_VALUE);
    dv_paper__prose(paper, model->value);
    write_worth(paper, model);
    dv_compose__open(paper, DV_LEVEL_POINT, DV_W_POINT_IMPACT);
    dv_paper__prose(paper, model->impact);
}

static dv_str labelled(dv_paper *paper, const char *label, dv_str value) {
    return value.len > 0 ? dv_say__pair(paper, dv_s(label), value) : ABSENT;
}

/* A named model says in brackets what a full one tells in sections. */
static dv_str say_details(dv_paper *paper, const dv_model *model) {
    dv_str parts[] = {
        labelled(paper, "lĩnh vực ", say_fields(paper, model)),
        labelled(paper, "chủ trì: ", model->owner),
        labelled(paper, "phối hợp: ", dv_say__texts(paper, model->partners, DV_JOIN_AND)),
        labelled(paper, "đối tượng: ", model->audience),
        labelled(paper, "loại hình: ", DV_SAY_ENUM(model, bearer)),
        labelled(paper, "từ ", dv_say__date(paper, DV_HAS(model, since), model->since)),
        DV_SAY_ENUM(model, status),
        labelled(paper, "căn cứ: ", dv_say__citations(paper, model->legal_basis, DV_JOIN_AND)),
        labelled(paper, "thực trạng: ", dv_say__texts(paper, model->problems, DV_JOIN_AND)),
        labelled(paper, "", say_indicators(paper, model->indicators)),
        labelled(paper, "sản phẩm: ", dv_say__texts(paper, model->products, DV_JOIN_AND)),
        labelled(paper, "tiêu chuẩn ", dv_say__texts(paper, model->standards, DV_JOIN_AND)),
        labelled(paper, "nguồn lực: ", model->resources),
        labelled(paper, "chi phí: ", model->cost),
        labelled(paper, "triển khai: ", model->ease),
        labelled(paper, "nhân rộng: ", model->replication),
        labelled(paper, "thuộc mô hình ", say_part_of(model)),
        labelled(paper, "công nhận: ", dv_say__citations(paper, model->recognition, DV_JOIN_AND)),
        dv_figure__say_decimal(paper, DV_F_SCORE, DV_HAS(model, score), model->score),
    };
    return dv_say__join(paper, parts, sizeof parts / sizeof *parts, DV_JOIN_SEMI);
}

static size_t count_shape(dv_models models, dv_model_shape_kind shape) {
    size_t count = 0;
    for (size_t i = 0; i < models.len; i++)
        count += dv_model_shape(models.items[i]) == shape;
    return count;
}

/* Behind full models the others have a heading of their own, or they would stand under the last point of the last one. */
static void open_others(dv_paper *paper, dv_models models) {
    if (count_shape(models, DV_SHAPE_FULL) > 0) {
        dv_compose__open(paper, DV_LEVEL_SUBSECTION, DV_W_MODELS_OTHER);
        return;
    }
    for (int level = DV_LEVEL_SUBSECTION; level < DV_LEVELS; level++)
        paper->pending[level] = ABSENT;
    if (count_shape(models, DV_SHAPE_BRIEF) == 0) return;
    dv_block *lead = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
    dv_paper__run(paper, lead, DV_RUN_PLAIN, dv_compose__sentence(paper, DV_W_BRIEF_ALONE, NULL, 0));
    if (lead) lead->keep = true;
}

static void write_brief(dv_paper *paper, dv_models models) {
    size_t left = count_shape(models, DV_SHAPE_BRIEF);
    if (left == 0) return;
    dv_block *list = dv_paper__block(paper, DV_BLOCK_LIST);
    for (size_t i = 0; i < models.len; i++) {
        const dv_model *model = models.items[i];
        if (dv_model_shape(model) != DV_SHAPE_BRIEF) continue;
        dv_slot slots[] = {{"title", dv_outline__model_title(paper, model)}, {"details", say_details(paper, model)}};
        dv_block *item = dv_paper__item(paper, list);
        dv_paper__run(paper, item, DV_RUN_PLAIN, dv_compose__phrase(paper, DV_W_BRIEF_DETAILS, DV_SLOTS(slots)));
        dv_paper__run(paper, item, DV_RUN_PLAIN, --left > 0 ? DV_S(";") : DV_S("."));
    }
}

static dv_str say_member(dv_paper *paper, const dv_member_model *member) {
    dv_figure count = dv_figure__count(paper, DV_HAS(member, count), member->count);
    dv_slot slots[] = {{"name", member->name}};
    if (count.state) return dv_figure__say(paper, DV_F_GROUP_MEMBER, count, slots, 1);
    return member->name.len > 0 ? dv_say__pair(paper, DV_S("mô hình "), member->name) : ABSENT;
}

static void write_group(dv_paper *paper, const dv_model *group) {
    dv_member_models members = group->members;
    dv_str *items = dv_paper__alloc(paper, members.len, sizeof *items);
    if (!items) return;
    for (size_t i = 0; i < members.len; i++)
        items[i] = say_member(paper, members.items[i]);
    dv_slot slots[] = {{"name", group->name},
                       {"place", dv_say__model_place(paper, group)},
                       {"field", say_fields(paper, group)},
                       {"count", dv_figure__say_count(paper, DV_F_GROUP, DV_HAS(group, declared), group->declared)},
                       {"members", dv_say__join(paper, items, members.len, DV_JOIN_SEMI)}};
    dv_compose__paragraph(paper, DV_W_GROUP, DV_SLOTS(slots), ABSENT);
    for (size_t i = 0; i < members.len; i++)
        for (size_t p = 0; p < members.items[i]->results.len; p++) {
            dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
            dv_slot name[] = {{"name", members.items[i]->name}};
            if (p == 0)
                dv_paper__run(paper, block, DV_RUN_ITALIC,
                              dv_compose__sentence(paper, DV_W_GROUP_EFFECT, DV_SLOTS(name)));
            dv_paper__run(paper, block, DV_RUN_PLAIN, members.items[i]->results.items[p]);
        }
    dv_paper__prose(paper, group->results);
}

/* How many models a model stands for: a group its declared number, or its members. False where no figure is told. */
static bool add_weight(const dv_model *model, int64_t *sum) {
    if (dv_model_shape(model) != DV_SHAPE_GROUP) return !__builtin_add_overflow(*sum, (int64_t)1, sum);
    if (DV_HAS(model, declared))
        return model->declared.q < DV_MAJORITY && !__builtin_add_overflow(*sum, model->declared.value, sum);
    for (size_t i = 0; i < model->members.len; i++) {
        const dv_member_model *member = model->members.items[i];
        bool told = DV_HAS(member, count) && member->count.q < DV_MAJORITY;
        if (!told || __builtin_add_overflow(*sum, member->count.value, sum)) return false;
    }
    return true;
}

enum { NO_FIELD = 0 };

/* The field that a model is counted in; one in words of its own is among the others. */
static int32_t bar_of(const dv_model *model) {
    if (!DV_HAS(model, field)) return NO_FIELD;
    return model->field.code > 0 ? model->field.code : DV_MODEL_OTHER;
}

static dv_str bar_label(dv_paper *paper, const dv_model *model, int32_t field) {
    const dv_enum_type *words = field_words(model);
    if (field == NO_FIELD) return DV_S("Chưa ghi lĩnh vực");
    return dv_say__capital(paper, words ? dv_s(dv_enum_name(words, field, DV_VI)) : ABSENT);
}

/* The bar of a field; without label where no model is in it. False where a figure is missing. */
static bool make_bar(dv_paper *paper, dv_models models, int32_t field, dv_bar *bar) {
    *bar = (dv_bar){0};
    for (size_t i = 0; i < models.len; i++) {
        if (bar_of(models.items[i]) != field) continue;
        if (bar->label.len == 0) bar->label = bar_label(paper, models.items[i], field);
        if (!add_weight(models.items[i], &bar->size)) return false;
    }
    bar->value = dv_say__count(paper, bar->label.len > 0, (dv_count){bar->size, DV_EXACT});
    return true;
}

static void write_chart(dv_paper *paper, dv_models models) {
    dv_bar *bars = dv_paper__alloc(paper, DV_MODEL_OTHER + 2, sizeof *bars);
    dv_chart *chart = dv_paper__alloc(paper, 1, sizeof *chart);
    size_t len = 0;
    if (!bars || !chart || !paper->charts) return;
    /* Every model is in a bar: those without a field come last. */
    for (int32_t i = DV_MODEL_ECONOMY; i <= DV_MODEL_OTHER + 1; i++) {
        int32_t field = i > DV_MODEL_OTHER ? NO_FIELD : i;
        if (!make_bar(paper, models, field, &bars[len])) return;
        len += bars[len].label.len > 0;
    }
    dv_block *block = len > 1 ? dv_paper__block(paper, DV_BLOCK_CHART) : NULL;
    if (!block) return;
    dv_str title = dv_compose__sentence(paper, DV_W_MODELS_CHART, NULL, 0);
    *chart = (dv_chart){title, DV_S("Lĩnh vực"), DV_S("Số mô hình"), bars, len};
    block->chart = chart;
}

/* The declared number of outstanding models, and where they are told: only where that is the number told there. */
static dv_str say_featured(dv_paper *paper, const dv_dossier *dossier) {
    dv_figure declared =
        dv_figure__count(paper, DV_HAS(dossier, featured_declared), dossier->featured_declared);
    if (!dv_outline__all_featured(dossier)) return dv_figure__say(paper, DV_F_FEATURED, declared, NULL, 0);
    dv_slot slots[] = {{"count", declared.text}};
    return dv_compose__phrase(paper, DV_W_MODELS_FEATURED, DV_SLOTS(slots));
}

static void write_total(dv_paper *paper, const dv_dossier *dossier) {
    size_t full = count_shape(dossier->models, DV_SHAPE_FULL);
    dv_slot count[] = {{"count", dv_say__number(paper, full)}};
    dv_slot slots[] = {
        {"total",
         dv_figure__say_count(paper, DV_F_MODELS, DV_HAS(dossier, models_declared), dossier->models_declared)},
        {"featured", say_featured(paper, dossier)},
        {"told", ABSENT},
    };
    /* How many of them follow is told where a declared number might be taken for it. */
    bool declared = slots[0].text.len > 0 || slots[1].text.len > 0;
    if (declared && full > 0) slots[2].text = dv_compose__phrase(paper, DV_W_MODELS_TOLD, DV_SLOTS(count));
    dv_compose__paragraph(paper, DV_W_MODELS_TOTAL, DV_SLOTS(slots), ABSENT);
}

void dv_outline__models(dv_paper *paper) {
    dv_models models = paper->dossier->models;
    dv_compose__open(paper, DV_LEVEL_SECTION, DV_W_SECTION_MODELS);
    write_total(paper, paper->dossier);
    write_chart(paper, models);
    for (size_t i = 0; i < models.len; i++)
        if (dv_model_shape(models.items[i]) == DV_SHAPE_FULL) write_full(paper, models.items[i]);
    open_others(paper, models);
    write_brief(paper, models);
    for (size_t i = 0; i < models.len; i++)
        if (dv_model_shape(models.items[i]) == DV_SHAPE_GROUP) write_group(paper, models.items[i]);
}
