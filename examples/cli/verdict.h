/* The last line of a run: how many findings, whether the paper may go to the signer, what is still blank. */
#ifndef CLI_VERDICT_H
#define CLI_VERDICT_H

#include "cli.h"

typedef struct verdict {
    size_t documents;  /* looked at */
    size_t unreadable; /* of them not built */
    size_t dossiers;
    size_t texts; /* plain texts */
    size_t counts[3]; /* findings by severity */
    size_t blanks;    /* places that the paper still needs */
    dv_buf names;     /* the first of them, joined */
} verdict;

void verdict_init(verdict *v);
void verdict_free(verdict *v);
/* Counts the findings of one document and the blanks of its dossiers. `doc` may be NULL. */
void verdict_add(verdict *v, const cli *c, const dv_doc *doc, const dv_diag *diag);
/* Counts the findings of one plain text. */
void verdict_add_text(verdict *v, const dv_diag *diag);
/* Appends the line, with its line end. */
void verdict_write(dv_buf *out, const verdict *v, const cli *c);
/* What a person calls a blank: `số văn bản`. Appends. */
void verdict_name(dv_buf *out, const cli *c, const dv_blank *blank);

#endif
