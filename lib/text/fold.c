#include <danvan/text.h>

#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "text/block.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/letter.h"
#include "text/vector.h"

/* The plain lower-case letter under each Latin letter, `.` where the general way must be gone. The D letters with a
 * stroke have no decomposition in Unicode; eth and the African D are what some keyboards type in their place. */
#define LATIN_FIRST 0x00C0u
#define LATIN_LEN 384u
#define ADDITIONAL_FIRST 0x1E00u
#define PLAIN_LEN (LATIN_LEN + 256u)
static const char PLAIN[PLAIN_LEN + 1] =
    "aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.y" /* U+00C0 */
    "aaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll." /* U+0100 */
    "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs" /* U+0140 */
    ".........d......................oo.............uu..............." /* U+0180 */
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." /* U+01C0 */
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" /* U+0200 */
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" /* U+1E00 */
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" /* U+1E40 */
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" /* U+1E80 */
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......" /* U+1EC0 */;

static char plain_letter(uint32_t c) {
    char plain = '.';
    if (c - LATIN_FIRST < LATIN_LEN)
        plain = PLAIN[c - LATIN_FIRST];
    else if (c - ADDITIONAL_FIRST < PLAIN_LEN - LATIN_LEN)
        plain = PLAIN[c - ADDITIONAL_FIRST + LATIN_LEN];
    else if (dv_letter__is_false_d(c))
        plain = 'd';
    return plain == '.' ? '\0' : plain;
}

typedef struct folder {
    dv_buf *out;
    size_t start; /* of the key in `out` */
    bool words;   /* a word key: no blanks, no punctuation */
} folder;

#define MINUS_SIGN 0x2212u

static bool is_punctuation(uint32_t c) {
    if (c == MINUS_SIGN) return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO) || category == UTF8PROC_CATEGORY_CC;
}

static void add_folded(folder *key, uint32_t c) {
    if (!key->words || !is_punctuation(c)) dv_utf8_put(key->out, c);
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

static bool ends_blank(const folder *key) {
    return key->out->len == key->start || key->out->ptr[key->out->len - 1] == ' ';
}

/* A blank is written at once, and taken back when nothing follows. */
static void add_other(folder *key, uint32_t c) {
    if (dv_char__is_space(c)) {
        if (!key->words && !ends_blank(key)) dv_buf_putc(key->out, ' ');
    } else if (c < 0x80) {
        add_folded(key, c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    } else if (!dv_char__is_invisible(c)) {
        char plain = plain_letter(c);
        if (plain)
            dv_buf_putc(key->out, plain);
        else
            add_general(key, c);
    }
}

/* Bytes of ASCII that a key has as they are or as small letters, up to the first other one: in a word key letters and digits, otherwise
 * all signs, and a blank that no other white space follows in these eight bytes. Their number. */
static size_t count_plain(uint64_t word, bool words) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t high = word & DV_WORD_HIGH, low = word & ~DV_WORD_HIGH;
    uint64_t other;
    if (words) {
        uint64_t small = low | 0x20 * ones;
        uint64_t letter = (small + (0x80 - 'a') * ones) & ~(small + (0x7F - 'z') * ones);
        uint64_t digit = (low + (0x80 - '0') * ones) & ~(low + (0x7F - '9') * ones);
        other = ~(letter | digit) & DV_WORD_HIGH;
    } else {
        uint64_t past = low + (0x80 - 0x21) * ones, blank = low + (0x80 - 0x20) * ones;
        uint64_t control = ~blank & DV_WORD_HIGH, white = ~past & DV_WORD_HIGH;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        other = control | (white & (white >> 8 | UINT64_C(0x80) << 56)); /* the last one's neighbour is not known */
#else
        other = control | white;
#endif
    }
    other |= high;
    return dv_word__before(other);
}

/* A letter of Latin beyond ASCII at `at`; 0 for anything else. What it is and how long it is are not asked by branches: nobody can
 * foretell. There are three bytes to read. */
static char plain_at(const char *text, size_t at, size_t *size) {
    const unsigned char *s = (const unsigned char *)text + at;
    unsigned three = s[0] == 0xE1, all = 0u - three;
    unsigned two_at = ((s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu)) - LATIN_FIRST;
    unsigned three_at = (0x1000u | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu)) - ADDITIONAL_FIRST;
    bool other = (s[0] >= 0xCA && !three) || (three & (three_at >= PLAIN_LEN - LATIN_LEN)) || (!three & (two_at >= LATIN_LEN));
    *size = 2 + three;
    if (other) return '.';
    return PLAIN[(all & (three_at + LATIN_LEN)) | (~all & two_at)];
}

/* Whether a block holds only signs of ASCII, lone blanks, and letters of Latin. A blank at its end is lone if no blank follows. */
static bool is_plain_block(const char *s) {
    dv_bytes16 wrong = {0};
    for (size_t i = 0; i < DV_BLOCK; i += sizeof wrong) {
        dv_bytes16 b, next;
        memcpy(&b, s + i, sizeof b);
        memcpy(&next, s + i + 1, sizeof b);
        dv_bytes16 latin = (dv_bytes16)(b == 0xE1) & (dv_bytes16)((next & 0xFC) == 0xB8);
        dv_bytes16 blanks = (dv_bytes16)(b == ' ') & (dv_bytes16)(next == ' ');
        wrong |= (dv_bytes16)(b < ' ') | (dv_bytes16)(b == 0xC2) | blanks | ((dv_bytes16)(b >= 0xCA) & ~latin);
    }
    uint64_t words[2];
    memcpy(words, &wrong, sizeof words);
    return (words[0] | words[1]) == 0;
}

/* Copies a run in small letters, mostly of sixteen bytes or less; there is room for sixteen more. */
static void copy_small(char *to, const char *from, size_t len) {
    for (size_t at = 0; at < len || at == 0; at += 16) {
        uint64_t low = dv_word__lower(dv_word__read(from + at)), high = dv_word__lower(dv_word__read(from + at + 8));
        memcpy(to + at, &low, sizeof low);
        memcpy(to + at + 8, &high, sizeof high);
    }
}

/* Appends the key of blocks in two walks: where letters beyond ASCII are, and what. `*at` moves past what was done. Returns where to write
 * next; there is room for DV_PLACES_BLOCKS blocks and the slack. */
static char *add_places(dv_str text, size_t *at, char *to) {
    dv_places places = {.len = 0};
    const char *start = text.ptr + *at, *done = start, *end = start;
    size_t left = text.len - *at;
    for (; left >= DV_BLOCK_SIGHT && end - start < (ptrdiff_t)(DV_PLACES_BLOCKS * DV_BLOCK) && is_plain_block(end);
         end += DV_BLOCK, left -= DV_BLOCK)
        dv_places__add(&places, (size_t)(end - start), dv_block__find(end, 0xC0, 0xC0));
    for (size_t i = 0; i < places.len; i++) {
        const char *letter = start + places.at[i];
        size_t size;
        copy_small(to, done, (size_t)(letter - done));
        to += letter - done;
        done = letter;
        *to = plain_at(letter, 0, &size);
        if (*to == '.') {
            end = done;
            break;
        }
        to++;
        done += size;
    }
    if (end > done) {
        copy_small(to, done, (size_t)(end - done));
        to += end - done;
        done = end;
    }
    *at = (size_t)(done - text.ptr);
    return to;
}

#define PIECE 1024
#define SLACK (DV_PLACES_BLOCKS * DV_BLOCK + 32)

/* Appends the key of the text from `at` to `end` or a little past it. Returns where it stopped. */
static size_t add_piece(folder *key, dv_str text, size_t at, size_t end) {
    if (dv_buf__reserve(key->out, PIECE + SLACK) != DV_OK) return text.len;
    char *to = key->out->ptr + key->out->len;
    bool by_places = !key->words && end - at >= DV_BLOCK;
    while (at < end) {
        bool after_blank = to == key->out->ptr + key->start || to[-1] == ' ';
        if (by_places && text.len - at >= DV_BLOCK_SIGHT && !(text.ptr[at] == ' ' && after_blank)) {
            size_t start = at;
            to = add_places(text, &at, to);
            by_places = at - start >= DV_BLOCK;
            if (by_places) continue;
            if (at >= end) break;
            after_blank = to == key->out->ptr + key->start || to[-1] == ' ';
        }
        if (text.len - at >= 8) {
            uint64_t word = dv_word__read(text.ptr + at), small = dv_word__lower(word);
            size_t plain = count_plain(word, key->words);
            /* A blank at the front is for add_other() unless a letter stands before it. */
            if (text.ptr[at] == ' ' && after_blank) plain = 0;
            memcpy(to, &small, sizeof small);
            to += plain;
            at += plain;
            if (plain == 8) continue;
            size_t size = 0;
            char letter = (unsigned char)text.ptr[at] >= 0xC3 && text.len - at >= 3 ? plain_at(text.ptr, at, &size) : '.';
            if (letter != '.') {
                *to++ = letter;
                at += size;
                continue;
            }
            if (at >= end) break;
        }
        key->out->len = (size_t)(to - key->out->ptr);
        add_other(key, dv_utf8_next(text, &at));
        if (dv_buf__reserve(key->out, PIECE + SLACK) != DV_OK) return text.len;
        to = key->out->ptr + key->out->len;
    }
    key->out->len = (size_t)(to - key->out->ptr);
    return at;
}

/* Appends the key of `text`, until it has at least `most` bytes. */
static dv_status add_key(dv_buf *out, dv_str text, bool words, size_t most) {
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    folder key = {.out = out, .start = out->len, .words = words};
    size_t room = text.len < most ? text.len : most, step = most < PIECE ? most : PIECE;
    if (dv_buf__reserve(out, room) != DV_OK) return out->status;
    for (size_t at = 0; at < text.len && out->status == DV_OK && out->len - key.start < most;)
        at = add_piece(&key, text, at, text.len - at < step ? text.len : at + step);
    if (out->status != DV_OK) return out->status;
    if (out->len > key.start && out->ptr[out->len - 1] == ' ') out->len--;
    out->ptr[out->len] = '\0';
    return DV_OK;
}

dv_status dv_fold(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    return add_key(out, text, false, SIZE_MAX);
}

dv_status dv_word_key(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    return add_key(out, text, true, SIZE_MAX);
}

dv_status dv_fold__prefix(dv_buf *out, dv_str text, size_t most) {
    return add_key(out, text, false, most);
}
