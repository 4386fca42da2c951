/* A dossier to fill in: every section with blanks and a word on what to write; what does not change may be carried
 * over. */
#ifndef CLI_TEMPLATE_H
#define CLI_TEMPLATE_H

#include "cli.h"

typedef struct template_options {
    dv_lang keys;
    dv_lang comments;
    const char *code;
    const char *name;      /* NULL: blank, or as in `old` */
    const char *province;  /* NULL: blank, or as in `old` */
    const dv_dossier *old; /* NULL for none */
} template_options;

void template_write(dv_buf *out, const template_options *options);
/* Appends a text as a YAML scalar that reads as text everywhere: quoted unless it is plainly a word. */
void template_scalar(dv_buf *out, dv_str text);

#endif
