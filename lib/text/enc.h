/* Character sets from before Unicode: what the files enc_*.c share. */
#ifndef DANVAN_LIB_TEXT_ENC_H
#define DANVAN_LIB_TEXT_ENC_H

#include <danvan/encoding.h>

#include "text/letter.h"

/* A set of one byte a letter, or of two where the second carries marks. */
typedef struct dv_page {
    uint_least16_t low[32];    /* 00..1F: a letter in the place of a control character, 0 for the control character itself */
    uint_least16_t high[128];  /* 80..FF: a code point, DV_PAGE_MARK, or 0 for undefined */
    bool has_low;              /* whether there is anything in `low` */
    bool has_marks;            /* whether there are marks in `high`, combining characters too */
    bool cased_marks;          /* whether marks below E0 go with capitals */
    uint_least16_t odd_letter; /* a letter that is written with the mark `odd_mark`, against the rule for case */
    unsigned char odd_mark;
} dv_page;

/* A byte that joins the letter before it: the tone and shape that it gives, and the shapes that the letter may have had. They
 * lie in the private use area, which no set maps to. */
#define DV_PAGE_MARK(needs, gives, tone) (0xE000 | (needs) << 5 | (gives) << 3 | (tone))
#define DV_PAGE_IS_MARK(c) ((c) >= 0xE000 && (c) < 0xE400)
#define DV_PAGE_NEEDS(c) ((c) >> 5 & 0xF)
#define DV_PAGE_GIVES(c) ((c) >> 3 & 3)
#define DV_PAGE_TONE(c) ((c) & 7)
enum { DV_NEEDS_PLAIN = 1, DV_NEEDS_BREVE = 2, DV_NEEDS_CIRCUMFLEX = 4, DV_NEEDS_HORN = 8, DV_NEEDS_ANY = 15 };

/* 80..9F as on Windows, of whose fonts these sets kept the signs. */
#define DV_PAGE_WINDOWS_SIGNS \
    u'€', 0, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0,     /* 80 */ \
        0, u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0, u'ž', u'Ÿ' /* 90 */
/* A0..BF as in Latin-1. */
#define DV_PAGE_LATIN1_SIGNS \
    0xA0, u'¡', u'¢', u'£', u'¤', u'¥', u'¦', u'§', u'¨', u'©', u'ª', u'«', u'¬', 0xAD, u'®', u'¯',      /* A0 */ \
        u'°', u'±', u'²', u'³', u'´', u'µ', u'¶', u'·', u'¸', u'¹', u'º', u'»', u'¼', u'½', u'¾', u'¿'   /* B0 */

extern const dv_page dv_page__tcvn3;
extern const dv_page dv_page__vni;
extern const dv_page dv_page__vps;
extern const dv_page dv_page__viscii;
extern const dv_page dv_page__vn1;
extern const dv_page dv_page__cp1258;
extern const dv_page dv_page__bkhcm2;

/* NULL for a set without a page. */
const dv_page *dv_page__of(dv_encoding encoding);

/* The code point of a byte; 0 for undefined, a DV_PAGE_MARK for a mark. */
static inline uint32_t dv_page__at(const dv_page *page, unsigned char byte) {
    if (byte >= 0x80) return page->high[byte - 0x80];
    return byte < 0x20 && page->low[byte] != 0 ? page->low[byte] : byte;
}

/* The letter `c` with the mark `mark` (DV_PAGE_MARK, or a combining tone), 0 when they do not join. */
uint32_t dv_page__join(uint32_t c, uint32_t mark);

/* What a call knows. */
typedef struct dv_enc {
    const dv_encoding_options *options; /* complete, never NULL */
    dv_encoding_report *report;         /* never NULL */
    size_t base;                        /* offset of the text that is given, for the report */
} dv_enc;

static inline void dv_enc__bad(const dv_enc *enc, size_t at, uint32_t offender) {
    if (enc->report->bad++ == 0) {
        enc->report->first = enc->base + at;
        enc->report->offender = offender;
    }
}

/* Every reader appends UTF-8 in NFC with U+FFFD for what it could not read, and counts that. A text may be cut before white space
 * (for TCVN3 behind line ends) and read in parts. */
void dv_enc__read(dv_buf *out, dv_str bytes, dv_encoding encoding, const dv_enc *enc);
void dv_enc__read_page(dv_buf *out, dv_str bytes, const dv_page *page, const dv_enc *enc);
void dv_enc__read_tcvn3(dv_buf *out, dv_str bytes, const dv_enc *enc);
void dv_enc__read_ncr(dv_buf *out, dv_str bytes, const dv_enc *enc);
void dv_enc__read_viqr(dv_buf *out, dv_str bytes, const dv_enc *enc);
void dv_enc__read_utf8(dv_buf *out, dv_str bytes, const dv_enc *enc);

/* Every writer takes UTF-8 in any normal form and puts the replacement for what it cannot write, and counts that. */
void dv_enc__write(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc);
/* These take NFC. */
void dv_enc__write_page(dv_buf *out, dv_str text, dv_encoding encoding, const dv_enc *enc);
void dv_enc__write_ncr(dv_buf *out, dv_str text, const dv_enc *enc);
void dv_enc__write_viqr(dv_buf *out, dv_str text, const dv_enc *enc);

/* Counts a character that cannot be written and puts the replacement. */
void dv_enc__put_replacement(dv_buf *out, const dv_enc *enc, size_t at, uint32_t c);

/* The options as this library knows them, from those of a caller of any version. False when they are none. */
bool dv_enc__options(dv_encoding_options *all, const dv_encoding_options *given);

/* How many bytes at the front of `text` may be read apart from the rest, since white space follows (for TCVN3: since they end a
 * line). Only places from `from` on are looked at. 0 when there is none. */
size_t dv_enc__cut(dv_str text, size_t from, dv_encoding encoding);

/* Composes what was appended from `start` on. */
void dv_enc__compose(dv_buf *out, size_t start);

/* Our own set of a name; DV_ENC_OTHER for none. */
dv_encoding dv_enc__own(dv_str name);

#endif
