/* BK HCM 2: letters with a shape are whole, a tone follows as a byte of its own; after a shape it is another byte. */
#include "text/enc.h"

#define TONE(tone) DV_PAGE_MARK(DV_NEEDS_PLAIN | DV_NEEDS_HORN, DV_LETTER_PLAIN, DV_LETTER_##tone)
#define CIRC(tone) DV_PAGE_MARK(DV_NEEDS_CIRCUMFLEX, DV_LETTER_PLAIN, DV_LETTER_##tone)
#define BREVE(tone) DV_PAGE_MARK(DV_NEEDS_BREVE, DV_LETTER_PLAIN, DV_LETTER_##tone)
#define NANG DV_PAGE_MARK(DV_NEEDS_ANY, DV_LETTER_PLAIN, DV_LETTER_NANG)

const dv_page dv_page__bkhcm2 = {
    .has_marks = true,
    .cased_marks = true,
    /* The programs that write this set all put the small mark behind Ê. */
    .odd_letter = u'Ệ',
    .odd_mark = 0xE5,
    .high = {
        DV_PAGE_WINDOWS_SIGNS,
        DV_PAGE_LATIN1_SIGNS,
        u'Đ', TONE(SAC), TONE(HUYEN), TONE(HOI), TONE(NGA), NANG, BREVE(SAC), BREVE(HUYEN), /* C0 */
        BREVE(HOI), BREVE(NGA), u'Â', CIRC(SAC), CIRC(HUYEN), CIRC(HOI), CIRC(NGA), u'Ê',
        0, u'Í', u'Ì', u'Ỉ', u'Ĩ', u'Ị', u'Ô', 0, /* D0 */
        0, u'Ă', u'Ơ', u'Ư', 0, 0, 0, 0,
        u'đ', TONE(SAC), TONE(HUYEN), TONE(HOI), TONE(NGA), NANG, BREVE(SAC), BREVE(HUYEN), /* E0 */
        BREVE(HOI), BREVE(NGA), u'â', CIRC(SAC), CIRC(HUYEN), CIRC(HOI), CIRC(NGA), u'ê',
        0, u'í', u'ì', u'ỉ', u'ĩ', u'ị', u'ô', 0, /* F0 */
        0, u'ă', u'ơ', u'ư', 0, 0, 0, 0,
    },
};
