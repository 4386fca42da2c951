/* Prose that was cut by a page or a line of the source. */
#include "check/check.h"

#include <string.h>

#define SHOWN_CHARACTERS 24

static const dv_message MSG_BROKEN = {
    .rule = "paragraph-broken",
    .severity = DV_WARNING,
    .vi =
        "mục \"{0}\": đoạn {1} dừng giữa câu (\"…{2}\"), đoạn {3} bắt đầu bằng chữ thường hoặc chữ số "
        "(\"{4}…\"): nếu là một câu, "
        "đề nghị nối lại",
    .en =
        "\"{5}\": paragraph {1} stops in mid-sentence (\"…{2}\") and paragraph {3} begins with a small letter "
        "or digit "
        "(\"{4}…\"): join them if they are one",
};

static bool ends_with(dv_str text, const char *end) {
    size_t len = strlen(end);
    return text.len >= len && memcmp(text.ptr + text.len - len, end, len) == 0;
}

static bool is_finished(dv_str text) {
    static const char *const CLOSING[] = {"”", "\"", "»", "’", ")", "]"};
    static const char *const ENDS[] = {".", ";", ":", "!", "?", "…"};
    for (size_t i = 0; i < sizeof CLOSING / sizeof CLOSING[0]; i++)
        if (ends_with(text, CLOSING[i])) {
            text.len -= strlen(CLOSING[i]);
            i = SIZE_MAX;
        }
    for (size_t i = 0; i < sizeof ENDS / sizeof ENDS[0]; i++)
        if (ends_with(text, ENDS[i])) return true;
    return false;
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

/* Begins in the middle of a sentence; `a)`, `1.`, `1.2`, `đ)` and `2/` number an item. */
static bool goes_on(dv_str text) {
    size_t at = 0;
    uint32_t first = text.len > 0 ? dv_utf8_next(text, &at) : 0;
    if (!dv_check__is_small(first) && !is_digit(first)) return false;
    while (is_digit(first) && at < text.len && is_digit((unsigned char)text.ptr[at]))
        at++;
    return at >= text.len || !strchr(is_digit(first) ? ".)/" : ".)", text.ptr[at]);
}

static dv_str tail(dv_str text) {
    size_t start = text.len;
    for (size_t characters = 0; start > 0 && characters < SHOWN_CHARACTERS; characters++) {
        start--;
        while (start > 0 && ((unsigned char)text.ptr[start] & 0xC0) == 0x80)
            start--;
    }
    return (dv_str){text.ptr + start, text.len - start};
}

static dv_str head(dv_str text) {
    size_t end = 0;
    for (size_t characters = 0; end < text.len && characters < SHOWN_CHARACTERS; characters++)
        dv_utf8_next(text, &end);
    return (dv_str){text.ptr, end};
}

static bool check_entity(void *ctx, const dv_visit_step *step) {
    dv_checking *run = ctx;
    const dv_type *type = step->entity->type;
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *field = &type->fields[i];
        if (field->kind != DV_KIND_PROSE || dv_check__is_lines(field) || !dv_has(step->entity, (int)i)) continue;
        const dv_texts *prose = dv_member(step->entity, (int)i);
        for (size_t j = 1; j < prose->len; j++) {
            dv_str before = dv_trim(prose->items[j - 1]);
            dv_str after = dv_trim(prose->items[j]);
            if (before.len == 0 || is_finished(before) || !goes_on(after)) continue;
            if (!dv_check__is_wanted(run->only, MSG_BROKEN.rule)) continue;
            const dv_arg args[] = {dv_arg__text(dv_s(field->vi)), dv_arg__size(j),          dv_arg__text(tail(before)),
                                   dv_arg__size(j + 1),           dv_arg__text(head(after)), dv_arg__text(dv_s(field->key))};
            /* `2024-` and `2030` are one word. */
            dv_str between = ends_with(before, "-") && before.len > 1 && is_digit((unsigned char)before.ptr[before.len - 2]) ? DV_S("") : DV_S(" ");
            const dv_check_at at = {.within_len = head(after).len, .fix = &between, .joins = true};
            dv_check__say_within(run, (dv_spot){step->entity, (int)i, (int)j}, &MSG_BROKEN, DV_WARNING, args, sizeof args / sizeof args[0], &at);
        }
    }
    return run->status == DV_OK;
}

void dv_check__prose(dv_checking *run) {
    dv_visit(&run->dossier->base, check_entity, run);
}
