#include <danvan/text.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/block.h"
#include "text/canonical.h"
#include "text/mark.h"
#include "text/vector.h"

/* Three ways, the faster ones first: blocks of characters that are surely composed already are copied; a letter of Vietnamese and
 * its marks are composed by table; whatever else joins is a chunk, from the safe character before it to the next one, for
 * canonical.c. All rest on one rule of Unicode: NFC(x + y) = NFC(NFC(x) + y). */

#define DV_BYTES dv_bytes16
#define DV_SCAN scan_blocks
#define DV_CHECK check_blocks
#define DV_TARGET
#include "text/nfc_block.h"
#undef DV_BYTES
#undef DV_SCAN
#undef DV_CHECK
#undef DV_TARGET

#if DV_HAS_AVX2_COPY
#define DV_BYTES dv_bytes32
#define DV_SCAN scan_wide_blocks
#define DV_CHECK check_wide_blocks
#define DV_TARGET DV_AVX2
#include "text/nfc_block.h"

static size_t scan(dv_str text, size_t at) {
    bool wide = text.len - at >= DV_VECTOR_LONG && dv_vector__wide();
    return wide ? scan_wide_blocks(text.ptr, at, text.len) : scan_blocks(text.ptr, at, text.len);
}

static size_t check(dv_str text, size_t at) {
    bool wide = text.len - at >= DV_VECTOR_LONG && dv_vector__wide();
    return wide ? check_wide_blocks(text.ptr, at, text.len) : check_blocks(text.ptr, at, text.len);
}
#else
static size_t scan(dv_str text, size_t at) {
    return scan_blocks(text.ptr, at, text.len);
}

static size_t check(dv_str text, size_t at) {
    return check_blocks(text.ptr, at, text.len);
}
#endif

/* Moves past safe characters. */
static size_t skip_safe(dv_str text, size_t at) {
    at = scan(text, at);
    while (at > 0 && at < text.len && dv_utf8__is_tail((unsigned char)text.ptr[at]))
        at--;
    while (at < text.len) {
        if (text.len - at >= 8 && (dv_word__read(text.ptr + at) & DV_WORD_HIGH) == 0) {
            at += 8;
            continue;
        }
        size_t size = dv_canonical__safe_size(text, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

size_t dv_nfc__plain(dv_str text) {
    return skip_safe(text, 0);
}

/* Passes over whole characters that are well-formed and safe, as long as they come in blocks. `at` is behind whole characters. */
static size_t skip_checked(dv_str text, size_t at) {
    if (at < 2) return at;
    size_t end = check(text, at);
    return end > at ? dv_canonical__back(text.ptr, end) : at;
}

/* What is looked at in two steps, where blocks do not do: it stays in the nearest cache from one to the next. */
#define WINDOW ((size_t)1024)

/* Checks the next window behind `*valid`, which ends before a character. False when it is ill-formed. */
static bool validate_more(dv_str text, size_t *valid) {
    size_t end = text.len - *valid > WINDOW ? *valid + WINDOW : text.len;
    for (int back = 0; back < 3 && end < text.len && dv_utf8__is_tail((unsigned char)text.ptr[end]); back++)
        end--;
    dv_str window = {text.ptr + *valid, end - *valid};
    *valid = end;
    return dv_utf8_check(window) == window.len;
}

bool dv_nfc_is(dv_str text) {
    for (size_t at = 0, valid = 0; at < text.len;) {
        if (at == valid) {
            at = valid = skip_checked(text, at);
            if (!validate_more(text, &valid)) return false;
        }
        dv_str known = {text.ptr, valid};
        at = skip_safe(known, at);
        if (at == valid) continue;
        /* The characters that join may go on behind the window. */
        size_t end = dv_canonical__unsafe_end(known, at);
        while (end == valid && valid < text.len) {
            if (!validate_more(text, &valid)) return false;
            known.len = valid;
            end = dv_canonical__unsafe_end(known, end);
        }
        size_t start = at > 0 ? dv_canonical__back(text.ptr, at) : 0;
        if (!dv_canonical__is_composed((dv_str){text.ptr + start, end - start})) return false;
        at = end;
    }
    return true;
}

typedef struct composer {
    dv_str text;
    dv_buf *out;
    size_t begin; /* of what is written in `out` */
    dv_edits *edits;
    size_t base; /* place of the text in `edits` */
    /* The last character that was made: raw bytes [made_from, made_end). What stands before any other place is a copy. */
    size_t made_from;
    size_t made_end;
} composer;

/* The character that began at `from` goes on. */
static void forget(composer *c, size_t from) {
    dv_edits *edits = c->edits;
    if (edits && edits->len > 0 && edits->items[edits->len - 1].from == c->base + from) edits->len--;
}

static void made(composer *c, size_t from, size_t end, size_t size) {
    c->made_from = from;
    c->made_end = end;
    if (!c->edits) return;
    forget(c, from);
    dv_edits_add(c->edits, c->base + from, end - from, size, DV_EDIT_NFC);
}

/* What a letter of ASCII before `at` and the one or two marks from there on become, as UTF-8 with zeros behind; `*taken` bytes of marks. An
 * empty text when it is not so simple. How many marks there are and what letter it is nobody can foretell: no branches on that. */
static inline const char *compose_plain(dv_str text, size_t at, size_t *taken) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    unsigned first = dv_mark__read(s[1]), second = 0, two = 0;
    if (text.len - at >= 4) {
        two = s[2] == DV_MARK_LEAD;
        second = dv_mark__read(s[3]) & (0u - two);
    }
    *taken = 2 + 2 * (size_t)two;
    unsigned code = dv_mark__pairs[first][second];
    return dv_letter__texts[dv_letter__numbers[s[-1]]][code >> 3][code & 7];
}

/* Writes a letter of two or three bytes; there is room for four. Returns its length. */
static inline size_t put_text(char *to, const char *letter) {
    memcpy(to, letter, 4);
    return 2 + (size_t)(letter[2] != '\0');
}

/* Marks at `at` behind a letter of ASCII, which was written last. Returns how many bytes were taken, 0 when it is not so simple. */
static size_t join_plain(composer *c, size_t at, char **to) {
    size_t taken;
    const char *letter = compose_plain(c->text, at, &taken);
    if (!letter[0]) return 0;
    size_t size = put_text(*to - 1, letter);
    *to += size - 1;
    made(c, at - 1, at + taken, size);
    return taken;
}

/* A mark at `at` behind a letter beyond ASCII. */
static size_t join_letter(composer *c, size_t at, char **to) {
    char *end = *to;
    size_t size = dv_utf8__is_tail((unsigned char)end[-2]) ? 3 : 2;
    uint32_t code_point = 0;
    if (dv_utf8__read(end - size, size, &code_point) != size) return 0;
    dv_letter letter = dv_letter__read(code_point);
    if (!dv_mark__compose(&letter, dv_mark__read((unsigned char)c->text.ptr[at + 1]))) return 0;
    size_t from = c->made_end == at ? c->made_from : at - size;
    uint32_t joined = dv_letter__make(letter);
    if (joined < DV_LETTER_PUT_LEAST) return 0;
    size_t written = dv_letter__put(end - size, joined);
    *to = end - size + written;
    made(c, from, at + 2, written);
    return 2;
}

static size_t join(composer *c, size_t at, char **to) {
    if ((unsigned char)c->text.ptr[at] != DV_MARK_LEAD || at == 0) return 0;
    return (unsigned char)c->text.ptr[at - 1] < 0x80 ? join_plain(c, at, to) : join_letter(c, at, to);
}

/* Anything: from the character before `at`, which is taken back, to the next safe one. Returns its end. */
static size_t join_chunk(composer *c, size_t at) {
    size_t start = at;
    if (c->out->len > c->begin) {
        start = c->made_end == at ? c->made_from : dv_canonical__back(c->text.ptr, at);
        c->out->len = dv_canonical__back(c->out->ptr, c->out->len);
    }
    size_t end = dv_canonical__unsafe_end(c->text, at), old = c->out->len;
    dv_str raw = {c->text.ptr + start, end - start};
    forget(c, start);
    if (dv_canonical__add(c->out, raw, true) != DV_OK) return end;
    dv_str now = {c->out->ptr + old, c->out->len - old};
    if (!dv_str_equal(raw, now)) made(c, start, end, now.len);
    return end;
}

/* Finds the first marks of letters from s[0] on, as far as all is Latin; s[-1] may be read. Returns how far. */
static size_t find_marks(dv_places *places, const char *s, size_t len) {
    uint64_t before = 0;
    size_t at = 0;
    places->len = 0;
    for (; len - at >= DV_BLOCK_SIGHT && at < DV_PLACES_BLOCKS * DV_BLOCK && dv_block__is_latin(s + at); at += DV_BLOCK) {
        uint64_t marks = dv_block__find(s + at, 0xFF, DV_MARK_LEAD);
        dv_places__add(places, at, marks & ~(marks << 2 | before >> 62));
        before = marks;
    }
    return at;
}

/* Composes letters of ASCII with their marks as long as nothing else is there and nobody asks for edits, in two walks: where, and what. The
 * walk over places has no branch that cannot be foretold. `*at`, not 0, moves past what was done. Returns where to write next; there is
 * room for DV_PLACES_BLOCKS blocks and the slack. */
static char *join_places(composer *c, size_t *at, char *to) {
    dv_places places;
    const char *start = c->text.ptr + *at, *done = start, *mark = start;
    const char *end = start + find_marks(&places, start, c->text.len - *at);
    for (size_t i = 0; i < places.len; i++) {
        mark = start + places.at[i];
        unsigned two = (unsigned char)mark[2] == DV_MARK_LEAD, more = two & ((unsigned char)mark[4] == DV_MARK_LEAD);
        unsigned second = dv_mark__read((unsigned char)mark[3]) & (0u - two);
        unsigned code = dv_mark__pairs[dv_mark__read((unsigned char)mark[1])][second] | ((0u - more) & DV_MARK_APART);
        const char *letter = dv_letter__texts[dv_letter__numbers[(unsigned char)mark[-1]]][code >> 3][code & 7];
        dv_block__copy(to, done, (size_t)(mark - done));
        to += mark - done;
        done = mark;
        if (!letter[0]) {
            end = done;
            break;
        }
        to += put_text(to - 1, letter) - 1;
        done = mark + 2 + 2 * two;
    }
    if (done > mark) {
        c->made_from = (size_t)(mark - 1 - c->text.ptr);
        c->made_end = (size_t)(done - c->text.ptr);
    }
    while (end > done && dv_utf8__is_tail((unsigned char)*end))
        end--;
    if (end > done) {
        memcpy(to, done, (size_t)(end - done));
        to += end - done;
        done = end;
    }
    *at = (size_t)(done - c->text.ptr);
    return to;
}

#define PIECE 1024
#define SLACK (DV_PLACES_BLOCKS * DV_BLOCK + 32) /* what may be written past a piece */

/* Composes from `at` to `end` or a little past it. Returns where it stopped. */
static size_t join_piece(composer *c, size_t at, size_t end) {
    const char *s = c->text.ptr;
    if (dv_buf__reserve(c->out, PIECE + SLACK) != DV_OK) return c->text.len;
    char *to = c->out->ptr + c->out->len;
    bool by_places = !c->edits && at > 0;
    while (at < end) {
        if (by_places && c->text.len - at >= DV_BLOCK_SIGHT) {
            size_t start = at;
            to = join_places(c, &at, to);
            by_places = at - start >= DV_BLOCK;
            if (by_places) continue;
            if (at >= end) break;
        }
        if (c->text.len - at >= 8) {
            size_t plain = dv_word__copy_ascii(to, s + at);
            to += plain;
            at += plain;
            if (plain == 8) continue;
        }
        size_t size = join(c, at, &to);
        if (size == 0 && (size = dv_canonical__safe_size(c->text, at)) > 0) {
            memcpy(to, s + at, size);
            to += size;
        }
        if (size == 0) {
            c->out->len = (size_t)(to - c->out->ptr);
            at = join_chunk(c, at);
            if (dv_buf__reserve(c->out, PIECE + SLACK) != DV_OK) return c->text.len;
            to = c->out->ptr + c->out->len;
        }
        at += size;
    }
    c->out->len = (size_t)(to - c->out->ptr);
    c->out->ptr[c->out->len] = '\0';
    return at;
}

dv_status dv_nfc__tell(dv_buf *out, dv_str text, dv_edits *edits, size_t base) {
    composer c = {.text = text, .out = out, .begin = out->len, .edits = edits, .base = base};
    c.made_end = SIZE_MAX;
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    out->ptr[out->len] = '\0';
    for (size_t at = 0; at < text.len && out->status == DV_OK;) {
        size_t safe = skip_safe(text, at);
        dv_buf_add(out, (dv_str){text.ptr + at, safe - at});
        at = out->status != DV_OK || safe == text.len ? text.len
                                                      : join_piece(&c, safe, text.len - safe < PIECE ? text.len : safe + PIECE);
    }
    return out->status == DV_OK && edits ? edits->status : out->status;
}

dv_status dv_nfc__edits(dv_buf *out, dv_str text, dv_edits *edits) {
    dv_edits_clear(edits);
    return dv_utf8_check(text) != text.len ? DV_E_TEXT : dv_nfc__tell(out, text, edits, 0);
}

dv_status dv_nfc(dv_buf *out, dv_str text) {
    if (!out) return DV_E_ARG;
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    return dv_nfc__tell(out, text, NULL, 0);
}
