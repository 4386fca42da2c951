/* The descriptor tables and the verbs that walk them. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdio.h>
#include <string.h>

#include "failing_alloc.h"

/* Calls `see` with every spelling of a row. */
static int each_spelling(const dv_type *type, int row, int (*see)(const dv_type *, int, dv_str)) {
    const dv_field *field = &type->fields[row];
    int bad = see(type, row, dv_s(field->key)) + see(type, row, dv_s(field->vi));
    for (const char *at = field->aliases; *at;) {
        size_t len = strcspn(at, "|");
        bad += see(type, row, (dv_str){at, len});
        at += len + (at[len] == '|');
    }
    return bad;
}

static int finds_itself(const dv_type *type, int row, dv_str spelling) {
    int found = dv_field_find(type, spelling);
    if (found != row)
        printf("%s: \"%.*s\" of row %s finds %s\n", type->name, (int)spelling.len, spelling.ptr, type->fields[row].key,
               found < 0 ? "nothing" : type->fields[found].key);
    return found != row;
}

Test(test_model, no_two_keys_of_a_map_meet) {
    size_t len;
    const dv_type *const *types = dv_types(&len);
    int bad = 0, rows = 0;
    for (size_t i = 0; i < len; i++)
        for (size_t k = 0; k < types[i]->len; k++, rows++)
            bad += each_spelling(types[i], (int)k, finds_itself);
    cr_expect_eq(bad, 0);
    cr_expect(rows > 150);
}

Test(test_model, rows_are_described) {
    size_t len;
    const dv_type *const *types = dv_types(&len);
    for (size_t i = 0; i < len; i++) {
        cr_expect_eq(dv_type_find(types[i]->name), types[i]);
        for (size_t k = 0; k < types[i]->len; k++) {
            const dv_field *row = &types[i]->fields[k];
            cr_expect(row->doc && row->doc_vi && strlen(row->doc) > 4 && strlen(row->doc_vi) > 4, "%s.%s", types[i]->name, row->key);
            cr_expect(row->doc[strlen(row->doc) - 1] == '.' && row->doc_vi[strlen(row->doc_vi) - 1] == '.', "%s.%s", types[i]->name, row->key);
            bool refers = row->kind >= DV_KIND_REF, chooses = row->kind == DV_KIND_ENUM || row->kind == DV_KIND_ENUMS;
            cr_expect_eq(refers, row->type != NULL, "%s.%s", types[i]->name, row->key);
            cr_expect_eq(chooses, row->words != NULL, "%s.%s", types[i]->name, row->key);
            cr_expect(row->offset >= sizeof(dv_entity) && row->offset < types[i]->size);
            cr_expect_eq(dv_field_at(types[i], row->offset), (int)k);
        }
    }
}

static int reads_back(const dv_type *type, int row, dv_str spelling) {
    const dv_enum_type *words = type->fields[row].words;
    (void)spelling;
    int bad = 0;
    for (size_t i = 0; words && i < words->len; i++) {
        const dv_enum_item *item = &words->items[i];
        bad += dv_enum_find(words, dv_s(item->key)) != item->code || dv_enum_find(words, dv_s(item->vi)) != item->code;
        for (const char *at = item->aliases; *at;) {
            size_t len = strcspn(at, "|");
            if (dv_enum_find(words, (dv_str){at, len}) != item->code) {
                printf("%s: \"%.*s\" is not %s\n", words->name, (int)len, at, item->key);
                bad++;
            }
            at += len + (at[len] == '|');
        }
    }
    return bad;
}

Test(test_model, words_read_back) {
    size_t len;
    const dv_type *const *types = dv_types(&len);
    for (size_t i = 0; i < len; i++)
        for (size_t k = 0; k < types[i]->len; k++)
            cr_expect_eq(reads_back(types[i], (int)k, DV_S("")), 0);
}

/* A text that every kind of row reads. */
static const char *sample(const dv_field *row) {
    switch (row->kind) {
    case DV_KIND_CODE: return "03390";
    case DV_KIND_TEXTS: return "một; hai; ba";
    case DV_KIND_PROSE: return "Đoạn một.\nĐoạn hai.";
    case DV_KIND_COUNT: return "12";
    case DV_KIND_DECIMAL:
        return row->unit == DV_UNIT_PERCENT ? "36.67%" : row->unit == DV_UNIT_HA ? "17239.15 ha" : row->unit == DV_UNIT_KM ? "3.5 km"
               : row->unit == DV_UNIT_PEOPLE_PER_KM2 ? "104.7 people/km²" : "87.5";
    case DV_KIND_AMOUNT: return "more than 10000";
    case DV_KIND_DATE: return "2026-06";
    case DV_KIND_INTERVAL: return "2025-07-01/2026-06";
    case DV_KIND_DOCREF: return "548-CV/BTGDVTU";
    case DV_KIND_ENUM:
    case DV_KIND_ENUMS: return row->words->items[0].key;
    case DV_KIND_PLACE: return "thị trấn Tam Đường";
    case DV_KIND_REFS: return "Chu Va 6; Nà Đa";
    default: return "Chu Va 6";
    }
}

/* Fills every member of an entity, and of entities below it to a depth. */
static int fill(dv_doc *doc, dv_entity *entity, int depth) {
    int bad = 0;
    for (size_t i = 0; i < entity->type->len; i++) {
        const dv_field *row = &entity->type->fields[i];
        if (row->flags & DV_FIELD_DERIVED)
            continue;
        if (row->kind >= DV_KIND_ENTITY) {
            dv_entity *child = depth > 0 ? dv_add(doc, entity, (int)i) : NULL;
            bad += child ? fill(doc, child, depth - 1) : depth > 0;
            continue;
        }
        dv_why why;
        dv_status status = dv_set(doc, entity, (int)i, dv_s(sample(row)), &why);
        dv_buf text;
        dv_buf_init(&text, NULL);
        dv_get(&text, entity, (int)i, -1, DV_PLAIN);
        if (status != DV_OK || strcmp(text.ptr ? text.ptr : "", sample(row)) != 0) {
            printf("%s.%s: \"%s\" became \"%s\" (%s)\n", entity->type->name, row->key, sample(row), text.ptr ? text.ptr : "",
                   dv_status_name(status));
            bad++;
        }
        dv_buf_free(&text);
    }
    return bad;
}

Test(test_model, every_member_is_set_got_copied_and_compared) {
    dv_doc *doc = dv_doc_new(NULL), *other = dv_doc_new(NULL);
    dv_dossier *dossier = dv_doc_add(doc);
    cr_expect_eq(fill(doc, &dossier->base, 4), 0);
    dv_entity *copy = dv_copy(other, &dossier->base);
    cr_assert(dv_equal(&dossier->base, copy));
    cr_assert(((dv_dossier *)(void *)copy)->commune != dossier->commune);
    dv_commune *commune = ((dv_dossier *)(void *)copy)->commune;
    cr_assert_eq(dv_set(other, &commune->base, dv_field_find(commune->base.type, DV_S("population")), DV_S("13"), NULL), DV_OK);
    cr_expect_not(dv_equal(&dossier->base, copy));
    cr_expect_eq(commune->population.value, 13);
    cr_expect_eq(dossier->commune->population.value, 12);
    dv_doc_free(doc);
    cr_expect_eq(commune->population.value, 13, "a copy lives without its original");
    dv_doc_free(other);
}

Test(test_model, a_text_that_does_not_read_leaves_the_member) {
    dv_doc *doc = dv_doc_new(NULL);
    dv_commune *commune = (dv_commune *)(void *)dv_add(doc, &dv_doc_add(doc)->base, dv_field_find(dv_types(NULL)[0], DV_S("commune")));
    int population = dv_field_find(commune->base.type, DV_S("dân số"));
    dv_why why;
    cr_assert_eq(dv_set(doc, &commune->base, population, DV_S("18.043 người"), &why), DV_OK);
    cr_expect(DV_HAS(commune, population) && !DV_HAS(commune, households));
    cr_expect_eq(dv_set(doc, &commune->base, population, DV_S("18.04"), &why), DV_E_AMBIGUOUS);
    cr_expect_str_eq(why.message->rule, "number-ambiguous");
    cr_expect_eq(commune->population.value, 18043);
    cr_expect_eq(dv_set(doc, &commune->base, population, DV_S("\xFF"), &why), DV_E_TEXT);
    cr_expect_eq(dv_set(doc, &commune->base, population, DV_S("…"), &why), DV_OK);
    cr_expect_not(DV_HAS(commune, population));
    cr_expect_eq(commune->population.value, 0);
    cr_expect_eq(dv_set(doc, &commune->base, 99, DV_S("1"), NULL), DV_E_ARG);
    cr_expect_eq(dv_set(doc, &commune->base, -1, DV_S("1"), NULL), DV_E_ARG);
    cr_expect_null(dv_add(doc, &commune->base, population));
    dv_doc_free(doc);
}

/* What dv_set() takes, a save writes and a load reads again. */
Test(test_model, set_takes_what_a_dossier_may_hold) {
    static const struct { const char *text; dv_status status; const char *kept; } rows[] = {
        {"xa\xCC\x83 A", DV_OK, "xã A"},        {"A\xE2\x80\x8B B", DV_OK, "A B"},   {"A\xC2\xA0" "B", DV_OK, "A B"},
        {"A\x01" "B", DV_E_TEXT, ""},           {"A\x7F", DV_E_TEXT, ""},            {"A\xE2\x80\xA8" "B", DV_E_TEXT, ""},
        {"A\xE2\x80\xAE" "B", DV_E_TEXT, ""}, {"\xEF\xBF\xBF", DV_E_TEXT, ""},   {"\xC2\x85", DV_E_TEXT, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        dv_doc *doc = dv_doc_new(NULL);
        dv_entity *report = dv_add(doc, &dv_doc_add(doc)->base, dv_field_find(dv_types(NULL)[0], DV_S("report")));
        int place = dv_field_find(report->type, DV_S("place"));
        dv_buf got;
        dv_buf_init(&got, NULL);
        cr_expect_eq(dv_set(doc, report, place, dv_s(rows[i].text), NULL), rows[i].status, "row %zu", i);
        dv_get(&got, report, place, -1, DV_PLAIN);
        cr_expect_str_eq(got.ptr ? got.ptr : "", rows[i].kept, "row %zu", i);
        dv_buf_free(&got);
        dv_doc_free(doc);
    }
}

Test(test_model, several_words_fill_the_row_beside) {
    dv_doc *doc = dv_doc_new(NULL);
    dv_model *model = (dv_model *)(void *)dv_add(doc, &dv_doc_add(doc)->base, dv_field_find(dv_types(NULL)[0], DV_S("models")));
    int field = dv_field_find(model->base.type, DV_S("field"));
    cr_assert_eq(dv_set(doc, &model->base, field, DV_S("kinh tế, quốc phòng, nông thôn mới"), NULL), DV_OK);
    cr_expect_eq(model->field.code, DV_MODEL_ECONOMY);
    cr_assert_eq(model->other_fields.len, 2);
    cr_expect_eq(model->other_fields.items[1].code, DV_MODEL_NEW_RURAL);
    dv_doc_free(doc);
}

static void saves_and_loads_alike(const char *yaml) {
    dv_doc *doc, *again = NULL;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_load_text(&doc, dv_s(yaml), NULL, NULL, NULL), DV_OK, "%s", yaml);
    cr_assert_eq(dv_save_text(&out, doc, NULL), DV_OK);
    cr_expect_eq(dv_load_text(&again, dv_buf_str(&out), NULL, NULL, NULL), DV_OK, "%s", out.ptr);
    cr_expect(again && dv_equal(&doc->dossiers.items[0]->base, &again->dossiers.items[0]->base), "%s", out.ptr);
    dv_buf_free(&out);
    dv_doc_free(doc);
    dv_doc_free(again);
}

Test(test_model, short_forms_lose_nothing) {
    saves_and_loads_alike("danvan: 1\nxã:\n  số bản: [{số lượng: 35, loại: \"buôn, sóc lạ\"}]\n");
    saves_and_loads_alike("danvan: 1\nbản:\n  - {tên: X, thuộc xã cũ: \"B (C\"}\n");
}

static bool count_entities(void *ctx, const dv_visit_step *step) {
    (void)step;
    ++*(size_t *)ctx;
    return true;
}

static bool path_leads_back(void *ctx, const dv_visit_step *step) {
    const dv_entity *root = ctx, *found;
    int field, index;
    dv_buf path;
    if (!step->parent)
        return true;
    dv_buf_init(&path, NULL);
    bool many = step->parent->type->fields[step->field].kind != DV_KIND_ENTITY;
    dv_path_of(&path, root, step->parent, step->field, many ? (int)step->index : -1);
    bool good = dv_path_find(root, path.ptr, &found, &field, &index) == DV_OK && found == step->parent && field == step->field &&
                dv_child(found, field, index < 0 ? 0 : (size_t)index) == step->entity;
    if (!good)
        printf("%s does not lead back\n", path.ptr);
    dv_buf_free(&path);
    return good;
}

Test(test_model, paths_lead_to_members_and_back) {
    dv_doc *doc = dv_doc_new(NULL);
    dv_dossier *dossier = dv_doc_add(doc);
    size_t entities = 0;
    fill(doc, &dossier->base, 4);
    cr_expect(dv_visit(&dossier->base, count_entities, &entities));
    cr_expect(entities > 25);
    cr_expect(dv_visit(&dossier->base, path_leads_back, dossier));
    const dv_entity *entity;
    int field, index;
    static const struct { const char *path; dv_status status; } rows[] = {
        {"commune.population", DV_OK}, {"xã.dân số", DV_OK},        {"models[0].members[0].name", DV_OK}, {"models[1].name", DV_E_NOT_FOUND},
        {"", DV_E_ARG},                {"commune.", DV_E_ARG},      {"models[", DV_E_ARG},                {"models[x]", DV_E_ARG},
        {"models[99999999999]", DV_E_ARG}, {"nothing", DV_E_NOT_FOUND}, {"commune.population.x", DV_E_NOT_FOUND}, {"models[0]x", DV_E_ARG},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_expect_eq(dv_path_find(&dossier->base, rows[i].path, &entity, &field, &index), rows[i].status, "%s", rows[i].path);
    dv_doc_free(doc);
}

Test(test_model, references_resolve_by_name) {
    static const char text[] = "danvan: 1\nbản:\n  - Nà Phát (Sơn Bình)\n  - Nà Phát (Bình Lư)\n  - Chu Va 6\n  - Chu Va 12\n"
                               "mô hình:\n  - tên: Một\n    bản: [chu va 6, bản Chu Va 12, Nà Phát (Sơn Bình), Nà Phát, Chu Va 06, Chu Va 7]\n";
    static const int targets[] = {2, 3, 0, -1, 2, -1};
    dv_doc *doc;
    cr_assert_eq(dv_load_text(&doc, dv_s(text), NULL, NULL, NULL), DV_OK);
    const dv_dossier *dossier = doc->dossiers.items[0];
    for (size_t i = 0; i < 6; i++) {
        const dv_entity *target = dossier->models.items[0]->hamlets.items[i].target;
        cr_expect_eq(target, targets[i] < 0 ? NULL : &dossier->hamlets.items[targets[i]]->base, "reference %zu", i);
    }
    dv_doc_free(doc);
}

/* `khu` is a kind, and so is `khu phố`: the longer word is meant. */
Test(test_model, references_may_keep_a_kind_of_two_words) {
    static const char text[] = "danvan: 1\nbản: [khu phố 4, tổ dân phố 7]\nmô hình:\n  - tên: Một\n    bản: [khu phố 4, tổ dân phố 7]\n";
    dv_doc *doc;
    cr_assert_eq(dv_load_text(&doc, dv_s(text), NULL, NULL, NULL), DV_OK);
    const dv_dossier *dossier = doc->dossiers.items[0];
    for (size_t i = 0; i < 2; i++)
        cr_expect_eq(dossier->models.items[0]->hamlets.items[i].target, &dossier->hamlets.items[i]->base, "reference %zu", i);
    dv_doc_free(doc);
}

Test(test_model, memory_runs_out_at_every_call) {
    static const char text[] = "danvan: 1\nxã:\n  mã: \"03390\"\n  tên: xã Bình Lư\n  dân tộc:\n    Kinh: 36,67%\n    khác: 63,33%\nbản: [Nà Đa]\n"
                               "mô hình:\n  - tên: Một\n    bản: Nà Đa\n    căn cứ:\n      - Kế hoạch số 1-KH/ĐU ngày 1/2/2026 về Nghị quyết số 2-NQ/TU\n"
                               "    x-riêng: {a: [1, 2]}\n";
    size_t n = 0;
    for (dv_status status = DV_E_NOMEM; status == DV_E_NOMEM && n < 500; n++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, n + 1);
        dv_load_options options = {.size = sizeof options, .alloc = &alloc};
        dv_doc *doc;
        status = dv_load_text(&doc, dv_s(text), "a.yaml", &options, NULL);
        cr_expect(status == DV_OK || (status == DV_E_NOMEM && !doc), "call %zu: %s", n, dv_status_name(status));
        dv_doc_free(doc);
        cr_expect_eq(state.held, 0, "call %zu leaves memory", n);
    }
    cr_expect(n > 3 && n < 500);
}
