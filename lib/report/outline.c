#include "report/outline.h"

#include "report/compose.h"

void dv_outline__paper(dv_paper *paper) {
    dv_outline__head(paper);
    dv_compose__open(paper, DV_LEVEL_PART, DV_W_PART_SITUATION);
    dv_outline__situation(paper);
    dv_outline__leadership(paper);
    dv_compose__open(paper, DV_LEVEL_PART, DV_W_PART_RESULTS);
    dv_outline__results(paper);
    dv_outline__models(paper);
    dv_compose__open(paper, DV_LEVEL_PART, DV_W_PART_ASSESSMENT);
    dv_outline__assessment(paper);
    dv_compose__open(paper, DV_LEVEL_PART, DV_W_PART_DIRECTIONS);
    dv_outline__directions(paper);
    dv_compose__open(paper, DV_LEVEL_PART, DV_W_PART_RECOMMENDATIONS);
    dv_outline__recommendations(paper);
    dv_outline__featured(paper);
    dv_outline__end(paper);
}
