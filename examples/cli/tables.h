/* The tables that `danvan convert --to csv` writes. */
#ifndef CLI_TABLES_H
#define CLI_TABLES_H

#include "csv.h"

typedef struct table table;

/* The table of a name; NULL for another. */
const table *table_find(const char *name);
/* Writes the header row. */
void table_header(csv *to, const table *which);
/* Writes the rows of one dossier. */
void table_rows(csv *to, const table *which, const dv_dossier *dossier);

#endif
