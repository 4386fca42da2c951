#include "text/onset.h"

#include <string.h>

#include "text/letter.h"

/* Letters by number: a is 1, đ is 27. */
enum { D_STROKE = 27, LETTERS = 28 };
#define L(letter) [letter - 'a' + 1]

/* The second letter of a pair: none, h, g, r. */
enum { SECOND_NONE = 0, SECOND_H, SECOND_G, SECOND_R, SECONDS };

static const uint8_t INITIALS[LETTERS][SECONDS] = {
    L('b') = {DV_INITIAL_B},
    L('c') = {DV_INITIAL_C, DV_INITIAL_CH},
    L('d') = {DV_INITIAL_D},
    [D_STROKE] = {DV_INITIAL_DD},
    L('g') = {DV_INITIAL_G, DV_INITIAL_GH},
    L('h') = {DV_INITIAL_H},
    L('k') = {DV_INITIAL_K, DV_INITIAL_KH},
    L('l') = {DV_INITIAL_L},
    L('m') = {DV_INITIAL_M},
    L('n') = {DV_INITIAL_N, DV_INITIAL_NH, DV_INITIAL_NG},
    L('p') = {DV_INITIAL_P, DV_INITIAL_PH},
    L('q') = {DV_INITIAL_QU},
    L('r') = {DV_INITIAL_R},
    L('s') = {DV_INITIAL_S},
    L('t') = {DV_INITIAL_T, DV_INITIAL_TH, 0, DV_INITIAL_TR},
    L('v') = {DV_INITIAL_V},
    L('x') = {DV_INITIAL_X},
};

static const uint8_t FINALS[LETTERS][SECONDS] = {
    L('c') = {DV_FINAL_C, DV_FINAL_CH},
    L('m') = {DV_FINAL_M},
    L('n') = {DV_FINAL_N, DV_FINAL_NH, DV_FINAL_NG},
    L('p') = {DV_FINAL_P},
    L('t') = {DV_FINAL_T},
};

static size_t number_of(const dv_syllable_letter *letter) {
    return letter->shape == DV_LETTER_STROKE ? D_STROKE : (size_t)(letter->base - 'a' + 1);
}

static size_t second_of(const dv_syllable_letter *letter) {
    static const uint8_t COLUMNS[LETTERS] = {L('h') = SECOND_H, L('g') = SECOND_G, L('r') = SECOND_R};
    return COLUMNS[number_of(letter)];
}

/* What one or two letters are in a table; 0 for nothing. */
static uint8_t look_up(const uint8_t table[LETTERS][SECONDS], const dv_syllable_letter *letters, size_t len) {
    if (len == 0 || len > 2) return 0;
    size_t second = len == 2 ? second_of(&letters[1]) : SECOND_NONE;
    return len == 2 && second == SECOND_NONE ? 0 : table[number_of(&letters[0])][second];
}

dv_initial dv_onset__initial(const dv_syllable_letter *letters, size_t len) {
    if (len == 0) return DV_INITIAL_NONE;
    bool ngh = len == 3 && letters[2].base == 'h' && look_up(INITIALS, letters, 2) == DV_INITIAL_NG;
    uint8_t found = ngh ? (uint8_t)DV_INITIAL_NGH : look_up(INITIALS, letters, len);
    return found == 0 ? DV_INITIAL_OTHER : (dv_initial)found;
}

dv_final dv_onset__final(const dv_syllable_letter *letters, size_t len) {
    if (len == 0) return DV_FINAL_NONE;
    uint8_t found = look_up(FINALS, letters, len);
    return found == 0 ? DV_FINAL_OTHER : (dv_final)found;
}

unsigned dv_onset__loose_final(const dv_syllable_letter *letters, size_t len) {
    dv_final final = dv_onset__final(letters, len);
    bool other = final == DV_FINAL_OTHER && (len != 1 || !strchr("khlr", letters[0].base));
    return other ? DV_FINAL_OTHER + 1u : (unsigned)final;
}

/* What may follow a first consonant: Krông, Hmông, Mnông, Pleiku, Stiêng, Xtiêng, Đliê, Rvê, Kpă; D is đ. */
static const char *const CLUSTERS[LETTERS] = {
    L('b') = "hjlr",
    L('c') = "lr",
    L('d') = "hjlr",
    [D_STROKE] = "hjlr",
    L('f') = "lr",
    L('g') = "lr",
    L('h') = "bdDjlmnrtvw",
    L('j') = "lr",
    L('k') = "bdDjlmnprstvwy",
    L('l') = "w",
    L('m') = "dDlnrj",
    L('n') = "djtD",
    L('p') = "dDjlnrstw",
    L('r') = "bclmnv",
    L('s') = "klmnprtvw",
    L('t') = "lmnpw",
    L('v') = "lr",
    L('w') = "",
    L('x') = "rtlm",
    L('z') = "",
};

/* ch, kh, ng, nh, ph, th may be followed by one more. */
static const char AFTER_PAIR[] = "lrwmn";

static bool follows(const char *allowed, const dv_syllable_letter *letter) {
    return allowed && strchr(allowed, letter->shape == DV_LETTER_STROKE ? 'D' : letter->base);
}

bool dv_onset__is_loose(const dv_syllable_letter *letters, size_t len) {
    if (len == 0) return true;
    dv_initial whole = dv_onset__initial(letters, len);
    if (whole != DV_INITIAL_OTHER) return whole != DV_INITIAL_QU;
    if (len == 1) return follows("fjwz", &letters[0]);
    if (len == 2) return follows(CLUSTERS[number_of(&letters[0])], &letters[1]);
    bool pair = dv_onset__initial(letters, 2) != DV_INITIAL_OTHER;
    return len == 3 && pair && follows(AFTER_PAIR, &letters[2]);
}
