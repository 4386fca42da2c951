/* The YAML loader and writer against libyaml on the same bytes, in the same run.
 *
 * bench_yaml [--check] [--rounds N] STREAM EXAMPLE
 *
 * STREAM is what make_national.py writes, EXAMPLE one dossier. Every measurement is a process of its own, so that each begins with
 * cold memory and its peak is its own; every one starts from the name of the file. Rounds are interleaved and the median counts.
 * --check exits with 1 where a target is missed. Ratios of time may then fall short by MARGIN, because shared machines do not keep
 * still; bounds of memory have no margin. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <yaml.h>

#include <danvan/danvan.h>

#define MARGIN 0.05
enum { ROUNDS_MAX = 99, SAVED = 300 };

/* What a measurement sends back. */
typedef struct result {
    double seconds;
    double peak;  /* bytes of memory at most */
    double bytes; /* what the benchmark counts */
    bool failed;
} result;

typedef struct input {
    const char *stream, *example;
} input;

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static double peak_rss(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

/* The floor of a loader over libyaml: all events of the file taken and dropped. */
static void drain(const input *from, result *out) {
    yaml_parser_t parser;
    yaml_event_t event;
    bool more = true;
    double start = now();
    FILE *file = fopen(from->stream, "rb");
    if (!file)
        exit(2);
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_file(&parser, file);
    while (more) {
        if (!yaml_parser_parse(&parser, &event)) {
            out->failed = true;
            break;
        }
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
    out->seconds = now() - start;
}

/* One dossier at a time, with one arena. */
static void stream(const input *from, result *out) {
    dv_reader *reader;
    const dv_doc *doc;
    dv_load_options options = {.size = sizeof options, .drop_content = true};
    dv_status status;
    double start = now();
    if (dv_reader_open(&reader, from->stream, &options) != DV_OK) {
        out->failed = true;
        return;
    }
    while ((status = dv_reader_next(reader, &doc, NULL)) != DV_E_NOT_FOUND)
        out->failed = out->failed || status != DV_OK;
    dv_reader_close(reader);
    out->seconds = now() - start;
}

static void keep(const input *from, unsigned threads, result *out) {
    dv_docs *docs = NULL;
    dv_load_options options = {.size = sizeof options, .threads = threads};
    double start = now();
    out->failed = dv_docs_load(&docs, from->stream, &options, NULL) != DV_OK;
    out->seconds = now() - start;
    for (size_t i = 0; docs && i < docs->len; i++)
        out->bytes += (double)dv_doc_bytes(docs->items[i]);
    dv_docs_free(docs);
}

static void keep_one(const input *from, result *out) {
    keep(from, 1, out);
}

static void keep_two(const input *from, result *out) {
    keep(from, 2, out);
}

/* The first dossiers of the stream, saved as text. */
static void save(const input *from, result *out, dv_buf *texts) {
    dv_reader *reader;
    const dv_doc *doc;
    if (dv_reader_open(&reader, from->stream, NULL) != DV_OK)
        exit(2);
    for (size_t i = 0; i < SAVED && dv_reader_next(reader, &doc, NULL) == DV_OK; i++) {
        dv_buf text;
        dv_buf_init(&text, NULL);
        double start = now();
        out->failed = dv_save_text(&text, doc, NULL) != DV_OK || out->failed;
        out->seconds += now() - start;
        out->bytes += (double)text.len;
        if (texts) {
            dv_buf_puts(texts, "---\n");
            dv_buf_add(texts, dv_buf_str(&text));
        }
        dv_buf_free(&text);
    }
    dv_reader_close(reader);
}

static void save_ours(const input *from, result *out) {
    save(from, out, NULL);
}

static int count_bytes(void *data, unsigned char *buffer, size_t size) {
    (void)buffer;
    *(double *)data += (double)size;
    return 1;
}

/* libyaml's emitter on the events of what dv_save_text() wrote; taking the events from the parser is not counted. */
static void save_peer(const input *from, result *out) {
    enum { BATCH = 4096 };
    static yaml_event_t events[BATCH];
    dv_buf texts;
    yaml_parser_t parser;
    yaml_emitter_t emitter;
    result ours = {.failed = false};
    dv_buf_init(&texts, NULL);
    save(from, &ours, &texts);
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)texts.ptr, texts.len);
    yaml_emitter_initialize(&emitter);
    yaml_emitter_set_output(&emitter, count_bytes, &out->bytes);
    yaml_emitter_set_unicode(&emitter, 1);
    yaml_emitter_set_width(&emitter, -1);
    for (bool more = true; more && !out->failed;) {
        size_t len = 0;
        while (len < BATCH && more) {
            out->failed = out->failed || !yaml_parser_parse(&parser, &events[len]);
            more = !out->failed && events[len].type != YAML_STREAM_END_EVENT;
            len++;
        }
        double start = now();
        for (size_t i = 0; i < len; i++)
            out->failed = !yaml_emitter_emit(&emitter, &events[i]) || out->failed;
        out->seconds += now() - start;
    }
    yaml_emitter_delete(&emitter);
    yaml_parser_delete(&parser);
    dv_buf_free(&texts);
}

/* One dossier from its file to findings and paper. */
static void example(const input *from, result *out) {
    dv_doc *doc = NULL;
    dv_buf paper;
    dv_buf_init(&paper, NULL);
    double start = now();
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = dv_load_file(&doc, from->example, NULL, diag);
    if (status >= 0)
        status = dv_check_doc(doc, NULL, diag);
    if (status >= 0)
        status = dv_locate(diag, doc);
    if (status >= 0)
        status = dv_report_write(&paper, doc->dossiers.items[0], DV_REPORT_HTML, NULL);
    out->seconds = now() - start;
    out->failed = status < 0;
    dv_buf_free(&paper);
    dv_diag_free(diag);
    dv_doc_free(doc);
}

enum { DRAIN, STREAM, KEEP, KEEP_TWO, SAVE, SAVE_PEER, EXAMPLE, MEASUREMENTS };

static void (*const measurements[MEASUREMENTS])(const input *, result *) = {drain, stream, keep_one, keep_two, save_ours, save_peer,
                                                                          example};

/* Runs a measurement in a process of its own. */
static result measure(int which, const input *from) {
    result got = {.failed = true};
    int ends[2];
    if (pipe(ends) != 0)
        exit(2);
    pid_t child = fork();
    if (child == 0) {
        result own = {.failed = false};
        measurements[which](from, &own);
        own.peak = peak_rss();
        _exit(write(ends[1], &own, sizeof own) == (ssize_t)sizeof own ? 0 : 1);
    }
    close(ends[1]);
    if (child < 0 || read(ends[0], &got, sizeof got) != (ssize_t)sizeof got)
        got.failed = true;
    close(ends[0]);
    if (child > 0)
        waitpid(child, NULL, 0);
    return got;
}

static int compare(const void *a, const void *b) {
    double left = ((const result *)a)->seconds, right = ((const result *)b)->seconds;
    return (left > right) - (left < right);
}

typedef struct target {
    const char *what;
    double is, bound;
    bool most; /* the bound is the greatest value, not the least */
    double margin;
} target;

/* @return how many targets are missed. */
static int tell(const target *targets, size_t len) {
    int missed = 0;
    printf("%-52s %8s %8s\n", "", "is", "target");
    for (size_t i = 0; i < len; i++) {
        const target *one = &targets[i];
        bool met = one->most ? one->is <= one->bound * (1 + one->margin) : one->is >= one->bound * (1 - one->margin);
        missed += !met;
        printf("%-52s %8.2f %s %6.2f%s\n", one->what, one->is, one->most ? "<=" : ">=", one->bound, met ? "" : "  missed");
    }
    return missed;
}

static double file_size(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit(2);
    double size = (double)ftell(file);
    fclose(file);
    return size;
}

static int report(const result *median, double size) {
    double base = median[DRAIN].seconds;
    printf("input %.1f MB; libyaml's events drained at %.1f MB/s\n", size / 1e6, size / 1e6 / base);
    const target targets[] = {
        {"typed load, one at a time / drain", base / median[STREAM].seconds, 0.82, false, MARGIN},
        {"typed load, cold, all kept / drain", base / median[KEEP].seconds, 0.75, false, MARGIN},
        {"typed load on two threads, all kept / one drain", base / median[KEEP_TWO].seconds, 1.7, false, MARGIN},
        {"save / libyaml's emitter", median[SAVE_PEER].seconds / median[SAVE].seconds, 2.0, false, MARGIN},
        {"memory of what is kept / file", median[KEEP].bytes / size, 2.5, true, 0},
        {"peak of a streamed run, MiB", median[STREAM].peak / 1048576, 32, true, 0},
        {"example: load, check, locate, render, ms", median[EXAMPLE].seconds * 1e3, 10, true, MARGIN},
    };
    int missed = tell(targets, sizeof targets / sizeof targets[0]);
    printf("%-52s %8.2f\n", "peak with all kept and the file read / file", median[KEEP].peak / size);
    return missed;
}

int main(int argc, char **argv) {
    static result rounds[MEASUREMENTS][ROUNDS_MAX];
    bool check = false;
    size_t len = 5;
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        check = check || strcmp(argv[at], "--check") == 0;
        if (strcmp(argv[at], "--rounds") == 0 && at + 1 < argc)
            len = strtoul(argv[++at], NULL, 10);
    }
    if (argc - at != 2 || len < 1 || len > ROUNDS_MAX) {
        fputs("bench_yaml [--check] [--rounds N] STREAM EXAMPLE\n", stderr);
        return 2;
    }
    input from = {argv[at], argv[at + 1]};
    for (size_t i = 0; i < len; i++)
        for (int which = 0; which < MEASUREMENTS; which++)
            rounds[which][i] = measure(which, &from);
    result median[MEASUREMENTS];
    for (int which = 0; which < MEASUREMENTS; which++) {
        for (size_t i = 0; i < len; i++)
            if (rounds[which][i].failed) {
                fprintf(stderr, "measurement %d failed\n", which);
                return 2;
            }
        qsort(rounds[which], len, sizeof(result), compare);
        median[which] = rounds[which][len / 2];
    }
    return report(median, file_size(from.stream)) > 0 && check ? 1 : 0;
}
