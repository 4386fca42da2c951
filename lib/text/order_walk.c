/* The general way of reading a character for ordering: decomposed, its marks in canonical order, Vietnamese shapes put back to
 * their letters, and what has no weight of its own by kind and code point. */
#include "text/order.h"

#include <string.h>
#include <utf8proc.h>

#include "base/options.h"
#include "base/utf8.h"
#include "text/mark.h"

static const uint8_t HUYEN_FIRST[DV_LETTER_TONES] = {
    [DV_LETTER_HUYEN] = DV_SECOND_TONE + 1, [DV_LETTER_HOI] = DV_SECOND_TONE + 2,  [DV_LETTER_NGA] = DV_SECOND_TONE + 3,
    [DV_LETTER_SAC] = DV_SECOND_TONE + 4,   [DV_LETTER_NANG] = DV_SECOND_TONE + 5,
};
static const uint8_t SAC_FIRST[DV_LETTER_TONES] = {
    [DV_LETTER_SAC] = DV_SECOND_TONE + 1, [DV_LETTER_HUYEN] = DV_SECOND_TONE + 2, [DV_LETTER_HOI] = DV_SECOND_TONE + 3,
    [DV_LETTER_NGA] = DV_SECOND_TONE + 4, [DV_LETTER_NANG] = DV_SECOND_TONE + 5,
};

const dv_order_options *dv_order__options(const dv_order_options *options, dv_order_options *room) {
    static const dv_order_options DEFAULTS = {.size = sizeof DEFAULTS};
    if (!options) return &DEFAULTS;
    if (options->size == 0 || options->size >= sizeof *options) return options;
    *room = DEFAULTS;
    dv_options__read(room, sizeof *room, options);
    return room;
}

void dv_order__open(dv_order_walk *walk, dv_str text, const dv_order_options *options) {
    walk->ptr = text.ptr;
    walk->len = text.len;
    walk->at = walk->digits_to = 0;
    walk->tones = options->tones == DV_TONES_SAC_FIRST ? SAC_FIRST : HUYEN_FIRST;
    walk->numbers = options->numbers;
    walk->tone = walk->taken = walk->queued = 0;
}

static void put(dv_order_walk *walk, uint32_t primary, uint8_t second, uint8_t third) {
    if (walk->queued < DV_ORDER_QUEUE) walk->queue[walk->queued++] = (dv_order_element){primary, second, third};
}

/* A number of more digits than SHORT has as many elements before its digits as its length has digits in base BASE, and one that says how
 * many these are: all of two bytes, and a longer number is more at the first that differs. */
enum { SHORT = 200, BASE = 255, BASE_DIGITS = 9 };

static void put_number(dv_order_walk *walk, size_t byte) {
    put(walk, (uint32_t)DV_LEAD_NUMBER << 24 | (uint32_t)byte << 16, 0, 0);
}

static void put_length(dv_order_walk *walk, size_t length) {
    if (length <= SHORT) {
        put_number(walk, length);
        return;
    }
    size_t digits[BASE_DIGITS], count = 0;
    for (; length > 0; length /= BASE)
        digits[count++] = length % BASE;
    put_number(walk, SHORT + count);
    while (count > 0)
        put_number(walk, 1 + digits[--count]);
}

void dv_order__open_number(dv_order_walk *walk) {
    size_t end = walk->at;
    while (end < walk->len && dv_order__is_digit((unsigned char)walk->ptr[end]))
        end++;
    while (walk->at + 1 < end && walk->ptr[walk->at] == '0')
        walk->at++;
    walk->digits_to = end;
    walk->taken = walk->queued = 0;
    put_length(walk, end - walk->at);
}

/* A weight of four bytes, none of them zero. */
static uint32_t far_weight(uint32_t lead, uint32_t value) {
    return lead << 24 | (0x80 | value >> 14) << 16 | (0x80 | (value >> 7 & 0x7F)) << 8 | (0x80 | (value & 0x7F));
}

static uint32_t lead_of(utf8proc_category_t category) {
    switch (category) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return DV_LEAD_OTHER_BLANK;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return DV_LEAD_OTHER_PUNCT;
    case UTF8PROC_CATEGORY_SC:
        return DV_LEAD_OTHER_MONEY;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
        return DV_LEAD_OTHER_SYMBOL;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return DV_LEAD_OTHER_NUMBER;
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
        return DV_LEAD_UNKNOWN;
    default:
        return DV_LEAD_OTHER_LETTER;
    }
}

#define REPLACEMENT 0xFFFDu

/* Han letters of the first block come before those of the later ones, whatever their code points. */
static bool is_han(uint32_t c, uint32_t *value) {
    bool first = c >= 0x4E00 && c <= 0x9FFF;
    *value = first ? c : c + 0xC0000;
    return first || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFD);
}

static uint8_t upper_third(uint32_t c, uint8_t third) {
    static const uint8_t UPPER[] = {DV_THIRD_UPPER, DV_THIRD + 6, DV_THIRD + 7, DV_THIRD + 8, DV_THIRD + 9};
    if ((uint32_t)utf8proc_tolower((utf8proc_int32_t)c) == c) return third;
    if (third == 0) return DV_THIRD_UPPER;
    return third - DV_THIRD < (int)sizeof UPPER ? UPPER[third - DV_THIRD] : third;
}

static void put_far(dv_order_walk *walk, uint32_t c, uint8_t third) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF) return;
    uint32_t value = c;
    uint32_t lead = is_han(c, &value) ? DV_LEAD_HAN : lead_of(category);
    if (lead != DV_LEAD_HAN) value = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
    if (c == REPLACEMENT) lead = DV_LEAD_REPLACEMENT;
    put(walk, far_weight(lead, value), 0, upper_third(c, third));
}

static uint32_t plain_weight(char base) {
    return (uint32_t)dv_order__letters[base - 'a'][DV_LETTER_PLAIN] << 24;
}

/* Letters that sort as others with a mark, or as two letters: the mark comes after the first. */
static const struct {
    uint16_t c;
    char first;
    uint8_t mark; /* added to U+0300; 0 for a variant */
    char second;
    bool upper;
} SPELLED[] = {
    {u'Æ', 'a', 0, 'e', true},  {u'æ', 'a', 0, 'e', false},    {u'Œ', 'o', 0, 'e', true},      {u'œ', 'o', 0, 'e', false},
    {u'ẞ', 's', 0, 's', true},  {u'ß', 's', 0, 's', false},    {u'Ð', 'd', 0, '\0', true},     {u'ð', 'd', 0, '\0', false},
    {u'Ø', 'o', 0x38, 0, true}, {u'ø', 'o', 0x38, '\0', false}, {u'Ł', 'l', 0x35, '\0', true}, {u'ł', 'l', 0x35, '\0', false},
    {u'Ħ', 'h', 0x35, 0, true}, {u'ħ', 'h', 0x35, '\0', false}, {u'ſ', 's', 0, '\0', false},
};

static bool put_spelled(dv_order_walk *walk, uint32_t c) {
    if (c < 0xC6 || (c > u'ſ' && c != u'ẞ')) return false;
    for (size_t i = 0; i < sizeof SPELLED / sizeof SPELLED[0]; i++) {
        if (SPELLED[i].c != c) continue;
        bool upper = SPELLED[i].upper;
        put(walk, plain_weight(SPELLED[i].first), 0, upper ? DV_THIRD_UPPER : 0);
        put(walk, 0, SPELLED[i].mark ? dv_order__mark(0x300u + SPELLED[i].mark) : DV_SECOND_VARIANT, 0);
        if (SPELLED[i].second) put(walk, plain_weight(SPELLED[i].second), 0, upper ? DV_THIRD_COMPAT + 5 : DV_THIRD_COMPAT);
        return true;
    }
    return false;
}

/* Variation selectors and the joiner of graphemes say nothing about order. */
static bool is_ignored(uint32_t c) {
    return c == 0x34F || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

static void put_mark(dv_order_walk *walk, uint8_t second) {
    bool tone = second > DV_SECOND_TONE && second < DV_SECOND_TONE + DV_LETTER_TONES;
    put(walk, 0, tone ? walk->tones[second - DV_SECOND_TONE] : second, 0);
}

/* A character that decomposes no more; `third` is what it owes to the form that it was taken from. True when it was known. */
static bool put_known(dv_order_walk *walk, uint32_t c, uint8_t third) {
    if (c < 0x80) {
        if (dv_order__ascii[c]) put(walk, (uint32_t)dv_order__ascii[c] << 16, 0, upper_third(c, third));
        return true;
    }
    if (is_ignored(c)) return true;
    uint8_t second = dv_order__mark(c);
    if (second) {
        put_mark(walk, second);
        return true;
    }
    dv_letter letter = dv_letter__read(c);
    if (letter.base) {
        put(walk, (uint32_t)dv_order__letters[letter.base - 'a'][letter.shape] << 24, 0, upper_third(c, third));
        return true;
    }
    dv_order_element own = dv_order__own(c);
    if (own.primary) put(walk, own.primary, 0, own.third > third ? own.third : third);
    return own.primary != 0 || put_spelled(walk, c);
}

/* The weight of a form, by utf8proc_decomp_type_t. */
static const uint8_t FORMS[] = {
    [UTF8PROC_DECOMP_TYPE_WIDE] = DV_THIRD + 1,      [UTF8PROC_DECOMP_TYPE_COMPAT] = DV_THIRD_COMPAT,
    [UTF8PROC_DECOMP_TYPE_FONT] = DV_THIRD + 3,      [UTF8PROC_DECOMP_TYPE_CIRCLE] = DV_THIRD + 4,
    [UTF8PROC_DECOMP_TYPE_SMALL] = DV_THIRD + 10,    [UTF8PROC_DECOMP_TYPE_NARROW] = DV_THIRD + 11,
    [UTF8PROC_DECOMP_TYPE_SUPER] = DV_THIRD + 12,    [UTF8PROC_DECOMP_TYPE_SUB] = DV_THIRD + 13,
    [UTF8PROC_DECOMP_TYPE_VERTICAL] = DV_THIRD + 14, [UTF8PROC_DECOMP_TYPE_INITIAL] = DV_THIRD + 15,
    [UTF8PROC_DECOMP_TYPE_MEDIAL] = DV_THIRD + 16,   [UTF8PROC_DECOMP_TYPE_FINAL] = DV_THIRD + 17,
    [UTF8PROC_DECOMP_TYPE_ISOLATED] = DV_THIRD + 18, [UTF8PROC_DECOMP_TYPE_NOBREAK] = DV_THIRD + 19,
    [UTF8PROC_DECOMP_TYPE_SQUARE] = DV_THIRD + 20,   [UTF8PROC_DECOMP_TYPE_FRACTION] = DV_THIRD + 21,
};

enum { PARTS_MAX = 32 };

static void put_character(dv_order_walk *walk, uint32_t c) {
    if (put_known(walk, c, 0)) return;
    utf8proc_int32_t parts[PARTS_MAX];
    int boundary = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)c, parts, PARTS_MAX, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
    size_t type = (size_t)utf8proc_get_property((utf8proc_int32_t)c)->decomp_type;
    if (count < 1 || count > PARTS_MAX || (count == 1 && (uint32_t)parts[0] == c) || type >= sizeof FORMS) {
        put_far(walk, c, 0);
        return;
    }
    for (utf8proc_ssize_t i = 0; i < count; i++)
        if (!put_known(walk, (uint32_t)parts[i], FORMS[type])) put_far(walk, (uint32_t)parts[i], FORMS[type]);
}

/* A letter and what stands on it. */
typedef struct cluster {
    uint32_t starters[PARTS_MAX];
    size_t starters_len;
    uint32_t marks[DV_ORDER_MARKS];
    uint8_t classes[DV_ORDER_MARKS];
    size_t marks_len;
} cluster;

static uint8_t class_of(uint32_t c) {
    utf8proc_propval_t class = utf8proc_get_property((utf8proc_int32_t)c)->combining_class;
    return class < 0 || class > UINT8_MAX ? 0 : (uint8_t)class;
}

/* Puts a mark behind those of its class and below. */
static void add_mark(cluster *to, uint32_t c, uint8_t class) {
    size_t at = to->marks_len++;
    for (; at > 0 && to->classes[at - 1] > class; at--) {
        to->marks[at] = to->marks[at - 1];
        to->classes[at] = to->classes[at - 1];
    }
    to->marks[at] = c;
    to->classes[at] = class;
}

/* Takes a character apart. False when there is no more room: nothing is then taken. */
static bool add_parts(cluster *to, uint32_t c) {
    utf8proc_int32_t parts[PARTS_MAX];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, PARTS_MAX, UTF8PROC_DECOMPOSE, &boundary);
    if (count < 1 || count > PARTS_MAX) {
        parts[0] = (utf8proc_int32_t)c;
        count = 1;
    }
    if (to->marks_len + (size_t)count > DV_ORDER_MARKS || to->starters_len + (size_t)count > PARTS_MAX) return false;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        uint8_t class = class_of((uint32_t)parts[i]);
        if (class == 0)
            to->starters[to->starters_len++] = (uint32_t)parts[i];
        else
            add_mark(to, (uint32_t)parts[i], class);
    }
    return true;
}

/* Joins the first mark that makes a letter of Vietnamese of the last starter; a mark of its class before it is in the way. */
static void join_shape(cluster *in) {
    uint32_t *starter = &in->starters[in->starters_len - 1];
    dv_letter letter = dv_letter__read(*starter);
    if (!dv_letter__is_vowel(letter)) return;
    for (size_t i = 0; i < in->marks_len; i++) {
        letter.shape = dv_mark__shape(dv_mark__of(in->marks[i]));
        bool blocked = i > 0 && in->classes[i - 1] == in->classes[i];
        uint32_t joined = letter.shape == DV_LETTER_PLAIN || blocked ? 0 : dv_letter__make(letter);
        if (!joined) continue;
        *starter = joined;
        in->marks_len--;
        memmove(&in->marks[i], &in->marks[i + 1], (in->marks_len - i) * sizeof in->marks[0]);
        return;
    }
}

static size_t read_character(const dv_order_walk *walk, size_t at, uint32_t *c) {
    size_t size = dv_utf8__read(walk->ptr + at, walk->len - at, c);
    if (size > 0) return size;
    *c = REPLACEMENT;
    return 1;
}

void dv_order__fill(dv_order_walk *walk) {
    cluster read;
    read.starters_len = read.marks_len = 0;
    uint32_t c;
    walk->at += read_character(walk, walk->at, &c);
    add_parts(&read, c);
    while (walk->at < walk->len) {
        size_t size = read_character(walk, walk->at, &c);
        if (class_of(c) == 0 || !add_parts(&read, c)) break;
        walk->at += size;
    }
    walk->taken = walk->queued = 0;
    if (read.starters_len > 0) join_shape(&read);
    for (size_t i = 0; i < read.starters_len; i++)
        put_character(walk, read.starters[i]);
    for (size_t i = 0; i < read.marks_len; i++)
        put_character(walk, read.marks[i]);
}
