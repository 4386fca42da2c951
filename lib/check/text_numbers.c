/* Counts of four digits and more have a point between thousands. Only a number before a unit is sure to be no year. */
#include "check/text.h"

#include "base/buf.h"

static const dv_message MSG_FORMAT = {
    .rule = "number-format",
    .severity = DV_INFO,
    .vi = "số \"{0} {2}\": đề nghị viết \"{1} {2}\"",
    .en = "\"{0}\" is written with points between thousands: \"{1}\"",
};

static const char *const UNITS[] = {"lượt", "người", "hộ",   "đồng", "khẩu", "nhân", "tấn",
                                    "ha",   "hội",   "đoàn", "đảng", "cán",  "học",  "cây"};
/* Behind these a number of four digits is a year. */
static const char *const BEFORE_YEARS[] = {"năm", "từ",   "đến", "đoạn", "tháng", "quý",
                                           "kỳ",  "khóa", "và",  "sau",  "trước", "tết"};

enum { DIGITS_MOST = 12 };

static bool is_one(const char *const *words, size_t len, uint64_t key) {
    for (size_t i = 0; i < len; i++)
        if (key == dv_token__key(words[i])) return true;
    return false;
}

/* Digits only, the first of them no zero. */
static bool read_digits(dv_str text, int64_t *value) {
    *value = 0;
    if (text.len < 4 || text.len > DIGITS_MOST || text.ptr[0] == '0') return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
        *value = 10 * *value + (text.ptr[i] - '0');
    }
    return true;
}

static bool may_be_year(const dv_texting *t, size_t i, int64_t value) {
    if (value < 1900 || value > 2099) return false;
    const dv_token *token = &t->tokens.items[i];
    return i == 0 || !dv_gap__is_blank(token->gap) ||
           is_one(BEFORE_YEARS, sizeof BEFORE_YEARS / sizeof BEFORE_YEARS[0], token[-1].key);
}

void dv_text__numbers(dv_texting *t) {
    for (size_t i = 0; i + 1 < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        int64_t value;
        if (token->kind != DV_TOKEN_NUMBER || token->len < 4 || !dv_gap__is_blank(token[1].gap)) continue;
        if (!read_digits(dv_text__word(t, token), &value) || may_be_year(t, i, value)) continue;
        if (!is_one(UNITS, sizeof UNITS / sizeof UNITS[0], token[1].key) || !dv_token__is_small(&token[1])) continue;
        dv_buf buf;
        dv_buf_init(&buf, t->run->arena.alloc);
        dv_buf__grouped(&buf, value, '.');
        dv_str fix = dv_check__keep(t->run, &buf);
        if (t->run->status != DV_OK) return;
        dv_text_place place = dv_text__here(t, token->at, token->len);
        DV_TEXT_SAY(t, &place, &MSG_FORMAT, &fix, dv_arg__text(dv_text__word(t, token)), dv_arg__text(fix),
                    dv_arg__text(dv_text__word(t, &token[1])));
    }
}
