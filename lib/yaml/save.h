/* Saving with a look at every node: the formatter puts comments back through it. */
#ifndef DV_YAML_SAVE_H
#define DV_YAML_SAVE_H

#include <danvan/yaml.h>

#include "yaml/write.h"

/* As dv_save_text(); the first step of each path is the number of the dossier. `hook` may be NULL. */
dv_status dv_save__text(dv_buf *out, const dv_doc *doc, const dv_save_options *options, const dv_write_hook *hook);

#endif
