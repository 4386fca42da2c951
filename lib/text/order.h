/* Collation elements: what sort keys and comparisons read from a text. */
#ifndef DANVAN_LIB_TEXT_ORDER_H
#define DANVAN_LIB_TEXT_ORDER_H

#include <danvan/order.h>

#include "text/letter.h"

/* The first bytes of primary weights, in their order. A weight has 1, 2 or 4 bytes, told by the first, and stands at the upper
 * end of its 32 bits, so that weights compare as numbers just as their bytes do. */
enum {
    DV_LEAD_BLANK = 0x05,
    DV_LEAD_OTHER_BLANK = 0x06,  /* 4 bytes */
    DV_LEAD_OTHER_PUNCT = 0x0E,  /* 4 bytes */
    DV_LEAD_SYMBOL = 0x0F,       /* 2 bytes; all before are blanks and punctuation */
    DV_LEAD_OTHER_SYMBOL = 0x10, /* 4 bytes */
    DV_LEAD_OTHER_MONEY = 0x12,  /* 4 bytes */
    DV_LEAD_NUMBER = 0x13,       /* 2 bytes: how many digits follow; a large count takes several */
    DV_LEAD_OTHER_NUMBER = 0x1E, /* 4 bytes */
    DV_LEAD_LETTER = 0x20,       /* to 0x5A: 1 byte, or 2 where dv_order__letters says so */
    DV_LEAD_OTHER_LETTER = 0xC0, /* 4 bytes, as all that follow */
    DV_LEAD_HAN = 0xC1,
    DV_LEAD_UNKNOWN = 0xC2,
    DV_LEAD_REPLACEMENT = 0xC3
};

/* Bytes of a key that are no weights, all below them. */
enum { DV_KEY_LEVEL = 0x01, DV_KEY_TONES = 0x02, DV_KEY_SYLLABLE = 0x03 };

/* A secondary weight: 0 for a letter, else the byte of a mark. Tones are TONE + 1 to TONE + 5. */
enum { DV_SECOND_MARK = 0xA0, DV_SECOND_TONE = 0xA3, DV_SECOND_VARIANT = 0xFE };
/* A tertiary weight: 0 for the plain small form, else a byte. */
enum { DV_THIRD = 0xA0, DV_THIRD_COMPAT = 0xA2, DV_THIRD_UPPER = 0xA5 };

/* One element. A mark has no primary weight. */
typedef struct dv_order_element {
    uint32_t primary;
    uint8_t second;
    uint8_t third;
} dv_order_element;

/* Primary weights of ASCII, the upper 16 bits; 0 for controls. */
extern const uint16_t dv_order__ascii[128];
/* Of Vietnamese letters, by base and shape: the first byte. */
extern const uint8_t dv_order__letters[26][DV_LETTER_STROKE + 1];
/* The first byte of the letters that follow `base` and have two bytes. */
uint8_t dv_order__after(char base);
/* The weight of a sign or a Latin letter that has its own; `primary` 0 when it has none. */
dv_order_element dv_order__own(uint32_t c);
/* The secondary weight of a combining mark; 0 for none. */
uint8_t dv_order__mark(uint32_t c);

/* Marks that are read with one letter. A starter gives at most 18 characters, some of them 3 elements. */
enum { DV_ORDER_MARKS = 48, DV_ORDER_QUEUE = DV_ORDER_MARKS + 3 * 18 + 2 };

typedef struct dv_order_walk {
    const char *ptr;
    size_t len;
    size_t at;
    const uint8_t *tones; /* the second weight by dv_letter_tone */
    bool numbers;
    size_t digits_to; /* up to here digits belong to a number that was opened */
    uint32_t tone;    /* a mark to be given next; 0 for none */
    uint16_t taken;
    uint16_t queued;
    dv_order_element queue[DV_ORDER_QUEUE];
} dv_order_walk;

/* The options that hold: the caller's own, or `room` where some of them are to be filled up. */
const dv_order_options *dv_order__options(const dv_order_options *options, dv_order_options *room);
void dv_order__open(dv_order_walk *walk, dv_str text, const dv_order_options *options);
/* Reads the character at `at` with its marks into the queue, by the general way. */
void dv_order__fill(dv_order_walk *walk);
/* Passes the zeros before a number, all of whose digits are opened, and puts the weights of its length into the queue. */
void dv_order__open_number(dv_order_walk *walk);

static inline bool dv_order__is_digit(unsigned char byte) {
    return byte >= '0' && byte <= '9';
}

/* Blanks and punctuation, which part syllables. */
static inline bool dv_order__is_sign(uint32_t primary) {
    return primary != 0 && primary < (uint32_t)DV_LEAD_SYMBOL << 24;
}

/* Whether elements of the last character are still to be given. */
static inline bool dv_order__is_waiting(const dv_order_walk *walk) {
    return walk->tone || walk->taken < walk->queued;
}

/* Whether the character at `ptr` is sure to be no combining mark, told by two bytes: then the one before it stands alone. */
static inline bool dv_order__stands_alone(const char *ptr, size_t left) {
    if (left == 0) return true;
    unsigned char first = (unsigned char)ptr[0];
    if (first < 0xCC || left < 2) return true;
    unsigned char second = (unsigned char)ptr[1];
    return first == 0xE1 ? second == 0xBA || second == 0xBB : first == 0xE2 && second == 0x80;
}

/* Reads a Vietnamese letter beyond ASCII at `ptr`; returns its bytes, 0 when there is none. */
static inline size_t dv_order__letter(const char *ptr, size_t left, dv_letter *letter) {
    unsigned char first = (unsigned char)ptr[0];
    size_t size = first == 0xE1 ? 3 : 2;
    if (left < size) return 0;
    uint32_t c;
    if (first >= 0xC3 && first <= 0xC6) {
        c = (first & 0x1Fu) << 6 | ((unsigned char)ptr[1] & 0x3Fu);
    } else {
        if (first != 0xE1) return 0;
        c = 0x1000u | ((unsigned char)ptr[1] & 0x3Fu) << 6 | ((unsigned char)ptr[2] & 0x3Fu);
        if (((unsigned char)ptr[2] & 0xC0) != 0x80) return 0;
    }
    if (((unsigned char)ptr[1] & 0xC0) != 0x80) return 0;
    *letter = dv_letter__read(c);
    return letter->base ? size : 0;
}

/* The next element; false at the end. */
static inline bool dv_order__next(dv_order_walk *walk, dv_order_element *element) {
    for (;;) {
        if (walk->tone) {
            *element = (dv_order_element){0, (uint8_t)walk->tone, 0};
            walk->tone = 0;
            return true;
        }
        if (walk->taken < walk->queued) {
            *element = walk->queue[walk->taken++];
            return true;
        }
        if (walk->at >= walk->len) return false;
        const char *ptr = walk->ptr + walk->at;
        size_t left = walk->len - walk->at;
        unsigned char byte = (unsigned char)*ptr;
        if (byte < 0x80) {
            if (walk->numbers && dv_order__is_digit(byte) && walk->at >= walk->digits_to) {
                dv_order__open_number(walk);
                continue;
            }
            if (dv_order__stands_alone(ptr + 1, left - 1)) {
                walk->at++;
                if (dv_order__ascii[byte] == 0) continue;
                bool upper = byte >= 'A' && byte <= 'Z';
                *element = (dv_order_element){(uint32_t)dv_order__ascii[byte] << 16, 0, upper ? DV_THIRD_UPPER : 0};
                return true;
            }
        } else {
            dv_letter letter;
            size_t size = dv_order__letter(ptr, left, &letter);
            if (size > 0 && dv_order__stands_alone(ptr + size, left - size)) {
                walk->at += size;
                walk->tone = walk->tones[letter.tone];
                *element = (dv_order_element){(uint32_t)dv_order__letters[letter.base - 'a'][letter.shape] << 24, 0,
                                              letter.upper ? DV_THIRD_UPPER : 0};
                return true;
            }
        }
        dv_order__fill(walk);
    }
}

#endif
