/* The schema walker: events of one document into a dossier, straight into the arena of its dv_doc. */
#ifndef DV_YAML_WALK_H
#define DV_YAML_WALK_H

#include "model/store.h"
#include "yaml/event.h"
#include "yaml/scan.h"

/* Called for every value that belongs to a row, before it is read. Only second walks have one. */
typedef struct dv_hook {
    void *ctx;
    /* `entity` holds row `field`; `index` is the element or -1; `key` is the event of its key, NULL for elements. */
    void (*value)(void *ctx, const dv_entity *entity, int field, int index, const dv_event *key, const dv_event *value);
} dv_hook;

typedef struct dv_walk_options {
    const char *name; /* of the file, for findings; may be NULL */
    dv_limits limits; /* resolved */
    const dv_hook *hook;
    bool *told_nfc; /* set once the file has its finding about NFC; NULL for silence */
} dv_walk_options;

/* Reads one scanned document and adds its dossier to `doc`, references resolved. On failure the document is left with what was
 * read, but no dossier is added.
 * DV_OK; DV_FINDINGS when a value could not be read; DV_E_SYNTAX, DV_E_TEXT, DV_E_LIMIT, DV_E_NOMEM. */
dv_status dv_walk__document(dv_doc *doc, const dv_part *part, const dv_walk_options *options, dv_diag *diag);

/* Collects the comments `# danvan: disable=…` of a document. */
dv_status dv_disables__collect(dv_doc *doc, const dv_part *part);

#endif
