/** @file report.h
 *  The official paper, made from a dossier: profile → blocks → Markdown or HTML. Figures become sentences by the profile's wording;
 *  prose is the dossier's own. What is unknown stays a visible blank (`…`). Everything from the dossier is escaped. */
#ifndef DANVAN_REPORT_H
#define DANVAN_REPORT_H

#include <danvan/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Forms in which the paper is written. */
typedef enum dv_report_format {
    DV_REPORT_MARKDOWN = 0, /**< CommonMark */
    DV_REPORT_HTML          /**< one self-contained file that prints on A4, without script */
} dv_report_format;

/** How to report. Zero-initialised is the default; set `size` to sizeof. */
typedef struct dv_report_options {
    size_t size;           /**< sizeof(dv_report_options) */
    const char *profile;   /**< `party-2026`, `party-2018`, `state-2020`; NULL or `auto`: by system of the symbol and by date */
    bool include_personal; /**< show personal data (the signer's name is public and always shown) */
    bool no_charts;        /**< leave the charts out */
} dv_report_options;

/** Writes the paper of a dossier.
 *  @return DV_OK; DV_E_ARG for an unknown profile or format; DV_E_NOMEM. */
DV_EXPORT dv_status dv_report_write(dv_buf *out, const dv_dossier *dossier, dv_report_format format,
                                    const dv_report_options *options);
/** Writes the one-screen summary: facts, ethnic bars, models by field. Plain text.
 *  @param width columns to fill, 40 to 200; 0 for 80. @return DV_OK, DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_summary_write(dv_buf *out, const dv_dossier *dossier, dv_lang lang, unsigned width);
/** Names of the profiles. @param len set to their number. @return borrowed for ever. */
DV_EXPORT const char *const *dv_report_profiles(size_t *len);

#ifdef __cplusplus
}
#endif
#endif
