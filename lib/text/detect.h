/* What detection and mixed files share. */
#ifndef DANVAN_LIB_TEXT_DETECT_H
#define DANVAN_LIB_TEXT_DETECT_H

#include <danvan/detect.h>

/* Appends the bytes that Windows 1252 shows as the characters of `text`. False when it cannot show one: what was appended is then
 * of no use. */
bool dv_detect__before_reread(dv_buf *out, dv_str text);

/* Adds a run to a list, joined to the last one where both are in one set. NULL is fine. */
void dv_text_runs__add(dv_text_runs *runs, dv_text_run run);

#endif
