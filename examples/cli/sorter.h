/* Sorting records by their keys in bounded memory: what does not fit goes to temporary files and is merged in the end. */
#ifndef CLI_SORTER_H
#define CLI_SORTER_H

#include "cli.h"

typedef struct sorter sorter;

/* `reverse`: the greatest key first; records of one key stay in their order. `room`: bytes of records held in memory. */
sorter *sorter_new(cli *c, bool reverse, size_t room);
void sorter_add(sorter *s, dv_str key, dv_str line);

typedef void sorter_fn(void *ctx, dv_str key, dv_str line);
/* Gives all records in order and frees the sorter. */
void sorter_finish(sorter *s, sorter_fn *take, void *ctx);

#endif
