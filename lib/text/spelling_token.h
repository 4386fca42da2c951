/* A text cut into syllables, each with a key by which its spelling is compared, and with what stands before it. */
#ifndef DANVAN_LIB_TEXT_SPELLING_TOKEN_H
#define DANVAN_LIB_TEXT_SPELLING_TOKEN_H

#include <danvan/text.h>

typedef enum dv_token_kind {
    DV_TOKEN_WORD = 0, /* letters, perhaps with digits among them */
    DV_TOKEN_NUMBER,   /* digits with marks between: `17.239,15`, `22/6/2026` */
    DV_TOKEN_FIXED,    /* an address, a file name, a document number: not to be read as words */
    DV_TOKEN_END       /* behind the last one: for the gap before it */
} dv_token_kind;

/* What stands between a token and the one before it. */
enum {
    DV_GAP_BLANK = 1,
    DV_GAP_LINE = 2,
    DV_GAP_COMMA = 4,
    DV_GAP_SEMICOLON = 8,
    DV_GAP_STOP = 16, /* . ! ? … */
    DV_GAP_COLON = 32,
    DV_GAP_DASH = 64,
    DV_GAP_OPEN = 128,  /* an opening quote or bracket, or a straight quote behind a blank */
    DV_GAP_CLOSE = 256, /* a closing one */
    DV_GAP_OTHER = 512,
    DV_GAP_START = 1024, /* nothing: the first token */
    DV_GAP_ODD = 2048    /* blanks that are too many, too few, or in the wrong place: worth a closer look */
};

/* Which capitals a token has, as bits: `Ở` fits a title and a text in capitals, `6` fits all. */
enum { DV_FITS_LOWER = 1, DV_FITS_TITLE = 2, DV_FITS_UPPER = 4, DV_FITS_ALL = 7 };

typedef struct dv_token {
    uint64_t key; /* letters without capitals and the tone, wherever it stands; equal for `hòa`, `HOÀ`, and NFD */
    uint32_t at;
    uint32_t len;
    uint16_t gap;
    uint8_t kind;
    uint8_t fits; /* 0: capitals in the middle */
    bool kept;    /* part of a name that was given */
} dv_token;

typedef struct dv_tokens {
    dv_token *items; /* `len` tokens and one of kind END */
    size_t len;
    size_t cap;
    unsigned gaps; /* all gap bits together */
    const dv_alloc *alloc;
} dv_tokens;

/* Cuts a text of less than 4 GiB, anew each time. DV_OK, DV_E_NOMEM. Ill-formed bytes are passed over as marks. */
dv_status dv_tokens__read(dv_tokens *tokens, dv_str text);
void dv_tokens__free(dv_tokens *tokens);

/* The key of a single syllable; 0 for what is none. */
uint64_t dv_token__key(const char *syllable);

/* Whether a run without blanks is an address, a file name or a document number, and no words. */
bool dv_token__is_fixed(dv_str run);

/* The key of the same letters without tone and shape: `Nà Đa` and `Na Da` agree. */
uint64_t dv_token__bare(uint64_t key);

/* Whether a sentence may begin at a token with this gap. */
static inline bool dv_gap__is_start(unsigned gap) {
    return (gap & (DV_GAP_START | DV_GAP_LINE | DV_GAP_STOP | DV_GAP_COLON | DV_GAP_OPEN)) != 0;
}
/* Whether a gap is white space only. */
static inline bool dv_gap__is_blank(unsigned gap) {
    return (gap & ~(unsigned)(DV_GAP_BLANK | DV_GAP_LINE | DV_GAP_ODD)) == 0 && gap != 0;
}

#endif
