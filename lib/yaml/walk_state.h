/* The state of one walk, and the steps that its files share. */
#ifndef DV_YAML_WALK_STATE_H
#define DV_YAML_WALK_STATE_H

#include "text/char_kind.h"
#include "yaml/hint.h"
#include "yaml/walk.h"

enum { DV_WALK_DEPTH = 64 };

/* One step of the path to the value that is being read. */
typedef struct dv_walk_step {
    const char *key;
    int index; /* -1 outside lists */
} dv_walk_step;

typedef struct dv_walk {
    dv_doc *doc;
    dv_dossier *dossier;
    const dv_part *part;
    const dv_walk_options *options;
    dv_diag *diag;
    dv_events *events;
    size_t event_count;
    size_t depth;
    dv_buf scratch; /* values that had to be changed */
    size_t steps_len;
    bool found_errors;
    dv_why why; /* of the value that was read last; get it by dv_walk__why() */
    dv_walk_step steps[DV_WALK_DEPTH]; /* from here on nothing is set before it is needed */
    char name[1024]; /* the key that was read last */
    uint32_t depth_lines[DV_WALK_DEPTH][64]; /* lines of the keys of the open mappings, for `duplicate-key` */
} dv_walk;

/* The next event, under the limits. Aliases, anchors, tags and merge keys end the walk. */
dv_status dv_walk__next(dv_walk *walk, dv_event *event);
/* The next key of a mapping, or its end. `most` bytes; 0 for the limit of keys. `name` lives until the next key is read. */
dv_status dv_walk__key(dv_walk *walk, dv_event *event, dv_str *name, size_t most);
/* The text of a scalar in NFC, without invisible characters; borrowed until the next event. */
dv_status dv_walk__clean(dv_walk *walk, const dv_event *event, dv_str *text);
/* Passes over the rest of a value whose first event was read. */
dv_status dv_walk__skip(dv_walk *walk, const dv_event *event);

void dv_walk__say(dv_walk *walk, const dv_message *message, dv_mark mark, const dv_arg *args, size_t len);
void dv_walk__say_twice(dv_walk *walk, const dv_event *key, dv_str name, uint32_t first_line);
dv_status dv_walk__limit(dv_walk *walk, const dv_message *message, dv_mark mark, size_t is, size_t most);
/* A value of a shape that the row does not take: a finding, its raw text kept, the value passed over. */
dv_status dv_walk__refuse(dv_walk *walk, dv_entity *entity, int field, int index, const dv_event *event, const dv_message *message);
/* A scalar that could not be read: a finding with the reason, its text kept. */
dv_status dv_walk__unread(dv_walk *walk, const dv_entity *entity, int field, int index, const dv_event *event, dv_str text,
                          const dv_why *why);
/* A value that a second key of the same name brought. */
dv_status dv_walk__skip_unread(dv_walk *walk, const dv_entity *entity, int field, dv_str name, const dv_event *value);
/* A key that is no row: `x-` and keys of later revisions are kept, others are findings. */
dv_status dv_walk__other_key(dv_walk *walk, dv_entity *entity, const dv_event *key, dv_str name, bool own);
/* The rows whose keys may stand below a row of prose; 0 for none. */
uint64_t dv_walk__parts(const dv_entity *entity, int field);
/* The path grows by a key and shrinks again; lists set the index of the last step. */
void dv_walk__enter(dv_walk *walk, const char *key);
void dv_walk__leave(dv_walk *walk);
void dv_walk__at_item(dv_walk *walk, int index);
/* Room for a reason, empty. It is large, so it is cleared only after use. */
static inline dv_why *dv_walk__why(dv_walk *walk) {
    if (walk->why.message)
        walk->why = (dv_why){.message = NULL};
    return &walk->why;
}
/* Tells the hook, if there is one. */
void dv_walk__tell(dv_walk *walk, const dv_entity *entity, int field, int index, const dv_event *key, const dv_event *value);

dv_status dv_walk__map(dv_walk *walk, dv_entity *entity);

#endif
