/* Sort keys and comparisons against ICU's, over the same phrases in the same run: rounds of both by turns, the median of each.
 * ICU's keys are made from UTF-8, so its conversion to UTF-16 counts. With a file as argument its lines are the phrases. */
#include <danvan/order.h>

#include <stdio.h>
#include <time.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "oracle/words.h"

enum { PHRASES = 20000, ROUNDS = 5, REPEATS = 5, MOST = 16000 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t sink;

static void our_keys(const dv_str *texts, size_t count, const void *options) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < count; i++) {
        out.len = 0;
        dv_sort_key(&out, texts[i], options);
        sink += out.len;
    }
    dv_buf_free(&out);
}

static void our_order(const dv_str *texts, size_t count, const void *options) {
    for (size_t i = 0; i + 1 < count; i++)
        sink += (size_t)(dv_compare(texts[i], texts[i + 1], options) + 1);
}

static void their_keys(const dv_str *texts, size_t count, const void *collator) {
    static UChar wide[MOST];
    static uint8_t key[MOST * 4];
    for (size_t i = 0; i < count; i++) {
        UErrorCode error = U_ZERO_ERROR;
        int32_t len = 0;
        u_strFromUTF8(wide, MOST, &len, texts[i].ptr, (int32_t)texts[i].len, &error);
        sink += (size_t)ucol_getSortKey(collator, wide, len, key, (int32_t)sizeof key);
    }
}

static void their_order(const dv_str *texts, size_t count, const void *collator) {
    for (size_t i = 0; i + 1 < count; i++) {
        UErrorCode error = U_ZERO_ERROR;
        sink += (size_t)(ucol_strcollUTF8(collator, texts[i].ptr, (int32_t)texts[i].len, texts[i + 1].ptr, (int32_t)texts[i + 1].len,
                                          &error) + 1);
    }
}

typedef void run_fn(const dv_str *texts, size_t count, const void *with);

static int by_size(const void *a, const void *b) {
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static double time_one(run_fn *run, const dv_str *texts, size_t count, const void *with) {
    double start = now();
    for (int i = 0; i < REPEATS; i++)
        run(texts, count, with);
    return (now() - start) * 1e9 / REPEATS / (double)count;
}

static void compare(const char *name, run_fn *ours, const void *options, run_fn *theirs, const void *collator, const dv_str *texts,
                    size_t count) {
    double a[ROUNDS], b[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        a[i] = time_one(ours, texts, count, options);
        b[i] = time_one(theirs, texts, count, collator);
    }
    qsort(a, ROUNDS, sizeof a[0], by_size);
    qsort(b, ROUNDS, sizeof b[0], by_size);
    printf("%-22s ours %6.1f ns, ICU %6.1f ns: %.2f times\n", name, a[ROUNDS / 2], b[ROUNDS / 2], b[ROUNDS / 2] / a[ROUNDS / 2]);
}

static void make_phrases(dv_buf *all) {
    for (size_t i = 0; i < PHRASES; i++) {
        uint32_t words = 1 + draw(4);
        for (uint32_t w = 0; w < words; w++) {
            if (w > 0) dv_buf_putc(all, ' ');
            put_random_syllable(all, 1);
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

static int order_lines(const void *a, const void *b) {
    return dv_compare(*(const dv_str *)a, *(const dv_str *)b, NULL);
}

int main(int argc, char **argv) {
    dv_buf all;
    dv_buf_init(&all, NULL);
    if (argc > 1)
        read_file(&all, argv[1]);
    else
        make_phrases(&all);
    dv_str *texts = calloc(all.len + 1, sizeof *texts);
    size_t count = 0;
    for (char *at = all.ptr, *end; texts && (end = strchr(at, '\n')) != NULL; at = end + 1)
        if (end - at < MOST) texts[count++] = (dv_str){at, (size_t)(end - at)};
    UErrorCode error = U_ZERO_ERROR;
    UCollator *collator = ucol_open("vi", &error);
    if (!texts || count < 2 || U_FAILURE(error)) return 2;
    const dv_order_options dictionary = {.size = sizeof dictionary, .kind = DV_ORDER_DICTIONARY, .numbers = true};
    printf("%zu phrases, %.1f bytes each\n", count, (double)all.len / (double)count);
    compare("keys", our_keys, NULL, their_keys, collator, texts, count);
    compare("keys, dictionary", our_keys, &dictionary, their_keys, collator, texts, count);
    compare("compare, random", our_order, NULL, their_order, collator, texts, count);
    qsort(texts, count, sizeof *texts, order_lines);
    compare("compare, sorted", our_order, NULL, their_order, collator, texts, count);
    compare("compare, dictionary", our_order, &dictionary, their_order, collator, texts, count);
    ucol_close(collator);
    free(texts);
    dv_buf_free(&all);
    return sink == 0;
}
