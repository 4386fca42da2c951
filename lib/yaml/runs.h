/* Long runs of ordinary characters, passed over fast. */
#ifndef DV_YAML_RUNS_H
#define DV_YAML_RUNS_H

#include <danvan/base.h>

/* Length of the longest beginning of `text` that holds only complete ordinary characters: well-formed, allowed in a
 * dossier, visible
 * or a plain blank, tab or line end, and in NFC wherever they stand. Vietnamese prose in NFC consists of nothing
 * else. */
size_t dv_run__ordinary(dv_str text);

#endif
