#include "yaml/scan.h"

#include <string.h>

/* What a line is while no value of the document has been seen. */
typedef enum head_kind { HEAD_BLANK, HEAD_COMMENT, HEAD_DIRECTIVE, HEAD_BEGIN, HEAD_END, HEAD_VALUE } head_kind;

/* The walk over the lines. */
typedef struct cutter {
    const char *bytes;
    size_t len;
    size_t at;     /* first byte of the line being looked at */
    uint32_t line; /* its number */
} cutter;

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* Whether a line begins with three of `sign` that stand by themselves. */
static bool is_mark(const cutter *cut, char sign) {
    const char *p = cut->bytes + cut->at;
    size_t left = cut->len - cut->at;
    if (left < 3 || p[0] != sign || p[1] != sign || p[2] != sign)
        return false;
    return left == 3 || is_blank(p[3]) || p[3] == '\n' || p[3] == '\r';
}

static head_kind look(const cutter *cut, size_t from) {
    while (from < cut->len && is_blank(cut->bytes[from]))
        from++;
    if (from == cut->len || cut->bytes[from] == '\n' || cut->bytes[from] == '\r')
        return HEAD_BLANK;
    if (cut->bytes[from] == '#')
        return HEAD_COMMENT;
    return HEAD_VALUE;
}

static head_kind look_at_line(const cutter *cut) {
    if (is_mark(cut, '-'))
        return HEAD_BEGIN;
    if (is_mark(cut, '.'))
        return HEAD_END;
    return cut->bytes[cut->at] == '%' ? HEAD_DIRECTIVE : look(cut, cut->at);
}

/* Goes to the next line as libyaml counts them: a lone carriage return ends one too. */
static void pass_head_line(cutter *cut) {
    while (cut->at < cut->len && cut->bytes[cut->at] != '\n' && cut->bytes[cut->at] != '\r')
        cut->at++;
    if (cut->at == cut->len)
        return;
    cut->at += cut->bytes[cut->at] == '\r' && cut->at + 1 < cut->len && cut->bytes[cut->at + 1] == '\n' ? 2 : 1;
    cut->line++;
}

static bool is_at_mark(const cutter *cut) {
    return is_mark(cut, '-') || is_mark(cut, '.');
}

/* Goes to the next line that begins with a mark, or to the end. Only bytes behind a line feed are looked at: a mark
 * behind a lone
 * carriage return is left for the parser to refuse. */
static void find_mark(cutter *cut) {
    const char *p = cut->bytes + cut->at;
    do {
        const char *feed = memchr(cut->bytes + cut->at, '\n', cut->len - cut->at);
        cut->at = feed ? (size_t)(feed - cut->bytes) + 1 : cut->len;
        cut->line += feed != NULL;
    } while (cut->at < cut->len && !is_at_mark(cut));
    const char *end = cut->bytes + cut->at;
    while (p < end && (p = memchr(p, '\r', (size_t)(end - p))) != NULL) {
        p++;
        cut->line += p == cut->bytes + cut->len || *p != '\n';
    }
}

/* Goes behind a `...`. What stands on its line is looked at with the next document. */
static void pass_end_mark(cutter *cut) {
    if (look(cut, cut->at + 3) == HEAD_BLANK)
        pass_head_line(cut);
    else
        cut->at += 3;
}

/* Comments between documents are passed over, but not what must not stand in a comment either. */
static bool is_worth_refusing(dv_part *part) {
    const dv_limits limits = dv_limits__resolve(NULL);
    dv_part copy = *part;
    return part->text.len > 0 && dv_part__scan(&copy, NULL, &limits, NULL) < 0;
}

static void begin_part(dv_part *part, const cutter *cut, size_t base, uint32_t mark_line) {
    *part = (dv_part){.text = {cut->bytes + cut->at, 0}, .line = cut->line, .offset = base + cut->at};
    part->mark_line = mark_line;
}

static void end_part(dv_part *part, const cutter *cut) {
    part->text.len = (size_t)(cut->bytes + cut->at - part->text.ptr);
}

/* Walks over blanks, comments, directives and `---` up to the first value. True when a document is there, or
 * something between
 * documents that has to be refused. */
static bool read_head(dv_part *part, cutter *cut, size_t base, uint32_t mark_line) {
    bool directives = false; /* seen */
    bool comments = false;   /* seen: they stay with the document that follows */
    bool begun = false;      /* a `---` was seen */
    begin_part(part, cut, base, mark_line);
    while (cut->at < cut->len) {
        const uint32_t line = cut->line;
        head_kind kind = look_at_line(cut);
        if (kind == HEAD_END || (kind == HEAD_BEGIN && begun)) {
            end_part(part, cut);
            if (directives || is_worth_refusing(part))
                return true;
            if (kind == HEAD_END)
                pass_end_mark(cut);
            begin_part(part, cut, base, line);
            begun = comments = false;
            continue;
        }
        if (kind == HEAD_VALUE || (kind == HEAD_DIRECTIVE && begun))
            return true;
        directives = directives || kind == HEAD_DIRECTIVE;
        comments = comments || kind == HEAD_COMMENT;
        if (kind != HEAD_BEGIN) {
            pass_head_line(cut);
            continue;
        }
        head_kind behind = look(cut, cut->at + 3);
        begun = true;
        part->mark_line = line;
        if (!comments && !directives)
            begin_part(part, cut, base, line);
        if (behind == HEAD_VALUE)
            return true;
        pass_head_line(cut);
        if (behind == HEAD_BLANK && !comments && !directives)
            begin_part(part, cut, base, line);
        comments = comments || behind == HEAD_COMMENT;
    }
    end_part(part, cut);
    return directives || is_worth_refusing(part);
}

bool dv_part__next(dv_part *part, dv_str *rest, uint32_t *line, size_t *offset) {
    cutter cut = {.bytes = rest->ptr, .len = rest->len, .line = *line};
    const size_t base = *offset;
    const bool at_start = base == 0;
    uint32_t mark_line = 0;
    if (at_start && cut.len >= 3 && memcmp(cut.bytes, "\xEF\xBB\xBF", 3) == 0)
        cut.at = 3;
    if (!at_start && cut.len > 0 && is_mark(&cut, '.')) {
        mark_line = cut.line;
        pass_end_mark(&cut);
    } else if (!at_start) {
        mark_line = cut.line;
    }
    bool found = cut.len > 0 && read_head(part, &cut, base, mark_line);
    if (found && cut.at < cut.len) {
        /* A part without a value, to be refused, ends where the head stopped. */
        if (part->text.len == 0)
            find_mark(&cut);
        end_part(part, &cut);
    }
    if (!found)
        cut.at = cut.len;
    else if (at_start)
        part->mark_line = 0;
    if (cut.len > 0)
        *rest = (dv_str){cut.bytes + cut.at, cut.len - cut.at};
    *line = cut.line;
    *offset = base + cut.at;
    return found;
}
