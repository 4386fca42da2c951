/* The text engine over much varied Vietnamese, in bytes a second.
 *
 * bench_text [--size MEGABYTES] [--rounds N] [PART OF A NAME]
 *
 * To add a measurement, add a row to MEASUREMENTS. Rounds are interleaved and the median counts; time is that of the processor,
 * because machines are shared; buffers are kept from round to round, so the memory of the system is not what is measured. "limit" is
 * the share of what memory allows, a copy of the same text in the same run. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <danvan/danvan.h>
#include <utf8proc.h>

#include "bench_prose.h"
#include "text/iy.h"

enum { ROUNDS_MAX = 99, MEGABYTE = 1000000 };

typedef enum text_kind { TEXT_PLAIN, TEXT_SECOND, TEXT_DECOMPOSED, TEXT_ASCII, TEXTS } text_kind;

static void make_texts(dv_buf texts[TEXTS], size_t size) {
    for (int i = 0; i < TEXTS; i++)
        dv_buf_init(&texts[i], NULL);
    bench_prose(&texts[TEXT_PLAIN], size);
    dv_tone_style(&texts[TEXT_SECOND], dv_buf_str(&texts[TEXT_PLAIN]), DV_TONE_HOA_SECOND, NULL);
    dv_fold(&texts[TEXT_ASCII], dv_buf_str(&texts[TEXT_PLAIN]));
    utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)texts[TEXT_PLAIN].ptr);
    dv_buf_puts(&texts[TEXT_DECOMPOSED], (const char *)apart);
    free(apart);
    for (int i = 0; i < TEXTS; i++)
        if (texts[i].status != DV_OK || texts[i].len < size / 2) {
            fprintf(stderr, "bench_text: no memory\n");
            exit(2);
        }
}

/* ---- what is measured ---- */

/* Buffers that live from round to round. */
typedef struct room {
    dv_buf out;
    dv_edits edits;
} room;

static dv_status copy(room *r, dv_str text) {
    return dv_buf_add(&r->out, text);
}
static dv_status check_utf8(room *r, dv_str text) {
    (void)r;
    return dv_utf8_check(text) == text.len ? DV_OK : DV_E_TEXT;
}
static dv_status check_nfc(room *r, dv_str text) {
    (void)r;
    return dv_nfc_is(text) ? DV_OK : DV_E_TEXT;
}
static dv_status nfc(room *r, dv_str text) {
    return dv_nfc(&r->out, text);
}
static dv_status nfd(room *r, dv_str text) {
    return dv_nfd(&r->out, text);
}
static dv_status check_nfd(room *r, dv_str text) {
    (void)r;
    return dv_nfd_is(text) ? DV_OK : DV_E_TEXT;
}
static dv_status upper(room *r, dv_str text) {
    return dv_upper(&r->out, text);
}
static dv_status title(room *r, dv_str text) {
    return dv_title(&r->out, text);
}
static dv_status fold_tones(room *r, dv_str text) {
    return dv_fold_level(&r->out, text, DV_FOLD_TONES);
}
static dv_status word_key(room *r, dv_str text) {
    return dv_word_key(&r->out, text);
}
static dv_status normalize_usual(room *r, dv_str text) {
    return dv_normalize(&r->out, text, NULL, NULL);
}
static dv_status normalize_with_edits(room *r, dv_str text) {
    dv_edits_clear(&r->edits);
    return dv_normalize(&r->out, text, NULL, &r->edits);
}
static dv_status normalize_much(room *r, dv_str text) {
    dv_normalize_options options = {sizeof options, DV_NORMALIZE_USUAL | DV_NORMALIZE_QUOTES_CURLY | DV_NORMALIZE_DASHES_LONG |
                                                        DV_NORMALIZE_COLLAPSE | DV_NORMALIZE_TRIM | DV_NORMALIZE_TONE_PLACE};
    return dv_normalize(&r->out, text, &options, NULL);
}

/* As a file comes: 64 KiB at a time. */
static dv_status normalize_stream(room *r, dv_str text) {
    dv_normalizer *normalizer = dv_normalizer_new(NULL, NULL);
    if (!normalizer) return DV_E_NOMEM;
    const size_t chunk = 1 << 16;
    for (size_t at = 0; at < text.len; at += chunk)
        dv_normalizer_push(normalizer, (dv_str){text.ptr + at, text.len - at < chunk ? text.len - at : chunk}, &r->out);
    dv_status status = dv_normalizer_end(normalizer, &r->out);
    dv_normalizer_free(normalizer);
    return status;
}
static dv_status to_first(room *r, dv_str text) {
    return dv_tone_style(&r->out, text, DV_TONE_HOA_FIRST, NULL);
}
static dv_status to_second(room *r, dv_str text) {
    return dv_tone_style(&r->out, text, DV_TONE_HOA_SECOND, NULL);
}
static dv_status to_second_with_edits(room *r, dv_str text) {
    return dv_tone_style(&r->out, text, DV_TONE_HOA_SECOND, &r->edits);
}
static dv_status repair_place(room *r, dv_str text) {
    return dv_tone_repair(&r->out, text, DV_REPAIR_PLACE, NULL);
}
static dv_status repair_all(room *r, dv_str text) {
    return dv_tone_repair(&r->out, text, DV_REPAIR_ALL, NULL);
}
static dv_status fold(room *r, dv_str text) {
    return dv_fold(&r->out, text);
}
static dv_status vietnamese_key(room *r, dv_str text) {
    return dv_vietnamese_key(&r->out, text);
}
static dv_status iy(room *r, dv_str text) {
    return dv_iy__add(&r->out, text);
}

/* Every piece between blanks and signs is asked whether it is a syllable. */
static dv_status valid(room *r, dv_str text) {
    size_t found = 0;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        while (at < text.len && (unsigned char)text.ptr[at] > '@')
            at++;
        if (at > start) found += dv_syllable_is_valid((dv_str){text.ptr + start, at - start}, DV_SYLLABLE_STRICT);
        at++;
    }
    (void)r;
    return found > text.len / 20 ? DV_OK : DV_E_VALUE;
}

#include "bench_peers.h"

static const struct measurement {
    const char *name;
    text_kind text;
    dv_status (*run)(room *r, dv_str text);
} MEASUREMENTS[] = {
    {"copy (memcpy)", TEXT_PLAIN, copy},
    {"utf8 check", TEXT_PLAIN, check_utf8},
    {"nfc check", TEXT_PLAIN, check_nfc},
    {"nfd check", TEXT_DECOMPOSED, check_nfd},
    {"nfc of composed", TEXT_PLAIN, nfc},
    {"nfc of decomposed", TEXT_DECOMPOSED, nfc},
    {"nfd of composed", TEXT_PLAIN, nfd},
    {"nfd of decomposed", TEXT_DECOMPOSED, nfd},
    {"upper", TEXT_PLAIN, upper},
    {"title", TEXT_PLAIN, title},
    {"normalize, usual", TEXT_PLAIN, normalize_usual},
    {"normalize, usual, decomposed", TEXT_DECOMPOSED, normalize_usual},
    {"normalize, usual, with edits", TEXT_DECOMPOSED, normalize_with_edits},
    {"normalize, much", TEXT_PLAIN, normalize_much},
    {"normalizer, 64 KiB chunks", TEXT_PLAIN, normalize_stream},
    {"tone style, right already", TEXT_PLAIN, to_first},
    {"tone style, to change", TEXT_PLAIN, to_second},
    {"tone style, back", TEXT_SECOND, to_first},
    {"tone style, to change, edits", TEXT_PLAIN, to_second_with_edits},
    {"tone style, ascii", TEXT_ASCII, to_first},
    {"tone style, decomposed", TEXT_DECOMPOSED, to_second},
    {"tone repair, place", TEXT_PLAIN, repair_place},
    {"tone repair, all", TEXT_PLAIN, repair_all},
    {"syllable is valid", TEXT_PLAIN, valid},
    {"fold", TEXT_PLAIN, fold},
    {"fold, tones only", TEXT_PLAIN, fold_tones},
    {"word key", TEXT_PLAIN, word_key},
    {"vietnamese key", TEXT_PLAIN, vietnamese_key},
    {"i for y", TEXT_PLAIN, iy},
    PEERS
};
enum { MEASUREMENTS_LEN = sizeof MEASUREMENTS / sizeof MEASUREMENTS[0] };

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static double measure(const struct measurement *what, room *r, dv_str text) {
    r->out.len = 0;
    double start = now();
    dv_status status = what->run(r, text);
    double seconds = now() - start;
    if (status != DV_OK) {
        fprintf(stderr, "bench_text: %s: %s\n", what->name, dv_status_name(status));
        exit(1);
    }
    return seconds;
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    static double seconds[MEASUREMENTS_LEN][ROUNDS_MAX];
    size_t size = 64, rounds = 5;
    const char *part = "";
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--size") == 0 && i + 1 < argc)
            size = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--rounds") == 0 && i + 1 < argc)
            rounds = strtoul(argv[++i], NULL, 10);
        else
            part = argv[i];
    }
    if (size == 0 || size > 2000 || rounds == 0 || rounds > ROUNDS_MAX) return 2;
    dv_buf texts[TEXTS];
    make_texts(texts, size * MEGABYTE);
    room r;
    dv_buf_init(&r.out, NULL);
    dv_edits_init(&r.edits, NULL);
    for (size_t round = 0; round < rounds; round++)
        for (size_t i = 0; i < MEASUREMENTS_LEN; i++)
            if (i == 0 || strstr(MEASUREMENTS[i].name, part))
                seconds[i][round] = measure(&MEASUREMENTS[i], &r, dv_buf_str(&texts[MEASUREMENTS[i].text]));
    printf("%-32s %8s %8s %8s %8s   MB/s, %zu rounds\n", "", "median", "worst", "best", "limit", rounds);
    double limit = 0; /* what memory allows: the copy, which is the first row */
    for (size_t i = 0; i < MEASUREMENTS_LEN; i++) {
        if (i > 0 && !strstr(MEASUREMENTS[i].name, part)) continue;
        double bytes = (double)texts[MEASUREMENTS[i].text].len / MEGABYTE;
        qsort(seconds[i], rounds, sizeof seconds[i][0], compare);
        double median = bytes / seconds[i][rounds / 2];
        if (i == 0) limit = median;
        printf("%-32s %8.0f %8.0f %8.0f %7.1f%%\n", MEASUREMENTS[i].name, median, bytes / seconds[i][rounds - 1], bytes / seconds[i][0],
               100 * median / limit);
    }
    for (int i = 0; i < TEXTS; i++)
        dv_buf_free(&texts[i]);
    dv_buf_free(&r.out);
    dv_edits_free(&r.edits);
    return 0;
}
