/* Any bytes through the main job: load, check, place the findings, show, report, save; and what was saved loads to the same. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

/* The canonical text loads, without a finding, to equal dossiers, and saves to the same bytes. */
static void save_and_load(const dv_doc *doc, dv_lang keys) {
    dv_save_options options = {.size = sizeof options, .keys = keys, .allow_loss = true};
    dv_buf first, second;
    dv_doc *again = NULL;
    dv_buf_init(&first, NULL);
    dv_buf_init(&second, NULL);
    must(dv_save_text(&first, doc, &options) == DV_OK);
    if (doc->dossiers.len > 0) {
        dv_status status = dv_load_text(&again, dv_buf_str(&first), NULL, NULL, NULL);
        must(status == DV_OK);
        must(again->dossiers.len == doc->dossiers.len);
        for (size_t i = 0; i < doc->dossiers.len; i++)
            must(dv_equal(&doc->dossiers.items[i]->base, &again->dossiers.items[i]->base));
        must(dv_save_text(&second, again, &options) == DV_OK);
        must(dv_str_equal(dv_buf_str(&first), dv_buf_str(&second)));
    }
    dv_doc_free(again);
    dv_buf_free(&first);
    dv_buf_free(&second);
}

static void show(const dv_doc *doc) {
    for (size_t i = 0; i < doc->dossiers.len; i++) {
        dv_buf out;
        dv_buf_init(&out, NULL);
        must(dv_report_write(&out, doc->dossiers.items[i], DV_REPORT_MARKDOWN, NULL) == DV_OK);
        must(dv_report_write(&out, doc->dossiers.items[i], DV_REPORT_HTML, NULL) == DV_OK);
        must(dv_summary_write(&out, doc->dossiers.items[i], DV_VI, 0) == DV_OK);
        must(dv_utf8_check(dv_buf_str(&out)) == out.len);
        dv_buf_free(&out);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_doc *doc = NULL;
    dv_status status = dv_load_text(&doc, (dv_str){(const char *)data, size}, "f.yaml", NULL, diag);
    must((status >= 0) == (doc != NULL));
    must(status >= 0 || dv_diag_count(diag, DV_ERROR) > 0);
    if (doc) {
        dv_check_doc(doc, NULL, diag);
        must(dv_locate(diag, doc) == DV_OK);
        dv_diag_sort(diag);
        show(doc);
        save_and_load(doc, DV_VI);
        save_and_load(doc, DV_EN);
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_fix_text(&out, (dv_str){(const char *)data, size}, "f.yaml", diag, NULL);
        dv_format_text(&out, (dv_str){(const char *)data, size}, "f.yaml", NULL, NULL);
        dv_buf_free(&out);
    }
    for (size_t i = 0; i < dv_diag_len(diag); i++)
        for (int lang = 0; lang < 2; lang++) {
            dv_buf line;
            dv_buf_init(&line, NULL);
            must(dv_finding_line(&line, dv_diag_at(diag, i), (dv_lang)lang) == DV_OK);
            must(dv_utf8_check(dv_buf_str(&line)) == line.len);
            dv_buf_free(&line);
        }
    dv_doc_free(doc);
    dv_diag_free(diag);
    return 0;
}
