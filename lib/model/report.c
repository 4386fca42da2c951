/* The paper: what stands at its head and foot. */
#include "model/rows.h"

static const dv_field report_rows[] = {
    DV_ROW(dv_report, symbol, "số", "số, ký hiệu|số ký hiệu|số hiệu", DOCREF, .flags = DV_FIELD_PAPER,
           .doc = "Number and symbol of the paper; the number may still be blank.", .doc_vi = "Số, ký hiệu; số có thể còn để trống."),
    DV_ROW(dv_report, date, "ngày", "ngày ban hành", DATE, .flags = DV_FIELD_PAPER, .doc = "Day of issue; may be partial.",
           .doc_vi = "Ngày ban hành; có thể chưa rõ ngày."),
    DV_ROW(dv_report, place, "nơi ban hành", "địa danh", TEXT, .doc = "Place of issue; the commune's name by default.",
           .doc_vi = "Địa danh ban hành; mặc định là tên xã."),
    DV_ROW(dv_report, subject, "trích yếu", "về việc|v/v", TEXT, .flags = DV_FIELD_PAPER, .doc = "Subject of the paper.",
           .doc_vi = "Trích yếu nội dung."),
    DV_ROW(dv_report, period, "kỳ báo cáo", "kỳ", INTERVAL, .flags = DV_FIELD_PAPER, .doc = "Reporting period.",
           .doc_vi = "Kỳ báo cáo."),
    DV_ROW_ENTITY(dv_report, mandate, "theo", "thực hiện|căn cứ", dv_citation, .flags = DV_FIELD_PAPER,
                  .doc = "The document that asked for the report.", .doc_vi = "Văn bản giao việc báo cáo."),
    DV_ROW(dv_report, reporting_body, "đơn vị báo cáo", "cơ quan báo cáo", TEXT, .flags = DV_FIELD_PAPER,
           .doc = "In whose name the report is made.", .doc_vi = "Đơn vị đứng tên báo cáo."),
    DV_ROW(dv_report, issuer, "cơ quan ban hành", "", TEXT, .doc = "Issuing body, where symbol and commune do not give it.",
           .doc_vi = "Cơ quan ban hành, nếu khác với ký hiệu và tên xã."),
    DV_ROW(dv_report, superior, "cơ quan cấp trên", "cơ quan chủ quản", TEXT, .doc = "Body above the issuer, where it is not the usual one.",
           .doc_vi = "Cơ quan cấp trên trực tiếp, nếu khác mặc định."),
    DV_ROW(dv_report, status, "tình trạng", "trạng thái", ENUM, .words = &dv_report_status__words, .doc = "Draft or issued.",
           .doc_vi = "Dự thảo hay đã ban hành."),
    DV_ROW(dv_report, preamble, "mở đầu", "", TEXT, .doc = "Replaces the composed first sentence.", .doc_vi = "Câu mở đầu thay cho câu soạn sẵn."),
    DV_ROW(dv_report, closing, "kết thúc", "", TEXT, .doc = "Replaces the composed last sentence.", .doc_vi = "Câu kết thay cho câu soạn sẵn."),
    DV_ROW(dv_report, recipients, "nơi nhận", "", TEXTS, .flags = DV_FIELD_PAPER, .doc = "Recipients; `Lưu …` is the archive line.",
           .doc_vi = "Nơi nhận; dòng bắt đầu bằng “Lưu” là nơi lưu."),
    DV_ROW_ENTITY(dv_report, signature, "người ký", "", dv_signature, .doc = "Block of signature.", .doc_vi = "Thể thức đề ký và người ký."),
    DV_ROW_MANY(dv_report, abbreviations, "chữ viết tắt", "viết tắt", MAP, dv_abbreviations, dv_abbreviation,
                .doc = "Abbreviations used, with what they stand for.", .doc_vi = "Chữ viết tắt dùng trong báo cáo."),
    DV_ROW(dv_report, secrecy, "độ mật", "mức độ mật", ENUM, .words = &dv_secrecy__words, .doc = "Degree of secrecy.", .doc_vi = "Độ mật."),
    DV_ROW(dv_report, urgency, "độ khẩn", "mức độ khẩn", ENUM, .words = &dv_urgency__words, .doc = "Degree of urgency.", .doc_vi = "Độ khẩn."),
};
DV_TYPE(dv_report, "report", "báo cáo", report_rows, NULL, "The paper itself.", "Bản báo cáo.");

static const dv_field signature_rows[] = {
    DV_ROW(dv_signature, authority, "thay mặt", "quyền hạn|đề ký", TEXT, .flags = DV_FIELD_PAPER, .doc = "In whose name it is signed (T/M, K/T …).",
           .doc_vi = "Thể thức đề ký (T/M, K/T, T/L …)."),
    DV_ROW(dv_signature, position, "chức vụ", "", TEXT, .flags = DV_FIELD_PAPER, .doc = "Position of the signer.", .doc_vi = "Chức vụ người ký."),
    DV_ROW(dv_signature, name, "họ tên", "họ và tên|tên", TEXT, .flags = DV_FIELD_PAPER, .doc = "Full name of the signer.",
           .doc_vi = "Họ và tên người ký."),
};
DV_TYPE(dv_signature, "signature", "người ký", signature_rows, NULL, "The block of signature.", "Thể thức ký.");

static const dv_field abbreviation_rows[] = {
    DV_ROW(dv_abbreviation, brief, "viết tắt", "", TEXT, .doc = "The abbreviation.", .doc_vi = "Chữ viết tắt."),
    DV_ROW(dv_abbreviation, full, "nghĩa", "đầy đủ", TEXT, .doc = "What it stands for.", .doc_vi = "Viết đầy đủ."),
};
DV_TYPE(dv_abbreviation, "abbreviation", "chữ viết tắt", abbreviation_rows, &dv_short__text, "An abbreviation and what it stands for.",
        "Chữ viết tắt và nghĩa đầy đủ.");
