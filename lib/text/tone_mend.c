#include "text/tone.h"

#include <string.h>

#include "text/letter.h"
#include "text/syllable.h"

/* The one of u and o beside each other that lacks the horn which the other has; SIZE_MAX when there is none. */
static size_t find_bare(const dv_syllable *s) {
    for (size_t at = 0; at + 1 < s->len; at++) {
        uint8_t first = dv_syllable__vowel(s, at), second = dv_syllable__vowel(s, at + 1);
        if (first == DV_VOWEL_U && second == DV_VOWEL_OW) return at;
        if (first == DV_VOWEL_UW && second == DV_VOWEL_O) return at + 1;
    }
    return SIZE_MAX;
}

/* Drops the h of gh or ngh before a, o, u. */
static bool drop_h(dv_syllable *s) {
    size_t h = s->len > 2 && s->letters[0].base == 'n' ? 2 : 1;
    if (h + 1 >= s->len || s->letters[h].base != 'h' || s->letters[h - 1].base != 'g' || s->tone_at <= h) return false;
    char next = s->letters[h + 1].base;
    if (next != 'a' && next != 'o' && next != 'u') return false;
    memmove(&s->letters[h], &s->letters[h + 1], (s->len - h - 1u) * sizeof s->letters[0]);
    s->len--;
    s->tone_at--;
    return true;
}

/* Analyses the letters, after mending the spelling where it must be and may be. */
static bool analyse(dv_syllable *s, unsigned repairs, uint32_t *kinds) {
    if (dv_syllable__analyse(s, DV_SYLLABLE_STRICT)) return true;
    size_t bare = repairs & DV_REPAIR_HORN ? find_bare(s) : SIZE_MAX;
    if (bare != SIZE_MAX) {
        s->letters[bare].shape = DV_LETTER_HORN;
        *kinds |= DV_EDIT_HORN;
        if (dv_syllable__analyse(s, DV_SYLLABLE_STRICT)) return true;
    }
    if (!(repairs & DV_REPAIR_NGH) || !drop_h(s)) return false;
    *kinds |= DV_EDIT_NGH;
    return dv_syllable__analyse(s, DV_SYLLABLE_STRICT);
}

/* Adds what has to happen to the tone. False when the plan does not allow it. */
static bool judge_tone(const dv_syllable *s, const dv_tone_plan *plan, uint32_t *kinds, dv_tone_place *place) {
    *place = s->found == DV_TONE_FOUND_HOA_SECOND ? DV_TONE_HOA_SECOND : DV_TONE_HOA_FIRST;
    if (plan->style) *place = plan->place;
    if (*kinds & DV_EDIT_TONE_TWICE) return true;
    if (s->found == DV_TONE_FOUND_WRONG) {
        *kinds |= DV_EDIT_TONE_PLACE;
        return (plan->repairs & DV_REPAIR_PLACE) != 0;
    }
    bool other = (s->found == DV_TONE_FOUND_HOA_FIRST && *place == DV_TONE_HOA_SECOND) ||
                 (s->found == DV_TONE_FOUND_HOA_SECOND && *place == DV_TONE_HOA_FIRST);
    if (other) *kinds |= DV_EDIT_TONE_STYLE;
    return true;
}

/* Writes a letter of Vietnamese, which never needs more than three bytes. */
static size_t put_letter(char *to, uint32_t c) {
    if (c < 0x80) {
        to[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        to[0] = (char)(0xC0 | c >> 6);
        to[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    to[0] = (char)(0xE0 | c >> 12);
    to[1] = (char)(0x80 | (c >> 6 & 0x3F));
    to[2] = (char)(0x80 | (c & 0x3F));
    return 3;
}

static void write(dv_tone_mended *mended, const dv_syllable *s, dv_tone_place place) {
    size_t toned = dv_syllable__tone_index(s, place);
    mended->len = 0;
    for (size_t i = 0; i < s->len; i++) {
        const dv_syllable_letter *l = &s->letters[i];
        dv_letter letter = {l->base, l->shape, i == toned ? s->tone : (uint8_t)DV_LETTER_NGANG, l->upper};
        mended->len += put_letter(mended->text + mended->len, dv_letter__make(letter));
    }
}

void dv_tone__mend(dv_tone_mended *mended, dv_str word, const dv_tone_plan *plan) {
    mended->kinds = 0;
    mended->same = false;
    dv_syllable s;
    dv_tone_marks marks;
    if (!dv_syllable__read(&s, &marks, word) || marks.count > 2) return;
    uint32_t kinds = 0;
    if (marks.count == 2) {
        if (!(plan->repairs & DV_REPAIR_TWICE)) return;
        kinds |= DV_EDIT_TONE_TWICE;
    }
    dv_tone_place place;
    if (marks.differ) {
        s.tone = DV_TONE_SAC; /* a tone that any rime can have */
        mended->same = dv_syllable__analyse(&s, DV_SYLLABLE_STRICT);
        mended->kinds = mended->same ? DV_EDIT_TONES_DIFFER : 0;
        return;
    }
    if (!analyse(&s, plan->repairs, &kinds) || !judge_tone(&s, plan, &kinds, &place) || kinds == 0) return;
    mended->kinds = kinds;
    write(mended, &s, place);
}
