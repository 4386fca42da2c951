#include "yaml/spaces.h"

#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "text/char_kind.h"
#include "yaml/lines.h"
#include "yaml/spot.h"

static const dv_message MSG_INDENT = {
    .rule = "invisible-space", .severity = DV_ERROR,
    .vi = "đầu dòng có dấu cách đặc biệt (dấu cách không ngắt, thường chép từ Word); đề nghị thay bằng dấu cách thường",
    .en = "the line begins with a special space (a no-break space, as copied from Word): put ordinary spaces instead"};

static const dv_message MSG_COLON = {
    .rule = "invisible-space", .severity = DV_ERROR,
    .vi = "sau dấu hai chấm là dấu cách đặc biệt (dấu cách không ngắt, thường chép từ Word); đề nghị thay bằng "
          "dấu cách thường",
    .en = "a special space (a no-break space, as copied from Word) follows the colon: put an ordinary space instead"};

static const dv_message MSG_VALUES = {
    .rule = "nbsp", .severity = DV_INFO,
    .vi = "trong nội dung có {0} dấu cách đặc biệt (không ngắt hoặc hẹp), đọc như dấu cách thường",
    .en = "{0} special spaces (no-break or thin) in the text, read as ordinary ones"};

size_t dv_space__odd(dv_str text, size_t at) {
    uint32_t code_point = 0;
    size_t size = at < text.len && (unsigned char)text.ptr[at] >= 0x80
                      ? dv_utf8__read(text.ptr + at, text.len - at, &code_point)
                      : 0;
    return size > 0 && dv_char__kind(code_point) == DV_CHAR_SPACE ? size : 0;
}

/* The end of a run of blanks of all kinds; `odd` grows by those that are not U+0020 or tab. */
static size_t pass_spaces(dv_str text, size_t at, size_t *odd) {
    for (;;) {
        size_t size = dv_space__odd(text, at);
        *odd += size > 0;
        if (size == 0 && !(at < text.len && text.ptr[at] == ' '))
            return at;
        at += size > 0 ? size : 1;
    }
}

static size_t count_odd(dv_str text, size_t from, size_t *first) {
    size_t count = 0;
    for (size_t at = from; at < text.len;) {
        size_t size = dv_space__odd(text, at);
        if (size > 0 && count++ == 0 && *first == DV_NOWHERE)
            *first = at;
        at += size > 0 ? size : 1;
    }
    return count;
}

/* As many blanks as the run has characters: the text stays in its column. */
static dv_status report_run(const dv_part *part, const char *name, dv_diag *diag, const dv_message *message,
                            const dv_line *line, size_t from, size_t to) {
    static const char BLANKS[] = "                                ";
    const dv_mark mark = {.line = line->number, .column = dv_spot__width(line->text, 0, from) + 1};
    dv_finding finding = dv_spot__finding(message, name, mark, dv_spot__width(line->text, from, to));
    size_t width = finding.width;
    if (message == &MSG_COLON)
        width = 1;
    if (width < sizeof BLANKS)
        finding.fix = (dv_fix){.present = true,
                               .placed = true,
                               .offset = part->offset + line->at + from,
                               .length = to - from,
                               .text = {BLANKS, width}};
    return dv_diag_add(diag, &finding);
}

/* The first colon of a line that could end a key, with a special space right behind it. */
static size_t find_colon(const dv_line *line) {
    for (size_t at = line->key; at < line->text.len; at++) {
        if (line->text.ptr[at] != ':')
            continue;
        if (dv_space__odd(line->text, at + 1) > 0)
            return at;
        if (dv_line__gap(line->text, at + 1))
            break;
    }
    return DV_NOWHERE;
}

/* Reports what is in the way on a line. `*from` becomes the byte from which on special spaces belong to values. */
static dv_status report_line(const dv_part *part, const char *name, dv_diag *diag, const dv_line *line, size_t *from,
                             bool *errors) {
    size_t odd = 0;
    *from = 0;
    if (line->kind == DV_LINE_BLOCK || line->kind == DV_LINE_QUOTED)
        return DV_OK;
    size_t first = pass_spaces(line->text, 0, &odd);
    if (first == line->text.len)
        return DV_OK;
    if (odd > 0) {
        *from = first;
        *errors = true;
        dv_status status = report_run(part, name, diag, &MSG_INDENT, line, 0, first);
        if (status != DV_OK)
            return status;
    }
    if (line->kind != DV_LINE_ENTRY || (line->key < line->text.len && strchr("\"'{[", line->text.ptr[line->key])))
        return DV_OK;
    size_t colon = find_colon(line);
    if (colon == DV_NOWHERE)
        return DV_OK;
    *from = pass_spaces(line->text, colon + 1, &odd);
    *errors = true;
    return report_run(part, name, diag, &MSG_COLON, line, colon + 1, *from);
}

/* One finding for a file: a later document adds to the count of an earlier one. */
static dv_status report_values(const char *name, dv_diag *diag, size_t count, dv_mark mark) {
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        dv_finding *kept = dv_diag__mutable_at(diag, i);
        if (kept->message == &MSG_VALUES && dv_str_equal(kept->file, dv_s(name))) {
            kept->args[0].value += (int64_t)count;
            return DV_OK;
        }
    }
    dv_finding finding = dv_spot__finding(&MSG_VALUES, name, mark, 1);
    finding.args[0] = (dv_arg){.kind = DV_ARG_INT, .value = (int64_t)count};
    return dv_diag_add(diag, &finding);
}

dv_status dv_spaces__report(const dv_part *part, const char *name, dv_diag *diag) {
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    size_t count = 0;
    bool errors = false;
    dv_mark mark = {0, 0};
    while (dv_lines__next(&lines, &line)) {
        size_t from = 0;
        size_t first = DV_NOWHERE;
        dv_status status = report_line(part, name, diag, &line, &from, &errors);
        if (status != DV_OK)
            return status;
        size_t more = count_odd(line.text, from, &first);
        if (count == 0 && more > 0)
            mark = (dv_mark){.line = line.number, .column = dv_spot__width(line.text, 0, first) + 1};
        count += more;
    }
    dv_status status = count > 0 ? report_values(name, diag, count, mark) : DV_OK;
    return status == DV_OK && errors ? DV_FINDINGS : status;
}
