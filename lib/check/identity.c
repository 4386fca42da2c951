/* Two dossiers of one identity: commune code, day of establishment, period, number of the paper. */
#include "check/check.h"

#include "model/store.h"

static const dv_message MSG_TWICE = {
    .rule = "dossier-duplicate",
    .severity = DV_ERROR,
    .vi =
        "hồ sơ thứ {0} và hồ sơ thứ {1} cùng mã {2}, cùng kỳ báo cáo, cùng số văn bản: đề nghị bỏ một hoặc ghi "
        "rõ kỳ báo cáo",
    .en = "dossiers {0} and {1} have one code ({2}), one period and one number: drop one, or state the period",
};

static dv_str identity_of(dv_checking *run, const dv_dossier *dossier) {
    const dv_commune *commune = dossier->commune;
    const dv_report *report = dossier->report;
    dv_buf key;
    dv_buf_init(&key, run->arena.alloc);
    dv_buf_add(&key, commune->code);
    dv_buf_putc(&key, '|');
    if (commune->established && DV_HAS(commune->established, date))
        dv_date_format(&key, commune->established->date, DV_PLAIN);
    dv_buf_putc(&key, '|');
    if (report && DV_HAS(report, period)) dv_interval_format(&key, report->period, DV_PLAIN);
    dv_buf_putc(&key, '|');
    if (report && DV_HAS(report, symbol)) dv_docref_format(&key, &report->symbol, DV_PLAIN);
    return dv_check__keep(run, &key);
}

dv_status dv_check__identity(const dv_doc *doc, const char *const *only, dv_diag *diag, bool *found_error) {
    dv_checking run = {.doc = doc, .only = only, .diag = diag};
    dv_names names;
    dv_arena__init(&run.arena, doc->own ? doc->own->alloc : NULL);
    dv_names__init(&run, &names, doc->dossiers.len);
    size_t *first = dv_check__alloc(&run, doc->dossiers.len, sizeof *first);
    for (size_t i = 0; i < doc->dossiers.len && run.status == DV_OK; i++) {
        bool is_new;
        run.dossier = doc->dossiers.items[i];
        if (!run.dossier->commune || run.dossier->commune->code.len == 0) continue;
        size_t place = dv_names__add(&names, identity_of(&run, run.dossier), &is_new);
        if (run.status != DV_OK) break;
        if (is_new)
            first[place] = i;
        else
            DV_SAY(&run, DV_AT(run.dossier->commune, code), &MSG_TWICE, dv_arg__size(first[place] + 1),
                   dv_arg__size(i + 1), dv_arg__text(run.dossier->commune->code));
    }
    dv_arena__free(&run.arena);
    *found_error |= run.found_error;
    return run.status;
}
