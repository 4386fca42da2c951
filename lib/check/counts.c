/* Every declared number beside its list. */
#include "check/check.h"

static const dv_message MSG_UNNUMBERED = {
    .rule = "count-vs-list",
    .severity = DV_INFO,
    .vi =
        "nêu \"{0} văn bản\", danh sách có {1} = {2} có số, ký hiệu + {3:02} chưa ghi số, ngày; số {0} khớp với "
        "văn bản có số. "
        "Đề nghị viết rõ \"{0} văn bản và {3:02} {4} liên quan\"",
    .en =
        "\"{0} documents\" are declared, the list has {1} = {2} with a number + {3} without number and date; "
        "{0} agrees with "
        "those that have a number. Better: \"{0} documents and {3} related ones\"",
};
static const dv_message MSG_MORE = {
    .rule = "count-vs-list",
    .severity = DV_ERROR,
    .vi = "nêu {0:02} {1}, danh sách có {2:02}, thừa {3:02}: đề nghị rà soát",
    .en = "{0} {4} are declared, the list has {2}, {3} more",
};
static const dv_message MSG_FEWER = {
    .rule = "count-vs-list",
    .severity = DV_WARNING,
    .vi = "nêu {0:02} {1}, danh sách có {2:02}, thiếu {3:02}: đề nghị rà soát",
    .en = "{0} {4} are declared, the list has {2}, {3} fewer",
};
static const dv_message MSG_GROUP_OVER = {
    .rule = "group-sum",
    .severity = DV_ERROR,
    .vi = "nêu {0:02} mô hình nhưng các mô hình thành phần cộng lại là {1} = {2:02}; thừa {3:02}",
    .en = "{0} models are declared but the parts add up to {4} = {2}; {3} too many",
};
static const dv_message MSG_GROUP_SHORT = {
    .rule = "group-sum",
    .severity = DV_ERROR,
    .vi = "nêu {0:02} mô hình nhưng các mô hình thành phần cộng lại là {1} = {2:02}; thiếu {3:02}",
    .en = "{0} models are declared but the parts add up to {4} = {2}; {3} too few",
};

static void compare(dv_checking *run, dv_spot spot, int64_t declared, int64_t listed, const char *vi, const char *en) {
    if (listed == declared || listed == 0) return;
    bool more = listed > declared;
    DV_SAY(run, spot, more ? &MSG_MORE : &MSG_FEWER, dv_arg__int(declared), dv_arg__text(dv_s(vi)), dv_arg__int(listed),
           dv_arg__int(more ? listed - declared : declared - listed), dv_arg__text(dv_s(en)));
}

/* Documents without number and date are often "the related plans" that the number in the text does not count. */
static void check_documents(dv_checking *run) {
    const dv_leadership *leadership = run->dossier->leadership;
    int64_t declared;
    int64_t numbered = 0;
    bool all_plans = true;
    if (!leadership || !DV_EXACTLY(leadership, documents_declared, &declared)) return;
    const dv_citations *documents = &leadership->documents;
    for (size_t i = 0; i < documents->len; i++) {
        const dv_citation *document = documents->items[i];
        if (DV_HAS(document, symbol))
            numbered++;
        else
            all_plans = all_plans && dv_fold_equal(document->type, DV_S("kế hoạch"));
    }
    int64_t listed = (int64_t)documents->len;
    if (numbered == declared && listed > declared)
        DV_SAY(run, DV_AT(leadership, documents_declared), &MSG_UNNUMBERED, dv_arg__int(declared), dv_arg__int(listed),
               dv_arg__int(numbered), dv_arg__int(listed - numbered),
               dv_arg__text(all_plans ? DV_S("kế hoạch") : DV_S("văn bản")));
    else
        compare(run, DV_AT(leadership, documents_declared), declared, listed, "văn bản", "documents");
}

static void check_ethnic_groups(dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    int64_t declared;
    int64_t listed = 0;
    if (!commune || !DV_EXACTLY(commune, ethnic_groups_declared, &declared)) return;
    for (size_t i = 0; i < commune->ethnic_composition.len; i++)
        listed += !dv_share_is_rest(commune->ethnic_composition.items[i]);
    compare(run, DV_AT(commune, ethnic_groups_declared), declared, listed, "dân tộc", "ethnic groups");
}

static void check_models(dv_checking *run) {
    const dv_dossier *dossier = run->dossier;
    int64_t declared;
    int64_t all = 0;
    int64_t featured = 0;
    for (size_t i = 0; i < dossier->models.len; i++) {
        if (__builtin_add_overflow(all, dv_check__weight(dossier->models.items[i]), &all)) return;
        featured += DV_HAS(dossier->models.items[i], featured);
    }
    if (DV_EXACTLY(dossier, models_declared, &declared))
        compare(run, DV_AT(dossier, models_declared), declared, all, "mô hình", "models");
    if (DV_EXACTLY(dossier, featured_declared, &declared))
        compare(run, DV_AT(dossier, featured_declared), declared, featured, "mô hình tiêu biểu", "outstanding models");
}

/* `02 + 01 + 02`, as the paper writes small numbers. */
static dv_str office_sum(dv_checking *run, const dv_term *terms, size_t len) {
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    for (size_t i = 0; i < len; i++) {
        dv_buf_puts(&buf, i > 0 ? " + " : "");
        dv_count_format(&buf, (dv_count){terms[i].value, DV_EXACT}, DV_OFFICE);
    }
    return dv_check__keep(run, &buf);
}

static void check_group(dv_checking *run, const dv_model *model) {
    int64_t declared;
    int64_t sum = 0;
    size_t known = 0;
    size_t len = model->members.len;
    dv_term *terms = dv_check__alloc(run, len, sizeof *terms);
    if (!terms || len == 0 || !DV_EXACTLY(model, declared, &declared)) return;
    for (size_t i = 0; i < len; i++)
        if (DV_EXACTLY(model->members.items[i], count, &terms[i].value)) {
            known++;
            if (__builtin_add_overflow(sum, terms[i].value, &sum)) return;
        }
    if (known == 0) {
        compare(run, DV_AT(model, declared), declared, (int64_t)len, "mô hình", "models");
        return;
    }
    /* A part without its number: nothing can be said but that the others are too many. */
    if (sum == declared || (known < len && sum < declared)) return;
    bool over = sum > declared;
    DV_SAY(run, DV_AT(model, declared), over ? &MSG_GROUP_OVER : &MSG_GROUP_SHORT, dv_arg__int(declared),
           dv_arg__text(office_sum(run, terms, len)), dv_arg__int(sum),
           dv_arg__int(over ? sum - declared : declared - sum), dv_arg__sum(terms, len));
}

void dv_check__counts(dv_checking *run) {
    check_ethnic_groups(run);
    check_documents(run);
    check_models(run);
    for (size_t i = 0; i < run->dossier->models.len; i++)
        check_group(run, run->dossier->models.items[i]);
}
