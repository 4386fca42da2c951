/* Cyrillic and Greek letters that look like Latin ones. */
#ifndef DANVAN_LIB_TEXT_LOOKALIKE_H
#define DANVAN_LIB_TEXT_LOOKALIKE_H

#include <danvan/base.h>

/* The letter of ASCII that a letter looks like; 0 for none. Capitals look like capitals, small letters like small ones. */
char dv_lookalike__latin(uint32_t code_point);

#endif
