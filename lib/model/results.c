/* What was done in the period: dialogue, supervision, information, and what citizens brought forward. */
#include "model/rows.h"

static const dv_field results_rows[] = {
    DV_ROW_MANY(dv_results, dialogues, "đối thoại", "hội nghị đối thoại", LIST, dv_dialogues, dv_dialogue, .doc = "Dialogue conferences.",
                .doc_vi = "Hội nghị đối thoại."),
    DV_ROW_MANY(dv_results, supervisions, "giám sát", "", LIST, dv_supervisions, dv_supervision, .doc = "Supervision.",
                .doc_vi = "Các cuộc giám sát."),
    DV_ROW_MANY(dv_results, campaigns, "tuyên truyền", "", LIST, dv_campaigns, dv_campaign, .doc = "Campaigns of information.",
                .doc_vi = "Các đợt tuyên truyền."),
    DV_ROW_MANY(dv_results, feedback, "phản ánh", "ý kiến, kiến nghị|phản ánh, kiến nghị", LIST, dv_feedbacks, dv_feedback,
                .doc = "Opinions and petitions, one by one.", .doc_vi = "Ý kiến, phản ánh, đơn thư, từng việc một."),
    DV_ROW(dv_results, text, "nội dung", "", PROSE, .doc = "Prose.", .doc_vi = "Lời văn."),
};
DV_TYPE(dv_results, "results", "kết quả", results_rows, NULL, "What was done in the period.", "Kết quả thực hiện trong kỳ.");

static const dv_field dialogue_rows[] = {
    DV_ROW(dv_dialogue, from, "từ ngày", "từ", DATE, .doc = "First day.", .doc_vi = "Từ ngày."),
    DV_ROW(dv_dialogue, to, "đến ngày", "đến", DATE, .doc = "Last day; absent while it goes on.", .doc_vi = "Đến ngày; để trống nếu còn tiếp tục."),
    DV_ROW(dv_dialogue, hosts, "chủ trì", "", TEXTS, .doc = "Who led them.", .doc_vi = "Người chủ trì."),
    DV_ROW(dv_dialogue, conferences, "số hội nghị", "hội nghị|số cuộc", COUNT, .unit = DV_UNIT_CONFERENCES, .doc = "How many.",
           .doc_vi = "Số hội nghị."),
    DV_ROW(dv_dialogue, attendances, "lượt người", "số lượt người|lượt", AMOUNT, .unit = DV_UNIT_ATTENDANCES, .doc = "Attendances.",
           .doc_vi = "Số lượt người tham dự."),
    DV_ROW(dv_dialogue, opinions, "ý kiến", "số ý kiến", COUNT, .unit = DV_UNIT_OPINIONS, .doc = "Opinions raised.", .doc_vi = "Số ý kiến."),
    DV_ROW(dv_dialogue, resolved, "giải quyết tại chỗ", "đã giải quyết", COUNT, .unit = DV_UNIT_OPINIONS, .doc = "Resolved on the spot.",
           .doc_vi = "Số ý kiến giải quyết ngay tại hội nghị."),
    DV_ROW(dv_dialogue, escalated, "chuyển cấp thẩm quyền", "chuyển cấp trên", COUNT, .unit = DV_UNIT_OPINIONS,
           .doc = "Passed on to the competent level.", .doc_vi = "Số ý kiến chuyển cấp có thẩm quyền."),
    DV_ROW(dv_dialogue, pending, "đang giải quyết", "", COUNT, .unit = DV_UNIT_OPINIONS, .doc = "Still being dealt with; never computed.",
           .doc_vi = "Số ý kiến đang giải quyết."),
};
DV_TYPE(dv_dialogue, "dialogue", "đối thoại", dialogue_rows, NULL, "Dialogue conferences with the people.", "Hội nghị đối thoại với Nhân dân.");

static const dv_field supervision_rows[] = {
    DV_ROW(dv_supervision, lead, "chủ trì", "", TEXT, .doc = "Body that led.", .doc_vi = "Cơ quan chủ trì."),
    DV_ROW(dv_supervision, participant, "tham gia", "phối hợp", TEXT, .doc = "Body that took part.", .doc_vi = "Cơ quan tham gia."),
    DV_ROW(dv_supervision, count, "số cuộc", "số lượng", COUNT, .unit = DV_UNIT_SESSIONS, .doc = "How many.", .doc_vi = "Số cuộc giám sát."),
    DV_ROW(dv_supervision, kind, "hình thức", "loại", ENUM, .words = &dv_supervision_kind__words, .doc = "Kind of supervision.",
           .doc_vi = "Hình thức giám sát."),
    DV_ROW(dv_supervision, findings, "kiến nghị sau giám sát", "kiến nghị", PROSE, .doc = "Recommendations afterwards, one a line.",
           .doc_vi = "Kiến nghị sau giám sát, mỗi dòng một ý."),
};
DV_TYPE(dv_supervision, "supervision", "giám sát", supervision_rows, NULL, "Supervision by elected and mass bodies.", "Các cuộc giám sát.");

static const dv_field campaign_rows[] = {
    DV_ROW_ENTITY(dv_campaign, about, "về", "nội dung", dv_citation, .doc = "What it was about: a citation, a symbol or words.",
                  .doc_vi = "Tuyên truyền về: văn bản hoặc nội dung."),
    DV_ROW(dv_campaign, attendances, "lượt người", "số lượt người|lượt", AMOUNT, .unit = DV_UNIT_ATTENDANCES, .doc = "Attendances.",
           .doc_vi = "Số lượt người được tuyên truyền."),
    DV_ROW(dv_campaign, forms, "hình thức", "", TEXTS, .doc = "Ways in which it was held.", .doc_vi = "Hình thức tuyên truyền."),
};
DV_TYPE(dv_campaign, "campaign", "tuyên truyền", campaign_rows, NULL, "A campaign of information.", "Một đợt tuyên truyền.");

static const dv_field feedback_rows[] = {
    DV_ROW(dv_feedback, received, "ngày nhận", "", DATE, .doc = "Day it came in.", .doc_vi = "Ngày tiếp nhận."),
    DV_ROW(dv_feedback, channel, "hình thức", "kênh", ENUM, .words = &dv_feedback_channel__words, .doc = "How it came in.",
           .doc_vi = "Hình thức tiếp nhận."),
    DV_ROW(dv_feedback, hamlet, "bản", "thôn|tổ dân phố|ấp|khu phố", REF, .type = &dv_hamlet__type, .doc = "Hamlet it came from.",
           .doc_vi = "Thôn, bản nơi phản ánh."),
    DV_ROW(dv_feedback, subject, "việc", "nội dung", TEXT, .flags = DV_FIELD_PERSONAL, .doc = "What it is about; may name persons.", .doc_vi = "Việc phản ánh, kiến nghị; có thể có thông tin cá nhân."),
    DV_ROW(dv_feedback, authority, "thẩm quyền", "cơ quan giải quyết", TEXT, .doc = "Who is competent.", .doc_vi = "Cơ quan có thẩm quyền."),
    DV_ROW(dv_feedback, state, "tình trạng", "kết quả", ENUM, .words = &dv_feedback_state__words, .doc = "What became of it.",
           .doc_vi = "Tình trạng giải quyết."),
    DV_ROW(dv_feedback, due, "hạn", "hạn trả lời", DATE, .doc = "By when it must be answered.", .doc_vi = "Hạn trả lời."),
    DV_ROW(dv_feedback, answered, "ngày trả lời", "", DATE, .doc = "Day of the answer.", .doc_vi = "Ngày trả lời."),
};
DV_TYPE(dv_feedback, "feedback", "phản ánh", feedback_rows, NULL, "One opinion or petition of a citizen.", "Một ý kiến, phản ánh, đơn thư.");
