#include "text/normal.h"
#include "text/tone.h"

static const struct {
    uint32_t step;
    unsigned repair;
} REPAIRS[] = {{DV_NORMALIZE_TONE_PLACE, DV_REPAIR_PLACE},
               {DV_NORMALIZE_TONE_TWICE, DV_REPAIR_TWICE},
               {DV_NORMALIZE_HORN, DV_REPAIR_HORN},
               {DV_NORMALIZE_NGH, DV_REPAIR_NGH}};

bool dv_normal__tones(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)place;
    dv_tone_plan plan = {.style = (steps & (DV_NORMALIZE_TONE_HOA_FIRST | DV_NORMALIZE_TONE_HOA_SECOND)) != 0,
                         .place = (steps & DV_NORMALIZE_TONE_HOA_SECOND) != 0 ? DV_TONE_HOA_SECOND : DV_TONE_HOA_FIRST};
    for (size_t i = 0; i < sizeof REPAIRS / sizeof REPAIRS[0]; i++)
        if ((steps & REPAIRS[i].step) != 0) plan.repairs |= REPAIRS[i].repair;
    dv_tone__rewrite(out, text, &plan, edits);
    return true;
}
