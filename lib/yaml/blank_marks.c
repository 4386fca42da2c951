/* A lone question mark in the place of a value. */
#include <string.h>

#include "yaml/lines.h"

/* Whether some `?` has only blanks before the end of its line and a colon or list mark before it: cheap, and rarely true. */
static bool may_have_mark(dv_str text) {
    const char *at = text.ptr, *end = text.ptr + text.len;
    while (at < end && (at = memchr(at, '?', (size_t)(end - at))) != NULL) {
        bool behind_mark = at - text.ptr >= 2 && at[-1] == ' ';
        at++;
        if (behind_mark && (at == end || *at == '\n' || *at == '\r' || *at == ' '))
            return true;
    }
    return false;
}

dv_status dv_part__blank_marks(dv_part *part, dv_buf *copy) {
    if (!may_have_mark(part->text))
        return DV_OK;
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    copy->len = 0;
    if (dv_buf_add(copy, part->text) != DV_OK)
        return copy->status;
    while (dv_lines__next(&lines, &line)) {
        size_t at = line.value != DV_NOWHERE ? line.value : line.key;
        bool behind_mark = line.value != DV_NOWHERE || line.key > line.indent;
        if (line.kind != DV_LINE_ENTRY || !behind_mark || at >= line.text.len || line.text.ptr[at] != '?')
            continue;
        size_t rest = dv_line__skip(line.text, at + 1);
        if (dv_line__gap(line.text, at + 1) && (rest == line.text.len || line.text.ptr[rest] == '#'))
            copy->ptr[line.at + at] = ' ';
    }
    part->text = dv_buf_str(copy);
    return DV_OK;
}
