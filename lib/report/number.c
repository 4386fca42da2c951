#include "report/number.h"

/* The alphabet of enumerators leaves out ă, â, ê, ô, ơ, ư and the foreign f, j, w, z (custom of Decree 30/2020/NĐ-CP).
 */
static const char *const LETTERS[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                      "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
#define LETTERS_LEN (sizeof LETTERS / sizeof *LETTERS)

dv_status dv_number__letter(dv_buf *out, size_t index) {
    size_t places[16];
    size_t len = 0;
    for (;;) {
        places[len++] = index % LETTERS_LEN;
        if (index < LETTERS_LEN || len == sizeof places / sizeof *places) break;
        index = index / LETTERS_LEN - 1;
    }
    while (len > 0)
        dv_buf_puts(out, LETTERS[places[--len]]);
    return out->status;
}

dv_status dv_number__roman(dv_buf *out, size_t value) {
    static const struct {
        size_t value;
        const char *digits;
    } STEPS[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                 {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    if (value == 0 || value > 3999) return dv_buf_int(out, (int64_t)value);
    for (size_t i = 0; i < sizeof STEPS / sizeof *STEPS; i++)
        for (; value >= STEPS[i].value; value -= STEPS[i].value)
            dv_buf_puts(out, STEPS[i].digits);
    return out->status;
}

dv_status dv_number__ordinal(dv_buf *out, size_t value) {
    static const char *const ONES[] = {"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    if (value == 0 || value > 99) return dv_buf_int(out, (int64_t)value);
    if (value == 1) return dv_buf_puts(out, "nhất");
    if (value == 4) return dv_buf_puts(out, "tư");
    if (value < 10) return dv_buf_puts(out, ONES[value]);
    if (value >= 20) {
        dv_buf_puts(out, ONES[value / 10]);
        dv_buf_puts(out, " mươi");
    } else {
        dv_buf_puts(out, "mười");
    }
    size_t last = value % 10;
    if (last == 0) return out->status;
    dv_buf_putc(out, ' ');
    /* After a ten, one, four and five change their sound; eleven keeps `một` and fourteen `bốn`. */
    if (last == 1 && value > 20) return dv_buf_puts(out, "mốt");
    if (last == 4 && value > 20) return dv_buf_puts(out, "tư");
    return dv_buf_puts(out, last == 5 ? "lăm" : ONES[last]);
}

dv_status dv_number__raised(dv_buf *out, size_t value) {
    static const char *const DIGITS[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    size_t places[20];
    size_t len = 0;
    do {
        places[len++] = value % 10;
        value /= 10;
    } while (value > 0);
    while (len > 0)
        dv_buf_puts(out, DIGITS[places[--len]]);
    return out->status;
}
