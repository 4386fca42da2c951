/* Comments that keep rules quiet: `# danvan: disable=rule,rule`. libyaml drops comments, so the lines are looked at again. */
#include "yaml/lines.h"
#include "yaml/walk.h"

static bool is_rule_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* The rules behind `disable=`, each for `line`. */
static dv_status add_rules(dv_doc *doc, dv_str rules, uint32_t line) {
    dv_status status = DV_OK;
    for (size_t at = 0; at < rules.len && status == DV_OK;) {
        size_t from = at;
        while (at < rules.len && is_rule_byte(rules.ptr[at]))
            at++;
        if (at > from)
            status = dv_disable__add(doc, line, (dv_str){rules.ptr + from, at - from});
        if (at == rules.len || (rules.ptr[at] != ',' && rules.ptr[at] != ' '))
            break;
        at++;
    }
    return status;
}

/* Behind the blanks at the beginning; the end is not looked for, so that a line of many signs costs no more than its length. */
static dv_str after_blanks(dv_str text, size_t from) {
    while (from < text.len && (text.ptr[from] == ' ' || text.ptr[from] == '\t'))
        from++;
    return (dv_str){text.ptr + from, text.len - from};
}

/* The text behind `disable=` in a comment of this line, or nothing. `alone` tells whether the comment has the line to itself. */
static dv_str find_disable(dv_str line, bool *alone) {
    static const char mark[] = "danvan:", word[] = "disable=";
    for (size_t at = 0; at < line.len; at++) {
        if (line.ptr[at] != '#' || (at > 0 && line.ptr[at - 1] != ' ' && line.ptr[at - 1] != '\t'))
            continue;
        dv_str rest = after_blanks(line, at + 1);
        if (rest.len < sizeof mark - 1 || memcmp(rest.ptr, mark, sizeof mark - 1) != 0)
            continue;
        rest = after_blanks(rest, sizeof mark - 1);
        if (rest.len < sizeof word - 1 || memcmp(rest.ptr, word, sizeof word - 1) != 0)
            continue;
        *alone = dv_trim((dv_str){line.ptr, at}).len == 0;
        return (dv_str){rest.ptr + sizeof word - 1, rest.len - (sizeof word - 1)};
    }
    return (dv_str){NULL, 0};
}

/* Where a comment of the line may begin: behind a value in quotes. */
static size_t behind_quotes(const dv_line *line) {
    size_t at = line->value != DV_NOWHERE ? line->value : line->key;
    if (line->kind != DV_LINE_ENTRY || at >= line->text.len || (line->text.ptr[at] != '"' && line->text.ptr[at] != '\''))
        return 0;
    size_t close = dv_line__close(line->text, at, line->text.ptr[at]);
    return close == DV_NOWHERE ? line->text.len : close + 1;
}

dv_status dv_disables__collect(dv_doc *doc, const dv_part *part) {
    dv_status status = DV_OK;
    dv_line line;
    dv_lines lines = dv_lines__begin(part);
    if (!part->has_comment)
        return DV_OK;
    while (status == DV_OK && dv_lines__next(&lines, &line)) {
        bool alone = false;
        if (line.kind == DV_LINE_BLOCK || line.kind == DV_LINE_QUOTED || !memchr(line.text.ptr, '#', line.text.len))
            continue;
        size_t from = behind_quotes(&line);
        dv_str rules = find_disable((dv_str){line.text.ptr + from, line.text.len - from}, &alone);
        if (rules.ptr)
            status = add_rules(doc, rules, line.number + (alone && from == 0 ? 1 : 0));
    }
    return status;
}
