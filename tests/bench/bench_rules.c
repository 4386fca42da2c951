/* How fast the rules of text are: bench_rules FILE [SECONDS]. Prose of ordinary reports is what counts. */
#include <danvan/danvan.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static dv_str read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    dv_buf text;
    dv_buf_init(&text, NULL);
    static char block[1 << 16];
    for (size_t got; file && (got = fread(block, 1, sizeof block, file)) > 0;)
        dv_buf_add(&text, (dv_str){block, got});
    if (file)
        fclose(file);
    return dv_buf_str(&text);
}

static bool ignore(void *ctx, const dv_spelling_finding *finding) {
    (void)finding;
    ++*(size_t *)ctx;
    return true;
}

static void report(const char *what, dv_str text, size_t runs, double seconds) {
    printf("%-16s %8.1f MB/s\n", what, (double)text.len * (double)runs / seconds / 1e6);
}

int main(int argc, char **argv) {
    if (argc < 2)
        return fprintf(stderr, "bench_rules FILE [SECONDS]\n"), 2;
    dv_str text = read_file(argv[1]);
    double most = argc > 2 ? atof(argv[2]) : 2;
    if (text.len == 0 || dv_utf8_check(text) != text.len)
        return fprintf(stderr, "%s: no UTF-8 text\n", argv[1]), 3;
    dv_spelling *spelling = NULL;
    size_t runs = 0, phrases = 0;
    double start = now();
    for (; now() - start < most / 4; runs++) {
        dv_spelling_free(spelling);
        dv_spelling_new(&spelling, NULL);
    }
    printf("%-16s %8.1f us\n", "compile", (now() - start) / (double)runs * 1e6);
    start = now();
    for (runs = 0; now() - start < most; runs++)
        dv_spelling_find(spelling, text, NULL, 0, ignore, &phrases);
    report("phrases", text, runs, now() - start);
    dv_diag *diag = dv_diag_new(NULL);
    const dv_text_options options = {.size = sizeof options, .spelling = spelling};
    start = now();
    for (runs = 0; now() - start < most; runs++) {
        dv_diag_clear(diag);
        dv_check_text(diag, text, argv[1], &options);
    }
    report("all rules", text, runs, now() - start);
    dv_diag_free(diag);
    dv_spelling_free(spelling);
    free((void *)(uintptr_t)text.ptr);
    return 0;
}
