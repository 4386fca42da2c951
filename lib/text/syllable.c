#include "text/syllable.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "text/mark.h"
#include "text/onset.h"
#include "text/rime.h"

#define BIT(initial) (UINT32_C(1) << DV_INITIAL_##initial)
/* c, g and ng stand before the other vowels, k, gh and ngh before i, e, ê. */
static const uint32_t NOT_BEFORE_FRONT = BIT(C) | BIT(G) | BIT(NG);
static const uint32_t ONLY_BEFORE_FRONT = BIT(K) | BIT(GH) | BIT(NGH);
/* Where `y` as the whole rime is another spelling of i: not after these. */
static const uint32_t NOT_BEFORE_Y = BIT(C) | BIT(G) | BIT(GH) | BIT(GI) | BIT(NG) | BIT(NGH);

/* The letters of a syllable by number, and where its vowels are. */
typedef struct anatomy {
    uint8_t vowels[DV_SYLLABLE_LETTERS]; /* dv_vowel of each letter */
    size_t start;                        /* first vowel */
    size_t end;                          /* first letter of the final */
} anatomy;

/* False unless all vowels stand together. */
static bool find_vowels(anatomy *a, const dv_syllable *s) {
    for (size_t i = 0; i < s->len; i++)
        a->vowels[i] = dv_syllable__vowel(s, i);
    a->start = 0;
    while (a->start < s->len && a->vowels[a->start] == DV_VOWEL_NONE)
        a->start++;
    a->end = a->start;
    while (a->end < s->len && a->vowels[a->end] != DV_VOWEL_NONE)
        a->end++;
    for (size_t i = a->end; i < s->len; i++)
        if (a->vowels[i] != DV_VOWEL_NONE) return false;
    return a->end > a->start;
}

static bool is_front(uint8_t vowel) {
    return vowel == DV_VOWEL_I || vowel == DV_VOWEL_E || vowel == DV_VOWEL_EE || vowel == DV_VOWEL_Y;
}

/* Whether the initial is spelled as it must be before a rime that begins with the vowel at `at`. */
static bool is_well_spelled(dv_initial initial, const anatomy *a, size_t at) {
    uint32_t bit = UINT32_C(1) << initial;
    uint8_t vowel = a->vowels[at];
    if (bit & (is_front(vowel) ? NOT_BEFORE_FRONT : ONLY_BEFORE_FRONT)) return false;
    if (initial == DV_INITIAL_QU) return vowel != DV_VOWEL_O && vowel != DV_VOWEL_U && vowel != DV_VOWEL_UW;
    if (initial == DV_INITIAL_GI && at > a->start && vowel == DV_VOWEL_I) return false; /* one i, not two */
    if (vowel != DV_VOWEL_Y) return true;
    return a->end - at == 1 ? (bit & NOT_BEFORE_Y) == 0 : initial == DV_INITIAL_NONE;
}

/* The rime of a syllable with the initial qu or gi, whose last letter may be the first of the rime too: quý is uy, giếng is
 * iêng. */
static const dv_rime *find_shared(const anatomy *a, dv_initial initial, unsigned final) {
    const uint8_t *vowels = a->vowels + a->start;
    size_t len = a->end - a->start;
    if (initial == DV_INITIAL_GI && len == 1) return dv_rime__find(vowels, 1);
    bool whole = vowels[1] == (initial == DV_INITIAL_QU ? DV_VOWEL_Y : DV_VOWEL_EE);
    const dv_rime *rime = whole ? dv_rime__find(vowels, len) : NULL;
    if (rime && (rime->finals >> final & 1)) return rime;
    if (initial == DV_INITIAL_QU && whole) return NULL;
    return dv_rime__find(vowels + 1, len - 1);
}

/* Only sắc and nặng before a stop. */
static bool tone_fits(uint8_t tone, uint8_t final) {
    bool stop = final == DV_FINAL_C || final == DV_FINAL_CH || final == DV_FINAL_P || final == DV_FINAL_T;
    return !stop || tone == DV_TONE_SAC || tone == DV_TONE_NANG;
}

static void set_rime(dv_syllable *s, const dv_rime *rime, unsigned final) {
    s->glide = s->initial == DV_INITIAL_QU ? DV_GLIDE_U : rime->glide;
    s->nucleus = rime->nucleus;
    s->final = rime->off == DV_FINAL_NONE ? (uint8_t)final : final == DV_FINAL_NONE ? rime->off : (uint8_t)DV_FINAL_OTHER;
}

static bool read_strict(dv_syllable *s, const anatomy *a) {
    dv_initial initial = dv_onset__initial(s->letters, a->start);
    unsigned final = dv_onset__final(s->letters + a->end, s->len - a->end);
    if (s->apostrophe > 0 || initial == DV_INITIAL_OTHER || final == DV_FINAL_OTHER) return false;
    if (initial == DV_INITIAL_QU && (a->vowels[a->start] != DV_VOWEL_U || a->end - a->start == 1)) return false;
    if (initial == DV_INITIAL_G && a->vowels[a->start] == DV_VOWEL_I) initial = DV_INITIAL_GI;
    bool shared = initial == DV_INITIAL_QU || initial == DV_INITIAL_GI;
    size_t first = a->start + (shared && a->end - a->start > 1);
    const dv_rime *rime =
        shared ? find_shared(a, initial, final) : dv_rime__find(a->vowels + a->start, a->end - a->start);
    if (!rime || !(rime->finals >> final & 1) || !is_well_spelled(initial, a, first)) return false;
    if (!tone_fits(s->tone, (uint8_t)final)) return false;
    s->initial = (uint8_t)initial;
    s->vowels = (uint8_t)first;
    s->vowels_len = (uint8_t)(a->end - first);
    set_rime(s, rime, final);
    return true;
}

static bool read_loose(dv_syllable *s, const anatomy *a) {
    const uint8_t *vowels = a->vowels + a->start;
    size_t len = a->end - a->start;
    const dv_rime *rime = dv_rime__find(vowels, len);
    if (!rime && !dv_rime__is_loose(vowels, len)) return false;
    if (s->apostrophe > a->start || !dv_onset__is_loose(s->letters + s->apostrophe, a->start - s->apostrophe)) return false;
    if (s->apostrophe > 0 && !dv_onset__is_loose(s->letters, s->apostrophe)) return false;
    unsigned final = dv_onset__loose_final(s->letters + a->end, s->len - a->end);
    if (final > DV_FINAL_OTHER) return false;
    bool stop = !tone_fits(DV_TONE_NGANG, (uint8_t)final) || (final == DV_FINAL_OTHER && s->letters[a->end].base == 'k');
    if (stop && s->tone != DV_TONE_NGANG && s->tone != DV_TONE_SAC && s->tone != DV_TONE_NANG) return false;
    s->initial = s->apostrophe > 0 ? DV_INITIAL_OTHER : (uint8_t)dv_onset__initial(s->letters, a->start);
    s->vowels = (uint8_t)a->start;
    s->vowels_len = (uint8_t)len;
    static const dv_rime OTHER = {DV_GLIDE_NONE, DV_NUCLEUS_OTHER, DV_FINAL_NONE, 0};
    set_rime(s, rime ? rime : &OTHER, final);
    return true;
}

static dv_letter_case find_case(const dv_syllable *s) {
    size_t capitals = 0;
    for (size_t i = 0; i < s->len; i++)
        capitals += s->letters[i].upper;
    if (capitals == 0) return DV_CASE_LOWER;
    if (capitals == 1 && s->letters[0].upper) return DV_CASE_TITLE;
    return capitals == s->len ? DV_CASE_UPPER : DV_CASE_MIXED;
}

size_t dv_syllable__tone_index(const dv_syllable *s, dv_tone_place place) {
    uint8_t vowels[DV_SYLLABLE_LETTERS];
    for (size_t i = 0; i < s->vowels_len; i++)
        vowels[i] = dv_syllable__vowel(s, s->vowels + i);
    return s->vowels + dv_rime__tone(vowels, s->vowels_len, s->vowels + s->vowels_len < s->len, place);
}

static dv_tone_found find_tone(const dv_syllable *s, const anatomy *a) {
    if (s->tone == DV_TONE_NGANG) return DV_TONE_FOUND_NONE;
    size_t first = s->vowels + dv_rime__tone(a->vowels + s->vowels, s->vowels_len, a->end < s->len, DV_TONE_HOA_FIRST);
    size_t second = s->vowels + dv_rime__tone(a->vowels + s->vowels, s->vowels_len, a->end < s->len, DV_TONE_HOA_SECOND);
    if (s->tone_at == first) return first == second ? DV_TONE_FOUND_BOTH : DV_TONE_FOUND_HOA_FIRST;
    return s->tone_at == second ? DV_TONE_FOUND_HOA_SECOND : DV_TONE_FOUND_WRONG;
}

bool dv_syllable__analyse(dv_syllable *s, dv_syllable_level level) {
    anatomy a;
    if (!find_vowels(&a, s)) return false;
    s->loose = !read_strict(s, &a);
    if (s->loose && (level == DV_SYLLABLE_STRICT || !read_loose(s, &a))) return false;
    s->found = (uint8_t)find_tone(s, &a);
    s->letter_case = (uint8_t)find_case(s);
    return true;
}

/* ---- letters ---- */

static bool add_tone(dv_syllable *s, dv_tone_marks *marks, uint8_t tone) {
    if (marks->count == 0) {
        s->tone = tone;
        s->tone_at = (uint8_t)(s->len - 1);
    }
    marks->differ = marks->differ || tone != s->tone;
    marks->count++;
    return true;
}

/* Puts a mark on the last letter; `toned` tells whether that letter has a tone already. */
static bool add_mark(dv_syllable *s, dv_tone_marks *marks, uint32_t c, bool *toned) {
    uint8_t mark = dv_mark__of(c), shape = dv_mark__shape(mark), tone = dv_mark__tone(mark);
    if (s->len == 0 || (shape == DV_LETTER_PLAIN && tone == DV_LETTER_NGANG)) return false;
    dv_syllable_letter *letter = &s->letters[s->len - 1];
    if (shape > 0) {
        if (letter->shape != DV_LETTER_PLAIN || dv_letter__vowels[letter->base - 'a'][shape] == 0) return false;
        letter->shape = shape;
        return true;
    }
    if (*toned || dv_syllable__vowel(s, s->len - 1u) == DV_VOWEL_NONE) return false;
    *toned = true;
    return add_tone(s, marks, tone);
}

static bool is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

/* A character that is no letter by itself. */
static bool add_other(dv_syllable *s, dv_tone_marks *marks, uint32_t c, bool *toned) {
    if (!is_apostrophe(c)) return add_mark(s, marks, c, toned);
    if (s->apostrophe > 0 || s->len == 0 || s->len > 2) return false;
    s->apostrophe = s->len;
    return true;
}

bool dv_syllable__read(dv_syllable *s, dv_tone_marks *marks, dv_str text) {
    s->len = s->apostrophe = s->tone = s->tone_at = 0;
    *marks = (dv_tone_marks){0, false};
    bool toned = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = 0;
        size_t start = at, size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        at += size;
        dv_letter letter = dv_letter__read(c);
        if (size == 0 || at > UINT8_MAX) return false;
        if (letter.base == 0) {
            if (!add_other(s, marks, c, &toned)) return false;
            continue;
        }
        if (s->len == DV_SYLLABLE_LETTERS) return false;
        s->letters[s->len++] = (dv_syllable_letter){letter.base, letter.shape, letter.upper, (uint8_t)start};
        toned = letter.tone != DV_LETTER_NGANG;
        if (toned) add_tone(s, marks, letter.tone);
    }
    return s->len > 0;
}

/* ---- what is public ---- */

dv_status dv_syllable_parse(dv_syllable *out, dv_str text, dv_syllable_level level) {
    if (!out || (unsigned)level > DV_SYLLABLE_LOOSE) return DV_E_ARG;
    dv_tone_marks marks;
    if (!dv_syllable__read(out, &marks, text)) return dv_utf8_check(text) == text.len ? DV_E_VALUE : DV_E_TEXT;
    return marks.count <= 1 && dv_syllable__analyse(out, level) ? DV_OK : DV_E_VALUE;
}

bool dv_syllable_is_valid(dv_str text, dv_syllable_level level) {
    dv_syllable syllable;
    return dv_syllable_parse(&syllable, text, level) == DV_OK && syllable.found != DV_TONE_FOUND_WRONG;
}

static bool is_writable(const dv_syllable *s) {
    if (!s || s->len == 0 || s->len > DV_SYLLABLE_LETTERS || s->tone > DV_TONE_NANG || s->vowels_len == 0) return false;
    if (s->vowels + s->vowels_len > s->len || s->apostrophe >= s->len) return false;
    for (size_t i = 0; i < s->len; i++) {
        const dv_syllable_letter *l = &s->letters[i];
        if (dv_letter__make((dv_letter){l->base, l->shape, DV_LETTER_NGANG, l->upper}) == 0) return false;
    }
    for (size_t i = 0; i < s->vowels_len; i++)
        if (dv_syllable__vowel(s, s->vowels + i) == DV_VOWEL_NONE) return false;
    return true;
}

dv_status dv_syllable_write(dv_buf *out, const dv_syllable *s, dv_tone_place place) {
    if (!out) return DV_E_ARG;
    if (!is_writable(s) || (unsigned)place > DV_TONE_HOA_SECOND) return DV_E_ARG;
    size_t toned = dv_syllable__tone_index(s, place);
    for (size_t i = 0; i < s->len; i++) {
        const dv_syllable_letter *l = &s->letters[i];
        if (i > 0 && i == s->apostrophe) dv_utf8_put(out, 0x2019);
        uint8_t tone = i == toned ? s->tone : (uint8_t)DV_LETTER_NGANG;
        dv_utf8_put(out, dv_letter__make((dv_letter){l->base, l->shape, tone, l->upper}));
    }
    return out->status;
}
