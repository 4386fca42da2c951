/* Many documents: one at a time, all at once, on threads; what one bad document does to the others. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static void make_folder(void) {
    snprintf(folder, sizeof folder, "/tmp/danvan-reader-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
}

static void drop_folder(void) {
    char command[96];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(test_reader, .init = make_folder, .fini = drop_folder);

static void write_file(const char *name, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
}

static const char three[] = "# đầu tệp\n---\ndanvan: 1\nxã:\n  dân số: 1\n---\ndanvan: 1\nxã:\n  dân số: 2,148\n---\ndanvan: 1\nxã: [\n"
                            "---\ndanvan: 1\nxã:\n  dân số: 4\n...\n";

Test(test_reader, a_bad_document_does_not_stop_the_others) {
    write_file("a.yaml", three);
    char path[128];
    snprintf(path, sizeof path, "%s/a.yaml", folder);
    dv_reader *reader;
    dv_diag *diag = dv_diag_new(NULL);
    const dv_doc *doc;
    static const dv_status want[] = {DV_OK, DV_FINDINGS, DV_E_SYNTAX, DV_OK, DV_E_NOT_FOUND, DV_E_NOT_FOUND};
    static const int64_t population[] = {1, 0, 0, 4, 0, 0};
    cr_assert_eq(dv_reader_open(&reader, path, NULL), DV_OK);
    for (size_t i = 0; i < 6; i++) {
        cr_expect_eq(dv_reader_next(reader, &doc, diag), want[i], "document %zu", i);
        cr_expect_eq(doc != NULL, want[i] >= 0);
        if (doc)
            cr_expect_eq(doc->dossiers.items[0]->commune->population.value, population[i]);
    }
    cr_expect_eq(dv_diag_count(diag, DV_ERROR), 3, "an ambiguous number, a list for the commune, and the list does not end");
    cr_expect_eq(dv_diag_at(diag, 0)->mark.line, 9, "lines count from the beginning of the file");
    cr_expect_str_eq(dv_diag_at(diag, 0)->path.ptr, "commune.population");
    dv_reader_close(reader);
    dv_diag_free(diag);
}

Test(test_reader, a_folder_is_read_in_the_order_of_names) {
    write_file("b.yml", "danvan: 1\nxã:\n  dân số: 2\n");
    write_file("a.yaml", "danvan: 1\nxã:\n  dân số: 1\n");
    write_file("c.txt", "không đọc");
    write_file(".d.yaml", "không đọc");
    dv_reader *reader;
    const dv_doc *doc;
    cr_assert_eq(dv_reader_open(&reader, folder, NULL), DV_OK);
    for (int64_t i = 1; i <= 2; i++) {
        cr_assert_eq(dv_reader_next(reader, &doc, NULL), DV_OK);
        cr_expect_eq(doc->dossiers.items[0]->commune->population.value, i);
    }
    cr_expect_eq(dv_reader_next(reader, &doc, NULL), DV_E_NOT_FOUND);
    dv_reader_close(reader);
}

/* Documents of every length around the size of a read, so that borders fall everywhere in it. */
Test(test_reader, borders_may_fall_anywhere) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    enum { DOCUMENTS = 300 };
    for (int i = 0; i < DOCUMENTS; i++) {
        dv_buf_puts(&text, "---\ndanvan: 1\nxã:\n  nội dung: ");
        for (int k = 0; k < 2000 + i; k++)
            dv_buf_putc(&text, 'a');
        dv_buf_puts(&text, "\n");
    }
    write_file("a.yaml", text.ptr);
    char path[128];
    snprintf(path, sizeof path, "%s/a.yaml", folder);
    dv_reader *reader;
    const dv_doc *doc;
    int documents = 0;
    cr_assert_eq(dv_reader_open(&reader, path, NULL), DV_OK);
    while (dv_reader_next(reader, &doc, NULL) == DV_OK) {
        cr_assert_eq(doc->dossiers.items[0]->commune->text.items[0].len, 2000 + (size_t)documents, "document %d", documents);
        documents++;
    }
    cr_expect_eq(documents, DOCUMENTS);
    dv_reader_close(reader);
    dv_buf_free(&text);
}

static dv_docs *load(unsigned threads, dv_diag *diag, dv_status *status) {
    dv_load_options options = {.size = sizeof options, .threads = threads};
    dv_docs *docs;
    *status = dv_docs_load(&docs, folder, &options, diag);
    return docs;
}

Test(test_reader, threads_change_nothing) {
    for (char name[] = "a.yaml"; name[0] < 'i'; name[0]++)
        write_file(name, three);
    dv_diag *diags[2] = {dv_diag_new(NULL), dv_diag_new(NULL)};
    dv_status status[2];
    dv_docs *one = load(1, diags[0], &status[0]), *many = load(4, diags[1], &status[1]);
    cr_assert_eq(status[0], status[1]);
    cr_assert_eq(one->len, 32);
    cr_assert_eq(many->len, 32);
    for (size_t i = 0; i < one->len; i++) {
        cr_assert_eq(one->items[i] == NULL, many->items[i] == NULL);
        if (one->items[i])
            cr_expect(dv_equal(&one->items[i]->dossiers.items[0]->base, &many->items[i]->dossiers.items[0]->base));
    }
    cr_assert_eq(dv_diag_len(diags[0]), dv_diag_len(diags[1]));
    for (size_t i = 0; i < dv_diag_len(diags[0]); i++) {
        const dv_finding *a = dv_diag_at(diags[0], i), *b = dv_diag_at(diags[1], i);
        cr_expect(a->message == b->message && a->mark.line == b->mark.line && dv_str_equal(a->file, b->file));
    }
    dv_docs_free(one);
    dv_docs_free(many);
    dv_diag_free(diags[0]);
    dv_diag_free(diags[1]);
}

Test(test_reader, what_is_not_there) {
    dv_reader *reader;
    dv_docs *docs;
    dv_doc *doc;
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_eq(dv_reader_open(&reader, "/nowhere/a.yaml", NULL), DV_E_IO);
    cr_expect_null(reader);
    cr_expect_eq(dv_docs_load(&docs, "/nowhere", NULL, diag), DV_E_IO);
    cr_expect_eq(dv_load_file(&doc, folder, NULL, diag), DV_E_IO, "a folder is no file");
    cr_expect_eq(dv_load_file(&doc, "/nowhere/a.yaml", NULL, diag), DV_E_IO);
    cr_expect_eq(dv_diag_len(diag), 3);
    cr_expect_str_eq(dv_diag_at(diag, 2)->message->rule, "file-unreadable");
    cr_expect_eq(dv_load_file(NULL, "a", NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_load_text(&doc, (dv_str){NULL, 5}, NULL, NULL, NULL), DV_E_ARG);
    dv_diag_free(diag);
}

Test(test_reader, a_document_that_is_too_long_is_passed_over) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_buf_puts(&text, "danvan: 1\nxã:\n  dân số: 1\n---\ndanvan: 1\n");
    while (text.len < 700000)
        dv_buf_puts(&text, "# dài\n");
    dv_buf_puts(&text, "---\ndanvan: 1\nxã:\n  dân số: 3\n");
    write_file("a.yaml", text.ptr);
    char path[128];
    snprintf(path, sizeof path, "%s/a.yaml", folder);
    dv_load_options options = {.size = sizeof options, .limits = {.document_bytes = 1000}};
    dv_reader *reader;
    dv_diag *diag = dv_diag_new(NULL);
    const dv_doc *doc;
    cr_assert_eq(dv_reader_open(&reader, path, &options), DV_OK);
    cr_expect_eq(dv_reader_next(reader, &doc, diag), DV_OK);
    cr_expect_eq(dv_reader_next(reader, &doc, diag), DV_E_LIMIT);
    cr_expect_eq(dv_diag_len(diag), 1);
    cr_expect_str_eq(dv_diag_at(diag, 0)->message->rule, "limit-bytes");
    cr_assert_eq(dv_reader_next(reader, &doc, diag), DV_OK);
    cr_expect_eq(doc->dossiers.items[0]->commune->population.value, 3);
    cr_expect_eq(dv_reader_next(reader, &doc, diag), DV_E_NOT_FOUND);
    dv_reader_close(reader);
    dv_diag_free(diag);
    dv_buf_free(&text);
}

Test(test_reader, streams_and_documents_are_bounded) {
    static const struct { dv_limits limits; const char *rule; } rows[] = {
        {{.stream_bytes = 20}, "limit-stream"}, {{.documents = 2}, "limit-documents"}};
    write_file("a.yaml", three);
    for (size_t i = 0; i < 2; i++) {
        dv_load_options options = {.size = sizeof options, .limits = rows[i].limits};
        dv_reader *reader;
        const dv_doc *doc;
        dv_diag *diag = dv_diag_new(NULL);
        dv_status status;
        cr_assert_eq(dv_reader_open(&reader, folder, &options), DV_OK);
        while ((status = dv_reader_next(reader, &doc, diag)) >= 0)
            continue;
        cr_expect_eq(status, DV_E_LIMIT);
        cr_expect_str_eq(dv_diag_at(diag, dv_diag_len(diag) - 1)->message->rule, rows[i].rule);
        dv_reader_close(reader);
        dv_diag_free(diag);
    }
}

Test(test_reader, all_findings_are_counted) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_buf_puts(&text, "danvan: 1\nbản:\n");
    for (int i = 0; i < 300; i++)
        dv_buf_puts(&text, "  - {tên: A, số hộ: nhiều}\n");
    write_file("a.yaml", text.ptr);
    write_file("b.yaml", "");
    for (size_t keep = 0; keep <= 100; keep += 100) {
        dv_diag *diag = dv_diag_new(NULL);
        dv_status status;
        dv_diag_keep(diag, keep);
        dv_docs *docs = load(2, diag, &status);
        cr_expect_eq(status, DV_E_SYNTAX, "an empty file is no dossier");
        cr_expect_eq(dv_diag_count(diag, DV_ERROR), 301);
        cr_expect_eq(dv_diag_len(diag), keep == 0 ? 301 : 100);
        cr_expect_eq(dv_diag_len(diag) + dv_diag_dropped(diag), 301);
        dv_docs_free(docs);
        dv_diag_free(diag);
    }
    dv_buf_free(&text);
}
