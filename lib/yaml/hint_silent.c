#include <string.h>

#include "yaml/hint_trap.h"

/* A list mark under `text:` is how a paragraph begins. */
static bool is_prose_key(const dv_line *line) {
    static const char *const KEYS[] = {"text", "nội dung", "Nội dung", "noi dung", "noi_dung", "nội_dung", "noi-dung"};
    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
        if (line->colon == line->key + strlen(KEYS[i]) && dv_line__has(line->text, line->key, KEYS[i]))
            return true;
    return false;
}

/* What the lines above say about the next one. */
typedef struct above {
    bool prose;  /* the last key is one of a text */
    bool listed; /* the last line began with a wrong list mark */
    size_t indent;
} above;

/* Whether a wrong list mark would make a list here: not inside the text of another value. */
static bool may_be_list(const above *up, const dv_line *line) {
    if (line->kind == DV_LINE_ENTRY)
        return !up->prose || line->colon != DV_NOWHERE;
    return line->kind == DV_LINE_CONTINUED && up->listed && line->indent == up->indent;
}

static void look_at(const dv_part *part, const char *name, const dv_line *line, above *up, dv_diag *diag) {
    dv_trap__report(dv_trap__flow_comma, part, name, line, false, diag);
    dv_trap__report(dv_trap__cut_by_hash, part, name, line, false, diag);
    if (line->kind == DV_LINE_ENTRY) {
        if (!up->prose && !dv_trap__report(dv_trap__missing_space, part, name, line, false, diag))
            dv_trap__report(dv_trap__full_width_colon, part, name, line, false, diag);
    }
    up->listed = may_be_list(up, line) && dv_trap__report(dv_trap__list_mark, part, name, line, false, diag);
    up->indent = line->indent;
    if (line->kind == DV_LINE_ENTRY && line->colon != DV_NOWHERE)
        up->prose = is_prose_key(line);
}

void dv_hint__silent(const dv_part *part, const char *name, dv_diag *diag) {
    dv_trap__report_mark(part, name, false, diag);
    if (!dv_trap__is_suspicious(part))
        return;
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    above up = {.prose = false};
    while (dv_lines__next(&lines, &line))
        if (line.kind != DV_LINE_BLANK && line.kind != DV_LINE_COMMENT && line.kind != DV_LINE_BLOCK)
            look_at(part, name, &line, &up, diag);
}
