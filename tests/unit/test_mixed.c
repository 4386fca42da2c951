/* Files in which several sets are mixed. */
#include <criterion/criterion.h>

#include <string.h>

#include <danvan/detect.h>

#include "failing_alloc.h"

static void expect_mixed(const char *bytes, const char *text, const char *sets) {
    dv_buf out;
    dv_buf names;
    dv_text_runs runs;
    dv_encoding_report report;
    dv_buf_init(&out, NULL);
    dv_buf_init(&names, NULL);
    dv_text_runs_init(&runs, NULL);
    dv_buf_puts(&out, "kept");
    cr_expect_eq(dv_decode_mixed(&out, dv_s(bytes), DV_ENC_OTHER, NULL, &runs, &report), DV_OK, "%s", text);
    cr_expect_str_eq(dv_buf_str(&out).ptr + 4, text, "%s, not %s", out.ptr + 4, text);
    size_t at = 0;
    size_t out_at = 0;
    for (size_t i = 0; i < runs.len; i++) {
        cr_expect(runs.items[i].offset == at && runs.items[i].out_offset == out_at, "%s, run %zu", text, i);
        at += runs.items[i].length;
        out_at += runs.items[i].out_length;
        dv_buf_puts(&names, i > 0 ? " " : "");
        dv_buf_puts(&names, dv_encoding_name(runs.items[i].encoding));
        dv_buf_puts(&names, runs.items[i].reread ? "*" : "");
    }
    cr_expect(at == strlen(bytes) && out_at == out.len - 4);
    cr_expect_str_eq(dv_buf_str(&names).ptr, sets, "%s: %s, not %s", text, dv_buf_str(&names).ptr, sets);
    dv_buf_free(&out);
    dv_buf_free(&names);
    dv_text_runs_free(&runs);
}

Test(mixed, runs) {
    expect_mixed("", "", "");
    expect_mixed("plain ASCII\n", "plain ASCII\n", "utf-8");
    expect_mixed("Đảng bộ xã\nXã Bình Lư", "Đảng bộ xã\nXã Bình Lư", "utf-8");
    /* bytes of TCVN3 between UTF-8, by lines and within one */
    expect_mixed("Đảng bộ xã\n\xA7\xB6ng b\xE9 x\xB7 B\xD7nh L\xAD\nHội nghị\n", "Đảng bộ xã\nĐảng bộ xã Bình Lư\nHội nghị\n",
                 "utf-8 tcvn3 utf-8");
    expect_mixed("Đảng bộ x\xB7 B\xD7nh L\xAD vững mạnh", "Đảng bộ xã Bình Lư vững mạnh", "utf-8 tcvn3 utf-8");
    /* two sets from before Unicode */
    expect_mixed("\xA7\xB6ng b\xE9 x\xB7 B\xD7nh L\xAD, huy\xD6n Tam \xA7\xAD\xEAng\n"
                 "Coäng hoøa\n",
                 "Đảng bộ xã Bình Lư, huyện Tam Đường\nCộng hòa\n", "tcvn3 vni*");
    expect_mixed("\xA7\xB6ng b\xE9 x\xB7 B\xD7nh L\xAD, huy\xD6n Tam \xA7\xAD\xEAng\n"
                 "Co\xE4ng ho\xF8"
                 "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
                 "a Vie\xE4t Nam\n",
                 "Đảng bộ xã Bình Lư, huyện Tam Đường\nCộng hòa xã hội chủ nghĩa Việt Nam\n", "tcvn3 vni");
    /* đến, để, độ of VPS happen to be UTF-8 */
    expect_mixed("Ủy ban\n\xC7\x89n \xC7\xE5i h\xB6i \xC7\x8B b\xC0u b\xE5n \xC7\xB6i tr\xDC\xAAng\n",
                 "Ủy ban\nđến đại hội để bầu bạn đội trưởng\n", "utf-8 vps");
    /* a word that reads well both ways, between a pasted word and one that is surely right */
    expect_mixed("Coäng hoøa xaõ hoäi Vieät Nam\nVieät chò được, chò Vieät", "Cộng hòa xã hội Việt Nam\nViệt chò được, chò Việt",
                 "vni* utf-8 vni*");
    /* pasted letters, UTF-8 read wrongly, references */
    expect_mixed("Ủy ban nhân dân\nCoäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nĐộc lập", "Ủy ban nhân dân\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập",
                 "utf-8 vni* utf-8");
    expect_mixed("Hội nghị tổng kết Viá»‡t Nam tháng tám", "Hội nghị tổng kết Việt Nam tháng tám", "utf-8 utf-8* utf-8");
    expect_mixed("Hội nghị Ti&#7871;ng Vi&#7879;t &amp; &#38; hết", "Hội nghị Tiếng Việt &amp; &#38; hết", "utf-8 ncr utf-8");
    /* capitals of TCVN3 by their line */
    expect_mixed("Số liệu\nC\xE9NG H\xDF" "A X\xB7 H\xE9I\n", "Số liệu\nCỘNG HÒA XÃ HỘI\n", "utf-8 tcvn3");
    /* decomposed letters come out composed */
    expect_mixed("Vie\u0323\u0302t Nam", "Việt Nam", "utf-8");
    expect_mixed("Vie\u0323\u0302t rồi Viá»‡t Nam", "Việt rồi Việt Nam", "utf-8 utf-8* utf-8");
    expect_mixed("Viá»‡t rồi Vie\u0323\u0302t va\u0300 Viá»‡t, cu\u0303ng", "Việt rồi Việt và Việt, cũng", "utf-8* utf-8 utf-8* utf-8");
}

/* What a word is does not depend on what the caller wants for what cannot be read. */
Test(mixed, references_without_meaning) {
    for (int substitute = 0; substitute < 2; substitute++) {
        const dv_encoding_options options = {.substitute = substitute};
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_status status = dv_decode_mixed(&out, DV_S("hai &#0Vi &#38;#65; &#7871;ch &#0;"), DV_ENC_OTHER, &options, NULL, NULL);
        cr_expect_eq(status, DV_OK, "%d", substitute);
        cr_expect_str_eq(dv_buf_str(&out).ptr, "hai &#0Vi &#38;#65; ếch &#0;", "%d: %s", substitute, dv_buf_str(&out).ptr);
        dv_buf_free(&out);
    }
}

Test(mixed, empty_text) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_decode_mixed(&out, (dv_str){NULL, 0}, DV_ENC_OTHER, NULL, NULL, NULL), DV_OK);
    cr_assert_not_null(out.ptr);
    cr_expect_str_eq(out.ptr, "");
    dv_buf_free(&out);
}

Test(mixed, right_text_stays) {
    static const char *const TEXTS[] = {
        "Xã có 12 bản, 1.200 hộ.\nÀ ơi, cá bống đi tu; á à, ô hô, ù ú.\nGiá 5.000đ – “rẻ”…",
        "L'été à la forêt, où naît le fleuve\nGröße und Übermaß\nEspaña",
        "«XÃ» “XÃ” má…",
        "x² ± 5°C, µm, ½ kg",
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++)
        expect_mixed(TEXTS[i], TEXTS[i], "utf-8");
}

Test(mixed, what_cannot_be_read) {
    dv_buf out;
    dv_encoding_report report;
    dv_buf_init(&out, NULL);
    static const char BYTES[] = "Số liệu \xFE\xFE xã";
    cr_expect_eq(dv_decode_mixed(&out, dv_s(BYTES), DV_ENC_OTHER, NULL, NULL, &report), DV_E_TEXT);
    cr_expect(report.bad == 2 && report.first == 12 && report.offender == 0xFE && out.len == 0, "%zu at %zu", report.bad, report.first);
    dv_encoding_options go_on = {.substitute = true};
    cr_expect_eq(dv_decode_mixed(&out, dv_s(BYTES), DV_ENC_OTHER, &go_on, NULL, &report), DV_OK);
    cr_expect_str_eq(out.ptr, "Số liệu \uFFFD\uFFFD xã");
    /* A word too short to show its set is read in the one that the caller knows. */
    out.len = 0;
    cr_expect_eq(dv_decode_mixed(&out, DV_S("Bản \xAE"), DV_ENC_TCVN3, NULL, NULL, NULL), DV_OK);
    cr_expect_str_eq(out.ptr, "Bản đ");
    cr_expect_eq(dv_decode_mixed(&out, (dv_str){NULL, 0}, DV_ENC_OTHER, NULL, NULL, NULL), DV_OK);
    cr_expect_eq(dv_decode_mixed(NULL, DV_S("a"), DV_ENC_OTHER, NULL, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode_mixed(&out, DV_S("a"), (dv_encoding)77, NULL, NULL, NULL), DV_E_ARG);
    dv_buf_free(&out);
}

Test(mixed, no_memory) {
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status == DV_E_NOMEM; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_text_runs runs;
        dv_buf_init(&out, &alloc);
        dv_text_runs_init(&runs, &alloc);
        status = dv_decode_mixed(&out, DV_S("Đảng bộ x\xB7 B\xD7nh L\xAD\nCoäng hoøa xaõ Viá»‡t &#7871;"), DV_ENC_OTHER, NULL, &runs, NULL);
        cr_expect(status == DV_OK || status == DV_E_NOMEM, "%d", status);
        dv_buf_free(&out);
        dv_text_runs_free(&runs);
        cr_expect_eq(state.held, 0u, "fail %zu", fail);
    }
}
