#include <criterion/criterion.h>

#include <danvan/order.h>
#include <danvan/text.h>

#include <stdlib.h>
#include <string.h>

#include "failing_alloc.h"

static int sign(int value) {
    return (value > 0) - (value < 0);
}

/* The order by keys; it must be that of dv_compare(), both ways round. */
static int order_of(dv_str a, dv_str b, const dv_order_options *options) {
    dv_buf left, right;
    dv_buf_init(&left, NULL);
    dv_buf_init(&right, NULL);
    cr_assert_eq(dv_sort_key(&left, a, options), DV_OK);
    cr_assert_eq(dv_sort_key(&right, b, options), DV_OK);
    cr_assert_null(memchr(left.ptr, 0, left.len));
    int order = sign(strcmp(left.ptr, right.ptr));
    size_t shorter = left.len < right.len ? left.len : right.len;
    int bytes = sign(memcmp(left.ptr, right.ptr, shorter));
    if (bytes == 0) bytes = (left.len > right.len) - (left.len < right.len);
    cr_assert_eq(order, bytes);
    int got = dv_compare(a, b, options), back = dv_compare(b, a, options);
    cr_assert_eq(got, order, "|%.*s|%.*s| keys %d, compared %d", (int)a.len, a.ptr, (int)b.len, b.ptr, order, got);
    cr_assert_eq(back, -order, "|%.*s|%.*s| keys %d, compared the other way %d", (int)a.len, a.ptr, (int)b.len, b.ptr, order, back);
    dv_buf_free(&left);
    dv_buf_free(&right);
    return order;
}

/* Every text of a list is less than every later one. */
static void check_list(const char *const *list, const dv_order_options *options, const char *name) {
    for (size_t i = 0; list[i]; i++)
        for (size_t j = 0; list[j]; j++)
            cr_expect_eq(order_of(dv_s(list[i]), dv_s(list[j]), options), (i > j) - (i < j), "%s: |%s|%s|", name, list[i], list[j]);
}

Test(order, cldr) {
    static const char *const LETTERS[] = {"",  "a", "A", "à", "ả", "ã", "á", "ạ", "Ạ", "ă", "Ă", "ắ", "â", "b", "c", "d", "D", "đ",
                                          "Đ", "e", "ê", "f", "g", "h", "i", "ị", "j", "k", "l", "m", "n", "o", "ọ", "ô", "ộ",
                                          "ơ",
                                          "p", "q", "r", "s", "t", "u", "ụ", "ư", "ự", "v", "w", "x", "y", "ỵ", "z", NULL};
    static const char *const PHRASES[] = {"an dân", "An dân", "an giang", "An Giang", "Ấn Độ", NULL};
    static const char *const WORDS[] = {"má", "Má", "mạ", "ma a", "ma-a", "maá", NULL};
    static const char *const SIGNS[] = {" ", "_", "-", "–", ",", ";", ":", "!", "?", ".", "'", "’", "\"", "“", "(", ")", "[", "]", "{",
                                        "}", "@", "*", "/", "\\", "&", "#", "%", "`", "^", "°", "+", "<", "=", ">", "|", "~",
                                        "$", "₫",
                                        "€", "0", "1", "10", "2", "9", "a", "z", "α", "Α", "β", "а", "б", "ก", "中", "㐀", "\xEF\xBF\xBD", NULL};
    static const char *const TONES[] = {"hoa", "Hoa", "hoà", "Hoà", "hoả", "hoã", "hoá", "hoạ", "hòa", "Hòa", "hoan", NULL};
    static const char *const LATIN[] = {"ae", "æ", "af", "d", "ð", "đ", "oz", "ơ", "ss", "ß", "st", "z", "þ", NULL};
    check_list(LETTERS, NULL, "letters");
    check_list(PHRASES, NULL, "phrases");
    check_list(WORDS, NULL, "words");
    check_list(SIGNS, NULL, "signs");
    check_list(TONES, NULL, "tones");
    check_list(LATIN, NULL, "latin");
}

Test(order, dictionary) {
    const dv_order_options options = {.size = sizeof options, .kind = DV_ORDER_DICTIONARY};
    const dv_order_options school = {.size = sizeof options, .kind = DV_ORDER_DICTIONARY, .tones = DV_TONES_SAC_FIRST};
    static const char *const LIST[] = {"an", "an bài", "an dân", "An Giang", "an toàn", "An x", "ang", "anh", "anh em", "ánh", "ánh em",
                                       "ánh sáng", "ao", "Đà Lạt", "ma", "ma a", "ma-a", "ma z", "mà", "mà a", "má", "má a", "mạ", "maá", NULL};
    /* an before àn although à is a letter a: then an-, whose second syllable decides. */
    static const char *const SYLLABLES[] = {"an bài", "an z", "àn", "àn a", "ản", "án", "án mạng", "ạn", "ang", NULL};
    static const char *const SCHOOL[] = {"a", "á", "á z", "à", "à b", "ả", "ã", "ạ", "an", NULL};
    static const char *const PARTS[] = {"a b c", "a b-c", "a-b c", "a-b-c", NULL};
    check_list(SYLLABLES, &options, "syllables");
    check_list(SCHOOL, &school, "school");
    check_list(PARTS, &options, "parts");
    check_list(LIST, &options, "dictionary");
    cr_expect_eq(order_of(dv_s("(a) b"), dv_s("a (b)"), &options), -order_of(dv_s("a (b)"), dv_s("(a) b"), &options));
    cr_expect_neq(order_of(dv_s("(a"), dv_s("a("), &options), 0);
}

Test(order, numbers) {
    const dv_order_options options = {.size = sizeof options, .numbers = true};
    static const char *const LIST[] = {"Bản", "Bản 0", "Bản 1", "Bản 2", "Bản 2a", "Bản 9", "Bản 10", "Bản 10a", "Bản 11", "Bản 100",
                                       "Bản A", NULL};
    static const char *const PLAIN[] = {"Bản 1", "Bản 10", "Bản 2", NULL};
    check_list(LIST, &options, "numbers");
    check_list(PLAIN, NULL, "digits");
    cr_expect_eq(order_of(dv_s("Bản 06"), dv_s("Bản 6"), &options), 0);
    cr_expect_eq(order_of(dv_s("Bản 00"), dv_s("Bản 0"), &options), 0);
    cr_expect_eq(order_of(dv_s("6 06"), dv_s("06 6"), &options), 0);
    char digits[3][600];
    memset(digits, '7', sizeof digits);
    digits[1][450] = '8';
    cr_expect_eq(order_of((dv_str){digits[0], 600}, (dv_str){digits[1], 600}, &options), -1);
    cr_expect_eq(order_of((dv_str){digits[0], 199}, (dv_str){digits[2], 200}, &options), -1);
    /* Zeros behind the first part of a long number count. */
    memset(digits, '7', sizeof digits);
    digits[0][200] = '0';
    cr_expect_neq(order_of((dv_str){digits[0], 202}, (dv_str){digits[2], 201}, &options), 0);
    digits[1][200] = '7';
    cr_expect_eq(order_of((dv_str){digits[0], 202}, (dv_str){digits[2], 202}, &options), -1);
}

Test(order, forms_that_are_one) {
    static const char *const ROWS[][2] = {
        {"ệ", "e\u0323\u0302"},
        {"ệ", "e\u0302\u0323"},
        {"ệ", "\u00EA\u0323"},
        {"ệ", "\u1EB9\u0302"},
        {"ợ", "o\u031B\u0323"},
        {"ợ", "o\u0323\u031B"},
        {"Ắ", "A\u0306\u0301"},
        {"ạ", "a\u0323"},
        {"a\u0323\u0301", "a\u0301\u0323"},
        {"c\u0327\u0323\u0301", "c\u0301\u0327\u0323"},
        {"á", "a\u0341"},
        {"à", "a\u0340"},
        {"ñ", "n\u0303"},
        {"Ångström", "A\u030Angstro\u0308m"},
        {"an\u00ADdân", "andân"},
        {"an\u200Bdân", "andân"},
        {"a\x01\x02", "a"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        for (int kind = 0; kind < 4; kind++) {
            const dv_order_options options = {.size = sizeof options, .kind = (dv_order_kind)(kind & 1), .numbers = kind > 1};
            cr_expect_eq(order_of(dv_s(ROWS[i][0]), dv_s(ROWS[i][1]), &options), 0, "row %zu", i);
        }
    /* A mark of its own kind before it keeps a shape from its letter. */
    cr_expect_neq(order_of(dv_s("e\u0301\u0302"), dv_s("ế"), NULL), 0);
}

Test(order, odd_arguments) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_sort_key(NULL, dv_s("a"), NULL), DV_E_ARG);
    cr_expect_eq(dv_sort_key(&out, (dv_str){NULL, 3}, NULL), DV_E_ARG);
    cr_expect_eq(dv_sort_key(&out, (dv_str){NULL, 0}, NULL), DV_OK);
    cr_expect_eq(dv_compare((dv_str){NULL, 0}, dv_s(""), NULL), 0);
    cr_expect_eq(dv_compare((dv_str){NULL, 5}, dv_s("a"), NULL), -1);
    /* An older caller's struct ends before the last member. */
    const dv_order_options older = {.size = offsetof(dv_order_options, numbers), .numbers = true};
    cr_expect_eq(dv_compare(dv_s("10"), dv_s("2"), &older), -1);
    const dv_order_options strange = {.size = sizeof strange, .kind = (dv_order_kind)77, .tones = (dv_tone_order)77};
    cr_expect_eq(dv_compare(dv_s("à b"), dv_s("a c"), &strange), -1);
    dv_buf_free(&out);
}

/* A longer number is more, whatever its digits, up to any length. */
Test(order, long_numbers) {
    enum { MOST = 70000 };
    static const size_t LENS[] = {1, 2, 199, 200, 201, 202, 254, 255, 256, 399, 400, 401, 509, 510, 511, 65024, 65025, 65026, MOST};
    char *nines = malloc(MOST + 4), *ones = malloc(MOST + 4);
    cr_assert(nines && ones);
    for (unsigned kind = 0; kind < 2; kind++) {
        const dv_order_options options = {.size = sizeof options, .kind = (dv_order_kind)kind, .numbers = true};
        for (size_t i = 0; i < sizeof LENS / sizeof LENS[0]; i++)
            for (size_t j = 0; j < sizeof LENS / sizeof LENS[0]; j++) {
                memset(nines, '9', MOST);
                memset(ones, '1', MOST);
                memcpy(nines + LENS[i], " b", 2);
                memcpy(ones + LENS[j], " a", 2);
                int order = order_of((dv_str){nines, LENS[i] + 2}, (dv_str){ones, LENS[j] + 2}, &options);
                cr_expect_eq(order, i < j ? -1 : 1, "%zu nines and %zu ones", LENS[i], LENS[j]);
            }
        /* Zeros before count for nothing, those within do. */
        memset(nines, '0', MOST);
        memset(nines + 300, '7', 500);
        cr_expect_eq(order_of((dv_str){nines, 800}, (dv_str){nines + 300, 500}, &options), 0);
        nines[500] = '0';
        cr_expect_eq(order_of((dv_str){nines, 800}, (dv_str){nines + 299, 501}, &options), 0);
        cr_expect_eq(order_of((dv_str){nines, 800}, (dv_str){nines + 300, 499}, &options), 1);
    }
    free(nines);
    free(ones);
}

/* The end of a number is looked for once. */
Test(order, long_numbers_take_linear_time, .timeout = 20) {
    const dv_order_options options = {.size = sizeof options, .numbers = true};
    size_t len = (size_t)8 << 20;
    char *digits = malloc(len), *others = malloc(len);
    cr_assert(digits && others);
    memset(digits, '5', len);
    memset(others, '5', len);
    others[len - 1] = '6';
    cr_expect_eq(dv_compare((dv_str){digits, len}, (dv_str){others, len}, &options), -1);
    free(digits);
    free(others);
}

static uint32_t random_state = 11;

static uint32_t draw(uint32_t below) {
    random_state = random_state * 1664525 + 1013904223;
    return (random_state >> 8) % below;
}

/* Texts of few pieces meet each other in every way: marks, tones, signs, digits, ill-formed bytes. */
static dv_str draw_text(char room[64]) {
    static const char *const PIECES[] = {"a", "A", "á", "à", "ă", "â", "đ", "b", " ", "-", "0", "1", "12", "\u0301", "\u0302", "\u0323",
                                         "\u031B", "o", "æ", "€", "\xC3", "\x80", "中", "я", "²", "\u0344", "…", "é", "\u00AD"};
    dv_str text = {room, 0};
    for (uint32_t pieces = draw(7); pieces > 0; pieces--) {
        const char *piece = PIECES[draw(sizeof PIECES / sizeof PIECES[0])];
        memcpy(room + text.len, piece, strlen(piece));
        text.len += strlen(piece);
    }
    return text;
}

Test(order, keys_and_comparison_agree) {
    for (int round = 0; round < 60000; round++) {
        char rooms[2][64];
        const dv_order_options options = {.size = sizeof options, .kind = (dv_order_kind)draw(2), .tones = (dv_tone_order)draw(2),
                                          .numbers = draw(2)};
        dv_str a = draw_text(rooms[0]), b = draw_text(rooms[1]);
        order_of(a, b, &options);
    }
}

/* Long runs of plain weights, and more tones and capitals than fit in a buffer of the stack. */
Test(order, long_texts) {
    static char texts[2][9000];
    static const size_t LENS[] = {100, 125, 126, 127, 128, 252, 253, 254, 300, 1000};
    for (size_t i = 0; i < sizeof LENS / sizeof LENS[0]; i++)
        for (size_t j = 0; j < sizeof LENS / sizeof LENS[0]; j++) {
            for (int t = 0; t < 2; t++)
                memset(texts[t], 'a', 2000);
            memcpy(texts[0] + LENS[i], "\xC3\xA1", 2);
            memcpy(texts[1] + LENS[j], "\xC3\xA1", 2);
            /* The same letters; the tone that comes later is the less. */
            cr_expect_eq(order_of((dv_str){texts[0], 2000}, (dv_str){texts[1], 2000}, NULL), (i < j) - (i > j));
            texts[0][LENS[i]] = texts[0][LENS[i] + 1] = 'a';
            texts[1][LENS[j]] = texts[1][LENS[j] + 1] = 'a';
            texts[0][LENS[i]] = texts[1][LENS[j]] = 'A';
            cr_expect_eq(order_of((dv_str){texts[0], 2000}, (dv_str){texts[1], 2000}, NULL), (i < j) - (i > j));
        }
    for (int t = 0; t < 2; t++)
        for (size_t i = 0; i < 3000; i++)
            memcpy(texts[t] + 3 * i, "\xE1\xBA\xA4", 3);
    memcpy(texts[1] + 8997, "\xE1\xBA\xA5", 3);
    cr_expect_eq(order_of((dv_str){texts[0], 9000}, (dv_str){texts[1], 9000}, NULL), 1);
    /* Marks without end. */
    for (size_t i = 0; i < 4500; i++)
        memcpy(texts[0] + 2 * i, "\xCC\x81", 2);
    memcpy(texts[1], texts[0], 9000);
    texts[1][8999] = (char)0x80;
    cr_expect_eq(order_of((dv_str){texts[0], 9000}, (dv_str){texts[1], 9000}, NULL), 1);
}

Test(order, memory_that_fails) {
    static char text[3000];
    for (size_t i = 0; i < 1000; i++)
        memcpy(text + 3 * i, "\xE1\xBA\xA4", 3);
    bool done = false;
    for (int kind = 0; kind < 2; kind++)
        for (size_t fail = 1; fail < 40; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            const dv_order_options options = {.size = sizeof options, .kind = (dv_order_kind)kind};
            dv_buf out;
            dv_buf_init(&out, &alloc);
            dv_status status = dv_sort_key(&out, (dv_str){text, sizeof text}, &options);
            cr_expect(status == DV_OK || status == DV_E_NOMEM);
            done = status == DV_OK;
            dv_buf_free(&out);
            cr_expect_eq(state.held, 0);
        }
    cr_expect(done);
}
