#include <danvan/report.h>

#include <string.h>

#include "base/options.h"
#include "report/outline.h"
#include "report/write.h"

static const dv_profile *pick_profile(const dv_dossier *dossier, const char *name) {
    if (!name || strcmp(name, "auto") == 0) return dv_profile__choose(dossier->report);
    return dv_profile__find(name);
}

dv_status dv_report_write(dv_buf *out, const dv_dossier *dossier, dv_report_format format,
                          const dv_report_options *options) {
    dv_report_options own = {0};
    dv_paper paper;
    if (!out || !dossier || (format != DV_REPORT_MARKDOWN && format != DV_REPORT_HTML)) return DV_E_ARG;
    dv_options__read(&own, sizeof own, options);
    const dv_profile *profile = pick_profile(dossier, own.profile);
    if (!profile) return DV_E_ARG;
    dv_paper__init(&paper, dossier, profile, out->alloc);
    paper.personal = own.include_personal;
    paper.charts = !own.no_charts;
    dv_outline__paper(&paper);
    if (paper.status == DV_OK && format == DV_REPORT_HTML)
        dv_write__html(out, &paper);
    else if (paper.status == DV_OK)
        dv_write__markdown(out, &paper);
    dv_status status = paper.status != DV_OK ? paper.status : out->status;
    dv_paper__free(&paper);
    return status;
}
