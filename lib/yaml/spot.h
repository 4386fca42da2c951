/* Lines and columns of byte offsets that only grow. */
#ifndef DV_YAML_SPOT_H
#define DV_YAML_SPOT_H

#include "yaml/scan.h"

/* Where a walk over a part stands. Looking up places in rising order costs one pass over the bytes in all. */
typedef struct dv_spot {
    dv_str text;
    size_t at;
    dv_mark mark;
} dv_spot;

dv_spot dv_spot__begin(const dv_part *part);
/* Goes on to byte `at`. */
dv_mark dv_spot__move(dv_spot *spot, size_t at);
/* Characters in the bytes [from, to) of a text. */
uint32_t dv_spot__width(dv_str text, size_t from, size_t to);

/* A finding in `name` at `mark` that covers `width` characters, still without arguments. */
dv_finding dv_spot__finding(const dv_message *message, const char *name, dv_mark mark, uint32_t width);

#endif
