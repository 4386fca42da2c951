/* What an abbreviation looks like, and those that every reader of official papers knows. */
#ifndef DANVAN_LIB_CHECK_ABBREVIATION_H
#define DANVAN_LIB_CHECK_ABBREVIATION_H

#include "check/check.h"

/* Whether a word is an abbreviation that has to be explained: letters without tone, capitals only, two to eight of them, not
 * generally known and no Roman numeral. */
bool dv_abbreviation__is_local(dv_str word);

#endif
