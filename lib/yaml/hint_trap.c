#include "yaml/hint_trap.h"

#include <string.h>

#include "yaml/spot.h"

static const dv_message MSG_MARK = {
    .rule = "document-mark-in-text", .severity = DV_ERROR,
    .vi = "dòng chỉ có “---” hoặc “...” ở đầu dòng kết thúc hồ sơ, phần sau không có mục “danvan:”; nếu đây là "
          "đoạn văn, đề nghị "
          "thụt dòng này vào như các dòng cùng đoạn hoặc xóa đi",
    .en = "a line of `---` or `...` ends the dossier, and what follows has no `danvan:`; if it belongs to a "
          "text, indent it like the "
          "lines around it, or delete it"};

bool dv_line__has(dv_str text, size_t at, const char *word) {
    const size_t len = strlen(word);
    return at <= text.len && text.len - at >= len && memcmp(text.ptr + at, word, len) == 0;
}

bool dv_line__plain(const dv_line *line) {
    if (line->kind != DV_LINE_ENTRY || line->value == DV_NOWHERE)
        return false;
    const char first = line->text.ptr[line->value];
    return first != '\0' && !strchr("\"'{}[]|>&*!%@`#,", first);
}

static void place_fix(dv_finding *finding, const dv_part *part, const dv_line *line, dv_trap *trap) {
    if (!trap->fixable || trap->fix.buf.status != DV_OK)
        return;
    dv_str text = dv_buf_str(&trap->fix.buf);
    finding->fix = (dv_fix){
        .present = true,
        .placed = true,
        .offset = part->offset + line->at + trap->fix_from,
        .length = trap->fix_to - trap->fix_from,
        .text = text.ptr ? text : DV_S(""),
    };
}

static bool is_said(const dv_diag *diag, const dv_finding *finding) {
    for (size_t i = dv_diag_len(diag); i-- > 0;) {
        const dv_finding *said = dv_diag_at(diag, i);
        if (said->message == finding->message && said->mark.line == finding->mark.line &&
            said->mark.column == finding->mark.column && dv_str_equal(said->file, finding->file))
            return true;
    }
    return false;
}

bool dv_trap__report(dv_trap_look *look, const dv_part *part, const char *name, const dv_line *line, bool once,
                     dv_diag *diag) {
    dv_trap trap = {.message = NULL};
    dv_scratch__open(&trap.fix, NULL);
    bool found = look(part, line, &trap);
    if (found) {
        const dv_mark mark = {.line = line->number, .column = dv_spot__width(line->text, 0, trap.from) + 1};
        dv_finding finding = dv_spot__finding(trap.message, name, mark, dv_spot__width(line->text, trap.from, trap.to));
        if (trap.word.ptr)
            finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = trap.word};
        place_fix(&finding, part, line, &trap);
        if (!once || !is_said(diag, &finding))
            dv_diag_add(diag, &finding);
    }
    dv_buf_free(&trap.fix.buf);
    return found;
}

static bool has_revision(const dv_part *part) {
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    while (dv_lines__next(&lines, &line)) {
        size_t at = line.key + (line.kind == DV_LINE_ENTRY && (dv_line__has(line.text, line.key, "\"") ||
                                                              dv_line__has(line.text, line.key, "'")));
        bool pair = line.kind == DV_LINE_ENTRY && line.indent == 0 && line.colon != DV_NOWHERE;
        if (pair && dv_line__has(line.text, at, "danvan"))
            return true;
        if (line.kind == DV_LINE_ENTRY && dv_line__has(line.text, line.indent, "{"))
            return true;
    }
    return false;
}

bool dv_trap__report_mark(const dv_part *part, const char *name, bool once, dv_diag *diag) {
    if (part->mark_line == 0 || has_revision(part))
        return false;
    dv_finding finding = dv_spot__finding(&MSG_MARK, name, (dv_mark){.line = part->mark_line, .column = 1}, 3);
    if (!once || !is_said(diag, &finding))
        dv_diag_add(diag, &finding);
    return true;
}
