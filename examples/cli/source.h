/* The source line of a finding with a caret under the place. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "cli.h"

/* A line of a text, counted from 1, without its line end; absent past the end. */
dv_str source_line(dv_str text, uint32_t number);
/* Appends the line and, below it, the caret. `text` is the whole file. Nothing is written for a line that it does not
 * have. */
void source_show(dv_buf *out, dv_str text, dv_mark mark, uint32_t width, bool colour);

#endif
