/* Composing, with the places of what was composed. */
#ifndef DANVAN_LIB_TEXT_NFC_EDITS_H
#define DANVAN_LIB_TEXT_NFC_EDITS_H

#include <danvan/text.h>

/* dv_nfc(), which tells `edits` (cleared first, NULL is fine) what it changed. */
dv_status dv_nfc__edits(dv_buf *out, dv_str text, dv_edits *edits);

#endif
