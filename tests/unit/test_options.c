/* Callers built with another version of the headers: their structs of options end earlier, or later. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include <danvan/danvan.h>

#include "base/options.h"

/* The first `size` bytes of options, alone in memory, so that a look behind them is seen. */
static void *cut_to(const void *options, size_t size) {
    char *cut = malloc(size);
    cr_assert_not_null(cut);
    memcpy(cut, options, size);
    memcpy(cut, &size, sizeof size);
    return cut;
}

/* Options with members behind them that this library does not know. */
static void *grown(const void *options, size_t size) {
    size_t all = size + 16;
    char *longer = malloc(all);
    cr_assert_not_null(longer);
    memset(longer, 0xEE, all);
    memcpy(longer, options, size);
    memcpy(longer, &all, sizeof all);
    return longer;
}

/* Both for a struct that ends before a member, whose value must not count, and for one that ends later. */
#define SHORT(options, member) cut_to(&(options), (size_t)((const char *)&(options).member - (const char *)&(options)))
#define LONG(options) grown(&(options), sizeof(options))

Test(options, reading) {
    typedef struct plain {
        size_t size;
        size_t a;
        size_t b;
    } plain;
    static const struct {
        size_t size;
        plain want;
    } ROWS[] = {{0, {24, 5, 6}}, {1, {24, 1, 2}}, {8, {24, 1, 2}}, {16, {24, 5, 2}}, {24, {24, 5, 6}}, {99, {24, 5, 6}}};
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        plain got = {0, 1, 2};
        const plain given = {ROWS[i].size, 5, 6};
        dv_options__read(&got, sizeof got, &given);
        cr_expect(memcmp(&got, &ROWS[i].want, sizeof got) == 0, "size %zu: %zu %zu %zu", ROWS[i].size, got.size, got.a, got.b);
    }
    plain got = {0, 1, 2};
    dv_options__read(&got, sizeof got, NULL);
    cr_expect(got.size == sizeof got && got.a == 1 && got.b == 2);
}

static void expect_normal(dv_normalize_options *options, const char *want) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_normalize(&out, DV_S("a\u00A0b  c"), options, NULL), DV_OK);
    cr_expect_str_eq(out.ptr, want);
    dv_buf_free(&out);
    free(options);
}

Test(options, normalize) {
    dv_normalize_options options = {.steps = DV_NORMALIZE_COLLAPSE};
    expect_normal(LONG(options), "a\u00A0b c");
    expect_normal(SHORT(options, steps), "a b  c");
}

static void expect_order(dv_order_options *options, int want) {
    cr_expect_eq(dv_compare(DV_S("2"), DV_S("10"), options), want);
    free(options);
}

static void expect_match(dv_match_options *options, dv_match_verdict want) {
    dv_match_result result;
    const dv_str name = DV_S("Bình Lư");
    cr_expect_eq(dv_match(&result, NULL, 0, DV_S("binh lu"), &name, 1, options), DV_OK);
    cr_expect_eq(result.verdict, want);
    free(options);
}

static void expect_encoding(dv_encoding_options *options, const char *want) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_encode(&out, DV_S("漢"), DV_ENC_TCVN3, options, NULL), DV_OK);
    cr_expect_str_eq(out.ptr, want);
    dv_buf_free(&out);
    free(options);
}

Test(options, order_match_encoding) {
    dv_order_options order = {.numbers = true};
    expect_order(LONG(order), -1);
    expect_order(SHORT(order, numbers), 1);
    dv_match_options match = {.accept = 1001};
    expect_match(LONG(match), DV_MATCH_NONE);
    expect_match(SHORT(match, accept), DV_MATCH_UNIQUE);
    dv_encoding_options encoding = {.substitute = true, .replacement = DV_S("<>")};
    expect_encoding(LONG(encoding), "<>");
    expect_encoding(SHORT(encoding, replacement), "?");
}

static bool count(void *ctx, const dv_spelling_finding *finding) {
    (void)finding;
    ++*(size_t *)ctx;
    return true;
}

static void expect_spelling(dv_spelling_options *options, size_t want) {
    dv_spelling *spelling;
    size_t found = 0;
    cr_assert_eq(dv_spelling_new(&spelling, options), DV_OK);
    cr_expect_eq(dv_spelling_find(spelling, DV_S("bút phá, sử lý"), NULL, 0, count, &found), DV_OK);
    cr_expect_eq(found, want, "%zu, not %zu", found, want);
    dv_spelling_free(spelling);
    free(options);
}

static void expect_text(dv_text_options *options, size_t want) {
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_geq(dv_check_text(diag, DV_S("Phong trào có nhiều bút phá."), "t", options), DV_OK);
    cr_expect_eq(dv_diag_len(diag), want, "%zu, not %zu", dv_diag_len(diag), want);
    dv_diag_free(diag);
    free(options);
}

Test(options, spelling_and_text) {
    dv_spelling_options spelling = {.only_own = true};
    expect_spelling(LONG(spelling), 0);
    expect_spelling(SHORT(spelling, only_own), 2);
    static const char *const NONE[] = {NULL};
    dv_text_options text = {.only = NONE};
    expect_text(LONG(text), 0);
    expect_text(SHORT(text, only), 1);
}

static dv_doc *load(dv_load_options *options, bool content) {
    const dv_str text = DV_S("danvan: 1\nbáo cáo:\n  nơi ban hành: Bình Lư\n");
    dv_doc *doc = NULL;
    cr_assert_geq(dv_load_text(&doc, text, "t", options, NULL), DV_OK);
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_eq(dv_locate(diag, doc), content ? DV_OK : DV_E_ARG);
    dv_diag_free(diag);
    free(options);
    return doc;
}

static void expect_saved(const dv_doc *doc, dv_save_options *options, const char *part) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_save_text(&out, doc, options), DV_OK);
    cr_expect_not_null(strstr(dv_buf_str(&out).ptr, part), "%s", dv_buf_str(&out).ptr);
    dv_buf_free(&out);
    free(options);
}

static void expect_checked(const dv_doc *doc, dv_check_options *options, bool any) {
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_geq(dv_check_doc(doc, options, diag), DV_OK);
    cr_expect_eq(dv_diag_len(diag) > 0, any);
    dv_diag_free(diag);
    free(options);
}

static void expect_reported(const dv_doc *doc, dv_report_options *options, dv_status want) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_report_write(&out, doc->dossiers.items[0], DV_REPORT_MARKDOWN, options), want);
    dv_buf_free(&out);
    free(options);
}

Test(options, documents) {
    dv_load_options dropped = {.drop_content = true};
    dv_doc_free(load(LONG(dropped), false));
    dv_doc *doc = load(SHORT(dropped, drop_content), true);
    dv_save_options english = {.keys = DV_EN};
    expect_saved(doc, LONG(english), "report:");
    expect_saved(doc, SHORT(english, keys), "nơi ban hành: Bình Lư");
    static const char *const NONE[] = {NULL};
    dv_check_options check = {.only = NONE, .spelling = NULL};
    expect_checked(doc, LONG(check), false);
    expect_checked(doc, SHORT(check, before), false);
    expect_checked(doc, SHORT(check, only), true);
    dv_report_options report = {.profile = "party-1930"};
    expect_reported(doc, LONG(report), DV_E_ARG);
    expect_reported(doc, SHORT(report, profile), DV_OK);
    dv_doc_free(doc);
}
