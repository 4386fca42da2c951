/** @file report.h
 *  The official paper, made from a dossier: profile → blocks → Markdown or HTML. Figures become sentences by a table of wordings;
 *  prose is the dossier's own. Everything from the dossier is escaped.
 *
 *  **Only what the dossier says.** No sentence names a person, a body, a judgement or a number that the dossier does not have.
 *  The issuer is named by the dossier or by the code in the paper's number (`ĐU`, `UBND` …), else it is `…`. A sentence of which
 *  nothing is known is left out, and so is a part without content; where something is known, what is missing stays a visible
 *  blank (`…`). How many documents or models were declared is told only where it was declared. None, `đa số` and
 *  `không thống kê` have sentences of their own: `không tổ chức hội nghị nào`, `đa số ý kiến …`, `chưa thống kê …`.
 *
 *  **Periods** are written as offices do: `6 tháng đầu năm 2026`, `quý II/2026`, `năm 2026`, `giai đoạn 2025-2030`, else
 *  `từ ngày … đến ngày …`.
 *
 *  **Notes** stand at the end of the section in which their mark is, with links in both directions in HTML, and so before the
 *  signature. In HTML no line ends inside a document number. */
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
