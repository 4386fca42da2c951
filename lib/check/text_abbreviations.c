/* Abbreviations that a plain text uses and nowhere spells out. */
#include <string.h>

#include <danvan/syllable.h>

#include "check/abbreviation.h"
#include "check/text.h"
#include "text/letter.h"

static const dv_message MSG_UNDEFINED = {
    .rule = "abbr-undefined",
    .severity = DV_INFO,
    .vi = "chữ viết tắt \"{0}\" chưa giải nghĩa trong văn bản: đề nghị viết đầy đủ lần đầu, kèm \"({0})\"",
    .en = "the abbreviation \"{0}\" is not explained in the text: write it out the first time, with \"({0})\"",
};

/* `gọi tắt là MTTQ`: this many words before the abbreviation are looked at. */
enum { BRIEFS_MOST = 256, WORDS_BEFORE = 3, LETTERS_MOST = 8 };

struct dv_text_briefs {
    dv_names seen;
    dv_text_place places[BRIEFS_MOST]; /* the first use */
    bool explained[BRIEFS_MOST];
    uint64_t tat; /* the key of `tắt` */
    uint64_t viet;
    uint64_t luu;
    bool in_list; /* the line before belongs to a list of abbreviations, or announces one */
};

/* A line of the block, as tokens [first, end). */
typedef struct line {
    size_t first;
    size_t end;
    bool table; /* cells between tabs or bars */
} line;

static dv_text_briefs *open_briefs(dv_texting *t) {
    if (t->briefs) return t->briefs;
    t->briefs = dv_check__alloc(t->run, 1, sizeof *t->briefs);
    if (!t->briefs) return NULL;
    dv_names__init(t->run, &t->briefs->seen, BRIEFS_MOST);
    t->briefs->tat = dv_token__key("tắt");
    t->briefs->viet = dv_token__key("viết");
    t->briefs->luu = dv_token__key("lưu");
    return t->run->status == DV_OK ? t->briefs : NULL;
}

static dv_str gap_before(const dv_texting *t, size_t i) {
    size_t from = dv_text__gap_start(t, i);
    size_t to = i < t->tokens.len ? t->tokens.items[i].at : t->block.text.len;
    return dv_text__slice(t, from, to - from);
}

static bool holds_byte(dv_str text, char byte) {
    return text.len > 0 && memchr(text.ptr, byte, text.len) != NULL;
}

static line read_line(const dv_texting *t, size_t first) {
    line l = {.first = first, .end = first + 1};
    while (l.end < t->tokens.len && (t->tokens.items[l.end].gap & DV_GAP_LINE) == 0) {
        dv_str gap = gap_before(t, l.end++);
        l.table |= holds_byte(gap, '\t') || holds_byte(gap, '|');
    }
    return l;
}

/* --- what is written out --- */

static uint32_t initial_of(dv_str word) {
    size_t at = 0;
    uint32_t c = dv_utf8_next(word, &at);
    dv_letter letter = dv_letter__read(c);
    if (!letter.base) return c;
    return letter.base == 'd' && letter.shape == DV_LETTER_STROKE ? 0x110u : (uint32_t)(letter.base - 'a' + 'A');
}

/* Whether the words from token `i` on begin with the letters of the abbreviation: `Mặt trận Tổ quốc`, MTTQ. A word may be passed
 * over: `văn phòng của Đảng ủy`. */
static bool spells(const dv_texting *t, dv_str brief, size_t i) {
    size_t passed = 0;
    for (size_t at = 0; at < brief.len;) {
        size_t next = at;
        dv_utf8_next(brief, &next);
        uint32_t wanted = initial_of((dv_str){brief.ptr + at, next - at});
        if (i >= t->tokens.len || t->tokens.items[i].kind != DV_TOKEN_WORD) return false;
        if (initial_of(dv_text__word(t, &t->tokens.items[i])) == wanted) {
            at = next;
        } else if (at == 0 || ++passed > 2) {
            return false;
        }
        i++;
    }
    return true;
}

/* `MTTQ (Mặt trận …)`, `WHO (Tổ chức Y tế …)`, `MTTQ: Mặt trận …`. */
static bool is_spelt_behind(const dv_texting *t, size_t i, dv_str brief) {
    const dv_token *next = &t->tokens.items[i + 1];
    if (next->kind != DV_TOKEN_WORD || (next->gap & DV_GAP_LINE) != 0) return false;
    dv_str gap = dv_trim(gap_before(t, i + 1));
    bool opens = dv_str_equal(gap, DV_S("("));
    return (opens && dv_token__is_title(next)) || (gap.len > 0 && spells(t, brief, i + 1)) ||
           (gap.len == 0 && holds_byte(gap_before(t, i + 1), '\t') && spells(t, brief, i + 1));
}

/* `Mặt trận Tổ quốc (MTTQ)`. */
static bool is_bracketed(const dv_texting *t, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    size_t end = dv_token__end(token);
    dv_str text = t->block.text;
    return i > 0 && token->at > 0 && text.ptr[token->at - 1] == '(' && end < text.len && text.ptr[end] == ')';
}

/* `sau đây gọi tắt là MTTQ`. */
static bool is_announced(const dv_texting *t, size_t i) {
    for (size_t back = 1; back <= WORDS_BEFORE && back <= i; back++)
        if (t->tokens.items[i - back].key == t->briefs->tat) return true;
    return false;
}

/* --- what is no abbreviation --- */

static bool is_syllable(dv_str word) {
    return dv_syllable_is_valid(word, DV_SYLLABLE_STRICT);
}

static bool is_upper_word(const dv_texting *t, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    return token->kind == DV_TOKEN_WORD && token->fits == DV_FITS_UPPER;
}

/* A neighbour of a phrase in capitals: `LÒ VAN PANH`, `BÁO CÁO`. */
static bool is_capital_word(const dv_texting *t, size_t i) {
    return is_upper_word(t, i) && is_syllable(dv_text__word(t, &t->tokens.items[i]));
}

/* Part of a symbol such as `-BC/ĐU`. */
static bool is_joined(const dv_texting *t, const dv_token *token) {
    dv_str text = t->block.text;
    size_t end = dv_token__end(token);
    char before = token->at > 0 ? text.ptr[token->at - 1] : ' ';
    char behind = end < text.len ? text.ptr[end] : ' ';
    return strchr("-/_@.&", before) != NULL || strchr("-/_@&", behind) != NULL;
}

/* Words in capitals: syllables of three letters and more, and shorter ones beside another word in capitals. */
static bool is_word_in_capitals(const dv_texting *t, size_t i) {
    const dv_token *token = &t->tokens.items[i];
    if (!is_syllable(dv_text__word(t, token))) return false;
    if (token->len > 2) return true;
    return (i > 0 && dv_gap__is_blank(token->gap) && is_capital_word(t, i - 1)) ||
           (i + 1 < t->tokens.len && dv_gap__is_blank(token[1].gap) && is_capital_word(t, i + 1));
}

static void look(dv_texting *t, const line *l, size_t i) {
    dv_text_briefs *b = t->briefs;
    const dv_token *token = &t->tokens.items[i];
    dv_str word = dv_text__word(t, token);
    if (!is_upper_word(t, i) || token->len < 2 || !dv_abbreviation__is_local(word)) return;
    bool explained = is_bracketed(t, i) || is_announced(t, i) || is_spelt_behind(t, i, word) || (b->in_list && i == l->first);
    if (!explained && (l->table || is_joined(t, token) || is_word_in_capitals(t, i))) return;
    size_t at = dv_names__find(&b->seen, word);
    if (at == DV_NO_NAME) {
        bool is_new;
        if (b->seen.len == BRIEFS_MOST) return;
        at = dv_names__add(&b->seen, word, &is_new);
        b->places[at] = dv_text__here(t, token->at, token->len);
    }
    b->explained[at] |= explained;
}

/* --- lines --- */

/* A line in capitals is a heading; `Lưu: VT, VP.` names places of filing. */
static bool is_passed_over(const dv_texting *t, const line *l) {
    const dv_token *first = &t->tokens.items[l->first];
    if (first->key == t->briefs->luu && (first[1].gap & DV_GAP_COLON) != 0) return true;
    for (size_t i = l->first; i < l->end; i++) {
        const dv_token *token = &t->tokens.items[i];
        bool small = token->kind == DV_TOKEN_WORD && (token->fits & DV_FITS_UPPER) == 0;
        if (small && token->len > 1) return false;
    }
    return true;
}

/* The first word of a row of a list: behind its number and marks. */
static size_t first_word(const dv_texting *t, const line *l) {
    size_t i = l->first;
    while (i + 1 < l->end && t->tokens.items[i].kind == DV_TOKEN_NUMBER)
        i++;
    return i;
}

static bool announces_list(const dv_texting *t, const line *l) {
    for (size_t i = l->first + 1; i < l->end; i++)
        if (t->tokens.items[i].key == t->briefs->tat && t->tokens.items[i - 1].key == t->briefs->viet)
            return i + 1 == l->end || i - l->first < WORDS_BEFORE + 2;
    return false;
}

void dv_text__abbreviations(dv_texting *t) {
    dv_text_briefs *b = open_briefs(t);
    for (size_t next = 0; b && next < t->tokens.len && t->run->status == DV_OK;) {
        line l = read_line(t, next);
        next = l.end;
        l.first = first_word(t, &l);
        bool announces = announces_list(t, &l);
        bool heading = is_passed_over(t, &l);
        b->in_list &= is_upper_word(t, l.first) && l.end - l.first > 1;
        for (size_t i = l.first; i < l.end && (!heading || b->in_list); i++)
            look(t, &l, i);
        b->in_list |= announces;
    }
}

void dv_text__abbreviations_end(dv_texting *t) {
    const dv_text_briefs *b = t->briefs;
    for (size_t i = 0; b && i < b->seen.len && t->run->status == DV_OK; i++)
        if (!b->explained[i]) DV_TEXT_SAY(t, &b->places[i], &MSG_UNDEFINED, NULL, dv_arg__text(b->seen.keys[i]));
}
