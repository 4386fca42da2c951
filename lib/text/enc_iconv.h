/* The system's iconv, for sets without a table of ours. */
#ifndef DANVAN_LIB_TEXT_ENC_ICONV_H
#define DANVAN_LIB_TEXT_ENC_ICONV_H

#include <iconv.h>

#include "text/enc.h"

/* What iconv_open() returns on failure: the standard says so. */
#define DV_ICONV_NONE ((iconv_t)-1)

enum { DV_ICONV_NAME_MAX = 63 };
typedef struct dv_iconv_name {
    char text[DV_ICONV_NAME_MAX + 1];
} dv_iconv_name;

/* Copies a name for iconv_open(). False for one that would ask for more than a set: iconv takes an empty name and "char" for the
 * locale's set, and reads orders behind a slash. */
bool dv_iconv__name(dv_iconv_name *copy, dv_str name);

/* Reads `pending` as far as it goes and removes what was read; an incomplete character at the end stays, unless `last`. Appends
 * UTF-8 to `out`, with U+FFFD for what has no meaning. */
void dv_iconv__read(dv_buf *out, iconv_t handle, dv_buf *pending, bool last, const dv_enc *enc);

/* Writes `text`, UTF-8 in NFC. */
void dv_iconv__write(dv_buf *out, iconv_t handle, dv_str text, const dv_enc *enc);

/* Appends what ends a text in a set with states, and starts anew. */
void dv_iconv__end(dv_buf *out, iconv_t handle);

#endif
