#include "text/enc_sense.h"

#include <danvan/syllable.h>

dv_sense dv_sense__word(dv_str word) {
    dv_syllable syllable;
    if (dv_syllable_parse(&syllable, word, DV_SYLLABLE_LOOSE) != DV_OK) return DV_SENSE_NONE;
    return syllable.loose || syllable.found == DV_TONE_FOUND_WRONG ? DV_SENSE_LOOSE : DV_SENSE_STRICT;
}

bool dv_sense__is_misplaced(dv_str word) {
    dv_syllable syllable;
    return dv_syllable_parse(&syllable, word, DV_SYLLABLE_LOOSE) == DV_OK && syllable.found == DV_TONE_FOUND_WRONG;
}

dv_sense dv_sense__cased_word(dv_str word) {
    dv_syllable syllable;
    if (dv_syllable_parse(&syllable, word, DV_SYLLABLE_LOOSE) != DV_OK) return DV_SENSE_NONE;
    if (syllable.letter_case == DV_CASE_MIXED || syllable.found == DV_TONE_FOUND_WRONG) return DV_SENSE_NONE;
    return syllable.loose ? DV_SENSE_LOOSE : DV_SENSE_STRICT;
}

bool dv_sense__is_sign(uint32_t c) {
    static const uint_least16_t SIGNS[] = u"\u00A0§©«¬°±²³·»¼½¾×÷‘’‚“”„†•–—…‰‹›₫€™→−≤≥\uFEFF";
    for (size_t i = 0; SIGNS[i] != 0; i++)
        if (SIGNS[i] == c) return true;
    return false;
}

/* How common a letter is, by tone, on a scale of logarithms; measured on the half of our own sentences that is for tuning. */
static const uint8_t COMMON[][DV_LETTER_TONES] = {
    [DV_VOWEL_A] = {0, 90, 80, 65, 90, 80},   [DV_VOWEL_AW] = {70, 45, 35, 15, 70, 60}, [DV_VOWEL_AA] = {75, 70, 45, 50, 75, 70},
    [DV_VOWEL_E] = {0, 55, 60, 55, 60, 40},   [DV_VOWEL_EE] = {75, 75, 70, 50, 75, 75}, [DV_VOWEL_I] = {0, 60, 45, 50, 70, 65},
    [DV_VOWEL_O] = {0, 65, 65, 45, 70, 70},   [DV_VOWEL_OO] = {75, 70, 65, 55, 80, 80}, [DV_VOWEL_OW] = {75, 75, 65, 40, 75, 70},
    [DV_VOWEL_U] = {0, 65, 65, 55, 75, 60},   [DV_VOWEL_UW] = {90, 70, 55, 65, 65, 50}, [DV_VOWEL_Y] = {0, 35, 30, 30, 50, 15},
};
enum { COMMON_STROKE = 95 };

static int how_common(dv_letter letter) {
    uint8_t vowel = dv_letter__vowel(letter);
    return letter.base == 'd' ? COMMON_STROKE : vowel != DV_VOWEL_NONE ? COMMON[vowel][letter.tone] : 0;
}

typedef struct tally {
    int worst; /* the points of the worst part: one that is wrong makes the whole wrong */
    int parts;
    bool letter_before; /* a letter stands right before */
    bool sign_between;  /* a letter, then signs beyond ASCII */
} tally;

enum { INVALID = -700, STRAY_SIGN = -400, CUT_IN_TWO = -500, CONTROL = -900, UNREADABLE = -1000, NEUTRAL = 300 };

static void add(tally *sum, int points) {
    if (sum->parts == 0 || points < sum->worst) sum->worst = points;
    sum->parts++;
}

/* Letters that stand together. */
typedef struct run {
    int common;  /* sum over those beyond ASCII */
    int beyond;  /* how many are */
    bool capital; /* one of these is */
    bool vowel;
    bool foreign;
} run;

static void look_at(run *all, uint32_t c) {
    dv_letter letter = dv_letter__read(c);
    all->vowel |= dv_letter__is_vowel(letter);
    all->foreign |= letter.base == 0;
    if (c < 0x80) return;
    all->beyond++;
    all->capital |= letter.upper;
    all->common += letter.base != 0 ? how_common(letter) : 0;
}

static void add_letters(tally *sum, dv_str letters, run all) {
    if (all.beyond == 0) return;
    if (!all.vowel && !all.foreign) { /* QĐ, HĐND, 5.000đ */
        add(sum, NEUTRAL);
        return;
    }
    static const int BASE[] = {[DV_SENSE_NONE] = INVALID, [DV_SENSE_LOOSE] = 300, [DV_SENSE_STRICT] = 600};
    dv_sense sense = dv_sense__cased_word(letters);
    add(sum, BASE[sense] + (sense != DV_SENSE_NONE ? 4 * all.common / all.beyond - (all.capital ? 40 : 0) : 0));
}

static void add_sign(tally *sum, uint32_t c) {
    if (c == 0xFFFD) {
        add(sum, UNREADABLE);
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
        add(sum, CONTROL);
    } else if (c >= 0x80 && !dv_sense__is_sign(c)) {
        add(sum, STRAY_SIGN);
    }
    sum->sign_between = c >= 0x80 && (sum->letter_before || sum->sign_between);
    sum->letter_before = false;
}

int dv_sense__score(dv_str word) {
    tally sum = {0};
    for (size_t at = 0; at < word.len;) {
        size_t start = at;
        run all = {0};
        uint32_t c = 0;
        for (size_t next = at; at < word.len; at = next) {
            c = dv_utf8_next(word, (next = at, &next));
            if (!dv_sense__is_letter(c)) break;
            look_at(&all, c);
        }
        if (at > start) {
            if (sum.sign_between) add(&sum, CUT_IN_TWO);
            add_letters(&sum, (dv_str){word.ptr + start, at - start}, all);
            sum.letter_before = true;
            sum.sign_between = false;
        }
        if (at < word.len) {
            add_sign(&sum, c);
            dv_utf8_next(word, &at);
        }
    }
    return sum.parts > 0 ? sum.worst : NEUTRAL;
}
