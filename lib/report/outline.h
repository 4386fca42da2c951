/* The order of the paper, a function for each part. A part without content leaves no trace. */
#ifndef DV_REPORT_OUTLINE_H
#define DV_REPORT_OUTLINE_H

#include "report/blocks.h"

/* Everything, from the head to the signature. */
void dv_outline__paper(dv_paper *paper);

void dv_outline__head(dv_paper *paper);
void dv_outline__situation(dv_paper *paper);
/* The table of hamlets. */
void dv_outline__hamlets(dv_paper *paper);
void dv_outline__leadership(dv_paper *paper);
void dv_outline__results(dv_paper *paper);
void dv_outline__models(dv_paper *paper);
void dv_outline__assessment(dv_paper *paper);
void dv_outline__directions(dv_paper *paper);
void dv_outline__recommendations(dv_paper *paper);
void dv_outline__featured(dv_paper *paper);
void dv_outline__end(dv_paper *paper);

/* `Kinh 36,67%; Thái 26,70% và các dân tộc khác 2,28%`. */
dv_str dv_outline__shares(dv_paper *paper, dv_shares shares);
/* Whether the declared number of outstanding models is that of the models presented as such. */
bool dv_outline__all_featured(const dv_dossier *dossier);
/* `Mô hình “…” tại …`. */
dv_str dv_outline__model_title(dv_paper *paper, const dv_model *model);

#endif
