/* Reading a date at the beginning of a longer text. */
#ifndef DANVAN_LIB_VALUE_DATE_H
#define DANVAN_LIB_VALUE_DATE_H

#include <danvan/value.h>

/* Reads the date that `text` begins with. `*used` is its length in bytes. Returns as dv_date_parse(). */
dv_status dv_date__scan(dv_date *out, dv_str text, size_t *used, dv_why *why);

#endif
