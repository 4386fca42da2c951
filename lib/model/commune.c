/* The commune and how it came to be. */
#include "model/rows.h"
#include "model/brief.h"

static const dv_field commune_rows[] = {
    DV_ROW(dv_commune, code, "mã", "mã đơn vị|mã xã", CODE, .flags = DV_FIELD_REQUIRED, .doc = "Unit code, five digits, in quotes.",
           .doc_vi = "Mã đơn vị hành chính, 5 chữ số, để trong dấu nháy."),
    DV_ROW(dv_commune, name, "tên", "tên xã", PLACE, .flags = DV_FIELD_REQUIRED, .doc = "Name, with its kind.",
           .doc_vi = "Tên xã, phường, đặc khu."),
    DV_ROW(dv_commune, kind, "loại", "loại hình", ENUM, .words = &dv_place_kind__words, .doc = "Kind, where the name does not carry it.",
           .doc_vi = "Loại đơn vị, nếu tên chưa nêu."),
    DV_ROW(dv_commune, province, "tỉnh", "thành phố|tỉnh, thành phố", PLACE, .flags = DV_FIELD_REQUIRED, .doc = "Province, by name or code.",
           .doc_vi = "Tỉnh, thành phố: tên hoặc mã."),
    DV_ROW_ENTITY(dv_commune, established, "thành lập", "", dv_established, .doc = "How the commune came to be.",
                  .doc_vi = "Việc thành lập đơn vị."),
    DV_ROW(dv_commune, as_of, "tính đến", "tính đến ngày|thời điểm", DATE, .doc = "Day on which the figures were counted.",
           .doc_vi = "Ngày chốt số liệu."),
    DV_ROW(dv_commune, area, "diện tích", "tổng diện tích|diện tích tự nhiên", DECIMAL, .unit = DV_UNIT_HA, .flags = DV_FIELD_PAPER,
           .doc = "Natural area with its unit.", .doc_vi = "Diện tích tự nhiên, kèm đơn vị."),
    DV_ROW(dv_commune, population, "dân số", "số dân|nhân khẩu", COUNT, .unit = DV_UNIT_PEOPLE, .flags = DV_FIELD_PAPER, .doc = "People.",
           .doc_vi = "Dân số, người."),
    DV_ROW(dv_commune, households, "số hộ", "hộ dân", COUNT, .unit = DV_UNIT_HOUSEHOLDS, .doc = "Households.", .doc_vi = "Số hộ."),
    DV_ROW_MANY(dv_commune, hamlets_declared, "số bản", "số thôn|số thôn bản|số ấp|số tổ dân phố|số khu phố", LIST, dv_kind_counts,
                dv_kind_count, .flags = DV_FIELD_PAPER, .doc = "Declared number of hamlets, by kind.", .doc_vi = "Số thôn, bản, tổ dân phố."),
    DV_ROW(dv_commune, ethnic_groups_declared, "số dân tộc chính", "số dân tộc", COUNT, .unit = DV_UNIT_GROUPS, .max = 54,
           .doc = "Declared number of main ethnic groups, without the rest.", .doc_vi = "Số dân tộc chính, không kể “khác”."),
    DV_ROW_MANY(dv_commune, ethnic_composition, "dân tộc", "cơ cấu dân tộc|thành phần dân tộc", MAP, dv_shares, dv_share,
                .flags = DV_FIELD_PAPER, .doc = "Ethnic composition: share or number of each group.",
                .doc_vi = "Cơ cấu dân tộc: tỷ lệ hoặc số người từng dân tộc."),
    DV_ROW_ENTITY(dv_commune, poverty, "nghèo", "hộ nghèo, cận nghèo", dv_poverty, .doc = "Poor and near-poor households.",
                  .doc_vi = "Hộ nghèo, hộ cận nghèo."),
    DV_ROW(dv_commune, density, "mật độ dân số", "mật độ", DECIMAL, .unit = DV_UNIT_PEOPLE_PER_KM2, .doc = "People per square kilometre; checked only.",
           .doc_vi = "Mật độ dân số, người/km²; chỉ để đối chiếu."),
    DV_ROW(dv_commune, difficulties, "khó khăn", "", PROSE, .doc = "Difficulties, one a line.", .doc_vi = "Khó khăn, mỗi dòng một ý."),
    DV_ROW(dv_commune, bodies, "tổ chức", "các tổ chức", TEXTS, .doc = "Bodies and organisations at work.", .doc_vi = "Các tổ chức trên địa bàn."),
    DV_ROW(dv_commune, core_forces, "lực lượng nòng cốt", "nòng cốt", TEXTS, .doc = "People of standing on whom the work rests.",
           .doc_vi = "Lực lượng nòng cốt."),
    DV_ROW(dv_commune, mottos, "phương châm", "", PROSE, .doc = "Mottos, one a line.", .doc_vi = "Phương châm, mỗi dòng một phương châm."),
    DV_ROW(dv_commune, text, "nội dung", "", PROSE, .doc = "Prose.", .doc_vi = "Lời văn."),
};
DV_TYPE(dv_commune, "commune", "xã", commune_rows, NULL, "A commune, ward or special zone.", "Xã, phường, đặc khu.");

static const dv_field established_rows[] = {
    DV_ROW(dv_established, date, "ngày", "từ ngày", DATE, .doc = "Day on which the unit began to work.", .doc_vi = "Ngày bắt đầu hoạt động."),
    DV_ROW_ENTITY(dv_established, by, "theo", "căn cứ", dv_citation, .doc = "Founding resolution.", .doc_vi = "Nghị quyết thành lập."),
    DV_ROW_MANY(dv_established, from, "hợp nhất từ", "nhập từ|tách từ|đổi tên từ|từ", LIST, dv_predecessors, dv_predecessor,
                .doc = "Units it was made from.", .doc_vi = "Các đơn vị trước sắp xếp."),
    DV_ROW(dv_established, event, "hình thức", "", ENUM, .words = &dv_event__words, .doc = "Merge, split, rename, unchanged or new.",
           .doc_vi = "Hợp nhất, tách, đổi tên, giữ nguyên hay thành lập mới."),
};
DV_TYPE(dv_established, "established", "thành lập", established_rows, NULL, "How a unit came to be.", "Việc thành lập đơn vị.");

static const dv_field predecessor_rows[] = {
    DV_ROW(dv_predecessor, name, "tên", "", PLACE, .doc = "Name, with its kind.", .doc_vi = "Tên đơn vị cũ."),
    DV_ROW(dv_predecessor, code, "mã", "", CODE, .doc = "Its code until the change.", .doc_vi = "Mã cũ."),
    DV_ROW(dv_predecessor, area, "diện tích", "", DECIMAL, .unit = DV_UNIT_HA, .doc = "Natural area.", .doc_vi = "Diện tích."),
    DV_ROW(dv_predecessor, population, "dân số", "nhân khẩu", COUNT, .unit = DV_UNIT_PEOPLE, .doc = "People.", .doc_vi = "Dân số."),
    DV_ROW(dv_predecessor, households, "số hộ", "", COUNT, .unit = DV_UNIT_HOUSEHOLDS, .doc = "Households.", .doc_vi = "Số hộ."),
};
DV_TYPE(dv_predecessor, "predecessor", "đơn vị cũ", predecessor_rows, &dv_short__name, "A unit from which a commune was made.",
        "Đơn vị hành chính trước sắp xếp.");

static const dv_field kind_count_rows[] = {
    DV_ROW(dv_kind_count, count, "số lượng", "số", COUNT, .doc = "How many.", .doc_vi = "Số lượng."),
    DV_ROW(dv_kind_count, kind, "loại", "", ENUM, .words = &dv_hamlet_kind__words, .doc = "Kind of hamlet.", .doc_vi = "Loại thôn, bản, tổ."),
};
DV_TYPE(dv_kind_count, "kind_count", "số bản theo loại", kind_count_rows, &dv_short__kind_count, "A declared number of hamlets of one kind.",
        "Số thôn, bản theo loại.");

static const dv_field share_rows[] = {
    DV_ROW(dv_share, group, "dân tộc", "tên", TEXT, .doc = "Ethnic group; `khác` is the rest.", .doc_vi = "Dân tộc; “khác” là phần còn lại."),
    DV_ROW(dv_share, percent, "tỷ lệ", "phần trăm", DECIMAL, .unit = DV_UNIT_PERCENT, .max = 100, .flags = DV_FIELD_SENSITIVE, .doc = "Share of the population, %.",
           .doc_vi = "Tỷ lệ trong dân số, %."),
    DV_ROW(dv_share, people, "số người", "người|số khẩu", COUNT, .unit = DV_UNIT_PEOPLE, .flags = DV_FIELD_SENSITIVE, .doc = "People.", .doc_vi = "Số người."),
    DV_ROW(dv_share, households, "số hộ", "hộ", COUNT, .unit = DV_UNIT_HOUSEHOLDS, .flags = DV_FIELD_SENSITIVE, .doc = "Households.", .doc_vi = "Số hộ."),
};
DV_TYPE(dv_share, "share", "tỷ lệ dân tộc", share_rows, &dv_short__share, "An ethnic group's part of a population.",
        "Tỷ lệ, số người của một dân tộc.");

static const dv_field poverty_rows[] = {
    DV_ROW_ENTITY(dv_poverty, poor, "hộ nghèo", "", dv_poverty_line, .doc = "Poor households.", .doc_vi = "Hộ nghèo."),
    DV_ROW_ENTITY(dv_poverty, near_poor, "hộ cận nghèo", "cận nghèo", dv_poverty_line, .doc = "Near-poor households.",
                  .doc_vi = "Hộ cận nghèo."),
};
DV_TYPE(dv_poverty, "poverty", "nghèo", poverty_rows, NULL, "Poverty by the multidimensional standard.", "Hộ nghèo, hộ cận nghèo đa chiều.");

static const dv_field poverty_line_rows[] = {
    DV_ROW(dv_poverty_line, households, "số hộ", "hộ", COUNT, .unit = DV_UNIT_HOUSEHOLDS, .doc = "Households.", .doc_vi = "Số hộ."),
    DV_ROW(dv_poverty_line, percent, "tỷ lệ", "", DECIMAL, .unit = DV_UNIT_PERCENT, .max = 100, .doc = "Of all households, %.",
           .doc_vi = "Tỷ lệ trong tổng số hộ, %."),
    DV_ROW(dv_poverty_line, people, "số người", "nhân khẩu", COUNT, .unit = DV_UNIT_PEOPLE, .doc = "People.", .doc_vi = "Số người."),
};
DV_TYPE(dv_poverty_line, "poverty_line", "số hộ nghèo", poverty_line_rows, &dv_short__poverty, "Number and rate of households.",
        "Số hộ và tỷ lệ.");
