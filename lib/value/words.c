#include "value/words.h"

#include <string.h>

static bool is_word_letter(char base) {
    return base >= 'a' && base <= 'z';
}

size_t dv_text__skip_blanks(dv_str text, size_t at) {
    while (at < text.len) {
        dv_glyph letter = dv_glyph__at(text, at);
        if (letter.base != ' ') break;
        at += letter.size;
    }
    return at;
}

/* Whether a word that ended before `at` is whole there. */
static bool ends_word(dv_str text, size_t at, char last) {
    if (at >= text.len || !is_word_letter(last)) return true;
    dv_glyph next = dv_glyph__at(text, at);
    return !is_word_letter(next.base) && (next.base < '0' || next.base > '9');
}

/* How many bytes are the same small letter, digit or composed letter of Vietnamese in both texts: most that fit are written just
 * so. 0 for characters that must be looked at. Neither text ends here. */
static size_t match_bytes(dv_str text, size_t at, dv_str want, size_t i) {
    unsigned char w = (unsigned char)want.ptr[i];
    size_t size = w < 0x80 ? 1 : w >= 0xC3 && w <= 0xC6 ? 2 : w == 0xE1 ? 3 : 0;
    bool word = w >= 0x80 || (w >= 'a' && w <= 'z') || (w >= '0' && w <= '9');
    if (size == 0 || !word || size > text.len - at || size > want.len - i) return 0;
    for (size_t k = 0; k < size; k++)
        if (text.ptr[at + k] != want.ptr[i + k]) return 0;
    bool marked = (at + size < text.len && (unsigned char)text.ptr[at + size] == 0xCC) ||
                  (i + size < want.len && (unsigned char)want.ptr[i + size] == 0xCC);
    return marked ? 0 : size;
}

size_t dv_phrase__match(dv_str text, const char *phrase) {
    /* Most phrases that are tried differ in the first letter: told by one byte when both are ASCII. */
    if (text.len != 0 && ((text.ptr[0] | phrase[0]) & 0x80) == 0 && (text.ptr[0] | 0x20) != (phrase[0] | 0x20) &&
        phrase[0] != '/')
        return 0;
    dv_str want = {phrase, strlen(phrase)};
    size_t at = 0;
    size_t last = 0; /* where the last letter of the phrase is */
    for (size_t i = 0; i < want.len;) {
        last = i;
        size_t same = at < text.len ? match_bytes(text, at, want, i) : 0;
        if (same != 0) {
            at += same;
            i += same;
            continue;
        }
        dv_glyph w = dv_glyph__at(want, i);
        if (w.base == '/') at = dv_text__skip_blanks(text, at);
        if (at >= text.len) return 0;
        dv_glyph t = dv_glyph__at(text, at);
        if (t.base != w.base || t.base == 0 || (t.marks & ~w.marks) != 0) return 0;
        at += t.size;
        i += w.size;
        if (w.base == ' ' || w.base == '/') at = dv_text__skip_blanks(text, at);
    }
    return at >= text.len || want.len == 0 || ends_word(text, at, dv_glyph__at(want, last).base) ? at : 0;
}

int dv_phrase__find(dv_str text, const dv_phrase *table, size_t len, size_t *used) {
    int best = -1;
    *used = 0;
    char first = text.len != 0 ? dv_glyph__at(text, 0).base : 0;
    for (size_t i = 0; i < len; i++) {
        if (!dv_phrase__may(first, table[i].text)) continue;
        size_t n = dv_phrase__match(text, table[i].text);
        if (n > *used) {
            *used = n;
            best = (int)i;
        }
    }
    return best;
}

bool dv_phrase__is(dv_str text, const char *phrase) {
    dv_str word = dv_trim(text);
    return word.len != 0 && dv_phrase__match(word, phrase) == word.len;
}

dv_str dv_text__after(dv_str text, size_t at) {
    if (text.ptr == NULL || at >= text.len) return (dv_str){text.ptr == NULL ? "" : text.ptr + text.len, 0};
    return dv_trim((dv_str){text.ptr + at, text.len - at});
}

/* Openings and the closings that fit them. */
static const char *const QUOTES[][2] = {
    {"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"”", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"},
};

dv_str dv_text__value(dv_str text) {
    dv_str value = dv_text__after(text, 0);
    if (value.len < 2) return value;
    unsigned char first = (unsigned char)value.ptr[0];
    if (first != '"' && first != '\'' && first != 0xE2 && first != 0xC2) return value;
    for (size_t i = 0; i < sizeof(QUOTES) / sizeof(QUOTES[0]); i++) {
        size_t open = strlen(QUOTES[i][0]);
        size_t close = strlen(QUOTES[i][1]);
        if (value.len < open + close || memcmp(value.ptr, QUOTES[i][0], open) != 0) continue;
        if (memcmp(value.ptr + value.len - close, QUOTES[i][1], close) != 0) continue;
        return dv_text__after((dv_str){value.ptr, value.len - close}, open);
    }
    return value;
}

bool dv_text__begins_word(dv_str text) {
    return text.len != 0 && is_word_letter(dv_glyph__at(text, 0).base);
}

static const dv_phrase QUALIFIERS[] = {
    {"trên", DV_MORE_THAN},
    {"hơn", DV_MORE_THAN},
    {"over", DV_MORE_THAN},
    {"more than", DV_MORE_THAN},
    {">", DV_MORE_THAN},
    {"dưới", DV_LESS_THAN},
    {"gần", DV_LESS_THAN},
    {"chưa đến", DV_LESS_THAN},
    {"chưa tới", DV_LESS_THAN},
    {"under", DV_LESS_THAN},
    {"nearly", DV_LESS_THAN},
    {"almost", DV_LESS_THAN},
    {"less than", DV_LESS_THAN},
    {"<", DV_LESS_THAN},
    {"khoảng", DV_ABOUT},
    {"ước", DV_ABOUT},
    {"ước tính", DV_ABOUT},
    {"ước đạt", DV_ABOUT},
    {"xấp xỉ", DV_ABOUT},
    {"about", DV_ABOUT},
    {"around", DV_ABOUT},
    {"approximately", DV_ABOUT},
    {"~", DV_ABOUT},
    {"đa số", DV_MAJORITY},
    {"phần lớn", DV_MAJORITY},
    {"hầu hết", DV_MAJORITY},
    {"most", DV_MAJORITY},
    {"majority", DV_MAJORITY},
    {"không thống kê", DV_NOT_STATED},
    {"chưa thống kê", DV_NOT_STATED},
    {"not stated", DV_NOT_STATED},
};

dv_qualifier dv_qualifier__prefix(dv_str text, size_t *used) {
    *used = 0;
    if (text.len == 0 || (text.ptr[0] >= '0' && text.ptr[0] <= '9')) return DV_EXACT;
    int row = dv_phrase__find(text, QUALIFIERS, sizeof(QUALIFIERS) / sizeof(QUALIFIERS[0]), used);
    return row < 0 ? DV_EXACT : (dv_qualifier)QUALIFIERS[row].value;
}

const char *dv_qualifier__word(dv_qualifier q, dv_notation notation) {
    static const char *const WORDS[][2] = {
        {"", ""},
        {"about ", "khoảng "},
        {"more than ", "trên "},
        {"less than ", "dưới "},
        {"majority", "đa số"},
        {"not stated", "không thống kê"},
    };
    if ((unsigned)q >= sizeof(WORDS) / sizeof(WORDS[0])) return "";
    return WORDS[q][notation == DV_PLAIN ? 0 : 1];
}

static const dv_phrase MULTIPLIERS[] = {
    {"chục", 1}, {"trăm", 2}, {"nghìn", 3},   {"ngàn", 3},     {"vạn", 4},     {"triệu", 6},   {"tr", 6},
    {"tỷ", 9},   {"tỉ", 9},   {"hundred", 2}, {"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12},
};

unsigned dv_multiplier__prefix(dv_str text, size_t *used) {
    unsigned power = 0;
    size_t at = 0;
    *used = 0;
    for (int words = 0; words < 3 && at < text.len; words++) {
        size_t n;
        int row = dv_phrase__find((dv_str){text.ptr + at, text.len - at}, MULTIPLIERS,
                                  sizeof(MULTIPLIERS) / sizeof(MULTIPLIERS[0]), &n);
        if (row < 0) break;
        power += (unsigned)MULTIPLIERS[row].value;
        *used = at + n;
        at = dv_text__skip_blanks(text, at + n);
    }
    return power;
}

enum { PER_YEAR = 1, PER_QUARTER, PER_MONTH, PER_DAY, PER_HA, PER_PERSON, PER_HOUSEHOLD };

static const dv_phrase PER_WORDS[] = {
    {"năm", PER_YEAR},
    {"year", PER_YEAR},
    {"quý", PER_QUARTER},
    {"quarter", PER_QUARTER},
    {"tháng", PER_MONTH},
    {"month", PER_MONTH},
    {"ngày", PER_DAY},
    {"day", PER_DAY},
    {"ha", PER_HA},
    {"héc ta", PER_HA},
    {"hectare", PER_HA},
    {"người", PER_PERSON},
    {"khẩu", PER_PERSON},
    {"nhân khẩu", PER_PERSON},
    {"person", PER_PERSON},
    {"hộ", PER_HOUSEHOLD},
    {"household", PER_HOUSEHOLD},
};

/* First and second word, what they make together, and how that is written. */
static const struct {
    uint8_t first;
    uint8_t second;
    const char *en;
    const char *vi;
} PERS[] = {
    [DV_PER_NONE] = {0, 0, "", ""},
    [DV_PER_YEAR] = {PER_YEAR, 0, "/year", "/năm"},
    [DV_PER_QUARTER] = {PER_QUARTER, 0, "/quarter", "/quý"},
    [DV_PER_MONTH] = {PER_MONTH, 0, "/month", "/tháng"},
    [DV_PER_DAY] = {PER_DAY, 0, "/day", "/ngày"},
    [DV_PER_HA] = {PER_HA, 0, "/ha", "/ha"},
    [DV_PER_PERSON] = {PER_PERSON, 0, "/person", "/người"},
    [DV_PER_HOUSEHOLD] = {PER_HOUSEHOLD, 0, "/household", "/hộ"},
    [DV_PER_PERSON_YEAR] = {PER_PERSON, PER_YEAR, "/person/year", "/người/năm"},
    [DV_PER_PERSON_MONTH] = {PER_PERSON, PER_MONTH, "/person/month", "/người/tháng"},
    [DV_PER_HOUSEHOLD_YEAR] = {PER_HOUSEHOLD, PER_YEAR, "/household/year", "/hộ/năm"},
    [DV_PER_HA_YEAR] = {PER_HA, PER_YEAR, "/ha/year", "/ha/năm"},
};

/* One `/word`, `mỗi word` or `per word`; 0 when there is none. */
static uint8_t read_per(dv_str text, size_t *used) {
    static const dv_phrase LEADS[] = {{"/", 0}, {"mỗi", 0}, {"một", 0}, {"per", 0}};
    size_t lead;
    *used = 0;
    if (dv_phrase__find(text, LEADS, sizeof(LEADS) / sizeof(LEADS[0]), &lead) < 0) return 0;
    size_t at = dv_text__skip_blanks(text, lead);
    size_t n;
    int row = dv_phrase__find((dv_str){text.ptr + at, text.len - at}, PER_WORDS,
                              sizeof(PER_WORDS) / sizeof(PER_WORDS[0]), &n);
    if (row < 0) return 0;
    *used = at + n;
    return (uint8_t)PER_WORDS[row].value;
}

dv_per dv_per__prefix(dv_str text, size_t *used) {
    size_t n;
    uint8_t first = read_per(text, used);
    if (first == 0) return DV_PER_NONE;
    size_t at = dv_text__skip_blanks(text, *used);
    uint8_t second = at < text.len ? read_per((dv_str){text.ptr + at, text.len - at}, &n) : 0;
    if (second != 0) *used = at + n;
    for (size_t i = 1; i < sizeof(PERS) / sizeof(PERS[0]); i++) {
        if (PERS[i].first == first && PERS[i].second == second) return (dv_per)i;
    }
    *used = 0;
    return DV_PER_NONE;
}

const char *dv_per__word(dv_per per, dv_notation notation) {
    if ((unsigned)per >= sizeof(PERS) / sizeof(PERS[0])) return "";
    return notation == DV_PLAIN ? PERS[per].en : PERS[per].vi;
}
