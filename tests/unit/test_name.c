#include <criterion/criterion.h>

#include <string.h>

#include <danvan/text.h>

Test(test_name, equality) {
    static const struct {
        const char *a;
        const char *b;
        bool equal;
    } ROWS[] = {
        {"Chu Va 6", "Chu Va 12", false},
        {"Chu Va 6", "Chu Va 06", true},
        {"Chu Va 6", "CHU VA  006", true},
        {"Chu Va 6", "Chu Va 60", false},
        {"Chu Va 6", "Chu Va", false},
        {"Chu Va 0", "Chu Va 00", true},
        {"Chu Va 0", "Chu Va ", false},
        {"Chu Va 1", "Chu Va 2", false},
        {"Tổ 1-12", "Tổ 01-012", true},
        {"Tổ 1-12", "Tổ 11-2", false},
        {"6a", "06A", true},
        {"6a", "6b", false},
        {"Bản Hòa", "bản hoà", true},
        {"Nà Đa", "Nà Đon", false},
        {"", "", true},
        {"", "0", false},
        {"99999999999999999999999999999", "099999999999999999999999999999", true},
        {"99999999999999999999999999999", "99999999999999999999999999998", false},
        {"\xFF", "\xFF", false},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        cr_assert_eq(dv_name_equal(dv_s(ROWS[i].a), dv_s(ROWS[i].b)), ROWS[i].equal, "row %zu", i);
        cr_assert_eq(dv_name_equal(dv_s(ROWS[i].b), dv_s(ROWS[i].a)), ROWS[i].equal, "row %zu swapped", i);
    }
}

Test(test_name, distances) {
    static const struct {
        const char *a;
        const char *b;
        size_t most;
        size_t distance;
    } ROWS[] = {
        {"", "", 3, 0},
        {"dân số", "dân sô", 3, 0},
        {"dân số", "dâm số", 3, 1},
        {"dân số", "dâ số", 3, 1},
        {"dân số", "dâns ố", 3, 1},
        {"abcd", "acbd", 3, 1},
        {"ca", "abc", 9, 3},
        {"abcdef", "badcfe", 9, 3},
        {"kitten", "sitting", 9, 3},
        {"kitten", "sitting", 3, 3},
        {"kitten", "sitting", 2, 3},
        {"kitten", "sitting", 0, 1},
        {"", "abc", 9, 3},
        {"", "abc", 2, 3},
        {"Москва", "Масква", 9, 1},
        {"abc", "xyz", SIZE_MAX, 3},
        {"\xFF", "a", 5, 6},
        {"\xFF", "a", SIZE_MAX, SIZE_MAX},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        size_t got = dv_text_distance(dv_s(ROWS[i].a), dv_s(ROWS[i].b), ROWS[i].most);
        cr_assert_eq(got, ROWS[i].distance, "row %zu: %zu", i, got);
        got = dv_text_distance(dv_s(ROWS[i].b), dv_s(ROWS[i].a), ROWS[i].most);
        cr_assert_eq(got, ROWS[i].distance, "row %zu swapped: %zu", i, got);
    }
}

/* Optimal string alignment straight from its definition, for short texts. */
static size_t slow_distance(const char *a, size_t i, const char *b, size_t j) {
    if (i == 0 || j == 0) return i + j;
    size_t best = slow_distance(a, i - 1, b, j - 1) + (a[i - 1] != b[j - 1]);
    size_t other = slow_distance(a, i - 1, b, j) + 1;
    best = other < best ? other : best;
    other = slow_distance(a, i, b, j - 1) + 1;
    best = other < best ? other : best;
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        other = slow_distance(a, i - 2, b, j - 2) + 1;
        best = other < best ? other : best;
    }
    return best;
}

Test(test_name, distances_follow_the_definition) {
    uint32_t random = 7;
    for (int round = 0; round < 600; round++) {
        char texts[2][6];
        size_t lens[2];
        for (size_t t = 0; t < 2; t++) {
            random = random * 1664525 + 1013904223;
            lens[t] = (random >> 16) % 7;
            for (size_t i = 0; i < lens[t]; i++) {
                random = random * 1664525 + 1013904223;
                texts[t][i] = (char)('a' + (random >> 16) % 3);
            }
        }
        dv_str a = {texts[0], lens[0]};
        dv_str b = {texts[1], lens[1]};
        size_t want = slow_distance(texts[0], lens[0], texts[1], lens[1]);
        for (size_t most = 0; most < 7; most++) {
            size_t got = dv_text_distance(a, b, most);
            cr_assert_eq(got, want > most ? most + 1 : want, "%.*s %.*s most %zu: %zu", (int)a.len, a.ptr, (int)b.len,
                         b.ptr, most, got);
        }
    }
}

Test(test_name, long_texts_count_by_their_first_64_characters) {
    char a[500];
    char b[500];
    memset(a, 'a', sizeof a);
    memset(b, 'a', sizeof b);
    memset(b + 64, 'z', sizeof b - 64);
    cr_assert_eq(dv_text_distance((dv_str){a, sizeof a}, (dv_str){b, sizeof b}, 10), 0);
    b[63] = 'z';
    cr_assert_eq(dv_text_distance((dv_str){a, sizeof a}, (dv_str){b, sizeof b}, 10), 1);
    memset(b, 'z', sizeof b);
    cr_assert_eq(dv_text_distance((dv_str){a, sizeof a}, (dv_str){b, sizeof b}, 100), 64);
    cr_assert_eq(dv_text_distance((dv_str){a, sizeof a}, (dv_str){b, sizeof b}, 5), 6);
}
