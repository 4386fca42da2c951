/* Canonical forms in general: any characters taken apart, put in order and composed by the rules of Unicode, a chunk at a time. This is
 * what stands behind the fast paths of nfc.c and nfd.c. */
#ifndef DANVAN_LIB_TEXT_CANONICAL_H
#define DANVAN_LIB_TEXT_CANONICAL_H

#include <danvan/text.h>

/* dv_nfc(), which tells `edits` (cleared first, NULL is fine) what it changed. */
dv_status dv_nfc__edits(dv_buf *out, dv_str text, dv_edits *edits);

/* dv_nfc() and dv_nfd() of a text that is surely well-formed. What they change is added to `edits`, which may be NULL, places counted from
 * `base`. */
dv_status dv_nfc__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base);
dv_status dv_nfd__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base);

/* How many bytes at the beginning of a text, which is well-formed, are surely in NFC and need no closer look. */
size_t dv_nfc__plain(dv_str text);

/* Appends the canonical form of `text`, which is well-formed. Returns out->status. */
dv_status dv_canonical__add(dv_buf *out, dv_str text, bool composed);

/* Whether the text, which is well-formed, is composed already. False too without memory. */
bool dv_canonical__is_composed(dv_str text);

/* The class of a mark by which marks are put in order; 0 for a starter. */
unsigned dv_canonical__class(uint32_t code_point);

/* Whether a character has a canonical decomposition. */
bool dv_canonical__is_composite(uint32_t code_point);

#define DV_CANONICAL_MAX 8 /* code points of the decomposition of one character; in truth 4 */

/* The canonical decomposition of one character. Returns its length. */
size_t dv_canonical__decompose(uint32_t code_point, uint32_t parts[DV_CANONICAL_MAX]);

/* Safe means: a starter, the same in NFC and NFD or a composed letter of Latin, and nothing before it ever joins it. Returns the length of
 * the safe character at `at`, 0 when it is not surely safe. */
static inline size_t dv_canonical__safe_size(dv_str text, size_t at) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    if (s[0] < 0x80) return 1;
    if (s[0] < 0xCC) return 2; /* U+0080..U+02FF */
    if (s[0] == 0xE1) return s[1] >= 0xB8 && s[1] <= 0xBB ? 3 : 0; /* U+1E00..U+1EFF: Latin Extended Additional */
    if (s[0] == 0xE2) {
        /* U+2002..U+20BF: punctuation, signs of currency; not the two blanks that stand for others. */
        if (s[1] == 0x80) return s[2] >= 0x82 ? 3 : 0;
        return s[1] <= 0x82 ? 3 : 0;
    }
    if (s[0] == 0xD0 || s[0] == 0xD1) return 2;             /* U+0400..U+047F: Cyrillic letters */
    return s[0] >= 0xE4 && s[0] <= 0xE9 ? 3 : 0;             /* U+4000..U+9FFF: Han */
}

/* The end of the unsafe characters from `at` on. */
size_t dv_canonical__unsafe_end(dv_str text, size_t at);

/* Where the character before `at` begins; `at` > 0. */
static inline size_t dv_canonical__back(const char *text, size_t at) {
    do
        at--;
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80);
    return at;
}

#endif
