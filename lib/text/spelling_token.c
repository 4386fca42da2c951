#include "text/spelling_token.h"

#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/letter.h"
#include "text/mark.h"

/* A key has six bits for each of up to ten letters, then three for the tone. Longer or foreign words have a hash with the top
 * bit. */
enum { BREVE_A = 27, CIRCUMFLEX_A, CIRCUMFLEX_E, CIRCUMFLEX_O, HORN_O, HORN_U, STROKE_D, DIGIT_0, FOREIGN = DIGIT_0 + 10 };
#define LETTERS_MOST 10
#define TONE_BITS 3
#define FOREIGN_BIT ((uint64_t)1 << 63)
#define FNV_PRIME 1099511628211u

/* A word while it is read. */
typedef struct word {
    uint64_t letters;
    uint64_t over; /* the letters that `letters` has no room for, mixed */
    unsigned len;  /* letters and digits */
    unsigned digits;
    unsigned uppers;
    unsigned last; /* code of the last letter */
    uint8_t tone;
    bool first_upper;
    bool foreign;
} word;

static unsigned code_of(char base, unsigned shape) {
    static const uint8_t SHAPED[26][DV_LETTER_STROKE + 1] = {
        ['a' - 'a'] = {[DV_LETTER_BREVE] = BREVE_A, [DV_LETTER_CIRCUMFLEX] = CIRCUMFLEX_A},
        ['e' - 'a'] = {[DV_LETTER_CIRCUMFLEX] = CIRCUMFLEX_E},
        ['o' - 'a'] = {[DV_LETTER_CIRCUMFLEX] = CIRCUMFLEX_O, [DV_LETTER_HORN] = HORN_O},
        ['u' - 'a'] = {[DV_LETTER_HORN] = HORN_U},
        ['d' - 'a'] = {[DV_LETTER_STROKE] = STROKE_D},
    };
    return shape == DV_LETTER_PLAIN ? (unsigned)(base - 'a') + 1 : SHAPED[base - 'a'][shape];
}

static inline void push(word *w, unsigned code, bool upper) {
    if (w->len >= LETTERS_MOST) w->over = (w->over ^ w->letters >> 54) * FNV_PRIME;
    w->letters = w->letters << 6 | code;
    w->first_upper |= upper && w->len == 0;
    w->uppers += upper;
    w->last = code;
    w->len++;
}

/* Changes the shape of the last letter; marks on other letters make a foreign word. */
static void reshape(word *w, unsigned shape) {
    unsigned code = w->len > 0 && w->last >= 1 && w->last <= 26 ? code_of((char)('a' + w->last - 1), shape) : 0;
    if (code == 0) {
        w->foreign = true;
        return;
    }
    w->letters = (w->letters & ~(uint64_t)63) | code;
    w->last = code;
}

static bool read_mark(word *w, uint32_t c) {
    uint8_t mark = dv_mark__of(c);
    if (dv_mark__tone(mark) != DV_LETTER_NGANG)
        w->tone = dv_mark__tone(mark);
    else if (dv_mark__shape(mark) != DV_LETTER_PLAIN)
        reshape(w, dv_mark__shape(mark));
    else if (c >= 0x300 && c <= 0x36F)
        w->foreign = true;
    else
        return false;
    return true;
}

/* Letters of other alphabets, as far as they must be told from marks. */
static bool is_foreign_letter(uint32_t c) {
    if (c < 0x2000) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
    return (c >= 0x2C00 && c < 0x3000) || (c >= 0x3040 && c < 0xE000) || (c >= 0xF900 && c < 0xFE00) || c >= 0x10000;
}

/* One character beyond the alphabet; false when it ends the word. */
static bool read_other(word *w, uint32_t c) {
    if (dv_letter__is_false_d(c)) {
        push(w, STROKE_D, dv_letter__of_false_d(c).upper);
        return true;
    }
    if (w->len > 0 && (dv_char__is_invisible(c) || read_mark(w, c))) return true;
    if (!is_foreign_letter(c) || dv_char__is_space(c)) return false;
    push(w, FOREIGN, false);
    w->foreign = true;
    return true;
}

/* The general way for one character: other alphabets, marks, what is no letter. */
static bool read_slow(word *w, uint32_t c) {
    word copy = *w; /* so that the caller's own can stay in registers */
    bool more = read_other(&copy, c);
    *w = copy;
    return more;
}

/* Letters and digits from `at`. Returns where they end. */
static size_t read_word(word *out, dv_str text, size_t at) {
    word w = {0};
    while (at < text.len) {
        unsigned char byte = (unsigned char)text.ptr[at];
        if (byte < 0x80) {
            unsigned small = (byte | 0x20u) - 'a';
            if (small < 26) {
                push(&w, small + 1, byte < 'a');
            } else if (byte >= '0' && byte <= '9') {
                push(&w, DIGIT_0 + (unsigned)(byte - '0'), false);
                w.digits++;
            } else {
                break;
            }
            at++;
            continue;
        }
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        if (size == 0) break;
        dv_letter letter = dv_letter__read(c);
        if (letter.base) {
            push(&w, code_of(letter.base, letter.shape), letter.upper);
            w.tone = letter.tone ? letter.tone : w.tone;
        } else if (!read_slow(&w, c)) {
            break;
        }
        at += size;
    }
    *out = w;
    return at;
}

static uint64_t key_of(const word *w) {
    if (w->foreign || w->len > LETTERS_MOST) return FOREIGN_BIT | ((w->letters ^ w->over) * FNV_PRIME + w->tone);
    return w->letters << TONE_BITS | w->tone;
}

static uint8_t fits_of(const word *w) {
    unsigned letters = w->len - w->digits;
    if (letters == 0) return DV_FITS_ALL;
    if (w->uppers == 0) return DV_FITS_LOWER;
    if (w->uppers == letters) return letters == 1 ? DV_FITS_UPPER | DV_FITS_TITLE : DV_FITS_UPPER;
    return w->uppers == 1 && w->first_upper ? DV_FITS_TITLE : 0;
}

/* --- runs that are not words: addresses, file names, document numbers --- */

static bool is_alnum(char c) {
    unsigned char byte = (unsigned char)c;
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/* The end of the run without blanks that goes on at `from`, closing marks left out. */
static size_t find_run_end(dv_str text, size_t from) {
    while (from < text.len && !dv_char__is_blank(text.ptr[from]))
        from++;
    return from;
}

static size_t cut_tail(dv_str text, size_t from, size_t end) {
    while (end > from) {
        unsigned char last = (unsigned char)text.ptr[end - 1];
        size_t cut = last < 0x80 && strchr(".,;:!?)]}'\"", last) && last != 0 ? 1 : 0;
        if (end - from >= 3 && memcmp(text.ptr + end - 3, "”", 3) == 0) cut = 3;
        if (cut == 0) return end;
        end -= cut;
    }
    return end;
}

/* --- gaps --- */

static unsigned gap_of_ascii(unsigned char c) {
    switch (c) {
    case ' ':
    case '\t':
        return DV_GAP_BLANK;
    case '\n':
    case '\r':
        return DV_GAP_LINE;
    case ',':
        return DV_GAP_COMMA;
    case ';':
        return DV_GAP_SEMICOLON;
    case '.':
    case '!':
    case '?':
        return DV_GAP_STOP;
    case ':':
        return DV_GAP_COLON;
    case '-':
        return DV_GAP_DASH;
    case '(':
    case '[':
    case '{':
        return DV_GAP_OPEN;
    case ')':
    case ']':
    case '}':
        return DV_GAP_CLOSE;
    default:
        return DV_GAP_OTHER;
    }
}

static unsigned gap_of_wide(uint32_t c) {
    switch (c) {
    case 0x201C: /* “ */
    case 0x2018: /* ‘ */
    case 0xAB:
        return DV_GAP_OPEN;
    case 0x201D: /* ” */
    case 0x2019: /* ’ */
    case 0xBB:
        return DV_GAP_CLOSE;
    case 0x2013: /* – */
    case 0x2014: /* — */
        return DV_GAP_DASH;
    case 0x2026: /* … */
        return DV_GAP_STOP;
    default:
        return dv_char__is_space(c) ? DV_GAP_BLANK : dv_char__is_invisible(c) ? 0 : DV_GAP_OTHER;
    }
}

static bool is_point(unsigned gap) {
    return (gap & (DV_GAP_COMMA | DV_GAP_SEMICOLON | DV_GAP_STOP | DV_GAP_COLON)) != 0;
}

/* All that stands in [from, to), to == text.len at the end of the text. */
static unsigned read_gap(dv_str text, size_t from, size_t to) {
    unsigned all = 0;
    unsigned before = from == 0 ? DV_GAP_LINE : 0;
    for (size_t at = from; at < to;) {
        uint32_t c = (unsigned char)text.ptr[at];
        size_t size = c < 0x80 ? 1 : dv_utf8__read(text.ptr + at, to - at, &c);
        unsigned gap = c < 0x80 ? gap_of_ascii((unsigned char)c) : gap_of_wide(c);
        if (c == '"') gap = (before & (DV_GAP_BLANK | DV_GAP_LINE | DV_GAP_OPEN)) != 0 ? DV_GAP_OPEN : DV_GAP_CLOSE;
        if (before == DV_GAP_BLANK && (gap == DV_GAP_BLANK || is_point(gap) || gap == DV_GAP_CLOSE)) all |= DV_GAP_ODD;
        if (gap == DV_GAP_BLANK && before == DV_GAP_OPEN) all |= DV_GAP_ODD;
        all |= gap;
        if (gap != 0) before = gap;
        at += size > 0 ? size : 1;
    }
    if (is_point(before) && to < text.len) all |= DV_GAP_ODD;
    return all | (from == 0 ? (unsigned)DV_GAP_START : 0u);
}

/* --- tokens --- */

static dv_status make_room(dv_tokens *tokens) {
    if (tokens->len + 1 < tokens->cap) return DV_OK;
    size_t cap = tokens->cap > 0 ? 2 * tokens->cap : 64;
    if (cap > SIZE_MAX / sizeof(dv_token)) return DV_E_NOMEM;
    dv_token *items = dv_alloc__get(tokens->alloc, tokens->items, tokens->cap * sizeof *items, cap * sizeof *items);
    if (!items) return DV_E_NOMEM;
    tokens->items = items;
    tokens->cap = cap;
    return DV_OK;
}

void dv_tokens__free(dv_tokens *tokens) {
    dv_alloc__get(tokens->alloc, tokens->items, tokens->cap * sizeof *tokens->items, 0);
    *tokens = (dv_tokens){.alloc = tokens->alloc};
}

/* Where the walk over a text stands. */
typedef struct cutter {
    dv_str text;
    size_t at;
    size_t judged; /* the end of the run without blanks that was looked at last */
} cutter;

/* Digits with single marks between them, and the letters right behind. */
static size_t read_number(dv_str text, size_t at) {
    while (at < text.len) {
        bool inner = at + 1 < text.len && text.ptr[at] != 0 && strchr(".,/:-", text.ptr[at]) && dv_char__is_digit(text.ptr[at + 1]);
        if (!dv_char__is_digit(text.ptr[at]) && !inner) return at;
        at += inner ? 2 : 1;
    }
    return at;
}

/* What joins the parts of an address or a document number. */
static bool is_joint(char c) {
    switch (c) {
    case '/':
    case '@':
    case '_':
    case ':':
    case '.':
    case '-':
    case '&':
    case '=':
        return true;
    default:
        return false;
    }
}

static void take(cutter *cut, dv_token *token) {
    dv_str text = cut->text;
    size_t start = cut->at;
    word w;
    size_t end = read_word(&w, text, start);
    token->kind = DV_TOKEN_WORD;
    if (dv_char__is_digit(text.ptr[start])) {
        size_t number = read_number(text, start);
        end = number > end ? number : end;
        token->kind = DV_TOKEN_NUMBER;
    }
    token->key = key_of(&w);
    token->fits = fits_of(&w);
    bool joined = end + 1 < text.len && text.ptr[end] != ' ' && end >= cut->judged && is_joint(text.ptr[end]) &&
                  (is_alnum(text.ptr[end + 1]) || text.ptr[end + 1] == '/');
    if (joined) {
        size_t run = find_run_end(text, end);
        size_t tail = cut_tail(text, start, run);
        cut->judged = run;
        if (tail > end && dv_token__is_fixed((dv_str){text.ptr + start, tail - start})) {
            end = tail;
            token->kind = DV_TOKEN_FIXED;
            token->fits = DV_FITS_ALL;
            token->key = FOREIGN_BIT;
        }
    }
    token->at = (uint32_t)start;
    token->len = (uint32_t)(end - start);
    token->kept = false;
    cut->at = end;
}

/* Whether two bytes surely begin a letter or digit: ASCII, or a letter of Vietnamese. */
static inline bool is_letter_start(const char *ptr) {
    const unsigned char lead = (unsigned char)ptr[0], next = (unsigned char)ptr[1];
    if (lead < 0x80) return is_alnum(ptr[0]);
    if (lead == 0xC3) return next != 0x97 && next != 0xB7;
    return lead == 0xC4 || lead == 0xC6 || (lead == 0xE1 && (next == 0xBA || next == 0xBB));
}

/* Moves to the next letter or digit. Returns the gap before it. */
static unsigned skip_gap(cutter *cut) {
    dv_str text = cut->text;
    size_t from = cut->at;
    size_t at = from;
    if (at + 2 < text.len && text.ptr[at] == ' ' && at > 0 && is_letter_start(text.ptr + at + 1)) {
        cut->at = at + 1;
        return DV_GAP_BLANK;
    }
    while (at < text.len) {
        unsigned char byte = (unsigned char)text.ptr[at];
        if (byte < 0x80) {
            if (is_alnum((char)byte)) break;
            at++;
            continue;
        }
        uint32_t c = 0;
        word w = {0};
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        if (size > 0 && (dv_letter__read(c).base || read_other(&w, c))) break;
        at += size > 0 ? size : 1;
    }
    cut->at = at;
    if (at == from + 1 && from > 0 && text.ptr[from] == ' ' && at < text.len) return DV_GAP_BLANK;
    return read_gap(text, from, at);
}

dv_status dv_tokens__read(dv_tokens *tokens, dv_str text) {
    cutter cut = {.text = text};
    tokens->len = 0;
    tokens->gaps = 0;
    for (;;) {
        if (make_room(tokens) != DV_OK) return DV_E_NOMEM;
        dv_token *token = &tokens->items[tokens->len];
        token->gap = (uint16_t)skip_gap(&cut);
        tokens->gaps |= token->gap;
        if (cut.at >= text.len) {
            *token = (dv_token){.at = (uint32_t)text.len, .gap = token->gap, .kind = DV_TOKEN_END};
            return DV_OK;
        }
        take(&cut, token);
        tokens->len++;
    }
}

uint64_t dv_token__key(const char *syllable) {
    word w;
    dv_str text = dv_s(syllable);
    return text.len > 0 && read_word(&w, text, 0) == text.len ? key_of(&w) : 0;
}

uint64_t dv_token__bare(uint64_t key) {
    static const char BASES[] = "aaeooud";
    if ((key & FOREIGN_BIT) != 0) return key;
    uint64_t bare = 0;
    for (unsigned shift = TONE_BITS; shift < 63 && key >> shift != 0; shift += 6) {
        uint64_t code = key >> shift & 63;
        if (code >= BREVE_A && code <= STROKE_D) code = (uint64_t)(BASES[code - BREVE_A] - 'a') + 1;
        bare |= code << shift;
    }
    return bare;
}
