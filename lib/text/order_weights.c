/* The weights of characters. Source of the order: Unicode's root collation as CLDR has it, with the rules of its locale `vi`;
 * how the weights are numbered is our own. tests/oracle/order_icu.c compares the outcome with ICU. */
#include "text/order.h"

/* By first byte: 04 line ends and tab, 07 08 09 low lines and dashes, 0A 0B 0C comma to full stop, 0D other punctuation, 0F
 * symbols, 11 currency, 14 to 1D digits, from 20 letters. */
const uint16_t dv_order__ascii[128] = {
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0401, 0x0402, 0x0403, 0x0404, 0x0405, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0500, 0x0B04, 0x0D12, 0x0D2D, 0x1103, 0x0D2E, 0x0D2B, 0x0D0B, 0x0D19, 0x0D1A, 0x0D26, 0x0F0A, 0x0A00,
    0x0800, 0x0C00, 0x0D29, 0x1400, 0x1500, 0x1600, 0x1700, 0x1800, 0x1900, 0x1A00, 0x1B00, 0x1C00, 0x1D00, 0x0B03, 0x0B01,
    0x0F0E, 0x0F0F, 0x0F10, 0x0B06, 0x0D25, 0x2000, 0x2400, 0x2600, 0x2800, 0x2B00, 0x2E00, 0x3000, 0x3200, 0x3400, 0x3600,
    0x3800, 0x3A00, 0x3C00, 0x3E00, 0x4000, 0x4400, 0x4600, 0x4800, 0x4A00, 0x4C00, 0x4E00, 0x5100, 0x5300, 0x5500, 0x5700,
    0x5900, 0x0D1B, 0x0D2A, 0x0D1C, 0x0F03, 0x0702, 0x0F01, 0x2000, 0x2400, 0x2600, 0x2800, 0x2B00, 0x2E00, 0x3000, 0x3200,
    0x3400, 0x3600, 0x3800, 0x3A00, 0x3C00, 0x3E00, 0x4000, 0x4400, 0x4600, 0x4800, 0x4A00, 0x4C00, 0x4E00, 0x5100, 0x5300,
    0x5500, 0x5700, 0x5900, 0x0D1D, 0x0F12, 0x0D1E, 0x0F14, 0x0000,
};

/* Plain, breve, circumflex, horn, stroke. */
const uint8_t dv_order__letters[26][DV_LETTER_STROKE + 1] = {
    ['a' - 'a'] = {0x20, 0x21, 0x22, 0x20, 0x20}, ['b' - 'a'] = {0x24, 0x24, 0x24, 0x24, 0x24},
    ['c' - 'a'] = {0x26, 0x26, 0x26, 0x26, 0x26}, ['d' - 'a'] = {0x28, 0x28, 0x28, 0x28, 0x29},
    ['e' - 'a'] = {0x2B, 0x2B, 0x2C, 0x2B, 0x2B}, ['f' - 'a'] = {0x2E, 0x2E, 0x2E, 0x2E, 0x2E},
    ['g' - 'a'] = {0x30, 0x30, 0x30, 0x30, 0x30}, ['h' - 'a'] = {0x32, 0x32, 0x32, 0x32, 0x32},
    ['i' - 'a'] = {0x34, 0x34, 0x34, 0x34, 0x34}, ['j' - 'a'] = {0x36, 0x36, 0x36, 0x36, 0x36},
    ['k' - 'a'] = {0x38, 0x38, 0x38, 0x38, 0x38}, ['l' - 'a'] = {0x3A, 0x3A, 0x3A, 0x3A, 0x3A},
    ['m' - 'a'] = {0x3C, 0x3C, 0x3C, 0x3C, 0x3C}, ['n' - 'a'] = {0x3E, 0x3E, 0x3E, 0x3E, 0x3E},
    ['o' - 'a'] = {0x40, 0x40, 0x41, 0x42, 0x40}, ['p' - 'a'] = {0x44, 0x44, 0x44, 0x44, 0x44},
    ['q' - 'a'] = {0x46, 0x46, 0x46, 0x46, 0x46}, ['r' - 'a'] = {0x48, 0x48, 0x48, 0x48, 0x48},
    ['s' - 'a'] = {0x4A, 0x4A, 0x4A, 0x4A, 0x4A}, ['t' - 'a'] = {0x4C, 0x4C, 0x4C, 0x4C, 0x4C},
    ['u' - 'a'] = {0x4E, 0x4E, 0x4E, 0x4F, 0x4E}, ['v' - 'a'] = {0x51, 0x51, 0x51, 0x51, 0x51},
    ['w' - 'a'] = {0x53, 0x53, 0x53, 0x53, 0x53}, ['x' - 'a'] = {0x55, 0x55, 0x55, 0x55, 0x55},
    ['y' - 'a'] = {0x57, 0x57, 0x57, 0x57, 0x57}, ['z' - 'a'] = {0x59, 0x59, 0x59, 0x59, 0x59},
};

uint8_t dv_order__after(char base) {
    if (base == 'z') return 0x5A;
    return (uint8_t)(dv_order__letters[base - 'a' + 1][DV_LETTER_PLAIN] - 1);
}

/* Signs beyond ASCII, by code point. */
static const struct {
    uint16_t c;
    uint16_t weight;
} SIGNS[] = {
    {0x0085, 0x0406}, {u'¡', 0x0B05}, {u'¢', 0x1102}, {u'£', 0x1104}, {u'¤', 0x1101}, {u'¥', 0x1105}, {u'¦', 0x0F13},
    {u'§', 0x0D22}, {u'¨', 0x0F05}, {u'©', 0x0F08}, {u'«', 0x0D17}, {u'¬', 0x0F11}, {u'®', 0x0F09}, {u'¯', 0x0F04},
    {u'°', 0x0F07}, {u'±', 0x0F0B}, {u'´', 0x0F02}, {u'¶', 0x0D23}, {u'·', 0x0D01}, {u'¸', 0x0F06}, {u'»', 0x0D18},
    {u'¿', 0x0B07}, {u'×', 0x0F0D}, {u'÷', 0x0F0C}, {u'‐', 0x0901}, {u'‒', 0x0902}, {u'–', 0x0903}, {u'—', 0x0904},
    {u'―', 0x0905}, {u'‖', 0x0D21}, {u'‗', 0x0703}, {u'‘', 0x0D0C}, {u'’', 0x0D0D}, {u'‚', 0x0D0E}, {u'‛', 0x0D0F},
    {u'“', 0x0D13}, {u'”', 0x0D14}, {u'„', 0x0D15}, {u'‟', 0x0D16}, {u'†', 0x0D31}, {u'‡', 0x0D32}, {u'•', 0x0D33},
    {u'‣', 0x0D34}, {u'‧', 0x0D35}, {0x2028, 0x0407}, {0x2029, 0x0408}, {u'‰', 0x0D2F}, {u'‱', 0x0D30}, {u'′', 0x0D39},
    {u'‵', 0x0D3A}, {u'‸', 0x0D3B}, {u'‹', 0x0D10}, {u'›', 0x0D11}, {u'※', 0x0D3C}, {u'‽', 0x0B08}, {0x203E, 0x0701},
    {u'‿', 0x0D3D}, {u'⁀', 0x0D3F}, {u'⁁', 0x0D41}, {u'⁂', 0x0D42}, {u'⁃', 0x0D36}, {u'⁄', 0x0F17}, {u'⁅', 0x0D1F},
    {u'⁆', 0x0D20}, {u'⁊', 0x0D2C}, {u'⁋', 0x0D24}, {u'⁌', 0x0D37}, {u'⁍', 0x0D38}, {u'⁎', 0x0D27}, {u'⁏', 0x0B02},
    {u'⁐', 0x0D40}, {u'⁑', 0x0D28}, {u'⁒', 0x0F16}, {u'⁓', 0x0906}, {u'⁔', 0x0D3E}, {u'⁕', 0x0D02}, {u'⁖', 0x0D03},
    {u'⁘', 0x0D04}, {u'⁙', 0x0D05}, {u'⁚', 0x0D06}, {u'⁛', 0x0D07}, {u'⁜', 0x0D08}, {u'⁝', 0x0D09}, {u'⁞', 0x0D0A},
    {u'₠', 0x1106}, {u'₡', 0x1107}, {u'₢', 0x1108}, {u'₣', 0x1109}, {u'₤', 0x110A}, {u'₥', 0x110B}, {u'₦', 0x110C},
    {u'₧', 0x110D}, {u'₨', 0x1126}, {u'₩', 0x110E}, {u'₪', 0x110F}, {u'₫', 0x1110}, {u'€', 0x1111}, {u'₭', 0x1112},
    {u'₮', 0x1113}, {u'₯', 0x1114}, {u'₰', 0x1115}, {u'₱', 0x1116}, {u'₲', 0x1117}, {u'₳', 0x1118}, {u'₴', 0x1119},
    {u'₵', 0x111A}, {u'₶', 0x111B}, {u'₷', 0x111C}, {u'₸', 0x111D}, {u'₹', 0x111E}, {u'₺', 0x111F}, {u'₻', 0x1120},
    {u'₼', 0x1121}, {u'₽', 0x1122}, {u'₾', 0x1123}, {u'₿', 0x1124}, {u'⃀', 0x1125}, {u'−', 0x0F15},
};

/* Latin letters that are not made of another one and marks: the letter that they follow, and their place among those that do. */
static const struct {
    uint16_t c;
    char base;
    uint8_t place;
    bool upper;
} LATIN[] = {
    {u'Þ', 'z', 10, true}, {u'þ', 'z', 10, false}, {u'ı', 'i', 1, false}, {u'ĸ', 'q', 3, false}, {u'Ŋ', 'n', 6, true},
    {u'ŋ', 'n', 6, false}, {u'Ŧ', 't', 1, true}, {u'ŧ', 't', 1, false}, {u'ƀ', 'b', 2, false}, {u'Ɓ', 'b', 3, true},
    {u'Ƃ', 'b', 4, true}, {u'ƃ', 'b', 4, false}, {u'Ƅ', 'z', 15, true}, {u'ƅ', 'z', 15, false}, {u'Ɔ', 'o', 2, true},
    {u'Ƈ', 'c', 2, true}, {u'ƈ', 'c', 2, false}, {u'Ɖ', 'd', 1, true}, {u'Ɗ', 'd', 2, true}, {u'Ƌ', 'd', 3, true},
    {u'ƌ', 'd', 3, false}, {u'Ǝ', 'e', 2, true}, {u'Ə', 'e', 3, true}, {u'Ɛ', 'e', 4, true}, {u'Ƒ', 'f', 1, true},
    {u'ƒ', 'f', 1, false}, {u'Ɠ', 'g', 4, true}, {u'Ɣ', 'g', 6, true}, {u'ƕ', 'h', 2, false}, {u'Ɩ', 'i', 4, true},
    {u'Ɨ', 'i', 3, true}, {u'Ƙ', 'k', 1, true}, {u'ƙ', 'k', 1, false}, {u'ƚ', 'l', 2, false}, {u'ƛ', 'l', 8, false},
    {u'Ɯ', 'u', 5, true}, {u'Ɲ', 'n', 2, true}, {u'ƞ', 'n', 3, false}, {u'Ɵ', 'o', 3, true}, {u'Ƣ', 'g', 7, true},
    {u'ƣ', 'g', 7, false}, {u'Ƥ', 'p', 1, true}, {u'ƥ', 'p', 1, false}, {u'Ʀ', 'r', 1, true}, {u'Ƨ', 'z', 13, true},
    {u'ƨ', 'z', 13, false}, {u'Ʃ', 's', 5, true}, {u'ƪ', 's', 6, false}, {u'ƫ', 't', 3, false}, {u'Ƭ', 't', 4, true},
    {u'ƭ', 't', 4, false}, {u'Ʈ', 't', 5, true}, {u'Ʊ', 'u', 7, true}, {u'Ʋ', 'v', 1, true}, {u'Ƴ', 'y', 3, true},
    {u'ƴ', 'y', 3, false}, {u'Ƶ', 'z', 1, true}, {u'ƶ', 'z', 1, false}, {u'Ʒ', 'z', 6, true}, {u'Ƹ', 'z', 7, true},
    {u'ƹ', 'z', 7, false}, {u'ƺ', 'z', 8, false}, {u'ƻ', 'z', 12, false}, {u'Ƽ', 'z', 14, true}, {u'ƽ', 'z', 14, false},
    {u'ƿ', 'z', 11, false}, {u'ǀ', 'z', 27, false}, {u'ǁ', 'z', 28, false}, {u'ǂ', 'z', 29, false}, {u'ǃ', 'z', 30, false},
    {u'ǝ', 'e', 2, false}, {u'Ǥ', 'g', 3, true}, {u'ǥ', 'g', 3, false}, {u'Ƕ', 'h', 2, true}, {u'Ƿ', 'z', 11, true},
    {u'Ȝ', 'y', 5, true}, {u'ȝ', 'y', 5, false}, {u'Ƞ', 'n', 3, true}, {u'ȡ', 'd', 4, false}, {u'Ȣ', 'o', 5, true},
    {u'ȣ', 'o', 5, false}, {u'Ȥ', 'z', 2, true}, {u'ȥ', 'z', 2, false}, {u'ȴ', 'l', 6, false}, {u'ȵ', 'n', 5, false},
    {u'ȶ', 't', 6, false}, {u'ȷ', 'j', 1, false}, {u'Ⱥ', 'a', 1, true}, {u'Ȼ', 'c', 1, true}, {u'ȼ', 'c', 1, false},
    {u'Ƚ', 'l', 2, true}, {u'Ⱦ', 't', 2, true}, {u'ȿ', 's', 2, false}, {u'ɀ', 'z', 5, false}, {u'Ɂ', 'z', 17, true},
    {u'ɂ', 'z', 17, false}, {u'Ƀ', 'b', 2, true}, {u'Ʉ', 'u', 1, true}, {u'Ʌ', 'v', 3, true}, {u'Ɇ', 'e', 1, true},
    {u'ɇ', 'e', 1, false}, {u'Ɉ', 'j', 2, true}, {u'ɉ', 'j', 2, false}, {u'Ɋ', 'q', 2, true}, {u'ɋ', 'q', 2, false},
    {u'Ɍ', 'r', 2, true}, {u'ɍ', 'r', 2, false}, {u'Ɏ', 'y', 2, true}, {u'ɏ', 'y', 2, false}, {u'ɐ', 'a', 2, false},
    {u'ɑ', 'a', 3, false}, {u'ɒ', 'a', 4, false}, {u'ɓ', 'b', 3, false}, {u'ɔ', 'o', 2, false}, {u'ɕ', 'c', 3, false},
    {u'ɖ', 'd', 1, false}, {u'ɗ', 'd', 2, false}, {u'ɘ', 'e', 5, false}, {u'ə', 'e', 3, false}, {u'ɚ', 'e', 6, false},
    {u'ɛ', 'e', 4, false}, {u'ɜ', 'e', 7, false}, {u'ɝ', 'e', 8, false}, {u'ɞ', 'e', 9, false}, {u'ɟ', 'j', 4, false},
    {u'ɠ', 'g', 4, false}, {u'ɡ', 'g', 1, false}, {u'ɢ', 'g', 2, false}, {u'ɣ', 'g', 6, false}, {u'ɤ', 'e', 11, false},
    {u'ɥ', 'u', 2, false}, {u'ɦ', 'h', 3, false}, {u'ɧ', 'h', 4, false}, {u'ɨ', 'i', 3, false}, {u'ɩ', 'i', 4, false},
    {u'ɪ', 'i', 2, false}, {u'ɫ', 'l', 3, false}, {u'ɬ', 'l', 4, false}, {u'ɭ', 'l', 5, false}, {u'ɮ', 'l', 7, false},
    {u'ɯ', 'u', 5, false}, {u'ɰ', 'u', 6, false}, {u'ɱ', 'm', 1, false}, {u'ɲ', 'n', 2, false}, {u'ɳ', 'n', 4, false},
    {u'ɴ', 'n', 1, false}, {u'ɵ', 'o', 3, false}, {u'ɶ', 'o', 1, false}, {u'ɷ', 'o', 4, false}, {u'ɸ', 'p', 2, false},
    {u'ɹ', 'r', 3, false}, {u'ɺ', 'r', 4, false}, {u'ɻ', 'r', 5, false}, {u'ɼ', 'r', 6, false}, {u'ɽ', 'r', 7, false},
    {u'ɾ', 'r', 8, false}, {u'ɿ', 'r', 9, false}, {u'ʀ', 'r', 1, false}, {u'ʁ', 'r', 10, false}, {u'ʂ', 's', 1, false},
    {u'ʃ', 's', 5, false}, {u'ʄ', 'j', 5, false}, {u'ʅ', 's', 7, false}, {u'ʆ', 's', 8, false}, {u'ʇ', 't', 7, false},
    {u'ʈ', 't', 5, false}, {u'ʉ', 'u', 1, false}, {u'ʊ', 'u', 7, false}, {u'ʋ', 'v', 1, false}, {u'ʌ', 'v', 3, false},
    {u'ʍ', 'w', 1, false}, {u'ʎ', 'l', 9, false}, {u'ʏ', 'y', 1, false}, {u'ʐ', 'z', 3, false}, {u'ʑ', 'z', 4, false},
    {u'ʒ', 'z', 6, false}, {u'ʓ', 'z', 9, false}, {u'ʔ', 'z', 16, false}, {u'ʕ', 'z', 21, false}, {u'ʖ', 'z', 26, false},
    {u'ʗ', 'z', 31, false}, {u'ʘ', 'z', 32, false}, {u'ʙ', 'b', 1, false}, {u'ʚ', 'e', 10, false}, {u'ʛ', 'g', 5, false},
    {u'ʜ', 'h', 1, false}, {u'ʝ', 'j', 3, false}, {u'ʞ', 'k', 2, false}, {u'ʟ', 'l', 1, false}, {u'ʠ', 'q', 1, false},
    {u'ʡ', 'z', 24, false}, {u'ʢ', 'z', 25, false}, {u'ʬ', 'z', 33, false}, {u'ʭ', 'z', 34, false}, {u'ʮ', 'u', 3, false},
    {u'ʯ', 'u', 4, false}, {u'ʻ', 'h', 5, false}, {u'ʼ', 'z', 19, false}, {u'ʽ', 'h', 6, false}, {u'ʾ', 'z', 20, false},
    {u'ʿ', 'z', 22, false}, {u'ˀ', 'z', 18, false}, {u'ˁ', 'z', 23, false}, {u'ẜ', 's', 3, false}, {u'ẝ', 's', 4, false},
    {u'ẟ', 'd', 5, false}, {u'Ỽ', 'v', 2, true}, {u'ỽ', 'v', 2, false}, {u'Ỿ', 'y', 4, true}, {u'ỿ', 'y', 4, false},
};

/* Where a code point stands in one of the tables: they begin with it, and are in its order. */
static size_t find(const void *rows, size_t size, size_t count, uint32_t c) {
    size_t low = 0;
    for (size_t high = count; low < high;) {
        size_t middle = low + (high - low) / 2;
        const uint16_t *found = (const uint16_t *)(const void *)((const char *)rows + middle * size);
        if (*found == c) return middle;
        if (*found < c)
            low = middle + 1;
        else
            high = middle;
    }
    return count;
}

enum { SIGNS_LEN = sizeof SIGNS / sizeof SIGNS[0], LATIN_LEN = sizeof LATIN / sizeof LATIN[0] };

dv_order_element dv_order__own(uint32_t c) {
    size_t row = find(SIGNS, sizeof SIGNS[0], SIGNS_LEN, c);
    if (row < SIGNS_LEN) return (dv_order_element){(uint32_t)SIGNS[row].weight << 16, 0, 0};
    row = find(LATIN, sizeof LATIN[0], LATIN_LEN, c);
    if (row == LATIN_LEN) return (dv_order_element){0};
    uint32_t primary = (uint32_t)dv_order__after(LATIN[row].base) << 24 | (uint32_t)LATIN[row].place << 16;
    return (dv_order_element){primary, 0, LATIN[row].upper ? DV_THIRD_UPPER : 0};
}

/* The place of each mark; those that share one are told apart by nobody. */
static const uint8_t MARKS[] = {
    4, 7, 10, 6, 20, 25, 9, 16, 14, 5, 12, 15, 11, 21, 21, 26, /* U+0300 */
    27, 28, 21, 2, 3, 21, 22, 22, 22, 22, 21, 29, 22, 22, 22, 22, /* U+0310 */
    22, 30, 31, 8, 32, 33, 34, 18, 19, 22, 22, 22, 22, 35, 36, 22, /* U+0320 */
    37, 38, 1, 22, 39, 24, 23, 23, 17, 40, 22, 22, 22, 21, 21, 21, /* U+0330 */
    0, 0, 13, 0, 0, 41, 21, 22, 22, 22, 21, 21, 21, 22, 22, 0, /* U+0340 */
    21, 21, 21, 22, 22, 22, 22, 21, 42, 22, 22, 21, 22, 21, 21, 22, /* U+0350 */
    43, 44, 22, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* U+0360 */
};

uint8_t dv_order__mark(uint32_t c) {
    if (c - 0x300u >= sizeof MARKS || MARKS[c - 0x300u] == 0) return 0;
    return (uint8_t)(DV_SECOND_MARK + MARKS[c - 0x300u]);
}
