/* VNI for Windows: a letter of ASCII, Ơ or Ư, and behind it a byte that gives shape and tone together. */
#include "text/enc.h"

#define TONE(tone) DV_PAGE_MARK(DV_NEEDS_PLAIN | DV_NEEDS_HORN, DV_LETTER_PLAIN, DV_LETTER_##tone)
#define CIRC(tone) DV_PAGE_MARK(DV_NEEDS_PLAIN, DV_LETTER_CIRCUMFLEX, DV_LETTER_##tone)
#define BREVE(tone) DV_PAGE_MARK(DV_NEEDS_PLAIN, DV_LETTER_BREVE, DV_LETTER_##tone)

const dv_page dv_page__vni = {
    .has_marks = true,
    .cased_marks = true,
    .high = {
        DV_PAGE_WINDOWS_SIGNS,
        DV_PAGE_LATIN1_SIGNS,
        CIRC(HUYEN), CIRC(SAC), CIRC(NGANG), CIRC(NGA), CIRC(NANG), CIRC(HOI), u'Ỉ', 0, /* C0 */
        BREVE(HUYEN), BREVE(SAC), BREVE(NGANG), BREVE(NANG), u'Ì', u'Í', u'Ỵ', TONE(NANG),
        0, u'Đ', u'Ị', u'Ĩ', u'Ơ', TONE(NGA), u'Ư', 0, /* D0 */
        TONE(HUYEN), TONE(SAC), BREVE(HOI), TONE(HOI), BREVE(NGA), 0, 0, 0,
        CIRC(HUYEN), CIRC(SAC), CIRC(NGANG), CIRC(NGA), CIRC(NANG), CIRC(HOI), u'ỉ', 0, /* E0 */
        BREVE(HUYEN), BREVE(SAC), BREVE(NGANG), BREVE(NANG), u'ì', u'í', u'ỵ', TONE(NANG),
        0, u'đ', u'ị', u'ĩ', u'ơ', TONE(NGA), u'ư', 0, /* F0 */
        TONE(HUYEN), TONE(SAC), BREVE(HOI), TONE(HOI), BREVE(NGA), 0, 0, 0,
    },
};
