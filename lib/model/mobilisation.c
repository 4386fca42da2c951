/* Mobilisation models (mô hình dân vận khéo). */
#include "model/rows.h"

static const dv_field model_rows[] = {
    DV_ROW(dv_model, name, "tên", "tên mô hình", TEXT, .flags = DV_FIELD_REQUIRED, .doc = "Name, without `Mô hình` and quotation marks.",
           .doc_vi = "Tên mô hình, không ghi chữ “Mô hình” và dấu ngoặc kép."),
    DV_ROW(dv_model, id, "mã", "mã mô hình", TEXT, .doc = "Optional identifier.", .doc_vi = "Mã riêng, không bắt buộc."),
    DV_ROW(dv_model, field, "lĩnh vực", "", ENUM, .words = &dv_model_field__words, .flags = DV_FIELD_PAPER, .doc = "Primary field.",
           .doc_vi = "Lĩnh vực chính."),
    DV_ROW(dv_model, other_fields, "lĩnh vực khác", "", ENUMS, .words = &dv_model_field__words, .doc = "Further fields.",
           .doc_vi = "Các lĩnh vực khác."),
    DV_ROW(dv_model, hamlets, "bản", "thôn|tổ dân phố|ấp|khu phố|làng|xóm|buôn|tại bản", REFS, .type = &dv_hamlet__type,
           .doc = "Hamlets in which it is at work, by name.", .doc_vi = "Thôn, bản thực hiện, ghi bằng tên."),
    DV_ROW(dv_model, where, "địa điểm", "địa bàn", TEXT, .doc = "Place in free words, when no listed hamlet is meant.",
           .doc_vi = "Địa điểm, khi không phải một bản trong danh sách."),
    DV_ROW(dv_model, owner, "chủ trì", "đơn vị thực hiện", TEXT, .doc = "Who leads it.", .doc_vi = "Đơn vị chủ trì."),
    DV_ROW(dv_model, partners, "phối hợp", "đơn vị phối hợp", TEXTS, .doc = "Who works with them.", .doc_vi = "Đơn vị phối hợp."),
    DV_ROW(dv_model, bearer, "loại hình", "tập thể, cá nhân", ENUM, .words = &dv_model_bearer__words, .doc = "Collective or individual.",
           .doc_vi = "Tập thể hay cá nhân."),
    DV_ROW(dv_model, audience, "đối tượng", "", TEXT, .doc = "For whom it is.", .doc_vi = "Đối tượng hướng tới."),
    DV_ROW(dv_model, status, "tình trạng", "trạng thái", ENUM, .words = &dv_model_status__words, .doc = "Where it stands in its life cycle.",
           .doc_vi = "Tình trạng thực hiện."),
    DV_ROW(dv_model, since, "từ", "từ ngày|bắt đầu", DATE, .doc = "When it began.", .doc_vi = "Bắt đầu từ."),
    DV_ROW_MANY(dv_model, legal_basis, "căn cứ", "", LIST, dv_citations, dv_citation, .doc = "Legal basis.", .doc_vi = "Căn cứ thực hiện."),
    DV_ROW(dv_model, problems, "thực trạng", "", PROSE, .doc = "State of things before, one a line.", .doc_vi = "Thực trạng, mỗi dòng một ý."),
    DV_ROW(dv_model, context, "bối cảnh", "bối cảnh hình thành", PROSE, .doc = "b) Context in which it arose.", .doc_vi = "b) Bối cảnh hình thành."),
    DV_ROW(dv_model, goals, "mục tiêu", "mục tiêu, tiêu chí", PROSE, .doc = "Goals and criteria.", .doc_vi = "Mục tiêu, tiêu chí."),
    DV_ROW(dv_model, method, "cách làm", "nội dung, cách làm", PROSE, .doc = "c) Content and way of working.", .doc_vi = "c) Nội dung, cách làm."),
    DV_ROW(dv_model, results, "kết quả", "kết quả đạt được", PROSE, .doc = "d) Results.", .doc_vi = "d) Kết quả đạt được."),
    DV_ROW(dv_model, value, "giá trị", "giá trị nổi bật", PROSE, .doc = "đ) Outstanding value.", .doc_vi = "đ) Giá trị nổi bật."),
    DV_ROW(dv_model, impact, "tác động", "", PROSE, .doc = "e) Effect on two-tier local government.",
           .doc_vi = "e) Tác động tới việc thực hiện chính quyền địa phương hai cấp."),
    DV_ROW_MANY(dv_model, indicators, "chỉ số", "số liệu", MAP, dv_indicators, dv_indicator, .doc = "Figures, the unit in the value.",
                .doc_vi = "Số liệu, đơn vị ghi cùng giá trị."),
    DV_ROW(dv_model, products, "sản phẩm", "", TEXTS, .doc = "Products.", .doc_vi = "Sản phẩm."),
    DV_ROW(dv_model, standards, "tiêu chuẩn", "", TEXTS, .doc = "Standards met.", .doc_vi = "Tiêu chuẩn đạt được."),
    DV_ROW(dv_model, resources, "nguồn lực", "kinh phí", TEXT, .doc = "Money, facilities, people.", .doc_vi = "Nguồn lực thực hiện."),
    DV_ROW(dv_model, cost, "chi phí", "", TEXT, .doc = "Cost.", .doc_vi = "Mức chi phí."),
    DV_ROW(dv_model, ease, "triển khai", "", TEXT, .doc = "How easily it is carried out.", .doc_vi = "Mức độ dễ triển khai."),
    DV_ROW(dv_model, replication, "nhân rộng", "", TEXT, .doc = "How far it may spread.", .doc_vi = "Phạm vi có thể nhân rộng."),
    DV_ROW(dv_model, part_of, "thuộc mô hình", "", REF, .type = &dv_model__type, .doc = "The model of which it is a part.",
           .doc_vi = "Là một phần của mô hình khác."),
    DV_ROW_ENTITY(dv_model, featured, "tiêu biểu", "", dv_featured, .doc = "Presentation as an outstanding model.",
                  .doc_vi = "Giới thiệu là mô hình tiêu biểu."),
    DV_ROW(dv_model, declared, "số mô hình", "", COUNT, .unit = DV_UNIT_MODELS, .doc = "Group: declared number of models.",
           .doc_vi = "Nhóm: số mô hình đã nêu."),
    DV_ROW_MANY(dv_model, members, "gồm", "mô hình thành phần", LIST, dv_member_models, dv_member_model, .doc = "Group: its parts.",
                .doc_vi = "Nhóm: các mô hình thành phần."),
    DV_ROW_MANY(dv_model, recognition, "công nhận", "khen thưởng", LIST, dv_citations, dv_citation, .doc = "Decisions that recognised it.",
                .doc_vi = "Quyết định công nhận, khen thưởng."),
    DV_ROW(dv_model, score, "điểm", "", DECIMAL, .max = 100, .doc = "Points, 0 to 100.", .doc_vi = "Điểm, thang 100."),
};
DV_TYPE(dv_model, "model", "mô hình", model_rows, &dv_short__name, "A mobilisation model.", "Mô hình dân vận khéo.");

static const dv_field indicator_rows[] = {
    DV_ROW(dv_indicator, label, "tên", "chỉ tiêu", TEXT, .doc = "What is measured.", .doc_vi = "Chỉ tiêu."),
    DV_ROW(dv_indicator, value, "giá trị", "", AMOUNT, .doc = "The figure with its unit.", .doc_vi = "Giá trị kèm đơn vị."),
};
DV_TYPE(dv_indicator, "indicator", "chỉ số", indicator_rows, &dv_short__text, "A figure of a model.", "Một số liệu của mô hình.");

static const dv_field featured_rows[] = {
    DV_ROW(dv_featured, replication, "nhân rộng", "", TEXT, .doc = "How far it may spread.", .doc_vi = "Phạm vi có thể nhân rộng."),
    DV_ROW(dv_featured, text, "nội dung", "", PROSE, .doc = "Prose of its presentation.", .doc_vi = "Lời giới thiệu."),
};
DV_TYPE(dv_featured, "featured", "tiêu biểu", featured_rows, &dv_short__text, "Presentation as an outstanding model.",
        "Giới thiệu mô hình tiêu biểu.");

static const dv_field member_rows[] = {
    DV_ROW(dv_member_model, name, "tên", "", TEXT, .flags = DV_FIELD_REQUIRED, .doc = "Name.", .doc_vi = "Tên mô hình thành phần."),
    DV_ROW(dv_member_model, count, "số lượng", "", COUNT, .unit = DV_UNIT_MODELS, .doc = "How many there are.", .doc_vi = "Số lượng."),
    DV_ROW(dv_member_model, results, "kết quả", "", PROSE, .doc = "What it achieved.", .doc_vi = "Kết quả."),
};
DV_TYPE(dv_member_model, "member_model", "mô hình thành phần", member_rows, &dv_short__name, "A part of a group of models.",
        "Mô hình thành phần của một nhóm.");
