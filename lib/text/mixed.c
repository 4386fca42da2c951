/* Files in which several sets are mixed. First all words that cannot be right UTF-8 are put together to find the set of the file; then
 * every line is asked whether it is in that set or in another, and every word whether it reads better in it or as it is. */
#include <danvan/detect.h>

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "text/chars.h"
#include "text/detect.h"
#include "text/enc.h"
#include "text/enc_sense.h"

enum {
    SAMPLE = 8192, /* bytes of words by which the set of a file is found */
    READS = 300,   /* a word that scores less is odd */
    WELL = 500,    /* a doubtful word must score this in the other set */
    BETTER = 150,  /* by so much a line must read better in a set of its own */
    FINE = 700,    /* a line that scores this in the set of the file is not asked for another */
    NEAR = 32      /* words that are asked on each side of a doubtful one */
};

typedef enum word_kind {
    WORD_NEUTRAL = 0, /* ASCII */
    WORD_REFERENCES,  /* ASCII with numeric references */
    WORD_SURE,        /* UTF-8 with characters that Windows 1252 does not have */
    WORD_EITHER,      /* UTF-8 that reads well, but could have been read wrongly */
    WORD_ODD,         /* UTF-8 that reads badly, and could have been read wrongly */
    WORD_BYTES        /* no UTF-8 */
} word_kind;

/* A set, and whether its bytes were read as Windows 1252. */
typedef struct source {
    dv_encoding encoding;
    bool reread;
} source;

static const source PLAIN = {DV_ENC_UTF8, false};

typedef struct word {
    size_t start;
    size_t end;
    word_kind kind;
    source from;
} word;

typedef struct mixed {
    dv_str bytes;
    dv_buf *out;
    size_t out_start;
    const dv_enc *enc;
    dv_text_runs *runs;
    const dv_alloc *alloc;
    source file[2];  /* of the bytes that are no UTF-8, and of odd words; PLAIN when not known */
    source line[2];  /* the same in the line */
    dv_buf sample;
    dv_buf before;   /* words before they were read wrongly */
    dv_buf text;     /* words as they read */
    word *words;     /* of the line, words_len of them */
    size_t words_len;
    size_t words_cap;
    source from;     /* of the run that is open */
    size_t run;      /* where it begins */
    dv_status status;
} mixed;

static dv_str cut(const mixed *all, const word *one) {
    return (dv_str){all->bytes.ptr + one->start, one->end - one->start};
}

static bool has_reference(dv_str text) {
    const char *sign = text.len > 2 ? memchr(text.ptr, '&', text.len - 2) : NULL;
    for (; sign; sign = memchr(sign + 1, '&', (size_t)(text.ptr + text.len - sign) - 1))
        if (sign + 1 < text.ptr + text.len && (sign[1] == '#' || sign[1] == 'a')) return true;
    return false;
}

/* Whether references of a word are letters: `&#38;` and `&amp;` alone are the business of HTML, and what has one without meaning stays,
 * whether the caller wants substitutes or not. */
static bool spells_references(mixed *all, dv_str text) {
    if (!has_reference(text)) return false;
    dv_encoding_options strict = *all->enc->options;
    strict.substitute = false;
    all->text.len = 0;
    if (dv_decode(&all->text, text, DV_ENC_NCR, &strict, NULL) != DV_OK) return false;
    for (size_t i = 0; i < all->text.len; i++)
        if ((unsigned char)all->text.ptr[i] >= 0x80) return true;
    return false;
}

static word_kind judge(mixed *all, dv_str text) {
    bool ascii = true;
    for (size_t i = 0; i < text.len && ascii; i++)
        ascii = (unsigned char)text.ptr[i] < 0x80;
    if (ascii) return spells_references(all, text) ? WORD_REFERENCES : WORD_NEUTRAL;
    if (dv_utf8_check(text) != text.len) return WORD_BYTES;
    all->before.len = 0;
    if (!dv_detect__before_reread(&all->before, text)) return WORD_SURE;
    return dv_sense__score(text) >= READS ? WORD_EITHER : WORD_ODD;
}

/* The next word from `*at` on within [.., end), which moves behind it. False when there is none. */
static bool next_word(mixed *all, size_t *at, size_t end, word *one) {
    while (*at < end && dv_char__is_blank(all->bytes.ptr[*at]))
        ++*at;
    if (*at == end) return false;
    size_t start = *at;
    while (*at < end && !dv_char__is_blank(all->bytes.ptr[*at]))
        ++*at;
    *one = (word){start, *at, WORD_NEUTRAL, PLAIN};
    one->kind = judge(all, cut(all, one));
    return true;
}

/* The set of the words in the sample; PLAIN when it cannot be told. `score` is how well they read in it. */
static source find_source(mixed *all, int *score) {
    dv_detection found;
    *score = 0;
    if (all->sample.len == 0) return PLAIN;
    dv_status status = dv_text_detect(&found, dv_buf_str(&all->sample), all->alloc);
    if (status != DV_OK) all->status = status;
    if (status != DV_OK || !found.sure) return PLAIN;
    *score = found.ranked[0].score;
    return (source){found.ranked[0].encoding, found.ranked[0].reread};
}

static void add_to_sample(mixed *all, const word *one) {
    if (all->sample.len > SAMPLE) return;
    if (all->sample.len > 0) dv_buf_putc(&all->sample, ' ');
    dv_buf_add(&all->sample, cut(all, one));
}

/* Finds the sets of the file. */
static void survey(mixed *all) {
    static const word_kind KINDS[] = {WORD_BYTES, WORD_ODD};
    for (size_t i = 0; i < 2; i++) {
        all->sample.len = 0;
        word one;
        for (size_t at = 0; all->sample.len <= SAMPLE && next_word(all, &at, all->bytes.len, &one);)
            if (one.kind == KINDS[i]) add_to_sample(all, &one);
        int score;
        all->file[i] = find_source(all, &score);
    }
}

/* How well the text reads from a source. */
static int score_from(mixed *all, dv_str text, source from) {
    static const dv_encoding_options OPTIONS = {.substitute = true};
    if (from.reread) {
        all->before.len = 0;
        if (from.encoding == DV_ENC_UTF8 || !dv_detect__before_reread(&all->before, text)) return dv_sense__score(text);
        text = dv_buf_str(&all->before);
    }
    all->text.len = 0;
    dv_decode(&all->text, text, from.encoding, &OPTIONS, NULL);
    int points = 0;
    int words = 0;
    dv_str read = dv_buf_str(&all->text);
    for (size_t at = 0; at < read.len; at++) {
        size_t start = at;
        while (at < read.len && read.ptr[at] != ' ')
            at++;
        points += at > start ? dv_sense__score((dv_str){read.ptr + start, at - start}) : 0;
        words += at > start;
    }
    return words > 0 ? points / words : 0;
}

/* The set of a kind of words in the line: that of the file, unless the line reads better in another. */
static source line_source(mixed *all, word_kind kind, source file) {
    all->sample.len = 0;
    for (size_t i = 0; i < all->words_len; i++)
        if (all->words[i].kind == kind) add_to_sample(all, &all->words[i]);
    if (all->sample.len == 0) return file;
    bool known = file.encoding != DV_ENC_UTF8 || file.reread;
    if (known && score_from(all, dv_buf_str(&all->sample), file) >= FINE) return file;
    int score;
    source own = find_source(all, &score);
    if (own.encoding == file.encoding && own.reread == file.reread) return file;
    if (own.encoding == DV_ENC_UTF8 && !own.reread) return file;
    if (!known) return own;
    return score >= score_from(all, dv_buf_str(&all->sample), file) + BETTER ? own : file;
}

/* The kind of the nearest word in one direction that is sure or odd. */
static word_kind beside(const mixed *all, size_t at, bool forward) {
    for (size_t left = NEAR; left > 0 && (forward ? ++at < all->words_len : at-- > 0); left--) {
        word_kind kind = all->words[at].kind;
        if (kind == WORD_SURE || kind == WORD_ODD || kind == WORD_BYTES) return kind;
    }
    return WORD_NEUTRAL;
}

/* Whether a word that reads well as UTF-8 was read wrongly, as the words beside it were. */
static bool goes_with_odd(mixed *all, size_t at) {
    word_kind before = beside(all, at, false);
    word_kind after = beside(all, at, true);
    if (before == WORD_SURE || after == WORD_SURE || (before != WORD_ODD && after != WORD_ODD)) return false;
    return score_from(all, cut(all, &all->words[at]), all->line[1]) >= WELL;
}

static bool is_near_bytes(const mixed *all, size_t at) {
    size_t first = at > NEAR ? at - NEAR : 0;
    for (size_t i = first; i < all->words_len && i <= at + NEAR; i++)
        if (all->words[i].kind == WORD_BYTES) return true;
    return false;
}

/* Whether a word that is UTF-8 by chance is in the set of the bytes around it: in VPS, `đến` and `độ` are UTF-8. */
static bool goes_with_bytes(mixed *all, size_t at) {
    if (!is_near_bytes(all, at)) return false;
    dv_str text = cut(all, &all->words[at]);
    return score_from(all, text, all->line[0]) >= dv_sense__score(text) + BETTER;
}

static source choose(mixed *all, size_t at) {
    bool bytes_known = all->line[0].encoding != DV_ENC_UTF8;
    bool odd_known = all->line[1].encoding != DV_ENC_UTF8 && all->line[1].reread;
    switch (all->words[at].kind) {
    case WORD_BYTES:
        return all->line[0];
    case WORD_REFERENCES:
        return (source){DV_ENC_NCR, false};
    case WORD_ODD:
        if (bytes_known && goes_with_bytes(all, at)) return all->line[0];
        return odd_known && score_from(all, cut(all, &all->words[at]), all->line[1]) >= READS ? all->line[1] : PLAIN;
    case WORD_EITHER:
        return odd_known && goes_with_odd(all, at) ? all->line[1] : PLAIN;
    case WORD_SURE:
        return bytes_known && goes_with_bytes(all, at) ? all->line[0] : PLAIN;
    case WORD_NEUTRAL:
        break;
    }
    return PLAIN;
}

static bool grow_words(mixed *all) {
    size_t cap = all->words_cap > 0 ? all->words_cap * 2 : 64;
    size_t size;
    if (__builtin_mul_overflow(cap, sizeof *all->words, &size)) return false;
    word *words = dv_alloc__get(all->alloc, all->words, all->words_cap * sizeof *words, size);
    if (!words) return false;
    all->words = words;
    all->words_cap = cap;
    return true;
}

static void read_line(mixed *all, size_t at, size_t end) {
    all->words_len = 0;
    word one;
    while (next_word(all, &at, end, &one)) {
        if (all->words_len == all->words_cap && !grow_words(all)) {
            all->status = DV_E_NOMEM;
            return;
        }
        all->words[all->words_len++] = one;
    }
    all->line[0] = line_source(all, WORD_BYTES, all->file[0]);
    all->line[1] = line_source(all, WORD_ODD, all->file[1]);
}

/* Composes what was appended from `start` on, and tells where it came from. */
static void tell_part(mixed *all, size_t start, size_t offset, size_t length, bool reread) {
    dv_enc__compose(all->out, start);
    dv_text_runs__add(all->runs, (dv_text_run){offset, length, start - all->out_start, all->out->len - start, DV_ENC_UTF8, reread});
}

/* Appends UTF-8, with what was read wrongly put right, and tells the runs. Composing changes lengths, so it is done part by part. */
static void put_utf8(mixed *all, dv_str text, const dv_enc *enc) {
    dv_edits edits;
    dv_edits_init(&edits, all->alloc);
    all->before.len = 0;
    dv_status status = dv_utf8_check(text) == text.len ? dv_mojibake_undo(&all->before, text, &edits, NULL) : DV_E_TEXT;
    if (status != DV_OK && status != DV_E_TEXT) all->status = status;
    size_t from = 0;
    for (size_t i = 0; i < edits.len; i++) {
        const dv_edit *edit = &edits.items[i];
        size_t plain = all->out->len;
        dv_buf_add(all->out, (dv_str){text.ptr + from, edit->from - from});
        tell_part(all, plain, enc->base + from, edit->from - from, false);
        size_t undone = all->out->len;
        dv_buf_add(all->out, (dv_str){all->before.ptr + edit->to, edit->to_len});
        tell_part(all, undone, enc->base + edit->from, edit->from_len, true);
        from = edit->from + edit->from_len;
    }
    size_t last = all->out->len;
    dv_str rest = {text.ptr + from, text.len - from};
    if (status == DV_E_TEXT)
        dv_enc__read_utf8(all->out, rest, enc);
    else
        dv_buf_add(all->out, rest);
    tell_part(all, last, enc->base + from, rest.len, false);
    dv_edits_free(&edits);
}

/* Reads the run that ends at `end`. */
static void close_run(mixed *all, size_t end) {
    if (end == all->run) return;
    dv_str text = {all->bytes.ptr + all->run, end - all->run};
    dv_enc enc = *all->enc;
    enc.base = all->run;
    all->run = end;
    if (all->from.encoding == DV_ENC_UTF8) {
        put_utf8(all, text, &enc);
        return;
    }
    size_t start = all->out->len;
    if (all->from.reread) {
        all->before.len = 0;
        dv_detect__before_reread(&all->before, text);
        dv_enc__read(all->out, dv_buf_str(&all->before), all->from.encoding, &enc);
    } else {
        dv_enc__read(all->out, text, all->from.encoding, &enc);
    }
    dv_text_runs__add(all->runs, (dv_text_run){enc.base, text.len, start - all->out_start, all->out->len - start, all->from.encoding,
                                               all->from.reread});
}

static bool is_same(source a, source b) {
    return a.encoding == b.encoding && a.reread == b.reread;
}

/* Puts the words of the line into runs; words of ASCII go with the word before, at the front of a line with the one behind, but never with
 * references. */
static void run_line(mixed *all, size_t line_start) {
    size_t boundary = line_start;
    for (size_t i = 0; i < all->words_len && all->out->status == DV_OK; i++) {
        /* ASCII is the same in every set, but not as references. */
        if (all->words[i].kind == WORD_NEUTRAL && all->from.encoding != DV_ENC_NCR) continue;
        source from = choose(all, i);
        if (!is_same(from, all->from)) {
            close_run(all, from.encoding == DV_ENC_NCR ? all->words[i].start : boundary);
            all->from = from;
        }
        /* The next run would begin with the word behind this one and the ASCII that goes with it. */
        size_t next = i + 1;
        while (next < all->words_len && all->words[next].kind == WORD_NEUTRAL && from.encoding != DV_ENC_NCR)
            next++;
        boundary = next < all->words_len ? all->words[next].start : all->words[next - 1].end;
    }
}

static void read_lines(mixed *all) {
    for (size_t at = 0; at < all->bytes.len && all->status == DV_OK && all->out->status == DV_OK;) {
        const char *feed = memchr(all->bytes.ptr + at, '\n', all->bytes.len - at);
        size_t end = feed ? (size_t)(feed - all->bytes.ptr) + 1 : all->bytes.len;
        read_line(all, at, end);
        if (all->status == DV_OK) run_line(all, at);
        at = end;
    }
    if (all->status == DV_OK) close_run(all, all->bytes.len);
}

static dv_status finish(mixed *all) {
    const dv_buf *bufs[] = {all->out, &all->sample, &all->before, &all->text};
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++)
        if (bufs[i]->status != DV_OK && all->status == DV_OK) all->status = bufs[i]->status;
    if (all->status == DV_OK && all->runs) all->status = all->runs->status;
    if (all->status == DV_OK && all->enc->report->bad > 0 && !all->enc->options->substitute) all->status = DV_E_TEXT;
    if (all->status != DV_OK) dv_buf__cut(all->out, all->out_start);
    dv_alloc__get(all->alloc, all->words, all->words_cap * sizeof *all->words, 0);
    dv_buf_free(&all->sample);
    dv_buf_free(&all->before);
    dv_buf_free(&all->text);
    return all->status;
}

dv_status dv_decode_mixed(dv_buf *out, dv_str bytes, dv_encoding legacy, const dv_encoding_options *options, dv_text_runs *runs,
                          dv_encoding_report *report) {
    dv_encoding_options given;
    dv_encoding_report own;
    if (!report) report = &own;
    *report = (dv_encoding_report){.first = SIZE_MAX};
    if (runs) {
        runs->len = 0;
        runs->status = DV_OK;
    }
    if (!out || (unsigned)legacy > DV_ENC_OTHER || !dv_enc__options(&given, options)) return DV_E_ARG;
    dv_enc enc = {.options = &given, .report = report};
    mixed all = {.bytes = bytes, .out = out, .out_start = out->len, .enc = &enc, .runs = runs, .alloc = out->alloc, .from = PLAIN};
    dv_buf_init(&all.sample, out->alloc);
    dv_buf_init(&all.before, out->alloc);
    dv_buf_init(&all.text, out->alloc);
    dv_buf_add(out, DV_S(""));
    survey(&all);
    if (is_same(all.file[0], PLAIN) && legacy != DV_ENC_OTHER) all.file[0].encoding = legacy;
    read_lines(&all);
    return finish(&all);
}
