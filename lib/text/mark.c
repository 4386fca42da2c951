#include "text/mark.h"

#define BREVE (DV_MARK_SHAPE + DV_LETTER_BREVE)
#define CIRCUMFLEX (DV_MARK_SHAPE + DV_LETTER_CIRCUMFLEX)
#define HORN (DV_MARK_SHAPE + DV_LETTER_HORN)

#define OTHER8 DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER

const uint8_t dv_mark__codes[64] = {
    DV_LETTER_HUYEN, DV_LETTER_SAC, CIRCUMFLEX, DV_LETTER_NGA, DV_MARK_OTHER, DV_MARK_OTHER, BREVE, DV_MARK_OTHER, /* U+0300 */
    DV_MARK_OTHER, DV_LETTER_HOI, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, /* U+0308 */
    OTHER8, /* U+0310 */
    DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, HORN, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, /* U+0318 */
    DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_LETTER_NANG, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, DV_MARK_OTHER, /* U+0320 */
    OTHER8, OTHER8, OTHER8, /* U+0328 */
};

/* The horn comes before every tone in canonical order, the dot below before the other two shapes: in these orders a tone that was typed
 * first still ends behind the shape, or joins it. */
#define MADE(shape, tone) (8 * (shape) + (tone))
enum { A = DV_MARK_APART };
#define TONE(tone) {MADE(0, tone), A, A, A, A, A, A, A, A, A, A, MADE(DV_LETTER_HORN, tone), A, A, A, A}
#define SHAPE(shape) {MADE(shape, 0), MADE(shape, 1), MADE(shape, 2), MADE(shape, 3), MADE(shape, 4), MADE(shape, 5), A, A, A, A, A, A, A, A, A, A}
#define APART {A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A}

const uint8_t dv_mark__pairs[16][16] = {
    APART,
    TONE(DV_LETTER_HUYEN),
    TONE(DV_LETTER_HOI),
    TONE(DV_LETTER_NGA),
    TONE(DV_LETTER_SAC),
    {MADE(0, DV_LETTER_NANG), A, A, A, A, A, A, A, A, MADE(DV_LETTER_BREVE, DV_LETTER_NANG),
     MADE(DV_LETTER_CIRCUMFLEX, DV_LETTER_NANG), MADE(DV_LETTER_HORN, DV_LETTER_NANG), A, A, A, A},
    APART,
    APART,
    APART,
    SHAPE(DV_LETTER_BREVE),
    SHAPE(DV_LETTER_CIRCUMFLEX),
    SHAPE(DV_LETTER_HORN),
    APART,
    APART,
    APART,
    APART,
};

#define ABOVE(mark) {mark, 2}, {mark "\u0300", 4}, {mark "\u0309", 4}, {mark "\u0303", 4}, {mark "\u0301", 4}, {"\u0323" mark, 4}

const dv_mark_text dv_mark__texts[DV_LETTER_STROKE][DV_LETTER_TONES] = {
    [DV_LETTER_PLAIN] = {{"", 0}, {"\u0300", 2}, {"\u0309", 2}, {"\u0303", 2}, {"\u0301", 2}, {"\u0323", 2}},
    [DV_LETTER_BREVE] = {ABOVE("\u0306")},
    [DV_LETTER_CIRCUMFLEX] = {ABOVE("\u0302")},
    [DV_LETTER_HORN] = {{"\u031B", 2},
                        {"\u031B\u0300", 4},
                        {"\u031B\u0309", 4},
                        {"\u031B\u0303", 4},
                        {"\u031B\u0301", 4},
                        {"\u031B\u0323", 4}},
};

bool dv_mark__compose(dv_letter *letter, uint8_t mark) {
    dv_letter made = *letter;
    if (mark == 0 || mark >= DV_MARK_OTHER || letter->base == 0) return false;
    if (mark < DV_MARK_SHAPE) {
        if (letter->tone != DV_LETTER_NGANG) return false;
        made.tone = mark;
    } else {
        if (letter->shape != DV_LETTER_PLAIN) return false;
        made.shape = (uint8_t)(mark - DV_MARK_SHAPE);
        bool in_order = letter->tone == DV_LETTER_NGANG || letter->tone == DV_LETTER_NANG || mark == HORN;
        if (!in_order) return false;
    }
    if (dv_letter__make(made) == 0) return false;
    *letter = made;
    return true;
}
