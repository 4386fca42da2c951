/* Bytes that are not UTF-8: what they may be, and the command that would turn them. */
#ifndef DV_YAML_BYTES_H
#define DV_YAML_BYTES_H

#include <danvan/base.h>

/* `utf-16`, `utf-16le`, `utf-16be`, `utf-32` …, when the beginning of a file looks like it; else NULL. */
const char *dv_bytes__wide(dv_str text);

/* The message for UTF-16 and UTF-32; {0} is the encoding. */
extern const dv_message dv_bytes__wide_message;

/* The message for the ill-formed byte at `at`; {0} is the byte's number in the file, {1} the encoding's name for the
 * command. */
const dv_message *dv_bytes__explain(dv_str text, size_t at, const char **encoding);

#endif
