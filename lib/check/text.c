/* The run over a text: blocks, tokens, the rules in their order, and how a finding gets its place. */
#include "check/text.h"

#include <string.h>

#define SHOWN_CHARACTERS 60

/* `gaps`: the rule looks only at blocks that have one of these between their words; 0 for all. */
typedef struct rule_row {
    void (*block)(dv_texting *t);
    void (*end)(dv_texting *t);
    unsigned gaps;
    bool brief; /* for members of one line too */
    bool plain; /* for plain texts only */
} rule_row;

static const rule_row RULES[] = {
    {dv_text__phrases, dv_text__phrases_end, 0, true, false},
    {dv_text__places, NULL, 0, false, false},
    {dv_text__repeats, NULL, 0, false, false},
    {dv_text__marks, dv_text__marks_end, DV_GAP_OPEN | DV_GAP_CLOSE, true, false},
    {dv_text__dashes, dv_text__dashes_end, 0, false, false},
    {dv_text__blanks, NULL, DV_GAP_ODD, true, false},
    {dv_text__citations, NULL, 0, false, false},
    {dv_text__capitals, NULL, DV_GAP_SEMICOLON, false, false},
    {dv_text__numbers, NULL, 0, false, false},
    {dv_text__slogans, dv_text__slogans_end, DV_GAP_OPEN, false, false},
    {dv_text__lists, dv_text__lists_end, 0, false, false},
    {dv_text__headings, dv_text__headings_end, 0, false, true},
    {dv_text__numbered, dv_text__numbered_end, 0, false, true},
    {dv_text__abbreviations, dv_text__abbreviations_end, 0, false, true},
};

dv_str dv_text__show(dv_texting *t, dv_str text) {
    size_t end = 0;
    for (size_t characters = 0; end < text.len && characters < SHOWN_CHARACTERS; characters++)
        dv_utf8_next(text, &end);
    if (end == text.len) return text;
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    dv_buf_add(&buf, (dv_str){text.ptr, end});
    dv_buf_puts(&buf, "…");
    return dv_check__keep(t->run, &buf);
}

static bool is_quiet(dv_str rules, const char *rule) {
    size_t len = strlen(rule);
    for (size_t at = 0; at < rules.len;) {
        size_t end = at;
        while (end < rules.len && rules.ptr[end] != ',')
            end++;
        dv_str one = dv_trim((dv_str){rules.ptr + at, end - at});
        if (dv_str_equal(one, DV_S("all")) || (one.len == len && memcmp(one.ptr, rule, len) == 0)) return true;
        at = end + 1;
    }
    return false;
}

/* Line and column of a byte of a block. Places mostly come in rising order. */
static dv_mark mark_of(dv_texting *t, const dv_text_block *block, size_t at) {
    dv_text_cursor *cursor = &t->cursors[block->text.ptr == t->block.text.ptr ? 0 : 1];
    if (cursor->text != block->text.ptr || cursor->at > at) *cursor = (dv_text_cursor){block->text.ptr, 0, block->mark};
    dv_mark mark = cursor->mark;
    size_t from = cursor->at;
    while (from < at && from < block->text.len) {
        unsigned char byte = (unsigned char)block->text.ptr[from++];
        if (byte == '\n')
            mark = (dv_mark){mark.line + 1, 1};
        else if ((byte & 0xC0) != 0x80)
            mark.column++;
    }
    /* The character at `from` was counted when its first byte was passed, so columns are those of its beginning. */
    *cursor = (dv_text_cursor){block->text.ptr, from, mark};
    return mark;
}

void dv_text__say(dv_texting *t, const dv_text_place *place, const dv_message *message, dv_severity severity,
                  const dv_arg *args, size_t len, const dv_str *fix) {
    dv_checking *run = t->run;
    if (!dv_check__is_wanted(run->only, message->rule) || is_quiet(place->block.quiet, message->rule)) return;
    dv_check_at at = {.file = t->file, .within = place->from, .within_len = place->len};
    if (fix && !place->block.is_name) at.fix = fix;
    if (dv_text__is_plain(t)) {
        if (run->diag && dv_diag_dropped(run->diag) == 0) at.mark = mark_of(t, &place->block, place->from);
        at.offset = place->block.offset;
        at.width = (uint32_t)dv_utf8_len((dv_str){place->block.text.ptr + place->from, place->len});
    }
    dv_check__say_within(run, place->block.spot, message, severity, args, len, &at);
}

dv_status dv_text__open(dv_texting *t, dv_checking *run, dv_str file, const dv_spelling *spelling, const dv_str *names,
                        size_t names_len) {
    *t = (dv_texting){.run = run, .file = file, .spelling = spelling, .tokens = {.alloc = run->arena.alloc}};
    return dv_text__places_open(t, names, names_len);
}

void dv_text__part(dv_texting *t) {
    dv_text__lists_end(t);
    dv_text__marks_part(t);
}

void dv_text__block(dv_texting *t, const dv_text_block *block) {
    if (t->run->status != DV_OK || block->text.len == 0) return;
    t->block = *block;
    t->number++;
    if (dv_tokens__read(&t->tokens, block->text) != DV_OK) {
        t->run->status = DV_E_NOMEM;
        return;
    }
    for (size_t i = 0; i < sizeof RULES / sizeof RULES[0] && t->run->status == DV_OK; i++) {
        const rule_row *rule = &RULES[i];
        if (rule->gaps != 0 && (rule->gaps & t->tokens.gaps) == 0) continue;
        if ((block->is_brief && !rule->brief) || (rule->plain && !dv_text__is_plain(t))) continue;
        rule->block(t);
    }
}

void dv_text__close(dv_texting *t) {
    for (size_t i = 0; i < sizeof RULES / sizeof RULES[0] && t->run->status == DV_OK; i++)
        if (RULES[i].end) RULES[i].end(t);
    dv_text__places_close(t);
    dv_tokens__free(&t->tokens);
    dv_spelling_free(t->own);
}
