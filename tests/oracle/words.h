/* Words for comparing orders: every syllable that Vietnamese spelling allows, and phrases of them with capitals, signs and foreign
 * letters, composed and decomposed. The same each time. */
#ifndef DANVAN_TESTS_ORACLE_WORDS_H
#define DANVAN_TESTS_ORACLE_WORDS_H

#include <danvan/text.h>

#include <stdlib.h>
#include <string.h>

#include "text/letter.h"

static const char *const INITIALS[] = {"",  "b",  "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k",  "kh", "l", "m",
                                       "n", "ng", "ngh", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x", "p"};
/* An asterisk stands before the letter that bears the tone. */
static const char *const RIMES[] = {
    "*a",   "*ac",  "*ach", "*am",  "*an",   "*ang", "*anh", "*ap",  "*at",  "*ăc",  "*ăm",  "*ăn",  "*ăng", "*ăp",  "*ăt",  "*âc",
    "*âm",  "*ân",  "*âng", "*âp",  "*ât",   "*ai",  "*ao",  "*au",  "*ay",  "*âu",  "*ây",  "*e",   "*ec",  "*em",  "*en",  "*eng",
    "*ep",  "*et",  "*eo",  "*ê",   "*êch",  "*êm",  "*ên",  "*ênh", "*êp",  "*êt",  "*êu",  "*i",   "*ich", "*im",  "*in",  "*inh",
    "*ip",  "*it",  "*ia",  "*iu",  "i*êc",  "i*êm", "i*ên", "i*êng", "i*êp", "i*êt", "i*êu", "*o",  "*oc",  "*om",  "*on",  "*ong",
    "*op",  "*ot",  "*oi",  "*ô",   "*ôc",   "*ôm",  "*ôn",  "*ông", "*ôp",  "*ôt",  "*ôi",  "*ơ",   "*ơm",  "*ơn",  "*ơp",  "*ơt",
    "*ơi",  "*oa",  "o*a",  "o*ac", "o*ach", "o*an", "o*ang", "o*anh", "o*at", "o*ai", "o*ay", "o*ăn", "o*ăng", "*oe", "o*e", "o*en",
    "*u",   "*uc",  "*um",  "*un",  "*ung",  "*up",  "*ut",  "*ua",  "*ui",  "u*ân", "u*ât", "u*ây", "u*ê",  "u*êch", "u*ênh", "u*ôc",
    "u*ôm", "u*ôn", "u*ông", "u*ôt", "u*ôi", "u*ơ",  "*uy",  "u*y",  "u*ynh", "u*yt", "u*ya", "uy*ên", "uy*êt", "*ư", "*ưc",  "*ưm",
    "*ưn",  "*ưng", "*ưt",  "*ưa",  "*ưi",   "*ưu",  "ư*ơc", "ư*ơm", "ư*ơn", "ư*ơng", "ư*ơp", "ư*ơt", "ư*ơi", "ư*ơu", "*y", "y*êu",
};
/* Names and words of other kinds. */
static const char *const OTHERS[] = {
    "Chu Va 6",   "Chu Va 12",  "Bản 2",      "Bản 10",    "Bản 02",     "Ea H’Leo",  "Ea H'leo",   "Krông Pắc",   "Đắk R'lấp",  "Cư M’gar",
    "Ia Grai",    "K’Bang",     "Mường Tè",   "Bình Lư",   "Ba Tơ",      "Ba Tô",     "Buôn Ma Thuột", "Pa Vệ Sủ", "Nậm-Loỏng",  "Sìn Hồ",
    "co-op",      "coop",       "Co-op",      "résumé",    "resume",     "Résumé",    "naïve",      "façade",      "Ångström",   "Zürich",
    "Œuvre",      "oeuvre",     "œuvre",      "Æther",     "aether",     "straße",    "strasse",    "Øresund",     "Łódź",       "Lodz",
    "Ñandú",      "Đặng",       "Dang",       "Ðặng",      "đ",          "d",         "D",          "Đ",           "ƀuôn",       "buôn",
    "čư̆",         "ĭ",          "ŭ",          "ŏ",         "ơ̆",          "ñ",         "1.234,56",   "1234",        "36,67%",     "km²",
    "m³",         "№ 5",        "½",          "10 €",      "₫ 10",       "$ 10",      "“an”",       "\"an\"",      "(an)",       "[an]",
    "an/dân",     "an_dân",     "an–dân",     "an—dân",    "an…",        "an...",     "an.",        "an,",         "an;",        "an:",
    "an!",        "an?",        "an\tdân",    "an\u00A0dân", "an\u00ADdân", "an\u200Bdân", "@an",    "#an",         "&an",        "*an",
    "°C",         "±1",         "×2",         "÷2",        "<an>",       "an=dân",    "an+dân",     "an~dân",      "©",          "®",
    "ß",          "ẞ",          "ſ",          "ŉ",         "ĳ",          "ﬁ",         "ａｎ",       "ＡＮ",        "ª",          "º",
    "ŋ",          "Ŋ",          "þ",          "Þ",         "ı",          "ħ",         "ĸ",          "ǽ",           "ȼ",          "ɓ",
    "a\u0301\u0323", "a\u0323\u0301", "a\u0301\u0302", "o\u031B\u0302", "o\u0302\u031B", "\u0301a", " \u0323", "c\u0327\u0301", "-\u0300", "\u0323",
    "",           " ",          "  ",         "-",         "a-b",        "a b",       "ab",         "a  b",        "ma-a",       "ma a",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static uint32_t random_state = 20260622;

static uint32_t draw(uint32_t below) {
    random_state = random_state * 1664525 + 1013904223;
    return (random_state >> 8) % below;
}

/* A syllable by its parts; `upper` 0 small, 1 first letter, 2 all. */
static void put_syllable(dv_buf *out, const char *initial, const char *rime, uint8_t tone, uint32_t upper) {
    dv_str parts[2] = {dv_s(initial), dv_s(rime)};
    bool first = true;
    for (int part = 0; part < 2; part++) {
        bool bears = false;
        for (size_t at = 0; at < parts[part].len;) {
            uint32_t c = dv_utf8_next(parts[part], &at);
            if (c == '*') {
                bears = true;
                continue;
            }
            dv_letter letter = dv_letter__read(c);
            letter.tone = bears ? tone : letter.tone;
            letter.upper = upper == 2 || (upper == 1 && first);
            dv_utf8_put(out, dv_letter__make(letter));
            bears = first = false;
        }
    }
}

static void put_random_syllable(dv_buf *out, uint32_t upper) {
    put_syllable(out, INITIALS[draw(COUNT(INITIALS))], RIMES[draw(COUNT(RIMES))], (uint8_t)draw(DV_LETTER_TONES), upper);
}

static inline void put_random_phrase(dv_buf *out) {
    static const char *const BETWEEN[] = {" ", " ", " ", " ", " ", "-", ", ", "", " - ", ". ", "/", " (", "’", "  "};
    uint32_t words = 1 + draw(4);
    for (uint32_t i = 0; i < words; i++) {
        if (i > 0) dv_buf_puts(out, BETWEEN[draw(COUNT(BETWEEN))]);
        if (draw(12) == 0)
            dv_buf_puts(out, OTHERS[draw(COUNT(OTHERS))]);
        else if (draw(12) == 0)
            dv_buf_int(out, draw(2) ? draw(20) : draw(100000));
        else
            put_random_syllable(out, draw(6) == 0 ? 2 : draw(2));
    }
}

/* A near neighbour: the same phrase with another tone, case or letter somewhere. */
static inline void put_changed(dv_buf *out, dv_str text) {
    uint32_t change = draw((uint32_t)dv_utf8_len(text) + 1);
    uint32_t place = 0;
    for (size_t at = 0; at < text.len; place++) {
        uint32_t c = dv_utf8_next(text, &at);
        dv_letter letter = dv_letter__read(c);
        if (place == change && letter.base) {
            if (draw(3) == 0) letter.upper = !letter.upper;
            if (draw(2)) letter.tone = (uint8_t)draw(DV_LETTER_TONES);
            if (draw(3) == 0) letter.shape = (uint8_t)draw(DV_LETTER_STROKE + 1);
            uint32_t made = dv_letter__make(letter);
            c = made ? made : c;
        }
        dv_utf8_put(out, c);
    }
}

#endif
