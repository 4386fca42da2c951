/* Reading character sets from before Unicode, against glibc's iconv on the same bytes in the same run.
 *
 * bench_decode [MEGABYTES]: medians of 5 interleaved rounds, processor time, MB of input a second.
 * "limit" is the share of what memory allows, a copy of the same bytes in the same round. */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench_prose.h"

enum { ROUNDS = 5 };

static const struct {
    dv_encoding encoding;
    const char *peer; /* what iconv calls it; NULL where it does not know the set */
} SETS[] = {
    {DV_ENC_TCVN3, NULL},      {DV_ENC_VNI, NULL},     {DV_ENC_VPS, NULL},    {DV_ENC_BKHCM2, NULL},
    {DV_ENC_VISCII, "VISCII"}, {DV_ENC_VN1, "TCVN"},   {DV_ENC_CP1258, "CP1258"}, {DV_ENC_VIQR, NULL}, {DV_ENC_NCR, NULL},
};
enum { SETS_LEN = sizeof SETS / sizeof SETS[0] };

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void give_up(const char *what) {
    fprintf(stderr, "bench_decode: %s\n", what);
    exit(2);
}

static double decode(dv_buf *out, dv_str bytes, dv_encoding encoding) {
    out->len = 0;
    double start = now();
    if (dv_decode(out, bytes, encoding, NULL, NULL) != DV_OK) give_up("does not read");
    return now() - start;
}

static double by_iconv(dv_buf *out, dv_str bytes, const char *name) {
    iconv_t handle = iconv_open("UTF-8", name);
    if (handle == (iconv_t)-1) give_up("iconv does not know the set");
    char *in = (char *)(uintptr_t)bytes.ptr, *to = out->ptr;
    size_t in_left = bytes.len, out_left = out->cap;
    double start = now();
    if (iconv(handle, &in, &in_left, &to, &out_left) == (size_t)-1) give_up("iconv does not read");
    double seconds = now() - start;
    iconv_close(handle);
    return seconds;
}

/* What memory allows. */
static double copy(dv_buf *out, dv_str bytes) {
    double start = now();
    memcpy(out->ptr, bytes.ptr, bytes.len);
    return now() - start;
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    size_t size = (argc > 1 ? strtoul(argv[1], NULL, 10) : 64) << 20;
    dv_encoding_options lower = {.size = sizeof lower, .substitute = true, .capitals = DV_CAPITALS_LOWER};
    dv_buf prose, out, coded[SETS_LEN];
    static double ours[SETS_LEN][ROUNDS], peers[SETS_LEN][ROUNDS], limits[SETS_LEN][ROUNDS];
    dv_buf_init(&prose, NULL);
    dv_buf_init(&out, NULL);
    bench_prose(&prose, size);
    dv_buf_add(&out, dv_buf_str(&prose)); /* room for all */
    for (size_t i = 0; i < SETS_LEN; i++) {
        dv_buf_init(&coded[i], NULL);
        if (dv_encode(&coded[i], dv_buf_str(&prose), SETS[i].encoding, &lower, NULL) != DV_OK) give_up("does not write");
        decode(&out, dv_buf_str(&coded[i]), SETS[i].encoding);
    }
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < SETS_LEN; i++) {
            ours[i][round] = decode(&out, dv_buf_str(&coded[i]), SETS[i].encoding);
            limits[i][round] = copy(&out, dv_buf_str(&coded[i]));
            if (SETS[i].peer) peers[i][round] = by_iconv(&out, dv_buf_str(&coded[i]), SETS[i].peer);
        }
    printf("%-10s %8s %8s %8s %8s\n", "MB/s", "ours", "limit", "iconv", "ratio");
    for (size_t i = 0; i < SETS_LEN; i++) {
        double bytes = (double)coded[i].len / 1e6;
        qsort(ours[i], ROUNDS, sizeof ours[i][0], compare);
        qsort(peers[i], ROUNDS, sizeof peers[i][0], compare);
        qsort(limits[i], ROUNDS, sizeof limits[i][0], compare);
        double mine = bytes / ours[i][ROUNDS / 2];
        printf("%-10s %8.0f %7.1f%%", dv_encoding_name(SETS[i].encoding), mine, 100 * mine * limits[i][ROUNDS / 2] / bytes);
        if (SETS[i].peer) printf(" %8.0f %8.2f", bytes / peers[i][ROUNDS / 2], mine * peers[i][ROUNDS / 2] / bytes);
        printf("\n");
        dv_buf_free(&coded[i]);
    }
    dv_buf_free(&prose);
    dv_buf_free(&out);
    return 0;
}
