/* Blanks around punctuation marks. Numbers, dates, times, document numbers and addresses are single tokens, so their marks are
 * never looked at here. */
#include "check/text.h"

#include <string.h>

static const dv_message MSG_DOUBLE = {
    .rule = "blank-double",
    .severity = DV_INFO,
    .vi = "thừa dấu cách giữa \"{0}\" và \"{1}\": đề nghị để một dấu cách",
    .en = "more than one blank between \"{0}\" and \"{1}\"",
};
static const dv_message MSG_BEFORE = {
    .rule = "blank-before-punct",
    .severity = DV_INFO,
    .vi = "thừa dấu cách trước dấu \"{0}\": đề nghị viết liền với từ đứng trước",
    .en = "a blank before \"{0}\"",
};
static const dv_message MSG_INSIDE = {
    .rule = "blank-before-punct",
    .severity = DV_INFO,
    .vi = "thừa dấu cách sau dấu \"{0}\": đề nghị viết liền với từ đứng sau",
    .en = "a blank behind \"{0}\"",
};
static const dv_message MSG_AFTER = {
    .rule = "blank-after-punct",
    .severity = DV_INFO,
    .vi = "thiếu dấu cách sau dấu \"{0}\" trước \"{1}\"",
    .en = "a blank is missing behind \"{0}\" and before \"{1}\"",
};

/* Blanks beside these are room to write in: `ngày  tháng  năm`, `Số:   /BC`. */
static const char *const ROOM[] = {"ngày", "tháng", "năm", "số", "ký", "tên"};

static bool leaves_room(const dv_token *token) {
    if (token->kind != DV_TOKEN_WORD) return false;
    for (size_t i = 0; i < sizeof ROOM / sizeof ROOM[0]; i++)
        if (token->key == dv_token__key(ROOM[i])) return true;
    return false;
}

static size_t run_of_blanks(dv_str gap, size_t at) {
    size_t end = at;
    while (end < gap.len && gap.ptr[end] == ' ')
        end++;
    return end - at;
}

static bool is_line_byte(char c) {
    return c == '\n' || c == '\r' || c == '\t';
}

static bool is_leader(char c) {
    return c == '.' || c == '_' || (unsigned char)c >= 0x80;
}

static void replace(dv_texting *t, size_t from, size_t len, const char *text, const dv_message *message, dv_str first,
                    dv_str second) {
    dv_str fix = dv_s(text);
    dv_text_place place = dv_text__here(t, from, len);
    DV_TEXT_SAY(t, &place, message, &fix, dv_arg__text(first), dv_arg__text(second));
}

/* Whether a mark at `at` ends what stands before it: no dots to write on, no `.docx`. */
static bool is_mark(dv_str gap, size_t at, bool at_end) {
    static const char MARKS[] = ",;:!?.)]";
    if (gap.ptr[at] == 0 || !strchr(MARKS, gap.ptr[at])) return false;
    bool last = at + 1 == gap.len;
    if (gap.ptr[at] == '.' || gap.ptr[at] == '!' || gap.ptr[at] == '?')
        return last ? at_end : strchr(" \n\r)", gap.ptr[at + 1]) && gap.ptr[at + 1];
    return gap.ptr[at] != ':' || last || (gap.ptr[at + 1] != ')' && gap.ptr[at + 1] != '/');
}

/* One run of blanks [at, at + len) of a gap that begins at `from`. */
static void check_run(dv_texting *t, size_t i, size_t from, dv_str gap, size_t at, size_t len) {
    const dv_token *next = &t->tokens.items[i];
    const dv_token *before = i > 0 ? next - 1 : NULL;
    bool at_end = next->kind == DV_TOKEN_END;
    size_t end = at + len;
    char left = at > 0 ? gap.ptr[at - 1] : 'a';
    bool line_start = (at == 0 && !before) || (at > 0 && is_line_byte(left));
    bool line_end = end < gap.len ? is_line_byte(gap.ptr[end]) : at_end;
    if (line_start || line_end || len > 2) return;
    if (at > 0 && (left == '(' || left == '[')) {
        replace(t, from + at, len, "", &MSG_INSIDE, (dv_str){gap.ptr + at - 1, 1}, (dv_str){NULL, 0});
        return;
    }
    if (end < gap.len && before && (at == 0 || !is_leader(left)) && is_mark(gap, end, at_end)) {
        bool list = gap.ptr[end] == ')' && before->kind != DV_TOKEN_WORD;
        if (!list && !leaves_room(before))
            replace(t, from + at, len, "", &MSG_BEFORE, (dv_str){gap.ptr + end, 1}, (dv_str){NULL, 0});
        return;
    }
    if (len == 2 && before && !at_end && gap.len == 2 && !leaves_room(before) && !leaves_room(next))
        replace(t, from, 2, " ", &MSG_DOUBLE, dv_text__word(t, before), dv_text__word(t, next));
    else if (len == 2 && before && !at_end && end == gap.len && at > 0 && (left == ',' || left == ';'))
        replace(t, from + at, 2, " ", &MSG_DOUBLE, (dv_str){gap.ptr + at - 1, 1}, dv_text__word(t, next));
}

/* A mark right before a word. */
static void check_after(dv_texting *t, size_t i, size_t from, dv_str gap) {
    const dv_token *next = &t->tokens.items[i];
    const dv_token *before = next - 1;
    if (i == 0 || gap.len == 0 || next->kind == DV_TOKEN_END) return;
    char mark = gap.ptr[gap.len - 1];
    bool closed = gap.len == 1 || gap.ptr[gap.len - 2] == ')' || (gap.len > 3 && memcmp(gap.ptr + gap.len - 4, "”", 3) == 0);
    if (!closed) return;
    bool word = before->kind == DV_TOKEN_WORD && before->len > 1;
    bool missing;
    switch (mark) {
    case ',':
        missing = next->kind == DV_TOKEN_WORD ? before->kind != DV_TOKEN_END : word;
        break;
    case ';':
        missing = true;
        break;
    case ':':
        missing = word && next->kind != DV_TOKEN_FIXED;
        break;
    case '.':
    case '!':
    case '?':
        missing = word && dv_token__is_small(before) && dv_token__is_title(next) && next->len > 1;
        break;
    default:
        missing = false;
    }
    if (!missing) return;
    char fix[] = {mark, ' ', '\0'};
    replace(t, from + gap.len - 1, 1, fix, &MSG_AFTER, (dv_str){gap.ptr + gap.len - 1, 1}, dv_text__word(t, next));
}

/* Three blanks and more, or a tab, set a line out in columns: its blanks mean something. */
static bool is_layout(dv_str gap) {
    for (size_t at = 0; at < gap.len; at++)
        if (gap.ptr[at] == '\t' || run_of_blanks(gap, at) > 2) return true;
    return false;
}

void dv_text__blanks(dv_texting *t) {
    for (size_t i = 0; i <= t->tokens.len && t->run->status == DV_OK; i++) {
        if ((t->tokens.items[i].gap & DV_GAP_ODD) == 0) continue;
        size_t from = dv_text__gap_start(t, i);
        dv_str gap = dv_text__slice(t, from, t->tokens.items[i].at - from);
        if (is_layout(gap)) continue;
        for (size_t at = 0; at < gap.len; at++) {
            size_t len = run_of_blanks(gap, at);
            if (len == 0) continue;
            check_run(t, i, from, gap, at, len);
            at += len;
        }
        check_after(t, i, from, gap);
    }
}
