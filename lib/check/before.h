/* Comparing with an earlier period: what before.c and unchanged.c share. */
#ifndef DANVAN_LIB_CHECK_BEFORE_H
#define DANVAN_LIB_CHECK_BEFORE_H

#include "check/check.h"

/* Prose of two entities of one type, row by row. `of` names the entity; empty where the row's name is enough. */
void dv_check__same_prose(dv_checking *run, const dv_entity *now, const dv_entity *before, dv_str of);
/* Prose of the sections: leadership, results, assessment, directions, recommendations. */
void dv_check__unchanged(dv_checking *run);

#endif
