#include "text/letter.h"

#include <criterion/criterion.h>

#include <danvan/danvan.h>

#include "text/mark.h"
#include "text/spelling_token.h"
#include "value/words.h"

/* Every letter, found from its parts, gives its parts; and there are as many as Vietnamese has. */
Test(letter, all) {
    size_t found = 0;
    for (uint32_t c = 0; c < 0x3000; c++) {
        dv_letter letter = dv_letter__read(c);
        if (letter.base == 0) continue;
        found += c >= 0x80;
        cr_expect_eq(dv_letter__make(letter), c, "U+%04X", c);
    }
    cr_expect_eq(found, 134u);
    size_t made = 0;
    for (int base = 0; base < 128; base++)
        for (uint8_t shape = 0; shape < 8; shape++)
            for (uint8_t tone = 0; tone < 8; tone++)
                for (int upper = 0; upper < 2; upper++) {
                    dv_letter letter = {(char)base, shape, tone, upper != 0};
                    uint32_t c = dv_letter__make(letter);
                    made += c != 0;
                    if (c != 0) cr_expect_eq(dv_letter__read(c).base, base);
                }
    cr_expect_eq(made, 134u + 52u);
}

Test(letter, vowels) {
    static const uint_least16_t SMALL[] = u"aăâeêioôơuưy", CAPITAL[] = u"AĂÂEÊIOÔƠUƯY", SHAPED[] = u"ăâêôơư";
    for (uint8_t i = 0; i < DV_VOWEL_Y; i++) {
        cr_expect_eq(dv_letter__vowel(dv_letter__read(SMALL[i])), i + 1);
        cr_expect_eq(dv_letter__vowel(dv_letter__read(CAPITAL[i])), i + 1);
        bool shaped = false;
        for (size_t k = 0; SHAPED[k] != 0; k++)
            shaped = shaped || SHAPED[k] == SMALL[i];
        cr_expect_eq(dv_vowel__is_shaped((uint8_t)(i + 1)), shaped);
    }
    cr_expect_eq(dv_letter__vowel(dv_letter__read(u'đ')), DV_VOWEL_NONE);
    cr_expect_eq(dv_letter__vowel(dv_letter__read(u'7')), DV_VOWEL_NONE);
    cr_expect(!dv_vowel__is_shaped(DV_VOWEL_NONE));
}

Test(letter, examples) {
    dv_letter letter = dv_letter__read(u'Ệ');
    cr_expect(letter.base == 'e' && letter.shape == DV_LETTER_CIRCUMFLEX && letter.tone == DV_LETTER_NANG && letter.upper);
    letter = dv_letter__read(u'đ');
    cr_expect(letter.base == 'd' && letter.shape == DV_LETTER_STROKE && !letter.upper);
    static const uint_least16_t OTHERS[] = u"ðÐßçñäëïöüÿŵǎ[`{@1";
    for (size_t i = 0; OTHERS[i] != 0; i++)
        cr_expect_eq(dv_letter__read(OTHERS[i]).base, 0, "U+%04X", (unsigned)OTHERS[i]);
}

/* What is typed for đ counts as đ wherever letters are read. */
Test(letter, false_d) {
    static const struct {
        const char *text;
        uint32_t c;
        bool upper;
    } ROWS[] = {{"Ð", 0xD0, true}, {"ð", 0xF0, false}, {"\u0189", 0x189, true}, {"\u0256", 0x256, false}};
    size_t count = 0;
    for (uint32_t c = 0; c < 0x3000; c++)
        count += dv_letter__is_false_d(c);
    cr_expect_eq(count, 4);
    dv_buf text, out;
    dv_buf_init(&text, NULL);
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_letter letter = dv_letter__of_false_d(ROWS[i].c);
        cr_expect(dv_letter__is_false_d(ROWS[i].c) && letter.upper == ROWS[i].upper, "row %zu", i);
        cr_expect_eq(dv_letter__make(letter), ROWS[i].upper ? u'Đ' : u'đ');
        text.len = 0;
        dv_buf_puts(&text, ROWS[i].text);
        dv_buf_puts(&text, "ội");
        for (unsigned level = DV_FOLD_FULL; level <= DV_FOLD_STYLE; level++) {
            static const char *const WANT[] = {"doi", "đôi", "đội"};
            out.len = 0;
            cr_expect_eq(dv_fold_level(&out, dv_buf_str(&text), level), DV_OK);
            cr_expect_str_eq(out.ptr, WANT[level], "row %zu: %s", i, out.ptr);
        }
        out.len = 0;
        cr_expect_eq(dv_normalize(&out, dv_buf_str(&text), NULL, NULL), DV_OK);
        cr_expect_str_eq(out.ptr, ROWS[i].upper ? "Đội" : "đội", "row %zu: %s", i, out.ptr);
        dv_match_hit hit;
        cr_expect_eq(dv_match_score(&hit, dv_buf_str(&text), DV_S("đội"), NULL), DV_OK);
        cr_expect_neq(hit.reasons & DV_MATCH_LOOKALIKE, 0, "row %zu", i);
        dv_glyph false_d = dv_glyph__at(dv_buf_str(&text), 0), d = dv_glyph__at(DV_S("đ"), 0);
        cr_expect(false_d.base == 'd' && false_d.marks == d.marks && false_d.upper == ROWS[i].upper, "row %zu", i);
        dv_tokens given = {0}, wanted = {0};
        cr_assert_eq(dv_tokens__read(&given, dv_buf_str(&text)), DV_OK);
        cr_assert_eq(dv_tokens__read(&wanted, DV_S("đội")), DV_OK);
        cr_expect(given.len == 1 && given.items[0].key == wanted.items[0].key, "row %zu", i);
        dv_tokens__free(&given);
        dv_tokens__free(&wanted);
    }
    dv_buf_free(&text);
    dv_buf_free(&out);
}

/* Marks by their code points; U+0340 and U+0341 are tones, and are so wherever marks are read. */
Test(letter, marks_of_code_points) {
    static const struct {
        uint32_t c;
        uint8_t tone;
        uint8_t shape;
    } ROWS[] = {{0x300, DV_LETTER_HUYEN, 0}, {0x301, DV_LETTER_SAC, 0},    {0x302, 0, DV_LETTER_CIRCUMFLEX}, {0x303, DV_LETTER_NGA, 0},
                {0x306, 0, DV_LETTER_BREVE}, {0x309, DV_LETTER_HOI, 0},    {0x31B, 0, DV_LETTER_HORN},       {0x323, DV_LETTER_NANG, 0},
                {0x340, DV_LETTER_HUYEN, 0}, {0x341, DV_LETTER_SAC, 0}};
    size_t row = 0;
    for (uint32_t c = 0; c < 0x1000; c++) {
        bool known = row < sizeof ROWS / sizeof ROWS[0] && ROWS[row].c == c;
        uint8_t mark = dv_mark__of(c);
        cr_expect_eq(dv_mark__tone(mark), known ? ROWS[row].tone : 0, "U+%04X", (unsigned)c);
        cr_expect_eq(dv_mark__shape(mark), known ? ROWS[row].shape : 0, "U+%04X", (unsigned)c);
        row += known;
    }
    cr_expect_eq(row, sizeof ROWS / sizeof ROWS[0]);
    const dv_str odd = DV_S("a\u0340x"), grave = DV_S("àx");
    dv_glyph a = dv_glyph__at(odd, 0), b = dv_glyph__at(grave, 0);
    cr_expect(a.base == b.base && a.marks == b.marks && a.size == 3);
    dv_syllable syllable;
    cr_expect(dv_syllable_parse(&syllable, DV_S("a\u0341"), DV_SYLLABLE_STRICT) == DV_OK && syllable.tone == DV_TONE_SAC);
}
