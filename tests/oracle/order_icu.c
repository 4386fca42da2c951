/* Our order against ICU's `vi`: keys and comparisons of many pairs, and the sorted order of all syllables. */
#include <danvan/order.h>

#include <stdio.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "oracle/words.h"

enum { CHARS_MAX = 1000 };

typedef struct oracle {
    UCollator *order;
    UCollator *numbers;
    UCollator *school;
    const UNormalizer2 *nfd;
    size_t pairs;
    size_t bad;
} oracle;

/* The rules of `vi` with the tones as schools have them. */
static UCollator *open_school(UErrorCode *error) {
    static const UChar RULES[] = u"&\u0300 << \u0301 &a<\u0103<<<\u0102<\u00E2<<<\u00C2&d<\u0111<<<\u0110&e<\u00EA<<<\u00CA"
                                 u"&o<\u00F4<<<\u00D4<\u01A1<<<\u01A0&u<\u01B0<<<\u01AF"
                                 u"&[before 2]\u0300 << \u0301 &\u0300 << \u0309 << \u0303 << \u0323";
    return ucol_openRules(RULES, -1, UCOL_ON, UCOL_TERTIARY, NULL, error);
}

static bool open_oracle(oracle *with) {
    UErrorCode error = U_ZERO_ERROR;
    *with = (oracle){0};
    with->order = ucol_open("vi", &error);
    with->numbers = ucol_open("vi", &error);
    with->school = open_school(&error);
    with->nfd = unorm2_getNFDInstance(&error);
    if (U_SUCCESS(error)) ucol_setAttribute(with->numbers, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
    if (U_FAILURE(error)) printf("ICU: %s\n", u_errorName(error));
    return U_SUCCESS(error);
}

static void close_oracle(oracle *with) {
    ucol_close(with->order);
    ucol_close(with->numbers);
    ucol_close(with->school);
}

static int key_order(dv_str a, dv_str b, const dv_order_options *options) {
    dv_buf left;
    dv_buf right;
    dv_buf_init(&left, NULL);
    dv_buf_init(&right, NULL);
    if (dv_sort_key(&left, a, options) != DV_OK || dv_sort_key(&right, b, options) != DV_OK) exit(2);
    int order = strcmp(left.ptr, right.ptr);
    dv_buf_free(&left);
    dv_buf_free(&right);
    return (order > 0) - (order < 0);
}

static void compare_one(oracle *with, dv_str a, dv_str b, const UCollator *theirs, const dv_order_options *options) {
    UErrorCode error = U_ZERO_ERROR;
    int want = ucol_strcollUTF8(theirs, a.ptr ? a.ptr : "", (int32_t)a.len, b.ptr ? b.ptr : "", (int32_t)b.len, &error);
    int keys = key_order(a, b, options);
    int got = dv_compare(a, b, options);
    with->pairs++;
    if (U_SUCCESS(error) && want == keys && want == got) return;
    if (with->bad++ < 40)
        printf("numbers %d, tones %d: |%.*s|%.*s| ICU %d, keys %d, compare %d\n", options->numbers, options->tones, (int)a.len, a.ptr,
               (int)b.len, b.ptr, want, keys, got);
}

static void compare_pair(oracle *with, dv_str a, dv_str b) {
    const dv_order_options plain = {.size = sizeof plain};
    const dv_order_options numbers = {.size = sizeof numbers, .numbers = true};
    const dv_order_options school = {.size = sizeof school, .tones = DV_TONES_SAC_FIRST};
    compare_one(with, a, b, with->order, &plain);
    compare_one(with, a, b, with->numbers, &numbers);
    compare_one(with, a, b, with->school, &school);
}

static void decompose(const oracle *with, dv_buf *out, dv_str text) {
    UChar wide[CHARS_MAX];
    UChar apart[CHARS_MAX * 2];
    char bytes[CHARS_MAX * 6];
    int32_t len = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8(wide, CHARS_MAX, &len, text.ptr, (int32_t)text.len, &error);
    len = unorm2_normalize(with->nfd, wide, len, apart, CHARS_MAX * 2, &error);
    u_strToUTF8(bytes, (int32_t)sizeof bytes, &len, apart, len, &error);
    if (U_FAILURE(error)) exit(2);
    dv_buf_add(out, (dv_str){bytes, (size_t)len});
}

/* A phrase or a neighbour of `near`, every third time decomposed. */
static void make_text(const oracle *with, dv_buf *out, dv_str near) {
    dv_buf made;
    dv_buf_init(&made, NULL);
    if (near.ptr)
        put_changed(&made, near);
    else
        put_random_phrase(&made);
    out->len = 0;
    if (draw(3) == 0)
        decompose(with, out, dv_buf_str(&made));
    else
        dv_buf_add(out, dv_buf_str(&made));
    dv_buf_free(&made);
}

static void compare_phrases(oracle *with, size_t rounds) {
    dv_buf a;
    dv_buf b;
    dv_buf_init(&a, NULL);
    dv_buf_init(&b, NULL);
    for (size_t i = 0; i < rounds; i++) {
        make_text(with, &a, (dv_str){NULL, 0});
        make_text(with, &b, i % 2 ? (dv_str){NULL, 0} : dv_buf_str(&a));
        compare_pair(with, dv_buf_str(&a), dv_buf_str(&b));
    }
    dv_buf_free(&a);
    dv_buf_free(&b);
}

/* Every syllable in three cases, as one text after the other at fixed strides, so that near and far ones meet. */
static void compare_syllables(oracle *with) {
    dv_buf all;
    dv_buf_init(&all, NULL);
    static size_t starts[COUNT(INITIALS) * COUNT(RIMES) * DV_LETTER_TONES * 3 + 1];
    size_t count = 0;
    for (size_t i = 0; i < COUNT(INITIALS); i++)
        for (size_t r = 0; r < COUNT(RIMES); r++)
            for (uint8_t tone = 0; tone < DV_LETTER_TONES; tone++)
                for (uint32_t upper = 0; upper < 3; upper++) {
                    starts[count++] = all.len;
                    put_syllable(&all, INITIALS[i], RIMES[r], tone, upper);
                }
    starts[count] = all.len;
    static const size_t STRIDES[] = {1, 3, 18, 1237};
    for (size_t s = 0; s < COUNT(STRIDES); s++)
        for (size_t i = 0; i + STRIDES[s] < count; i += s == 0 ? 2 : 5) {
            size_t j = i + STRIDES[s];
            compare_pair(with, (dv_str){all.ptr + starts[i], starts[i + 1] - starts[i]},
                         (dv_str){all.ptr + starts[j], starts[j + 1] - starts[j]});
        }
    dv_buf_free(&all);
}

static void compare_others(oracle *with) {
    for (size_t i = 0; i < COUNT(OTHERS); i++)
        for (size_t j = 0; j < COUNT(OTHERS); j++)
            compare_pair(with, dv_s(OTHERS[i]), dv_s(OTHERS[j]));
}

/* Two letters in one, as phonetic notation has them: order.h leaves them to their code points. */
static bool is_ligature(uint32_t c) {
    static const uint32_t ALL[] = {u'ƍ', u'ƾ', u'ȸ', u'ȹ', u'ʣ', u'ʤ', u'ʥ', u'ʦ', u'ʧ', u'ʨ', u'ʩ', u'ʪ', u'ʫ', u'Ỻ', u'ỻ'};
    for (size_t i = 0; i < COUNT(ALL); i++)
        if (ALL[i] == c) return true;
    return false;
}

/* Each character of the blocks that order.h names with many others. Not compared: what ICU has as one letter with a middle
 * dot. */
static void compare_characters(oracle *with) {
    static const struct {
        uint32_t from;
        uint32_t to;
    } BLOCKS[] = {{0x01, 0x13E}, {0x141, 0x2AF}, {0x2BB, 0x2C1}, {0x1E00, 0x1EFF}, {0x2000, 0x2064}, {0x20A0, 0x20C0}};
    static char texts[1200][8];
    size_t lens[1200];
    size_t count = 0;
    for (size_t b = 0; b < COUNT(BLOCKS); b++)
        for (uint32_t c = BLOCKS[b].from; c <= BLOCKS[b].to; c++) {
            if (is_ligature(c)) continue;
            dv_buf out;
            dv_buf_init(&out, NULL);
            dv_utf8_put(&out, c);
            memcpy(texts[count], out.ptr, out.len);
            lens[count++] = out.len;
            dv_buf_free(&out);
        }
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j += 1 + draw(5))
            compare_pair(with, (dv_str){texts[i], lens[i]}, (dv_str){texts[j], lens[j]});
}

int main(int argc, char **argv) {
    oracle with;
    if (!open_oracle(&with)) return 2;
    compare_others(&with);
    compare_characters(&with);
    compare_syllables(&with);
    compare_phrases(&with, argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : 20000);
    close_oracle(&with);
    printf("order against ICU %s: %zu comparisons, %zu differ\n", U_ICU_VERSION, with.pairs, with.bad);
    return with.bad > 0 || with.pairs < 50000;
}
