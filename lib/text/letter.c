#include "text/letter.h"

/* A row of the alphabet: the letter without tone, then with each tone. */
const uint_least16_t dv_letter__vowels[2][12][DV_LETTER_TONES + 1] = {
    {u"aàảãáạ", u"ăằẳẵắặ", u"âầẩẫấậ", u"eèẻẽéẹ", u"êềểễếệ", u"iìỉĩíị", u"oòỏõóọ", u"ôồổỗốộ", u"ơờởỡớợ", u"uùủũúụ", u"ưừửữứự", u"yỳỷỹýỵ"},
    {u"AÀẢÃÁẠ", u"ĂẰẲẴẮẶ", u"ÂẦẨẪẤẬ", u"EÈẺẼÉẸ", u"ÊỀỂỄẾỆ", u"IÌỈĨÍỊ", u"OÒỎÕÓỌ", u"ÔỒỔỖỐỘ", u"ƠỜỞỠỚỢ", u"UÙỦŨÚỤ", u"ƯỪỬỮỨỰ", u"YỲỶỸÝỴ"},
};
const uint8_t dv_letter__rows[26][DV_LETTER_STROKE + 1] = {
    ['a' - 'a'] = {1, 2, 3, 0}, ['e' - 'a'] = {4, 0, 5, 0},   ['i' - 'a'] = {6, 0, 0, 0},
    ['o' - 'a'] = {7, 0, 8, 9}, ['u' - 'a'] = {10, 0, 0, 11}, ['y' - 'a'] = {12, 0, 0, 0},
};

#define ONE(c, base, shape, tone, upper) [DV_LETTER_SLOT((uint32_t)(c))] = {base, shape, tone, upper}
#define TONED(base, shape, upper, huyen, hoi, nga, sac, nang)                                                                           \
    ONE(huyen, base, shape, DV_LETTER_HUYEN, upper), ONE(hoi, base, shape, DV_LETTER_HOI, upper),                                       \
        ONE(nga, base, shape, DV_LETTER_NGA, upper), ONE(sac, base, shape, DV_LETTER_SAC, upper),                                       \
        ONE(nang, base, shape, DV_LETTER_NANG, upper)
#define SHAPED(base, shape, upper, ngang, huyen, hoi, nga, sac, nang)                                                                   \
    ONE(ngang, base, shape, DV_LETTER_NGANG, upper), TONED(base, shape, upper, huyen, hoi, nga, sac, nang)

const dv_letter dv_letter__slots[DV_LETTER_SLOTS] = {
    TONED('a', DV_LETTER_PLAIN, false, u'à', u'ả', u'ã', u'á', u'ạ'),
    SHAPED('a', DV_LETTER_BREVE, false, u'ă', u'ằ', u'ẳ', u'ẵ', u'ắ', u'ặ'),
    SHAPED('a', DV_LETTER_CIRCUMFLEX, false, u'â', u'ầ', u'ẩ', u'ẫ', u'ấ', u'ậ'),
    TONED('e', DV_LETTER_PLAIN, false, u'è', u'ẻ', u'ẽ', u'é', u'ẹ'),
    SHAPED('e', DV_LETTER_CIRCUMFLEX, false, u'ê', u'ề', u'ể', u'ễ', u'ế', u'ệ'),
    TONED('i', DV_LETTER_PLAIN, false, u'ì', u'ỉ', u'ĩ', u'í', u'ị'),
    TONED('o', DV_LETTER_PLAIN, false, u'ò', u'ỏ', u'õ', u'ó', u'ọ'),
    SHAPED('o', DV_LETTER_CIRCUMFLEX, false, u'ô', u'ồ', u'ổ', u'ỗ', u'ố', u'ộ'),
    SHAPED('o', DV_LETTER_HORN, false, u'ơ', u'ờ', u'ở', u'ỡ', u'ớ', u'ợ'),
    TONED('u', DV_LETTER_PLAIN, false, u'ù', u'ủ', u'ũ', u'ú', u'ụ'),
    SHAPED('u', DV_LETTER_HORN, false, u'ư', u'ừ', u'ử', u'ữ', u'ứ', u'ự'),
    TONED('y', DV_LETTER_PLAIN, false, u'ỳ', u'ỷ', u'ỹ', u'ý', u'ỵ'),
    ONE(u'đ', 'd', DV_LETTER_STROKE, DV_LETTER_NGANG, false),
    TONED('a', DV_LETTER_PLAIN, true, u'À', u'Ả', u'Ã', u'Á', u'Ạ'),
    SHAPED('a', DV_LETTER_BREVE, true, u'Ă', u'Ằ', u'Ẳ', u'Ẵ', u'Ắ', u'Ặ'),
    SHAPED('a', DV_LETTER_CIRCUMFLEX, true, u'Â', u'Ầ', u'Ẩ', u'Ẫ', u'Ấ', u'Ậ'),
    TONED('e', DV_LETTER_PLAIN, true, u'È', u'Ẻ', u'Ẽ', u'É', u'Ẹ'),
    SHAPED('e', DV_LETTER_CIRCUMFLEX, true, u'Ê', u'Ề', u'Ể', u'Ễ', u'Ế', u'Ệ'),
    TONED('i', DV_LETTER_PLAIN, true, u'Ì', u'Ỉ', u'Ĩ', u'Í', u'Ị'),
    TONED('o', DV_LETTER_PLAIN, true, u'Ò', u'Ỏ', u'Õ', u'Ó', u'Ọ'),
    SHAPED('o', DV_LETTER_CIRCUMFLEX, true, u'Ô', u'Ồ', u'Ổ', u'Ỗ', u'Ố', u'Ộ'),
    SHAPED('o', DV_LETTER_HORN, true, u'Ơ', u'Ờ', u'Ở', u'Ỡ', u'Ớ', u'Ợ'),
    TONED('u', DV_LETTER_PLAIN, true, u'Ù', u'Ủ', u'Ũ', u'Ú', u'Ụ'),
    SHAPED('u', DV_LETTER_HORN, true, u'Ư', u'Ừ', u'Ử', u'Ữ', u'Ứ', u'Ự'),
    TONED('y', DV_LETTER_PLAIN, true, u'Ỳ', u'Ỷ', u'Ỹ', u'Ý', u'Ỵ'),
    ONE(u'Đ', 'd', DV_LETTER_STROKE, DV_LETTER_NGANG, true),
};

uint32_t dv_letter__make(dv_letter letter) {
    if (letter.base < 'a' || letter.base > 'z' || letter.tone >= DV_LETTER_TONES) return 0;
    if (letter.shape == DV_LETTER_STROKE)
        return letter.base != 'd' || letter.tone != DV_LETTER_NGANG ? 0 : letter.upper ? u'Đ' : u'đ';
    uint8_t row = dv_letter__vowel(letter);
    if (row > 0) return dv_letter__vowels[letter.upper][row - 1][letter.tone];
    bool consonant = letter.shape == DV_LETTER_PLAIN && letter.tone == DV_LETTER_NGANG && !dv_letter__is_vowel(letter);
    return consonant ? (uint32_t)(letter.upper ? letter.base - ('a' - 'A') : letter.base) : 0;
}
