#include "text/letter.h"

#include <criterion/criterion.h>

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
