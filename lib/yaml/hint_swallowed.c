/* Mistakes that YAML reads as something else without a word. */
#include "yaml/hint_trap.h"

#include <string.h>

#include "base/utf8.h"
#include "text/chars.h"
#include "yaml/spaces.h"

static const dv_message MSG_FLOW_COMMA = {
    .rule = "flow-comma", .severity = DV_ERROR,
    .vi = "dấu phẩy trong { } ngăn hai mục, nên số “{0}” bị cắt đôi; đề nghị bỏ { } và viết mỗi mục một dòng",
    .en = "a comma in { } separates two entries, so the number \"{0}\" is cut in two: write one entry a line, "
          "without { }"};

static const dv_message MSG_MISSING_SPACE = {
    .rule = "missing-space-after-colon", .severity = DV_ERROR,
    .vi = "sau dấu hai chấm của “{0}” thiếu dấu cách; đề nghị viết “{0}: …”",
    .en = "a blank is missing after the colon of \"{0}\": write \"{0}: …\""};

static const dv_message MSG_FULL_WIDTH = {
    .rule = "full-width-colon", .severity = DV_ERROR,
    .vi = "sau “{0}” là dấu hai chấm toàn khổ “：” của bộ gõ chữ Hán; đề nghị viết dấu hai chấm thường và một dấu cách",
    .en = "a full-width colon \"：\" of an East Asian keyboard follows \"{0}\": write an ordinary colon and a blank"};

static const dv_message MSG_LIST_MARK = {
    .rule = "list-mark", .severity = DV_ERROR,
    .vi = "dòng bắt đầu bằng “{0}” (Word tự đổi) nên không được đọc là một mục của danh sách; đề nghị dùng dấu - "
          "và một dấu cách",
    .en = "the line begins with \"{0}\" (Word puts it there), which makes no list item: use - and a blank"};

static const dv_message MSG_HASH = {
    .rule = "text-cut-by-hash", .severity = DV_WARNING,
    .vi = "phần từ “{0}” trở đi bị coi là ghi chú, không vào nội dung; nếu là nội dung, đề nghị đặt cả dòng chữ "
          "trong dấu ngoặc kép",
    .en = "everything from \"{0}\" on is taken for a comment; if it belongs to the text, put the text in "
          "quotation marks"};

/* The end of an item of { } that begins at `at`: its comma, closing brace or the end of the line. */
static size_t pass_item(dv_str text, size_t at) {
    while (at < text.len && !strchr(",}{[]", text.ptr[at])) {
        if (text.ptr[at] == '"' || text.ptr[at] == '\'') {
            size_t close = dv_line__close(text, at + 1, text.ptr[at]);
            if (close != DV_NOWHERE)
                at = close;
        }
        at++;
    }
    return at;
}

/* The number around a comma, for the message. */
static dv_str number_around(dv_str text, size_t comma, size_t *from) {
    size_t begin = comma;
    while (begin > 0 && (dv_char__is_digit(text.ptr[begin - 1]) || text.ptr[begin - 1] == '.'))
        begin--;
    size_t end = comma + 1;
    while (end < text.len && dv_char__is_digit(text.ptr[end]))
        end++;
    *from = begin;
    return (dv_str){text.ptr + begin, end - begin};
}

bool dv_trap__flow_comma(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    dv_str text = line->text;
    size_t at = line->indent;
    if (line->kind == DV_LINE_ENTRY) {
        if (line->value == DV_NOWHERE || text.ptr[line->value] != '{')
            return false;
        at = line->value + 1;
    } else if (line->kind != DV_LINE_FLOW) {
        return false;
    }
    for (size_t end; at < text.len; at = end + 1) {
        end = pass_item(text, at);
        if (end + 1 >= text.len || text.ptr[end] != ',' || end == 0)
            continue;
        if (!dv_char__is_digit(text.ptr[end - 1]) || !dv_char__is_digit(text.ptr[end + 1]))
            continue;
        size_t next = pass_item(text, end + 1);
        if (memchr(text.ptr + at, ':', end - at) == NULL || memchr(text.ptr + end, ':', next - end) != NULL)
            continue;
        trap->message = &MSG_FLOW_COMMA;
        trap->word = number_around(text, end, &trap->from);
        trap->to = trap->from + trap->word.len;
        return true;
    }
    return false;
}

#define KEY_WORDS 4

/* Whether the bytes [from, to) look like a key: a few words of letters. */
static bool looks_like_key(dv_str text, size_t from, size_t to) {
    size_t words = 1;
    if (from == to || text.ptr[from] == ' ' || text.ptr[to - 1] == ' ')
        return false;
    for (size_t at = from; at < to; at++) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool letter = c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        words += c == ' ';
        if (!letter && c != ' ' && c != '_' && c != '-')
            return false;
    }
    return words <= KEY_WORDS;
}

/* A value that may be a pair that YAML did not see as one. */
static bool is_bare(const dv_line *line) {
    return (line->kind == DV_LINE_ENTRY || line->kind == DV_LINE_CONTINUED) && line->colon == DV_NOWHERE;
}

static size_t begin_of(const dv_line *line) {
    return line->kind == DV_LINE_ENTRY ? line->key : line->indent;
}

bool dv_trap__missing_space(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    if (!is_bare(line) || line->kind == DV_LINE_CONTINUED)
        return false;
    dv_str text = line->text;
    const size_t from = begin_of(line);
    const char *sign = memchr(text.ptr + from, ':', text.len - from);
    const size_t colon = sign ? (size_t)(sign - text.ptr) : text.len;
    if (colon + 1 >= text.len || strchr("/:\\", text.ptr[colon + 1]) || !looks_like_key(text, from, colon))
        return false;
    /* The scan has already complained of a special space there. */
    if (dv_space__odd(text, colon + 1) > 0)
        return false;
    trap->message = &MSG_MISSING_SPACE;
    trap->from = colon;
    trap->to = colon + 1;
    trap->word = (dv_str){text.ptr + from, colon - from};
    trap->fixable = true;
    trap->fix_from = trap->fix_to = colon + 1;
    dv_buf_putc(&trap->fix.buf, ' ');
    return true;
}

bool dv_trap__full_width_colon(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    if (!is_bare(line))
        return false;
    dv_str text = line->text;
    const size_t from = begin_of(line);
    for (size_t at = from; at < text.len; at++) {
        if (!dv_line__has(text, at, "：") || !looks_like_key(text, from, at))
            continue;
        trap->message = &MSG_FULL_WIDTH;
        trap->from = at;
        trap->to = at + 3;
        trap->word = (dv_str){text.ptr + from, at - from};
        return true;
    }
    return false;
}

/* Length of the sign at `at` when Word puts it before the items of a list. */
static size_t read_list_sign(dv_str text, size_t at) {
    static const char *const SIGNS[] = {"–", "—", "•", "·", "●", "▪", "−", "‐", "‑"};
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++) {
        const size_t len = strlen(SIGNS[i]);
        if (dv_line__has(text, at, SIGNS[i]) && dv_line__gap(text, at + len))
            return len;
    }
    return 0;
}

bool dv_trap__list_mark(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    if (line->kind != DV_LINE_ENTRY && line->kind != DV_LINE_CONTINUED)
        return false;
    const size_t len = read_list_sign(line->text, line->indent);
    if (len == 0)
        return false;
    trap->message = &MSG_LIST_MARK;
    trap->from = trap->fix_from = line->indent;
    trap->to = trap->fix_to = line->indent + len;
    trap->word = (dv_str){line->text.ptr + line->indent, len};
    trap->fixable = true;
    dv_buf_putc(&trap->fix.buf, '-');
    return true;
}

static bool is_lower(dv_str text, size_t at) {
    uint32_t c = 0;
    if (dv_utf8__read(text.ptr + at, text.len - at, &c) == 0)
        return false;
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    if (c < 0x100)
        return c >= 0xE0;
    return (c & 1) != 0 || c == 0x1B0;
}

/* `#3`, `#xuân`, or `# 3` up to the end of the line: nobody writes a comment like that. */
static bool is_text_behind_hash(dv_str text, size_t at) {
    if (at >= text.len || dv_line__has(text, at, "danvan"))
        return false;
    if (dv_char__is_digit(text.ptr[at]) || (text.ptr[at] != ' ' && is_lower(text, at)))
        return true;
    size_t digit = dv_line__skip(text, at);
    size_t end = digit;
    while (end < text.len && dv_char__is_digit(text.ptr[end]))
        end++;
    return end > digit && dv_line__skip(text, end) == text.len;
}

bool dv_trap__cut_by_hash(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    if (!dv_line__plain(line) && line->kind != DV_LINE_CONTINUED)
        return false;
    dv_str text = line->text;
    size_t end = dv_line__plain_end(text, line->kind == DV_LINE_CONTINUED ? line->indent : line->value);
    /* More than one blank sets a comment apart. */
    if (end + 1 >= text.len || text.ptr[end + 1] != '#' || !is_text_behind_hash(text, end + 2))
        return false;
    trap->message = &MSG_HASH;
    trap->from = end + 1;
    trap->to = text.len;
    trap->word = (dv_str){text.ptr + trap->from, text.len - trap->from};
    return true;
}

/* A colon without a blank behind it that is the first of its line. */
static bool is_colon_suspicious(dv_str text, size_t at) {
    if (at + 1 >= text.len || strchr(" \t\r\n", text.ptr[at + 1]))
        return false;
    while (at > 0 && text.ptr[at - 1] != ':' && text.ptr[at - 1] != '\n')
        at--;
    return at == 0 || text.ptr[at - 1] == '\n';
}

/* A list sign that is the first of its line. */
static bool is_sign_suspicious(dv_str text, size_t at) {
    size_t begin = at;
    while (begin > 0 && text.ptr[begin - 1] == ' ')
        begin--;
    return (begin == 0 || text.ptr[begin - 1] == '\n' || text.ptr[begin - 1] == '\r') && read_list_sign(text, at) > 0;
}

/* `{` and the first byte of `：` are rare enough to be suspicious wherever they stand. */
static bool is_anything_suspicious(dv_str text, size_t at) {
    (void)text;
    (void)at;
    return true;
}

/* The end of a line is looked for once, however many signs the line has. */
static bool has_suspicious_hash(dv_str text) {
    const char *end = text.ptr + text.len;
    const char *feed = text.ptr;
    for (const char *hash = text.ptr; (hash = memchr(hash, '#', (size_t)(end - hash))) != NULL; hash++) {
        if (hash == text.ptr || (hash[-1] != ' ' && hash[-1] != '\t'))
            continue;
        if (feed < hash)
            feed = memchr(hash, '\n', (size_t)(end - hash));
        if (!feed)
            feed = end;
        const char *stop = feed;
        stop -= stop > hash + 1 && stop[-1] == '\r';
        if (is_text_behind_hash((dv_str){hash, (size_t)(stop - hash)}, 1))
            return true;
    }
    return false;
}

bool dv_trap__is_suspicious(const dv_part *part) {
    static const struct {
        unsigned char byte;
        bool (*is_suspicious)(dv_str text, size_t at);
    } BYTES[] = {
        {'{', is_anything_suspicious}, {0xEF, is_anything_suspicious}, {':', is_colon_suspicious},
        {0xE2, is_sign_suspicious},    {0xC2, is_sign_suspicious},
    };
    dv_str text = part->text;
    for (size_t i = 0; i < sizeof BYTES / sizeof BYTES[0] && text.len > 0; i++) {
        const char *end = text.ptr + text.len;
        for (const char *p = text.ptr; (p = memchr(p, BYTES[i].byte, (size_t)(end - p))) != NULL; p++)
            if (BYTES[i].is_suspicious(text, (size_t)(p - text.ptr)))
                return true;
    }
    return text.len > 0 && part->has_comment && has_suspicious_hash(text);
}
