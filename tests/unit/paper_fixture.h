/* A dossier from lines of `path=value`, for tests of the paper. `key+` adds an element to a list; `key` of a list is
 * its last one. */
#ifndef PAPER_FIXTURE_H
#define PAPER_FIXTURE_H

#include <criterion/criterion.h>
#include <danvan/model.h>
#include <danvan/report.h>
#include <string.h>

static inline dv_entity *fixture_step(dv_doc *doc, dv_entity *at, dv_str key, bool add) {
    int field = dv_field_find(at->type, key);
    cr_assert(field >= 0, "%.*s", (int)key.len, key.ptr);
    size_t len = dv_member_len(at, field);
    if (add || len == 0) return dv_add(doc, at, field);
    union {
        const dv_entity *in;
        dv_entity *out;
    } last = {dv_child(at, field, len - 1)};
    return last.out;
}

static inline void fixture_line(dv_doc *doc, dv_dossier *dossier, const char *line) {
    dv_entity *at = &dossier->base;
    const char *equals = strchr(line, '=');
    const char *from = line;
    for (const char *dot; (dot = memchr(from, '.', (size_t)(equals - from))) != NULL; from = dot + 1) {
        bool add = dot[-1] == '+';
        at = fixture_step(doc, at, (dv_str){from, (size_t)(dot - from) - add}, add);
        cr_assert_not_null(at, "%s", line);
    }
    int field = dv_field_find(at->type, (dv_str){from, (size_t)(equals - from)});
    cr_assert(field >= 0, "%s", line);
    cr_assert_eq(dv_set(doc, at, field, dv_s(equals + 1), NULL), DV_OK, "%s", line);
}

static inline dv_doc *fixture_doc(const char *const *lines, size_t len) {
    dv_doc *doc = dv_doc_new(NULL);
    dv_dossier *dossier = dv_doc_add(doc);
    for (size_t i = 0; i < len; i++)
        fixture_line(doc, dossier, lines[i]);
    dv_link(doc, dossier);
    return doc;
}

/* The paper of a document's first dossier; free the buffer. */
static inline dv_buf fixture_paper(const dv_doc *doc, dv_report_format format, const dv_report_options *options) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_report_write(&out, doc->dossiers.items[0], format, options), DV_OK);
    return out;
}

static inline size_t fixture_count(const char *text, const char *wanted) {
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, wanted)) != NULL; at += strlen(wanted))
        count++;
    return count;
}

/* Figures of the commune that the paper was first written for. */
static const char *const FIXTURE[] = {
    "report.symbol=…-BC/ĐU",
    "report.date=6/2026",
    "report.place=Bình Lư",
    "report.subject=Kết quả các mô hình dân vận năm đầu của chính quyền hai cấp",
    "report.period=01/7/2025 đến 6/2026",
    "report.mandate+.symbol=548-CV/BTGDVTU",
    "report.mandate.type=Công văn",
    "report.mandate.date=22/6/2026",
    "report.mandate.issuer=Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "report.recipients=Ban Tuyên giáo và Dân vận Tỉnh ủy; Lưu VPĐU; Thường trực Đảng ủy",
    "report.signature+.authority=T/M Ban Thường vụ",
    "report.signature.position=Phó Bí thư",
    "report.signature.name=Lò Văn Thử",
    "commune+.code=03390",
    "commune.name=xã Bình Lư",
    "commune.province=Lai Châu",
    "commune.established+.date=01/7/2025",
    "commune.established.event=hợp nhất",
    "commune.established.by+.symbol=1670/NQ-UBTVQH15",
    "commune.established.by.type=Nghị quyết",
    "commune.established.from+.name=xã Bình Lư",
    "commune.established.from+.name=xã Sơn Bình",
    "commune.established.from+.name=thị trấn Tam Đường",
    "commune.area=17.239,15 ha",
    "commune.population=18.043 người",
    "commune.hamlets_declared+.count=35",
    "commune.hamlets_declared.kind=bản",
    "commune.ethnic_groups_declared=7",
    "commune.ethnic_composition+.group=Kinh",
    "commune.ethnic_composition.percent=36,67%",
    "commune.ethnic_composition+.group=Thái",
    "commune.ethnic_composition.percent=26,70%",
    "commune.ethnic_composition+.group=khác",
    "commune.ethnic_composition.percent=2,28%",
    "hamlets+.name=Chu Va 6",
    "hamlets.head=Vàng A Mẫu",
    "hamlets.households=92",
    "hamlets+.name=Nà Đa",
    "leadership+.conferences=43",
    "leadership.attendances=2.148",
    "leadership.documents_declared=1",
    "leadership.documents+.symbol=59-KH/ĐU",
    "leadership.documents.date=07/02/2026",
    "leadership.documents+.symbol=06-QC/ĐU",
    "leadership.directives+.symbol=15-NQ/TU",
    "leadership.directives.date=22/12/2023",
    "leadership.directives.issuer=Ban Chấp hành Đảng bộ tỉnh",
    "results.dialogues+.from=01/7/2025",
    "results.dialogues.conferences=03",
    "results.dialogues.attendances=370",
    "results.dialogues.opinions=84",
    "results.dialogues.resolved=81",
    "results.dialogues.escalated=03",
    "results.campaigns+.about.symbol=15-NQ/TU",
    "results.campaigns.attendances=trên 10.000",
    "results.feedback+.subject=Đường vào nhà ông Thử bị sạt",
    "results.feedback.state=đã trả lời",
    "featured_declared=01",
    "models+.name=Bản văn minh - sạch đẹp - không hủ tục",
    "models.field=văn hóa - xã hội",
    "models.hamlets=Chu Va 6",
    "models.method=Họp bản bàn quy ước trước khi làm.",
    "models.indicators+.label=hộ được tuyên truyền",
    "models.indicators.value=100%",
    "models.featured+.text=Ai cũng có việc để làm.",
    "models+.name=Trồng dâu nuôi tằm",
    "models.field=kinh tế",
    "models.hamlets=Nà Đa",
    "models+.name=Phong trào bảo vệ an ninh",
    "models.field=quốc phòng - an ninh",
    "models.declared=04",
    "models.members+.name=Camera an ninh",
    "models.members.count=01",
    "assessment+.limits=Nguồn lực còn mỏng.",
    "assessment.lessons=bàn với dân trước khi làm.",
    "recommendations+.to=Trung ương",
    "recommendations.text=Quan tâm vùng đồng bào dân tộc thiểu số.",
};
#define FIXTURE_LEN (sizeof FIXTURE / sizeof *FIXTURE)

#endif
