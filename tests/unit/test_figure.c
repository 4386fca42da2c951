#include "paper_fixture.h"
#include "report/figure.h"
#include "report/profile.h"
#include "report/say.h"

static const dv_count COUNTS[] = {{5, DV_EXACT},     {0, DV_EXACT},    {30, DV_ABOUT},     {10000, DV_MORE_THAN},
                                  {8, DV_LESS_THAN}, {0, DV_MAJORITY}, {0, DV_NOT_STATED}, {1, DV_EXACT}};
#define COUNTS_LEN (sizeof COUNTS / sizeof *COUNTS)

/* The word that must stand in the sentence for a figure. */
static const char *wanted_word(dv_count count, dv_figure figure) {
    if (count.q == DV_MAJORITY) return "đa số";
    if (count.q == DV_NOT_STATED) return "chưa thống kê";
    return figure.text.ptr;
}

static void expect_clean(const char *name, const char *text) {
    static const char *const UNWANTED[] = {"{", "}", "[", "]", "  ", " ,", " ;", " .", ",,", "không thống kê",
                                           "chưa thống kê hộ",
                                           "đa số lượt", "đa số%", "đa số %", "có không", "có chưa", "tổ chức 0 ", "chủ trì 0 ",
                                           "tiếp nhận 0 ", "ban hành 0 ", "cho 0 ", "gồm 0 ", "nêu 0 ", "tổ chức đa số", "NULL"};
    for (size_t i = 0; i < sizeof UNWANTED / sizeof *UNWANTED; i++)
        cr_expect_null(strstr(text, UNWANTED[i]), "%s: “%s” in: %s", name, UNWANTED[i], text);
}

/* Every wording for every way in which a figure may be known. */
Test(figure, every_wording_takes_every_figure) {
    dv_doc *doc = fixture_doc(NULL, 0);
    dv_paper paper;
    dv_paper__init(&paper, doc->dossiers.items[0], dv_profile__find("party-2026"), NULL);
    const dv_slot slots[] = {{"kind", DV_S("bản")}, {"name", DV_S("Thử")}, {"unit", DV_S("xã Thử")}};
    for (int id = 0; id < DV_F_COUNT; id++) {
        const dv_figure_row *row = dv_wording__figure((dv_figure_wording)id);
        cr_assert(row->key && row->some && row->none && row->most && row->unstated, "figure %d", id);
        cr_expect(strstr(row->some, "{n}"), "%s", row->key);
        for (size_t i = 0; i < COUNTS_LEN; i++) {
            dv_figure figure = dv_figure__count(&paper, true, COUNTS[i]);
            dv_str said = dv_figure__say(&paper, (dv_figure_wording)id, figure, slots, 3);
            cr_assert_not_null(said.ptr);
            bool none = COUNTS[i].value == 0 && COUNTS[i].q == DV_EXACT;
            if (none && !strstr(row->none, "{n}"))
                cr_expect(strstr(said.ptr, "không"), "%s: %s", row->key, said.ptr);
            else
                cr_expect(strstr(said.ptr, wanted_word(COUNTS[i], figure)), "%s: %s", row->key, said.ptr);
            expect_clean(row->key, said.ptr);
        }
        cr_expect_eq(dv_figure__say(&paper, (dv_figure_wording)id, (dv_figure){0}, slots, 3).len, 0, "%s", row->key);
    }
    cr_expect_eq(paper.status, DV_OK);
    dv_paper__free(&paper);
    dv_doc_free(doc);
}

typedef struct {
    const char *path;
    const char *unit; /* behind a number */
} member;

static const member MEMBERS[] = {
    {"leadership+.conferences", ""},
    {"leadership+.attendances", ""},
    {"leadership+.attendances", " người"},
    {"leadership+.documents_declared", ""},
    {"results.dialogues+.conferences", ""},
    {"results.dialogues+.attendances", ""},
    {"results.dialogues+.opinions", ""},
    {"results.dialogues+.resolved", ""},
    {"results.dialogues+.escalated", ""},
    {"results.dialogues+.pending", ""},
    {"results.supervisions+.count", ""},
    {"results.campaigns+.attendances", ""},
    {"commune.population", ""},
    {"commune.households", ""},
    {"commune.area", " ha"},
    {"commune.density", " người/km²"},
    {"commune.hamlets_declared+.count", ""},
    {"commune.ethnic_groups_declared", ""},
    {"commune.ethnic_composition+.percent", "%"},
    {"commune.ethnic_composition+.people", ""},
    {"commune.ethnic_composition+.households", ""},
    {"commune.poverty+.poor+.households", ""},
    {"commune.poverty+.poor+.people", ""},
    {"commune.poverty+.near_poor+.percent", "%"},
    {"commune.established+.from+.population", ""},
    {"commune.established+.from+.households", ""},
    {"commune.established+.from+.area", " ha"},
    {"models_declared", ""},
    {"featured_declared", ""},
    {"models+.declared", ""},
    {"models+.members+.count", ""},
};

static void expect_paper_clean(const char *line) {
    dv_doc *doc = fixture_doc(&line, 1);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    /* The head is a table with blank cells, and the signature another. */
    char *body = strstr(paper.ptr, "như sau");
    cr_assert_not_null(body, "%s", line);
    char *end = strstr(body, "Trên đây là báo cáo");
    cr_assert_not_null(end, "%s", line);
    cr_expect(strstr(body, "\n## "), "nothing is told of %s", line);
    *end = '\0';
    /* Charts are tables. */
    for (char *rule = body; (rule = strpbrk(rule, "|[]{}")) != NULL;)
        *rule = '/';
    expect_clean(line, body);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(figure, every_sentence_takes_every_figure) {
    static const char *const VALUES[] = {"5", "0", "khoảng 30", "trên 10.000", "dưới 8", "đa số", "không thống kê"};
    for (size_t m = 0; m < sizeof MEMBERS / sizeof *MEMBERS; m++)
        for (size_t v = 0; v < sizeof VALUES / sizeof *VALUES; v++) {
            char line[128];
            bool bare = v >= 5;
            /* Three digits behind a mark can be read two ways in a measure. */
            if (v == 3 && *MEMBERS[m].unit) continue;
            snprintf(line, sizeof line, "%s=%s%s", MEMBERS[m].path, VALUES[v], bare ? "" : MEMBERS[m].unit);
            expect_paper_clean(line);
        }
}

/* One dossier of some lines, and a sentence of its paper. */
typedef struct {
    const char *lines[6];
    const char *wanted;
} sentence;

static void expect_sentence(const sentence *row) {
    size_t len = 0;
    while (len < sizeof row->lines / sizeof *row->lines && row->lines[len])
        len++;
    dv_doc *doc = fixture_doc(row->lines, len);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    cr_expect(strstr(paper.ptr, row->wanted), "missing: %s\nin: %s", row->wanted, paper.ptr);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

#define D "results.dialogues"

Test(figure, sentences_read_as_offices_write) {
    static const sentence ROWS[] = {
        {{D "+.conferences=2", D ".opinions=10", D ".resolved=10"},
         "\nĐã tổ chức 02 hội nghị đối thoại với Nhân dân, tiếp nhận 10 ý kiến; trong đó 10 ý kiến được giải quyết tại chỗ.\n"},
        {{D "+.hosts=Chủ tịch UBND xã", D ".conferences=2"},
         "\nChủ tịch UBND xã chủ trì 02 hội nghị đối thoại với Nhân dân.\n"},
        {{D "+.conferences=0", D ".attendances=0", D ".opinions=0", D ".resolved=0"},
         "\nKhông tổ chức hội nghị đối thoại nào với Nhân dân.\n"},
        {{D "+.hosts=Chủ tịch UBND xã", D ".conferences=không thống kê", D ".opinions=4"},
         "\nChủ tịch UBND xã chủ trì hội nghị đối thoại với Nhân dân (chưa thống kê số hội nghị), tiếp nhận 04 ý kiến.\n"},
        {{D "+.conferences=3", D ".attendances=đa số", D ".opinions=0", D ".resolved=0"},
         "\nĐã tổ chức 03 hội nghị đối thoại với Nhân dân, đa số đối tượng dự, không có ý kiến nào.\n"},
        {{D "+.opinions=9", D ".resolved=đa số", D ".escalated=0", D ".pending=không thống kê"},
         "\nĐã tổ chức … hội nghị đối thoại với Nhân dân, tiếp nhận 09 ý kiến; trong đó đa số ý kiến được giải quyết tại chỗ, "
         "không có ý kiến nào phải chuyển đến cấp có thẩm quyền và chưa thống kê số ý kiến đang được giải quyết.\n"},
        {{D "+.conferences=1", D ".resolved=2"},
         "\nĐã tổ chức 01 hội nghị đối thoại với Nhân dân, 02 ý kiến được giải quyết tại chỗ.\n"},
        {{"leadership+.conferences=0", "leadership.attendances=0"},
         "\nKhông tổ chức hội nghị quán triệt, tuyên truyền nào.\n"},
        {{"leadership+.conferences=4", "leadership.attendances=120 người"},
         "\nĐã tổ chức 04 hội nghị quán triệt, tuyên truyền, có 120 người tham gia.\n"},
        {{"leadership+.attendances=không thống kê"},
         "\nĐã tổ chức … hội nghị quán triệt, tuyên truyền, chưa thống kê số lượt người tham gia.\n"},
        {{"leadership+.documents_declared=0"}, "\nKhông ban hành văn bản lãnh đạo, chỉ đạo nào.\n"},
        {{"leadership+.documents+.symbol=59-KH/ĐU"}, "\nĐã ban hành các văn bản lãnh đạo, chỉ đạo¹.\n"},
        {{"leadership+.steering_committees=Ban A"}, "\nCác ban chỉ đạo: Ban A.\n"},
        {{"results.supervisions+.count=2"}, "\nĐã tổ chức 02 cuộc giám sát.\n"},
        {{"results.supervisions+.lead=HĐND xã", "results.supervisions.count=0"},
         "\nHĐND xã không chủ trì cuộc giám sát nào.\n"},
        {{"results.campaigns+.about.subject=phân loại rác", "results.campaigns.attendances=đa số"},
         "\nĐã tuyên truyền về phân loại rác cho đa số đối tượng.\n"},
        {{"commune.name=phường Thử", "commune.hamlets_declared+.count=6", "commune.hamlets_declared.kind=tổ dân phố",
          "commune.hamlets_declared+.count=0", "commune.hamlets_declared.kind=thôn"},
         "toàn phường có 06 tổ dân phố, không có thôn nào với … người.\n"},
        {{"commune.population=12 người", "commune.area=không thống kê"},
         "\nChưa thống kê diện tích tự nhiên của …; toàn địa bàn có … thôn, bản, tổ dân phố với 12 người.\n"},
        {{"commune.poverty+.poor+.households=0", "commune.poverty.near_poor+.households=không thống kê"},
         "\nHộ nghèo: không có hộ nào; hộ cận nghèo: chưa thống kê số hộ.\n"},
        {{"models+.name=A", "models.method=x", "models.indicators+.label=hộ tham gia",
          "models.indicators.value=không thống kê hộ"},
         "\nCác chỉ số: hộ tham gia: chưa thống kê.\n"},
        {{"models+.name=A", "models.members+.name=B", "models.members.count=0", "models.declared=không thống kê"},
         "\nNhóm mô hình “A”, chưa thống kê số mô hình, gồm: không có mô hình B nào.\n"},
        {{"commune.name=xã Thử", "commune.established+.event=hợp nhất"},
         "\nXã Thử được thành lập theo hình thức hợp nhất.\n"},
        {{"commune.name=xã Thử", "commune.established+.event=thành lập mới", "commune.established.from+.name=xã Cũ"},
         "\nXã Thử được thành lập mới từ xã Cũ.\n"},
        {{"leadership+.documents_declared=1", "leadership.documents+.symbol=59-KH/ĐU", "leadership.documents+.symbol=60-KH/ĐU"},
         "\n¹ Danh mục văn bản lãnh đạo, chỉ đạo và văn bản liên quan: Kế hoạch số 59-KH/ĐU; Kế hoạch số 60-KH/ĐU.\n"},
        {{"leadership+.documents_declared=2", "leadership.documents+.symbol=59-KH/ĐU", "leadership.documents+.symbol=60-KH/ĐU"},
         "\n¹ Danh mục văn bản: Kế hoạch số 59-KH/ĐU; Kế hoạch số 60-KH/ĐU.\n"},
        {{"results.campaigns+.about.subject=về phân loại rác"}, "\nĐã tuyên truyền về phân loại rác.\n"},
        {{"report.issuer=Hội Nông dân xã"}, "\nHội Nông dân xã tổng hợp, báo cáo kết quả như sau:\n"},
        {{"models_declared=0"}, "\nKhông có mô hình dân vận khéo nào.\n"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect_sentence(&ROWS[i]);
}

/* The number of a heading or sentence is that of what follows, or is not told as such. */
Test(figure, outstanding_models_are_counted_where_they_are_told) {
    static const sentence ROWS[] = {
        {{"featured_declared=01", "models+.name=A", "models.method=x", "models.featured+.text=y", "models+.name=B",
          "models.method=z"},
         "\n02 mô hình được trình bày đầy đủ dưới đây; 01 mô hình tiêu biểu được giới thiệu ở phần cuối báo cáo.\n"},
        {{"featured_declared=01", "models+.name=A", "models.method=x", "models.featured+.text=y"},
         "GIỚI THIỆU 01 MÔ HÌNH TIÊU BIỂU\n"},
        {{"featured_declared=03", "models+.name=A", "models.method=x", "models.featured+.text=y"},
         ". GIỚI THIỆU MÔ HÌNH TIÊU BIỂU\n"},
        {{"featured_declared=03", "models+.name=A", "models.method=x", "models.featured+.text=y"},
         "dưới đây; số mô hình tiêu biểu: 03.\n"},
        {{"models+.name=A", "models.method=x", "models.featured+.text=y"}, ". GIỚI THIỆU MÔ HÌNH TIÊU BIỂU\n"},
        {{"featured_declared=0", "models+.name=A"}, "\nKhông có mô hình tiêu biểu nào.\n"},
        {{"models+.name=A", "models.method=x", "models+.name=B"},
         "1.1. Mô hình “A”\n\n##### a) Tên mô hình\n\nMô hình “A”.\n\n##### b) Nội dung, cách làm\n\nx\n\n"
         "#### 1.2. Các mô hình khác\n\n- Mô hình “B”.\n"},
        {{"commune.name=xã Thử", "models+.name=B"}, "\nCác mô hình trên địa bàn xã Thử:\n\n- Mô hình “B”.\n"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect_sentence(&ROWS[i]);
}

Test(figure, periods_have_their_names) {
    static const struct {
        const char *period, *wanted;
    } ROWS[] = {
        {"6 tháng đầu năm 2026", "6 tháng đầu năm 2026"},
        {"01/2026 đến 6/2026", "6 tháng đầu năm 2026"},
        {"9 tháng đầu năm 2026", "9 tháng đầu năm 2026"},
        {"6 tháng cuối năm 2026", "6 tháng cuối năm 2026"},
        {"quý I/2026", "quý I/2026"},
        {"quý II/2026", "quý II/2026"},
        {"quý IV/2026", "quý IV/2026"},
        {"năm 2026", "năm 2026"},
        {"01/2026 đến 12/2026", "năm 2026"},
        {"tháng 6/2026", "tháng 6/2026"},
        {"giai đoạn 2025-2030", "giai đoạn 2025-2030"},
        {"01/7/2025 đến 6/2026", "từ ngày 01/7/2025 đến tháng 6/2026"},
        {"7/2025 đến 6/2026", "từ tháng 7/2025 đến tháng 6/2026"},
        {"2/2026 đến 4/2026", "từ tháng 02/2026 đến tháng 4/2026"},
        {"01/01/2026 đến 30/6/2026", "từ ngày 01/01/2026 đến ngày 30/6/2026"},
        {"01/7/2025 đến nay", "từ ngày 01/7/2025 đến nay"},
        {"22/6/2026", "ngày 22/6/2026"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        dv_interval period;
        cr_assert_eq(dv_interval_parse(&period, dv_s(ROWS[i].period), NULL), DV_OK, "%s", ROWS[i].period);
        dv_paper paper = {0};
        dv_paper__init(&paper, NULL, NULL, NULL);
        dv_str said = dv_say__period(&paper, true, period);
        cr_expect(dv_str_equal(said, dv_s(ROWS[i].wanted)), "%s: %s, not %s", ROWS[i].period, said.ptr, ROWS[i].wanted);
        dv_paper__free(&paper);
    }
}

/* A dossier with one member must not bring words that only other members could bear out. */
Test(figure, nothing_is_told_that_nobody_wrote) {
    static const struct {
        const char *line, *unwanted;
    } ROWS[] = {
        {D "+.conferences=2", "chủ trì"},
        {D "+.conferences=2", "gười đứng đầu"},
        {"results.supervisions+.count=2", "chủ trì"},
        {"results.campaigns+.forms=loa", "thực hiện"},
        {"results.feedback+.subject=x", "iếp nhận"},
        {"leadership+.conferences=2", "Đảng ủy"},
        {"leadership+.documents+.symbol=59-KH/ĐU", "kịp thời"},
        {"leadership+.documents+.symbol=59-KH/ĐU", "01 văn bản"},
        {"leadership+.directives+.symbol=15-NQ/TU", "rọng tâm"},
        {"leadership+.steering_committees=Ban A", "kiện toàn"},
        {"commune.difficulties=x", "chủ yếu"},
        {"commune.population=12", "xã"},
        {"commune.name=Thử", "xã"},
        {"commune.poverty+.poor+.households=3", "đa chiều"},
        {"commune.established+.date=01/7/2025", "hợp nhất"},
        {"commune.established+.date=01/7/2025", "chính thức"},
        {"commune.established+.from+.code=03390", "thành lập"},
        {"models+.name=A", "duy trì"},
        {"models+.name=A", "toàn xã"},
        {"report.symbol=07-BC/ĐU", "Ban Thường vụ"},
        {"report.symbol=07-BC/XYZ", "Đảng ủy"},
        {"report.symbol=07-BC/XYZ", "ĐẢNG ỦY"},
        {"report.date=01/02/2026", "ĐẢNG BỘ"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        dv_doc *doc = fixture_doc(&ROWS[i].line, 1);
        dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
        cr_expect_null(strstr(paper.ptr, ROWS[i].unwanted), "%s: %s", ROWS[i].line, ROWS[i].unwanted);
        dv_buf_free(&paper);
        dv_doc_free(doc);
    }
}

/* An issuer is named by its number, whatever the profile. */
Test(figure, the_number_names_the_issuer) {
    static const char *const PARTY[] = {"commune.name=xã Thử", "report.symbol=07-BC/ĐU"};
    dv_doc *doc = fixture_doc(PARTY, 2);
    dv_report_options options = {.size = sizeof options, .profile = "state-2020"};
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, &options);
    cr_expect(strstr(paper.ptr, "**ĐẢNG ỦY XÃ THỬ**"), "%s", paper.ptr);
    cr_expect_null(strstr(paper.ptr, "ỦY BAN NHÂN DÂN"));
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(figure, the_archive_line_follows_the_profile) {
    static const struct {
        const char *profile, *line, *wanted;
    } ROWS[] = {
        {"state-2020", "Lưu VT", "- Lưu: VT."},          {"state-2020", "Lưu: VT", "- Lưu: VT."},
        {"state-2020", "Lưu : VT, NC.", "- Lưu: VT, NC."}, {"party-2026", "Lưu VPĐU", "- Lưu VPĐU."},
        {"party-2026", "Lưu: VPĐU", "- Lưu VPĐU."},      {"party-2018", "Lưu:VPĐU;", "- Lưu VPĐU."},
        {"state-2020", "Lưu", "- Lưu."},                 {"state-2020", "Lưuhọ", "- Lưuhọ."},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        static const char *const LINES[] = {"report+.place=Thử", "report.signature+.position=CHỦ TỊCH"};
        dv_doc *doc = fixture_doc(LINES, 2);
        dv_dossier *dossier = doc->dossiers.items[0];
        /* As a list of one, or it would be split at its commas. */
        dv_str texts[] = {dv_s(ROWS[i].line)};
        dossier->report->recipients = (dv_texts){texts, 1};
        dv_report_options options = {.size = sizeof options, .profile = ROWS[i].profile};
        dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, &options);
        cr_expect(strstr(paper.ptr, ROWS[i].wanted), "%s: %s", ROWS[i].profile, ROWS[i].wanted);
        dv_buf_free(&paper);
        dv_doc_free(doc);
    }
}

/* A chart of models by field holds all of them, or is not drawn. */
Test(figure, the_chart_counts_every_model) {
    static const sentence ROWS[] = {
        {{"models+.name=A", "models.field=kinh tế", "models+.name=B", "models+.name=C", "models.field=nghề của riêng bản"},
         "| Kinh tế | 01 |\n| Khác | 01 |\n| Chưa ghi lĩnh vực | 01 |\n"},
        {{"models+.name=A", "models.field=kinh tế", "models+.name=B", "models.declared=đa số"},
         "cách làm dân vận khéo\n\nCác mô hình trên địa bàn"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect_sentence(&ROWS[i]);
}

/* `Thứ nhất` announces a second. */
Test(figure, one_lesson_is_not_the_first) {
    static const sentence ROWS[] = {
        {{"assessment+.lessons=Bàn với dân."}, "kinh nghiệm\n\nBàn với dân.\n"},
        {{"assessment+.lessons=Bàn với dân.\n\nLàm cùng dân."}, "*Thứ nhất,* bàn với dân.\n\n*Thứ hai,* làm cùng dân.\n"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect_sentence(&ROWS[i]);
}
