#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include <danvan/danvan.h>

#include "failing_alloc.h"
#include "model/store.h"

/* Sets the member at a path like `report.date`; entities and lists on the way are made: `models+.name` begins a new
 * model. */
static void set(dv_doc *doc, dv_entity *entity, const char *path, const char *text) {
    char key[64];
    while (strchr(path, '.')) {
        size_t len = strcspn(path, ".+");
        bool fresh = path[len] == '+';
        snprintf(key, sizeof key, "%.*s", (int)len, path);
        int field = dv_field_find(entity->type, dv_s(key));
        cr_assert_geq(field, 0, "%s", key);
        size_t have = dv_member_len(entity, field);
        dv_entity *child;
        if (fresh || have == 0) {
            child = dv_add(doc, entity, field);
        } else {
            dv_list one = {NULL, 0};
            memcpy(&one.items, (char *)dv_member__at(entity, field), sizeof one.items);
            child = entity->type->fields[field].kind == DV_KIND_ENTITY ? (dv_entity *)(void *)one.items
                                                                       : one.items[have - 1];
        }
        cr_assert_not_null(child, "%s", key);
        entity = child;
        path += len + (fresh ? 2 : 1);
    }
    dv_why why = {.message = NULL};
    int field = dv_field_find(entity->type, dv_s(path));
    cr_assert_geq(field, 0, "%s", path);
    cr_assert_eq(dv_value__read(doc, entity, field, dv_s(text), &why), DV_OK, "%s = %s: %s", path, text,
                 why.message ? why.message->en : "");
}

static void expect_saved(const dv_doc *doc, dv_lang keys, const char *text) {
    dv_save_options options = {.size = sizeof options, .keys = keys};
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_save_text(&out, doc, &options), DV_OK);
    cr_expect_str_eq(dv_buf_str(&out).ptr, text, "wrote:\n%s\nwanted:\n%s", dv_buf_str(&out).ptr, text);
    dv_buf_free(&out);
}

static dv_doc *make(dv_dossier **dossier) {
    dv_doc *doc = dv_doc_new(NULL);
    *dossier = dv_doc_add(doc);
    cr_assert_not_null(*dossier);
    return doc;
}

static const char *const EVERY_KIND[][2] = {
    {"report.symbol", "…-BC/ĐU"},
    {"report.date", "6/2026"},
    {"report.subject", "Đánh giá: một năm"},
    {"report.period", "01/7/2025 đến 6/2026"},
    {"report.mandate", "Công văn số 548-CV/BTGDVTU ngày 22/6/2026 của Ban Dân vận Tỉnh ủy"},
    {"report.recipients", "Thường trực Đảng ủy; Lưu VPĐU"},
    {"report.abbreviations+.brief", "ANTT"},
    {"report.abbreviations.full", "an ninh trật tự"},
    {"commune.code", "03390"},
    {"commune.name", "xã Bình Lư"},
    {"commune.province", "12"},
    {"commune.established.from+.name", "thị trấn Tam Đường"},
    {"commune.established.from+.name", "xã Sơn Bình"},
    {"commune.established.from.code", "03408"},
    {"commune.area", "17.239,15 ha"},
    {"commune.population", "18.043"},
    {"commune.households", "khoảng 4.000"},
    {"commune.hamlets_declared", "35 bản"},
    {"commune.ethnic_composition+.group", "Kinh"},
    {"commune.ethnic_composition.percent", "36,67%"},
    {"commune.ethnic_composition+.group", "khác"},
    {"commune.ethnic_composition.percent", "2,28%"},
    {"commune.difficulties", "địa bàn rộng\n\nhủ tục: vẫn còn # nhiều"},
    {"hamlets+.name", "Chu Va 6"},
    {"hamlets+.name", "26"},
    {"leadership.conferences", "43"},
    {"leadership.attendances", "2.148"},
    {"featured_declared", "1"},
    {"models+.name", "Nhà sạch, vườn đẹp"},
    {"models.field", "kinh tế"},
    {"models.hamlets", "Chu Va 6"},
    {"models.products", "đào cảnh, nhất chi mai"},
    {"models.indicators+.label", "giá trị"},
    {"models.indicators.value", "khoảng 4,4 tỷ đồng/năm"},
    {"models+.name", "Camera an ninh"},
    {"models.score", "85,5"},
    {"directions+.title", "Về lãnh đạo, chỉ đạo"},
    {"directions.text", "một\nhai"},
};

static const char EVERY_KIND_EN[] = "danvan: 1\n"
                                    "\n"
                                    "report:\n"
                                    "  symbol: \"-BC/ĐU\"\n"
                                    "  date: \"2026-06\"\n"
                                    "  subject: \"Đánh giá: một năm\"\n"
                                    "  period: \"2025-07-01/2026-06\"\n"
                                    "  mandate: Công văn số 548-CV/BTGDVTU ngày 22/6/2026 của Ban Dân vận Tỉnh ủy\n"
                                    "  recipients:\n"
                                    "    - Thường trực Đảng ủy\n"
                                    "    - Lưu VPĐU\n"
                                    "  abbreviations:\n"
                                    "    ANTT: an ninh trật tự\n"
                                    "\n"
                                    "commune:\n"
                                    "  code: \"03390\"\n"
                                    "  name: xã Bình Lư\n"
                                    "  province: \"12\"\n"
                                    "  established:\n"
                                    "    from:\n"
                                    "      - thị trấn Tam Đường\n"
                                    "      - name: xã Sơn Bình\n"
                                    "        code: \"03408\"\n"
                                    "  area: 17239.15 ha\n"
                                    "  population: 18043\n"
                                    "  households: about 4000\n"
                                    "  hamlets_declared: 35 bản\n"
                                    "  ethnic_composition:\n"
                                    "    Kinh: 36.67%\n"
                                    "    other: 2.28%\n"
                                    "  difficulties: |\n"
                                    "    địa bàn rộng\n"
                                    "    hủ tục: vẫn còn # nhiều\n"
                                    "\n"
                                    "hamlets:\n"
                                    "  - Chu Va 6\n"
                                    "  - \"26\"\n"
                                    "\n"
                                    "leadership:\n"
                                    "  conferences: 43\n"
                                    "  attendances: 2148\n"
                                    "\n"
                                    "featured_declared: 1\n"
                                    "models:\n"
                                    "  - name: Nhà sạch, vườn đẹp\n"
                                    "    field: economy\n"
                                    "    hamlets:\n"
                                    "      - Chu Va 6\n"
                                    "    indicators:\n"
                                    "      giá trị: about 4.4 billion VND/year\n"
                                    "    products:\n"
                                    "      - đào cảnh\n"
                                    "      - nhất chi mai\n"
                                    "\n"
                                    "  - name: Camera an ninh\n"
                                    "    score: \"85.5\"\n"
                                    "\n"
                                    "directions:\n"
                                    "  Về lãnh đạo, chỉ đạo: |\n"
                                    "    một\n"
                                    "    hai\n";

static const char EVERY_KIND_VI[] = "danvan: 1\n"
                                    "\n"
                                    "báo cáo:\n"
                                    "  số: \"-BC/ĐU\"\n"
                                    "  ngày: \"2026-06\"\n"
                                    "  trích yếu: \"Đánh giá: một năm\"\n"
                                    "  kỳ báo cáo: \"2025-07-01/2026-06\"\n"
                                    "  theo: Công văn số 548-CV/BTGDVTU ngày 22/6/2026 của Ban Dân vận Tỉnh ủy\n"
                                    "  nơi nhận:\n"
                                    "    - Thường trực Đảng ủy\n"
                                    "    - Lưu VPĐU\n"
                                    "  chữ viết tắt:\n"
                                    "    ANTT: an ninh trật tự\n"
                                    "\n"
                                    "xã:\n"
                                    "  mã: \"03390\"\n"
                                    "  tên: xã Bình Lư\n"
                                    "  tỉnh: \"12\"\n"
                                    "  thành lập:\n"
                                    "    hợp nhất từ:\n"
                                    "      - thị trấn Tam Đường\n"
                                    "      - tên: xã Sơn Bình\n"
                                    "        mã: \"03408\"\n"
                                    "  diện tích: 17.239,15 ha\n"
                                    "  dân số: 18043\n"
                                    "  số hộ: khoảng 4.000\n"
                                    "  số bản: 35 bản\n"
                                    "  dân tộc:\n"
                                    "    Kinh: 36,67%\n"
                                    "    khác: 2,28%\n"
                                    "  khó khăn: |\n"
                                    "    địa bàn rộng\n"
                                    "    hủ tục: vẫn còn # nhiều\n"
                                    "\n"
                                    "bản:\n"
                                    "  - Chu Va 6\n"
                                    "  - \"26\"\n"
                                    "\n"
                                    "lãnh đạo:\n"
                                    "  số hội nghị: 43\n"
                                    "  lượt người: 2148\n"
                                    "\n"
                                    "số mô hình tiêu biểu: 1\n"
                                    "mô hình:\n"
                                    "  - tên: Nhà sạch, vườn đẹp\n"
                                    "    lĩnh vực: kinh tế\n"
                                    "    bản:\n"
                                    "      - Chu Va 6\n"
                                    "    chỉ số:\n"
                                    "      giá trị: khoảng 4,4 tỷ đồng/năm\n"
                                    "    sản phẩm:\n"
                                    "      - đào cảnh\n"
                                    "      - nhất chi mai\n"
                                    "\n"
                                    "  - tên: Camera an ninh\n"
                                    "    điểm: \"85,5\"\n"
                                    "\n"
                                    "phương hướng:\n"
                                    "  Về lãnh đạo, chỉ đạo: |\n"
                                    "    một\n"
                                    "    hai\n";

Test(write, every_kind_in_both_languages) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    for (size_t i = 0; i < sizeof EVERY_KIND / sizeof EVERY_KIND[0]; i++)
        set(doc, &dossier->base, EVERY_KIND[i][0], EVERY_KIND[i][1]);
    expect_saved(doc, DV_EN, EVERY_KIND_EN);
    expect_saved(doc, DV_VI, EVERY_KIND_VI);
    dv_doc_free(doc);
}

Test(write, what_a_mapping_cannot_hold_is_a_list) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    set(doc, &dossier->base, "commune.ethnic_composition+.group", "Mông");
    set(doc, &dossier->base, "commune.ethnic_composition.percent", "1%");
    set(doc, &dossier->base, "commune.ethnic_composition+.group", "Mông");
    set(doc, &dossier->base, "commune.ethnic_composition.percent", "2%");
    expect_saved(doc, DV_EN,
                 "danvan: 1\n\ncommune:\n  ethnic_composition:\n    - group: Mông\n      percent: 1%\n"
                 "    - group: Mông\n      percent: 2%\n");
    dv_doc_free(doc);
}

Test(write, paragraphs_that_no_block_can_hold) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    int notes = dv_field_find(dossier->base.type, DV_S("notes"));
    dv_str items[] = {DV_S(" thụt đầu dòng"), DV_S("hai")};
    dv_texts *at = dv_member__at(&dossier->base, notes);
    *at = (dv_texts){items, 2};
    dv_present__set(&dossier->base, notes);
    expect_saved(doc, DV_EN, "danvan: 1\n\nnotes: |2\n   thụt đầu dòng\n  hai\n");
    items[1] = DV_S("hai\rba");
    expect_saved(doc, DV_EN, "danvan: 1\n\nnotes:\n  - \" thụt đầu dòng\"\n  - \"hai\\rba\"\n");
    dv_doc_free(doc);
}

Test(write, empty_things_and_many_dossiers) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    int report = dv_field_find(dossier->base.type, DV_S("report"));
    int models = dv_field_find(dossier->base.type, DV_S("models"));
    dv_add(doc, &dossier->base, report);
    dv_add(doc, &dossier->base, models);
    cr_assert_not_null(dv_doc_add(doc));
    expect_saved(doc, DV_EN, "danvan: 1\n\nreport: {}\n\nmodels:\n  - {}\n---\ndanvan: 1\n");
    dv_doc_free(doc);
}

Test(write, other_keys_as_they_were) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    dv_extra nested = {.text = DV_S("b"), .shape = 's', .plain = true};
    dv_extra nested_empty = {.text = DV_S(""), .shape = 's', .plain = true, .next = &nested};
    dv_extra inner_list = {.shape = 'l', .child = &nested_empty};
    dv_extra second = {.key = DV_S("c: d"), .text = DV_S("x"), .shape = 's', .plain = true};
    dv_extra first = {.key = DV_S("no"), .text = DV_S("03"), .shape = 's', .plain = false, .next = &second};
    dv_extra inner_map = {.shape = 'm', .child = &first, .next = &inner_list};
    dv_extra prose = {.key = DV_S("x-prose"), .text = DV_S("một\n\nhai: #\n"), .shape = 's'};
    dv_extra odd = {.key = DV_S("x-odd"), .text = DV_S("một\nhai"), .shape = 's', .next = &prose};
    dv_extra none = {.key = DV_S("x-none"), .shape = 'l', .next = &odd};
    dv_extra list = {.key = DV_S("x-list"), .shape = 'l', .child = &inner_map, .next = &none};
    dv_extra null = {.key = DV_S("x-null"), .text = DV_S(""), .shape = 's', .plain = true, .next = &list};
    dv_extra number = {.key = DV_S("x-number"), .text = DV_S("03"), .shape = 's', .plain = true, .next = &null};
    dossier->base.extra = &number;
    expect_saved(doc, DV_EN,
                 "danvan: 1\n\nx-number: 03\nx-null:\nx-list:\n  - \"no\": \"03\"\n    \"c: d\": x\n  - -\n    - b\n"
                 "x-none: []\nx-odd: \"một\\nhai\"\nx-prose: |\n  một\n\n  hai: #\n");
    dv_doc_free(doc);
}

Test(write, keys_of_the_tables_need_no_quotes) {
    size_t len;
    const dv_type *const *types = dv_types(&len);
    for (size_t i = 0; i < len; i++)
        for (size_t k = 0; k < types[i]->len; k++) {
            const char *keys[] = {types[i]->fields[k].key, types[i]->fields[k].vi};
            for (size_t n = 0; n < 2; n++) {
                dv_dossier *dossier;
                dv_doc *doc = make(&dossier);
                dv_extra extra = {.key = dv_s(keys[n]), .text = DV_S(""), .shape = 's', .plain = true};
                dossier->base.extra = &extra;
                char text[128];
                snprintf(text, sizeof text, "danvan: 1\n\n%s:\n", keys[n]);
                expect_saved(doc, DV_EN, text);
                dv_doc_free(doc);
            }
        }
}

Test(write, unread_values_are_not_lost_silently) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    dv_unread unread = {.entity = &dossier->base, .field = 1, .index = -1, .text = DV_S("?!")};
    doc->unread = &unread;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_save_text(&out, doc, NULL), DV_E_LOSS);
    cr_expect_eq(out.len, 0);
    dv_save_options options = {.size = sizeof options, .allow_loss = true};
    cr_expect_eq(dv_save_text(&out, doc, &options), DV_OK);
    cr_expect_str_eq(out.ptr, "danvan: 1\n");
    cr_expect_eq(dv_save_text(NULL, doc, NULL), DV_E_ARG);
    cr_expect_eq(dv_save_text(&out, NULL, NULL), DV_E_ARG);
    options.keys = (dv_lang)7;
    cr_expect_eq(dv_save_text(&out, doc, &options), DV_E_ARG);
    dv_buf_free(&out);
    dv_doc_free(doc);
}

Test(write, every_refused_allocation_is_reported) {
    dv_dossier *dossier;
    dv_doc *doc = make(&dossier);
    for (size_t i = 0; i < sizeof EVERY_KIND / sizeof EVERY_KIND[0]; i++)
        set(doc, &dossier->base, EVERY_KIND[i][0], EVERY_KIND[i][1]);
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status == DV_E_NOMEM && fail < 100; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_buf_init(&out, &alloc);
        status = dv_save_text(&out, doc, NULL);
        cr_expect_eq(status, state.calls >= fail ? DV_E_NOMEM : DV_OK, "call %zu: %s", fail, dv_status_name(status));
        dv_buf_free(&out);
        cr_expect_eq(state.held, 0, "call %zu", fail);
    }
    cr_expect_eq(status, DV_OK);
    dv_doc_free(doc);
}
