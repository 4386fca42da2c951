#include "text/namekey.h"

#include <danvan/text.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/letter.h"

typedef struct reader {
    uint64_t *letters;
    size_t len;
    uint64_t pending;    /* what the next letter bears of what was before it */
    uint64_t group_tone; /* the tone of the vowels that are being read */
    size_t group;        /* their first, from 1; 0 outside of vowels */
    uint64_t seen;       /* the bits of all letters together */
    bool in_number;
    bool numbered; /* a digit was read */
    bool full;
    bool small;    /* a small letter was read */
    bool composed; /* the text is in NFC: a mark that stands alone belongs to the letter before it */
} reader;

/* Whether a combining mark was met in a text that is not sure to be composed. */
typedef enum outcome { READ, TO_COMPOSE, ILL_FORMED } outcome;

static inline void add(reader *to, uint64_t letter) {
    if (to->len == DV_NAME_LETTERS) {
        to->full = true;
        return;
    }
    letter |= to->pending;
    to->seen |= letter;
    to->letters[to->len++] = letter;
    to->pending = 0;
}

static void add_sign(reader *to) {
    to->group = 0;
    to->in_number = false;
    if (to->len > 0) to->pending |= DV_NAME_START | DV_NAME_SIGN;
}

static void add_blank(reader *to) {
    to->group = 0;
    to->in_number = false;
    if (to->len > 0) to->pending |= to->pending & DV_NAME_START ? DV_NAME_SIGN : DV_NAME_START;
}

static void add_full_stop(reader *to) {
    if (to->len > 0 && !(to->pending & DV_NAME_START)) to->letters[to->len - 1] |= DV_NAME_DOT;
    add_sign(to);
}

static void add_apostrophe(reader *to, uint64_t kind) {
    if (to->len == 0 || (to->pending & DV_NAME_START)) {
        add_sign(to);
        return;
    }
    to->group = 0;
    to->in_number = false;
    to->pending |= kind << DV_NAME_APOSTROPHE_SHIFT;
}

static void add_digit(reader *to, unsigned digit, bool more) {
    if (!to->in_number && digit == 0 && more) {
        to->pending |= DV_NAME_ZEROS;
        return;
    }
    add(to, '0' + digit + (to->in_number ? 0 : DV_NAME_NUMBER));
    to->in_number = to->numbered = true;
    to->group = 0;
}

static inline void add_vowel(reader *to, uint64_t letter, uint64_t tone) {
    if (to->group == 0 || (to->pending & DV_NAME_START)) {
        to->group = to->len + 1;
        to->group_tone = tone;
        add(to, letter | tone);
        return;
    }
    if (tone == 0 || to->group_tone != 0) {
        add(to, letter | tone);
        return;
    }
    uint64_t place = to->len + 1 - to->group;
    to->seen |= tone;
    to->letters[to->group - 1] |= tone | (place > 3 ? 3 : place) << DV_NAME_PLACE_SHIFT;
    to->group_tone = tone;
    add(to, letter);
}

static inline void add_letter(reader *to, dv_letter letter) {
    uint64_t packed = (uint64_t)(unsigned char)letter.base | (uint64_t)letter.shape << DV_NAME_SHAPE_SHIFT;
    if (letter.upper)
        packed |= DV_NAME_UPPER;
    else
        to->small = true;
    if (letter.base == 'y') packed = (packed & ~DV_NAME_BASE) | 'i' | DV_NAME_Y;
    to->in_number = false;
    if (dv_letter__is_vowel(letter)) {
        add_vowel(to, packed, (uint64_t)letter.tone << DV_NAME_TONE_SHIFT);
        return;
    }
    to->group = 0;
    add(to, packed);
}

static uint64_t other_mark(uint32_t mark) {
    return (uint64_t)(mark % 31 + 1) << DV_NAME_OTHER_SHIFT;
}

/* Letters that stand for another in names of the Central Highlands, and what is typed for đ. */
static bool add_stand_in(reader *to, uint32_t c) {
    if (dv_letter__is_false_d(c)) {
        to->pending |= DV_NAME_LOOKALIKE;
        add_letter(to, dv_letter__of_false_d(c));
        return true;
    }
    switch (c) {
    case 0x180: /* ƀ */
    case 0x181: /* Ɓ */
    case 0x243: /* Ƀ */
    case 0x253: /* ɓ */
        to->pending |= other_mark(c == 0x180 || c == 0x243 ? 0 : 1);
        add_letter(to, (dv_letter){'b', DV_LETTER_PLAIN, DV_LETTER_NGANG, c == 0x181 || c == 0x243});
        return true;
    default:
        return false;
    }
}

static bool is_apostrophe(uint32_t c) {
    return (c >= 0x2018 && c <= 0x201B) || (c >= 0x2B9 && c <= 0x2BD && c != 0x2BA) || c == 0x2C8 || c == 0x2032 || c == 0xB4 ||
           c == 0xFF07 || c == 0xA78C;
}

enum { PARTS_MAX = 8 };

/* A letter that is not Vietnamese: its base, with the first of its marks. */
static void add_foreign(reader *to, uint32_t c) {
    utf8proc_int32_t parts[PARTS_MAX];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, PARTS_MAX, UTF8PROC_DECOMPOSE, &boundary);
    uint32_t base = count > 0 ? (uint32_t)parts[0] : c;
    uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)base);
    if (count > 1 && count <= PARTS_MAX) to->pending |= other_mark((uint32_t)parts[1]);
    dv_letter letter = dv_letter__read(base);
    if (letter.base) {
        add_letter(to, letter);
        return;
    }
    to->group = 0;
    to->in_number = false;
    to->small = to->small || small == base;
    add(to, small | (small != base ? DV_NAME_UPPER : 0));
}

static outcome add_other(reader *to, uint32_t c) {
    if (dv_char__is_space(c)) {
        add_blank(to);
    } else if (is_apostrophe(c)) {
        add_apostrophe(to, 2);
    } else if (!dv_char__is_invisible(c) && !add_stand_in(to, c)) {
        utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
        bool mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
        if (mark && !to->composed) return TO_COMPOSE;
        if (mark && to->len > 0 && to->pending == 0)
            to->seen |= to->letters[to->len - 1] |= other_mark(c);
        else if (!mark && category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO)
            add_foreign(to, c);
        else if (!mark)
            add_sign(to);
    }
    return READ;
}

static void add_ascii(reader *to, dv_str text, size_t at) {
    unsigned char byte = (unsigned char)text.ptr[at];
    dv_letter letter = dv_letter__read(byte);
    if (letter.base) {
        add_letter(to, letter);
    } else if (byte >= '0' && byte <= '9') {
        bool more = at + 1 < text.len && text.ptr[at + 1] >= '0' && text.ptr[at + 1] <= '9';
        add_digit(to, byte - (unsigned)'0', more);
    } else if (dv_char__is_space(byte)) {
        add_blank(to);
    } else if (byte == '.') {
        add_full_stop(to);
    } else if (byte == '\'' || byte == '`') {
        add_apostrophe(to, byte == '`' ? 2 : 1);
    } else {
        add_sign(to);
    }
}

static outcome read_text(reader *to, dv_str text) {
    to->pending = DV_NAME_START;
    for (size_t at = 0; at < text.len && !to->full;) {
        if ((unsigned char)text.ptr[at] < 0x80) {
            add_ascii(to, text, at++);
            continue;
        }
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &c);
        if (size == 0) return ILL_FORMED;
        at += size;
        dv_letter letter = dv_letter__read(c);
        if (letter.base) {
            add_letter(to, letter);
            continue;
        }
        outcome done = add_other(to, c);
        if (done != READ) return done;
    }
    return READ;
}

/* Takes `số` out from between a unit word and its number. */
static void drop_filler(reader *in, size_t at) {
    uint64_t *letters = in->letters;
    if (at + 2 >= in->len || (letters[at] & DV_NAME_BASE) != 's' || (letters[at + 1] & DV_NAME_BASE) != 'o') return;
    if (!(letters[at] & letters[at + 2] & DV_NAME_START) || !dv_name__is_number_start(letters[at + 2])) return;
    uint64_t marks = (uint64_t)DV_LETTER_CIRCUMFLEX << DV_NAME_SHAPE_SHIFT | (uint64_t)DV_LETTER_SAC << DV_NAME_TONE_SHIFT;
    uint64_t found = letters[at + 1] & DV_NAME_MARKS;
    if (found != 0 && found != marks) return;
    letters[at + 2] |= DV_NAME_FILLER;
    in->len -= 2;
    for (size_t i = at; i < in->len; i++)
        letters[i] = letters[i + 2];
}

/* The value of a Roman number of i, v and x in its one proper spelling, 0 for none. */
static unsigned roman_value(const uint64_t *letters, size_t len) {
    unsigned value = 0;
    size_t at = 0;
    static const struct {
        const char *spelling;
        uint8_t value;
        uint8_t most;
    } STEPS[] = {{"x", 10, 3}, {"ix", 9, 1}, {"iv", 4, 1}, {"v", 5, 1}, {"i", 1, 3}};
    for (size_t step = 0; step < sizeof STEPS / sizeof STEPS[0]; step++) {
        const char *spelling = STEPS[step].spelling;
        for (unsigned count = 0; count < STEPS[step].most; count++) {
            size_t size = 0;
            while (spelling[size] && at + size < len && (letters[at + size] & DV_NAME_BASE) == (uint64_t)spelling[size])
                size++;
            if (spelling[size]) break;
            at += size;
            value += STEPS[step].value;
            /* Nothing follows a nine or a four. */
            if (STEPS[step].value == 9 || STEPS[step].value == 4) return at == len ? value : 0;
        }
    }
    return at == len ? value : 0;
}

/* Whether letters that read as a Roman number are meant as one: `vi` and `xi` may be names, where they are not capitals among
 * small letters and do not follow a unit word that bears numbers (one with its marks: `phuong vi` is Phượng Vĩ as well). */
static bool is_meant(const reader *in, size_t from, bool after_unit) {
    const uint64_t *letters = in->letters + from;
    bool syllable = in->len - from == 2 && (letters[0] & DV_NAME_BASE) != 'i' && (letters[1] & DV_NAME_BASE) == 'i';
    if (!syllable) return true;
    /* `Vi` is a name. */
    if ((letters[0] ^ letters[1]) & DV_NAME_UPPER) return false;
    return after_unit || ((letters[0] & DV_NAME_UPPER) && in->small);
}

/* Makes a Roman number at the end of a name Arabic. */
static void read_roman(reader *in, const dv_name_unit *last, bool has_unit) {
    uint64_t end = in->letters[in->len - 1] & DV_NAME_BASE;
    if (end != 'i' && end != 'v' && end != 'x') return;
    size_t from = in->len;
    while (from > 0 && !(in->letters[from - 1] & DV_NAME_START))
        from--;
    if (from < 2) return;
    from--; /* the letter that begins the last word */
    const uint64_t written = DV_NAME_MARKS | DV_NAME_Y | DV_NAME_APOSTROPHE;
    for (size_t i = from; i < in->len; i++)
        if (in->letters[i] & written) return;
    unsigned value = in->len - from > 6 ? 0 : roman_value(in->letters + from, in->len - from);
    bool after_unit = has_unit && last->numbered && !last->bare && last->end == from;
    if (value == 0 || !is_meant(in, from, after_unit)) return;
    in->pending = (in->letters[from] & (DV_NAME_START | DV_NAME_SIGN)) | DV_NAME_ROMAN;
    in->len = from;
    in->in_number = false;
    if (value >= 10) add_digit(in, value / 10, false);
    add_digit(in, value % 10, false);
}

static void hash_splits(dv_name_view *view) {
    uint32_t hash = 0x811C9DC5u;
    size_t split = view->splits;
    for (size_t i = view->len; i-- > 0;) {
        hash = (hash ^ (uint32_t)(view->letters[i] & DV_NAME_BASE)) * 0x01000193u;
        while (split > 0 && view->split[split - 1].from == i)
            view->split[--split].hash = hash ^ hash >> 15;
    }
}

static bool ends_word(const dv_name_view *view, size_t at) {
    return at + 1 == view->len || (view->letters[at + 1] & DV_NAME_START) || dv_name__is_number_start(view->letters[at + 1]);
}

/* A single letter behind a number belongs to it: `4a`, `4 B`. */
static uint32_t hash_numbers(const dv_name_view *view) {
    uint32_t hash = 0;
    for (size_t i = 0; i < view->len; i++) {
        bool digit = dv_name__is_digit(view->letters[i]);
        if (!digit && (i == 0 || !dv_name__is_digit(view->letters[i - 1]) || !ends_word(view, i))) continue;
        hash = (hash + (uint32_t)(view->letters[i] & DV_NAME_BASE)) * 0x9E3779B1u;
    }
    return hash;
}

static void add_split(dv_name_view *view, const dv_name_unit *unit) {
    view->split[view->splits++] =
        (dv_name_split){.from = unit->end, .units = unit->units, .abbreviated = unit->abbreviated, .bare = unit->bare};
}

static void find_units(reader *in, dv_name_view *view) {
    bool marked = (in->seen & DV_NAME_MARKS) != 0;
    dv_name_unit units[DV_NAME_SPLITS - 1];
    size_t found = 0;
    for (size_t from = 0; found < DV_NAME_SPLITS - 1; from = units[found++].end)
        if (!dv_name__unit(&units[found], in->letters, in->len, from, marked)) break;
    if (found > 0) drop_filler(in, units[found - 1].end);
    read_roman(in, found > 0 ? &units[found - 1] : NULL, found > 0);
    view->split[0] = (dv_name_split){0};
    view->splits = 1;
    for (size_t i = 0; i < found && units[i].end < in->len; i++)
        add_split(view, &units[i]);
}

dv_status dv_name__read(dv_name_key *key, dv_str text, const dv_alloc *alloc) {
    dv_name_view *view = &key->view;
    view->text = text;
    view->letters = key->letters;
    view->numbers = 0;
    view->len = view->splits = 0;
    reader in = {.letters = key->letters};
    outcome done = read_text(&in, text);
    if (done == TO_COMPOSE) {
        dv_scratch scratch;
        dv_scratch__open(&scratch, alloc);
        in = (reader){.letters = key->letters, .composed = true};
        dv_status status = dv_nfc(&scratch.buf, text);
        if (status == DV_OK) done = read_text(&in, dv_buf_str(&scratch.buf));
        dv_buf_free(&scratch.buf);
        if (status == DV_E_NOMEM) return status;
    }
    if (done != READ || in.full || in.len == 0) return DV_OK;
    find_units(&in, view);
    view->len = (uint8_t)in.len;
    view->numbers = in.numbered ? hash_numbers(view) : 0;
    hash_splits(view);
    return DV_OK;
}

uint64_t dv_name__signature(const dv_name_view *name, size_t from) {
    uint64_t once = 0;
    uint64_t twice = 0;
    for (size_t i = from; i < name->len; i++) {
        if (dv_name__is_digit(name->letters[i])) continue;
        uint64_t base = name->letters[i] & DV_NAME_BASE;
        uint64_t bit = UINT64_C(1) << (base >= 'a' && base <= 'z' ? base - 'a' : 26 + base % 6);
        twice |= once & bit;
        once |= bit;
    }
    return once | twice << 32;
}
