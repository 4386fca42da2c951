/* Rules beyond the tables: capitals of TCVN3, marks of VIQR, references, substitutes, places of what cannot be converted. */
#include <criterion/criterion.h>

#include <string.h>

#include <danvan/encoding.h>
#include <danvan/text.h>

#include "failing_alloc.h"

static const dv_encoding_options AS_IS = {.tcvn3_case = DV_TCVN3_AS_IS};
static const dv_encoding_options RFC = {.viqr = DV_VIQR_RFC};
static const dv_encoding_options PAIRS = {.capitals = DV_CAPITALS_PAIR};
static const dv_encoding_options LOWER = {.capitals = DV_CAPITALS_LOWER};

static void expect_read(const char *bytes, dv_encoding encoding, const dv_encoding_options *options, const char *text) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_status status = dv_decode(&out, dv_s(bytes), encoding, options, NULL);
    cr_expect_eq(status, DV_OK, "%s", text);
    cr_expect_str_eq(dv_buf_str(&out).ptr, text, "%s is read as %s", text, dv_buf_str(&out).ptr);
    dv_buf_free(&out);
}

static void expect_written(const char *text, dv_encoding encoding, const dv_encoding_options *options, const char *bytes) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_status status = dv_encode(&out, dv_s(text), encoding, options, NULL);
    cr_expect_eq(status, DV_OK, "%s", text);
    cr_expect_str_eq(dv_buf_str(&out).ptr, bytes, "%s is written as %s", text, dv_buf_str(&out).ptr);
    dv_buf_free(&out);
}

/* Writes with LOWER, which is what an editor with a font of capitals leaves, and reads it again. */
static void expect_raised(const char *text, const char *read) {
    dv_buf bytes;
    dv_buf_init(&bytes, NULL);
    cr_assert_eq(dv_encode(&bytes, dv_s(text), DV_ENC_TCVN3, &LOWER, NULL), DV_OK);
    expect_read(dv_buf_str(&bytes).ptr, DV_ENC_TCVN3, NULL, read);
    dv_buf_free(&bytes);
}

Test(encoding_options, capitals_of_tcvn3_by_their_words) {
    static const char *const SAME[] = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "Hà Nội", "UBND xã Hà Lâu", "Bà Rịa", "TỔ CHỨC Ở VIỆT NAM", "NHỮNG Ý KIẾN", "BÁO CÁO\nHà Nội, ngày 5 tháng 3",
        "HĐND, UBND xã", "ĐẢNG BỘ XÃ MƯỜNG THAN", "TP. Hà Nội", "XOÒNG CHẢO", "Mỹ", "THÔN Ý", "ý kiến của HĐND", "Lê Vũ",
        "Ô tô ở Á Châu", "BOÓNG BAY",
    };
    for (size_t i = 0; i < sizeof SAME / sizeof SAME[0]; i++) {
        dv_buf want;
        dv_buf_init(&want, NULL);
        dv_buf_puts(&want, SAME[i]);
        expect_raised(SAME[i], strcmp(SAME[i], "Ô tô ở Á Châu") == 0 ? "Ô tô ở á Châu" : SAME[i]);
        dv_buf_free(&want);
    }
    expect_read("C\xE9NG H\xDF"
                "A",
                DV_ENC_TCVN3, &AS_IS, "CộNG HòA");
    /* The font of capitals shows everything as capitals. */
    dv_encoding_options font = {.tcvn3_case = DV_TCVN3_CAPITALS};
    dv_encoding_report report;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_decode(&out, dv_s("Hµ Néi"), DV_ENC_TCVN3, &font, NULL), DV_E_TEXT, "that is UTF-8");
    cr_expect_eq(dv_decode(&out, dv_s("H\xB5 N\xE9i 1-2"), DV_ENC_TCVN3, &font, &report), DV_OK);
    cr_expect_str_eq(out.ptr, "HÀ NỘI 1-2");
    cr_expect_eq(report.raised, 3u);
    dv_buf_free(&out);
}

Test(encoding_options, pairs_of_tcvn3) {
    static const struct {
        const char *bytes;
        const char *text;
    } ROWS[] = {
        {"A\xB5", "À"}, {"A\xBB", "Ằ"}, {"\xA1\xBB", "Ằ"}, {"U\xF1y ban", "Ủy ban"},
        {"A\xCBn \xA7\xE9", "Ận Độ"}, {"\xA6\xF5ng", "Ừng"},
        {"aA\xB5", "aÀ"}, {"E\xB5", "Eà"}, {"a\xB5", "aà"}, {"I\xD8nh", "Ỉnh"}, {"Y\xFAn", "Yỳn"}, {"\xA5\xEA", "Ờ"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        if (strcmp(ROWS[i].text, "Yỳn") != 0)
            expect_read(ROWS[i].bytes, DV_ENC_TCVN3, NULL, ROWS[i].text);
        else
            expect_read(ROWS[i].bytes, DV_ENC_TCVN3, NULL, "Ỳn");
    expect_written("Ủy ban ÀẰĐ", DV_ENC_TCVN3, &PAIRS, "U\xF1y ban A\xB5" "A\xBB\xA7");
}

Test(encoding_options, capitals_among_control_codes) {
    expect_written("ỲẲÕ", DV_ENC_VISCII, NULL, "\x9F\x02\xA0");
    expect_written("ỲẲÕ", DV_ENC_VISCII, &LOWER, "\x9F\xC6\xF5");
    expect_written("ẠỴ", DV_ENC_VPS, NULL, "\x02\x19");
    expect_written("ẠỴ", DV_ENC_VPS, &LOWER, "\xE5\x9C");
    expect_written("ÚA", DV_ENC_VN1, &LOWER, "\xF3" "A");
    dv_buf out;
    dv_encoding_report report;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_encode(&out, dv_s("ỶẠ ỸẪ"), DV_ENC_VISCII, &LOWER, &report), DV_OK);
    cr_expect_eq(report.lowered, 3u);
    /* The control codes themselves cannot be written where letters took their places. */
    out.len = 0;
    cr_expect_eq(dv_encode(&out, dv_s("a\x02"), DV_ENC_VISCII, NULL, &report), DV_E_TEXT);
    cr_expect(report.bad == 1 && report.first == 1 && report.offender == 2 && out.len == 0);
    dv_buf_free(&out);
}

Test(encoding_options, mixed_case_of_marks) {
    expect_read("A\xF9 a\xD9 \xD4\xF9", DV_ENC_VNI, NULL, "Á á Ớ");
    expect_read("\xF4 \xF4\xF9 \xF4m", DV_ENC_VNI, NULL, "ơ ớ ơm");
    expect_read("VI\xCF\xE5T Vi\xEF\xC5t \xCF\xC5", DV_ENC_BKHCM2, NULL, "VIỆT Việt Ệ");
}

Test(encoding_options, viqr) {
    static const struct {
        const char *viqr;
        const char *rfc;
        const char *sense;
    } ROWS[] = {
        {"Vie^.t Nam", "Việt Nam", "Việt Nam"},
        {"DDa?ng bo^. xa~", "Đảng bộ xã", "Đảng bộ xã"},
        {"tru+o+`ng, tru*o*`ng", "trường, trường", "trường, trường"},
        {"Dda('k La('k", "Đắk Lắk", "Đắk Lắk"},
        {"to^i la`m\\.", "tôi làm.", "tôi làm."},
        {"nha`.", "nhà.", "nhà."},
        {"ho.. Chu'ng", "họ. Chúng", "họ. Chúng"},
        {"a\\.b", "a.b", "a.b"},
        {"C:\\temp\\x", "C:\\temp\\x", "C:\\temp\\x"},
        {"vie^'t http://vi.example.vn/u.html", NULL, "viết http://vi.example.vn/u.html"},
        {"gu+?i lan.anh@example.com.vn nhe'", NULL, "gửi lan.anh@example.com.vn nhé"},
        {"HDDND, QDD, NDD-CP", "HĐND, QĐ, NĐ-CP", "HĐND, QĐ, NĐ-CP"},
        {"file.txt index.html v.v.", NULL, "file.txt index.html v.v."},
        {"address", "ađress", "address"},
        {"Bie^?nDDo^ng", "BiểnĐông", "BiểnĐông"},
        {"'to^i' (ba.n)", NULL, "'tôi' (bạn)"},
        {"la`?", "là?", "là?"},
        {"kho?e, kho?e?", "khỏe, khỏẻ", "khỏe, khỏe?"},
        {"Con dda^u? Ddi ve^`. Ta.i sao?", NULL, "Con đâu? Đi về. Tại sao?"},
        {"'la` ai' (no'i)", NULL, "'là ai' (nói)"},
        {"U.S.A. Y. A. va^ng a.", NULL, "U.S.A. Y. A. vâng ạ"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        expect_read(ROWS[i].viqr, DV_ENC_VIQR, NULL, ROWS[i].sense);
        if (ROWS[i].rfc) expect_read(ROWS[i].viqr, DV_ENC_VIQR, &RFC, ROWS[i].rfc);
    }
    expect_written("Việt. Ăn đâu? Trường \\ họ. d, add", DV_ENC_VIQR, NULL, "Vie^.t. A(n dda^u\\? Tru+o+`ng \\\\ ho.. d, ad\\d");
    dv_encoding_options star = {.viqr_star = true};
    expect_written("Ươ", DV_ENC_VIQR, &star, "U*o*");
}

Test(encoding_options, references) {
    static const struct {
        const char *bytes;
        const char *text;
    } ROWS[] = {
        {"Ti&#7871;ng Vi&#x1EC7;t &#X1ebf", "Tiếng Việt ế"},
        {"&#7879t; &#; &#x; & &amp; &#", "ệt; &#; &#x; & &amp; &#"},
        {"&#150;&#147;", "–“"},
        {"e&#770;&#803;", "ệ"},
        {"Tiếng &#273;", "Tiếng đ"},
        {"&amp;#7879;", "&amp;#7879;"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        expect_read(ROWS[i].bytes, DV_ENC_NCR, NULL, ROWS[i].text);
    dv_encoding_options twice = {.ncr_twice = true};
    expect_read("Vi&amp;#7879;t &amp; &amp;#xe0;", DV_ENC_NCR, &twice, "Việt &amp; à");
    expect_written("Việt &#7879; & &amp;", DV_ENC_NCR, NULL, "Vi&#7879;t &#38;#7879; & &amp;");
    dv_encoding_options hex = {.ncr_hex = true};
    expect_written("ệ𝔸", DV_ENC_NCR, &hex, "&#x1EC7;&#x1D538;");
    static const char *const NONE[] = {"a&#0;", "a&#xD800;", "a&#1114112;", "a&#99999999999999999999;"};
    for (size_t i = 0; i < sizeof NONE / sizeof NONE[0]; i++) {
        dv_buf out;
        dv_encoding_report report;
        dv_buf_init(&out, NULL);
        cr_expect_eq(dv_decode(&out, dv_s(NONE[i]), DV_ENC_NCR, NULL, &report), DV_E_TEXT, "%s", NONE[i]);
        cr_expect(report.bad == 1 && report.first == 1, "%s", NONE[i]);
        dv_buf_free(&out);
    }
}

Test(encoding_options, any_normal_form_is_written) {
    static const char *const FORMS[] = {"Việt ở", "Vie\u0323\u0302t o\u031B\u0309", "Vie\u0302\u0323t ơ\u0309"};
    for (dv_encoding encoding = DV_ENC_TCVN3; encoding < DV_ENC_OTHER; encoding++) {
        dv_buf first;
        dv_buf_init(&first, NULL);
        cr_assert_eq(dv_encode(&first, dv_s(FORMS[0]), encoding, NULL, NULL), DV_OK);
        for (size_t i = 1; i < sizeof FORMS / sizeof FORMS[0]; i++)
            expect_written(FORMS[i], encoding, NULL, dv_buf_str(&first).ptr);
        expect_read(dv_buf_str(&first).ptr, encoding, NULL, FORMS[0]);
        dv_buf_free(&first);
    }
}

Test(encoding_options, places_of_what_cannot_be_converted) {
    static const struct {
        const char *text;
        size_t bad;
        size_t first;
        uint32_t offender;
        const char *written;
    } WRITTEN[] = {
        {"Xã 漢 và 字", 2, 4, 0x6F22, "X\xB7 <?> v\xB5 <?>"},
        {"Vie\u0302\u0323t 漢", 1, 9, 0x6F22, "Vi\xD6t <?>"},
        {"o\u031B\u0301 x\u0308", 1, 6, 0x1E8D, "\xED <?>"},
        {"Ốc", 1, 0, 0x1ED0, "<?>c"},
        {"a\xFFz", 1, 1, 0xFF, "a<?>z"},
    };
    dv_encoding_options go_on = {.substitute = true, .replacement = {"<?>", 3}};
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_buf_puts(&out, "kept ");
    for (size_t i = 0; i < sizeof WRITTEN / sizeof WRITTEN[0]; i++) {
        dv_encoding_report report;
        out.len = 5;
        cr_expect_eq(dv_encode(&out, dv_s(WRITTEN[i].text), DV_ENC_TCVN3, NULL, &report), DV_E_TEXT, "%zu", i);
        cr_expect_str_eq(out.ptr, "kept ");
        cr_expect_eq(dv_encode(&out, dv_s(WRITTEN[i].text), DV_ENC_TCVN3, &go_on, &report), DV_OK, "%zu", i);
        cr_expect_str_eq(out.ptr + 5, WRITTEN[i].written, "%zu: %s", i, out.ptr + 5);
        cr_expect_eq(report.bad, WRITTEN[i].bad, "%zu", i);
        cr_expect_eq(report.first, WRITTEN[i].first, "%zu: %zu", i, report.first);
        cr_expect_eq(report.offender, WRITTEN[i].offender, "%zu: %X", i, report.offender);
    }
    static const struct {
        dv_encoding encoding;
        const char *bytes;
        size_t bad;
        size_t first;
        uint32_t offender;
        const char *text;
    } READ[] = {
        {DV_ENC_VPS, "ab\x91 \xDF", 2, 2, 0x91, "ab\uFFFD \uFFFD"},
        {DV_ENC_VNI, "b\xF9 a\xE2\xF9", 2, 1, 0xF9, "b\uFFFD â\uFFFD"},
        {DV_ENC_TCVN3, "H\xB5 N\xE9i \xFF", 1, 7, 0xFF, "Hà Nội \uFFFD"},
        {DV_ENC_TCVN3, "H\xDF"
                       "A TO\xB5N \xFF",
         1, 9, 0xFF, "HÒA TOÀN \uFFFD"},
        {DV_ENC_UTF8, "Vi\xE1\xBB t\xFF", 3, 2, 0xE1, "Vi\uFFFD\uFFFD t\uFFFD"},
        {DV_ENC_NCR, "&#273; \xC0", 1, 7, 0xC0, "đ \uFFFD"},
        {DV_ENC_VIQR, "dde^'n \xC0", 1, 7, 0xC0, "đến \uFFFD"},
    };
    for (size_t i = 0; i < sizeof READ / sizeof READ[0]; i++) {
        dv_encoding_report report;
        out.len = 5;
        cr_expect_eq(dv_decode(&out, dv_s(READ[i].bytes), READ[i].encoding, NULL, &report), DV_E_TEXT, "%zu", i);
        cr_expect_str_eq(out.ptr, "kept ");
        cr_expect_eq(dv_decode(&out, dv_s(READ[i].bytes), READ[i].encoding, &go_on, &report), DV_OK, "%zu", i);
        cr_expect_str_eq(out.ptr + 5, READ[i].text, "%zu: %s", i, out.ptr + 5);
        cr_expect(report.bad == READ[i].bad && report.first == READ[i].first && report.offender == READ[i].offender,
                  "%zu: %zu at %zu", i, report.bad, report.first);
    }
    dv_buf_free(&out);
}

Test(encoding_options, names) {
    static const struct {
        const char *name;
        dv_encoding encoding;
    } ROWS[] = {
        {"UTF-8", DV_ENC_UTF8}, {"abc", DV_ENC_TCVN3}, {"TCVN3-ABC", DV_ENC_TCVN3}, {".VnTime", DV_ENC_TCVN3},
        {"vni_win", DV_ENC_VNI},
        {"VNI Windows", DV_ENC_VNI}, {"x-viet-vps", DV_ENC_VPS}, {"tcvn-5712-1", DV_ENC_VN1}, {"TCVN5712-1:1993", DV_ENC_VN1},
        {"Windows-1258", DV_ENC_CP1258}, {"BK_HCM2", DV_ENC_BKHCM2}, {"ISO-8859-1", DV_ENC_OTHER}, {"UTF-16LE", DV_ENC_OTHER},
    };
    dv_encoding found;
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        cr_expect_eq(dv_encoding_find(&found, dv_s(ROWS[i].name)), DV_OK, "%s", ROWS[i].name);
        cr_expect_eq(found, ROWS[i].encoding, "%s", ROWS[i].name);
    }
    for (dv_encoding encoding = DV_ENC_UTF8; encoding < DV_ENC_OTHER; encoding++) {
        cr_expect_eq(dv_encoding_find(&found, dv_s(dv_encoding_name(encoding))), DV_OK);
        cr_expect_eq(found, encoding);
    }
    static const char *const NONE[] = {"", "char", "CHAR", "utf-8//TRANSLIT", "ascii//IGNORE", "no-such-set", "../x", "vnii"};
    for (size_t i = 0; i < sizeof NONE / sizeof NONE[0]; i++)
        cr_expect_eq(dv_encoding_find(&found, dv_s(NONE[i])), DV_E_NOT_FOUND, "%s", NONE[i]);
    cr_expect_str_eq(dv_encoding_name(DV_ENC_OTHER), "other");
    cr_expect_null(dv_encoding_name((dv_encoding)99));
}

Test(encoding_options, arguments) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_encoding_options wild = {.tcvn3_case = (dv_tcvn3_case)7};
    cr_expect_eq(dv_decode(&out, DV_S("a"), DV_ENC_OTHER, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode(&out, DV_S("a"), (dv_encoding)-1, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode(NULL, DV_S("a"), DV_ENC_UTF8, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode(&out, DV_S("a"), DV_ENC_TCVN3, &wild, NULL), DV_E_ARG);
    for (dv_encoding encoding = DV_ENC_UTF8; encoding < DV_ENC_OTHER; encoding++) {
        cr_expect_eq(dv_decode(&out, (dv_str){NULL, 0}, encoding, NULL, NULL), DV_OK);
        cr_expect(out.ptr && out.len == 0, "the empty text is a text");
        dv_buf_free(&out);
        cr_expect_eq(dv_encode(&out, (dv_str){NULL, 0}, encoding, NULL, NULL), DV_OK);
        cr_expect(out.ptr && out.len == 0, "the empty text is a text");
        dv_buf_free(&out);
    }
    /* A caller of an older version does not know the members behind its own. */
    dv_encoding_options old = {.size = offsetof(dv_encoding_options, replacement), .substitute = true};
    old.viqr = (dv_viqr_reading)9;
    cr_expect_eq(dv_decode(&out, DV_S("\xFF"), DV_ENC_UTF8, &old, NULL), DV_OK);
    dv_buf_free(&out);
}

Test(encoding_options, no_memory) {
    static const char TEXT[] = "Vie\u0302\u0323t X\u0308 Đoàn kết CỘNG";
    for (dv_encoding encoding = DV_ENC_UTF8; encoding < DV_ENC_OTHER; encoding++) {
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status == DV_E_NOMEM; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_buf bytes;
            dv_buf text;
            dv_buf_init(&bytes, &alloc);
            dv_buf_init(&text, &alloc);
            dv_encoding_options go_on = {.substitute = true};
            status = dv_encode(&bytes, dv_s(TEXT), encoding, &go_on, NULL);
            if (status == DV_OK) status = dv_decode(&text, dv_buf_str(&bytes), encoding, &go_on, NULL);
            cr_expect(status == DV_OK || status == DV_E_NOMEM);
            dv_buf_free(&bytes);
            dv_buf_free(&text);
            cr_expect_eq(state.held, 0u);
        }
    }
}
