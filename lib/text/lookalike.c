#include "text/lookalike.h"

/* By the shapes of common typefaces; a small letter only where even the upright one looks alike. `.` for none. */
#define GREEK_FIRST 0x391u
static const char GREEK[] = "AB..EZH.IK.MN.O.P..TY.X." /* U+0391..U+03A8 */
                            "........"                 /* U+03A9..U+03B0 */
                            "a.......ik..v.o.p...u......." /* U+03B1..U+03CC */;
#define CYRILLIC_FIRST 0x405u
static const char CYRILLIC[] = "SI.J......."                     /* U+0405..U+040F */
                               "A.B..E....K.MHO.PCTY.X.........." /* U+0410..U+042F */
                               "a....e........o.pc.y.x.........." /* U+0430..U+044F */
                               ".....si.j......."                 /* U+0450..U+045F */;

/* Beyond these two alphabets. */
static const struct {
    uint_least16_t from;
    char to;
} OTHERS[] = {{0x37F, 'J'}, {0x3F2, 'c'}, {0x3F3, 'j'}, {0x3F9, 'C'}, {0x4AE, 'Y'}, {0x4BB, 'h'}, {0x4C0, 'I'}, {0x4CF, 'l'},
              {0x501, 'd'}, {0x51A, 'Q'}, {0x51B, 'q'}, {0x51C, 'W'}, {0x51D, 'w'}};

char dv_lookalike__latin(uint32_t c) {
    char to = '.';
    if (c - GREEK_FIRST < sizeof GREEK - 1) to = GREEK[c - GREEK_FIRST];
    if (c - CYRILLIC_FIRST < sizeof CYRILLIC - 1) to = CYRILLIC[c - CYRILLIC_FIRST];
    for (size_t i = 0; i < sizeof OTHERS / sizeof OTHERS[0] && to == '.'; i++)
        if (OTHERS[i].from == c) to = OTHERS[i].to;
    return to == '.' ? '\0' : to;
}
