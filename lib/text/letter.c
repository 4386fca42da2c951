#include "text/letter.h"

#include "base/utf8.h"

/* Without tone, and with each of the five: by vowel, small and capital, and by shape. The last vowel has none. */
const char dv_letter__texts[DV_LETTER_VOWELS + 1][DV_LETTER_STROKE][8][4] = {
    [0] = {{"a", "à", "ả", "ã", "á", "ạ"},
          [DV_LETTER_BREVE] = {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"},
          [DV_LETTER_CIRCUMFLEX] = {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}},
    [1] = {{"e", "è", "ẻ", "ẽ", "é", "ẹ"},
          [DV_LETTER_CIRCUMFLEX] = {"ê", "ề", "ể", "ễ", "ế", "ệ"}},
    [2] = {{"i", "ì", "ỉ", "ĩ", "í", "ị"}},
    [3] = {{"o", "ò", "ỏ", "õ", "ó", "ọ"},
          [DV_LETTER_CIRCUMFLEX] = {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"},
          [DV_LETTER_HORN] = {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}},
    [4] = {{"u", "ù", "ủ", "ũ", "ú", "ụ"},
          [DV_LETTER_HORN] = {"ư", "ừ", "ử", "ữ", "ứ", "ự"}},
    [5] = {{"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}},
    [DV_LETTER_CAPITALS + 0] = {{"A", "À", "Ả", "Ã", "Á", "Ạ"},
          [DV_LETTER_BREVE] = {"Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"},
          [DV_LETTER_CIRCUMFLEX] = {"Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}},
    [DV_LETTER_CAPITALS + 1] = {{"E", "È", "Ẻ", "Ẽ", "É", "Ẹ"},
          [DV_LETTER_CIRCUMFLEX] = {"Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"}},
    [DV_LETTER_CAPITALS + 2] = {{"I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"}},
    [DV_LETTER_CAPITALS + 3] = {{"O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"},
          [DV_LETTER_CIRCUMFLEX] = {"Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"},
          [DV_LETTER_HORN] = {"Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}},
    [DV_LETTER_CAPITALS + 4] = {{"U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"},
          [DV_LETTER_HORN] = {"Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"}},
    [DV_LETTER_CAPITALS + 5] = {{"Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}},
};

enum { N = DV_LETTER_VOWELS };
/* Number of a vowel of ASCII in dv_letter__texts; that of no vowel for all other bytes. */
const uint8_t dv_letter__numbers[256] = {
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
    N, 6, N, N, N, 7, N, N, N, 8, N, N, N, N, N, 9, N, N, N, N, N, 10, N, N, N, 11, N, N, N, N, N, N,
    N, 0, N, N, N, 1, N, N, N, 2, N, N, N, N, N, 3, N, N, N, N, N, 4, N, N, N, 5, N, N, N, N, N, N,
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
};

const uint8_t dv_letter__vowels[26][DV_LETTER_STROKE + 1] = {
    ['a' - 'a'] = {1, 2, 3, 0}, ['e' - 'a'] = {4, 0, 5, 0},   ['i' - 'a'] = {6, 0, 0, 0},
    ['o' - 'a'] = {7, 0, 8, 9}, ['u' - 'a'] = {10, 0, 0, 11}, ['y' - 'a'] = {12, 0, 0, 0},
};

#define TONED(base, shape, upper, huyen, hoi, nga, sac, nang)                                                                           \
    ONE(huyen, base, shape, DV_LETTER_HUYEN, upper), ONE(hoi, base, shape, DV_LETTER_HOI, upper),                                       \
        ONE(nga, base, shape, DV_LETTER_NGA, upper), ONE(sac, base, shape, DV_LETTER_SAC, upper),                                       \
        ONE(nang, base, shape, DV_LETTER_NANG, upper)
#define SHAPED(base, shape, upper, ngang, huyen, hoi, nga, sac, nang)                                                                   \
    ONE(ngang, base, shape, DV_LETTER_NGANG, upper), TONED(base, shape, upper, huyen, hoi, nga, sac, nang)

/* All letters beyond ASCII, each as ONE(code point, base, shape, tone, upper). */
#define ALPHABET                                                                                                                       \
    TONED('a', DV_LETTER_PLAIN, false, u'à', u'ả', u'ã', u'á', u'ạ'),                                                                  \
    SHAPED('a', DV_LETTER_BREVE, false, u'ă', u'ằ', u'ẳ', u'ẵ', u'ắ', u'ặ'),                                                           \
    SHAPED('a', DV_LETTER_CIRCUMFLEX, false, u'â', u'ầ', u'ẩ', u'ẫ', u'ấ', u'ậ'),                                                      \
    TONED('e', DV_LETTER_PLAIN, false, u'è', u'ẻ', u'ẽ', u'é', u'ẹ'),                                                                  \
    SHAPED('e', DV_LETTER_CIRCUMFLEX, false, u'ê', u'ề', u'ể', u'ễ', u'ế', u'ệ'),                                                      \
    TONED('i', DV_LETTER_PLAIN, false, u'ì', u'ỉ', u'ĩ', u'í', u'ị'),                                                                  \
    TONED('o', DV_LETTER_PLAIN, false, u'ò', u'ỏ', u'õ', u'ó', u'ọ'),                                                                  \
    SHAPED('o', DV_LETTER_CIRCUMFLEX, false, u'ô', u'ồ', u'ổ', u'ỗ', u'ố', u'ộ'),                                                      \
    SHAPED('o', DV_LETTER_HORN, false, u'ơ', u'ờ', u'ở', u'ỡ', u'ớ', u'ợ'),                                                            \
    TONED('u', DV_LETTER_PLAIN, false, u'ù', u'ủ', u'ũ', u'ú', u'ụ'),                                                                  \
    SHAPED('u', DV_LETTER_HORN, false, u'ư', u'ừ', u'ử', u'ữ', u'ứ', u'ự'),                                                            \
    TONED('y', DV_LETTER_PLAIN, false, u'ỳ', u'ỷ', u'ỹ', u'ý', u'ỵ'),                                                                  \
    ONE(u'đ', 'd', DV_LETTER_STROKE, DV_LETTER_NGANG, false),                                                                          \
    TONED('a', DV_LETTER_PLAIN, true, u'À', u'Ả', u'Ã', u'Á', u'Ạ'),                                                                   \
    SHAPED('a', DV_LETTER_BREVE, true, u'Ă', u'Ằ', u'Ẳ', u'Ẵ', u'Ắ', u'Ặ'),                                                            \
    SHAPED('a', DV_LETTER_CIRCUMFLEX, true, u'Â', u'Ầ', u'Ẩ', u'Ẫ', u'Ấ', u'Ậ'),                                                       \
    TONED('e', DV_LETTER_PLAIN, true, u'È', u'Ẻ', u'Ẽ', u'É', u'Ẹ'),                                                                   \
    SHAPED('e', DV_LETTER_CIRCUMFLEX, true, u'Ê', u'Ề', u'Ể', u'Ễ', u'Ế', u'Ệ'),                                                       \
    TONED('i', DV_LETTER_PLAIN, true, u'Ì', u'Ỉ', u'Ĩ', u'Í', u'Ị'),                                                                   \
    TONED('o', DV_LETTER_PLAIN, true, u'Ò', u'Ỏ', u'Õ', u'Ó', u'Ọ'),                                                                   \
    SHAPED('o', DV_LETTER_CIRCUMFLEX, true, u'Ô', u'Ồ', u'Ổ', u'Ỗ', u'Ố', u'Ộ'),                                                       \
    SHAPED('o', DV_LETTER_HORN, true, u'Ơ', u'Ờ', u'Ở', u'Ỡ', u'Ớ', u'Ợ'),                                                             \
    TONED('u', DV_LETTER_PLAIN, true, u'Ù', u'Ủ', u'Ũ', u'Ú', u'Ụ'),                                                                   \
    SHAPED('u', DV_LETTER_HORN, true, u'Ư', u'Ừ', u'Ử', u'Ữ', u'Ứ', u'Ự'),                                                             \
    TONED('y', DV_LETTER_PLAIN, true, u'Ỳ', u'Ỷ', u'Ỹ', u'Ý', u'Ỵ'),                                                                   \
    ONE(u'Đ', 'd', DV_LETTER_STROKE, DV_LETTER_NGANG, true)

#define ONE(c, base, shape, tone, upper) [DV_LETTER_SLOT((uint32_t)(c))] = {base, shape, tone, upper}
const dv_letter dv_letter__slots[DV_LETTER_SLOTS] = {ALPHABET};
#undef ONE

/* Marks in canonical order: the horn before every tone, the dot below before the other shapes. đ has no parts: its second byte. */
#define ABOVE_DV_LETTER_NGANG(shape) shape
#define ABOVE_DV_LETTER_HUYEN(shape) shape "\u0300"
#define ABOVE_DV_LETTER_HOI(shape) shape "\u0309"
#define ABOVE_DV_LETTER_NGA(shape) shape "\u0303"
#define ABOVE_DV_LETTER_SAC(shape) shape "\u0301"
#define ABOVE_DV_LETTER_NANG(shape) "\u0323" shape
#define HORN_DV_LETTER_NGANG "\u031B"
#define HORN_DV_LETTER_HUYEN "\u031B\u0300"
#define HORN_DV_LETTER_HOI "\u031B\u0309"
#define HORN_DV_LETTER_NGA "\u031B\u0303"
#define HORN_DV_LETTER_SAC "\u031B\u0301"
#define HORN_DV_LETTER_NANG "\u031B\u0323"
#define MARKS_DV_LETTER_PLAIN(tone, upper) ABOVE_##tone("")
#define MARKS_DV_LETTER_BREVE(tone, upper) ABOVE_##tone("\u0306")
#define MARKS_DV_LETTER_CIRCUMFLEX(tone, upper) ABOVE_##tone("\u0302")
#define MARKS_DV_LETTER_HORN(tone, upper) HORN_##tone
#define MARKS_DV_LETTER_STROKE(tone, upper) SECOND_##upper
#define SECOND_1 "\x90"
#define SECOND_0 "\x91"
#define FIRST(base, shape, upper) (char)((shape) == DV_LETTER_STROKE ? 0xC4 : (base) - ('a' - 'A') * (upper))
#define ONE(c, base, shape, tone, upper)                                                                                               \
    [DV_LETTER_SLOT((uint32_t)(c))] = {FIRST(base, shape, upper), MARKS_##shape(tone, upper), sizeof(MARKS_##shape(tone, upper))}
const dv_letter_parts dv_letter__parts[DV_LETTER_SLOTS] = {ALPHABET};

uint32_t dv_letter__make(dv_letter letter) {
    if (letter.base < 'a' || letter.base > 'z' || letter.tone >= DV_LETTER_TONES) return 0;
    if (letter.shape == DV_LETTER_STROKE)
        return letter.base != 'd' || letter.tone != DV_LETTER_NGANG ? 0 : letter.upper ? u'Đ' : u'đ';
    if (letter.shape > DV_LETTER_STROKE) return 0;
    if (dv_letter__vowel(letter) != DV_VOWEL_NONE) {
        char base = (char)(letter.upper ? letter.base - ('a' - 'A') : letter.base);
        const char *text = dv_letter__texts[dv_letter__numbers[(unsigned char)base]][letter.shape][letter.tone];
        uint32_t c = 0;
        dv_utf8__read(text, 3, &c);
        return c;
    }
    bool consonant = letter.shape == DV_LETTER_PLAIN && letter.tone == DV_LETTER_NGANG && !dv_letter__is_vowel(letter);
    return consonant ? (uint32_t)(letter.upper ? letter.base - ('a' - 'A') : letter.base) : 0;
}
