/* Prose that was carried over from the earlier period word for word. */
#include "check/before.h"

#define SHORT_PROSE 40

static const dv_message MSG_UNCHANGED = {
    .rule = "prose-unchanged",
    .severity = DV_WARNING,
    .vi = "mục \"{0}\" giống nguyên văn kỳ trước {1}/{2} đoạn",
    .en = "\"{3}\" is word for word that of the earlier period in {1} of {2} paragraphs",
};
static const dv_message MSG_UNCHANGED_OF = {
    .rule = "prose-unchanged",
    .severity = DV_WARNING,
    .vi = "\"{4}\", mục \"{0}\" giống nguyên văn kỳ trước {1}/{2} đoạn",
    .en = "\"{4}\", \"{3}\" is word for word that of the earlier period in {1} of {2} paragraphs",
};

static bool stands_in(const dv_texts *prose, dv_str paragraph) {
    for (size_t i = 0; i < prose->len; i++)
        if (dv_str_equal(dv_trim(prose->items[i]), paragraph)) return true;
    return false;
}

static void compare(dv_checking *run, dv_spot spot, const dv_texts *now, const dv_texts *before, dv_str of) {
    const dv_field *field = &spot.entity->type->fields[spot.field];
    size_t same = 0;
    size_t bytes = 0;
    for (size_t i = 0; i < now->len; i++) {
        dv_str paragraph = dv_trim(now->items[i]);
        if (paragraph.len == 0 || !stands_in(before, paragraph)) continue;
        same++;
        bytes += paragraph.len;
    }
    /* A word or two may well be the same each year; two paragraphs of three are copied. */
    if (bytes < SHORT_PROSE || 3 * same < 2 * now->len) return;
    DV_SAY(run, spot, of.len > 0 ? &MSG_UNCHANGED_OF : &MSG_UNCHANGED, dv_arg__text(dv_s(field->vi)),
           dv_arg__size(same), dv_arg__size(now->len), dv_arg__text(dv_s(field->key)),
           dv_arg__text(dv_check__brief(run, of)));
}

void dv_check__same_prose(dv_checking *run, const dv_entity *now, const dv_entity *before, dv_str of) {
    if (!now || !before || now->type != before->type) return;
    for (size_t i = 0; i < now->type->len; i++) {
        const dv_field *field = &now->type->fields[i];
        if (field->kind != DV_KIND_PROSE || dv_check__is_lines(field) || !dv_has(now, (int)i) ||
            !dv_has(before, (int)i))
            continue;
        compare(run, (dv_spot){now, (int)i, -1}, dv_member(now, (int)i), dv_member(before, (int)i), of);
    }
}

static const dv_entity *base_of(const void *entity) {
    return entity;
}

static void compare_directions(dv_checking *run) {
    const dv_directions *now = &run->dossier->directions;
    const dv_directions *before = &run->before->directions;
    for (size_t i = 0; i < now->len; i++)
        for (size_t j = 0; j < before->len; j++)
            if (dv_fold_equal(now->items[i]->title, before->items[j]->title)) {
                dv_check__same_prose(run, &now->items[i]->base, &before->items[j]->base, now->items[i]->title);
                break;
            }
}

static void compare_recommendations(dv_checking *run) {
    const dv_recommendations *now = &run->dossier->recommendations;
    const dv_recommendations *before = &run->before->recommendations;
    for (size_t i = 0; i < now->len; i++)
        for (size_t j = 0; j < before->len; j++)
            if (dv_fold_equal(now->items[i]->to, before->items[j]->to)) {
                dv_check__same_prose(run, &now->items[i]->base, &before->items[j]->base, now->items[i]->to);
                break;
            }
}

void dv_check__unchanged(dv_checking *run) {
    const dv_dossier *now = run->dossier;
    const dv_dossier *before = run->before;
    dv_check__same_prose(run, base_of(now->leadership), base_of(before->leadership), DV_S("lãnh đạo"));
    dv_check__same_prose(run, base_of(now->results), base_of(before->results), DV_S("kết quả"));
    dv_check__same_prose(run, base_of(now->assessment), base_of(before->assessment), DV_S(""));
    compare_directions(run);
    compare_recommendations(run);
}
