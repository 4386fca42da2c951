#include "base/buf.h"
#include "base/utf8.h"
#include "text/case.h"
#include "text/classes.h"

/* The title case of names of places, a word at a time. */

/* What a word is made of, as far as the case of its letters goes. */
typedef struct word {
    size_t start;
    size_t end;
    bool digit_first;
    bool capital_first; /* the first letter is a capital */
    bool small;         /* there is a small letter */
    bool vowel;
    bool roman; /* only I, V, X */
    size_t letters;
    size_t apostrophe; /* place of one behind a single first letter; 0 for none */
} word;

static void note_letter(word *w, uint32_t c) {
    dv_letter letter = dv_letter__read(c);
    bool capital = letter.base != 0 ? letter.upper : dv_class__is_capital(c);
    if (w->letters == 0) w->capital_first = capital;
    w->small |= !capital;
    w->vowel |= letter.base == 0 || dv_letter__is_vowel(letter);
    w->roman &= c == 'I' || c == 'V' || c == 'X';
    w->letters++;
}

/* Reads the word at `at`, which begins with a letter, a mark or a digit. An apostrophe between two letters is inside a word. */
static word read_word(dv_str text, size_t at) {
    word w = {.start = at, .end = at, .roman = true};
    dv_class before = DV_CLASS_OTHER;
    for (size_t next = at; at < text.len; at = next) {
        uint32_t c = dv_utf8_next(text, &next);
        dv_class class = dv_class__of(c);
        if (class == DV_CLASS_LETTER)
            note_letter(&w, c);
        else if (class == DV_CLASS_DIGIT)
            w.digit_first |= w.letters == 0;
        else if (class == DV_CLASS_APOSTROPHE && before == DV_CLASS_LETTER && dv_class__at(text, next) == DV_CLASS_LETTER)
            w.apostrophe = w.letters == 1 && w.apostrophe == 0 ? at : w.apostrophe;
        else if (class != DV_CLASS_MARK && class != DV_CLASS_INVISIBLE)
            break;
        w.roman &= class == DV_CLASS_LETTER;
        if (class != DV_CLASS_MARK && class != DV_CLASS_INVISIBLE) before = class;
        w.end = next;
    }
    return w;
}

/* I to XXXIX. */
static bool is_roman(dv_str number) {
    size_t at = 0;
    while (at < number.len && at < 3 && number.ptr[at] == 'X')
        at++;
    dv_str ones = {number.ptr + at, number.len - at};
    static const char *const ONES[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    for (size_t i = 0; i < sizeof ONES / sizeof ONES[0]; i++)
        if (dv_str_equal(ones, dv_s(ONES[i]))) return true;
    return false;
}

/* Numbers with a letter, Roman numbers, and abbreviations: capitals that cannot be a syllable, since no vowel is among them. */
static bool stays(const word *w, dv_str text) {
    if (w->letters == 0 || w->digit_first) return true;
    if (w->small || w->letters == 1) return false;
    return !w->vowel || (w->roman && is_roman((dv_str){text.ptr + w->start, w->end - w->start}));
}

static void add_word(dv_buf *out, dv_str text, const word *w, dv_edits *edits, size_t base) {
    bool first = true;
    /* `Cư M’gar` and `Ea H’Leo` are both right: what somebody has written with one capital is left as it is. */
    bool known = w->capital_first && w->small;
    for (size_t at = w->start, next = at; at < w->end; at = next) {
        dv_class class = dv_class__of(dv_utf8_next(text, &next));
        bool behind = w->apostrophe > 0 && at > w->apostrophe;
        if (class != DV_CLASS_LETTER || (behind && first && known)) {
            dv_buf_add(out, (dv_str){text.ptr + at, next - at});
        } else {
            dv_case__add(out, text, at, next - at, first ? DV_TO_TITLE : DV_TO_LOWER, edits, base);
        }
        if (class == DV_CLASS_LETTER) first = false;
        if (w->apostrophe > 0 && at == w->apostrophe) first = true;
    }
}

dv_status dv_title__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base) {
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    out->ptr[out->len] = '\0';
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        word w = read_word(text, at);
        if (w.end == at) { /* no word here */
            dv_utf8_next(text, &w.end);
            dv_buf_add(out, (dv_str){text.ptr + at, w.end - at});
        } else if (stays(&w, text)) {
            dv_buf_add(out, (dv_str){text.ptr + at, w.end - at});
        } else {
            add_word(out, text, &w, edits, base);
        }
        at = w.end;
    }
    return out->status == DV_OK && edits ? edits->status : out->status;
}
