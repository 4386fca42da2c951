#include "unit/check_fixture.h"

#define COMMUNE "danvan: 1\nxã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n  tỉnh: Lai Châu\n"
#define SEED_SHARES                                                                                                    \
    "  dân tộc:\n    Kinh: 36,67%\n    Thái: 26,70%\n    Lự: 2,45%\n    Mông: 20,62%\n    Giáy: 5,72%\n"       \
    "    Dao: 4,01%\n    Hoa: 1,54%\n    khác: 2,28%\n"

static const check_case SHARES[] = {
    {"rounding of the seed", "percent-sum", COMMUNE SEED_SHARES,
     "thông tin: cơ cấu dân tộc: 36,67 + 26,70 + 2,45 + 20,62 + 5,72 + 4,01 + 1,54 + 2,28 = 99,99%; thiếu 0,01 điểm % "
     "so với 100%, trong sai số làm tròn cho phép 0,04 (8 tỷ lệ × 0,005): không phải sửa"},
    {"exactly 100", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60%\n    Thái: 39,5%\n    khác: 0,5%\n", ""},
    {"over by rounding", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60,02%\n    Thái: 20,0%\n    khác: 20,0%\n",
     "thông tin: cơ cấu dân tộc: 60,02 + 20,0 + 20,0 = 100,02%; vượt 100% là 0,02 điểm %, trong sai số làm tròn cho "
     "phép 0,105: không phải sửa"},
    {"up to one point", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60,00%\n    Thái: 39,36%\n",
     "cảnh báo: cơ cấu dân tộc: 60,00 + 39,36 = 99,36%; thiếu 0,64 điểm % so với 100%, quá sai số làm tròn 0,01: có tỷ "
     "lệ ghi sai hoặc còn thiếu, đề nghị rà soát"},
    {"one point is a warning", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60,00%\n    Thái: 41,00%\n",
     "*cảnh báo: "},
    {"beyond one point", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60,00%\n    Thái: 41,01%\n", "*lỗi: "},
    {"106,13", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60,13%\n    Thái: 46,00%\n",
     "lỗi: cơ cấu dân tộc: 60,13 + 46,00 = 106,13%; vượt 100% là 6,13 điểm %, quá sai số làm tròn 0,01: có tỷ lệ ghi "
     "sai hoặc ghi hai lần, đề nghị rà soát"},
    {"one share without percent", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: 60%\n    Thái: 500 người\n", ""},
    {"one share about", "percent-sum", COMMUNE "  dân tộc:\n    Kinh: khoảng 60%\n    Thái: 20%\n", ""},
    {"shares of a hamlet", "percent-sum",
     COMMUNE "bản:\n  - tên: Nà Đa\n    loại: bản\n    dân tộc:\n      Kinh: 60%\n      Thái: 45%\n",
     "*lỗi: bản Nà Đa, cơ cấu dân tộc: 60 + 45 = 105%"},
    {"order", "ethnic-order", COMMUNE SEED_SHARES,
     "thông tin: cơ cấu dân tộc không xếp theo tỷ lệ giảm dần: \"Lự\" 2,45% đứng trước \"Mông\" 20,62%"},
    {"the rest may stand anywhere", "ethnic-order", COMMUNE "  dân tộc:\n    khác: 1%\n    Kinh: 60%\n    Thái: 39%\n",
     ""},
    {"a group twice", "ethnic-duplicate",
     COMMUNE "  dân tộc:\n    Kinh: 60%\n    khác: 1%\n    các dân tộc khác: 39%\n",
     "*lỗi: dân tộc \"khác\" ghi hai lần"},
    {"groups once", "ethnic-duplicate", COMMUNE SEED_SHARES, ""},
    {"people beyond the population", "people-sum",
     COMMUNE "  dân số: 100 người\n  dân tộc:\n    Kinh: 60 người\n    Thái: 41 người\n",
     "lỗi: số người của các dân tộc cộng lại 60 + 41 = 101, nhiều hơn dân số 100 là 1 người: đề nghị rà soát"},
    {"main groups only", "people-sum",
     COMMUNE "  dân số: 100 người\n  dân tộc:\n    Kinh: 60 người\n    Thái: 20 người\n", ""},
    {"share and people", "rate", COMMUNE "  dân số: 18.043 người\n  dân tộc:\n    Kinh: 6.616 người (36,67%)\n", ""},
    {"share and people at odds", "rate", COMMUNE "  dân số: 18.043 người\n  dân tộc:\n    Kinh: 6.616 người (37,67%)\n",
     "lỗi: \"Kinh\": 6.616 / 18.043 người = 36,67%, hồ sơ ghi 37,67%: đề nghị rà soát số người hoặc tỷ lệ"},
};

Test(test_check_figures, shares) {
    CHECK_ALL(SHARES);
}

static const check_case COMMUNES[] = {
    {"four digits", "commune-code", "danvan: 1\nxã:\n  mã: \"3390\"\n  tên: xã Bình Lư\n",
     "lỗi: mã \"3390\" chỉ có 4 chữ số, mã đơn vị cấp xã có 5 chữ số; bảng tính thường bỏ số 0 ở đầu. Có phải "
     "\"03390\"?"},
    {"five digits", "commune-code", COMMUNE, ""},
    {"three digits", "commune-code", "danvan: 1\nxã:\n  mã: \"339\"\n  tên: xã Bình Lư\n",
     "*lỗi: mã \"339\" không đúng dạng"},
    {"density", "density",
     COMMUNE "  diện tích: 17.239,15 ha\n  dân số: 18.043 người\n  mật độ dân số: 104 người/km²\n", ""},
    {"density at odds", "density",
     COMMUNE "  diện tích: 17.239,15 ha\n  dân số: 18.043 người\n  mật độ dân số: 110 người/km²\n",
     "lỗi: mật độ dân số: 18.043 người / 172,3915 km² = 104,7 người/km², hồ sơ ghi 110: đề nghị rà soát"},
    {"areas in two units", "predecessor-sum",
     COMMUNE "  diện tích: 300 ha\n  thành lập:\n    hợp nhất từ:\n      - tên: xã A\n        diện tích: 1 km²\n"
             "      - tên: xã B\n        diện tích: 200,0 ha\n",
     ""},
    {"areas at odds", "predecessor-sum",
     COMMUNE "  diện tích: 301 ha\n  thành lập:\n    hợp nhất từ:\n      - tên: xã A\n        diện tích: 100 ha\n"
             "      - tên: xã B\n        diện tích: 200 ha\n",
     "lỗi: diện tích các đơn vị cũ cộng lại 100 + 200 = 300 ha, diện tích xã mới ghi 301 ha, chênh 1 ha: đề nghị đối "
     "chiếu"},
    {"people at odds", "predecessor-sum",
     COMMUNE "  dân số: 31 người\n  thành lập:\n    hợp nhất từ:\n      - tên: xã A\n        dân số: 10 người\n"
             "      - tên: xã B\n        dân số: 20 người\n",
     "*cảnh báo: dân số các đơn vị cũ cộng lại 10 + 20 = 30, dân số xã mới ghi 31, chênh 1 người"},
    {"poverty", "rate", COMMUNE "  số hộ: 4.000 hộ\n  nghèo:\n    hộ nghèo: 112 hộ (2,8%)\n", ""},
    {"poor households fit", "part-over-whole", COMMUNE "  số hộ: 115\n  nghèo:\n    hộ nghèo: 112 hộ\n    hộ cận nghèo: 3 hộ\n", ""},
    {"more poor than all", "part-over-whole", COMMUNE "  số hộ: 114\n  nghèo:\n    hộ nghèo: 112 hộ\n    hộ cận nghèo: 3 hộ\n",
     "lỗi: hộ nghèo 112 + hộ cận nghèo 3 = 115, nhiều hơn số hộ của xã (114): đề nghị rà soát"},
    {"more poor than all, near-poor unknown", "part-over-whole", COMMUNE "  số hộ: 250\n  nghèo:\n    hộ nghèo: 300 hộ\n",
     "lỗi: hộ nghèo 300, nhiều hơn số hộ của xã (250): đề nghị rà soát"},
    {"a digit too many", "value-range", COMMUNE "  dân số: 9223372036854775807\n",
     "lỗi: xã: \"dân số\" ghi 9.223.372.036.854.775.807, nhiều nhất là 1.000.000.000"},
    {"poverty at odds", "rate", COMMUNE "  số hộ: 4.000 hộ\n  nghèo:\n    hộ nghèo: 112 hộ (3,8%)\n",
     "cảnh báo: hộ nghèo: 112 / 4.000 hộ = 2,8%, hồ sơ ghi 3,8%: đề nghị rà soát số hộ hoặc tỷ lệ"},
    {"no province", "required-missing", "danvan: 1\nxã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n",
     "lỗi: xã: chưa ghi mục \"tỉnh:\""},
    {"all that is required", "required-missing", COMMUNE, ""},
};

Test(test_check_figures, commune) {
    CHECK_ALL(COMMUNES);
}

#define NINE(n) "  - B" n "1\n  - B" n "2\n  - B" n "3\n"

static const check_case HAMLETS[] = {
    {"six of thirty-five", "hamlet-completeness",
     COMMUNE
     "  số bản: 35 bản\nbản:\n  - Chu Va 6\n  - Chu Va 12\n  - Nà Đa\n  - Nà Phát\n  - Tân Bình\n  - Máy Đường\n",
     "thông tin: xã có 35 bản, hồ sơ mới nêu tên 06 (17,1%), còn 29 bản chưa có"},
    {"all of them", "hamlet-completeness", COMMUNE "  số bản: 3 bản\nbản:\n" NINE("a"), ""},
    {"too many", "hamlet-overcount", COMMUNE "  số bản: 2 bản\nbản:\n" NINE("a"),
     "*lỗi: xã có 2 bản nhưng danh sách có 3, thừa 01"},
    {"not too many", "hamlet-overcount", COMMUNE "  số bản: 35 bản\nbản:\n" NINE("a"), ""},
    {"people beyond the commune", "hamlet-sum",
     COMMUNE "  dân số: 18.043 người\n  số bản: 2 bản\nbản:\n  - tên: A\n    số khẩu: 10.000\n  - tên: B\n    số khẩu: "
             "9.127\n",
     "lỗi: số khẩu của 2 bản cộng lại 19.127, nhiều hơn dân số xã 18.043 là 1.084 người (6,0%; cho phép 1%). Đề nghị "
     "kiểm tra bản bị ghi trùng và mốc thời gian của số liệu"},
    {"one per cent is let pass", "hamlet-sum",
     COMMUNE "  dân số: 10.000 người\n  số bản: 1 bản\nbản:\n  - tên: A\n    số khẩu: 10.100\n", ""},
    {"a list under way", "hamlet-sum",
     COMMUNE "  dân số: 10.000 người\n  số bản: 9 bản\nbản:\n  - tên: A\n    số khẩu: 100\n", ""},
    {"too few when all are listed", "hamlet-sum",
     COMMUNE "  dân số: 10.000 người\n  số bản: 1 bản\nbản:\n  - tên: A\n    số khẩu: 9.000\n",
     "*cảnh báo: số khẩu của 1"},
    {"households beyond the commune", "household-sum",
     COMMUNE "  số hộ: 100 hộ\nbản:\n  - tên: A\n    số hộ: 60\n  - tên: B\n    số hộ: 50\n",
     "*lỗi: số hộ của 2 bản cộng lại 110, nhiều hơn số hộ xã 100 là 10 hộ (10,0%"},
    {"households agree", "household-sum",
     COMMUNE "  số hộ: 110 hộ\nbản:\n  - tên: A\n    số hộ: 60\n  - tên: B\n    số hộ: 50\n", ""},
    {"an unknown name", "hamlet-unknown",
     COMMUNE "bản:\n  - Chu Va 12\n  - Nà Đa\nmô hình:\n  - tên: Trồng dâu nuôi tằm\n    bản: Chu Va 21\n",
     "lỗi: mô hình \"Trồng dâu nuôi tằm\" ở bản \"Chu Va 21\": danh sách bản không có tên này. Có phải \"Chu Va 12\"? "
     "Nếu là bản khác, thêm vào mục \"bản:\""},
    {"a far name", "hamlet-unknown", COMMUNE "bản:\n  - Nà Đa\nmô hình:\n  - tên: M\n    bản: Sin Câu\n",
     "*thêm vào mục \"bản:\""},
    {"a known name, other writing", "hamlet-unknown",
     COMMUNE "bản:\n  - Chu Va 12\nmô hình:\n  - tên: M\n    bản: chu va 12\n", ""},
    {"two of one name", "hamlet-unknown",
     COMMUNE "bản:\n  - tên: Nà Phát\n    thuộc xã cũ: xã Sơn Bình\n  - tên: Nà Phát\n    thuộc xã cũ: xã Bình Lư\n"
             "mô hình:\n  - tên: M\n    bản: Nà Phát\n",
     "*\"Nà Phát (Sơn Bình)\""},
    {"other writing", "hamlet-variant", COMMUNE "bản:\n  - Chu Va 12\nmô hình:\n  - tên: M\n    bản: Chu va 12\n",
     "cảnh báo: tên \"Chu va 12\" viết khác danh sách (Chu Va 12): đề nghị viết thống nhất"},
    {"other writing behind the kind word", "hamlet-variant", COMMUNE "bản:\n  - Chu Va 6\nmô hình:\n  - tên: M\n    bản: bản chu va 6\n",
     "cảnh báo: tên \"chu va 6\" viết khác danh sách (Chu Va 6): đề nghị viết thống nhất"},
    {"a kind word alone", "hamlet-variant", COMMUNE "bản:\n  - Chu Va 6\nmô hình:\n  - tên: M\n    bản: bản Chu Va 6\n", ""},
    {"old place of the tone", "hamlet-variant", COMMUNE "bản:\n  - Hòa Bình\nmô hình:\n  - tên: M\n    bản: Hoà Bình\n",
     ""},
    {"a hamlet twice", "hamlet-duplicate", COMMUNE "bản:\n  - Chu Va 6\n  - Nà Đa\n  - chu va 06\n",
     "*lỗi: bản chu va 06 ghi hai lần trong danh sách"},
    {"zeros before a number", "hamlet-duplicate", COMMUNE "bản:\n  - Tổ 6\n  - Tổ 006\n", "*lỗi: bản Tổ 006 ghi hai lần trong danh sách"},
    {"two numbers", "hamlet-duplicate", COMMUNE "bản:\n  - Chu Va 6\n  - Chu Va 12\n", ""},
    {"a number as a name", "hamlet-count-as-name", COMMUNE "bản: 35 bản\n",
     "lỗi: \"35 bản\" là số lượng, không phải tên: số lượng ghi ở mục \"số bản: 35 bản\" của xã, mục \"bản:\" liệt kê tên"},
    {"a name with a number", "hamlet-count-as-name", COMMUNE "bản: Tổ 3, 12 tháng 9, 5\n", ""},
    {"two names under one key", "hamlet-unknown", COMMUNE "bản:\n  - Nà Đa\n  - Na Đa\nmô hình:\n  - tên: M\n    bản: na da\n",
     "lỗi: mô hình \"M\" ở bản \"na da\": danh sách có \"Nà Đa\" và \"Na Đa\", chưa rõ là bản nào; đề nghị ghi đúng tên"},
    {"an id twice", "id-duplicate", COMMUNE "bản:\n  - tên: A\n    mã: a1\n  - tên: B\n    mã: a1\n",
     "*lỗi: mã riêng \"a1\""},
    {"two ids", "id-duplicate", COMMUNE "bản:\n  - tên: A\n    mã: a1\n  - tên: B\n    mã: a2\n", ""},
};

Test(test_check_figures, hamlets) {
    CHECK_ALL(HAMLETS);
}

#define DOCS "  văn bản:\n    - Kế hoạch số 59-KH/ĐU ngày 05/02/2026 về việc A\n    - Kế hoạch khoa giáo năm 2026\n"

static const check_case COUNTS[] = {
    {"unnumbered documents", "count-vs-list", COMMUNE "lãnh đạo:\n  số văn bản: 01\n" DOCS,
     "thông tin: nêu \"1 văn bản\", danh sách có 2 = 1 có số, ký hiệu + 01 chưa ghi số, ngày; số 1 khớp với văn bản có "
     "số. Đề nghị viết rõ \"1 văn bản và 01 kế hoạch liên quan\""},
    {"documents agree", "count-vs-list", COMMUNE "lãnh đạo:\n  số văn bản: 02\n" DOCS, ""},
    {"documents missing", "count-vs-list", COMMUNE "lãnh đạo:\n  số văn bản: 03\n" DOCS,
     "cảnh báo: nêu 03 văn bản, danh sách có 02, thiếu 01: đề nghị rà soát"},
    {"the rest is no group", "count-vs-list", COMMUNE "  số dân tộc chính: 7\n" SEED_SHARES, ""},
    {"ethnic groups", "count-vs-list", COMMUNE "  số dân tộc chính: 6\n" SEED_SHARES,
     "lỗi: nêu 06 dân tộc, danh sách có 07, thừa 01: đề nghị rà soát"},
    {"models with members", "count-vs-list",
     COMMUNE "tổng số mô hình: 4\nmô hình:\n  - M\n  - tên: G\n    gồm:\n      - tên: a\n        số lượng: 02\n"
             "      - tên: b\n        số lượng: 01\n",
     ""},
    {"featured models", "count-vs-list",
     COMMUNE "số mô hình tiêu biểu: 2\nmô hình:\n  - tên: M\n    tiêu biểu:\n      nhân rộng: toàn xã\n",
     "*cảnh báo: nêu 02 mô hình tiêu biểu, danh sách có 01"},
    {"none featured", "featured-missing", COMMUNE "số mô hình tiêu biểu: 1\nmô hình:\n  - M\n", "*cảnh báo: nêu 01"},
    {"one featured", "featured-missing",
     COMMUNE "số mô hình tiêu biểu: 1\nmô hình:\n  - tên: M\n    tiêu biểu:\n      nhân rộng: toàn xã\n", ""},
    {"group", "group-sum",
     COMMUNE
     "mô hình:\n  - tên: G\n    số mô hình: 04\n    gồm:\n      - tên: a\n        số lượng: 02\n      - tên: b\n"
     "        số lượng: 01\n      - tên: c\n        số lượng: 02\n",
     "lỗi: nêu 04 mô hình nhưng các mô hình thành phần cộng lại là 02 + 01 + 02 = 05; thừa 01"},
    {"group agrees", "group-sum",
     COMMUNE
     "mô hình:\n  - tên: G\n    số mô hình: 04\n    gồm:\n      - tên: a\n        số lượng: 02\n      - tên: b\n"
     "        số lượng: 02\n",
     ""},
    {"group with a blank", "group-sum",
     COMMUNE
     "mô hình:\n  - tên: G\n    số mô hình: 04\n    gồm:\n      - tên: a\n        số lượng: 02\n      - tên: b\n",
     ""},
};

Test(test_check_figures, counts) {
    CHECK_ALL(COUNTS);
}
