/* How a text stands in YAML: without quotes where every reader of YAML 1.1 and 1.2 takes it for the same text, else
 * in double quotes. The functions work on the end of a buffer, so that no text is copied twice. */
#ifndef DV_YAML_SCALAR_H
#define DV_YAML_SCALAR_H

#include <danvan/base.h>

/* The text without quotes is the same text to every reader: not null, bool, number, time or merge key to any of
 * them. */
bool dv_scalar__is_plain(dv_str text);
/* The text may stand without quotes, whatever type a reader then sees in it: for `x-` values that were written so. */
bool dv_scalar__is_bare(dv_str text);
/* The text may be one line of a literal block. */
bool dv_scalar__is_line(dv_str text);

/* Puts what `out` holds from `start` on in double quotes, with escapes where they are needed. Returns out->status. */
dv_status dv_scalar__quote(dv_buf *out, size_t start);
/* Leaves what `out` holds from `start` on as it is when that is plain; else quotes it. Returns out->status. */
dv_status dv_scalar__settle(dv_buf *out, size_t start);
/* Appends a text, plain or quoted. Returns out->status. */
dv_status dv_scalar__write(dv_buf *out, dv_str text);

#endif
