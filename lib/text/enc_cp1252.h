/* Windows 1252, in which texts of other sets were read by mistake. */
#ifndef DANVAN_LIB_TEXT_ENC_CP1252_H
#define DANVAN_LIB_TEXT_ENC_CP1252_H

#include "text/enc.h"

extern const dv_page dv_page__cp1252;

/* The byte of a character; -1 for none. The five codes without a character are the control codes of their number, as Windows and
 * browsers have it. */
int dv_cp1252__byte(uint32_t c);

#endif
