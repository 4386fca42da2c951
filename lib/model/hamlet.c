/* Hamlets. */
#include "model/brief.h"
#include "model/rows.h"

static const dv_field rows[] = {
    DV_ROW(dv_hamlet, name, "tên", "", TEXT, .flags = DV_FIELD_REQUIRED, .doc = "Name, without its kind.", .doc_vi = "Tên thôn, bản, tổ."),
    DV_ROW(dv_hamlet, kind, "loại", "", ENUM, .words = &dv_hamlet_kind__words, .doc = "Kind; by default that of the declared number.",
           .doc_vi = "Loại; mặc định theo mục “số bản”."),
    DV_ROW(dv_hamlet, from, "thuộc xã cũ", "xã cũ", PLACE, .doc = "Former commune it belonged to.", .doc_vi = "Xã cũ trước sắp xếp."),
    DV_ROW(dv_hamlet, id, "mã", "mã bản", TEXT, .doc = "Optional identifier.", .doc_vi = "Mã riêng, không bắt buộc."),
    DV_ROW(dv_hamlet, aliases, "tên khác", "", TEXTS, .doc = "Other names and spellings.", .doc_vi = "Tên gọi, cách viết khác."),
    DV_ROW(dv_hamlet, households, "số hộ", "hộ", COUNT, .unit = DV_UNIT_HOUSEHOLDS, .doc = "Households.", .doc_vi = "Số hộ."),
    DV_ROW(dv_hamlet, population, "số khẩu", "dân số|nhân khẩu|khẩu|số nhân khẩu", COUNT, .unit = DV_UNIT_PEOPLE, .doc = "People.",
           .doc_vi = "Số nhân khẩu."),
    DV_ROW_MANY(dv_hamlet, ethnic_composition, "dân tộc", "thành phần dân tộc", MAP, dv_shares, dv_share, .doc = "Ethnic composition.",
                .doc_vi = "Thành phần dân tộc."),
    DV_ROW(dv_hamlet, head, "trưởng bản", "trưởng thôn|tổ trưởng|trưởng ấp", TEXT, .flags = DV_FIELD_PERSONAL, .doc = "Hamlet head: personal data.",
           .doc_vi = "Trưởng thôn, bản: dữ liệu cá nhân."),
    DV_ROW(dv_hamlet, distance, "cách trung tâm", "khoảng cách", DECIMAL, .unit = DV_UNIT_KM, .doc = "Distance to the commune centre.",
           .doc_vi = "Khoảng cách tới trung tâm xã."),
};
DV_TYPE(dv_hamlet, "hamlet", "thôn, bản", rows, &dv_short__hamlet, "A hamlet, under whatever name the region has for it.",
        "Thôn, bản, tổ dân phố và tương đương.");
