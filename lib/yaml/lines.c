#include "yaml/lines.h"

#include <string.h>

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

bool dv_line__gap(dv_str text, size_t at) {
    return at >= text.len || is_blank(text.ptr[at]);
}

size_t dv_line__skip(dv_str text, size_t from) {
    while (from < text.len && is_blank(text.ptr[from]))
        from++;
    return from;
}

size_t dv_line__close(dv_str text, size_t from, char quote) {
    for (size_t i = from; i < text.len; i++) {
        if (quote == '"' && text.ptr[i] == '\\') {
            i++;
        } else if (text.ptr[i] == quote) {
            if (quote == '"' || i + 1 == text.len || text.ptr[i + 1] != quote)
                return i;
            i++;
        }
    }
    return DV_NOWHERE;
}

size_t dv_line__plain_end(dv_str text, size_t from) {
    size_t end = from;
    while (end < text.len && !(text.ptr[end] == '#' && end > 0 && is_blank(text.ptr[end - 1])))
        end++;
    while (end > from && is_blank(text.ptr[end - 1]))
        end--;
    return end;
}

dv_lines dv_lines__begin(const dv_part *part) {
    return (dv_lines){.text = part->text, .number = part->line, .inside = DV_LINE_ENTRY};
}

static void cut_line(dv_lines *lines, dv_line *line) {
    const char *start = lines->text.ptr + lines->at;
    const size_t left = lines->text.len - lines->at;
    const char *feed = memchr(start, '\n', left);
    size_t len = feed ? (size_t)(feed - start) : left;
    const char *back = memchr(start, '\r', len);
    size_t end = feed ? len + 1 : len;
    if (back) {
        len = (size_t)(back - start);
        end = len + 1 < left && start[len + 1] == '\n' ? len + 2 : len + 1;
    }
    *line = (dv_line){.text = {start, len}, .at = lines->at, .number = lines->number};
    line->colon = line->value = DV_NOWHERE;
    lines->at += end;
    lines->number++;
}

static size_t pass_list_marks(dv_str text, size_t at, size_t *mark) {
    while (at < text.len && text.ptr[at] == '-' && dv_line__gap(text, at + 1)) {
        *mark = at;
        at = dv_line__skip(text, at + 1);
    }
    return at;
}

/* The colon that ends the key at `from`. */
static size_t find_colon(dv_str text, size_t from) {
    size_t at = from;
    if (at < text.len && (text.ptr[at] == '"' || text.ptr[at] == '\'')) {
        size_t close = dv_line__close(text, at + 1, text.ptr[at]);
        if (close == DV_NOWHERE)
            return DV_NOWHERE;
        at = dv_line__skip(text, close + 1);
        return at < text.len && text.ptr[at] == ':' ? at : DV_NOWHERE;
    }
    if (at < text.len && (text.ptr[at] == '{' || text.ptr[at] == '['))
        return DV_NOWHERE;
    for (; at < text.len; at++) {
        if (text.ptr[at] == ':' && dv_line__gap(text, at + 1))
            return at;
        if (text.ptr[at] == '#' && at > from && is_blank(text.ptr[at - 1]))
            break;
    }
    return DV_NOWHERE;
}

bool dv_line__block_header(dv_str text, size_t at) {
    if (text.ptr[at] != '|' && text.ptr[at] != '>')
        return false;
    for (at++; at < text.len && strchr("+-123456789", text.ptr[at]) && text.ptr[at] != '\0'; at++)
        ;
    if (!dv_line__gap(text, at))
        return false;
    at = dv_line__skip(text, at);
    return at == text.len || text.ptr[at] == '#';
}

/* Follows brackets and the quotation marks between them to the end of the line. */
static void follow_flow(dv_lines *lines, dv_str text, size_t at) {
    while (at < text.len) {
        const char c = text.ptr[at];
        if (c == '#' && (at == 0 || is_blank(text.ptr[at - 1])))
            break;
        if (c == '"' || c == '\'') {
            size_t close = dv_line__close(text, at + 1, c);
            if (close != DV_NOWHERE)
                at = close;
        }
        lines->depth += c == '{' || c == '[';
        if ((c == '}' || c == ']') && lines->depth > 0 && --lines->depth == 0)
            break;
        at++;
    }
    lines->inside = lines->depth > 0 ? DV_LINE_FLOW : DV_LINE_ENTRY;
}

/* What the value at `at` leaves open for the lines that follow. */
static void open_value(dv_lines *lines, dv_str text, size_t at) {
    const char c = text.ptr[at];
    lines->open_plain = false;
    if (dv_line__block_header(text, at)) {
        lines->inside = DV_LINE_BLOCK;
    } else if (c == '"' || c == '\'') {
        if (dv_line__close(text, at + 1, c) == DV_NOWHERE) {
            lines->inside = DV_LINE_QUOTED;
            lines->quote = c;
        }
    } else if (c == '{' || c == '[') {
        follow_flow(lines, text, at);
    } else {
        lines->open_plain = dv_line__plain_end(text, at) == text.len;
    }
}

static void read_entry(dv_lines *lines, dv_line *line) {
    dv_str text = line->text;
    size_t mark = DV_NOWHERE;
    line->kind = DV_LINE_ENTRY;
    line->key = pass_list_marks(text, line->indent, &mark);
    line->colon = find_colon(text, line->key);
    size_t value = line->colon == DV_NOWHERE ? line->key : dv_line__skip(text, line->colon + 1);
    /* A block stands to the right of the key or list mark that it belongs to; a value by itself, of the key above. */
    if (line->colon != DV_NOWHERE)
        lines->parent = line->key + 1;
    else if (mark != DV_NOWHERE)
        lines->parent = mark + 1;
    lines->open_plain = false;
    if (value == text.len || text.ptr[value] == '#')
        return;
    line->value = value;
    open_value(lines, text, value);
}

/* Whether an open block, quotation or bracket takes this line. Closes it otherwise. */
static bool take_inside(dv_lines *lines, dv_line *line) {
    line->kind = lines->inside;
    if (lines->inside == DV_LINE_BLOCK) {
        if (line->indent >= lines->parent)
            return true;
        lines->inside = DV_LINE_ENTRY;
        return false;
    }
    if (lines->inside == DV_LINE_QUOTED) {
        if (dv_line__close(line->text, 0, lines->quote) != DV_NOWHERE)
            lines->inside = DV_LINE_ENTRY;
        return true;
    }
    if (lines->inside == DV_LINE_FLOW) {
        follow_flow(lines, line->text, line->indent);
        return true;
    }
    return false;
}

bool dv_lines__next(dv_lines *lines, dv_line *line) {
    if (lines->at >= lines->text.len)
        return false;
    cut_line(lines, line);
    while (line->indent < line->text.len && line->text.ptr[line->indent] == ' ')
        line->indent++;
    const size_t first = dv_line__skip(line->text, line->indent);
    if (first == line->text.len) {
        line->kind = DV_LINE_BLANK;
        return true;
    }
    if (take_inside(lines, line))
        return true;
    if (line->text.ptr[first] == '#') {
        line->kind = DV_LINE_COMMENT;
        lines->open_plain = false;
        return true;
    }
    if (lines->open_plain && line->indent >= lines->parent) {
        line->kind = DV_LINE_CONTINUED;
        lines->open_plain = dv_line__plain_end(line->text, first) == line->text.len;
        return true;
    }
    read_entry(lines, line);
    return true;
}
