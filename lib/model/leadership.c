/* Leadership and direction. */
#include "model/rows.h"

static const dv_field rows[] = {
    DV_ROW(dv_leadership, conferences, "số hội nghị", "hội nghị", COUNT, .unit = DV_UNIT_CONFERENCES, .doc = "Conferences held.",
           .doc_vi = "Số hội nghị quán triệt, tuyên truyền."),
    DV_ROW(dv_leadership, attendances, "lượt người", "số lượt người|lượt", AMOUNT, .unit = DV_UNIT_ATTENDANCES, .doc = "Attendances at them.",
           .doc_vi = "Số lượt người tham gia."),
    DV_ROW(dv_leadership, documents_declared, "số văn bản", "", COUNT, .unit = DV_UNIT_DOCUMENTS, .doc = "Declared number of documents issued.",
           .doc_vi = "Số văn bản đã ban hành."),
    DV_ROW_MANY(dv_leadership, documents, "văn bản", "văn bản đã ban hành", LIST, dv_citations, dv_citation, .doc = "Documents issued.",
                .doc_vi = "Các văn bản đã ban hành."),
    DV_ROW_MANY(dv_leadership, directives, "quán triệt", "văn bản quán triệt", LIST, dv_citations, dv_citation,
                .doc = "Documents of higher levels put into practice.", .doc_vi = "Văn bản cấp trên được quán triệt, thực hiện."),
    DV_ROW(dv_leadership, steering_committees, "ban chỉ đạo", "", TEXTS, .doc = "Steering committees.", .doc_vi = "Các ban chỉ đạo."),
    DV_ROW(dv_leadership, text, "nội dung", "", PROSE, .doc = "Prose.", .doc_vi = "Lời văn."),
};
DV_TYPE(dv_leadership, "leadership", "lãnh đạo", rows, NULL, "Leadership and direction.", "Công tác lãnh đạo, chỉ đạo.");
