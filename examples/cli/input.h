/* Operands become documents: files, folders (their .yaml and .yml files by name), `-` for stdin. One document is in
 * memory at a time. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "cli.h"

/* One file, read whole. */
typedef struct input_file {
    const char *name; /* how findings call it */
    const char *path; /* NULL for stdin */
    dv_str text;      /* absent for a file too large to be read whole */
} input_file;

/* One document of a file. */
typedef struct input_document {
    const input_file *file;
    const dv_doc *doc; /* NULL when it could not be built: the exit code is then already raised */
    dv_status status;  /* of loading */
    dv_diag *diag;     /* the loader's findings */
} input_document;

typedef void input_file_fn(cli *c, void *ctx, const input_file *file);
typedef void input_document_fn(cli *c, void *ctx, const input_document *document);

/* Visits every file of the operands. What cannot be read is said on stderr and raises the exit code; the others are
 * still visited. */
void input_files(cli *c, const char *const *operands, size_t len, input_file_fn *visit, void *ctx);
/* Visits every document of every file. */
void input_documents(cli *c, const char *const *operands, size_t len, input_document_fn *visit, void *ctx);
/* Loads the text of one file and visits its documents. */
void input_load(cli *c, const input_file *file, input_document_fn *visit, void *ctx);
/* For commands that need a whole document: prints the errors of loading on stderr. Values that could not be read
 * raise the exit code to 1. Returns whether there is a document. */
bool input_usable(cli *c, const input_document *document);
/* Loads one file whole, its findings printed as by input_usable(). NULL when it could not be built; else yours. */
dv_doc *input_one(cli *c, const char *operand);

#endif
