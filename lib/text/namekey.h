/* A name, read once for matching: letters with everything that may differ between two spellings of one name, and where its
 * unit words end. */
#ifndef DANVAN_LIB_TEXT_NAMEKEY_H
#define DANVAN_LIB_TEXT_NAMEKEY_H

#include <danvan/base.h>

/* A letter, packed. The low half is what is read: the base and the marks on it; the high half is how it is written. */
#define DV_NAME_BASE UINT64_C(0x1FFFFF)   /* a small letter, y as i; a digit; the first digit of a number from DV_NAME_NUMBER */
#define DV_NAME_SHAPE_SHIFT 21            /* 3 bits: dv_letter_shape */
#define DV_NAME_TONE_SHIFT 24             /* 3 bits: dv_letter_tone, on the first vowel of its group */
#define DV_NAME_TONE UINT64_C(0x7000000)
#define DV_NAME_OTHER_SHIFT 27            /* 5 bits: a mark that is not Vietnamese */
#define DV_NAME_MARKS UINT64_C(0xFFE00000)
#define DV_NAME_START (UINT64_C(1) << 32)      /* begins a word */
#define DV_NAME_SIGN (UINT64_C(1) << 33)       /* more than one blank stands before it */
#define DV_NAME_UPPER (UINT64_C(1) << 34)
#define DV_NAME_Y (UINT64_C(1) << 35)
#define DV_NAME_PLACE (UINT64_C(3) << 36)      /* how far from the first vowel the tone was written */
#define DV_NAME_PLACE_SHIFT 36
#define DV_NAME_APOSTROPHE (UINT64_C(3) << 38) /* one stands before it: 1 that of ASCII, 2 another */
#define DV_NAME_APOSTROPHE_SHIFT 38
#define DV_NAME_LOOKALIKE (UINT64_C(1) << 40)  /* another letter that looks like đ */
#define DV_NAME_ZEROS (UINT64_C(1) << 41)      /* zeros stood before the number */
#define DV_NAME_ROMAN (UINT64_C(1) << 42)      /* the number was Roman */
#define DV_NAME_FILLER (UINT64_C(1) << 43)     /* `số` stood before the number */
#define DV_NAME_DOT (UINT64_C(1) << 44)        /* a full stop follows */

/* Added to a digit that begins a number: `1 12` is not `11 2`. Above all code points. */
#define DV_NAME_NUMBER UINT64_C(0x110000)

/* Names of more letters match nothing but themselves. */
enum { DV_NAME_LETTERS = 96, DV_NAME_SPLITS = 3 };

/* What may be left of a name: all, or what follows one or two unit words. */
typedef struct dv_name_split {
    uint32_t hash;  /* of the bases from `from` on */
    uint32_t units; /* which kinds the last word dropped may mean, a bit each; 0 for the whole name */
    uint8_t from;   /* first letter */
    bool abbreviated;
    bool bare; /* the word is written without its marks */
} dv_name_split;

typedef struct dv_name_view {
    dv_str text;
    const uint64_t *letters;
    uint32_t numbers; /* hash of all numbers; 0 when there is none */
    uint8_t len;
    uint8_t splits; /* at least 1, but 0 for a name that is too long, empty or no UTF-8 */
    dv_name_split split[DV_NAME_SPLITS];
} dv_name_view;

typedef struct dv_name_key {
    dv_name_view view;
    uint64_t letters[DV_NAME_LETTERS];
} dv_name_key;

static inline bool dv_name__is_number_start(uint64_t letter) {
    return (letter & DV_NAME_BASE) >= DV_NAME_NUMBER;
}

static inline bool dv_name__is_digit(uint64_t letter) {
    uint64_t base = letter & DV_NAME_BASE;
    return dv_name__is_number_start(letter) || (base >= '0' && base <= '9');
}

/* Reads a name. `key` points into `text` and into itself: it must not be moved. Composing needs memory (`alloc`, NULL for
 * malloc): DV_E_NOMEM. */
dv_status dv_name__read(dv_name_key *key, dv_str text, const dv_alloc *alloc);

/* Which letters a name has from `from` on: one edit changes at most two bits. */
uint64_t dv_name__signature(const dv_name_view *name, size_t from);

/* A unit word. */
typedef struct dv_name_unit {
    uint32_t units;
    uint8_t end; /* the letter behind it */
    bool abbreviated;
    bool bare;
    bool numbered; /* units of this kind bear numbers rather than names */
} dv_name_unit;

/* Finds the unit word that begins at letter `from`. False when there is none, or nothing follows it. `marked` tells whether
 * any letter of the name has a mark. */
bool dv_name__unit(dv_name_unit *unit, const uint64_t *letters, size_t len, size_t from, bool marked);

#endif
