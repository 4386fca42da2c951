/* Words and phrases that stand twice. Reduplication is Vietnamese (`thường thường`, `xanh xanh`), so only words that are never
 * doubled are looked for. */
#include "check/text.h"

#include <string.h>

static const dv_message MSG_WORD = {
    .rule = "dup-word",
    .severity = DV_WARNING,
    .vi = "từ \"{0}\" ghi hai lần liền nhau: đề nghị bỏ một",
    .en = "the word \"{0}\" stands twice in a row: drop one",
};
static const dv_message MSG_FUNCTION = {
    .rule = "dup-function-word",
    .severity = DV_WARNING,
    .vi = "\"{0}\" có hai chữ \"{1}\", chữ trước đứng trước danh từ: đề nghị bỏ chữ trước",
    .en = "\"{0}\" has \"{1}\" twice, the first time before a noun: drop the first",
};
static const dv_message MSG_PHRASE = {
    .rule = "dup-phrase",
    .severity = DV_INFO,
    .vi = "\"{0}\" lặp lại trong một câu: đề nghị xem có thể viết gọn hơn",
    .en = "\"{0}\" stands twice in one sentence: it may be said once",
};

/* Words that are never doubled. */
static const char *const SINGLE[] = {"và",   "của", "các", "những", "đã",  "đang", "sẽ",    "cho",  "với",
                                     "bằng", "tại", "khi", "vì",    "nên", "hoặc", "nhưng", "trên", "bởi"};
/* Pairs that are never doubled. */
static const char *const PAIRS[][2] = {{"công", "tác"},    {"thực", "hiện"}, {"tuyên", "truyền"}, {"địa", "phương"},
                                       {"nhân", "dân"},    {"đẩy", "mạnh"},  {"tăng", "cường"},   {"triển", "khai"},
                                       {"chính", "quyền"}, {"cán", "bộ"},    {"trên", "địa"},     {"phát", "triển"},
                                       {"chủ", "trương"},  {"nâng", "cao"},  {"góp", "phần"}};
/* Words of tense stand before verbs; these pairs are nouns. */
static const char *const TENSES[] = {"đã", "đang", "sẽ"};
static const char *const NOUNS[][2] = {{"dân", "vận"},     {"nhân", "dân"},  {"cán", "bộ"},     {"mô", "hình"},
                                       {"chính", "quyền"}, {"người", "dân"}, {"phong", "trào"}, {"đảng", "viên"},
                                       {"chi", "bộ"},      {"hội", "viên"},  {"đoàn", "viên"},  {"cấp", "ủy"},
                                       {"hộ", "dân"},      {"địa", "phương"}};

enum {
    SINGLES = sizeof SINGLE / sizeof SINGLE[0],
    PAIRS_LEN = sizeof PAIRS / sizeof PAIRS[0],
    TENSES_LEN = sizeof TENSES / sizeof TENSES[0],
    NOUNS_LEN = sizeof NOUNS / sizeof NOUNS[0]
};
#define WINDOW 5
/* A repeated phrase has at least this many syllables, all of them in small letters. */
#define PHRASE_LEAST 8
#define PHRASE_SLOTS 2048
#define SENTENCE_MOST 1024
/* Further apart a phrase is no longer heard twice. */
#define NEAR_MOST 32

enum { FILTER = 4096 };
#define FACTOR 0x9E3779B97F4A7C15u

struct dv_text_repeats {
    uint64_t single[SINGLES];
    uint64_t pairs[PAIRS_LEN][2];
    uint64_t tenses[TENSES_LEN];
    uint64_t nouns[NOUNS_LEN][2];
    uint64_t suffix;               /* `hóa`, which makes a verb of a noun */
    uint64_t filter[FILTER / 64];  /* bits of all keys above that begin something */
    uint64_t power;                /* FACTOR to the number of syllables of a phrase */
    uint32_t starts[PHRASE_SLOTS]; /* token + 1 where a phrase of this hash began */
    uint32_t marks[PHRASE_SLOTS];  /* the sentence that the slot is of */
    uint32_t sentence;
};

static size_t bit_of(uint64_t key) {
    return (size_t)(key * FACTOR >> 52);
}

static void note(dv_text_repeats *r, uint64_t key) {
    r->filter[bit_of(key) / 64] |= (uint64_t)1 << (bit_of(key) % 64);
}

static bool may_begin(const dv_text_repeats *r, uint64_t key) {
    return (r->filter[bit_of(key) / 64] >> (bit_of(key) % 64) & 1) != 0;
}

static dv_text_repeats *open_repeats(dv_texting *t) {
    if (t->repeats) return t->repeats;
    dv_text_repeats *r = dv_check__alloc(t->run, 1, sizeof *r);
    if (!r) return NULL;
    for (size_t i = 0; i < SINGLES; i++)
        r->single[i] = dv_token__key(SINGLE[i]);
    for (size_t i = 0; i < PAIRS_LEN; i++)
        for (size_t j = 0; j < 2; j++)
            r->pairs[i][j] = dv_token__key(PAIRS[i][j]);
    for (size_t i = 0; i < TENSES_LEN; i++)
        r->tenses[i] = dv_token__key(TENSES[i]);
    for (size_t i = 0; i < NOUNS_LEN; i++)
        for (size_t j = 0; j < 2; j++)
            r->nouns[i][j] = dv_token__key(NOUNS[i][j]);
    r->suffix = dv_token__key("hóa");
    for (size_t i = 0; i < SINGLES; i++)
        note(r, r->single[i]);
    for (size_t i = 0; i < PAIRS_LEN; i++)
        note(r, r->pairs[i][0]);
    for (size_t i = 0; i < TENSES_LEN; i++)
        note(r, r->tenses[i]);
    r->power = 1;
    for (size_t i = 0; i < PHRASE_LEAST; i++)
        r->power *= FACTOR;
    t->repeats = r;
    return r;
}

static bool is_in(const uint64_t *keys, size_t len, uint64_t key) {
    for (size_t i = 0; i < len; i++)
        if (keys[i] == key) return true;
    return false;
}

static bool is_pair(const uint64_t (*pairs)[2], size_t len, const dv_token *first) {
    for (size_t i = 0; i < len; i++)
        if (pairs[i][0] == first[0].key && pairs[i][1] == first[1].key) return dv_gap__is_blank(first[1].gap);
    return false;
}

static bool is_inner(const dv_token *token) {
    return dv_gap__is_blank(token->gap) && token->kind != DV_TOKEN_END;
}

/* The same word or pair right behind itself. */
static void check_word(dv_texting *t, const dv_text_repeats *r, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    size_t left = t->tokens.len - i;
    size_t len = 0;
    if (left > 1 && token[1].key == token->key && is_inner(&token[1]) && dv_token__is_small(&token[1]) &&
        is_in(r->single, SINGLES, token->key))
        len = 1;
    else if (left > 3 && token[2].key == token->key && token[3].key == token[1].key && is_inner(&token[2]) &&
             is_inner(&token[3]) && is_pair(r->pairs, PAIRS_LEN, token))
        len = 2;
    if (len == 0) return;
    dv_str word = dv_text__slice(t, token->at, dv_token__end(&token[len - 1]) - token->at);
    dv_text_place place = dv_text__here(t, token->at, dv_token__end(&token[2 * len - 1]) - token->at);
    DV_TEXT_SAY(t, &place, &MSG_WORD, NULL, dv_arg__text(word));
}

/* `đã dân vận khéo đã góp phần` */
static void check_tense(dv_texting *t, const dv_text_repeats *r, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    if (t->tokens.len - i < 4 || !is_in(r->tenses, TENSES_LEN, token->key) || !is_inner(&token[1])) return;
    if (!is_pair(r->nouns, NOUNS_LEN, &token[1]) || (is_inner(&token[3]) && token[3].key == r->suffix)) return;
    for (size_t k = 3; k <= WINDOW && i + k < t->tokens.len && is_inner(&token[k]); k++) {
        if (token[k].key != token->key) continue;
        dv_text_place place = dv_text__here(t, token->at, dv_token__end(&token[k]) - token->at);
        DV_TEXT_SAY(t, &place, &MSG_FUNCTION, NULL, dv_arg__text(dv_text__slice(t, place.from, place.len)),
                    dv_arg__text(dv_text__word(t, token)));
        return;
    }
}

/* How many tokens from `a` and `b` on are the same. */
static size_t common(const dv_texting *t, size_t a, size_t b) {
    size_t len = 0;
    const dv_token *items = t->tokens.items;
    while (b + len < t->tokens.len && a + len < b && items[a + len].key == items[b + len].key &&
           dv_token__is_small(&items[b + len]) && (len == 0 || (is_inner(&items[a + len]) && is_inner(&items[b + len]))))
        len++;
    return len;
}

/* The phrase of PHRASE_LEAST syllables from token `i` on. Returns how many tokens need not be looked at again. */
static size_t check_phrase(dv_texting *t, dv_text_repeats *r, size_t i, uint64_t hash) {
    hash ^= hash >> 29;
    hash *= FACTOR;
    size_t slot = (size_t)(hash >> 40) % PHRASE_SLOTS;
    uint32_t found = 0;
    for (size_t tries = 0; r->marks[slot] == r->sentence && tries < PHRASE_SLOTS; tries++) {
        size_t len = common(t, r->starts[slot] - 1, i);
        if (len >= PHRASE_LEAST && i - (r->starts[slot] - 1) > NEAR_MOST) {
            r->starts[slot] = (uint32_t)i + 1;
            return 0;
        }
        if (len >= PHRASE_LEAST) {
            found = (uint32_t)len;
            break;
        }
        slot = (slot + 1) % PHRASE_SLOTS;
    }
    if (found == 0) {
        r->marks[slot] = r->sentence;
        r->starts[slot] = (uint32_t)i + 1;
        return 0;
    }
    const dv_token *token = &t->tokens.items[i];
    dv_text_place place = dv_text__here(t, token->at, dv_token__end(&token[found - 1]) - token->at);
    DV_TEXT_SAY(t, &place, &MSG_PHRASE, NULL, dv_arg__text(dv_text__show(t, dv_text__slice(t, place.from, place.len))));
    return found - 1;
}

/* A line in the middle of a sentence goes on with a small letter. */
static bool begins_sentence(const dv_token *token) {
    if ((token->gap & (DV_GAP_STOP | DV_GAP_START)) != 0) return true;
    return (token->gap & DV_GAP_LINE) != 0 && (!dv_token__is_small(token) || (token->gap & DV_GAP_SEMICOLON) != 0);
}

/* The syllables that were read last: how many of them are small letters without a mark between, and their mixed keys. */
typedef struct window {
    uint64_t hash;
    size_t run;
} window;

static void slide(window *w, const dv_text_repeats *r, const dv_token *token) {
    bool goes_on = w->run > 0 && is_inner(token);
    if (!dv_token__is_small(token)) {
        w->run = 0;
        return;
    }
    if (!goes_on) *w = (window){0};
    w->hash = w->hash * FACTOR + token->key;
    if (++w->run > PHRASE_LEAST) w->hash -= token[-PHRASE_LEAST].key * r->power;
}

void dv_text__repeats(dv_texting *t) {
    dv_text_repeats *r = open_repeats(t);
    if (!r) return;
    window w = {0};
    size_t begin = 0;
    size_t skip = 0;
    for (size_t i = 0; i < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        if (begins_sentence(token) || i - begin >= SENTENCE_MOST) {
            r->sentence++;
            begin = i;
            w.run = 0;
        }
        if (may_begin(r, token->key) && token->kind == DV_TOKEN_WORD) {
            check_word(t, r, i);
            check_tense(t, r, i);
        }
        slide(&w, r, token);
        size_t first = i + 1 - PHRASE_LEAST;
        if (w.run >= PHRASE_LEAST && first >= skip) skip = first + 1 + check_phrase(t, r, first, w.hash);
    }
}
