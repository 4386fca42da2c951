/* Filling in why a text did not read. Every function accepts NULL. */
#ifndef DANVAN_LIB_VALUE_WHY_H
#define DANVAN_LIB_VALUE_WHY_H

#include <danvan/base.h>

/* Sets the message with `text` as its first argument, forgets the other arguments, and hands `status` on. */
dv_status dv_why__set(dv_why *why, dv_status status, const dv_message *message, dv_str text);
/* Sets an argument. */
void dv_why__text(dv_why *why, unsigned place, dv_str text);
void dv_why__int(dv_why *why, unsigned place, int64_t value);
void dv_why__date(dv_why *why, unsigned place, int64_t year, int64_t month, int64_t day);
/* Opens a buffer over the store of that place, for a text that the parser makes; dv_why__close() makes it the argument.
 * What does not fit is left out. These two need a `why`. */
dv_buf dv_why__open(dv_why *why, unsigned place);
void dv_why__close(dv_why *why, unsigned place, const dv_buf *buf);

#endif
