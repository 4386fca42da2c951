#include <danvan/text.h>

#include "base/utf8.h"
#include "text/block.h"
#include "text/canonical.h"
#include "text/change.h"
#include "text/mark.h"
#include "text/normal.h"

/* The slots of a letter: one for a shape, one for a tone. */

/* The mark at `at`: its code, DV_MARK_OTHER for one that is not of Vietnamese, 0 for no mark. */
static uint8_t read_mark(dv_str text, size_t at, size_t *end) {
    const unsigned char *s = (const unsigned char *)text.ptr;
    *end = at;
    if (at >= text.len || s[at] < 0xCC) return 0;
    uint32_t c = dv_utf8_next(text, end);
    uint8_t mark = dv_mark__of(c);
    return mark == 0 && dv_canonical__class(c) != 0 ? DV_MARK_OTHER : mark;
}

/* Puts a mark into its slot. False when something else is there. */
static bool fill_slot(dv_letter *letter, uint8_t mark) {
    uint8_t *slot = mark < DV_MARK_SHAPE ? &letter->tone : &letter->shape;
    uint8_t value = mark < DV_MARK_SHAPE ? dv_mark__tone(mark) : dv_mark__shape(mark);
    if (*slot != 0 && *slot != value) return false;
    *slot = value;
    return true;
}

/* The letter that begins before `at` and its marks from there on. Returns where they end: `at` when there is none. */
static size_t take_letter(dv_change *change, size_t at) {
    dv_str text = change->text;
    size_t start = dv_canonical__back(text.ptr, at), end = at, next = start;
    dv_letter letter = dv_letter__read(dv_utf8_next(text, &next)), nfc = letter;
    bool fits = letter.base != 0, composes = true;
    for (uint8_t mark; (mark = read_mark(text, end, &next)) != 0; end = next) {
        fits = fits && mark != DV_MARK_OTHER && fill_slot(&letter, mark);
        composes = composes && fits && dv_mark__compose(&nfc, mark);
    }
    uint32_t made = fits && end > at ? dv_letter__make(letter) : 0;
    if (made < DV_LETTER_PUT_LEAST) return end;
    char room[4];
    size_t size = dv_letter__put(room, made);
    dv_change__replace(change, start, end, (dv_str){room, size}, composes ? DV_EDIT_NFC : DV_EDIT_MARKS);
    return end;
}

static inline uint64_t find_marks(const char *s) {
    return dv_block__find(s, 0xFE, 0xCC);
}

bool dv_normal__marks(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)steps;
    (void)place;
    dv_change change = {.out = out, .text = text, .edits = edits};
    const unsigned char *s = (const unsigned char *)text.ptr;
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        at = dv_block__skip(text.ptr, at, text.len, find_marks);
        bool mark = s[at] == DV_MARK_LEAD || (s[at] == 0xCD && s[at + 1] < 0xB0);
        size_t end = mark && at > 0 ? take_letter(&change, at) : at;
        at = end > at ? end : at + 1; /* U+034F is in the block, but orders nothing */
    }
    return dv_change__end(&change);
}
