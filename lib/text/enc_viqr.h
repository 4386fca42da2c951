/* The marks of VIQR. */
#ifndef DANVAN_LIB_TEXT_ENC_VIQR_H
#define DANVAN_LIB_TEXT_ENC_VIQR_H

#include "text/letter.h"

/* The letter with the mark that a character of ASCII stands for; base 0 when they do not join. A d joins a d. */
dv_letter dv_viqr__join(dv_letter letter, char mark);

#endif
