/* What detection and mixed files share. */
#ifndef DANVAN_LIB_TEXT_DETECT_H
#define DANVAN_LIB_TEXT_DETECT_H

#include <danvan/detect.h>

/* Appends the bytes that Windows 1252 shows as the characters of `text`. False when it cannot show one: what was appended is then of no
 * use. */
bool dv_detect__before_reread(dv_buf *out, dv_str text);

#endif
