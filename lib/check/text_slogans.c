/* One motto in two wordings, in quotation marks: `gần dân, sát dân, trọng dân`. */
#include "check/motto.h"
#include "check/text.h"

static const dv_message MSG_VARIANT = {
    .rule = "slogan-variant",
    .severity = DV_INFO,
    .vi =
        "phương châm \"{0}\" có {1:02} vế, chỗ khác trong văn bản có {2:02} vế, giống nhau {3:02} vế: nếu là một phương châm, "
        "đề nghị dùng một cách viết",
    .en = "the motto \"{0}\" has {1} parts, elsewhere {2}, {3} of them the same: one wording, if it is one motto",
};

enum { MOTTOS_MOST = 32, BYTES_MOST = 600, PARTS_LEAST = 3 };

struct dv_text_slogans {
    dv_motto items[MOTTOS_MOST];
    dv_text_place places[MOTTOS_MOST];
    size_t len;
};

static void add(dv_texting *t, size_t from, size_t end) {
    if (!t->slogans) t->slogans = dv_check__alloc(t->run, 1, sizeof *t->slogans);
    dv_text_slogans *s = t->slogans;
    if (!s || s->len == MOTTOS_MOST || end - from > BYTES_MOST) return;
    dv_motto__split(t->run, dv_text__slice(t, from, end - from), &s->items[s->len]);
    if (s->items[s->len].len < PARTS_LEAST) return;
    s->places[s->len++] = dv_text__here(t, from, end - from);
}

/* The quotation that begins before token `first`; commas in it make it a list. Returns the token behind it. */
static size_t read_quoted(dv_texting *t, size_t first) {
    size_t commas = 0;
    for (size_t i = first + 1; i <= t->tokens.len; i++) {
        const dv_token *token = &t->tokens.items[i];
        commas += (token->gap & (DV_GAP_COMMA | DV_GAP_SEMICOLON)) != 0;
        if ((token->gap & (DV_GAP_CLOSE | DV_GAP_STOP | DV_GAP_OPEN)) == 0) continue;
        bool closed = (token->gap & DV_GAP_CLOSE) != 0;
        if (closed && commas >= PARTS_LEAST - 1) add(t, t->tokens.items[first].at, dv_token__end(token - 1));
        return closed ? i : i - 1;
    }
    return t->tokens.len;
}

void dv_text__slogans(dv_texting *t) {
    for (size_t i = 0; i < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        if ((token->gap & DV_GAP_OPEN) == 0) continue;
        char before = token->at > 0 ? t->block.text.ptr[token->at - 1] : ' ';
        if (before == '(' || before == '[' || before == ' ') continue;
        size_t end = read_quoted(t, i);
        if (end > i + 1) i = end - 1;
    }
}

void dv_text__slogans_end(dv_texting *t) {
    const dv_text_slogans *s = t->slogans;
    for (size_t i = 1; s && i < s->len && t->run->status == DV_OK; i++)
        for (size_t j = 0; j < i; j++) {
            size_t same;
            if (!dv_motto__is_variant(&s->items[i], &s->items[j], &same)) continue;
            const dv_text_place *place = &s->places[i];
            DV_TEXT_SAY(t, place, &MSG_VARIANT, NULL, dv_arg__text((dv_str){place->block.text.ptr + place->from, place->len}),
                        dv_arg__size(s->items[i].len), dv_arg__size(s->items[j].len), dv_arg__size(same));
            break;
        }
}
