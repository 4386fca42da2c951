/* Options of a caller who may have been built with an older or a newer header. */
#ifndef DANVAN_LIB_BASE_OPTIONS_H
#define DANVAN_LIB_BASE_OPTIONS_H

#include <stddef.h>

/* Copies the members that both sides know. Both structs begin with their size as a size_t; that of `from` may be 0 for `to_size`. `to` holds
 * the defaults, which stay where `from` is NULL or ends earlier, and gets the size `to_size`. */
void dv_options__read(void *to, size_t to_size, const void *from);

#endif
