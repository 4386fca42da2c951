/* Phrases of the table of spelling, and two forms of one term in one text. */
#include "check/text.h"

static const dv_message MSG_PHRASE = {
    .rule = "spell-phrase",
    .severity = DV_WARNING,
    .vi = "\"{0}\": đề nghị viết \"{1}\" ({2})",
    .en = "\"{0}\" should be \"{1}\"",
};
static const dv_message MSG_TERM = {
    .rule = "term",
    .severity = DV_WARNING,
    .vi = "thuật ngữ \"{0}\": đề nghị viết \"{1}\" ({2})",
    .en = "the term \"{0}\" is written \"{1}\"",
};
static const dv_message MSG_CAPITAL = {
    .rule = "term-case",
    .severity = DV_INFO,
    .vi = "\"{0}\": đề nghị viết hoa \"{1}\" ({2})",
    .en = "\"{0}\" is written with a capital: \"{1}\"",
};
static const dv_message MSG_BODY = {
    .rule = "org-case",
    .severity = DV_INFO,
    .vi = "{2} \"{0}\": đề nghị viết \"{1}\"",
    .en = "the name of the body \"{0}\" is written \"{1}\"",
};
static const dv_message MSG_SMALL = {
    .rule = "case-inside-sentence",
    .severity = DV_INFO,
    .vi = "\"{0}\" viết hoa giữa câu: đề nghị viết \"{1}\" ({2}), hoặc thêm dấu câu phía trước nếu thiếu",
    .en = "\"{0}\" has a capital inside a sentence: write \"{1}\", or put the punctuation mark that is missing before it",
};
static const dv_message MSG_PEOPLE = {
    .rule = "ethnic-name",
    .severity = DV_WARNING,
    .vi = "\"{0}\": đề nghị viết \"{1}\" ({2})",
    .en = "\"{0}\" should be \"{1}\": the names of ethnic groups have capitals",
};
static const dv_message MSG_VARIANT = {
    .rule = "term-variant",
    .severity = DV_INFO,
    .vi = "văn bản viết \"{0}\" {1:02} lần và \"{2}\" {3:02} lần: đề nghị dùng một cách viết",
    .en = "the text has \"{0}\" {1} times and \"{2}\" {3} times: keep to one form",
};

static const dv_message *const MESSAGES[] = {
    [DV_SPELLING_WORD] = &MSG_PHRASE, [DV_SPELLING_TERM] = &MSG_TERM,   [DV_SPELLING_CAPITAL] = &MSG_CAPITAL,
    [DV_SPELLING_BODY] = &MSG_BODY,   [DV_SPELLING_SMALL] = &MSG_SMALL, [DV_SPELLING_PEOPLE] = &MSG_PEOPLE,
};

/* How often the two forms of a row were met, and where first. */
typedef struct form_pair {
    const dv_spelling_row *row;
    size_t counts[2];
    dv_text_place first[2];
    struct form_pair *next;
} form_pair;

struct dv_text_variants {
    form_pair **by_row;
    form_pair *all; /* in the order in which they were met, last first */
};

static dv_text_place place_of(const dv_texting *t, const dv_match *match) {
    const dv_token *first = &t->tokens.items[match->first];
    return dv_text__here(t, first->at, dv_token__end(first + match->phrase->len - 1) - first->at);
}

static void note_variant(dv_texting *t, const dv_match *match) {
    if (!t->variants) {
        t->variants = dv_check__alloc(t->run, 1, sizeof *t->variants);
        if (t->variants) t->variants->by_row = dv_check__alloc(t->run, t->spelling->rows, sizeof(form_pair *));
    }
    if (!t->variants || !t->variants->by_row) return;
    form_pair **slot = &t->variants->by_row[match->phrase->row_id];
    if (!*slot) {
        *slot = dv_check__alloc(t->run, 1, sizeof **slot);
        if (!*slot) return;
        **slot = (form_pair){.row = match->phrase->row, .next = t->variants->all};
        t->variants->all = *slot;
    }
    size_t side = match->phrase->is_right ? 1 : 0;
    if ((*slot)->counts[side]++ == 0) (*slot)->first[side] = place_of(t, match);
}

/* A wrong word or a misspelt term is to be looked at; a term in other capitals is to know. */
static dv_severity severity_of(const dv_phrase *phrase, const dv_message *message) {
    bool lesser = phrase->row->kind == DV_SPELLING_TERM && (phrase->same_keys || phrase->row->certainty == DV_SPELLING_SUGGEST);
    return lesser ? DV_INFO : message->severity;
}

static bool on_match(void *ctx, const dv_match *match) {
    dv_texting *t = ctx;
    const dv_spelling_row *row = match->phrase->row;
    if (row->kind == DV_SPELLING_VARIANT) {
        note_variant(t, match);
        return t->run->status == DV_OK;
    }
    dv_buf right;
    dv_buf_init(&right, t->run->arena.alloc);
    dv_spelling__replace(&right, t->block.text, &t->tokens, match);
    dv_str wanted = dv_check__keep(t->run, &right);
    if (t->run->status != DV_OK) return false;
    dv_text_place place = place_of(t, match);
    const dv_arg args[] = {dv_arg__text(dv_text__slice(t, place.from, place.len)), dv_arg__text(wanted),
                           dv_arg__text(dv_s(row->note))};
    const dv_message *message = MESSAGES[row->kind];
    dv_text__say(t, &place, message, severity_of(match->phrase, message), args, 3,
                 row->certainty == DV_SPELLING_FIX ? &wanted : NULL);
    return t->run->status == DV_OK;
}

/* The library's table, when there is a text to look at. */
static bool compile(dv_texting *t) {
    const dv_spelling_options how = {.size = sizeof how, .alloc = t->run->arena.alloc};
    dv_status status = dv_spelling_new(&t->own, &how);
    t->spelling = t->own;
    if (status != DV_OK && t->run->status == DV_OK) t->run->status = status;
    return status == DV_OK;
}

void dv_text__phrases(dv_texting *t) {
    if (!t->spelling && !compile(t)) return;
    dv_spelling__keep_names(t->spelling, &t->tokens);
    dv_spelling__scan(t->spelling, t->block.text, &t->tokens, on_match, t);
}

void dv_text__phrases_end(dv_texting *t) {
    for (const form_pair *pair = t->variants ? t->variants->all : NULL; pair; pair = pair->next) {
        if (pair->counts[0] == 0 || pair->counts[1] == 0) continue;
        size_t few = pair->counts[0] <= pair->counts[1] ? 0 : 1;
        const char *forms[2] = {pair->row->wrong, pair->row->right};
        DV_TEXT_SAY(t, &pair->first[few], &MSG_VARIANT, NULL, dv_arg__text(dv_s(forms[few])), dv_arg__size(pair->counts[few]),
                    dv_arg__text(dv_s(forms[1 - few])), dv_arg__size(pair->counts[1 - few]));
    }
}
