#include <criterion/criterion.h>

#include <string.h>

#include "base/diag.h"
#include "failing_alloc.h"

static const dv_message MSG_SUM = {"percent-sum", DV_ERROR, "tổng {0}", "sum {0}"};
static const dv_message MSG_LIST = {"count-vs-list", DV_WARNING, "nêu {0}", "says {0}"};
static const dv_message MSG_KEY = {"a-key", DV_INFO, "mục {0}", "key {0}"};

static dv_finding make_finding(const dv_message *message, const char *file, uint32_t line, uint32_t column) {
    return (dv_finding){.message = message,
                        .severity = message->severity,
                        .file = dv_s(file),
                        .mark = {line, column},
                        .field = -1,
                        .index = -1};
}

Test(test_diag, copies_everything) {
    dv_diag *diag = dv_diag_new(NULL);
    char file[] = "x.yaml";
    char path[] = "commune.area";
    char text[] = "dân sô";
    char fix[] = "dân số";
    dv_term terms[] = {{3667, 2}, {228, 2}};
    dv_finding finding = make_finding(&MSG_SUM, NULL, 3, 4);
    finding.file = dv_s(file);
    finding.path = dv_s(path);
    finding.fix = (dv_fix){.present = true, .text = dv_s(fix)};
    finding.args[0] = (dv_arg){.kind = DV_ARG_SUM, .terms = terms, .terms_len = 2};
    finding.args[7] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(text)};
    cr_assert_eq(dv_diag_add(diag, &finding), DV_OK);
    memset(file, '#', sizeof file - 1);
    memset(path, '#', sizeof path - 1);
    memset(text, '#', sizeof text - 1);
    memset(fix, '#', sizeof fix - 1);
    memset(terms, 0, sizeof terms);
    const dv_finding *kept = dv_diag_at(diag, 0);
    cr_assert_not_null(kept);
    cr_assert_str_eq(kept->file.ptr, "x.yaml");
    cr_assert_str_eq(kept->path.ptr, "commune.area");
    cr_assert_str_eq(kept->fix.text.ptr, "dân số");
    cr_assert_str_eq(kept->args[7].text.ptr, "dân sô");
    cr_assert_eq(kept->args[0].terms[0].value, 3667);
    cr_assert_eq(kept->args[0].terms[1].scale, 2);
    cr_assert_eq(kept->mark.line, 3);
    cr_assert_eq(kept->message, &MSG_SUM);
    cr_assert_null(dv_diag_at(diag, 1));
    dv_diag_free(diag);
}

Test(test_diag, absent_texts_stay_absent) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_finding finding = make_finding(&MSG_KEY, NULL, 0, 0);
    finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = DV_S("")};
    dv_diag_add(diag, &finding);
    cr_assert_null(dv_diag_at(diag, 0)->file.ptr);
    cr_assert_null(dv_diag_at(diag, 0)->path.ptr);
    cr_assert_not_null(dv_diag_at(diag, 0)->args[0].text.ptr);
    dv_diag_free(diag);
}

Test(test_diag, counts_what_it_does_not_keep) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_finding error = make_finding(&MSG_SUM, "a", 1, 1);
    dv_finding info = make_finding(&MSG_KEY, "a", 1, 1);
    for (int i = 0; i < 90; i++)
        dv_diag_add(diag, &error);
    for (int i = 0; i < 90; i++)
        dv_diag_add(diag, &info);
    cr_assert_eq(dv_diag_len(diag), 100);
    cr_assert_eq(dv_diag_count(diag, DV_ERROR), 90);
    cr_assert_eq(dv_diag_count(diag, DV_INFO), 90);
    cr_assert_eq(dv_diag_count(diag, DV_WARNING), 0);
    cr_assert_eq(dv_diag_count(diag, (dv_severity)3), 0);
    cr_assert_eq(dv_diag_dropped(diag), 80);
    cr_assert(!dv_diag_incomplete(diag));
    dv_diag_clear(diag);
    cr_assert_eq(dv_diag_len(diag) + dv_diag_count(diag, DV_ERROR) + dv_diag_dropped(diag), 0);
    dv_diag_keep(diag, 0);
    for (int i = 0; i < 1000; i++)
        dv_diag_add(diag, &error);
    cr_assert_eq(dv_diag_len(diag), 1000);
    cr_assert_eq(dv_diag_dropped(diag), 0);
    dv_diag_free(diag);
}

Test(test_diag, null_is_a_list_for_nobody) {
    dv_finding finding = make_finding(&MSG_SUM, "a", 1, 1);
    cr_assert_eq(dv_diag_add(NULL, &finding), DV_OK);
    cr_assert_eq(dv_diag_len(NULL), 0);
    cr_assert_null(dv_diag_at(NULL, 0));
    cr_assert_eq(dv_diag_count(NULL, DV_ERROR), 0);
    cr_assert_eq(dv_diag_dropped(NULL), 0);
    cr_assert(!dv_diag_incomplete(NULL));
    dv_diag_sort(NULL);
    dv_diag_clear(NULL);
    dv_diag_keep(NULL, 1);
    dv_diag_free(NULL);
    dv_diag__remove_if(NULL, NULL, NULL);
    dv_diag *diag = dv_diag_new(NULL);
    finding.message = NULL;
    cr_assert_eq(dv_diag_add(diag, &finding), DV_E_ARG);
    cr_assert_eq(dv_diag_add(diag, NULL), DV_E_ARG);
    cr_assert_eq(dv_diag_len(diag), 0);
    dv_diag_free(diag);
}

Test(test_diag, sorts_by_place_and_rule) {
    static const struct {
        const dv_message *message;
        const char *file;
        uint32_t line;
        uint32_t column;
    } SORTED[] = {
        {&MSG_SUM, NULL, 9, 9}, {&MSG_SUM, "a", 0, 0},   {&MSG_SUM, "a", 2, 9},
        {&MSG_KEY, "a", 10, 1}, {&MSG_LIST, "a", 10, 1}, {&MSG_SUM, "a", 10, 1},
        {&MSG_KEY, "a", 10, 3}, {&MSG_SUM, "ab", 1, 1},  {&MSG_SUM, "b", 1, 1},
    };
    enum { COUNT = sizeof SORTED / sizeof SORTED[0] };
    for (size_t step = 1; step < COUNT; step++) {
        if (step % 3 == 0) continue; /* 3 divides 9: such a step would miss rows */
        dv_diag *diag = dv_diag_new(NULL);
        for (size_t i = 0; i < COUNT; i++) {
            size_t row = i * step % COUNT;
            dv_finding finding = make_finding(SORTED[row].message, SORTED[row].file, SORTED[row].line, 0);
            finding.mark.column = SORTED[row].column;
            finding.index = (int32_t)row;
            dv_diag_add(diag, &finding);
        }
        dv_diag_sort(diag);
        for (size_t i = 0; i < COUNT; i++)
            cr_assert_eq(dv_diag_at(diag, i)->index, (int32_t)i, "step %zu, place %zu", step, i);
        dv_diag_free(diag);
    }
}

Test(test_diag, sort_is_stable) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_diag_keep(diag, 0);
    enum { COUNT = 5000 };
    uint32_t random = 1;
    for (int32_t i = 0; i < COUNT; i++) {
        random = random * 1664525 + 1013904223;
        dv_finding finding = make_finding(&MSG_SUM, "a", random >> 29, 1);
        finding.index = i;
        dv_diag_add(diag, &finding);
    }
    dv_diag_sort(diag);
    dv_diag_sort(diag);
    for (size_t i = 1; i < COUNT; i++) {
        const dv_finding *a = dv_diag_at(diag, i - 1);
        const dv_finding *b = dv_diag_at(diag, i);
        cr_assert(a->mark.line < b->mark.line || (a->mark.line == b->mark.line && a->index < b->index), "place %zu", i);
    }
    dv_diag_free(diag);
}

static bool is_on_odd_line(void *ctx, const dv_finding *finding) {
    ++*(int *)ctx;
    return finding->mark.line % 2 == 1;
}

Test(test_diag, removes_and_corrects_counts) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_diag_keep(diag, 6);
    for (uint32_t i = 0; i < 8; i++) {
        dv_finding finding = make_finding(i < 4 ? &MSG_SUM : &MSG_LIST, "a", i, 1);
        dv_diag_add(diag, &finding);
    }
    int asked = 0;
    dv_diag__remove_if(diag, is_on_odd_line, &asked);
    cr_assert_eq(asked, 6);
    cr_assert_eq(dv_diag_len(diag), 3);
    cr_assert_eq(dv_diag_count(diag, DV_ERROR), 2);
    cr_assert_eq(dv_diag_count(diag, DV_WARNING), 3, "one kept, two dropped");
    cr_assert_eq(dv_diag_dropped(diag), 2);
    cr_assert_eq(dv_diag_at(diag, 2)->mark.line, 4);
    dv_diag_free(diag);
}

Test(test_diag, takes_a_why) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_why why = {.message = &MSG_LIST};
    strcpy(why.store[0], "1234");
    why.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(why.store[0])};
    dv_finding where = make_finding(&MSG_SUM, "a.yaml", 5, 6);
    where.args[5] = (dv_arg){.kind = DV_ARG_INT, .value = 5};
    cr_assert_eq(dv_diag__why(diag, &why, &where), DV_OK);
    strcpy(why.store[0], "zzzz");
    cr_assert_eq(dv_diag__why(diag, &why, NULL), DV_OK);
    cr_assert_eq(dv_diag__why(NULL, &why, NULL), DV_OK);
    cr_assert_eq(dv_diag__why(diag, &(dv_why){.message = NULL}, NULL), DV_E_ARG);
    const dv_finding *first = dv_diag_at(diag, 0);
    cr_assert_eq(first->message, &MSG_LIST);
    cr_assert_eq(first->severity, DV_WARNING);
    cr_assert_str_eq(first->args[0].text.ptr, "1234");
    cr_assert_eq(first->args[5].kind, DV_ARG_NONE);
    cr_assert_eq(first->mark.line, 5);
    cr_assert_eq(dv_diag_at(diag, 1)->field, -1);
    cr_assert_eq(dv_diag_at(diag, 1)->index, -1);
    cr_assert_null(dv_diag_at(diag, 1)->file.ptr);
    dv_diag__mutable_at(diag, 1)->file = dv_diag__copy(diag, DV_S("b.yaml"));
    cr_assert_str_eq(dv_diag_at(diag, 1)->file.ptr, "b.yaml");
    cr_assert_null(dv_diag__mutable_at(diag, 2));
    dv_diag_free(diag);
}

Test(test_diag, prints) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_finding finding = make_finding(&MSG_SUM, "a.yaml", 5, 6);
    finding.args[0] = (dv_arg){.kind = DV_ARG_DECIMAL, .value = 9999, .scale = 2};
    dv_diag_add(diag, &finding);
    finding.file = (dv_str){NULL, 0};
    dv_diag_add(diag, &finding);
    FILE *stream = tmpfile();
    cr_assert_not_null(stream);
    cr_assert_eq(dv_diag_print(diag, stream), DV_OK);
    cr_assert_eq(dv_diag_print(NULL, stream), DV_OK);
    rewind(stream);
    char text[256] = {0};
    size_t len = fread(text, 1, sizeof text - 1, stream);
    cr_assert_gt(len, 0);
    cr_assert_str_eq(text, "a.yaml:5:6: lỗi: tổng 99,99 [percent-sum]\n5:6: lỗi: tổng 99,99 [percent-sum]\n");
    fclose(stream);
    stream = fopen("/dev/full", "w");
    if (stream) {
        cr_assert_eq(dv_diag_print(diag, stream), DV_E_IO);
        fclose(stream);
    }
    dv_diag_free(diag);
}

Test(test_diag, no_memory) {
    char long_text[5000];
    memset(long_text, 'x', sizeof long_text);
    dv_term terms[400] = {{1, 0}};
    bool finished = false;
    for (size_t fail = 1; !finished; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_diag *diag = dv_diag_new(&alloc);
        cr_assert_eq(diag == NULL, fail == 1);
        size_t bad = 0;
        for (uint32_t i = 0; diag && i < 40; i++) {
            dv_finding finding = make_finding(&MSG_SUM, "a", i, 1);
            finding.args[1] = (dv_arg){.kind = DV_ARG_TEXT, .text = {long_text, sizeof long_text}};
            finding.args[2] = (dv_arg){.kind = DV_ARG_SUM, .terms = terms, .terms_len = 400};
            dv_status status = dv_diag_add(diag, &finding);
            cr_assert(status == DV_OK || status == DV_E_NOMEM);
            bad += status != DV_OK;
        }
        if (diag) {
            cr_assert_eq(dv_diag_count(diag, DV_ERROR), 40, "fail %zu", fail);
            cr_assert_eq(dv_diag_len(diag), 40 - bad, "fail %zu", fail);
            cr_assert_eq(dv_diag_dropped(diag), bad, "fail %zu", fail);
            cr_assert_eq(dv_diag_incomplete(diag), bad > 0, "fail %zu", fail);
            dv_diag_sort(diag);
        }
        finished = diag && bad == 0;
        dv_diag_free(diag);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
        cr_assert_lt(fail, 1000);
    }
}
