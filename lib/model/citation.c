/* Citations: a document as one line of a paper names it. */
#include "model/brief.h"
#include "model/rows.h"

static const dv_field rows[] = {
    DV_ROW(dv_citation, type, "loại", "tên loại", TEXT, .doc = "Type word as written.", .doc_vi = "Tên loại văn bản."),
    DV_ROW(dv_citation, symbol, "số", "số, ký hiệu|số ký hiệu", DOCREF, .doc = "Number and symbol.", .doc_vi = "Số, ký hiệu."),
    DV_ROW(dv_citation, date, "ngày", "ngày ban hành", DATE, .doc = "Day of the document.", .doc_vi = "Ngày ban hành."),
    DV_ROW(dv_citation, issuer, "của", "cơ quan ban hành", TEXT, .doc = "Issuing body.", .doc_vi = "Cơ quan ban hành."),
    DV_ROW(dv_citation, subject, "trích yếu", "nội dung|về việc", TEXT, .doc = "Subject.", .doc_vi = "Trích yếu nội dung."),
    DV_ROW_MANY(dv_citation, cites, "viện dẫn", "", LIST, dv_citations, dv_citation, .flags = DV_FIELD_DERIVED,
                .doc = "Documents named inside the subject; derived.", .doc_vi = "Văn bản được nhắc trong trích yếu; tự suy ra."),
};
DV_TYPE(dv_citation, "citation", "viện dẫn", rows, &dv_short__citation, "A document as it is cited.", "Văn bản được viện dẫn.");
