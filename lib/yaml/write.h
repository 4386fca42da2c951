/* The low-level writer of canonical YAML: block mappings and lists, two blanks an indent. The caller says keys,
 * items and values in order; the writer knows columns, list marks and line ends, and tells a hook where comments may
 * stand. */
#ifndef DV_YAML_WRITE_H
#define DV_YAML_WRITE_H

#include <danvan/base.h>

/* Deeper than the schema and the loader's limit of depth together can reach. */
#define DV_PATH_MAX 80

/* Where a node stands in a document, one step a level: row of an entity, element of a list, -1 - n for the n-th key
 * of a mapping that is no row. Loading and saving number the nodes in the same way. */
typedef struct dv_node_path {
    int32_t steps[DV_PATH_MAX];
    size_t len;
} dv_node_path;

typedef enum dv_write_at {
    DV_WRITE_BEFORE, /* at the beginning of the line on which the node at the path begins */
    DV_WRITE_BESIDE, /* at the end of that line, before the line end */
    DV_WRITE_END     /* behind the last child of the node at the path */
} dv_write_at;

typedef struct dv_writer dv_writer;

/* Called at every place where a comment may stand. It may append comments to writer->out. */
typedef struct dv_write_hook {
    void *ctx;
    void (*fn)(void *ctx, dv_writer *writer, dv_write_at at, size_t indent);
} dv_write_hook;

struct dv_writer {
    dv_buf *out;
    const dv_write_hook *hook; /* NULL for none */
    size_t indent;             /* column of the keys of the open block */
    size_t dashes;             /* list marks that wait for the first line of their item */
    size_t start;              /* where the dossier begins in `out` */
    bool blank;                /* an empty line is wanted before the next node */
    dv_node_path path;         /* the current node */
};

void dv_writer__open(dv_writer *writer, dv_buf *out, const dv_write_hook *hook);

void dv_writer__push(dv_writer *writer, int32_t step);
void dv_writer__pop(dv_writer *writer);

/* Comments before the node at the path, and the empty line before them. */
void dv_writer__announce(dv_writer *writer);
/* Indentation and waiting list marks: the line of a node begins. */
void dv_writer__begin(dv_writer *writer);
/* announce, begin, the key and its colon. `bare` keys are known to need no quotes. */
void dv_writer__key(dv_writer *writer, dv_str key, bool bare);
/* Comments beside the node, and the line end. */
void dv_writer__end_line(dv_writer *writer);
/* A block below the key just written begins on the next line / ends. */
void dv_writer__down(dv_writer *writer);
void dv_writer__up(dv_writer *writer);
/* An item of the open list begins / ends. Between them one value stands, or keys. */
void dv_writer__item(dv_writer *writer);
void dv_writer__item_end(dv_writer *writer);
/* Comments behind the last child of the node at the path. */
void dv_writer__tail(dv_writer *writer);

/* A literal block as the value of the key just written, one line each, inner ones perhaps empty; false, and nothing
 * written, when a line cannot stand in one. */
bool dv_writer__literal(dv_writer *writer, const dv_str *lines, size_t len);

#endif
