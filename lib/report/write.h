/* The forms of the paper. Nothing of the dossier reaches the output but through the escaping of its writer. */
#ifndef DV_REPORT_WRITE_H
#define DV_REPORT_WRITE_H

#include "report/blocks.h"

void dv_write__markdown(dv_buf *out, const dv_paper *paper);
void dv_write__html(dv_buf *out, const dv_paper *paper);

/* Text that CommonMark shows as it is, at the beginning of a line or behind other text. */
void dv_escape__markdown(dv_buf *out, dv_str text, bool at_line_start);
/* Text for HTML: elements and quoted attributes. */
void dv_escape__html(dv_buf *out, dv_str text);

/* The style sheet of a profile, without its <style> element. */
void dv_style__write(dv_buf *out, const dv_profile *profile);
/* A bar chart as an inline SVG element; `number` tells the charts of one paper apart. */
void dv_chart__svg(dv_buf *out, const dv_chart *chart, size_t number);

#endif
