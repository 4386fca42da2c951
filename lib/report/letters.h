/* Capital letters, and the characters that may stand in a paper. */
#ifndef DV_REPORT_LETTERS_H
#define DV_REPORT_LETTERS_H

#include <danvan/base.h>

/* Appends `text` in capitals, one for each character that has one. */
dv_status dv_letters__upper(dv_buf *out, dv_str text);
/* Appends `text` with its first letter in capitals. */
dv_status dv_letters__capital(dv_buf *out, dv_str text);
/* Appends a word with its first letter small; a word of several capitals (`MTTQ`) stays. */
dv_status dv_letters__small(dv_buf *out, dv_str word);
/* Reads the next character of dossier text for a writer: white space of any kind comes as a blank, controls and the
 * invisible characters that turn the direction of writing are passed over. Returns 0 at the end. */
uint32_t dv_letters__next(dv_str text, size_t *at);
/* Whether the text has nothing to show. */
bool dv_letters__blank(dv_str text);

#endif
