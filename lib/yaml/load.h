/* What the loaders share: one scanned document into a dv_doc, and whole files into memory. */
#ifndef DV_YAML_LOAD_H
#define DV_YAML_LOAD_H

#include "yaml/walk.h"

/* Scans and walks one document. As dv_walk__document(). */
dv_status dv_load__part(dv_doc *doc, dv_part *part, const dv_walk_options *options, dv_diag *diag);
/* The options with their defaults; NULL gives all defaults. */
dv_load_options dv_load__options(const dv_load_options *options);
/* The worse of two outcomes: a failure before DV_FINDINGS before DV_OK. */
dv_status dv_load__worse(dv_status a, dv_status b);
/* Names the document's source and keeps its content, which begins at a line and byte of the file. An absent content is not kept. */
dv_status dv_load__keep(dv_doc *doc, const char *name, dv_str content, uint32_t line, size_t offset);

/* Reads a whole file into `out`. DV_OK; DV_E_IO with errno; DV_E_LIMIT above `most` bytes; DV_E_NOMEM. */
dv_status dv_file__read(dv_buf *out, const char *path, size_t most);
/* Adds the finding for a file that could not be read. */
void dv_file__say(dv_diag *diag, const char *path, dv_status status, size_t most);

/* Adds a finding about a file as such: a limit and its bound, or that there is no dossier in it. */
void dv_file__say_limit(dv_diag *diag, const dv_message *message, const char *name, uint32_t line, size_t most);

/* The YAML files of a path: itself, or those of a directory in the order of their names. */
typedef struct dv_paths {
    char **items;
    size_t len;
    const dv_alloc *alloc;
} dv_paths;
dv_status dv_paths__open(dv_paths *paths, const char *path, const dv_alloc *alloc);
void dv_paths__close(dv_paths *paths);

#endif
