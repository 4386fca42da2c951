/* Two models in one hamlet that may be one: they share a product, or one tells of the other. */
#include "check/check.h"

#include <string.h>

#define MODELS_MOST 500
#define THINGS_MOST 16

static const dv_message MSG_PRODUCT = {
    .rule = "model-overlap",
    .severity = DV_WARNING,
    .vi =
        "\"{0}\" và \"{1}\" cùng ở {2}, cùng sản phẩm {3}: một mô hình hay hai? Nếu là một, ghi \"thuộc mô "
        "hình:\"; nếu là hai, "
        "ghi chú tắt cảnh báo",
    .en =
        "\"{0}\" and \"{1}\" are both at {2} and share the product {3}: one model or two? If one, say of which "
        "it is a part; if "
        "two, switch this warning off by a comment",
};
static const dv_message MSG_THEME = {
    .rule = "model-overlap",
    .severity = DV_WARNING,
    .vi =
        "\"{0}\" và \"{1}\" cùng ở {2}, cùng nội dung {3}: một mô hình hay hai? Nếu là một, ghi \"thuộc mô "
        "hình:\"; nếu là hai, "
        "ghi chú tắt cảnh báo",
    .en =
        "\"{0}\" and \"{1}\" are both at {2} and tell of {3}: one model or two? If one, say of which it is a "
        "part; if two, switch "
        "this warning off by a comment",
};

/* What a model is about: products that are stated or stand in brackets behind its name, then the name without its
 * verb. */
typedef struct things {
    dv_str shown[THINGS_MOST];
    dv_str keys[THINGS_MOST];
    size_t len;
    size_t products; /* how many of them are products */
    dv_str name;     /* fold key of the name */
} things;

static void add_thing(dv_checking *run, things *of, dv_str text) {
    text = dv_trim(text);
    if (text.len == 0 || of->len == THINGS_MOST) return;
    of->shown[of->len] = text;
    of->keys[of->len++] = dv_check__fold(run, text);
}

static void add_bracketed(dv_checking *run, things *of, dv_str name, size_t open) {
    size_t start = open + 1;
    for (size_t at = start; at < name.len; at++) {
        if (name.ptr[at] != ',' && name.ptr[at] != ';' && name.ptr[at] != ')') continue;
        add_thing(run, of, (dv_str){name.ptr + start, at - start});
        if (name.ptr[at] == ')') return;
        start = at + 1;
    }
}

/* Words with which names of models begin and that say nothing of their subject. */
static dv_str without_verb(dv_str name) {
    static const char *const VERBS[] = {"Trồng",     "Nuôi",    "Làm",     "Sản xuất", "Xây dựng", "Phát triển",
                                        "Chăn nuôi", "Tổ chức", "Duy trì", "Bảo tồn",  "Phát huy", "Mô hình"};
    for (size_t i = 0; i < sizeof VERBS / sizeof VERBS[0]; i++) {
        dv_str verb = dv_s(VERBS[i]);
        if (name.len > verb.len && name.ptr[verb.len] == ' ' && dv_fold_equal((dv_str){name.ptr, verb.len}, verb))
            return (dv_str){name.ptr + verb.len + 1, name.len - verb.len - 1};
    }
    return name;
}

static void gather(dv_checking *run, things *of, const dv_model *model) {
    *of = (things){0};
    of->name = dv_check__fold(run, model->name);
    for (size_t i = 0; i < model->products.len; i++)
        add_thing(run, of, model->products.items[i]);
    const char *open = model->name.len > 0 ? memchr(model->name.ptr, '(', model->name.len) : NULL;
    dv_str head = model->name;
    if (open) {
        head.len = (size_t)(open - model->name.ptr);
        add_bracketed(run, of, model->name, head.len);
    }
    of->products = of->len;
    add_thing(run, of, without_verb(dv_trim(head)));
}

static bool has_two_words(dv_str key) {
    return key.len > 0 && memchr(key.ptr, ' ', key.len) != NULL;
}

static bool told_in(dv_checking *run, const dv_texts *prose, dv_str key) {
    for (size_t i = 0; i < prose->len; i++)
        if (dv_check__holds(dv_check__fold(run, prose->items[i]), key)) return true;
    return false;
}

/* What `b` has of the things of `a`: a product of its own, or words of its name. Index, or THINGS_MOST. */
static size_t shared_thing(const things *a, const things *b) {
    for (size_t i = 0; i < a->len; i++) {
        for (size_t j = 0; j < b->products; j++)
            if (dv_str_equal(a->keys[i], b->keys[j])) return i;
        if ((i < a->products || has_two_words(a->keys[i])) && dv_check__holds(b->name, a->keys[i])) return i;
    }
    return THINGS_MOST;
}

/* A thing of two words or more that the prose of a model tells of. */
static size_t told_thing(dv_checking *run, const things *a, const dv_model *b) {
    const dv_texts *const prose[] = {&b->context, &b->method, &b->results, &b->value, &b->impact};
    for (size_t i = 0; i < a->len; i++)
        for (size_t k = 0; has_two_words(a->keys[i]) && k < sizeof prose / sizeof prose[0]; k++)
            if (told_in(run, prose[k], a->keys[i])) return i;
    return THINGS_MOST;
}

static const dv_hamlet *shared_hamlet(const dv_model *a, const dv_model *b) {
    for (size_t i = 0; i < a->hamlets.len; i++)
        for (size_t j = 0; j < b->hamlets.len; j++)
            if (a->hamlets.items[i].target && a->hamlets.items[i].target == b->hamlets.items[j].target)
                return (const dv_hamlet *)(const void *)a->hamlets.items[i].target;
    return NULL;
}

static void check_pair(dv_checking *run, const dv_model *earlier, const dv_model *later) {
    if (earlier->part_of.target == &later->base || later->part_of.target == &earlier->base) return;
    const dv_hamlet *hamlet = shared_hamlet(earlier, later);
    if (!hamlet) return;
    things a;
    things b;
    gather(run, &a, earlier);
    gather(run, &b, later);
    const things *of = &a;
    size_t thing = shared_thing(&a, &b);
    if (thing == THINGS_MOST) {
        of = &b;
        thing = shared_thing(&b, &a);
    }
    if (thing == THINGS_MOST) thing = told_thing(run, &b, earlier);
    if (thing == THINGS_MOST) {
        of = &a;
        thing = told_thing(run, &a, later);
    }
    if (thing == THINGS_MOST) return;
    DV_SAY(run, DV_SPOT(later), thing < of->products ? &MSG_PRODUCT : &MSG_THEME,
           dv_arg__text(dv_check__brief(run, later->name)), dv_arg__text(dv_check__brief(run, earlier->name)),
           dv_arg__text(dv_check__hamlet(run, hamlet)), dv_arg__text(of->shown[thing]));
}

void dv_check__overlaps(dv_checking *run) {
    const dv_models *models = &run->dossier->models;
    /* All pairs are compared: past this many it is no commune's list, and the time would grow with its square. */
    if (models->len > MODELS_MOST) return;
    for (size_t i = 1; i < models->len; i++)
        for (size_t j = 0; j < i && run->status == DV_OK; j++)
            if (dv_model_shape(models->items[i]) != DV_SHAPE_GROUP &&
                dv_model_shape(models->items[j]) != DV_SHAPE_GROUP)
                check_pair(run, models->items[j], models->items[i]);
}
