#include <criterion/criterion.h>

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <danvan/detect.h>

#include "failing_alloc.h"

/* What a program shows and saves that reads the bytes of `text` as `set`; codes without a character become control codes. */
static void misread(dv_buf *out, dv_str text, const char *set) {
    iconv_t handle = iconv_open("UTF-8", set);
    cr_assert_neq(handle, (iconv_t)-1);
    for (size_t at = 0; at < text.len; at++) {
        char from[1] = {text.ptr[at]};
        char room[8];
        char *in = from;
        char *to = room;
        size_t left = 1;
        size_t free_room = sizeof room;
        if (iconv(handle, &in, &left, &to, &free_room) == (size_t)-1) {
            dv_utf8_put(out, (unsigned char)from[0]);
            iconv(handle, NULL, NULL, NULL, NULL);
            continue;
        }
        iconv(handle, NULL, NULL, &to, &free_room);
        dv_buf_add(out, (dv_str){room, (size_t)(to - room)});
    }
    iconv_close(handle);
}

static void expect_undone(dv_str damaged, dv_str text, unsigned passes) {
    dv_buf out;
    dv_buf again;
    dv_edits edits;
    dv_mojibake_report report;
    dv_buf_init(&out, NULL);
    dv_buf_init(&again, NULL);
    dv_edits_init(&edits, NULL);
    cr_expect_eq(dv_mojibake_undo(&out, damaged, &edits, &report), DV_OK);
    cr_expect(dv_str_equal(dv_buf_str(&out), text), "%.*s:\n%s, not\n%.*s", (int)damaged.len, damaged.ptr, dv_buf_str(&out).ptr,
              (int)text.len, text.ptr);
    cr_expect_eq(report.passes, passes, "%s: %u passes", dv_buf_str(&out).ptr, report.passes);
    cr_expect_eq(report.words, edits.len);
    /* The edits are an exact map. */
    size_t from = 0;
    size_t to = 0;
    for (size_t i = 0; i <= edits.len; i++) {
        size_t end = i < edits.len ? edits.items[i].from : damaged.len;
        size_t to_end = i < edits.len ? edits.items[i].to : out.len;
        cr_expect(end - from == to_end - to && (end == from || memcmp(damaged.ptr + from, out.ptr + to, end - from) == 0));
        if (i == edits.len) break;
        from = end + edits.items[i].from_len;
        to = to_end + edits.items[i].to_len;
    }
    cr_expect_eq(dv_mojibake_undo(&again, dv_buf_str(&out), NULL, &report), DV_OK);
    cr_expect(dv_str_equal(dv_buf_str(&again), dv_buf_str(&out)) && report.words == 0);
    dv_buf_free(&out);
    dv_buf_free(&again);
    dv_edits_free(&edits);
}

static const char *const TEXTS[] = {
    "Tiếng Việt",
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG ỦY XÃ BÌNH LƯ, huyện Tam Đường",
    "và là mà đã ở một mớ rau, “chợ phiên” – họp mỗi tuần…",
    "Ông ấy nói: “Xã có 12 bản; đường dài 5 km.”",
    "giá 25.000 ₫/kg, nhiệt độ 30°C",
    "Người H’Mông ở Đắk Lắk, Krông Păk và Ea H’Leo",
};

Test(mojibake, is_undone) {
    static const char *const SETS[] = {"CP1252", "ISO-8859-1", "CP1258"};
    dv_buf damaged;
    dv_buf twice;
    dv_buf_init(&damaged, NULL);
    dv_buf_init(&twice, NULL);
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++)
        for (size_t set = 0; set < sizeof SETS / sizeof SETS[0]; set++) {
            damaged.len = twice.len = 0;
            misread(&damaged, dv_s(TEXTS[i]), SETS[set]);
            expect_undone(dv_buf_str(&damaged), dv_s(TEXTS[i]), 1);
            if (set == 2) continue;
            misread(&twice, dv_buf_str(&damaged), SETS[set]);
            expect_undone(dv_buf_str(&twice), dv_s(TEXTS[i]), 2);
            damaged.len = 0;
            misread(&damaged, dv_buf_str(&twice), SETS[set]);
            expect_undone(dv_buf_str(&damaged), dv_s(TEXTS[i]), 3);
        }
    dv_buf_free(&damaged);
    dv_buf_free(&twice);
}

Test(mojibake, right_text_stays) {
    static const char *const RIGHT[] = {
        "«XÃ» “XÃ” ‘XÃ’ XÃ– XÃ… «má»… «‹má»› 5 €, 3 º, à’ é” í»", "«Xã Bản Giang» và «‹Tả Lèng»›", "SÃO PAULO, São Tomé, français, Málaga",
        "L'été à Paris: «voilà»", "Ä Ö Ü ß Straße", "Việt Nam", "e\u0323\u0302 decomposed", "漢字 áº", "Ã", "XÃ°",
    };
    for (size_t i = 0; i < sizeof RIGHT / sizeof RIGHT[0]; i++)
        expect_undone(dv_s(RIGHT[i]), dv_s(RIGHT[i]), 0);
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++)
        expect_undone(dv_s(TEXTS[i]), dv_s(TEXTS[i]), 0);
}

/* A word that reads either way goes with its neighbours. */
Test(mojibake, doubtful_words) {
    expect_undone(DV_S("Viá»‡t má»› rau"), DV_S("Việt mớ rau"), 1);
    expect_undone(DV_S("Việt má»› rau"), DV_S("Việt má»› rau"), 0);
    expect_undone(DV_S("Viá»‡t má»› rổ"), DV_S("Việt má»› rổ"), 1);
    expect_undone(DV_S("xã XÃ” và Viá»‡t"), DV_S("xã XÃ” và Việt"), 1);
    expect_undone(DV_S("Đảng ủy xã\nÄ\xC2\x90" "áº£ng á»§y xÃ£\nĐảng ủy"), DV_S("Đảng ủy xã\nĐảng ủy xã\nĐảng ủy"), 1);
    expect_undone(DV_S("quÃ¡n cafÃ© José"), DV_S("quán café José"), 1);
}

Test(mojibake, refusals) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_mojibake_undo(&out, DV_S("a\xFF"), NULL, NULL), DV_E_TEXT);
    cr_expect_eq(dv_mojibake_undo(NULL, DV_S("a"), NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_mojibake_undo(&out, (dv_str){NULL, 0}, NULL, NULL), DV_OK);
    cr_assert_not_null(out.ptr);
    cr_expect_str_eq(out.ptr, "");
    dv_buf_free(&out);
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status == DV_E_NOMEM; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_edits edits;
        dv_edits_init(&edits, &alloc);
        dv_buf_init(&out, &alloc);
        status = dv_mojibake_undo(&out, DV_S("Viá»‡t má»› rau"), &edits, NULL);
        cr_expect(status == DV_OK || status == DV_E_NOMEM);
        dv_buf_free(&out);
        dv_edits_free(&edits);
        cr_expect_eq(state.held, 0u);
    }
}
