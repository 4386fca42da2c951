#include "unit/check_fixture.h"

#define REPORT "danvan: 1\nbáo cáo:\n"
#define COMMUNE "xã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n  tỉnh: Lai Châu\n"
#define ISSUED "danvan: 1\nlãnh đạo:\n  văn bản:\n"
#define FOLLOWED "danvan: 1\nlãnh đạo:\n  quán triệt:\n"

static const check_case PAPERS[] = {
    {"blank number", "doc-number-missing", REPORT "  số: …-BC/ĐU\n", "cảnh báo: chưa có số văn bản (\"Số …-BC/ĐU\")"},
    {"blank number, issued", "doc-number-missing", REPORT "  số: …-BC/ĐU\n  tình trạng: đã ban hành\n",
     "lỗi: chưa có số văn bản (\"Số …-BC/ĐU\")"},
    {"a number", "doc-number-missing", REPORT "  số: 15-BC/ĐU\n", ""},
    {"no day", "date-partial", REPORT "  ngày: 6/2026\n",
     "cảnh báo: chưa có ngày ban hành (\"ngày … tháng 6 năm 2026\")"},
    {"no day, issued", "date-partial", REPORT "  ngày: 6/2026\n  tình trạng: đã ban hành\n", "*lỗi: "},
    {"a day", "date-partial", REPORT "  ngày: 22/6/2026\n", ""},
    {"days that are left", "date-order",
     REPORT "  ngày: 6/2026\n  theo: Công văn số 548-CV/BTGDVTU ngày 22/6/2026 về việc A\n",
     "thông tin: Công văn giao việc ký ngày 22/6/2026 nên ngày ban hành chỉ có thể từ 22/6 đến 30/6/2026"},
    {"asked for in another month", "date-order",
     REPORT "  ngày: 6/2026\n  theo: Công văn số 548-CV/BTGDVTU ngày 22/5/2026 về việc A\n", ""},
    {"asked for afterwards", "date-order",
     REPORT "  ngày: 20/6/2026\n  theo: Công văn số 548-CV/BTGDVTU ngày 22/6/2026 về việc A\n",
     "lỗi: Công văn giao việc ký ngày 22/6/2026, sau ngày ban hành báo cáo 20/6/2026: đề nghị đối chiếu"},
    {"cited before it is issued", "date-order",
     REPORT "  ngày: 5/2026\nlãnh đạo:\n  văn bản:\n    - Kế hoạch số 5-KH/ĐU ngày 01/6/2026 về việc A\n",
     "*lỗi: 05-KH/ĐU ngày 01/6/2026 sau ngày ban hành báo cáo 5/2026"},
    {"cited within the month", "date-order",
     REPORT "  ngày: 6/2026\nlãnh đạo:\n  văn bản:\n    - Kế hoạch số 5-KH/ĐU ngày 01/6/2026 về việc A\n", ""},
    {"at work before the resolution", "date-order",
     "danvan: 1\n" COMMUNE
     "  thành lập:\n    ngày: 01/6/2025\n    theo: Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025\n",
     "*lỗi: đơn vị hoạt động từ 01/6/2025, trước ngày 16/6/2025 của 1670/NQ-UBTVQH15"},
    {"lost digit", "date-truncated",
     ISSUED "    - Quy chế số 07-QC/ĐU ngày 08/02/2026\n    - Quyết định số 189-QĐ/ĐU ngày 26/01/202.\n",
     "lỗi: 189-QĐ/ĐU: ngày \"26/01/202.\" thiếu chữ số cuối của năm; các văn bản cùng danh sách đều năm 2026. "
     "Nếu đúng, "
     "ghi 26/01/2026 (công cụ không tự điền)"},
    {"lost digit among several years", "date-truncated",
     ISSUED "    - Quy chế số 07-QC/ĐU ngày 09/02/2026\n    - Quy chế số 08-QC/ĐU ngày 09/02/2027\n"
            "    - Quyết định số 189-QĐ/ĐU ngày 26/01/202.\n",
     "*đề nghị đối chiếu bản gốc"},
    {"whole years", "date-truncated", ISSUED "    - Quy chế số 07-QC/ĐU ngày 08/02/2026\n", ""},
    {"Sunday", "date-nonworking", ISSUED "    - Quy chế số 07-QC/ĐU ngày 08/02/2026\n",
     "thông tin: 07-QC/ĐU: ngày 08/02/2026 là Chủ nhật"},
    {"Friday", "date-nonworking", ISSUED "    - Quy chế số 07-QC/ĐU ngày 06/02/2026\n", ""},
    {"years reversed", "period-reversed",
     FOLLOWED "    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A giai đoạn 2030-2024\n",
     "*lỗi: 15-NQ/TU: giai đoạn 2030-2024"},
    {"years in order", "period-reversed",
     FOLLOWED "    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A giai đoạn 2024-2030\n", ""},
    {"dialogue reversed", "period-reversed",
     "danvan: 1\nkết quả:\n  đối thoại:\n    - từ ngày: 01/7/2025\n      đến ngày: 01/6/2025\n",
     "*lỗi: đối thoại: kết thúc"},
    {"begun before", "period-start-before-issue",
     FOLLOWED "    - Nghị quyết số 02-NQ/ĐU ngày 24/11/2025 về việc A giai đoạn 2025-2030\n",
     "thông tin: 02-NQ/ĐU ký ngày 24/11/2025, khi giai đoạn 2025-2030 đã bắt đầu: để biết, không phải sửa"},
    {"begins after", "period-start-before-issue",
     FOLLOWED "    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A giai đoạn 2024-2030\n", ""},
    {"feedback of another period", "outside-period",
     REPORT "  kỳ báo cáo: 6/2025 đến 5/2026\nkết quả:\n  phản ánh:\n    - việc: đường điện\n      ngày nhận: 01/6/2026\n",
     "cảnh báo: ngày nhận phản ánh 01/6/2026 nằm ngoài kỳ báo cáo (6/2025 - 5/2026): đề nghị kiểm tra ngày, hoặc chuyển sang báo cáo của kỳ "
     "khác"},
    {"on its last day", "outside-period",
     REPORT "  kỳ báo cáo: 6/2025 đến 5/2026\nkết quả:\n  phản ánh:\n    - việc: đường điện\n      ngày nhận: 31/5/2026\n", ""},
    {"perhaps in it", "outside-period",
     REPORT "  kỳ báo cáo: 15/5/2025 đến 5/2026\nkết quả:\n  đối thoại:\n    - từ ngày: 5/2025\n", ""},
    {"dialogue before it", "outside-period",
     REPORT "  kỳ báo cáo: 15/5/2025 đến 5/2026\nkết quả:\n  đối thoại:\n    - từ ngày: 14/5/2025\n", "*nằm ngoài kỳ báo cáo"},
    {"a model of the future", "date-order",
     REPORT "  ngày: 30/6/2026\nmô hình:\n  - tên: M\n    từ: 2027\n",
     "lỗi: mô hình bắt đầu từ 2027 sau ngày ban hành báo cáo 30/6/2026: đề nghị đối chiếu"},
    {"a period of the future", "date-order", REPORT "  ngày: 30/6/2026\n  kỳ báo cáo: 7/2026 đến 12/2026\n",
     "lỗi: kỳ báo cáo bắt đầu 7/2026 sau ngày ban hành báo cáo 30/6/2026: đề nghị đối chiếu"},
    {"two names", "issuer-inconsistent",
     REPORT "  số: 1-BC/ĐU\n  đơn vị báo cáo: Ban Thường vụ Đảng ủy xã Bình Lư\n" COMMUNE,
     "*thông tin: báo cáo đứng tên"},
    {"one name", "issuer-inconsistent", REPORT "  số: 1-BC/ĐU\n  đơn vị báo cáo: Đảng ủy xã Bình Lư\n" COMMUNE, ""},
    {"a Party symbol over a people's committee", "issuer-inconsistent",
     REPORT "  số: 5-BC/ĐU\n  đơn vị báo cáo: Ủy ban nhân dân xã Bình Lư\n  người ký:\n    thay mặt: TM. ỦY BAN NHÂN DÂN\n" COMMUNE,
     "cảnh báo: báo cáo đứng tên \"Ủy ban nhân dân xã Bình Lư\" nhưng ký hiệu ghi cơ quan ban hành là \"ĐU\": đề nghị dùng thống nhất "
     "một tên gọi"},
    {"a state symbol over the Party", "issuer-inconsistent",
     REPORT "  số: 5/BC-UBND\n  đơn vị báo cáo: Đảng ủy xã Bình Lư\n  người ký:\n    thay mặt: TM. ỦY BAN NHÂN DÂN\n" COMMUNE,
     "*cảnh báo: báo cáo đứng tên \"Đảng ủy xã Bình Lư\" nhưng ký thay mặt"},
    {"the board signs for its committee", "issuer-inconsistent",
     REPORT "  số: 5-BC/ĐU\n  đơn vị báo cáo: Đảng ủy xã Bình Lư\n  người ký:\n    thay mặt: T/M BAN THƯỜNG VỤ\n" COMMUNE, ""},
    {"another commune", "issuer-inconsistent", REPORT "  số: 1-BC/ĐU\n  đơn vị báo cáo: Đảng ủy xã Khun Há\n" COMMUNE,
     "*không có tên xã \"Bình Lư\""},
};

Test(test_check_papers, paper) {
    CHECK_ALL(PAPERS);
}

static const check_case DOCUMENTS[] = {
    {"neither number nor date", "docref-incomplete", ISSUED "    - Kế hoạch công tác khoa giáo năm 2026\n",
     "cảnh báo: \"Kế hoạch công tác khoa giáo năm 2026\" chưa có số, ký hiệu và ngày ban hành; lần đầu viện dẫn "
     "phải ghi "
     "đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu"},
    {"both", "docref-incomplete", ISSUED "    - Kế hoạch số 59-KH/ĐU ngày 07/02/2026 về việc A\n", ""},
    {"no subject", "docref-no-subject", ISSUED "    - Hướng dẫn số 07-HD/ĐU ngày 07/01/2026\n",
     "cảnh báo: 07-HD/ĐU: chưa ghi trích yếu nội dung; lần đầu viện dẫn phải ghi đủ"},
    {"in full once", "docref-no-subject",
     "danvan: 1\nlãnh đạo:\n  quán triệt:\n    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A\nkết quả:\n  tuyên "
     "truyền:\n    - về: 15-NQ/TU\n",
     ""},
    {"no date inside a subject", "docref-no-date",
     ISSUED "    - Kế hoạch số 60-KH/ĐU ngày 07/02/2026 để thực hiện Kết luận số 01-KL/TW của Bộ Chính trị\n",
     "cảnh báo: 01-KL/TW: chưa ghi ngày ban hành ở lần viện dẫn nào; lần đầu viện dẫn phải ghi đủ"},
    {"dated elsewhere", "docref-no-date",
     "danvan: 1\nlãnh đạo:\n  quán triệt:\n    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A\nkết quả:\n  tuyên "
     "truyền:\n    - về: 15-NQ/TU\n",
     ""},
    {"twice in a list", "docref-repeated",
     ISSUED
     "    - Kế hoạch số 59-KH/ĐU ngày 07/02/2026 về việc A\n    - Kế hoạch số 59-KH/ĐU ngày 07/02/2026 về việc A\n",
     "*cảnh báo: 59-KH/ĐU ghi hai lần"},
    {"two numbers", "docref-repeated",
     ISSUED
     "    - Kế hoạch số 59-KH/ĐU ngày 07/02/2026 về việc A\n    - Kế hoạch số 60-KH/ĐU ngày 07/02/2026 về việc A\n",
     ""},
    {"one number, two dates", "symbol-date",
     "danvan: 1\nlãnh đạo:\n  quán triệt:\n    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A\nkết quả:\n  tuyên "
     "truyền:\n    - về: Nghị quyết số 15-NQ/TU ngày 23/12/2023 về việc A\n",
     "*lỗi: 15-NQ/TU: chỗ này ghi ngày 23/12/2023, chỗ khác trong hồ sơ ghi ngày 22/12/2023"},
    {"one number, one date", "symbol-date",
     "danvan: 1\nlãnh đạo:\n  quán triệt:\n    - Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A\nkết quả:\n  tuyên "
     "truyền:\n    - về: Nghị quyết số 15-NQ/TU ngày 22/12/2023 về việc A\n",
     ""},
    {"number against date", "number-order",
     ISSUED
     "    - Kế hoạch số 59-KH/ĐU ngày 09/02/2026 về việc A\n    - Kế hoạch số 60-KH/ĐU ngày 06/02/2026 về việc B\n",
     "*cảnh báo: 60-KH/ĐU ngày 06/02/2026 có số lớn hơn nhưng ngày sớm hơn 59-KH/ĐU ngày 09/02/2026"},
    {"same day", "number-order",
     ISSUED
     "    - Kế hoạch số 59-KH/ĐU ngày 07/02/2026 về việc A\n    - Kế hoạch số 60-KH/ĐU ngày 07/02/2026 về việc B\n"
     "    - Hướng dẫn số 07-HD/ĐU ngày 07/01/2026 về việc C\n",
     ""},
};

Test(test_check_papers, documents) {
    CHECK_ALL(DOCUMENTS);
}

static const check_case PROSE[] = {
    {"cut by a page", "paragraph-broken",
     "danvan: 1\nlãnh đạo:\n  nội dung: |\n    thực hiện đề án giai đoạn 2024-\n    2030; kiện toàn ban chỉ đạo.\n",
     "*cảnh báo: mục \"nội dung\": đoạn 1 dừng giữa câu"},
    {"whole sentences", "paragraph-broken",
     "danvan: 1\nlãnh đạo:\n  nội dung: |\n    Thực hiện đề án.\n    2030 là năm cuối.\n", ""},
    {"an enumeration", "paragraph-broken",
     "danvan: 1\nlãnh đạo:\n  nội dung: |\n    Các việc chính\n    a) Tuyên truyền.\n    1. Vận động.\n", ""},
    {"fragments, a line each", "paragraph-broken",
     "danvan: 1\n" COMMUNE "  khó khăn: |\n    địa bàn rộng\n    dân cư phân tán\n", ""},
    {"unknown abbreviation", "abbr-undefined",
     REPORT "  số: 1-BC/ĐU\nlãnh đạo:\n  nội dung: |\n    Bảo đảm ANTT tại các bản.\n",
     "*thông tin: chữ viết tắt \"ANTT\" chưa giải nghĩa"},
    {"explained, known, symbols", "abbr-undefined",
     REPORT
     "  số: 1-BC/ĐU\n  chữ viết tắt:\n    ANTT: an ninh trật tự\nlãnh đạo:\n  nội dung: |\n    ANTT, UBND, HĐND, "
     "Nghị quyết số 15-NQ/TU, phần II, phòng cháy chữa cháy (PCCC).\n",
     ""},
    {"two versions of a motto", "slogan-variant",
     "danvan: 1\n" COMMUNE
     "  phương châm:\n    - nghe dân, gần dân, trọng dân, hiểu dân\n    - trọng dân, gần dân và hiểu dân\n",
     "*thông tin: phương châm thứ 1 có 04 vế, thứ 2 có 03 vế, giống nhau 03 vế"},
    {"two mottos", "slogan-variant",
     "danvan: 1\n" COMMUNE "  phương châm:\n    - nghe dân, gần dân, trọng dân\n    - dân biết, dân bàn, dân làm\n",
     ""},
};

Test(test_check_papers, prose) {
    CHECK_ALL(PROSE);
}
