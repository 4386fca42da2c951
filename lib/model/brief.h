/* The short forms that belong to one type each. */
#ifndef DV_MODEL_BRIEF_H
#define DV_MODEL_BRIEF_H

#include "model/store.h"

extern const struct dv_short dv_short__kind_count, dv_short__share, dv_short__poverty, dv_short__hamlet, dv_short__citation;

/* The longest kind word with which a hamlet's name begins (`khu phố` in `khu phố 4`); absent where there is none. */
dv_str dv_hamlet__kind_word(dv_str name);
/* Fills what is derived from other members: citations named in a subject, the level of a recommendation. */
dv_status dv_entity__derive(dv_doc *doc, dv_entity *entity);
/* Finds the documents that a citation's subject names. */
dv_status dv_citation__find_cites(dv_doc *doc, dv_citation *citation);
/* Appends a citation as one line; false, and nothing appended, where the line would lose something. */
bool dv_citation__line(dv_buf *out, const dv_citation *citation);

#endif
