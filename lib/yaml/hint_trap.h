/* Traps that can be seen in one line. */
#ifndef DV_YAML_HINT_TRAP_H
#define DV_YAML_HINT_TRAP_H

#include "base/buf.h"
#include "yaml/hint.h"
#include "yaml/lines.h"

/* A trap in a line; offsets count from the line's first byte. */
typedef struct dv_trap {
    const dv_message *message; /* NULL while there is none */
    size_t from;               /* what the finding covers */
    size_t to;
    dv_str word;               /* {0} of the message */
    bool fixable;
    size_t fix_from;
    size_t fix_to;
    dv_scratch fix;            /* what to write there */
} dv_trap;

/* A look for one trap: true when the line shows it. `trap` comes empty. */
typedef bool dv_trap_look(const dv_part *part, const dv_line *line, dv_trap *trap);

/* Mistakes that YAML may swallow. */
dv_trap_look dv_trap__flow_comma;
dv_trap_look dv_trap__missing_space;
dv_trap_look dv_trap__full_width_colon;
dv_trap_look dv_trap__list_mark;
dv_trap_look dv_trap__cut_by_hash;
/* Whether a part can hold one of them: a cheap test, right for nearly all dossiers that hold none. */
bool dv_trap__is_suspicious(const dv_part *part);
/* Mistakes that it stumbles over. */
dv_trap_look dv_trap__second_colon;
dv_trap_look dv_trap__quote;
dv_trap_look dv_trap__list_in_value;
dv_trap_look dv_trap__first_character;

/* Runs one look and adds its finding, unless `once` and the list has it already. True when the line shows the trap. */
bool dv_trap__report(dv_trap_look *look, const dv_part *part, const char *name, const dv_line *line, bool once,
                     dv_diag *diag);

/* Whether `text` from `at` on begins with `word`. */
bool dv_line__has(dv_str text, size_t at, const char *word);
/* Whether a value begins at `at` that has no quotation marks, brackets or block sign. */
bool dv_line__plain(const dv_line *line);

/* `document-mark-in-text`: the part begins behind a mark but holds no `danvan:`. */
bool dv_trap__report_mark(const dv_part *part, const char *name, bool once, dv_diag *diag);

#endif
