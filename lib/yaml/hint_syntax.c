#include <string.h>

#include "yaml/hint_trap.h"
#include "yaml/spot.h"

static const dv_message MSG_TAB = {
    .rule = "tab-indent", .severity = DV_ERROR,
    .vi = "thụt đầu dòng bằng phím Tab; đề nghị thay mỗi Tab bằng 2 dấu cách",
    .en = "the line is indented with tabs: put two blanks in place of each"};

static const dv_message MSG_BLOCK = {
    .rule = "block-indent", .severity = DV_ERROR,
    .vi = "dòng đầu của đoạn văn thụt vào sâu hơn các dòng sau {0} dấu cách; đề nghị thụt các dòng bằng nhau",
    .en = "the first line of the text is indented {0} blanks more than the others: indent all lines alike"};

#define SYNTAX(vi_hint, en_hint) \
    {.rule = "yaml-syntax", .severity = DV_ERROR, .vi = "không đọc được theo cú pháp YAML: " vi_hint " (“{0}”)", \
     .en = "this is not YAML: " en_hint " (\"{0}\")"}

/* What the parser's words mean to somebody who writes a dossier. The last row fits all. */
static const struct {
    const char *words;
    dv_message message;
} MEANINGS[] = {
    {"mapping values are not allowed",
     SYNTAX("dấu hai chấm ở chỗ không thể mở mục mới; đề nghị kiểm tra thụt đầu dòng và dấu hai chấm thừa",
            "a colon where no entry can begin; check the indentation, and colons in the text")},
    {"could not find expected ':'", SYNTAX("dòng này hoặc dòng trên thiếu dấu hai chấm và dấu cách sau tên mục",
                                           "a colon and a blank are missing behind a key, here or on the line above")},
    {"did not find expected key", SYNTAX("thụt đầu dòng không khớp với các mục cùng cấp ở trên",
                                         "the indentation does not agree with the entries above")},
    {"did not find expected '-'", SYNTAX("các mục của một danh sách phải thụt bằng nhau và bắt đầu bằng “- ”",
                                         "the items of a list must be indented alike and begin with `- `")},
    {"sequence entries are not allowed", SYNTAX("danh sách phải xuống dòng, mỗi mục một dòng bắt đầu bằng “- ”",
                                                "a list begins on a new line, each item with `- `")},
    {"end of stream", SYNTAX("thiếu dấu đóng ngoặc", "a closing quotation mark or bracket is missing")},
    {"document indicator", SYNTAX("thiếu dấu đóng ngoặc kép", "a closing quotation mark is missing")},
    {"expected ',' or", SYNTAX("thiếu dấu phẩy hoặc dấu đóng ngoặc; đề nghị bỏ ngoặc, viết mỗi mục một dòng",
                               "a comma or closing bracket is missing; write one entry a line, without brackets")},
    {"escape", SYNTAX("trong dấu ngoặc kép thẳng, dấu \\ có nghĩa riêng; đề nghị viết \\\\",
                      "between straight quotation marks a \\ has a meaning of its own; write \\\\")},
    {"second document", SYNTAX("hồ sơ đã kết thúc ở trên", "the dossier has ended above")},
    {"", SYNTAX("đề nghị xem lại dòng này và dòng trên", "look at this line and the one above")},
};

/* The lines around the place that the parser complained of. */
typedef struct scene {
    dv_line here;
    dv_line before;      /* the last one before it that is neither blank nor a comment */
    dv_line opener;      /* the entry that the line belongs to */
    dv_line block_first; /* first line of the block around or just before `here` */
    size_t block_least;  /* smallest indentation of the block's lines */
} scene;

static void set_block(scene *at, const dv_line *line, dv_line_kind last) {
    if (last != DV_LINE_BLOCK) {
        at->block_first = *line;
        at->block_least = line->indent;
    } else if (line->indent < at->block_least) {
        at->block_least = line->indent;
    }
}

static scene find_scene(const dv_part *part, dv_mark mark) {
    scene at = {.block_least = 0};
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    while (dv_lines__next(&lines, &line)) {
        const dv_line_kind last = at.here.kind;
        bool passed = line.number > mark.line && at.here.number > 0;
        if (passed && line.kind != DV_LINE_BLOCK && line.kind != DV_LINE_BLANK)
            break;
        if (line.kind == DV_LINE_BLANK || line.kind == DV_LINE_COMMENT)
            continue;
        if (line.kind == DV_LINE_BLOCK)
            set_block(&at, &line, last);
        if (passed) {
            /* The rest of the block counts for its smallest indentation, nothing else. */
            if (last != DV_LINE_BLOCK)
                break;
            continue;
        }
        at.before = at.here;
        at.here = line;
        if (line.kind == DV_LINE_ENTRY)
            at.opener = line;
    }
    return at;
}

static bool has_tab(const dv_line *line) {
    if (line->number == 0 || line->kind == DV_LINE_BLOCK || line->kind == DV_LINE_BLANK)
        return false;
    return line->indent < line->text.len && line->text.ptr[line->indent] == '\t';
}

/* Two blanks for a tab are right when no line mixes the two and every other line goes by twos. */
static bool are_tabs_plain(const dv_part *part) {
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    while (dv_lines__next(&lines, &line)) {
        if (line.kind == DV_LINE_BLOCK || line.kind == DV_LINE_BLANK)
            continue;
        if (!has_tab(&line) ? line.indent % 2 != 0 : line.indent > 0)
            return false;
        for (size_t i = 0; has_tab(&line) && line.text.ptr[i] != '\0' && strchr(" \t", line.text.ptr[i]); i++)
            if (line.text.ptr[i] == ' ')
                return false;
    }
    return true;
}

#define TABS_MOST 16

static void report_tab(const dv_part *part, const char *name, const dv_line *line, bool fixable, dv_diag *diag) {
    static const char BLANKS[2 * TABS_MOST + 1] = "                                ";
    size_t tabs = dv_line__skip(line->text, 0) - line->indent;
    dv_mark mark = {.line = line->number, .column = (uint32_t)line->indent + 1};
    dv_finding finding = dv_spot__finding(&MSG_TAB, name, mark, (uint32_t)tabs);
    if (fixable && tabs <= TABS_MOST)
        finding.fix = (dv_fix){.present = true,
                               .placed = true,
                               .offset = part->offset + line->at,
                               .length = tabs,
                               .text = {BLANKS, 2 * tabs}};
    dv_diag_add(diag, &finding);
}

/* All lines with tabs at once: one of them put right would not load yet. */
static bool explain_tabs(const dv_part *part, const char *name, const scene *at, dv_diag *diag) {
    if (!has_tab(&at->here) && !has_tab(&at->before))
        return false;
    bool fixable = are_tabs_plain(part);
    dv_lines lines = dv_lines__begin(part);
    dv_line line;
    while (dv_lines__next(&lines, &line))
        if (has_tab(&line))
            report_tab(part, name, &line, fixable, diag);
    return true;
}

static bool explain_block(const dv_part *part, const char *name, const scene *at, dv_diag *diag) {
    if (at->here.kind != DV_LINE_BLOCK && at->before.kind != DV_LINE_BLOCK)
        return false;
    const dv_line *first = &at->block_first;
    if (first->indent <= at->block_least)
        return false;
    const size_t more = first->indent - at->block_least;
    const dv_mark mark = {.line = first->number, .column = (uint32_t)at->block_least + 1};
    dv_finding finding = dv_spot__finding(&MSG_BLOCK, name, mark, (uint32_t)more);
    finding.args[0] = (dv_arg){.kind = DV_ARG_INT, .value = (int64_t)more};
    finding.fix = (dv_fix){.present = true,
                           .placed = true,
                           .offset = part->offset + first->at + at->block_least,
                           .length = more,
                           .text = DV_S("")};
    dv_diag_add(diag, &finding);
    return true;
}

/* Whether the scan has already found what is wrong with these lines. */
static bool is_explained(const char *name, const scene *at, const dv_diag *diag) {
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        const uint32_t line = finding->mark.line;
        if (strcmp(finding->message->rule, "invisible-space") == 0 && dv_str_equal(finding->file, dv_s(name)) &&
            (line == at->here.number || line == at->before.number || line == at->opener.number))
            return true;
    }
    return false;
}

/* In the order of how sure they are. */
static bool explain_lines(const dv_part *part, const char *name, const scene *at, dv_diag *diag) {
    static dv_trap_look *const LOOKS[] = {dv_trap__list_in_value, dv_trap__quote,        dv_trap__missing_space,
                                          dv_trap__full_width_colon, dv_trap__second_colon, dv_trap__first_character,
                                          dv_trap__list_mark,     dv_trap__flow_comma};
    const dv_line *const lines[] = {&at->here, &at->before, &at->opener};
    for (size_t i = 0; i < sizeof LOOKS / sizeof LOOKS[0]; i++)
        for (size_t j = 0; j < sizeof lines / sizeof lines[0]; j++)
            if (lines[j]->number > 0 && dv_trap__report(LOOKS[i], part, name, lines[j], true, diag))
                return true;
    return false;
}

static void explain_plainly(const char *name, const scene *at, dv_mark mark, const char *problem, dv_diag *diag) {
    size_t i = 0;
    while (!strstr(problem, MEANINGS[i].words))
        i++;
    /* A quotation or bracket that is never closed is put right where it opens, not at the end of the file. */
    const dv_line *opener = &at->opener;
    if ((at->here.kind == DV_LINE_QUOTED || at->here.kind == DV_LINE_FLOW) && opener->value < opener->text.len)
        mark = (dv_mark){.line = opener->number, .column = dv_spot__width(opener->text, 0, opener->value) + 1};
    dv_finding finding = dv_spot__finding(&MEANINGS[i].message, name, mark, 1);
    finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(problem)};
    dv_diag_add(diag, &finding);
}

void dv_hint__syntax(const dv_part *part, const char *name, dv_mark mark, const char *problem, dv_diag *diag) {
    if (dv_trap__report_mark(part, name, true, diag))
        return;
    const scene at = find_scene(part, mark);
    if (is_explained(name, &at, diag) || explain_tabs(part, name, &at, diag) || explain_block(part, name, &at, diag) ||
        explain_lines(part, name, &at, diag))
        return;
    explain_plainly(name, &at, mark, problem ? problem : "", diag);
}
