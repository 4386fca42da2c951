/* Comments of a text, each with the node that it speaks about. */
#ifndef DV_YAML_COMMENT_H
#define DV_YAML_COMMENT_H

#include <danvan/base.h>

#include "base/arena.h"
#include "yaml/write.h"

typedef struct dv_comment {
    dv_str text;          /* from `#` on; borrowed from the text */
    const int32_t *steps; /* path of its node */
    size_t len;           /* of the path; at least 1 */
    dv_write_at at;       /* where at the node */
    size_t order;         /* place in the text, from 0 */
    size_t best;          /* how many steps of its path are written at all */
    bool exact;           /* its place is written */
    bool gap_before;      /* an empty line stands before it */
    bool gap_after;       /* … behind it */
} dv_comment;

typedef struct dv_comments {
    dv_comment *items;
    size_t len;
    size_t room;
    dv_arena arena; /* paths */
} dv_comments;

/* Collects the comments of a text that loads. DV_OK; DV_E_NOMEM; what the parser says. Free the list in any case. */
dv_status dv_comments__gather(dv_comments *out, dv_str text);
void dv_comments__free(dv_comments *comments);
/* Appends one, its path copied. */
dv_status dv_comments__add(dv_comments *comments, const dv_comment *comment, const dv_node_path *path);

#endif
