#include <danvan/text.h>

#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "text/chars.h"

/* The vowels without a tone, and with each of the five tones. */
#define TONES 6
#define SHAPES 12
static const uint_least16_t VOWELS[SHAPES][TONES + 1] = {
    u"aàảãáạ", u"ăằẳẵắặ", u"âầẩẫấậ", u"eèẻẽéẹ", u"êềểễếệ", u"iìỉĩíị",
    u"oòỏõóọ", u"ôồổỗốộ", u"ơờởỡớợ", u"uùủũúụ", u"ưừửữứự", u"yỳỷỹýỵ",
};
/* Rows of VOWELS that are asked for. */
enum { SHAPE_I = 5, SHAPE_U = 9 };
static const bool SHAPED[SHAPES] = {[1] = true, [2] = true, [4] = true, [7] = true, [8] = true, [10] = true};

#define D_STROKE 0x0111u
#define ETH 0x00F0u
#define AFRICAN_D 0x0256u

static uint32_t to_lower(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    uint32_t lower = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
    return lower == ETH || lower == AFRICAN_D ? D_STROKE : lower;
}

/* Appends `text` in lower case, its white space as in dv_fold(). */
static dv_status add_lower(dv_buf *out, dv_str text) {
    bool gap = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = to_lower(dv_utf8_next(text, &at));
        if (dv_char__is_space(c)) {
            gap = true;
            continue;
        }
        if (dv_char__is_invisible(c)) continue;
        if (gap && out->len > 0) dv_buf_putc(out, ' ');
        gap = false;
        dv_utf8_put(out, c);
    }
    return out->status;
}

/* The longest Vietnamese syllable, nghiêng, has 7 letters. */
#define LETTERS_MAX 8
#define VOWEL '#'

/* A word, letter by letter: a consonant as ASCII (đ as D), or VOWEL and its row. */
typedef struct word {
    char letters[LETTERS_MAX + 1];
    uint8_t shapes[LETTERS_MAX];
    size_t len;
    size_t tone;
    size_t tones; /* how many letters have one */
} word;

static bool read_letter(word *w, uint32_t c) {
    if (w->len == LETTERS_MAX) return false;
    if (c >= 'a' && c <= 'z' && !strchr("aeiouy", (int)c)) {
        w->letters[w->len++] = (char)c;
        return true;
    }
    for (size_t shape = 0; shape < SHAPES; shape++)
        for (size_t tone = 0; tone < TONES; tone++)
            if (VOWELS[shape][tone] == c) {
                w->letters[w->len] = VOWEL;
                w->shapes[w->len++] = (uint8_t)shape;
                w->tones += tone > 0;
                w->tone = tone > 0 ? tone : w->tone;
                return true;
            }
    if (c == D_STROKE) w->letters[w->len++] = 'D';
    return c == D_STROKE;
}

static bool is_one_of(const char *const *list, const char *text, size_t len) {
    for (; *list; list++)
        if (strlen(*list) == len && memcmp(*list, text, len) == 0) return true;
    return false;
}

static bool has_shape(const word *w, size_t at, unsigned shape) {
    return w->letters[at] == VOWEL && w->shapes[at] == shape;
}

/* Where the tone belongs in vowels [start, end): on the last shaped one; else on the last when a final follows; else
 * on the middle of three, and on the first of two. */
static size_t tone_place(const word *w, size_t start, size_t end) {
    for (size_t at = end; at-- > start;)
        if (SHAPED[w->shapes[at]]) return at;
    if (end < w->len) return end - 1;
    return end - start == 3 ? start + 1 : start;
}

/* Finds the letter that bears the tone. False when the word has not the build of a Vietnamese syllable. */
static bool find_tone_place(const word *w, size_t *place) {
    static const char *const INITIALS[] = {"",   "b", "c", "ch", "d",  "D",  "g",   "gh", "h",  "k",
                                           "kh", "l", "m", "n",  "ng", "nh", "ngh", "p",  "ph", "q",
                                           "r",  "s", "t", "th", "tr", "v",  "x",   NULL};
    static const char *const FINALS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", NULL};
    size_t start = strcspn(w->letters, "#");
    size_t end = start + strspn(w->letters + start, "#");
    if (start == end || !is_one_of(INITIALS, w->letters, start) || !is_one_of(FINALS, w->letters + end, w->len - end))
        return false;
    /* The u of qu and the i of gi belong to the initial when another vowel follows. */
    bool glide = start == 1 && ((w->letters[0] == 'q' && has_shape(w, 1, SHAPE_U)) ||
                                (w->letters[0] == 'g' && has_shape(w, 1, SHAPE_I)));
    if (glide && end - start > 1) start++;
    if (end - start > 3) return false;
    *place = tone_place(w, start, end);
    return true;
}

static dv_status add_word(dv_buf *out, dv_str text) {
    word w = {.len = 0};
    bool readable = true;
    for (size_t at = 0; at < text.len && readable;)
        readable = read_letter(&w, dv_utf8_next(text, &at));
    size_t place;
    if (!readable || w.tones != 1 || !find_tone_place(&w, &place)) return dv_buf_add(out, text);
    for (size_t i = 0; i < w.len; i++) {
        if (w.letters[i] == VOWEL)
            dv_utf8_put(out, VOWELS[w.shapes[i]][i == place ? w.tone : 0]);
        else
            dv_utf8_put(out, w.letters[i] == 'D' ? D_STROKE : (uint32_t)w.letters[i]);
    }
    return out->status;
}

/* Letters and the marks on them. */
static bool is_word_part(uint32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

static dv_status add_words(dv_buf *out, dv_str text) {
    size_t start = 0; /* of the word that is being read */
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        if (is_word_part(dv_utf8_next(text, &at))) continue;
        add_word(out, (dv_str){text.ptr + start, here - start});
        dv_buf_add(out, (dv_str){text.ptr + here, at - here});
        start = at;
    }
    return add_word(out, (dv_str){text.ptr + start, text.len - start});
}

dv_status dv_vietnamese_key(dv_buf *out, dv_str text) {
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    dv_scratch composed;
    dv_scratch lower;
    dv_scratch__open(&composed, out->alloc);
    dv_scratch__open(&lower, out->alloc);
    dv_status status = dv_nfc(&composed.buf, text);
    if (status == DV_OK) status = add_lower(&lower.buf, dv_buf_str(&composed.buf));
    /* Once more, for the few letters that compose in lower case only. */
    composed.buf.len = 0;
    if (status == DV_OK) status = dv_nfc(&composed.buf, dv_buf_str(&lower.buf));
    if (status == DV_OK)
        status = add_words(out, dv_buf_str(&composed.buf));
    else if (out->status == DV_OK)
        out->status = status;
    dv_buf_free(&composed.buf);
    dv_buf_free(&lower.buf);
    return status;
}
