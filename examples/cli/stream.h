/* Input in pieces: what filters read, so that memory does not grow with the file. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "cli.h"

/* Takes the next piece of a file; `last` with an empty piece at its end. false ends the reading: it has been said why. */
typedef bool stream_fn(cli *c, void *ctx, const char *name, dv_str piece, bool last);

/* Reads the operands one after another, standard input where there are none or for `-`. What cannot be read is said on stderr and raises
 * the exit code; the others are still read. */
void stream_operands(cli *c, stream_fn *take, void *ctx);

/* Takes a line without its line end. */
typedef void stream_line_fn(void *ctx, dv_str line);
/* Cuts pieces into lines. Begin with zeroes; free `rest` in the end. */
typedef struct stream_lines {
    dv_buf rest; /* the beginning of a line whose end has not come yet */
} stream_lines;
void stream_cut(const cli *c, stream_lines *lines, dv_str piece, bool last, stream_line_fn *take, void *ctx);

/* The front of a text that was cut somewhere, without a character that the cut may have torn. */
dv_str stream_head(dv_str text);

#endif
