/* Telling sets apart: the words that are not ASCII are read in every set, and what reads best is taken. */
#include <danvan/detect.h>

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/detect.h"
#include "text/enc.h"
#include "text/enc_cp1252.h"
#include "text/enc_sense.h"

enum {
    SAMPLE = 8192,       /* bytes of words that are looked at */
    GOOD = 500,          /* what reads so well in UTF-8 is not tried in other sets */
    ENOUGH = 500,        /* the least score that is sure */
    APART = 100,         /* the least margin that is sure */
    VALID = 450,         /* what UTF-8 scores at least for being well-formed in three places */
    FEW = 3,             /* so many characters of UTF-8 may be there by chance */
    ASCII = 1000,        /* what ASCII scores */
    VIQR_SHARE = 300     /* words with marks, out of 1000, that make it VIQR */
};

/* In the order in which ties are broken. */
static const dv_encoding PAGES[] = {DV_ENC_TCVN3,  DV_ENC_VNI, DV_ENC_CP1258, DV_ENC_VISCII,
                                    DV_ENC_VPS,    DV_ENC_VN1, DV_ENC_BKHCM2};

typedef struct finder {
    dv_detection *detection;
    dv_buf sample;  /* the words, one blank between two */
    dv_buf text;    /* the sample in one reading */
    dv_buf bytes;   /* what the sample was before it was read wrongly */
    uint64_t hashes[DV_DETECT_MOST]; /* of the readings that are ranked */
} finder;


/* Control codes that are letters in some sets. */
static bool is_special(char c) {
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || (byte < 0x20 && byte != 0 && !dv_char__is_blank(c) && byte != 0x1B);
}

/* Copies the words that are not ASCII. */
static void take_sample(finder *find, dv_str bytes) {
    for (size_t at = 0; at < bytes.len && find->sample.len < SAMPLE;) {
        while (at < bytes.len && dv_char__is_blank(bytes.ptr[at]))
            at++;
        size_t start = at;
        bool special = false;
        for (; at < bytes.len && !dv_char__is_blank(bytes.ptr[at]); at++)
            special |= is_special(bytes.ptr[at]);
        if (!special) continue;
        size_t len = at - start < SAMPLE ? at - start : SAMPLE;
        if (find->sample.len > 0) dv_buf_putc(&find->sample, ' ');
        dv_buf_add(&find->sample, (dv_str){bytes.ptr + start, len});
        find->detection->words++;
    }
}

static uint64_t hash(dv_str text) {
    uint64_t sum = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < text.len; i++)
        sum = (sum ^ (unsigned char)text.ptr[i]) * UINT64_C(0x100000001B3);
    return sum;
}

/* How well the words of a text read. */
static int score_words(dv_str text) {
    int64_t points = 0;
    int64_t words = 0;
    for (size_t at = 0; at < text.len; at++) {
        size_t start = at;
        while (at < text.len && text.ptr[at] != ' ')
            at++;
        if (at == start) continue;
        points += dv_sense__score((dv_str){text.ptr + start, at - start});
        words++;
    }
    return words > 0 && points > 0 ? (int)(points / words) : 0;
}

/* Puts a reading in its place. */
static void rank(finder *find, dv_encoding encoding, bool reread, int score, uint64_t text_hash) {
    dv_detection *all = find->detection;
    if (all->len == DV_DETECT_MOST) return;
    size_t at = all->len++;
    for (; at > 0 && all->ranked[at - 1].score < score; at--) {
        all->ranked[at] = all->ranked[at - 1];
        find->hashes[at] = find->hashes[at - 1];
    }
    all->ranked[at] = (dv_detected){encoding, reread, score, dv_encoding_name(encoding)};
    find->hashes[at] = text_hash;
}

static int try_reading(finder *find, dv_str bytes, dv_encoding encoding, bool reread) {
    static const dv_encoding_options OPTIONS = {.substitute = true};
    find->text.len = 0;
    if (dv_decode(&find->text, bytes, encoding, &OPTIONS, NULL) != DV_OK) return 0;
    int score = score_words(dv_buf_str(&find->text));
    rank(find, encoding, reread, score, hash(dv_buf_str(&find->text)));
    return score;
}

bool dv_detect__before_reread(dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t c = dv_utf8_next(text, &at);
        int byte = c < 0xA0 ? (int)c : dv_cp1252__byte(c);
        if (byte < 0) return false;
        dv_buf_putc(out, (char)byte);
    }
    return true;
}

static void try_reread(finder *find) {
    find->bytes.len = 0;
    if (!dv_detect__before_reread(&find->bytes, dv_buf_str(&find->sample))) return;
    for (size_t i = 0; i < sizeof PAGES / sizeof PAGES[0]; i++)
        try_reading(find, dv_buf_str(&find->bytes), PAGES[i], true);
}

/* Whether at least half of the words are UTF-8 that was read wrongly. */
static void try_undone(finder *find) {
    dv_mojibake_report report;
    find->text.len = 0;
    if (dv_mojibake_undo(&find->text, dv_buf_str(&find->sample), NULL, &report) != DV_OK) return;
    if (report.words * 2 >= find->detection->words)
        rank(find, DV_ENC_UTF8, true, score_words(dv_buf_str(&find->text)), hash(dv_buf_str(&find->text)));
}

/* How much of a text is well-formed UTF-8 beyond ASCII. */
static size_t count_characters(dv_str text) {
    size_t count = 0;
    for (size_t at = 0; at < text.len; at++)
        count += (unsigned char)text.ptr[at] >= 0xC0;
    return count;
}

/* A text that is well-formed UTF-8 and not ASCII. */
static void detect_utf8(finder *find) {
    dv_str sample = dv_buf_str(&find->sample);
    size_t characters = count_characters(sample);
    int score = score_words(sample);
    if (score < GOOD) {
        int least = VALID - (characters < FEW ? 100 * (int)(FEW - characters) : 0);
        if (characters > 0 && score < least) score = least;
    }
    rank(find, DV_ENC_UTF8, false, score, hash(sample));
    try_undone(find);
    if (score >= GOOD || find->detection->words < 2) return;
    try_reread(find);
    if (characters > FEW) return;
    for (size_t i = 0; i < sizeof PAGES / sizeof PAGES[0]; i++)
        try_reading(find, sample, PAGES[i], false);
}

static void detect_pages(finder *find) {
    dv_str sample = dv_buf_str(&find->sample);
    for (size_t i = 0; i < sizeof PAGES / sizeof PAGES[0]; i++)
        try_reading(find, sample, PAGES[i], false);
    rank(find, DV_ENC_UTF8, false, 0, 0);
}

/* Reads the words of an ASCII text one by one as VIQR or references, and keeps in `find->text` those that changed. Returns how many
 * words there were. */
static size_t read_words(finder *find, dv_str bytes, dv_encoding encoding) {
    static const dv_encoding_options OPTIONS = {.substitute = true, .ncr_twice = true};
    size_t words = 0;
    find->text.len = 0;
    find->detection->words = 0;
    for (size_t at = 0; at < bytes.len && find->text.len < SAMPLE && find->text.status == DV_OK;) {
        while (at < bytes.len && dv_char__is_blank(bytes.ptr[at]))
            at++;
        size_t start = at;
        size_t letters = 0;
        for (; at < bytes.len && !dv_char__is_blank(bytes.ptr[at]); at++)
            letters += (bytes.ptr[at] | 0x20) >= 'a' && (bytes.ptr[at] | 0x20) <= 'z';
        if (letters == 0 && encoding == DV_ENC_VIQR) continue;
        words++;
        size_t kept = find->text.len;
        if (kept > 0) dv_buf_putc(&find->text, ' ');
        size_t from = find->text.len;
        dv_str word = {bytes.ptr + start, at - start};
        dv_decode(&find->text, word, encoding, &OPTIONS, NULL);
        if (find->text.status != DV_OK) break;
        dv_str read = {find->text.ptr + from, find->text.len - from};
        if (dv_str_equal(read, word) || (encoding == DV_ENC_VIQR && letters < 2))
            find->text.len = kept;
        else
            find->detection->words++;
    }
    return words;
}

/* ASCII, unless its punctuation spells Vietnamese. */
static void detect_ascii(finder *find, dv_str bytes) {
    dv_detection *all = find->detection;
    size_t words = read_words(find, bytes, DV_ENC_VIQR);
    size_t marked = all->words;
    int score = score_words(dv_buf_str(&find->text));
    bool spelled = marked > 0 && marked * 1000 >= words * VIQR_SHARE && score >= ENOUGH;
    bool viqr = spelled && marked >= 2;
    /* One word of few may be either: then it is not sure. */
    if (spelled) rank(find, DV_ENC_VIQR, false, viqr ? score : ASCII - APART / 2, hash(dv_buf_str(&find->text)));
    rank(find, DV_ENC_UTF8, false, viqr ? 0 : ASCII, 0);
    if (!viqr) all->words = 0;
}

/* Whether references of a text that is UTF-8 spell Vietnamese. */
static bool detect_references(finder *find, dv_str bytes) {
    const char *sign = bytes.len > 0 ? memchr(bytes.ptr, '&', bytes.len) : NULL;
    if (!sign) return false;
    size_t words = find->detection->words;
    read_words(find, bytes, DV_ENC_NCR);
    int score = score_words(dv_buf_str(&find->text));
    bool special = false;
    for (size_t i = 0; i < find->text.len; i++)
        special |= (unsigned char)find->text.ptr[i] >= 0x80;
    if (find->detection->words == 0 || !special || score < ENOUGH) {
        find->detection->words = words;
        return false;
    }
    rank(find, DV_ENC_NCR, false, score, hash(dv_buf_str(&find->text)));
    return true;
}

/* UTF-16 shows itself by its mark, or by the zero bytes of its ASCII. */
static const char *utf16_name(dv_str bytes) {
    if (bytes.len < 2 || bytes.len % 2 != 0) return NULL;
    unsigned char first = (unsigned char)bytes.ptr[0];
    unsigned char second = (unsigned char)bytes.ptr[1];
    if (first == 0xFF && second == 0xFE) return "UTF-16LE";
    if (first == 0xFE && second == 0xFF) return "UTF-16BE";
    size_t zeros[2] = {0, 0};
    size_t len = bytes.len < SAMPLE ? bytes.len : SAMPLE;
    for (size_t i = 0; i < len; i++)
        zeros[i % 2] += bytes.ptr[i] == 0;
    if (zeros[1] * 5 > len && zeros[0] * 50 < len) return "UTF-16LE";
    if (zeros[0] * 5 > len && zeros[1] * 50 < len) return "UTF-16BE";
    return NULL;
}

static void detect(finder *find, dv_str bytes) {
    dv_detection *all = find->detection;
    const char *utf16 = utf16_name(bytes);
    if (utf16) {
        all->ranked[all->len++] = (dv_detected){DV_ENC_OTHER, false, ASCII, utf16};
        return;
    }
    take_sample(find, bytes);
    bool utf8 = dv_utf8_check(bytes) == bytes.len;
    if (utf8 && detect_references(find, bytes)) {
        rank(find, DV_ENC_UTF8, false, 0, 0);
    } else if (all->words == 0) {
        detect_ascii(find, bytes);
    } else if (utf8) {
        detect_utf8(find);
    } else {
        detect_pages(find);
    }
}

/* TCVN3 and VN1 have the same small letters, so that long texts differ in a few capitals only. These decide between the two, but
 * make neither doubtful. */
static bool is_twin(const dv_detected *a, const dv_detected *b) {
    if (a->reread != b->reread) return false;
    if (a->encoding == DV_ENC_TCVN3) return b->encoding == DV_ENC_VN1;
    return a->encoding == DV_ENC_VN1 && b->encoding == DV_ENC_TCVN3;
}

/* How far the first is from the best that reads otherwise. */
static void judge(finder *find) {
    dv_detection *all = find->detection;
    size_t other = 1;
    while (other < all->len && (find->hashes[other] == find->hashes[0] || is_twin(&all->ranked[0], &all->ranked[other])))
        other++;
    all->margin = all->ranked[0].score - (other < all->len ? all->ranked[other].score : 0);
    bool plain = all->words == 0 || all->ranked[0].encoding == DV_ENC_UTF8 || all->ranked[0].encoding == DV_ENC_NCR;
    all->sure = all->ranked[0].score >= ENOUGH && all->margin >= APART && (plain || all->words >= 2);
}

dv_status dv_text_detect(dv_detection *detection, dv_str bytes, const dv_alloc *alloc) {
    if (!detection) return DV_E_ARG;
    *detection = (dv_detection){0};
    finder find = {.detection = detection};
    dv_buf *bufs[] = {&find.sample, &find.text, &find.bytes};
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++)
        dv_buf_init(bufs[i], alloc);
    detect(&find, bytes);
    judge(&find);
    dv_status status = DV_OK;
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++) {
        if (bufs[i]->status != DV_OK) status = bufs[i]->status;
        dv_buf_free(bufs[i]);
    }
    return status;
}
