/* Searches in an index of 15,000 names: as they stand, without marks, and with a letter mistyped. With a file as argument its lines are the
 * names. */
#include <danvan/match.h>

#include <stdio.h>
#include <time.h>

#include "oracle/words.h"

enum { NAMES = 15000, ROUNDS = 5, FEW = 2000 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int by_size(const void *a, const void *b) {
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static void make_names(dv_buf *all) {
    static const char *const UNITS[] = {"Xã ", "Phường ", "Bản ", "Thôn ", "Tổ dân phố ", "", "", ""};
    for (size_t i = 0; i < NAMES; i++) {
        dv_buf_puts(all, UNITS[draw(COUNT(UNITS))]);
        for (uint32_t words = 2 + draw(2); words > 0; words--) {
            put_random_syllable(all, 1);
            if (words > 1) dv_buf_putc(all, ' ');
        }
        if (draw(5) == 0) {
            dv_buf_putc(all, ' ');
            dv_buf_int(all, draw(15));
        }
        dv_buf_putc(all, '\n');
    }
}

static void read_file(dv_buf *all, const char *path) {
    char bytes[4096];
    FILE *file = fopen(path, "rb");
    if (!file) exit(2);
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        dv_buf_add(all, (dv_str){bytes, got});
    fclose(file);
}

typedef void change_fn(dv_buf *out, dv_str name);

static void leave(dv_buf *out, dv_str name) {
    dv_buf_add(out, name);
}

static void strip(dv_buf *out, dv_str name) {
    dv_fold(out, name);
}

/* Another letter in the middle, marks kept. */
static void mistype(dv_buf *out, dv_str name) {
    size_t middle = dv_utf8_len(name) / 2, place = 0;
    for (size_t at = 0; at < name.len; place++) {
        uint32_t c = dv_utf8_next(name, &at);
        dv_utf8_put(out, place == middle && c < 0x80 && c > 'A' ? (c | 0x20u) == 'x' ? 'q' : 'x' : c);
    }
}

static void measure(const char *what, const dv_match_index *index, change_fn *change, size_t queries) {
    dv_buf *made = calloc(queries, sizeof *made);
    size_t len = dv_match_index_len(index), verdicts[3] = {0};
    double times[ROUNDS];
    for (size_t i = 0; i < queries; i++)
        change(&made[i], dv_match_index_name(index, i * 7919 % len));
    for (int round = 0; round < ROUNDS; round++) {
        double start = now();
        for (size_t i = 0; i < queries; i++) {
            dv_match_result result;
            dv_match_hit hits[5];
            dv_match_find(&result, hits, 5, index, dv_buf_str(&made[i]), NULL);
            verdicts[result.verdict]++;
        }
        times[round] = (now() - start) * 1e9 / (double)queries;
    }
    qsort(times, ROUNDS, sizeof times[0], by_size);
    printf("%-10s %7.0f ns a search; unique %.1f %%, ambiguous %.1f %%, none %.1f %%\n", what, times[ROUNDS / 2],
           (double)verdicts[DV_MATCH_UNIQUE] * 100 / ROUNDS / (double)queries,
           (double)verdicts[DV_MATCH_AMBIGUOUS] * 100 / ROUNDS / (double)queries, (double)verdicts[DV_MATCH_NONE] * 100 / ROUNDS / (double)queries);
    for (size_t i = 0; i < queries; i++)
        dv_buf_free(&made[i]);
    free(made);
}

int main(int argc, char **argv) {
    dv_buf all;
    dv_buf_init(&all, NULL);
    if (argc > 1)
        read_file(&all, argv[1]);
    else
        make_names(&all);
    dv_str *names = calloc(all.len + 1, sizeof *names);
    size_t count = 0;
    for (char *at = all.ptr, *end; names && (end = strchr(at, '\n')) != NULL; at = end + 1)
        names[count++] = (dv_str){at, (size_t)(end - at)};
    dv_match_index *index = NULL;
    double start = now();
    if (!names || count == 0 || dv_match_index_new(&index, names, count, NULL) != DV_OK) return 2;
    printf("%zu names read in %.1f ms\n", count, (now() - start) * 1e3);
    measure("exact", index, leave, FEW);
    measure("exact, all", index, leave, count);
    measure("no marks", index, strip, FEW);
    measure("mistyped", index, mistype, FEW);
    dv_match_index_free(index);
    free(names);
    dv_buf_free(&all);
    return 0;
}
