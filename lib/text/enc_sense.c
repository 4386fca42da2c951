#include "text/enc_sense.h"

#include <string.h>

#include "base/utf8.h"
#include "text/letter.h"

dv_sense dv_sense__word(dv_str word) {
    char before[8];
    size_t vowels = 0, tones = 0, finals = 0, len = 0;
    uint8_t tone = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(word.ptr + at, word.len - at, &c);
        dv_letter letter = dv_letter__read(c);
        if (size == 0 || letter.base == 0 || len >= 7) return DV_SENSE_NONE;
        at += size;
        before[len++] = letter.base;
        if (dv_letter__is_vowel(letter)) {
            if (finals > 0 && vowels > 0) return DV_SENSE_NONE;
            vowels++;
            if (letter.tone != 0) tone = letter.tone, tones++;
        } else if (vowels > 0)
            finals++;
    }
    if (vowels == 0 || tones > 1 || vowels > 3) return DV_SENSE_NONE;
    static const char *const FINALS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};
    for (size_t i = 0; i < sizeof FINALS / sizeof FINALS[0]; i++)
        if (strlen(FINALS[i]) == finals && memcmp(FINALS[i], before + len - finals, finals) == 0)
            return strchr("cpt", FINALS[i][0]) && finals > 0 && tone != DV_LETTER_SAC && tone != DV_LETTER_NANG ? DV_SENSE_NONE
                                                                                                                : DV_SENSE_STRICT;
    return DV_SENSE_NONE;
}
