#include "text/order.h"

#include <string.h>

#include "base/utf8.h"

static size_t common_bytes(dv_str a, dv_str b) {
    size_t most = a.len < b.len ? a.len : b.len;
    size_t at = 0;
    for (; at + 8 <= most; at += 8) {
        uint64_t left;
        uint64_t right;
        memcpy(&left, a.ptr + at, 8);
        memcpy(&right, b.ptr + at, 8);
        if (left != right) break;
    }
    while (at < most && a.ptr[at] == b.ptr[at])
        at++;
    return at;
}

static bool stands_alone(dv_str text, size_t at) {
    return dv_order__stands_alone(text.ptr + at, text.len - at);
}

static bool is_tail(dv_str text, size_t at) {
    return at < text.len && dv_utf8__is_tail((unsigned char)text.ptr[at]);
}

/* Where two texts begin to differ, moved back to a character at which both may be read anew. */
static size_t first_difference(dv_str a, dv_str b, bool numbers) {
    size_t at = common_bytes(a, b);
    while (at > 0 && (is_tail(a, at) || is_tail(b, at) || !stands_alone(a, at) || !stands_alone(b, at)))
        at--;
    while (numbers && at > 0 && dv_order__is_digit((unsigned char)a.ptr[at - 1]))
        at--;
    return at;
}

static dv_str rest(dv_str text, size_t at) {
    return text.len > at ? (dv_str){text.ptr + at, text.len - at} : (dv_str){NULL, 0};
}

static int order_of(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

/* The next element that has a primary weight, 0 at the end. */
static uint32_t next_primary(dv_order_walk *walk) {
    dv_order_element element;
    while (dv_order__next(walk, &element))
        if (element.primary) return element.primary;
    return 0;
}

static int compare_primaries(dv_order_walk *a, dv_order_walk *b) {
    for (;;) {
        uint32_t left = next_primary(a);
        uint32_t right = next_primary(b);
        if (left != right) return order_of(left, right);
        if (left == 0) return 0;
    }
}

/* While the tones agree the texts are read in step; from the first that differ only letters can still decide. */
static int compare_whole(dv_order_walk *a, dv_order_walk *b) {
    int cases = 0;
    for (;;) {
        dv_order_element left;
        dv_order_element right;
        bool more_left = dv_order__next(a, &left);
        bool more_right = dv_order__next(b, &right);
        if (!more_left && !more_right) return cases;
        if (!more_left || !more_right) return more_left ? 1 : -1;
        if (left.primary == right.primary && left.second == right.second) {
            if (cases == 0) cases = order_of(left.third, right.third);
            continue;
        }
        if (left.primary && right.primary) return order_of(left.primary, right.primary);
        int tones = order_of(left.second, right.second);
        uint32_t p = left.primary;
        uint32_t q = right.primary;
        /* One of them is a mark, or both are: bring both to their next letters. */
        if (p == 0) p = next_primary(a);
        if (q == 0) q = next_primary(b);
        if (p != q) return order_of(p, q);
        int letters = p ? compare_primaries(a, b) : 0;
        return letters ? letters : tones;
    }
}

/* One side of a comparison by syllables. */
typedef struct side {
    dv_order_walk walk;
    dv_order_element element;
    bool more; /* `element` is one of a syllable; else the syllable or the text is at its end */
    bool end;
} side;

static void step(side *of) {
    of->more = dv_order__next(&of->walk, &of->element);
    of->end = !of->more;
    if (of->more && dv_order__is_sign(of->element.primary)) of->more = false;
}

/* Goes to the first letter of the next syllable: marks without a letter do not begin one. */
static void open_syllable(side *of) {
    do
        step(of);
    while (!of->end && (!of->more || of->element.primary == 0));
}

/* In a syllable that differs in its tones already: the letters of what is left. Ends both at their syllables' ends. */
static int compare_letters(side *a, side *b) {
    for (;;) {
        while (a->more && a->element.primary == 0)
            step(a);
        while (b->more && b->element.primary == 0)
            step(b);
        uint32_t left = a->more ? a->element.primary : 0;
        uint32_t right = b->more ? b->element.primary : 0;
        if (left != right) return order_of(left, right);
        if (left == 0) return 0;
        step(a);
        step(b);
    }
}

static int compare_syllable(side *a, side *b, int *cases) {
    for (; a->more && b->more; step(a), step(b)) {
        dv_order_element left = a->element;
        dv_order_element right = b->element;
        if (left.primary == right.primary && left.second == right.second) {
            if (*cases == 0) *cases = order_of(left.third, right.third);
            continue;
        }
        if (left.primary && right.primary) return order_of(left.primary, right.primary);
        int tones = order_of(left.second, right.second);
        int letters = compare_letters(a, b);
        return letters ? letters : tones;
    }
    return a->more - b->more;
}

/* What stands between syllables, one element at a time: 0 at the end, 1 where a syllable stands. */
static uint32_t next_part(dv_order_walk *walk, bool *inside) {
    dv_order_element element;
    while (dv_order__next(walk, &element)) {
        if (dv_order__is_sign(element.primary)) {
            *inside = false;
            return element.primary;
        }
        if (*inside || element.primary == 0) continue;
        *inside = true;
        return (uint32_t)DV_KEY_SYLLABLE << 24;
    }
    return 0;
}

static int compare_parts(dv_order_walk *a, dv_order_walk *b) {
    bool inside_a = false;
    bool inside_b = false;
    for (;;) {
        uint32_t left = next_part(a, &inside_a);
        uint32_t right = next_part(b, &inside_b);
        if (left != right) return order_of(left, right);
        if (left == 0) return 0;
    }
}

static int compare_syllables(dv_str a, dv_str b, const dv_order_options *options) {
    side left;
    side right;
    dv_order__open(&left.walk, a, options);
    dv_order__open(&right.walk, b, options);
    int cases = 0;
    for (;;) {
        open_syllable(&left);
        open_syllable(&right);
        if (left.end || right.end) break;
        int order = compare_syllable(&left, &right, &cases);
        if (order != 0) return order;
    }
    if (left.end != right.end) return left.end ? -1 : 1;
    if (cases != 0) return cases;
    dv_order__open(&left.walk, a, options);
    dv_order__open(&right.walk, b, options);
    return compare_parts(&left.walk, &right.walk);
}

/* The primary weight of a character that is told by its bytes; 0 for all others. */
static uint32_t plain_weight(dv_str text, size_t at, bool numbers) {
    size_t left = text.len - at;
    if (left == 0) return 0;
    const char *ptr = text.ptr + at;
    unsigned char byte = (unsigned char)*ptr;
    if (byte < 0x80) {
        if ((numbers && dv_order__is_digit(byte)) || !dv_order__stands_alone(ptr + 1, left - 1)) return 0;
        return (uint32_t)dv_order__ascii[byte] << 16;
    }
    dv_letter letter;
    size_t size = dv_order__letter(ptr, left, &letter);
    if (size == 0 || !dv_order__stands_alone(ptr + size, left - size)) return 0;
    return (uint32_t)dv_order__letters[letter.base - 'a'][letter.shape] << 24;
}

int dv_compare(dv_str a, dv_str b, const dv_order_options *options) {
    if (!a.ptr) a.len = 0;
    if (!b.ptr) b.len = 0;
    dv_order_options room;
    options = dv_order__options(options, &room);
    if (options->kind == DV_ORDER_DICTIONARY) return compare_syllables(a, b, options);
    size_t at = first_difference(a, b, options->numbers);
    uint32_t left_weight = plain_weight(a, at, options->numbers);
    uint32_t right_weight = plain_weight(b, at, options->numbers);
    if (left_weight && right_weight && left_weight != right_weight) return order_of(left_weight, right_weight);
    dv_order_walk left;
    dv_order_walk right;
    dv_order__open(&left, rest(a, at), options);
    dv_order__open(&right, rest(b, at), options);
    return compare_whole(&left, &right);
}
