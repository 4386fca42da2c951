/* `x-` keys: written as they were read. */
#ifndef DV_YAML_EXTRA_H
#define DV_YAML_EXTRA_H

#include <danvan/type.h>

#include "yaml/write.h"

/* Writes the keys of a mapping, or the items of a list, into the open block. NULL writes nothing. */
void dv_extra__write(dv_writer *writer, const dv_extra *first);

#endif
