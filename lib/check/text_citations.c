/* How documents are cited in running text: `Nghị quyết số 15-NQ/TU ngày 22/12/2023`. */
#include "check/text.h"

static const dv_message MSG_WORD = {
    .rule = "docref-style",
    .severity = DV_INFO,
    .vi = "\"{0} {1}\": đề nghị viết \"{0} số {1}\"",
    .en = "\"{0} {1}\" is cited with the word for number: \"{0} số {1}\"",
};
static const dv_message MSG_COMMA = {
    .rule = "docref-style",
    .severity = DV_INFO,
    .vi = "\"{0}\": đề nghị bỏ dấu phẩy giữa số, ký hiệu và ngày: \"{1}\"",
    .en = "no comma stands between number and day: \"{1}\"",
};

/* Words of type, their first letter a capital where a certain document is meant. */
static const char *const TYPES[][2] = {
    {"nghị", "quyết"}, {"quyết", "định"}, {"chỉ", "thị"},   {"kế", "hoạch"},  {"công", "văn"},
    {"hướng", "dẫn"},  {"kết", "luận"},   {"thông", "tư"},  {"nghị", "định"}, {"quy", "định"},
    {"quy", "chế"},    {"thông", "báo"},  {"báo", "cáo"},   {"tờ", "trình"},  {"chương", "trình"},
    {"công", "điện"},  {"thông", "tri"},  {"pháp", "lệnh"}, {"đề", "án"},     {"quyết", "nghị"},
};
enum { TYPES_LEN = sizeof TYPES / sizeof TYPES[0] };

static bool is_type(const dv_token *word) {
    if (!dv_token__is_title(word) || !dv_gap__is_blank(word[1].gap)) return false;
    for (size_t i = 0; i < TYPES_LEN; i++)
        if (word[0].key == dv_token__key(TYPES[i][0]) && word[1].key == dv_token__key(TYPES[i][1])) return true;
    return false;
}

static bool is_number(const dv_texting *t, const dv_token *token) {
    dv_docref docref;
    return dv_docref_parse(&docref, dv_text__word(t, token), NULL) == DV_OK && docref.number >= 0;
}

static void check_word(dv_texting *t, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    if (i < 2 || !dv_gap__is_blank(token->gap) || !is_type(token - 2)) return;
    dv_str symbol = dv_text__word(t, token);
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    dv_buf_puts(&buf, "số ");
    dv_buf_add(&buf, symbol);
    dv_str fix = dv_check__keep(t->run, &buf);
    if (t->run->status != DV_OK) return;
    dv_text_place place = dv_text__here(t, token->at, token->len);
    dv_str type = dv_text__slice(t, token[-2].at, dv_token__end(&token[-1]) - token[-2].at);
    DV_TEXT_SAY(t, &place, &MSG_WORD, &fix, dv_arg__text(type), dv_arg__text(symbol));
}

static void check_comma(dv_texting *t, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    const dv_token *day = token + 1;
    size_t end = dv_token__end(token);
    if (t->tokens.len - i < 3 || (day->gap & ~(unsigned)DV_GAP_ODD) != (DV_GAP_COMMA | DV_GAP_BLANK)) return;
    if (day->key != dv_token__key("ngày") || day[1].kind != DV_TOKEN_NUMBER || !dv_token__is_small(day)) return;
    static const dv_str BLANK = {" ", 1};
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    dv_buf_add(&buf, dv_text__word(t, token));
    dv_buf_putc(&buf, ' ');
    dv_buf_add(&buf, dv_text__word(t, day));
    dv_str right = dv_check__keep(t->run, &buf);
    if (t->run->status != DV_OK) return;
    dv_text_place place = dv_text__here(t, end, day->at - end);
    DV_TEXT_SAY(t, &place, &MSG_COMMA, &BLANK, dv_arg__text(dv_text__slice(t, token->at, dv_token__end(day) - token->at)),
                dv_arg__text(right));
}

void dv_text__citations(dv_texting *t) {
    for (size_t i = 0; i < t->tokens.len && t->run->status == DV_OK; i++) {
        if (t->tokens.items[i].kind != DV_TOKEN_FIXED || !is_number(t, &t->tokens.items[i])) continue;
        check_word(t, i);
        check_comma(t, i);
    }
}
