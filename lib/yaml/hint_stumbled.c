/* Mistakes over which YAML stumbles. */
#include "yaml/hint_trap.h"

#include <string.h>

static const dv_message MSG_SECOND_COLON = {
    .rule = "second-colon", .severity = DV_ERROR,
    .vi = "dòng có dấu hai chấm thứ hai; đề nghị dùng dấu | rồi xuống dòng, hoặc đặt cả dòng chữ trong dấu ngoặc kép",
    .en = "the line has a second colon: write | and put the text on the next line, or put it in quotation marks"};

static const dv_message MSG_COLON_BELOW = {
    .rule = "second-colon", .severity = DV_ERROR,
    .vi = "dòng này thụt vào sâu hơn nên nối tiếp dòng trên, mà lại có dấu hai chấm; nếu là mục mới, đề nghị "
          "thụt ngang mục trên; nếu là "
          "đoạn văn, dùng dấu | rồi xuống dòng",
    .en = "the line is indented and so goes on with the line above, but it has a colon: if it is a new entry, "
          "indent it like the one "
          "above; if it is text, write | and put the text on the next line"};

static const dv_message MSG_QUOTE = {
    .rule = "quote-not-enclosing", .severity = DV_ERROR,
    .vi = "dấu ngoặc kép thẳng mở đầu nhưng không bao hết dòng; đề nghị dùng “ ” hoặc dấu | rồi xuống dòng",
    .en = "the straight quotation mark at the beginning does not enclose the whole text: use “ ”, or | and a new line"};

static const dv_message MSG_SYMBOL = {
    .rule = "list-nested-symbol", .severity = DV_ERROR,
    .vi = "dấu gạch và dấu cách ở đầu giá trị bị đọc là danh sách; số, ký hiệu đề nghị viết liền: “-{0}”",
    .en = "a hyphen and a blank begin a list: write the symbol without the blank, \"-{0}\""};

static const dv_message MSG_LIST_BEGIN = {
    .rule = "list-mark", .severity = DV_ERROR,
    .vi = "danh sách không thể bắt đầu ngay sau dấu hai chấm; đề nghị xuống dòng, mỗi mục một dòng bắt đầu bằng “- ”",
    .en = "a list cannot begin behind the colon: put each item on a line of its own that begins with \"- \""};

static const dv_message MSG_SIGN = {
    .rule = "special-first-character", .severity = DV_ERROR,
    .vi = "giá trị bắt đầu bằng dấu {0}, YAML dành dấu này cho việc khác; đề nghị đặt cả giá trị trong dấu ngoặc kép",
    .en = "the value begins with {0}, which means something else in YAML: put the value in quotation marks"};

static const dv_message MSG_GREATER = {
    .rule = "special-first-character", .severity = DV_ERROR,
    .vi = "giá trị bắt đầu bằng dấu >, YAML dành dấu này cho đoạn văn; với số, đề nghị viết bằng chữ: “trên 10.000”",
    .en = "the value begins with >, which begins a text in YAML: with a number write the word, `more than 10,000`"};

static const dv_message MSG_PERCENT = {
    .rule = "special-first-character", .severity = DV_ERROR,
    .vi = "giá trị bắt đầu bằng dấu %; đề nghị viết số trước dấu %, hoặc đặt cả giá trị trong dấu ngoặc kép",
    .en = "the value begins with %: write the number before it, or put the value in quotation marks"};

static const dv_message MSG_BRACKET = {
    .rule = "special-first-character", .severity = DV_ERROR,
    .vi = "giá trị bắt đầu bằng dấu {0}, YAML đọc là một danh sách hoặc nhóm; nếu là chữ, đề nghị đặt cả giá trị "
          "trong dấu ngoặc kép",
    .en = "the value begins with {0}, which opens a list or mapping in YAML: if it is text, put the value in "
          "quotation marks"};

/* The colon inside a plain text that would end a key. */
static size_t find_colon(dv_str text, size_t from) {
    const size_t end = dv_line__plain_end(text, from);
    for (size_t at = from; at < end; at++)
        if (text.ptr[at] == ':' && dv_line__gap(text, at + 1))
            return at;
    return DV_NOWHERE;
}

#define INDENT_MOST 64

/* Whether the value ends on its line: what is below stands no further in than its key. */
static bool is_whole(const dv_part *part, const dv_line *line) {
    dv_lines below = dv_lines__begin(part);
    dv_line next;
    below.at = line->at + line->text.len;
    dv_lines__next(&below, &next);
    while (dv_lines__next(&below, &next))
        if (dv_line__skip(next.text, 0) < next.text.len)
            return next.indent <= line->key;
    return true;
}

static void write_block_begin(const dv_part *part, const dv_line *line, dv_trap *trap) {
    trap->fix_from = trap->fix_to = line->value;
    dv_buf_putc(&trap->fix.buf, '|');
    dv_buf_puts(&trap->fix.buf, dv_line__has(part->text, line->at + line->text.len, "\r\n") ? "\r\n" : "\n");
    for (size_t i = 0; i < line->key + 2; i++)
        dv_buf_putc(&trap->fix.buf, ' ');
    trap->fixable = true;
}

bool dv_trap__second_colon(const dv_part *part, const dv_line *line, dv_trap *trap) {
    if (line->kind == DV_LINE_CONTINUED) {
        trap->message = &MSG_COLON_BELOW;
        trap->from = find_colon(line->text, line->indent);
    } else if (dv_line__plain(line) && line->colon != DV_NOWHERE) {
        trap->message = &MSG_SECOND_COLON;
        trap->from = find_colon(line->text, line->value);
    } else {
        return false;
    }
    if (trap->from == DV_NOWHERE)
        return false;
    trap->to = trap->from + 1;
    bool comment = dv_line__plain_end(line->text, line->indent) < line->text.len;
    if (trap->message == &MSG_SECOND_COLON && !comment && line->key <= INDENT_MOST && is_whole(part, line))
        write_block_begin(part, line, trap);
    return true;
}

/* Only when what comes out is a plain text that YAML takes as it stands. */
static void write_curly(const dv_line *line, size_t close, dv_trap *trap) {
    dv_str text = line->text;
    dv_str inside = {text.ptr + line->value + 1, close - line->value - 1};
    bool safe = text.ptr[line->value] == '"' && !memchr(inside.ptr, '\\', inside.len) &&
                find_colon(text, line->value) == DV_NOWHERE && dv_line__plain_end(text, line->value) == text.len;
    if (!safe)
        return;
    trap->fixable = true;
    trap->fix_from = line->value;
    trap->fix_to = close + 1;
    dv_buf_puts(&trap->fix.buf, "“");
    dv_buf_add(&trap->fix.buf, inside);
    dv_buf_puts(&trap->fix.buf, "”");
}

bool dv_trap__quote(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    if (line->kind != DV_LINE_ENTRY || line->value == DV_NOWHERE)
        return false;
    dv_str text = line->text;
    const char quote = text.ptr[line->value];
    if (quote != '"' && quote != '\'')
        return false;
    size_t close = dv_line__close(text, line->value + 1, quote);
    size_t behind = close == DV_NOWHERE ? text.len : dv_line__skip(text, close + 1);
    if (behind == text.len || (text.ptr[behind] == '#' && behind > close + 1))
        return false;
    trap->message = &MSG_QUOTE;
    trap->from = line->value;
    trap->to = close + 1;
    write_curly(line, close, trap);
    return true;
}

bool dv_trap__list_in_value(const dv_part *part, const dv_line *line, dv_trap *trap) {
    (void)part;
    dv_str text = line->text;
    if (!dv_line__plain(line) || line->colon == DV_NOWHERE || text.ptr[line->value] != '-' ||
        !dv_line__gap(text, line->value + 1))
        return false;
    const size_t word = dv_line__skip(text, line->value + 1);
    const size_t end = dv_line__plain_end(text, word);
    trap->word = (dv_str){text.ptr + word, end - word};
    trap->from = line->value;
    trap->to = line->value + 1;
    bool symbol = word < end && memchr(text.ptr + word, '/', end - word) && !memchr(text.ptr + word, ' ', end - word);
    trap->message = symbol ? &MSG_SYMBOL : &MSG_LIST_BEGIN;
    trap->fixable = symbol;
    trap->fix_from = line->value + 1;
    trap->fix_to = word;
    return true;
}

/* Whether brackets that open at `at` close at the end of the line, or go on below. */
static bool is_closed_value(dv_str text, size_t at) {
    size_t depth = 0;
    for (; at < text.len; at++) {
        depth += text.ptr[at] == '[' || text.ptr[at] == '{';
        if ((text.ptr[at] == ']' || text.ptr[at] == '}') && depth > 0 && --depth == 0)
            break;
    }
    size_t behind = at < text.len ? dv_line__skip(text, at + 1) : at;
    return behind < text.len ? text.ptr[behind] == '#' : depth == 0;
}

bool dv_trap__first_character(const dv_part *part, const dv_line *line, dv_trap *trap) {
    static const struct {
        char sign;
        const dv_message *message;
    } SIGNS[] = {{'&', &MSG_SIGN}, {'*', &MSG_SIGN},    {'!', &MSG_SIGN},    {'%', &MSG_PERCENT}, {'@', &MSG_SIGN},
                 {'`', &MSG_SIGN}, {'>', &MSG_GREATER}, {'?', &MSG_SIGN},    {'|', &MSG_SIGN},    {',', &MSG_SIGN},
                 {'[', &MSG_BRACKET}, {']', &MSG_BRACKET}, {'{', &MSG_BRACKET}, {'}', &MSG_BRACKET}};
    (void)part;
    if (line->kind != DV_LINE_ENTRY || line->key >= line->text.len)
        return false;
    /* A line may begin with the sign, or its value. */
    bool begins = strchr("&*!%@`>|,]}", line->text.ptr[line->key]) != NULL;
    size_t place = line->value == DV_NOWHERE || begins ? line->key : line->value;
    const char first = line->text.ptr[place];
    if ((first == '?' && !dv_line__gap(line->text, place + 1)) ||
        ((first == '[' || first == '{') && is_closed_value(line->text, place)))
        return false;
    if (dv_line__block_header(line->text, place))
        return false;
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++) {
        if (SIGNS[i].sign != first)
            continue;
        trap->message = SIGNS[i].message;
        trap->from = place;
        trap->to = place + 1;
        trap->word = (dv_str){line->text.ptr + place, 1};
        return true;
    }
    return false;
}
