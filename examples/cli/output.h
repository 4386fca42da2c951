/* Where results go: stdout, or the file of -o, written all at once. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli.h"

/* Writes to the file of `-o`, or to stdout. Says what went wrong and raises the exit code. */
void output_write(cli *c, const dv_buf *out);
/* Writes what is there so far to stdout and empties the buffer, so that many documents need no more memory than one.
 * Nothing for -o: a file is written all at once. */
void output_flush(const cli *c, dv_buf *out);
/* Writes `text` over a file. Returns whether it worked; otherwise it has been said. */
bool output_file(cli *c, const char *path, dv_str text);
/* The language of the keys to write: that of `--keys`, or the one in which the text of the source is written. */
dv_lang output_keys(const cli *c, dv_str source);
/* The same for a loaded document. */
dv_lang output_keys_of(const cli *c, const dv_doc *doc);

#endif
