#include <danvan/text.h>

#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/fold.h"

/* The plain lower-case letter under each Latin letter, `.` where the general way must be gone. The D letters with a
 * stroke have no decomposition in Unicode; eth and the African D are what some keyboards type in their place. */
#define LATIN_FIRST 0x00C0u
static const char LATIN[] = "aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.y" /* U+00C0 */
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll." /* U+0100 */
                            "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs" /* U+0140 */
                            ".........d......................oo.............uu..............." /* U+0180 */
                            ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." /* U+01C0 */
                            "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" /* U+0200 */;
#define ADDITIONAL_FIRST 0x1E00u
static const char ADDITIONAL[] = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" /* U+1E00 */
                                 "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" /* U+1E40 */
                                 "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" /* U+1E80 */
                                 "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......" /* U+1EC0 */;
#define SMALL_AFRICAN_D 0x0256u

static char plain_letter(uint32_t c) {
    char plain = '.';
    if (c - LATIN_FIRST < sizeof LATIN - 1)
        plain = LATIN[c - LATIN_FIRST];
    else if (c - ADDITIONAL_FIRST < sizeof ADDITIONAL - 1)
        plain = ADDITIONAL[c - ADDITIONAL_FIRST];
    else if (c == SMALL_AFRICAN_D)
        plain = 'd';
    return plain == '.' ? '\0' : plain;
}

typedef struct folder {
    dv_buf *out;
    size_t start; /* of the key in `out` */
    bool words;   /* a word key: no blanks, no punctuation */
    bool gap;     /* white space was passed that is not written yet */
} folder;

#define MINUS_SIGN 0x2212u

static bool is_punctuation(uint32_t c) {
    if (c == MINUS_SIGN) return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO) || category == UTF8PROC_CATEGORY_CC;
}

static void add_folded(folder *key, uint32_t c) {
    if (key->words && is_punctuation(c)) return;
    if (key->gap && !key->words && key->out->len > key->start) dv_buf_putc(key->out, ' ');
    key->gap = false;
    dv_utf8_put(key->out, c);
}

#define DECOMPOSED_MAX 32

/* Any character of Unicode: decomposed, then its parts without the marks, case-folded. Folding comes second because a
 * few capitals fold a mark into a letter of its own, which would make composed and decomposed text differ. */
static void add_general(folder *key, uint32_t c) {
    utf8proc_int32_t parts[DECOMPOSED_MAX];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, DECOMPOSED_MAX,
                                                     UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < DECOMPOSED_MAX; i++) {
        utf8proc_int32_t folded[DECOMPOSED_MAX];
        utf8proc_ssize_t len = utf8proc_decompose_char(
            parts[i], folded, DECOMPOSED_MAX, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &boundary);
        for (utf8proc_ssize_t j = 0; j < len && j < DECOMPOSED_MAX; j++)
            add_folded(key, (uint32_t)folded[j]);
    }
}

static bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Writes a letter or digit of ASCII into room that was made before. */
static void add_plain(folder *key, char plain) {
    char *to = key->out->ptr + key->out->len;
    if (key->gap && !key->words && key->out->len > key->start) {
        *to++ = ' ';
        key->out->len++;
    }
    key->gap = false;
    *to = plain;
    key->out->len++;
}

static void add_other(folder *key, uint32_t c) {
    if (dv_char__is_space(c))
        key->gap = true;
    else if (c < 0x80)
        add_folded(key, c);
    else if (!dv_char__is_invisible(c))
        add_general(key, c);
}

/* Appends the key of `text`, until it has at least `most` bytes. */
static dv_status add_key(dv_buf *out, dv_str text, bool words, size_t most) {
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    folder key = {.out = out, .start = out->len, .words = words};
    /* A letter and the blank before it were at least two bytes of the text: room for all that is left is enough for
     * them. */
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    for (size_t at = 0; at < text.len && out->len - key.start < most;) {
        uint32_t c = 0;
        at += dv_utf8__read(text.ptr + at, text.len - at, &c);
        char plain = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        if (c >= 0x80) plain = plain_letter(c);
        if (c >= 0x80 ? plain != '\0' : is_letter_or_digit(plain)) {
            add_plain(&key, plain);
            continue;
        }
        add_other(&key, c);
        if (dv_buf__reserve(out, text.len - at + 1) != DV_OK) return out->status;
    }
    out->ptr[out->len] = '\0';
    return DV_OK;
}

dv_status dv_fold(dv_buf *out, dv_str text) {
    return add_key(out, text, false, SIZE_MAX);
}

dv_status dv_word_key(dv_buf *out, dv_str text) {
    return add_key(out, text, true, SIZE_MAX);
}

dv_status dv_fold__prefix(dv_buf *out, dv_str text, size_t most) {
    return add_key(out, text, false, most);
}

static bool is_trimmed(uint32_t c) {
    return dv_char__is_space(c) || dv_char__is_invisible(c);
}

static bool is_vietnamese_lead(unsigned char first, unsigned char second) {
    return (first >= 0xC3 && first <= 0xC6) || (first == 0xE1 && (second == 0xBA || second == 0xBB));
}

/* Whether the ends of a text are characters that are told by their bytes to be no white space and not invisible: most of ASCII, and
 * the letters of Vietnamese. */
static bool has_plain_ends(dv_str text) {
    if (text.len == 0) return false;
    const unsigned char *first = (const unsigned char *)text.ptr, *last = first + text.len - 1;
    bool starts = (*first > ' ' && *first < 0x7F) || (text.len > 1 && is_vietnamese_lead(first[0], first[1]));
    if (!starts) return false;
    if (*last < 0x80) return *last > ' ' && *last < 0x7F;
    if (text.len > 1 && last[-1] >= 0xC0) return is_vietnamese_lead(last[-1], 0);
    return text.len > 2 && is_vietnamese_lead(last[-2], last[-1]);
}

dv_str dv_trim(dv_str text) {
    if (has_plain_ends(text)) return text;
    size_t start = 0;
    for (size_t at = 0; at < text.len; start = at)
        if (!is_trimmed(dv_utf8_next(text, &at))) break;
    size_t end = text.len;
    while (end > start) {
        size_t at = end - 1;
        while (at > start && end - at < 4 && dv_utf8__is_tail((unsigned char)text.ptr[at]))
            at--;
        size_t next = at;
        if (!is_trimmed(dv_utf8_next((dv_str){text.ptr, end}, &next)) || next != end) break;
        end = at;
    }
    return (dv_str){text.ptr ? text.ptr + start : NULL, end - start};
}
