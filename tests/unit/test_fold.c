#include <criterion/criterion.h>

#include <string.h>
#include <utf8proc.h>

#include <danvan/text.h>

#include "failing_alloc.h"

typedef dv_status (*key_fn)(dv_buf *out, dv_str text);

static void expect(key_fn make, const char *given, const char *key) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_eq(make(&buf, dv_s(given)), DV_OK, "%s", given);
    cr_assert_str_eq(buf.ptr, key, "%s gave %s", given, buf.ptr);
    cr_assert_eq(buf.len, strlen(key));
    dv_buf_free(&buf);
}

static const struct {
    const char *letters;
    const char *plain;
} ALPHABET[] = {
    {"àảãáạăằẳẵắặâầẩẫấậÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ", "a"},
    {"đĐ", "d"},
    {"èẻẽéẹêềểễếệÈẺẼÉẸÊỀỂỄẾỆ", "e"},
    {"ìỉĩíịÌỈĨÍỊ", "i"},
    {"òỏõóọôồổỗốộơờởỡớợÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ", "o"},
    {"ùủũúụưừửữứựÙỦŨÚỤƯỪỬỮỨỰ", "u"},
    {"ỳỷỹýỵỲỶỸÝỴ", "y"},
};

Test(test_fold, all_134_letters) {
    size_t letters = 0;
    for (size_t row = 0; row < sizeof ALPHABET / sizeof ALPHABET[0]; row++) {
        dv_str text = dv_s(ALPHABET[row].letters);
        for (size_t at = 0; at < text.len; letters++) {
            char letter[8] = {0};
            size_t start = at;
            dv_utf8_next(text, &at);
            memcpy(letter, text.ptr + start, at - start);
            expect(dv_fold, letter, ALPHABET[row].plain);
            expect(dv_word_key, letter, ALPHABET[row].plain);
            utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)letter);
            expect(dv_fold, (const char *)apart, ALPHABET[row].plain);
            free(apart);
        }
    }
    cr_assert_eq(letters, 134);
}

Test(test_fold, folds) {
    static const char *const ROWS[][2] = {
        {"", ""},
        {"  ", ""},
        {"Hòa", "hoa"},
        {"Hoà", "hoa"},
        {"HÒA", "hoa"},
        {"  Bình\t\n Lư \u00A0\u2009", "binh lu"},
        {"Bình\u200B Lư\uFEFF", "binh lu"},
        {"Bi\u00ADnh\u200BLư", "binhlu"},
        {"Ðảng \u00F0 \u0189 \u0256 Đ", "dang d d d d"},
        {"Hu\u0302\u0323", "hu"},
        {"a \u0301 b", "a b"},
        {"Straße", "strasse"},
        {"Émile Ça Ñandú Øre", "emile ca nandu øre"},
        {"Æ Þ × ÷ ÿ", "æ þ × ÷ y"},
        {"ΑΒΓ ΆΈ Москва ЙЁ", "αβγ αε москва ие"},
        {"İI ı ſ K Å", "ii ı s k a"},
        {"17.239,15 ha", "17.239,15 ha"},
        {"A-B_C", "a-b_c"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect(dv_fold, ROWS[i][0], ROWS[i][1]);
}

Test(test_fold, word_keys) {
    static const char *const ROWS[][2] = {
        {"dân số", "danso"},
        {"DÂN SỐ", "danso"},
        {"dan_so", "danso"},
        {"dân-số", "danso"},
        {"dân–số: ", "danso"},
        {"dân — số…", "danso"},
        {"“Tên”, (xã)", "tenxa"},
        {"\u2212\u00A0\u200B-_", ""},
        {"x-ghi chú", "xghichu"},
        {"số bản 35", "soban35"},
        {"a\x01\xC2\x85\x7F"
         "b",
         "ab"},
        {"> 10 + 5", ">10+5"},

    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect(dv_word_key, ROWS[i][0], ROWS[i][1]);
}

/* Composed and decomposed text must have the same keys, and the key of a key is itself. */
Test(test_fold, every_code_point_folds_the_same_in_all_forms) {
    static const key_fn MAKERS[] = {dv_fold, dv_word_key, dv_vietnamese_key};
    for (size_t maker = 0; maker < 3; maker++) {
        dv_buf given;
        dv_buf key;
        dv_buf other;
        dv_buf_init(&given, NULL);
        dv_buf_init(&key, NULL);
        dv_buf_init(&other, NULL);
        for (uint32_t c = 1; c <= 0x1FFFF; c++) {
            if (c == 0xD800) c = 0xE000;
            given.len = key.len = other.len = 0;
            dv_utf8_put(&given, c);
            MAKERS[maker](&key, dv_buf_str(&given));
            utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)given.ptr);
            MAKERS[maker](&other, dv_s((const char *)apart));
            free(apart);
            if (!dv_str_equal(dv_buf_str(&key), dv_buf_str(&other)))
                cr_assert_fail("U+%04X: %s, decomposed %s", (unsigned)c, key.ptr, other.ptr);
            other.len = 0;
            MAKERS[maker](&other, dv_buf_str(&key));
            if (!dv_str_equal(dv_buf_str(&key), dv_buf_str(&other)))
                cr_assert_fail("U+%04X: %s, again %s", (unsigned)c, key.ptr, other.ptr);
        }
        dv_buf_free(&given);
        dv_buf_free(&key);
        dv_buf_free(&other);
    }
}

Test(test_fold, vietnamese_keys) {
    static const char *const ROWS[][2] = {
        {"", ""},
        {"Hoà", "hòa"},
        {"HÒA", "hòa"},
        {"hoa", "hoa"},
        {"Thuỷ", "thủy"},
        {"THỦY", "thủy"},
        {"khoẻ", "khỏe"},
        {"tóan", "toán"},
        {"hòan", "hoàn"},
        {"nứơc", "nước"},
        {"nước", "nước"},
        {"qúa", "quá"},
        {"Qúy", "quý"},
        {"quý", "quý"},
        {"qùynh", "quỳnh"},
        {"gìa", "già"},
        {"gía", "giá"},
        {"gì", "gì"},
        {"giếng", "giếng"},
        {"cuả", "của"},
        {"mía", "mía"},
        {"miá", "mía"},
        {"ngòai", "ngoài"},
        {"khủyu", "khuỷu"},
        {"thủơ", "thuở"},
        {"Hụê", "huệ"},
        {"rựơu", "rượu"},
        {"tiêú", "tiếu"},
        {"nguỹên", "nguyễn"},
        {"họăc", "hoặc"},
        {"xóong", "xoóng"},
        {"nghìêng", "nghiềng"},
        {"kíến", "kíến"},
        {"Đắk Lắk", "đắk lắk"},
        {"Ðảng", "đảng"},
        {"país", "país"},
        {"señúo", "señúo"},
        {"ooóoo", "ooóoo"},
        {"nghiêngs hóasx tuấnnghiêng", "nghiêngs hóasx tuấnnghiêng"},
        {"cúax fúa chúaz", "cúax fúa chúaz"},
        {"cuáx fuá đuá", "cuáx fuá đúa"},
        {"Hoa\u0300 bi\u0300nh", "hòa bình"},
        {"  xã\u00A0 Bình  Lư ", "xã bình lư"},
        {"Uỷ ban, uý-lạo; hoà.", "ủy ban, úy-lạo; hòa."},
        {"J\u030C", "\u01F0"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        expect(dv_vietnamese_key, ROWS[i][0], ROWS[i][1]);
        expect(dv_vietnamese_key, ROWS[i][1], ROWS[i][1]);
    }
}

/* Every letter of Latin, among letters of ASCII in blocks. */
Test(test_fold, all_of_latin_by_blocks) {
    dv_buf text, got, want;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    dv_buf_init(&want, NULL);
    for (uint32_t c = 0xA1; c < 0x1F00; c = c == 0x2AF ? 0x1E00 : c + 1) {
        text.len = got.len = want.len = 0;
        for (size_t i = 0; i < 12; i++) {
            dv_buf_puts(&text, "Kinh te xa-hoi ");
            dv_buf_puts(&want, "kinh te xa-hoi ");
            text.len -= i;
            want.len -= i;
            dv_utf8_put(&text, c);
            size_t len = text.len;
            dv_buf_putc(&text, 'x');
            size_t start = len - (c < 0x800 ? 2 : 3);
            dv_fold(&want, (dv_str){text.ptr + start, len - start});
            dv_buf_putc(&want, 'x');
        }
        dv_fold(&got, dv_buf_str(&text));
        dv_buf key;
        dv_buf_init(&key, NULL);
        dv_fold(&key, dv_buf_str(&want)); /* blanks beside what was dropped */
        cr_assert_str_eq(got.ptr, key.ptr, "U+%04X", (unsigned)c);
        dv_buf_free(&key);
    }
    dv_buf_free(&text);
    dv_buf_free(&got);
    dv_buf_free(&want);
}

/* Long texts go by blocks; a character alone does not. */
Test(test_fold, long_texts_fold_as_their_characters) {
    static const char *const WORDS[] = {"Đảng ", "ủy ", "xã", " Bình Lư,", "  ", "\u00A0", " \u200B ", "\n", "\t ", "NGHIÊNG", "ườ", "“a”", " – ",
                                        "æ", "×", "e\u0301", "ß", "Ж", "中", "123 ", "a b c d e f g h ", "kinh tế xã hội nông thôn ", "\u0301", "- "};
    uint32_t state = 3;
    dv_buf text, got, want;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    dv_buf_init(&want, NULL);
    for (int round = 0; round < 300; round++) {
        text.len = got.len = want.len = 0;
        unsigned calm = round % 2 ? 5 : 24;
        while (text.len < 700)
            dv_buf_puts(&text, WORDS[(state = state * 1664525u + 1013904223u) / 256 % calm]);
        bool gap = false;
        dv_str all = dv_buf_str(&text);
        for (size_t at = 0, next = 0; at < all.len; at = next) {
            uint32_t c = dv_utf8_next(all, &next);
            bool space = c == ' ' || c == '\t' || c == '\n' || c == 0xA0;
            size_t len = want.len;
            if (gap && !space && want.len > 0) dv_buf_putc(&want, ' ');
            size_t before = want.len;
            dv_fold(&want, (dv_str){all.ptr + at, next - at});
            if (want.len == before)
                want.len = len;
            else
                gap = false;
            gap |= space;
        }
        dv_fold(&got, all);
        cr_assert(dv_str_equal(dv_buf_str(&got), dv_buf_str(&want)), "%s\ngot  %s\nwant %.*s", text.ptr, got.ptr, (int)want.len, want.ptr);
        got.len = want.len = 0;
        for (size_t at = 0, next = 0; at < all.len; at = next) {
            dv_utf8_next(all, &next);
            dv_word_key(&want, (dv_str){all.ptr + at, next - at});
        }
        dv_word_key(&got, all);
        cr_assert(dv_str_equal(dv_buf_str(&got), dv_buf_str(&want)), "%s", text.ptr);
    }
    dv_buf_free(&text);
    dv_buf_free(&got);
    dv_buf_free(&want);
}

Test(test_fold, keys_are_appended) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    dv_buf_puts(&buf, "x ");
    dv_fold(&buf, DV_S(" Nà Đa "));
    dv_word_key(&buf, DV_S(" Chu Va "));
    dv_vietnamese_key(&buf, DV_S(" Hoà "));
    cr_assert_str_eq(buf.ptr, "x na dachuvahòa");
    dv_buf_free(&buf);
}

Test(test_fold, equality) {
    static const struct {
        const char *a;
        const char *b;
        bool fold;
        bool word;
    } ROWS[] = {
        {"Hòa", "HOÀ", true, true},
        {"dân số", "dan_so", false, true},
        {"dân số", "dân  sô", true, true},
        {"Nà Đa", "Nà Đà", true, true},
        {"Nà Đa", "Nà Da", true, true},
        {"Nà Đa", "Nà", false, false},
        {"", "  ", true, true},
        {"", "-", false, true},
        {"\xFF", "\xFF", false, false},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        cr_assert_eq(dv_fold_equal(dv_s(ROWS[i].a), dv_s(ROWS[i].b)), ROWS[i].fold, "row %zu", i);
        cr_assert_eq(dv_word_equal(dv_s(ROWS[i].a), dv_s(ROWS[i].b)), ROWS[i].word, "row %zu", i);
    }
    char text[1000];
    memset(text, 'A', sizeof text);
    cr_assert(dv_fold_equal((dv_str){text, sizeof text}, (dv_str){text, sizeof text}));
    cr_assert(!dv_fold_equal((dv_str){text, sizeof text}, (dv_str){text, sizeof text - 1}));
}

Test(test_fold, trims) {
    static const struct {
        const char *given;
        const char *trimmed;
    } ROWS[] = {
        {"", ""},
        {" \t\r\n", ""},
        {"a", "a"},
        {" a b ", "a b"},
        {"\u00A0\u2009\uFEFF\u200Bxã\u200B\uFEFF\u2009\u00A0", "xã"},
        {"à", "à"},
        {"\u0301", "\u0301"},
        {"\xFF ", "\xFF"},
        {" \x80", "\x80"},
        {"a \x80", "a \x80"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_str got = dv_trim(dv_s(ROWS[i].given));
        cr_assert(dv_str_equal(got, dv_s(ROWS[i].trimmed)), "row %zu: %.*s", i, (int)got.len, got.ptr);
    }
    cr_assert_null(dv_trim((dv_str){NULL, 0}).ptr);
}

Test(test_fold, bad_text_and_no_memory) {
    static const key_fn MAKERS[] = {dv_fold, dv_word_key, dv_vietnamese_key};
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (int i = 0; i < 200; i++)
        dv_buf_puts(&text, "Hòa ΐ\u1F80 ẞ! ");
    for (size_t maker = 0; maker < 3; maker++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(MAKERS[maker](&buf, DV_S("a\xC3")), DV_E_TEXT);
        cr_assert_eq(buf.len, 0);
        dv_buf_free(&buf);
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status != DV_OK; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_buf_init(&buf, &alloc);
            status = MAKERS[maker](&buf, dv_buf_str(&text));
            cr_assert(status == DV_OK || status == DV_E_NOMEM, "maker %zu, fail %zu", maker, fail);
            cr_assert_eq(status, buf.status);
            cr_assert(fail > 1 || status == DV_E_NOMEM);
            dv_buf_free(&buf);
            cr_assert_eq(state.held, 0, "maker %zu, fail %zu", maker, fail);
        }
    }
    dv_buf_free(&text);
}
