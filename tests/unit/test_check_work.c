#include "unit/check_fixture.h"

#define COMMUNE "danvan: 1\nxã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n  tỉnh: Lai Châu\n"
#define DIALOGUE "danvan: 1\nkết quả:\n  đối thoại:\n    - ý kiến: 84\n"
#define RECORD                                                                                                         \
    "danvan: 1\nbáo cáo:\n  ngày: 30/6/2026\nkết quả:\n  phản ánh:\n    - việc: đường dây điện\n      ngày " \
     "nhận: 10/5/2026\n"

#define PART(of) "danvan: 1\nmô hình:\n  - tên: Đường hoa\n    thuộc mô hình: " of "\n  - tên: Bản sạch đẹp\n"

static const check_case PARTS[] = {
    {"a part of one that is there", "reference-unknown", PART("bản sạch đẹp"), ""},
    {"of one that is not", "reference-unknown", PART("Tổ tự quản"),
     "lỗi: mô hình \"Đường hoa\" ghi thuộc mô hình \"Tổ tự quản\": hồ sơ không có mô hình này. Đề nghị kiểm tra tên hoặc thêm mô hình"},
    {"a slip", "reference-unknown", PART("Bản sach đep"), ""},
    {"a wrong letter", "reference-unknown", PART("Bản sạch đẹt"), "*Có phải \"Bản sạch đẹp\"?"},
    {"itself", "model-part-ring", PART("Đường hoa"),
     "lỗi: mô hình \"Đường hoa\" ghi thuộc chính nó: đề nghị bỏ mục \"thuộc mô hình:\" hoặc ghi mô hình khác"},
    {"a ring of two", "model-part-ring", PART("Bản sạch đẹp") "    thuộc mô hình: Đường hoa\n",
     "lỗi: mô hình \"Đường hoa\" ghi thuộc mô hình \"Bản sạch đẹp\", mà \"Bản sạch đẹp\" lại thuộc chính \"Đường hoa\": đề nghị bỏ một "
     "chỗ\nlỗi: mô hình \"Bản sạch đẹp\" ghi thuộc mô hình \"Đường hoa\", mà \"Đường hoa\" lại thuộc chính \"Bản sạch đẹp\": đề nghị bỏ "
     "một chỗ"},
    {"no ring", "model-part-ring", PART("Bản sạch đẹp"), ""},
};

Test(test_check_work, parts) {
    CHECK_ALL(PARTS);
}

static const check_case RESULTS[] = {
    {"one opinion without outcome", "dialogue-balance",
     DIALOGUE "      giải quyết tại chỗ: 81\n      chuyển cấp thẩm quyền: 02\n",
     "lỗi: đối thoại: 84 ý kiến nhưng 81 đã giải quyết tại hội nghị + 02 chuyển cấp có thẩm quyền = 83; còn 01 "
     "ý kiến chưa rõ "
     "kết quả giải quyết"},
    {"all have one", "dialogue-balance", DIALOGUE "      giải quyết tại chỗ: 81\n      chuyển cấp thẩm quyền: 03\n",
     ""},
    {"too many", "dialogue-balance", DIALOGUE "      giải quyết tại chỗ: 81\n      chuyển cấp thẩm quyền: 04\n",
     "*thừa 01 ý kiến"},
    {"one outcome told", "dialogue-balance", DIALOGUE "      giải quyết tại chỗ: 81\n", "*cảnh báo: "},
    {"no outcome told", "dialogue-balance", DIALOGUE, ""},
    {"a bound", "attendance-bound",
     "danvan: 1\nkết quả:\n  tuyên truyền:\n    - về: 15-NQ/TU\n      lượt người: trên 10.000\n",
     "*thông tin: lượt người \"trên 10.000\""},
    {"a figure beyond the population", "attendance-bound",
     COMMUNE "  dân số: 100 người\nlãnh đạo:\n  lượt người: 2.148\n", ""},
    {"answered too early", "feedback-order", RECORD "      ngày trả lời: 10/4/2026\n",
     "*lỗi: phản ánh thứ 1: ngày trả lời 10/4/2026"},
    {"answered later", "feedback-order", RECORD "      ngày trả lời: 20/5/2026\n      tình trạng: đã trả lời\n", ""},
    {"overdue", "feedback-overdue", RECORD "      tình trạng: đang giải quyết\n      hạn: 10/6/2026\n",
     "*cảnh báo: phản ánh thứ 1 đang giải quyết, hạn 10/6/2026 đã qua"},
    {"still time", "feedback-overdue", RECORD "      tình trạng: đang giải quyết\n      hạn: 10/7/2026\n", ""},
    {"answered without a day", "feedback-undated", RECORD "      tình trạng: đã trả lời\n", "*thông tin: "},
    {"answered with a day", "feedback-undated", RECORD "      tình trạng: đã trả lời\n      ngày trả lời: "
                                        "12/5/2026\n",
     ""},
    {"more records than opinions", "feedback-count",
     "danvan: 1\nkết quả:\n  đối thoại:\n    - ý kiến: 1\n  phản ánh:\n    - việc: a\n      hình thức: đối "
     "thoại\n    - việc: b\n"
     "      hình thức: đối thoại\n",
     "*cảnh báo: hội nghị đối thoại nêu 01 ý kiến, mục \"phản ánh\" ghi 02 ý kiến qua đối thoại, thừa 01"},
    {"fewer records", "feedback-count",
     "danvan: 1\nkết quả:\n  đối thoại:\n    - ý kiến: 3\n  phản ánh:\n    - việc: a\n      hình thức: đối thoại\n",
     "*thông tin: "},
    {"other channels", "feedback-count",
     "danvan: 1\nkết quả:\n  đối thoại:\n    - ý kiến: 0\n  phản ánh:\n    - việc: a\n      hình thức: đơn "
     "thư\n", ""},
};

Test(test_check_work, results) {
    CHECK_ALL(RESULTS);
}

#define FULL "      a.\n    cách làm: |\n      b.\n    kết quả: |\n      c.\n    giá trị: |\n      d.\n"

static const check_case MODELS[] = {
    {"a section is missing", "section-missing", COMMUNE "mô hình:\n  - tên: M\n    bối cảnh: |\n" FULL,
     "*cảnh báo: mô hình \"M\" còn thiếu mục \"tác động\""},
    {"all sections", "section-missing",
     COMMUNE "mô hình:\n  - tên: M\n    bối cảnh: |\n" FULL "    tác động: |\n      e.\n", ""},
    {"a brief model", "section-missing", COMMUNE "mô hình:\n  - M\n", ""},
    {"twice in a place", "model-duplicate",
     COMMUNE "bản:\n  - A\nmô hình:\n  - tên: M\n    bản: A\n  - tên: m\n    bản: A\n", "*lỗi: mô hình \"m\""},
    {"in two places", "model-duplicate",
     COMMUNE "bản:\n  - A\n  - B\nmô hình:\n  - tên: M\n    bản: A\n  - tên: M\n    bản: B\n", ""},
    {"two scopes", "scope-conflict",
     COMMUNE "mô hình:\n  - tên: Bản văn minh\n    nhân rộng: toàn xã\n    tiêu biểu:\n      nhân rộng: toàn tỉnh\n",
     "cảnh báo: mô hình \"Bản văn minh\": mục \"nhân rộng\" ghi \"toàn xã\", mục \"tiêu biểu\" ghi nhân rộng "
     "\"toàn tỉnh\"; đề nghị "
     "thống nhất"},
    {"one scope", "scope-conflict",
     COMMUNE
     "mô hình:\n  - tên: Bản văn minh\n    nhân rộng: toàn xã\n    tiêu biểu:\n      nhân rộng: trong toàn xã\n",
     ""},
    {"one product", "model-overlap",
     COMMUNE
     "  số bản: 1 bản\nbản:\n  - Nà Đa\nmô hình:\n  - tên: Chi bộ vận động trồng hoa\n    bản: Nà Đa\n    sản "
     "phẩm: đào cảnh\n"
     "  - tên: Trồng cây cảnh (mai cảnh, đào cảnh)\n    bản: Nà Đa\n",
     "cảnh báo: \"Trồng cây cảnh (mai cảnh, đào cảnh)\" và \"Chi bộ vận động trồng hoa\" cùng ở bản Nà Đa, cùng "
     "sản phẩm đào cảnh: "
     "một mô hình hay hai? Nếu là một, ghi \"thuộc mô hình:\"; nếu là hai, ghi chú tắt cảnh báo"},
    {"one theme", "model-overlap",
     COMMUNE
     "bản:\n  - A\nmô hình:\n  - tên: Bản sạch\n    bản: A\n    cách làm: |\n      Bà con trồng đường hoa.\n  - "
     "tên: Làm đường hoa\n"
     "    bản: A\n",
     "*cùng nội dung đường hoa"},
    {"one is part of the other", "model-overlap",
     COMMUNE
     "bản:\n  - A\nmô hình:\n  - tên: Bản sạch\n    bản: A\n    sản phẩm: đường hoa\n  - tên: Làm đường hoa\n   "
     " bản: A\n"
     "    thuộc mô hình: Bản sạch\n",
     ""},
    {"one product, two places", "model-overlap",
     COMMUNE
     "bản:\n  - A\n  - B\nmô hình:\n  - tên: Bản sạch\n    bản: A\n    sản phẩm: đường hoa\n  - tên: Làm đường "
     "hoa\n    bản: B\n",
     ""},
    {"one place, two subjects", "model-overlap",
     COMMUNE "bản:\n  - A\nmô hình:\n  - tên: Trồng dâu\n    bản: A\n  - tên: Camera an ninh\n    bản: A\n", ""},
    {"two dossiers of one identity", "dossier-duplicate", COMMUNE "---\n" COMMUNE,
     "*lỗi: hồ sơ thứ 1 và hồ sơ thứ 2 cùng mã 03390"},
    {"two periods", "dossier-duplicate",
     COMMUNE "báo cáo:\n  kỳ báo cáo: năm 2025\n---\n" COMMUNE "báo cáo:\n  kỳ báo cáo: năm 2026\n", ""},
};

Test(test_check_work, models) {
    CHECK_ALL(MODELS);
}

#define LIMITS                                                                                                         \
    "đánh giá:\n  hạn chế: |\n    Một số nơi triển khai còn chậm so với yêu cầu.\n    Việc phối hợp giữa các tổ " \
     "chức chưa đều.\n"

static const char BEFORE[] =
    COMMUNE "  dân số: 17.905 người\nbản:\n  - Nà Đa\n  - Tân Bình\nmô hình:\n  - Trồng dâu nuôi tằm\n" LIMITS;

static const check_case PERIODS[] = {
    {"a jump by a slip", "year-jump", COMMUNE "  dân số: 18.430 người\n",
     "cảnh báo: dân số 17.905 → 18.430 (+525, +2,9%). Đề nghị kiểm tra có gõ nhầm 18.043 thành 18.430"},
    {"a jump", "year-jump", COMMUNE "  dân số: 10.000 người\n",
     "cảnh báo: dân số 17.905 → 10.000 (-7.905, -44,1%): thay đổi nhiều so với kỳ trước, đề nghị kiểm tra lại "
     "số liệu"},
    {"a small change", "year-jump", COMMUNE "  dân số: 18.043 người\n", ""},
    {"same prose", "prose-unchanged", COMMUNE LIMITS, "cảnh báo: mục \"hạn chế\" giống nguyên văn kỳ trước 2/2 đoạn"},
    {"new prose", "prose-unchanged",
     COMMUNE "đánh giá:\n  hạn chế: |\n    Việc phối hợp đã khá hơn nhưng chưa thường xuyên.\n", ""},
    {"model gone", "model-gone", COMMUNE "mô hình:\n  - Camera an ninh\n",
     "*cảnh báo: kỳ trước có mô hình \"Trồng dâu nuôi tằm\""},
    {"model still there", "model-gone", COMMUNE "mô hình:\n  - trồng dâu nuôi tằm\n", ""},
    {"hamlet gone", "hamlet-gone", COMMUNE "bản:\n  - Nà Đa\n", "*cảnh báo: kỳ trước có bản Tân Bình"},
    {"hamlets still there", "hamlet-gone", COMMUNE "bản:\n  - Tân Bình\n  - Nà Đa\n", ""},
};

Test(test_check_work, before) {
    for (size_t i = 0; i < sizeof PERIODS / sizeof PERIODS[0]; i++)
        check_run(&PERIODS[i], BEFORE);
}

static bool count_blank(void *ctx, const dv_blank *blank) {
    (void)blank;
    ++*(size_t *)ctx;
    return true;
}

Test(test_check_work, blanks) {
    dv_doc *doc = NULL;
    check_load(&doc, "danvan: 1\nbáo cáo:\n  số: …-BC/ĐU\n  ngày: 6/2026\n  trích yếu: A\nxã:\n  mã: \"03390\"\n",
               "blanks");
    size_t seen = 0;
    size_t filled = 0;
    size_t total = 0;
    cr_assert_eq(dv_blanks(doc->dossiers.items[0], count_blank, &seen, &filled, &total), DV_OK);
    cr_expect_eq(seen + filled, total, "%zu + %zu = %zu", seen, filled, total);
    cr_expect_eq(filled, 3, "code, subject, the commune itself: %zu", filled);
    cr_expect_eq(dv_blanks(NULL, NULL, NULL, NULL, NULL), DV_E_ARG);
    dv_doc_free(doc);
}

Test(test_check_work, arguments) {
    dv_doc *doc = NULL;
    check_load(&doc, COMMUNE, "arguments");
    const char *const unknown[] = {"no-such-rule", NULL};
    dv_check_options options = {.size = sizeof options, .only = unknown};
    cr_expect_eq(dv_check_doc(doc, &options, NULL), DV_E_ARG);
    cr_expect_eq(dv_check_doc(NULL, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_check(doc, NULL, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_check_doc(doc, NULL, NULL), DV_OK);
    dv_doc_free(doc);
}
