/* CSV (RFC 4180, line ends LF): columns are made from the descriptor rows of a type. */
#ifndef CLI_CSV_H
#define CLI_CSV_H

#include "cli.h"

typedef struct csv {
    dv_buf *out;
    dv_lang keys;  /* language of header words and enumeration words */
    bool header;   /* names are written instead of values */
    bool personal; /* personal data is written too */
    bool begun;    /* the row has a cell already */
} csv;

/* A cell of text: quoted where needed; what a spreadsheet would take for a formula gets a leading apostrophe. */
void csv_text(csv *to, dv_str text);
/* A cell of figures, written as it is. */
void csv_figure(csv *to, dv_str text);
/* Ends the row. */
void csv_end(csv *to);
/* The columns of an entity, in the order of its rows; `entity` NULL gives empty cells. */
void csv_columns(csv *to, const dv_type *type, const dv_entity *entity, const char *prefix);

#endif
