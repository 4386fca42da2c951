#include "text/order.h"

#include "base/buf.h"

/* A run of plain weights before one that is not is written by its length: a longer run, which is less, as a lower byte. */
enum { RUN_FULL = 0x21, RUN_TOP = 0x9F, RUN_MOST = RUN_TOP - RUN_FULL };

/* The tones or the cases of a text, packed: what is plain to the end is not written. */
typedef struct level {
    size_t seen; /* elements up to the last that was written */
    size_t len;
    dv_buf spilled; /* what `room` did not hold */
    uint8_t room[120];
} level;

static void add_byte(dv_buf *out, uint8_t byte) {
    if (out->len + 1 < out->cap && out->status == DV_OK)
        out->ptr[out->len++] = (char)byte;
    else
        dv_buf_putc(out, (char)byte);
}

static void add_primary(dv_buf *out, uint32_t primary) {
    for (; primary != 0; primary <<= 8)
        add_byte(out, (uint8_t)(primary >> 24));
}

static dv_str bytes_of(const level *from) {
    return (dv_str){(const char *)from->room, from->len};
}

static void push(level *to, uint8_t byte) {
    if (to->len == sizeof to->room) {
        dv_buf_add(&to->spilled, bytes_of(to));
        to->len = 0;
    }
    to->room[to->len++] = byte;
}

/* Writes the weight of the element that follows `count` others. */
static void add_weight(level *to, size_t count, uint8_t weight) {
    size_t run = count - to->seen;
    for (; run >= RUN_MOST; run -= RUN_MOST)
        push(to, RUN_FULL);
    if (run > 0) push(to, (uint8_t)(RUN_TOP + 1 - run));
    push(to, weight);
    to->seen = count + 1;
}

static void add_level(dv_buf *out, const level *from) {
    if (from->spilled.len > 0) dv_buf_add(out, dv_buf_str(&from->spilled));
    dv_buf_add(out, bytes_of(from));
    if (from->spilled.status != DV_OK && out->status == DV_OK) out->status = from->spilled.status;
}

static void open_level(level *to, const dv_alloc *alloc) {
    dv_buf_init(&to->spilled, alloc);
    to->seen = to->len = 0;
}

static void close_level(level *of) {
    dv_buf_free(&of->spilled);
}

typedef struct writer {
    dv_buf *out;
    size_t count; /* elements so far */
    level tones;
    level cases;
    level parts; /* of DV_ORDER_DICTIONARY only */
} writer;

static void add_element(writer *to, dv_order_element element) {
    add_primary(to->out, element.primary);
    if (element.second) add_weight(&to->tones, to->count, element.second);
    if (element.third) add_weight(&to->cases, to->count, element.third);
    to->count++;
}

/* Room for all letters and signs that are told by their bytes, at most two bytes of a key for each byte of text. */
static bool make_room(dv_buf *out, const dv_order_walk *walk) {
    size_t left = walk->len - walk->at;
    return dv_buf__reserve(out, left <= SIZE_MAX / 2 - 16 ? left * 2 + 16 : left) == DV_OK;
}

/* Writes what is told by its bytes, into room that was made. */
static void write_plain(writer *to, dv_order_walk *walk) {
    char *key = to->out->ptr + to->out->len;
    size_t at = walk->at;
    for (size_t left; (left = walk->len - at) > 0; to->count++) {
        const char *ptr = walk->ptr + at;
        unsigned char byte = (unsigned char)*ptr;
        if (byte < 0x80) {
            unsigned weight = dv_order__ascii[byte];
            if (weight == 0 || !dv_order__stands_alone(ptr + 1, left - 1) || (walk->numbers && dv_order__is_digit(byte))) break;
            *key++ = (char)(weight >> 8);
            if (weight & 0xFF) *key++ = (char)weight;
            if (byte >= 'A' && byte <= 'Z') add_weight(&to->cases, to->count, DV_THIRD_UPPER);
            at++;
            continue;
        }
        dv_letter letter;
        size_t size = dv_order__letter(ptr, left, &letter);
        if (size == 0 || !dv_order__stands_alone(ptr + size, left - size)) break;
        *key++ = (char)dv_order__letters[letter.base - 'a'][letter.shape];
        if (letter.upper) add_weight(&to->cases, to->count, DV_THIRD_UPPER);
        if (letter.tone) add_weight(&to->tones, ++to->count, walk->tones[letter.tone]);
        at += size;
    }
    walk->at = at;
    to->out->len = (size_t)(key - to->out->ptr);
}

static void write_whole(writer *to, dv_order_walk *walk) {
    for (;;) {
        dv_order_element element;
        if (!make_room(to->out, walk)) return;
        write_plain(to, walk);
        if (!dv_order__next(walk, &element)) break;
        do
            add_element(to, element);
        while (dv_order__is_waiting(walk) && dv_order__next(walk, &element));
    }
    add_byte(to->out, DV_KEY_LEVEL);
    add_level(to->out, &to->tones);
}

static void close_syllable(writer *to) {
    add_byte(to->out, DV_KEY_TONES);
    add_level(to->out, &to->tones);
    to->tones.len = to->tones.spilled.len = 0;
    to->tones.seen = to->count;
}

static void add_part(writer *to, uint32_t primary) {
    for (; primary != 0; primary <<= 8)
        push(&to->parts, (uint8_t)(primary >> 24));
}

/* What parts syllables is written last: the place of each syllable, and the blanks and signs between. */
static void write_syllables(writer *to, dv_order_walk *walk) {
    dv_order_element element;
    bool inside = false;
    bool before = false;
    while (dv_order__next(walk, &element)) {
        bool sign = dv_order__is_sign(element.primary);
        if (sign || (!inside && element.primary == 0)) {
            if (sign) add_part(to, element.primary);
            if (inside) close_syllable(to);
            inside = false;
            continue;
        }
        if (!inside) {
            push(&to->parts, DV_KEY_SYLLABLE);
            if (before) add_byte(to->out, DV_KEY_SYLLABLE);
        }
        inside = before = true;
        add_element(to, element);
    }
    if (inside) close_syllable(to);
}

dv_status dv_sort_key(dv_buf *out, dv_str text, const dv_order_options *options) {
    if (!out || (!text.ptr && text.len > 0)) return DV_E_ARG;
    dv_order_options room;
    options = dv_order__options(options, &room);
    const bool dictionary = options->kind == DV_ORDER_DICTIONARY;
    dv_order_walk walk;
    dv_order__open(&walk, text, options);
    if (!make_room(out, &walk)) return out->status;
    writer to;
    to.out = out;
    to.count = 0;
    open_level(&to.tones, out->alloc);
    open_level(&to.cases, out->alloc);
    open_level(&to.parts, out->alloc);
    if (dictionary)
        write_syllables(&to, &walk);
    else
        write_whole(&to, &walk);
    add_byte(out, DV_KEY_LEVEL);
    add_level(out, &to.cases);
    if (dictionary) {
        add_byte(out, DV_KEY_LEVEL);
        add_level(out, &to.parts);
    }
    close_level(&to.tones);
    close_level(&to.cases);
    close_level(&to.parts);
    return out->status;
}
