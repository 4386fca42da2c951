#include <criterion/criterion.h>

#include <stdio.h>

#include "failing_alloc.h"
#include "syllable_fixture.h"
#include "text/tone.h"

static void expect_style(const char *given, const char *first, const char *second) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    const char *const want[2] = {first, second};
    for (int place = 0; place < 2; place++) {
        out.len = 0;
        cr_assert_eq(dv_tone_style(&out, dv_s(given), (dv_tone_place)place, NULL), DV_OK, "%s", given);
        cr_expect(dv_str_equal(dv_buf_str(&out), dv_s(want[place])), "%s became %s, not %s", given, out.ptr, want[place]);
    }
    dv_buf_free(&out);
}

static void expect_repair(const char *given, unsigned repairs, const char *want) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (int again = 0; again < 2; again++) {
        out.len = 0;
        cr_assert_eq(dv_tone_repair(&out, dv_s(again ? want : given), repairs, NULL), DV_OK, "%s", given);
        cr_expect(dv_str_equal(dv_buf_str(&out), dv_s(want)), "%s became %s, not %s", again ? want : given, out.ptr, want);
    }
    dv_buf_free(&out);
}

Test(tone, styles) {
    static const char *const ROWS[][3] = {
        {"hòa", "hòa", "hoà"},
        {"hoà", "hòa", "hoà"},
        {"KHỎE KHOẺ", "KHỎE KHỎE", "KHOẺ KHOẺ"},
        {"Ủy ban, Uỷ ban; ỦY BAN.", "Ủy ban, Ủy ban; ỦY BAN.", "Uỷ ban, Uỷ ban; UỶ BAN."},
        {"TÒA ÁN, TOÀ ÁN, ÒA, OÀ", "TÒA ÁN, TÒA ÁN, ÒA, ÒA", "TOÀ ÁN, TOÀ ÁN, OÀ, OÀ"},
        {"thủy thuỷ Thuỵ", "thủy thủy Thụy", "thuỷ thuỷ Thuỵ"},
        {"Hòa bình, hoàn toàn hoạt họa", "Hòa bình, hoàn toàn hoạt họa", "Hoà bình, hoàn toàn hoạt hoạ"},
        {"ngoài ngoáy ngoẻo khuỷu khuya Huế thuở", "ngoài ngoáy ngoẻo khuỷu khuya Huế thuở",
            "ngoài ngoáy ngoẻo khuỷu khuya Huế thuở"},
        {"quá quý quẻ quỳ giá giò giữ của mía", "quá quý quẻ quỳ giá giò giữ của mía", "quá quý quẻ quỳ giá giò giữ của mía"},
        {"úy-lạo uỷ_x", "úy-lạo uỷ_x", "uý-lạo uỷ_x"},
        {"ho\u00E0 hoa\u0300 ho\u0300a", "hòa hòa hòa", "hoà hoà hoà"},
        {"(hoà)“hoà”…hoà—hoà/hoà, TP.Hoà Bình", "(hòa)“hòa”…hòa—hòa/hòa, TP.Hòa Bình", "(hoà)“hoà”…hoà—hoà/hoà, TP.Hoà Bình"},
        {"tóan nứơc đấú duơng qúa", "tóan nứơc đấú duơng qúa", "tóan nứơc đấú duơng qúa"},
        {"", "", ""},
        {"hoà😀 → hoà", "hòa😀 → hòa", "hoà😀 → hoà"},
        {"hoà\u00A0hoà\u3000hoà", "hòa\u00A0hòa\u3000hòa", "hoà\u00A0hoà\u3000hoà"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect_style(ROWS[i][0], ROWS[i][1], ROWS[i][2]);
}

Test(tone, repairs) {
    static const struct {
        const char *given, *want;
        unsigned repairs;
    } ROWS[] = {
        {"tóan nứơc qúa gìa", "toán nước quá già", DV_REPAIR_PLACE},
        {"TÓAN NỨƠC QÚA GÌA Qúy", "TOÁN NƯỚC QUÁ GIÀ Quý", DV_REPAIR_PLACE},
        {"to\u0301an nu\u031B\u0301o\u031Bc", "toán nước", DV_REPAIR_PLACE},
        {"cuả miá rựơu nguỹên họăc xóong thủơ Hụê", "của mía rượu nguyễn hoặc xoóng thuở Huệ", DV_REPAIR_PLACE},
        {"ngòai khủyu lưả guỉ tiêú cuờí kéo", "ngoài khuỷu lửa gủi tiếu cuờí kéo", DV_REPAIR_PLACE},
        {"hòa hoà thủy thuỷ hòan tòan", "hòa hoà thủy thuỷ hoàn toàn", DV_REPAIR_PLACE},
        {"Múi Sóc Oái múi của mía mùi cáo kéo máy màu", "Múi Sóc Oái múi của mía mùi cáo kéo máy màu", DV_REPAIR_ALL},
        {"đấú Gìà dịụ kíến", "đấu Già dịu kiến", DV_REPAIR_TWICE},
        {"đấú Gìà", "đấú Gìà", DV_REPAIR_ALL & ~DV_REPAIR_TWICE},
        {"đâú đấù", "đấu đấù", DV_REPAIR_ALL},
        {"duơng luớt thuợng trưòng ĐUỜNG người", "dương lướt thượng trường ĐƯỜNG người", DV_REPAIR_HORN},
        {"cuời rưọu huơ thuở quở quơ uơ", "cười rượu huơ thuở quở quơ uơ", DV_REPAIR_HORN},
        {"duơng", "duơng", DV_REPAIR_PLACE | DV_REPAIR_TWICE | DV_REPAIR_NGH},
        {"duong cuoi uống nguoi", "duong cuoi uống nguoi", DV_REPAIR_ALL},
        {"dùơng", "dùơng", DV_REPAIR_HORN},
        {"dùơng nghừơi", "dường người", DV_REPAIR_ALL},
        {"nghàn nghành NGHÀNH ghà Nghuyễn", "ngàn ngành NGÀNH gà Nguyễn", DV_REPAIR_NGH},
        {"nghe ghi nghĩ ghế nghiêng Ghana nghà3", "nghe ghi nghĩ ghế nghiêng Ghana nghà3", DV_REPAIR_ALL},
        {"nghàn", "nghàn", DV_REPAIR_PLACE | DV_REPAIR_TWICE | DV_REPAIR_HORN},
        {"tóan e\u0323\u0302", "tóan ệ", 0},
        {"giùa giuà quaí giaó gioà", "giùa giùa quái giáo gioà", DV_REPAIR_PLACE},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect_repair(ROWS[i].given, ROWS[i].repairs, ROWS[i].want);
}

/* Looks Vietnamese to a program that only looks at letters. */
static const char *const UNTOUCHED[] = {
    "José", "país", "río", "aéreo", "Chloé", "guía", "según", "más", "canción", "Zoé", "büro", "fiancé", "cliché", "señúo",
    "ooóoo", "cúax fúa chúaz",
    "¿Dónde caí yo? Me caí ayer por la calle", "Você caí aqui perto do rio", "perché più bello",
    "https://vi.example.org/wiki/Tóan_hòa?x=qúa",
    "http://hoà.vn/tóan", "www.tóan.vn", "www.tóan", "toà@tóan.vn", "tóan.docx", "báo-cáo-hoà.pdf", "hoà.vn/tóan",
    "C:\\tóan\\qúa", "/tóan/qúa.txt", "./tóan", "~tóan",
    "#tóan", "@hoà", "$tóan", "tóan_1", "x=tóan", "tóan()", "hoà::tóan", "`tóan`", "{tóan}", "<a href=\"tóan.html\">", "tóan2",
    "2tóan", "l’tóan", "l'hoà",
    "tóan's", "H’Mông", "Đắk Lắk", "Krông", "Mỹ", "tóa\u00ADn", "tó\u200Ban", "toán\u0308", "то́ан", "ñtóan", "hoàtóan",
};

Test(tone, untouched) {
    dv_buf out, composed;
    dv_buf_init(&out, NULL);
    dv_buf_init(&composed, NULL);
    for (size_t i = 0; i < sizeof UNTOUCHED / sizeof UNTOUCHED[0]; i++) {
        dv_edits edits;
        dv_edits_init(&edits, NULL);
        out.len = composed.len = 0;
        dv_nfc(&composed, dv_s(UNTOUCHED[i]));
        cr_assert_eq(dv_tone_repair(&out, dv_s(UNTOUCHED[i]), DV_REPAIR_ALL, &edits), DV_OK);
        cr_expect(dv_str_equal(dv_buf_str(&out), dv_buf_str(&composed)), "%s became %s", UNTOUCHED[i], out.ptr);
        for (size_t k = 0; k < edits.len; k++)
            cr_expect_eq(edits.items[k].kinds, DV_EDIT_NFC, "%s", UNTOUCHED[i]);
        for (int place = 0; place < 2; place++) {
            out.len = 0;
            dv_tone_style(&out, dv_s(UNTOUCHED[i]), (dv_tone_place)place, NULL);
            cr_expect(dv_str_equal(dv_buf_str(&out), dv_buf_str(&composed)), "%s became %s", UNTOUCHED[i], out.ptr);
        }
        dv_edits_free(&edits);
    }
    dv_buf_free(&out);
    dv_buf_free(&composed);
}

/* Beside what must not be touched, the rest of a line is mended. */
Test(tone, mixed_lines) {
    expect_repair("Xem tóan.docx về tóan ở http://x.vn/qúa; qúa hay", DV_REPAIR_PLACE,
        "Xem tóan.docx về toán ở http://x.vn/qúa; quá hay");
    expect_repair("Ông Noé ở trường dạy tóan", DV_REPAIR_PLACE, "Ông Noé ở trường dạy toán");
    expect_repair("<b>tóan</b> | qúa | “gìa”", DV_REPAIR_PLACE, "<b>toán</b> | quá | “già”");
    expect_repair("'tóan' ‘qúa’ (gìa)", DV_REPAIR_PLACE, "'toán' ‘quá’ (già)");
    expect_repair("va tóan/qúa hay 3/4 tóan", DV_REPAIR_PLACE, "va toán/quá hay 3/4 toán");
    expect_repair("\xEF\xBB\xBFqúa\r\nqúa\tqúa", DV_REPAIR_PLACE, "\xEF\xBB\xBFqúa\r\nquá\tquá");
    expect_repair("Email: qúa", DV_REPAIR_PLACE, "Email: quá");
    expect_repair("la casa del sol qúa", DV_REPAIR_PLACE, "la casa del sol qúa");
    expect_repair("la casa del sol\nqúa\nla casa del sol", DV_REPAIR_PLACE, "la casa del sol\nquá\nla casa del sol");
    expect_style("Giám đốc: Toyota Thuỷ Bình", "Giám đốc: Toyota Thủy Bình", "Giám đốc: Toyota Thuỷ Bình");
}

static const char *const FILLS[] = {" ", ".", "đ ", "ệ ", "→ ", "→", "→x ", "a ", "é ", "h ", "a\u0308 "};
enum { FILLS_LEN = sizeof FILLS / sizeof FILLS[0] };

/* Appends fills, a word and other fills, with a blank on each side of the word. */
static void add_between(dv_buf *out, size_t fill, size_t before, const char *word, size_t after) {
    for (size_t i = 0; i < before; i++)
        dv_nfc(out, dv_s(FILLS[fill]));
    dv_buf_putc(out, ' ');
    dv_buf_puts(out, word);
    dv_buf_putc(out, ' ');
    for (size_t i = 0; i < after; i++)
        dv_nfc(out, dv_s(FILLS[(fill + after) % FILLS_LEN]));
}

/* A word at every place among the eight bytes that are looked at together, with few and many characters before and after. */
static void expect_everywhere(const char *given, const char *want, const dv_tone_plan *plan) {
    dv_buf text, right, got;
    dv_buf_init(&text, NULL);
    dv_buf_init(&right, NULL);
    dv_buf_init(&got, NULL);
    for (size_t fill = 0; fill < FILLS_LEN; fill++)
        for (size_t before = 0; before < 10; before++)
            for (size_t after = 0; after < 10; after++) {
                text.len = right.len = got.len = 0;
                add_between(&text, fill, before, given, after);
                add_between(&right, fill, before, want, after);
                cr_assert_eq(dv_tone__rewrite(&got, dv_buf_str(&text), plan, NULL), DV_OK);
                cr_assert(dv_str_equal(dv_buf_str(&got), dv_buf_str(&right)), "%s became %s", text.ptr, got.ptr);
            }
    dv_buf_free(&text);
    dv_buf_free(&right);
    dv_buf_free(&got);
}

Test(tone, everywhere) {
    static const char *const WORDS[][2] = {{"khủyu", "khuỷu"}, {"tóan", "toán"}, {"nứơc", "nước"}, {"qúa", "quá"}, {"đấú", "đấu"},
                                           {"cuả", "của"}, {"duơng", "dương"}, {"trưòng", "trường"}, {"nghành", "ngành"},
                                           {"rưọu", "rượu"}};
    static const dv_tone_plan ALL = {DV_REPAIR_ALL, false, DV_TONE_HOA_FIRST};
    static const dv_tone_plan PLACE = {DV_REPAIR_PLACE, false, DV_TONE_HOA_FIRST};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        expect_everywhere(WORDS[i][0], WORDS[i][1], &ALL);
    for (size_t i = 0; i < 4; i++)
        expect_everywhere(WORDS[i][0], WORDS[i][1], &PLACE);
    static const char *const STYLES[][2] = {{"hòa", "hoà"}, {"ỦY", "UỶ"}, {"khỏe", "khoẻ"}, {"ọe", "oẹ"}};
    static const dv_tone_plan FIRST = {0, true, DV_TONE_HOA_FIRST}, SECOND = {0, true, DV_TONE_HOA_SECOND};
    for (size_t i = 0; i < sizeof STYLES / sizeof STYLES[0]; i++) {
        expect_everywhere(STYLES[i][1], STYLES[i][0], &FIRST);
        expect_everywhere(STYLES[i][0], STYLES[i][1], &SECOND);
    }
}

static dv_buf convert(const dv_buf *text, const dv_tone_plan *plan) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_tone__rewrite(&out, dv_buf_str(text), plan, NULL), DV_OK);
    return out;
}

static void expect_lines(const dv_buf *got, const dv_buf *want) {
    size_t line = 0, shown = 0;
    for (size_t at = 0; at < want->len && at < got->len; at++) {
        if (want->ptr[at] != got->ptr[at] && shown++ < 5) {
            size_t end = line + strcspn(want->ptr + line, "\n");
            cr_expect_fail("%.*s, not %.*s", (int)strcspn(got->ptr + line, "\n"), got->ptr + line, (int)(end - line),
                want->ptr + line);
            return;
        }
        if (want->ptr[at] == '\n') line = at + 1;
    }
    cr_expect_eq(got->len, want->len);
}

static void add_line(dv_buf *out, const char *marked) {
    dv_nfc(out, dv_s(marked));
    dv_buf_putc(out, '\n');
}

/* All syllables in all tones and cases, a line each: both styles, from both styles, and nothing for a repair to do. */
Test(tone, all_syllables_in_both_styles) {
    made_list all = make_all();
    for (int letters = LOWER; letters <= UPPER; letters++) {
        dv_buf lines[2];
        dv_buf_init(&lines[0], NULL);
        dv_buf_init(&lines[1], NULL);
        for (size_t i = 0; i < all.len; i++)
            for (int tone = 0; tone < 6; tone++)
                for (int second = 0; second < 2; second++) {
                    if (all.items[i].stop && tone != 4 && tone != 5) continue;
                    char text[64];
                    made_write(text, &all.items[i], tone, second != 0, (made_case)letters);
                    add_line(&lines[second], text);
                }
        cr_assert_gt(lines[0].len, 100000);
        for (int from = 0; from < 2; from++)
            for (int place = 0; place < 2; place++) {
                const dv_tone_plan style = {0, true, (dv_tone_place)place};
                const dv_tone_plan all_repairs = {DV_REPAIR_ALL, false, DV_TONE_HOA_FIRST};
                dv_buf got = convert(&lines[from], &style);
                expect_lines(&got, &lines[place]);
                dv_buf_free(&got);
                got = convert(&lines[from], &all_repairs);
                expect_lines(&got, &lines[from]);
                dv_buf_free(&got);
            }
        dv_buf_free(&lines[0]);
        dv_buf_free(&lines[1]);
    }
    free(all.items);
}

/* The tone on each wrong vowel, and typed twice. */
Test(tone, all_wrong_places) {
    made_list all = make_all();
    dv_buf wrong[2], right;
    dv_buf_init(&right, NULL);
    dv_buf_init(&wrong[0], NULL);
    dv_buf_init(&wrong[1], NULL);
    for (size_t i = 0; i < all.len; i++) {
        char plain[64], places[2][64];
        made_write(plain, &all.items[i], 0, false, LOWER);
        made_write(places[0], &all.items[i], 5, false, LOWER);
        made_write(places[1], &all.items[i], 5, true, LOWER);
        for (size_t at = 0; at < strlen(plain);) {
            utf8proc_int32_t c;
            at += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)plain + at, -1, &c);
            bool vowel = c >= 0x80 ? c != u'đ' : strchr("aeiouy", (int)c) != NULL;
            char text[80], twice[80];
            snprintf(text, sizeof text, "%.*s%s%s", (int)at, plain, TONE_MARKS[5], plain + at);
            if (!vowel || strcmp(text, places[0]) == 0 || strcmp(text, places[1]) == 0) continue;
            add_line(&right, places[0]);
            add_line(&wrong[0], text);
            /* The same with the right tone too. */
            size_t mark = (size_t)(strstr(places[0], TONE_MARKS[5]) - places[0]);
            if (mark < at)
                snprintf(twice, sizeof twice, "%.*s%s%.*s%s%s", (int)mark, plain, TONE_MARKS[5], (int)(at - mark), plain + mark,
                    TONE_MARKS[5], plain + at);
            else
                snprintf(twice, sizeof twice, "%.*s%s%.*s%s%s", (int)at, plain, TONE_MARKS[5], (int)(mark - at), plain + at,
                    TONE_MARKS[5], plain + mark);
            add_line(&wrong[1], twice);
        }
    }
    cr_assert_gt(right.len, 12000, "%zu", right.len);
    static const dv_tone_plan PLANS[2] = {{DV_REPAIR_PLACE, false, DV_TONE_HOA_FIRST},
                                          {DV_REPAIR_TWICE, false, DV_TONE_HOA_FIRST}};
    for (int i = 0; i < 2; i++) {
        dv_buf got = convert(&wrong[i], &PLANS[i]);
        expect_lines(&got, &right);
        dv_buf_free(&got);
        dv_buf_free(&wrong[i]);
    }
    dv_buf_free(&right);
    free(all.items);
}

Test(tone, edits_tell_what_and_where) {
    static const struct {
        const char *given;
        unsigned repairs;
        dv_edit want[4];
    } ROWS[] = {
        {"tóan", DV_REPAIR_ALL, {{1, 3, 1, 3, DV_EDIT_TONE_PLACE}}},
        {"a đấú b", DV_REPAIR_ALL, {{7, 2, 7, 1, DV_EDIT_TONE_TWICE}}},
        {"a đấù b qúa", DV_REPAIR_ALL, {{2, 7, 2, 7, DV_EDIT_TONES_DIFFER}, {13, 3, 13, 3, DV_EDIT_TONE_PLACE}}},
        {"nghành duơng", DV_REPAIR_ALL, {{2, 1, 2, 0, DV_EDIT_NGH}, {9, 1, 8, 2, DV_EDIT_HORN}}},
        {"hòạt", DV_REPAIR_ALL, {{0, 7, 0, 7, DV_EDIT_TONES_DIFFER}}},
        {"dùơng", DV_REPAIR_ALL, {{1, 4, 1, 5, DV_EDIT_HORN | DV_EDIT_TONE_PLACE}}},
        {"to\u0301an e\u0323\u0302", DV_REPAIR_ALL, {{1, 4, 1, 3, DV_EDIT_NFC | DV_EDIT_TONE_PLACE}, {7, 5, 6, 3, DV_EDIT_NFC}}},
    };
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        cr_assert_eq(dv_tone_repair(&out, dv_s(ROWS[i].given), ROWS[i].repairs, &edits), DV_OK);
        size_t count = 0;
        while (count < 4 && ROWS[i].want[count].kinds != 0)
            count++;
        cr_expect_eq(edits.len, count, "%s: %zu edits", ROWS[i].given, edits.len);
        for (size_t k = 0; k < count && k < edits.len; k++) {
            const dv_edit *got = &edits.items[k], *want = &ROWS[i].want[k];
            cr_expect(got->from == want->from && got->from_len == want->from_len && got->to == want->to &&
                got->to_len == want->to_len &&
                          got->kinds == want->kinds,
                      "%s, edit %zu: %zu+%zu -> %zu+%zu, kinds %x", ROWS[i].given, k, got->from, got->from_len, got->to,
                      got->to_len,
                      (unsigned)got->kinds);
        }
    }
    dv_edits_free(&edits);
    dv_buf_free(&out);
}

/* Bytes that are no UTF-8, at every place among the eight. */
Test(tone, bad_bytes_everywhere) {
    static const char *const BAD[] = {"\x80",         "\xC0\x80", "\xC1\xBF",     "\xC3",         "\xE1\xBA", "\xE1\xC3\xA1",
        "\xF5\x80\x80\x80",
                                      "\xED\xA0\x80", "\xE1\x80", "\xC3\xA1\xA1", "\xE1\xBA\xC3", "\xFF",     "\xE2\x82",
                                      "\xC3\xC3\xA1"};
    dv_buf text, out;
    dv_buf_init(&text, NULL);
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++)
        for (size_t before = 0; before < 20; before++) {
            text.len = 0;
            for (size_t k = 0; k < before; k++)
                dv_buf_putc(&text, 'b');
            dv_buf_puts(&text, BAD[i]);
            dv_buf_puts(&text, "bbbbbbbbbbbbbbbbbbbb");
            cr_expect_eq(dv_tone_style(&out, dv_buf_str(&text), DV_TONE_HOA_FIRST, NULL), DV_E_TEXT, "row %zu, %zu", i, before);
            cr_expect_eq(dv_tone_repair(&out, dv_buf_str(&text), DV_REPAIR_ALL, NULL), DV_E_TEXT, "row %zu, %zu", i, before);
            cr_expect_eq(out.len, 0);
        }
    dv_buf_free(&text);
    dv_buf_free(&out);
}

Test(tone, failures) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_buf_puts(&out, "x ");
    cr_expect_eq(dv_tone_repair(&out, DV_S("a"), 16, NULL), DV_E_ARG);
    cr_expect_eq(dv_tone_style(&out, DV_S("hòa"), (dv_tone_place)7, NULL), DV_E_ARG);
    cr_expect_str_eq(out.ptr, "x ");
    static const char *const BAD[] = {"tóan \xC3", "tóan \xFFqúa", "qúa e\u0301\xED\xA0\x80", "a\xE1\xBA", "qúa \xC3x"};
    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        dv_edits edits;
        dv_edits_init(&edits, NULL);
        cr_expect_eq(dv_tone_repair(&out, dv_s(BAD[i]), DV_REPAIR_ALL, &edits), DV_E_TEXT, "row %zu", i);
        cr_expect_eq(edits.len, 0);
        cr_expect_str_eq(out.ptr, "x ");
        cr_expect_eq(out.status, DV_OK);
        dv_edits_free(&edits);
    }
    cr_expect_eq(dv_tone_style(&out, DV_S("hoà"), DV_TONE_HOA_FIRST, NULL), DV_OK);
    cr_expect_str_eq(out.ptr, "x hòa");
    dv_buf_free(&out);
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (int i = 0; i < 200; i++)
        dv_buf_puts(&text, i % 50 == 7 ? "to\u0301an hoà " : "tóan qúa hoà ");
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status != DV_OK; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_edits edits;
        dv_edits_init(&edits, &alloc);
        dv_buf_init(&out, &alloc);
        status = dv_tone_repair(&out, dv_buf_str(&text), DV_REPAIR_ALL, &edits);
        cr_expect(status == DV_OK || status == DV_E_NOMEM, "fail %zu: %d", fail, status);
        cr_expect(status == DV_OK || out.len == 0);
        dv_buf_free(&out);
        dv_edits_free(&edits);
        cr_expect_eq(state.held, 0, "fail %zu", fail);
        cr_assert_lt(fail, 100u);
    }
    dv_buf_free(&text);
}
