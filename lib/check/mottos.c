/* One motto in two versions. */
#include "check/motto.h"

static const dv_message MSG_VARIANT = {
    .rule = "slogan-variant",
    .severity = DV_INFO,
    .vi =
        "phương châm thứ {0} có {1:02} vế, thứ {2} có {3:02} vế, giống nhau {4:02} vế: nếu là một phương châm, "
        "đề nghị dùng một "
        "cách viết",
    .en = "motto {0} has {1} parts, motto {2} has {3}, {4} are the same: one wording, if it is one motto",
};

static void add_part(dv_motto *of, dv_str text) {
    text = dv_trim(text);
    if (text.len > 0 && of->len < DV_MOTTO_PARTS) of->items[of->len++] = text;
}

void dv_motto__split(dv_checking *run, dv_str motto, dv_motto *of) {
    dv_str key = dv_check__fold(run, motto);
    size_t start = 0;
    of->len = 0;
    if (!key.ptr) return;
    for (size_t at = 0; at < key.len; at++) {
        bool is_and = key.len - at >= 4 && key.ptr[at] == ' ' && key.ptr[at + 1] == 'v' && key.ptr[at + 2] == 'a' &&
                      key.ptr[at + 3] == ' ';
        if (key.ptr[at] != ',' && key.ptr[at] != ';' && !is_and) continue;
        add_part(of, (dv_str){key.ptr + start, at - start});
        start = at + (is_and ? 4 : 1);
        at += is_and ? 3 : 0;
    }
    add_part(of, (dv_str){key.ptr + start, key.len - start});
}

static size_t common(const dv_motto *a, const dv_motto *b) {
    size_t same = 0;
    for (size_t i = 0; i < a->len; i++)
        for (size_t j = 0; j < b->len; j++)
            if (dv_str_equal(a->items[i], b->items[j])) {
                same++;
                break;
            }
    return same;
}

bool dv_motto__is_variant(const dv_motto *a, const dv_motto *b, size_t *same) {
    size_t most = a->len > b->len ? a->len : b->len;
    *same = common(a, b);
    return *same >= 3 && 3 * *same >= 2 * most && (*same != most || a->len != b->len);
}

void dv_check__mottos(dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    /* A commune has a handful; past that it is no list of mottos. */
    if (!commune || commune->mottos.len < 2 || commune->mottos.len > 32) return;
    dv_motto *all = dv_check__alloc(run, commune->mottos.len, sizeof *all);
    for (size_t i = 0; all && i < commune->mottos.len; i++) {
        dv_motto__split(run, commune->mottos.items[i], &all[i]);
        for (size_t j = 0; j < i; j++) {
            size_t same;
            if (!dv_motto__is_variant(&all[i], &all[j], &same)) continue;
            DV_SAY(run, DV_ITEM(commune, mottos, i), &MSG_VARIANT, dv_arg__size(j + 1), dv_arg__size(all[j].len),
                   dv_arg__size(i + 1), dv_arg__size(all[i].len), dv_arg__size(same));
        }
    }
}
