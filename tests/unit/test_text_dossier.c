/* The rules of text on the texts of a dossier: which members are looked at, where findings point to, corrections in the file. */
#include "unit/check_fixture.h"

#define HEAD "danvan: 1\nxã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n  tỉnh: Lai Châu\n"

typedef struct place_case {
    const char *what;
    const char *yaml;
    const char *found; /* `line:column+width rule fix?` of the text rules, joined with `; ` */
    const char *fixed; /* after all corrections; NULL: as it was */
} place_case;

static bool is_text_rule(const char *rule) {
    static const char *const RULES[] = {"spell-phrase", "term",       "term-case",      "place-case",   "blank-double",
                                        "quote-style",  "dash-style", "enum-duplicate", "term-variant", "blank-after-punct", "paren-unbalanced"};
    for (size_t i = 0; i < sizeof RULES / sizeof RULES[0]; i++)
        if (strcmp(rule, RULES[i]) == 0) return true;
    return false;
}

static void show(dv_buf *out, const dv_diag *diag) {
    size_t shown = 0;
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        char line[128];
        if (!is_text_rule(finding->message->rule)) continue;
        snprintf(line, sizeof line, "%s%u:%u+%u %s%s", shown++ > 0 ? "; " : "", finding->mark.line, finding->mark.column,
                 finding->width, finding->message->rule, finding->fix.placed ? "!" : "");
        dv_buf_puts(out, line);
    }
    dv_buf_puts(out, "");
}

static void judge(const place_case *row) {
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    dv_buf said;
    dv_buf fixed;
    dv_buf_init(&said, NULL);
    dv_buf_init(&fixed, NULL);
    check_load(&doc, row->yaml, row->what);
    dv_check_doc(doc, NULL, diag);
    cr_assert_eq(dv_locate(diag, doc), DV_OK);
    dv_diag_sort(diag);
    show(&said, diag);
    cr_expect_str_eq(said.ptr, row->found, "%s\ngot %s\nwant %s", row->what, said.ptr, row->found);
    cr_expect_eq(dv_fix_text(&fixed, dv_s(row->yaml), NULL, diag, NULL), DV_OK, "%s", row->what);
    cr_expect_str_eq(fixed.ptr, row->fixed ? row->fixed : row->yaml, "%s\nfixed: %s", row->what, fixed.ptr);
    dv_buf_free(&said);
    dv_buf_free(&fixed);
    dv_diag_free(diag);
    dv_doc_free(doc);
}

static const place_case CASES[] = {
    {"a line of a block", HEAD "  nội dung: |\n    Một.\n\n    Xã tạo bút phá mới.\n    Rau Vietgap.\n",
     "9:12+7 spell-phrase!; 10:9+7 term!", HEAD "  nội dung: |\n    Một.\n\n    Xã tạo bứt phá mới.\n    Rau VietGAP.\n"},
    {"the second of two equal lines", HEAD "  nội dung: |\n    bút phá.\n    bút phá.\n",
     "7:5+7 spell-phrase!; 8:5+7 spell-phrase!", HEAD "  nội dung: |\n    bứt phá.\n    bứt phá.\n"},
    {"a plain scalar", HEAD "  nội dung: Xã tạo bút phá. # ghi chú\n", "6:20+7 spell-phrase!",
     HEAD "  nội dung: Xã tạo bứt phá. # ghi chú\n"},
    {"a quoted scalar", HEAD "  nội dung: \"Xã tạo bút phá.\"\n", "6:21+7 spell-phrase!",
     HEAD "  nội dung: \"Xã tạo bứt phá.\"\n"},
    {"a colon is not put into a plain scalar", HEAD "  nội dung: Gồm:một, bút phá.\n",
     "6:16+1 blank-after-punct; 6:22+7 spell-phrase!", HEAD "  nội dung: Gồm:một, bứt phá.\n"},
    {"an element of a list", HEAD "  tổ chức:\n    - tổ bút phá\n", "7:10+7 spell-phrase!",
     HEAD "  tổ chức:\n    - tổ bứt phá\n"},
    {"the subject inside a citation",
     "danvan: 1\nlãnh đạo:\n  văn bản:\n    - Kế hoạch số 5-KH/ĐU ngày 02/3/2026 của Đảng ủy xã về chuyên đổi số\n",
     "4:60+10 spell-phrase!",
     "danvan: 1\nlãnh đạo:\n  văn bản:\n    - Kế hoạch số 5-KH/ĐU ngày 02/3/2026 của Đảng ủy xã về chuyển đổi số\n"},
    {"a name is told, not corrected", HEAD "mô hình:\n  - tên: Trồng rau Vietgap\n    lĩnh vực: kinh tế\n", "7:20+7 term",
     NULL},
    {"names of hamlets", HEAD "  nội dung: |\n    Ở bản máy đường, gần bản Máy Đường.\nbản:\n  - Máy Đường\n",
     "7:11+9 place-case!", HEAD "  nội dung: |\n    Ở bản Máy Đường, gần bản Máy Đường.\nbản:\n  - Máy Đường\n"},
    {"two forms in two members",
     HEAD "  nội dung: Thuốc đảm bảo đủ.\nđánh giá:\n  ưu điểm: Xã bảo đảm đủ thuốc.\n  hạn chế: Chưa bảo đảm.\n",
     "6:19+7 term-variant", NULL},
    {"a bracket of one member is not closed by another", HEAD "  nội dung: Một (hai.\nđánh giá:\n  ưu điểm: Ba) bốn.\n",
     "6:17+1 paren-unbalanced; 8:14+1 paren-unbalanced", NULL},
    {"a comment keeps quiet", HEAD "  # danvan: disable=spell-phrase\n  nội dung: Xã tạo bút phá.\n", "", NULL},
    {"personal data is not looked at", HEAD "bản:\n  - tên: Nà Đa\n    trưởng bản: Lò Bút phá\n", "", NULL},
};

Test(test_text_dossier, places_and_corrections) {
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++)
        judge(&CASES[i]);
}

/* A caller with many documents compiles the table once. */
Test(test_text_dossier, shares_a_table) {
    static const dv_spelling_row ROWS[] = {{.wrong = "suối lớn", .right = "suối Nậm Mu", .note = "tên suối"}};
    const dv_spelling_options how = {.rows = ROWS, .rows_len = 1, .only_own = true};
    const char *const only[] = {"spell-phrase", NULL};
    dv_spelling *spelling = NULL;
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    cr_assert_eq(dv_spelling_new(&spelling, &how), DV_OK);
    check_load(&doc, HEAD "  nội dung: Bên suối lớn, xã tạo bút phá.\n", "own rows");
    const dv_check_options options = {.size = sizeof options, .only = only, .spelling = spelling};
    cr_expect_eq(dv_check_doc(doc, &options, diag), DV_OK);
    cr_assert_eq(dv_diag_len(diag), 1);
    cr_expect_str_eq(dv_diag_at(diag, 0)->path.ptr, "commune.text[0]", "%s", dv_diag_at(diag, 0)->path.ptr);
    dv_diag_free(diag);
    dv_doc_free(doc);
    dv_spelling_free(spelling);
}
