#include <criterion/criterion.h>

#include <stdio.h>

#include "failing_alloc.h"
#include "syllable_fixture.h"
#include "text/syllable.h"

static int compare(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All made syllables without marks, sorted. */
static char **plain_list(const made_list *all) {
    char **list = calloc(all->len, sizeof *list);
    for (size_t i = 0; i < all->len; i++) {
        list[i] = calloc(1, 64);
        made_write(list[i], &all->items[i], 0, false, LOWER);
    }
    qsort(list, all->len, sizeof *list, compare);
    return list;
}

/* Every row of initial, up to three vowels and final is valid just when the description makes it. */
Test(syllable, exactly_the_table) {
    static const char *const VOWELS[] = {"", "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};
    static const char *const FINALS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", "g", "k", "ph", "mn"};
    static const char *const BESIDES[] = {"q", "kr", "f", "nghh", "hl", "đr"};
    made_list all = make_all();
    char **known = plain_list(&all);
    bool *met = calloc(all.len, sizeof *met);
    size_t found = 0, wrong = 0, distinct = 0;
    for (size_t i = 0; i < all.len; i++)
        distinct += i == 0 || strcmp(known[i], known[i - 1]) != 0;
    for (size_t initial = 0; initial < INITIALS_LEN + 6; initial++)
        for (size_t row = 13; row < 13 * 13 * 13; row++)
            for (size_t final = 0; final < sizeof FINALS / sizeof FINALS[0]; final++) {
                const char *head = initial < INITIALS_LEN ? INITIAL_NAMES[initial] : BESIDES[initial - INITIALS_LEN];
                char text[40], *key = text;
                snprintf(text, sizeof text, "%s%s%s%s%s", head, VOWELS[row / 169], VOWELS[row / 13 % 13], VOWELS[row % 13],
                    FINALS[final]);
                if (row / 169 == 0 || (row / 13 % 13 == 0 && row % 13 != 0)) continue;
                char **place = bsearch(&key, known, all.len, sizeof *known, compare);
                bool want = place != NULL;
                if (place) met[place - known] = true;
                /* A stop needs a tone; the tone is on the last letter before the final here, which is no matter of the table. */
                dv_syllable syllable;
                char toned[48];
                bool stop = strchr("cpt", FINALS[final][0]) && FINALS[final][0] && strcmp(FINALS[final], "ph") != 0;
                snprintf(toned, sizeof toned, "%.*s%s%s", (int)(strlen(text) - strlen(FINALS[final])), text,
                         stop ? TONE_MARKS[4] : "", FINALS[final]);
                bool got = dv_syllable_parse(&syllable, dv_s(toned), DV_SYLLABLE_STRICT) == DV_OK;
                if (got != want && wrong++ < 20) cr_expect_fail("%s: valid %d, not %d", toned, got, want);
            }
    for (size_t i = 0; i < all.len; i++)
        found += met[i];
    cr_expect_eq(found, distinct, "%zu of %zu", found, distinct);
    cr_expect_gt(distinct, 3800);
    free(met);
    for (size_t i = 0; i < all.len; i++)
        free(known[i]);
    free(known);
    free(all.items);
}

static bool same_text(const dv_buf *buf, const char *text) {
    return dv_str_equal(dv_buf_str(buf), dv_s(text));
}

static const dv_letter_case CASES[] = {[LOWER] = DV_CASE_LOWER, [TITLE] = DV_CASE_TITLE, [UPPER] = DV_CASE_UPPER};

/* One form of a syllable is read as it was made, and written in both styles. */
static void expect_read(const char *text, const made *item, int tone, made_case letters, const char *const want[2], int second) {
    dv_syllable s;
    cr_assert_eq(dv_syllable_parse(&s, dv_s(text), DV_SYLLABLE_STRICT), DV_OK, "%s", text);
    cr_assert(s.tone == tone && s.initial == item->initial && !s.loose, "%s: tone %d, initial %d", text, s.tone, s.initial);
    bool same = strcmp(want[0], want[1]) == 0;
    int found = same ? DV_TONE_FOUND_BOTH : second ? DV_TONE_FOUND_HOA_SECOND : DV_TONE_FOUND_HOA_FIRST;
    if (tone == 0) found = DV_TONE_FOUND_NONE;
    cr_assert_eq(s.found, found, "%s: found %d, not %d", text, s.found, found);
    cr_assert(s.letter_case == CASES[letters] || (letters == UPPER && s.len == 1), "%s", text);
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (int place = 0; place < 2; place++) {
        out.len = 0;
        cr_assert_eq(dv_syllable_write(&out, &s, (dv_tone_place)place), DV_OK);
        cr_assert(same_text(&out, want[place]), "%s gave %s, not %s", text, out.ptr, want[place]);
    }
    dv_buf_free(&out);
}

static void expect_all_forms(const made *item, int tone, made_case letters) {
    char loose[2][64];
    utf8proc_uint8_t *composed[2];
    for (int second = 0; second < 2; second++) {
        made_write(loose[second], item, tone, second != 0, letters);
        composed[second] = utf8proc_NFC((const utf8proc_uint8_t *)loose[second]);
    }
    const char *const want[2] = {(const char *)composed[0], (const char *)composed[1]};
    for (int second = 0; second < 2; second++) {
        utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)loose[second]);
        if (item->stop && tone != DV_TONE_SAC && tone != DV_TONE_NANG) {
            cr_assert(!dv_syllable_is_valid(dv_s(want[second]), DV_SYLLABLE_STRICT), "%s", want[second]);
        } else {
            cr_assert(dv_syllable_is_valid(dv_s(want[second]), DV_SYLLABLE_STRICT), "%s", want[second]);
            expect_read(loose[second], item, tone, letters, want, second);
            expect_read(want[second], item, tone, letters, want, second);
            expect_read((const char *)apart, item, tone, letters, want, second);
        }
        free(apart);
    }
    free(composed[0]);
    free(composed[1]);
}

/* All initials, rimes, tones, styles, cases and forms. */
Test(syllable, all) {
    made_list all = make_all();
    for (size_t i = 0; i < all.len; i++)
        for (int tone = 0; tone < 6; tone++)
            for (int letters = LOWER; letters <= UPPER; letters++)
                expect_all_forms(&all.items[i], tone, (made_case)letters);
    free(all.items);
}

/* The tone on any other vowel is read, and called wrong. */
Test(syllable, all_wrong_places) {
    made_list all = make_all();
    size_t tried = 0;
    for (size_t i = 0; i < all.len; i++) {
        char plain[64], right[2][64];
        made_write(plain, &all.items[i], 0, false, LOWER);
        made_write(right[0], &all.items[i], 4, false, LOWER);
        made_write(right[1], &all.items[i], 4, true, LOWER);
        for (size_t at = 0; at < strlen(plain);) {
            utf8proc_int32_t c;
            at += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)plain + at, -1, &c);
            char text[80];
            snprintf(text, sizeof text, "%.*s%s%s", (int)at, plain, TONE_MARKS[4], plain + at);
            bool vowel = c >= 0x80 ? c != u'đ' : strchr("aeiouy", (int)c) != NULL;
            bool wrong = vowel && strcmp(text, right[0]) != 0 && strcmp(text, right[1]) != 0;
            dv_syllable s;
            bool read = dv_syllable_parse(&s, dv_s(text), DV_SYLLABLE_STRICT) == DV_OK;
            cr_assert_eq(read, vowel, "%s", text);
            if (read) cr_assert_eq(s.found == DV_TONE_FOUND_WRONG, wrong, "%s", text);
            cr_assert_eq(dv_syllable_is_valid(dv_s(text), DV_SYLLABLE_STRICT), read && !wrong, "%s", text);
            tried += wrong;
        }
    }
    cr_expect_gt(tried, 2000);
    free(all.items);
}

Test(syllable, parts) {
    static const struct {
        const char *text;
        dv_initial initial;
        dv_glide glide;
        dv_nucleus nucleus;
        dv_final final;
        dv_tone tone;
    } ROWS[] = {
        {"nghiêng", DV_INITIAL_NGH, DV_GLIDE_NONE, DV_NUCLEUS_IEE, DV_FINAL_NG, DV_TONE_NGANG},
        {"Huế", DV_INITIAL_H, DV_GLIDE_U, DV_NUCLEUS_EE, DV_FINAL_NONE, DV_TONE_SAC},
        {"hoặc", DV_INITIAL_H, DV_GLIDE_O, DV_NUCLEUS_AW, DV_FINAL_C, DV_TONE_NANG},
        {"thuở", DV_INITIAL_TH, DV_GLIDE_U, DV_NUCLEUS_OW, DV_FINAL_NONE, DV_TONE_HOI},
        {"lửa", DV_INITIAL_L, DV_GLIDE_NONE, DV_NUCLEUS_UWOW, DV_FINAL_NONE, DV_TONE_HOI},
        {"rượu", DV_INITIAL_R, DV_GLIDE_NONE, DV_NUCLEUS_UWOW, DV_FINAL_U, DV_TONE_NANG},
        {"của", DV_INITIAL_C, DV_GLIDE_NONE, DV_NUCLEUS_UOO, DV_FINAL_NONE, DV_TONE_HOI},
        {"xoong", DV_INITIAL_X, DV_GLIDE_NONE, DV_NUCLEUS_O_LONG, DV_FINAL_NG, DV_TONE_NGANG},
        {"khuya", DV_INITIAL_KH, DV_GLIDE_U, DV_NUCLEUS_IEE, DV_FINAL_NONE, DV_TONE_NGANG},
        {"yếu", DV_INITIAL_NONE, DV_GLIDE_NONE, DV_NUCLEUS_IEE, DV_FINAL_U, DV_TONE_SAC},
        {"Đậy", DV_INITIAL_DD, DV_GLIDE_NONE, DV_NUCLEUS_AA, DV_FINAL_Y, DV_TONE_NANG},
        {"gì", DV_INITIAL_GI, DV_GLIDE_NONE, DV_NUCLEUS_I, DV_FINAL_NONE, DV_TONE_HUYEN},
        {"gìn", DV_INITIAL_GI, DV_GLIDE_NONE, DV_NUCLEUS_I, DV_FINAL_N, DV_TONE_HUYEN},
        {"giếng", DV_INITIAL_GI, DV_GLIDE_NONE, DV_NUCLEUS_IEE, DV_FINAL_NG, DV_TONE_SAC},
        {"già", DV_INITIAL_GI, DV_GLIDE_NONE, DV_NUCLEUS_A, DV_FINAL_NONE, DV_TONE_HUYEN},
        {"giường", DV_INITIAL_GI, DV_GLIDE_NONE, DV_NUCLEUS_UWOW, DV_FINAL_NG, DV_TONE_HUYEN},
        {"quá", DV_INITIAL_QU, DV_GLIDE_U, DV_NUCLEUS_A, DV_FINAL_NONE, DV_TONE_SAC},
        {"quý", DV_INITIAL_QU, DV_GLIDE_U, DV_NUCLEUS_I, DV_FINAL_NONE, DV_TONE_SAC},
        {"quýt", DV_INITIAL_QU, DV_GLIDE_U, DV_NUCLEUS_I, DV_FINAL_T, DV_TONE_SAC},
        {"quyển", DV_INITIAL_QU, DV_GLIDE_U, DV_NUCLEUS_IEE, DV_FINAL_N, DV_TONE_HOI},
        {"quốc", DV_INITIAL_QU, DV_GLIDE_U, DV_NUCLEUS_OO, DV_FINAL_C, DV_TONE_SAC},
        {"Y", DV_INITIAL_NONE, DV_GLIDE_NONE, DV_NUCLEUS_I, DV_FINAL_NONE, DV_TONE_NGANG},
        {"Tý", DV_INITIAL_T, DV_GLIDE_NONE, DV_NUCLEUS_I, DV_FINAL_NONE, DV_TONE_SAC},
        {"Pác", DV_INITIAL_P, DV_GLIDE_NONE, DV_NUCLEUS_A, DV_FINAL_C, DV_TONE_SAC},
        {"ka", DV_INITIAL_K, DV_GLIDE_NONE, DV_NUCLEUS_A, DV_FINAL_NONE, DV_TONE_NGANG},
        {"Kon", DV_INITIAL_K, DV_GLIDE_NONE, DV_NUCLEUS_O, DV_FINAL_N, DV_TONE_NGANG},
        {"Lắk", DV_INITIAL_L, DV_GLIDE_NONE, DV_NUCLEUS_AW, DV_FINAL_OTHER, DV_TONE_SAC},
        {"Krông", DV_INITIAL_OTHER, DV_GLIDE_NONE, DV_NUCLEUS_OO, DV_FINAL_NG, DV_TONE_NGANG},
        {"Ea", DV_INITIAL_NONE, DV_GLIDE_NONE, DV_NUCLEUS_OTHER, DV_FINAL_NONE, DV_TONE_NGANG},
        {"H’Leo", DV_INITIAL_OTHER, DV_GLIDE_NONE, DV_NUCLEUS_E, DV_FINAL_O, DV_TONE_NGANG},
        {"R'lấp", DV_INITIAL_OTHER, DV_GLIDE_NONE, DV_NUCLEUS_AA, DV_FINAL_P, DV_TONE_SAC},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_syllable s;
        cr_assert_eq(dv_syllable_parse(&s, dv_s(ROWS[i].text), DV_SYLLABLE_LOOSE), DV_OK, "%s", ROWS[i].text);
        cr_expect(s.initial == ROWS[i].initial && s.glide == ROWS[i].glide && s.nucleus == ROWS[i].nucleus &&
            s.final == ROWS[i].final &&
                      s.tone == ROWS[i].tone,
                  "%s: %d %d %d %d %d", ROWS[i].text, s.initial, s.glide, s.nucleus, s.final, s.tone);
    }
}

Test(syllable, places_of_letters) {
    dv_syllable s;
    cr_assert_eq(dv_syllable_parse(&s, DV_S("NGUYE\u0302\u0303n"), DV_SYLLABLE_STRICT), DV_OK);
    static const uint8_t STARTS[] = {0, 1, 2, 3, 4, 9};
    cr_assert_eq(s.len, 6);
    for (size_t i = 0; i < 6; i++)
        cr_expect_eq(s.letters[i].start, STARTS[i]);
    cr_expect(s.vowels == 2 && s.vowels_len == 3 && s.tone_at == 4 && s.letter_case == DV_CASE_MIXED);
    cr_expect(s.letters[4].base == 'e' && s.letters[4].shape == 2 && s.letters[4].upper && !s.letters[5].upper);
    /* Marks in any order, and the letter composed with the wrong one first. */
    static const char *const FORMS[] = {"ế", "e\u0301\u0302", "e\u0302\u0301", "é\u0302", "ê\u0301", "ê\u0341"};
    for (size_t i = 0; i < 6; i++) {
        cr_assert_eq(dv_syllable_parse(&s, dv_s(FORMS[i]), DV_SYLLABLE_STRICT), DV_OK, "row %zu", i);
        cr_expect(s.tone == DV_TONE_SAC && s.letters[0].shape == 2 && s.letter_case == DV_CASE_LOWER, "row %zu", i);
    }
}

/* Names from communes and peoples, as papers write them. */
Test(syllable, loose) {
    static const char *const TAKEN[] = {
        "Kạn",  "Ơt",    "Klang", "Bha",  "Kôn",   "Pring",  "Kót",  "Đak",   "Ngọk", "Blà",    "Hreng", "Pék",   "Kroong",
        "Plông", "Rve",
        "Pne",  "Mar",   "Drai",  "Xiêr", "Kbang", "Lơng",   "Dơk",  "Păh",   "Yok",  "Hrung",  "Grăng", "Dêr",   "Chro",
        "Kriêng", "Pnôn",
        "Púch", "Piơr",  "Pưh",   "Măih", "Broăi", "Chrôh",  "Hiao", "Yeng",  "Mláh", "Uar",    "Rcăm",  "Dliê",  "Tir",
        "Knia",  "Kuêh",
        "Tẻh",  "Srônh", "Huoai", "Jút",  "Yiêng", "Trul",   "Plao", "Mnông", "Hmông", "Stiêng", "Xtiêng", "Brâu", "Plei",
        "Ch'ơm", "Tr'Hy",
        "M’gar", "N'Thol", "H'đinh", "K\u02BCho", "M'Đrắk", "Wil", "Zuôich", "Dêê", "Krêy", "bat", "toat", "uôp", "ngi", "ge",
        "Ley",
    };
    static const char *const REFUSED[] = {
        "hello", "street", "Ayun", "Pleiku", "'Leo", "Kkông", "Krrông", "bàk", "bảt", "nd", "H'", "H'H'eo", "Leo'H", "q", "qa",
        "aeu", "Mike", "bank",
        "strong", "as", "tab", "Huoaoi", "ia'a",
    };
    for (size_t i = 0; i < sizeof TAKEN / sizeof TAKEN[0]; i++) {
        cr_expect(dv_syllable_is_valid(dv_s(TAKEN[i]), DV_SYLLABLE_LOOSE), "%s is refused", TAKEN[i]);
        dv_syllable s;
        dv_buf out;
        dv_buf_init(&out, NULL);
        if (dv_syllable_parse(&s, dv_s(TAKEN[i]), DV_SYLLABLE_LOOSE) == DV_OK) {
            cr_expect(s.loose && !dv_syllable_is_valid(dv_s(TAKEN[i]), DV_SYLLABLE_STRICT), "%s is strict", TAKEN[i]);
            dv_syllable_write(&out, &s, DV_TONE_HOA_FIRST);
            cr_expect(same_text(&out, TAKEN[i]) || s.apostrophe > 0, "%s written %s", TAKEN[i], out.ptr);
        }
        dv_buf_free(&out);
    }
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++)
        cr_expect(!dv_syllable_is_valid(dv_s(REFUSED[i]), DV_SYLLABLE_LOOSE), "%s is taken", REFUSED[i]);
}

Test(syllable, refused) {
    static const struct {
        const char *text;
        dv_status status;
    } ROWS[] = {
        {"", DV_E_VALUE},       {"ng", DV_E_VALUE},     {"kíến", DV_E_VALUE},     {"José", DV_E_VALUE},      {"ñu", DV_E_VALUE},
        {"ho a", DV_E_VALUE},   {"hòa.", DV_E_VALUE},   {"nghiêngg", DV_E_VALUE}, {"a\u0308", DV_E_VALUE},
        {"\u0301a", DV_E_VALUE},
        {"b\u0301a", DV_E_VALUE}, {"a\u0301\u0301", DV_E_VALUE}, {"a\u0302\u0306", DV_E_VALUE}, {"e\u031B", DV_E_VALUE},
        {"\xFF", DV_E_TEXT},
        {"ho\xC3", DV_E_TEXT},  {"abcdefghijkabc", DV_E_VALUE}, {"país", DV_E_VALUE}, {"río", DV_E_VALUE},
        {"d\u0302", DV_E_VALUE},
    };
    dv_syllable s;
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        cr_expect_eq(dv_syllable_parse(&s, dv_s(ROWS[i].text), DV_SYLLABLE_STRICT), ROWS[i].status, "row %zu: %s", i,
            ROWS[i].text);
    dv_tone_marks marks;
    cr_expect(!dv_syllable__read(&s, &marks, DV_S("a\u0301\u0301")), "one tone a letter");
    cr_expect(dv_syllable__read(&s, &marks, DV_S("áí")) && marks.count == 2 && !marks.differ);
    cr_expect(dv_syllable__read(&s, &marks, DV_S("áì")) && marks.count == 2 && marks.differ);
    cr_expect_eq(dv_syllable_parse(NULL, DV_S("a"), DV_SYLLABLE_STRICT), DV_E_ARG);
    char many[600];
    memset(many, 'a', sizeof many);
    cr_expect_eq(dv_syllable_parse(&s, (dv_str){many, sizeof many}, DV_SYLLABLE_LOOSE), DV_E_VALUE);
}

Test(syllable, writing) {
    dv_syllable s;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_syllable_parse(&s, DV_S("HOA"), DV_SYLLABLE_STRICT), DV_OK);
    s.tone = DV_TONE_HUYEN;
    dv_syllable_write(&out, &s, DV_TONE_HOA_FIRST);
    dv_syllable_write(&out, &s, DV_TONE_HOA_SECOND);
    cr_expect_str_eq(out.ptr, "HÒAHOÀ");
    dv_syllable bad = s;
    bad.tone = 6;
    cr_expect_eq(dv_syllable_write(&out, &bad, DV_TONE_HOA_FIRST), DV_E_ARG);
    bad = s;
    bad.vowels_len = 9;
    cr_expect_eq(dv_syllable_write(&out, &bad, DV_TONE_HOA_FIRST), DV_E_ARG);
    bad = s;
    bad.vowels = 0;
    cr_expect_eq(dv_syllable_write(&out, &bad, DV_TONE_HOA_FIRST), DV_E_ARG);
    bad = s;
    bad.letters[1].shape = 77;
    cr_expect_eq(dv_syllable_write(&out, &bad, DV_TONE_HOA_FIRST), DV_E_ARG);
    cr_expect_eq(dv_syllable_write(&out, NULL, DV_TONE_HOA_FIRST), DV_E_ARG);
    cr_expect_str_eq(out.ptr, "HÒAHOÀ");
    dv_buf_free(&out);
    failing state;
    dv_alloc alloc = failing_alloc(&state, 1);
    dv_buf_init(&out, &alloc);
    cr_expect_eq(dv_syllable_write(&out, &s, DV_TONE_HOA_FIRST), DV_E_NOMEM);
    dv_buf_free(&out);
}
