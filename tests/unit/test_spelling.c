#include <criterion/criterion.h>
#include <danvan/spelling.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/failing_alloc.h"

typedef struct found {
    dv_buf said; /* `wrong>right` for each finding, joined with `; ` */
    dv_str text;
    size_t count;
} found;

static bool note(void *ctx, const dv_spelling_finding *finding) {
    found *f = ctx;
    dv_buf_puts(&f->said, f->count++ > 0 ? "; " : "");
    dv_buf_add(&f->said, (dv_str){f->text.ptr + finding->offset, finding->length});
    dv_buf_puts(&f->said, ">");
    dv_buf_add(&f->said, finding->replacement);
    return true;
}

static void expect(const dv_spelling *spelling, const char *text, const char *wanted) {
    found f = {.text = dv_s(text)};
    dv_buf_init(&f.said, NULL);
    dv_buf_puts(&f.said, "");
    cr_expect_eq(dv_spelling_find(spelling, f.text, NULL, 0, note, &f), DV_OK, "%s", text);
    cr_expect_str_eq(f.said.ptr, wanted, "%s\nfound: %s\nwanted: %s", text, f.said.ptr, wanted);
    dv_buf_free(&f.said);
}

static dv_spelling *open_table(const dv_spelling_options *options) {
    dv_spelling *spelling = NULL;
    cr_assert_eq(dv_spelling_new(&spelling, options), DV_OK);
    return spelling;
}

static const char *const FOUND[][2] = {
    {"tạo bút phá về du lịch", "bút phá>bứt phá"},
    {"Bút phá là cần thiết", "Bút phá>Bứt phá"},
    {"TẠO BÚT PHÁ MỚI", "BÚT PHÁ>BỨT PHÁ"},
    {"xong. Bút phá", "Bút phá>Bứt phá"},
    {"“Bút phá” là", "Bút phá>Bứt phá"},
    {"b\xC3\xBA"
     "t ph\xC3\xA1",
     "bút phá>bứt phá"},
    {"bu\xCC\x81t pha\xCC\x81 mới", "bu\xCC\x81t pha\xCC\x81>bứt pha\xCC\x81"}, /* NFD: what was right keeps its bytes */
    {"bút\nphá", "bút\nphá>bứt\nphá"},
    {"hai lần bút phá, bút phá", "bút phá>bứt phá; bút phá>bứt phá"},
    {"rau của quả", "rau của quả>rau, củ, quả"},
    {"chuyên đổi số và chuyển đỗi số", "chuyên đổi>chuyển đổi; chuyển đỗi>chuyển đổi"},
    {"khám bảo hiêm ở nghành y", "nghành>ngành"},
    {"sản phẩm occop, Ocop và OCOP", "occop>OCOP; Ocop>OCOP"},
    {"rau Vietgap và VietGAP", "Vietgap>VietGAP"},
    {"theo ý nhân dân, của nhân dân", "nhân dân>Nhân dân; của nhân dân>của Nhân dân"},
    {"kiện toàn Ban chỉ đạo xã", "Ban chỉ đạo>Ban Chỉ đạo"},
    {"dân tộc mông, Dân tộc mông", "dân tộc mông>dân tộc Mông; Dân tộc mông>Dân tộc Mông"},
    {"tổ xóa bỏ hủ tục, xử lí, hoà giãi quyết", "giãi quyết>giải quyết"},
    {"thời gian giành cho trẻ", "thời gian giành cho>thời gian dành cho"},
    {"Uỷ Ban Nhân Dân xã", "Uỷ Ban Nhân Dân>Uỷ ban nhân dân"},
};
static const char *const CLEAN[] = {
    /* the syllables belong to other words */
    "kiểm sát nhập khẩu; giám sát nhập liệu; khảo sát nhập học",
    "cảm xúc tích cực; tiếp xúc tích cực",
    "cũng cố gắng; bổ sung phong phú; bổ sung quanh năm",
    "lịch sử lý luận; tiểu sử lý lịch",
    "khả năng xuất hiện; tiềm năng xuất khẩu; thủ công xuất sang nước bạn; hồ sơ xuất khẩu",
    "cộng đồng dân cư sử dụng đất; đáp ứng sử dụng; vấn đề suất ăn",
    "bức tranh dành cho trẻ; cây bút phá cách; lãi suất bản tệ",
    "thường chú ý; dân cư chú trọng; tập trung sức lực; bài tập chung",
    "chủ trương trình Quốc hội; làm chủ chương trình; dây chuyền đạt công suất",
    "di dời khỏi vùng sạt lở; ca dao lưu truyền; quần chúng cử đại diện",
    "thời hạn mục tiêu; địa bàn quan trọng; đánh giá chị em; che dấu vết",
    "tránh trú bão đảm bảo an toàn; thay thế kỹ thuật cũ; vật liệu nổ lực lượng công an thu giữ; chuyển giao động sản",
    "pháp nhân dân sự; cá nhân dân tộc thiểu số; bệnh nhân dân tộc Mông; cử nhân dân số học; cùng nhân dân thế giới",
    "thống kê hoạch định; đề tài khoảng 20 trang; điều khoảng cách; tiếng bộ trưởng; nội trú trọng điểm",
    /* names, and what is not read as words */
    "anh Bút Phá; đồng chí Sử lý giải; bà Nguyễn Thị Sử lý do",
    "https://bút.vn/bút-phá; but.pha@xa.gov.vn; tệp ocop.docx; số 15/BC-UBND",
    "Ủy ban nhân dân, Hội đồng nhân dân, Ban Thanh tra nhân dân, chứng minh nhân dân, công an nhân dân",
    "quản lý nhà nước; các ban chỉ đạo; dân tộc kinh tế; DÂN TỘC MÔNG",
    "xanh xanh, thường thường, Nà Lự, Chu Va, Giáy, 01 năm, 03 hội nghị",
    "hoà bình, hòa bình, uỷ ban, thuỷ lợi",
    "bút, phá; bút. Phá; bút (phá); bút-phá",
};

Test(test_spelling, finds) {
    dv_spelling *spelling = open_table(NULL);
    for (size_t i = 0; i < sizeof FOUND / sizeof FOUND[0]; i++)
        expect(spelling, FOUND[i][0], FOUND[i][1]);
    for (size_t i = 0; i < sizeof CLEAN / sizeof CLEAN[0]; i++)
        expect(spelling, CLEAN[i], "");
    expect(spelling, "", "");
    dv_spelling_free(spelling);
}

/* Every row is found in its own phrase, and what it proposes is clean. */
Test(test_spelling, rows) {
    size_t len = 0;
    const dv_spelling_row *rows = dv_spelling_rows(&len);
    dv_spelling *spelling = open_table(NULL);
    cr_expect(len >= 600, "%zu rows", len);
    for (size_t i = 0; i < len; i++) {
        const dv_spelling_row *row = &rows[i];
        char text[256];
        found f = {.text = dv_s(text)};
        dv_buf_init(&f.said, NULL);
        snprintf(text, sizeof text, (row->flags & DV_SPELLING_INSIDE) != 0 ? "xem %s." : "%s.", row->wrong);
        f.text = dv_s(text);
        cr_expect(row->note && *row->note, "%s: no note", row->wrong);
        cr_expect(strcmp(row->wrong, row->right) != 0, "%s", row->wrong);
        cr_expect(dv_nfc_is(dv_s(row->wrong)) && dv_nfc_is(dv_s(row->right)), "%s", row->wrong);
        dv_spelling_find(spelling, f.text, NULL, 0, note, &f);
        cr_expect_eq(f.count, row->kind == DV_SPELLING_VARIANT ? 0 : 1, "%s: found %zu", row->wrong, f.count);
        f.count = 0;
        f.text = dv_s(row->right);
        dv_spelling_find(spelling, f.text, NULL, 0, note, &f);
        cr_expect_eq(f.count, 0, "%s: its correction %s is found too", row->wrong, row->right);
        for (size_t k = 0; k < i; k++)
            cr_expect(row->kind == DV_SPELLING_VARIANT || strcmp(rows[k].wrong, row->wrong) != 0, "%s: twice", row->wrong);
        dv_buf_free(&f.said);
    }
    dv_spelling_free(spelling);
}

Test(test_spelling, own_rows_names_and_spans) {
    static const dv_spelling_row ROWS[] = {
        {.wrong = "suối lớn", .right = "Nậm Mu", .flags = DV_SPELLING_LITERAL, .note = "tên suối"},
        {.wrong = "sử lý", .right = "xử lý", .note = "x"},
    };
    const dv_str names[] = {DV_S("Sử Lý"), DV_S("suối lớn cũ")};
    const dv_spelling_options options = {.rows = ROWS, .rows_len = 2, .only_own = true, .names = names, .names_len = 2};
    dv_spelling *spelling = open_table(&options);
    expect(spelling, "bên suối lớn", "suối lớn>Nậm Mu");
    expect(spelling, "bên suối lớn cũ; bút phá", "");
    expect(spelling, "bản sử lý có 9 hộ", "");
    dv_spelling_free(spelling);
    spelling = open_table(NULL);
    const dv_str text = DV_S("bút phá và bút phá");
    /* Spans may reach past the end, and past all sizes. */
    static const struct {
        dv_span keep;
        size_t count;
    } SPANS[] = {{{0, 3}, 1}, {{0, 0}, 2}, {{3, SIZE_MAX}, 0}, {{14, SIZE_MAX}, 1}, {{SIZE_MAX, SIZE_MAX}, 2}};
    for (size_t i = 0; i < sizeof SPANS / sizeof SPANS[0]; i++) {
        found f = {.text = text};
        dv_buf_init(&f.said, NULL);
        cr_expect_eq(dv_spelling_find(spelling, text, &SPANS[i].keep, 1, note, &f), DV_OK);
        cr_expect_eq(f.count, SPANS[i].count, "row %zu: %zu", i, f.count);
        dv_buf_free(&f.said);
    }
    dv_spelling_free(spelling);
}

Test(test_spelling, repairs) {
    dv_spelling *spelling = open_table(NULL);
    const dv_str text = DV_S("Bút phá ở nghành chè, thôn bản và VietGAP.");
    dv_spelling_changes changes = {0};
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_buf_puts(&out, "» ");
    cr_assert_eq(dv_spelling_repair(&out, &changes, spelling, text, NULL, 0), DV_OK);
    cr_expect_str_eq(out.ptr, "» Bứt phá ở ngành chè, thôn bản và VietGAP."); /* what is only proposed stays */
    cr_assert_eq(changes.len, 2);
    const dv_spelling_change *second = &changes.items[1];
    cr_expect_eq(memcmp(text.ptr + second->before.offset, "nghành", second->before.length), 0);
    cr_expect_eq(memcmp(out.ptr + strlen("» ") + second->after.offset, "ngành", second->after.length), 0);
    cr_expect_str_eq(second->row->wrong, "nghành");
    dv_spelling_changes_free(&changes);
    dv_buf_free(&out);
    dv_spelling_free(spelling);
}

static bool stop(void *ctx, const dv_spelling_finding *finding) {
    (void)finding;
    ++*(size_t *)ctx;
    return false;
}

Test(test_spelling, refuses) {
    dv_spelling *spelling = open_table(NULL);
    dv_spelling *none = NULL;
    size_t count = 0;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_spelling_new(NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_spelling_find(NULL, DV_S("a"), NULL, 0, stop, &count), DV_E_ARG);
    cr_expect_eq(dv_spelling_find(spelling, DV_S("a"), NULL, 0, NULL, &count), DV_E_ARG);
    cr_expect_eq(dv_spelling_find(spelling, DV_S("a"), NULL, 1, stop, &count), DV_E_ARG);
    cr_expect_eq(dv_spelling_find(spelling, DV_S("\xFF"), NULL, 0, stop, &count), DV_E_TEXT);
    cr_expect_eq(dv_spelling_repair(&out, NULL, spelling, DV_S("\xFF"), NULL, 0), DV_E_TEXT);
    cr_expect_eq(out.len, 0);
    cr_expect_eq(dv_spelling_find(spelling, DV_S("bút phá bút phá"), NULL, 0, stop, &count), DV_OK);
    cr_expect_eq(count, 1, "the visitor stops the walk");
    const dv_spelling_row bad[] = {{.wrong = "", .right = "a"},
                                   {.wrong = "a", .right = NULL},
                                   {.wrong = "a; b", .right = "c"},
                                   {.wrong = "a \xFF", .right = "c"}};
    const dv_status wanted[] = {DV_E_ARG, DV_E_ARG, DV_E_ARG, DV_E_TEXT};
    for (size_t i = 0; i < 4; i++) {
        const dv_spelling_options options = {.rows = &bad[i], .rows_len = 1};
        cr_expect_eq(dv_spelling_new(&none, &options), wanted[i], "row %zu", i);
        cr_expect_null(none);
    }
    dv_spelling_free(NULL);
    dv_spelling_changes_free(NULL);
    dv_spelling_free(spelling);
    dv_buf_free(&out);
}
