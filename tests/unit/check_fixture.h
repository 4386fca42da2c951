/* What a rule says about a dossier written as YAML. */
#ifndef CHECK_FIXTURE_H
#define CHECK_FIXTURE_H

#include <criterion/criterion.h>
#include <danvan/check.h>
#include <danvan/yaml.h>
#include <string.h>

/* One case: what the rule must say, a line `severity: message` a finding, in Vietnamese; "" nothing at all; with `*` in
 * front the text must stand somewhere in it. */
typedef struct check_case {
    const char *what;
    const char *rule;
    const char *yaml;
    const char *expected;
} check_case;

static inline void check_load(dv_doc **doc, const char *yaml, const char *what) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = dv_load_text(doc, dv_s(yaml), NULL, NULL, diag);
    if (!*doc) dv_diag_print(diag, stderr);
    cr_assert(*doc && status >= DV_OK, "%s: %s", what, dv_status_name(status));
    dv_diag_free(diag);
}

static inline void check_texts(dv_buf *out, const dv_diag *diag) {
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        dv_buf_puts(out, i > 0 ? "\n" : "");
        dv_buf_puts(out, dv_severity_name(finding->severity, DV_VI));
        dv_buf_puts(out, ": ");
        dv_finding_text(out, finding, DV_VI);
    }
    dv_buf_puts(out, "");
}

static inline void check_run(const check_case *row, const char *before) {
    dv_doc *doc = NULL;
    dv_doc *old = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    dv_buf said;
    dv_buf_init(&said, NULL);
    check_load(&doc, row->yaml, row->what);
    if (before) check_load(&old, before, row->what);
    const char *const only[] = {row->rule, NULL};
    dv_check_options options = {.size = sizeof options, .only = only};
    if (old) options.before = old->dossiers.items[0];
    dv_status status = dv_check_doc(doc, &options, diag);
    check_texts(&said, diag);
    if (row->expected[0] == '*')
        cr_expect(strstr(said.ptr, row->expected + 1), "%s [%s]\nsaid: %s\nwant: %s", row->what, row->rule, said.ptr,
                  row->expected);
    else
        cr_expect_str_eq(said.ptr, row->expected, "%s [%s]\nsaid: %s\nwant: %s", row->what, row->rule, said.ptr,
                         row->expected);
    cr_expect_eq(status, dv_diag_count(diag, DV_ERROR) > 0 ? DV_FINDINGS : DV_OK, "%s", row->what);
    for (size_t i = 0; i < dv_diag_len(diag); i++)
        cr_expect(dv_diag_at(diag, i)->path.ptr, "%s: no path", row->what);
    dv_buf_free(&said);
    dv_diag_free(diag);
    dv_doc_free(doc);
    dv_doc_free(old);
}

#define CHECK_ALL(cases)                                                                                               \
    for (size_t row_ = 0; row_ < sizeof(cases) / sizeof(cases)[0]; row_++)                                             \
    check_run(&(cases)[row_], NULL)

#endif
