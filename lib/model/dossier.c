/* The dossier and what stands directly under it. */
#include "model/rows.h"

static const dv_field dossier_rows[] = {
    {.key = "danvan", .vi = "danvan", .aliases = "phiên bản|version", .kind = DV_PROVED(dv_dossier, revision, dv_count, COUNT),
     .offset = offsetof(dv_dossier, revision), .min = 1, .max = 9999, .doc = "Revision of the dossier format; always the first key.",
     .doc_vi = "Phiên bản của định dạng hồ sơ; luôn là mục đầu tiên."},
    DV_ROW_ENTITY(dv_dossier, report, "báo cáo", "văn bản báo cáo", dv_report, .doc = "The paper itself.",
                  .doc_vi = "Bản báo cáo: số, ngày, trích yếu, nơi nhận, người ký."),
    DV_ROW_ENTITY(dv_dossier, commune, "xã", "phường|đặc khu|ward", dv_commune, .flags = DV_FIELD_REQUIRED, .doc = "The commune.",
                  .doc_vi = "Đơn vị hành chính cấp xã."),
    DV_ROW_MANY(dv_dossier, hamlets, "bản", "thôn|tổ dân phố|ấp|khu phố|làng|xóm|buôn|danh sách bản|danh sách thôn", LIST, dv_hamlets,
                dv_hamlet, .doc = "The hamlets of the commune, one by one.", .doc_vi = "Danh sách thôn, bản, tổ dân phố."),
    DV_ROW_ENTITY(dv_dossier, leadership, "lãnh đạo", "lãnh đạo, chỉ đạo|công tác lãnh đạo, chỉ đạo", dv_leadership,
                  .doc = "Leadership and direction.", .doc_vi = "Công tác lãnh đạo, chỉ đạo."),
    DV_ROW_ENTITY(dv_dossier, results, "kết quả", "kết quả thực hiện", dv_results, .doc = "What was done in the period.",
                  .doc_vi = "Kết quả thực hiện trong kỳ."),
    DV_ROW(dv_dossier, models_declared, "tổng số mô hình", "số mô hình", COUNT, .unit = DV_UNIT_MODELS,
           .doc = "Declared number of models, members of groups counted.", .doc_vi = "Tổng số mô hình đã nêu, tính cả mô hình thành phần."),
    DV_ROW(dv_dossier, featured_declared, "số mô hình tiêu biểu", "", COUNT, .unit = DV_UNIT_MODELS,
           .doc = "Declared number of outstanding models.", .doc_vi = "Số mô hình tiêu biểu được giới thiệu."),
    DV_ROW_MANY(dv_dossier, models, "mô hình", "các mô hình|mô hình dân vận khéo", LIST, dv_models, dv_model,
                .doc = "Mobilisation models.", .doc_vi = "Các mô hình dân vận khéo."),
    DV_ROW_ENTITY(dv_dossier, assessment, "đánh giá", "đánh giá chung", dv_assessment, .doc = "Assessment.", .doc_vi = "Đánh giá chung."),
    DV_ROW_MANY(dv_dossier, directions, "phương hướng", "phương hướng, nhiệm vụ|nhiệm vụ", MAP, dv_directions, dv_direction,
                .doc = "Tasks for the time to come, by heading.", .doc_vi = "Phương hướng, nhiệm vụ thời gian tới, theo nhóm."),
    DV_ROW_MANY(dv_dossier, recommendations, "kiến nghị", "đề xuất, kiến nghị|đề xuất", MAP, dv_recommendations, dv_recommendation,
                .doc = "Recommendations, by addressee.", .doc_vi = "Kiến nghị, đề xuất, theo nơi nhận."),
    DV_ROW(dv_dossier, notes, "ghi chú", "", PROSE, .doc = "Notes; never printed.", .doc_vi = "Ghi chú nội bộ; không in ra."),
};
DV_TYPE(dv_dossier, "dossier", "hồ sơ", dossier_rows, NULL, "One commune in one reporting period.", "Hồ sơ của một xã trong một kỳ báo cáo.");

static const dv_field direction_rows[] = {
    DV_ROW(dv_direction, title, "tiêu đề", "nhóm", TEXT, .doc = "Heading of the group of tasks.", .doc_vi = "Tên nhóm nhiệm vụ."),
    DV_ROW(dv_direction, text, "nội dung", "", PROSE, .doc = "The tasks.", .doc_vi = "Nội dung nhiệm vụ."),
};
DV_TYPE(dv_direction, "direction", "nhóm nhiệm vụ", direction_rows, &dv_short__text, "A group of tasks for the time to come.",
        "Một nhóm nhiệm vụ trong thời gian tới.");

static const dv_field recommendation_rows[] = {
    DV_ROW(dv_recommendation, to, "gửi", "nơi nhận|đối với", TEXT, .doc = "Addressee.", .doc_vi = "Cơ quan được kiến nghị."),
    DV_ROW(dv_recommendation, text, "nội dung", "", PROSE, .doc = "What is recommended.", .doc_vi = "Nội dung kiến nghị."),
    DV_ROW(dv_recommendation, level, "cấp", "", ENUM, .words = &dv_level__words, .flags = DV_FIELD_DERIVED,
           .doc = "Level of the addressee; derived.", .doc_vi = "Cấp của nơi được kiến nghị; tự suy ra."),
};
DV_TYPE(dv_recommendation, "recommendation", "kiến nghị", recommendation_rows, &dv_short__text, "Recommendations to one addressee.",
        "Kiến nghị gửi một cơ quan.");

static const dv_field assessment_rows[] = {
    DV_ROW(dv_assessment, strengths, "ưu điểm", "", PROSE, .flags = DV_FIELD_PAPER, .doc = "Strengths, one a paragraph.",
           .doc_vi = "Ưu điểm, mỗi đoạn một ý."),
    DV_ROW(dv_assessment, limits, "hạn chế", "hạn chế, khó khăn|tồn tại, hạn chế", PROSE, .flags = DV_FIELD_PAPER,
           .doc = "Limits and difficulties, one a paragraph.", .doc_vi = "Hạn chế, khó khăn, mỗi đoạn một ý."),
    DV_ROW(dv_assessment, causes_of_results, "nguyên nhân kết quả", "", PROSE, .doc = "Causes of the results.",
           .doc_vi = "Nguyên nhân của kết quả."),
    DV_ROW(dv_assessment, causes_of_limits, "nguyên nhân hạn chế", "", PROSE, .doc = "Causes of the limits.",
           .doc_vi = "Nguyên nhân của hạn chế."),
    DV_ROW(dv_assessment, objective_causes, "nguyên nhân khách quan", "khách quan", PROSE, .doc = "Causes of the limits from outside.",
           .doc_vi = "Nguyên nhân khách quan của hạn chế."),
    DV_ROW(dv_assessment, subjective_causes, "nguyên nhân chủ quan", "chủ quan", PROSE, .doc = "Causes of the limits from within.",
           .doc_vi = "Nguyên nhân chủ quan của hạn chế."),
    DV_ROW(dv_assessment, lessons, "kinh nghiệm", "bài học kinh nghiệm|một số kinh nghiệm", PROSE, .flags = DV_FIELD_PAPER,
           .doc = "Lessons, one a paragraph.", .doc_vi = "Bài học kinh nghiệm, mỗi đoạn một bài."),
};
DV_TYPE(dv_assessment, "assessment", "đánh giá", assessment_rows, NULL, "Assessment of the period.", "Đánh giá chung trong kỳ.");
