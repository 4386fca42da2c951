/* The source text that a document keeps: given back as it was, while the model's texts stand in it and end with NUL. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdlib.h>

#include "model/store.h"

static const char SOURCE[] = "# đầu\n"
                             "danvan: 1\n"
                             "xã:\n"
                             "  mã: \"03390\"\n"
                             "  tên: xã Thí Dụ\n"
                             "  tỉnh: Lai Châu # ghi chú\n"
                             "  khó khăn: |\n"
                             "    Đường xa.   \n"
                             "\n"
                             "    Mưa nhiều.\n"
                             "  tổ chức: Hội A, Hội B; Hội C\n"
                             "  phương châm:\n"
                             "    - gần dân\n"
                             "    - 'nói ''thật'''\n"
                             "bản:\n"
                             "  - Một\n"
                             "  - tên: Hai\n"
                             "x-riêng: của tôi\n"
                             "ghi chú: cuối";

static size_t in_place;

static void check_text(const dv_doc *doc, dv_str text) {
    cr_expect_eq(text.ptr[text.len], '\0', "%.*s", (int)text.len, text.ptr);
    const dv_str content = doc->own->content;
    in_place += content.ptr && text.ptr >= content.ptr && text.ptr < content.ptr + content.len;
}

static bool check_entity(void *ctx, const dv_visit_step *step) {
    const dv_entity *entity = step->entity;
    for (int i = 0; i < (int)entity->type->len; i++) {
        const void *member = dv_has(entity, i) ? dv_member(entity, i) : NULL;
        dv_kind kind = entity->type->fields[i].kind;
        if (member && (kind == DV_KIND_TEXT || kind == DV_KIND_CODE)) check_text(ctx, *(const dv_str *)member);
        if (member && (kind == DV_KIND_TEXTS || kind == DV_KIND_PROSE))
            for (size_t k = 0; k < ((const dv_texts *)member)->len; k++)
                check_text(ctx, ((const dv_texts *)member)->items[k]);
    }
    return true;
}

static void check_doc(const dv_doc *doc, dv_str source, size_t least_in_place) {
    dv_buf content;
    dv_buf_init(&content, NULL);
    in_place = 0;
    for (size_t i = 0; i < doc->dossiers.len; i++)
        dv_visit(&doc->dossiers.items[i]->base, check_entity, (void *)(uintptr_t)doc);
    cr_expect_geq(in_place, least_in_place);
    if (source.ptr) {
        cr_expect_eq(dv_doc_content(&content, doc), DV_OK);
        cr_expect(dv_str_equal(dv_buf_str(&content), source), "%s", content.ptr);
    } else {
        cr_expect_eq(dv_doc_content(&content, doc), DV_E_NOT_FOUND);
        cr_expect_eq(in_place, 0u);
    }
    dv_buf_free(&content);
}

Test(content, kept_and_given_back) {
    for (int twice = 0; twice < 2; twice++) {
        dv_doc *doc;
        dv_load_options dropped = {.size = sizeof dropped, .drop_content = true};
        dv_buf text;
        dv_buf_init(&text, NULL);
        if (twice) dv_buf_puts(&text, "---\ndanvan: 1\nghi chú: một\n---\n");
        dv_buf_puts(&text, SOURCE);
        if (twice) dv_buf_puts(&text, "\n");
        dv_load_text(&doc, dv_buf_str(&text), NULL, NULL, NULL);
        cr_assert_not_null(doc);
        /* Without its last line end the document is libyaml's, which hands out copies. */
        check_doc(doc, dv_buf_str(&text), twice ? 7 : 0);
        const dv_commune *commune = doc->dossiers.items[twice]->commune;
        cr_expect_str_eq(commune->difficulties.items[0].ptr, "Đường xa.");
        cr_expect_str_eq(commune->difficulties.items[1].ptr, "Mưa nhiều.");
        cr_expect_str_eq(commune->mottos.items[1].ptr, "nói 'thật'");
        cr_expect_str_eq(commune->bodies.items[2].ptr, "Hội C");
        dv_doc_free(doc);
        dv_load_text(&doc, dv_buf_str(&text), NULL, &dropped, NULL);
        check_doc(doc, (dv_str){NULL, 0}, 0);
        dv_doc_free(doc);
        dv_buf_free(&text);
    }
}

/* What a program sets is no part of the source, wherever its text comes from. */
Test(content, set_leaves_it_alone) {
    dv_doc *doc;
    dv_str source = DV_S("danvan: 1\nxã:\n  tên: xã A\nghi chú:\n  - một\n  - hai\n");
    dv_load_text(&doc, source, NULL, NULL, NULL);
    cr_assert_not_null(doc);
    dv_dossier *dossier = doc->dossiers.items[0];
    int notes = dv_field_at(dossier->base.type, offsetof(dv_dossier, notes));
    cr_expect_eq(dv_set(doc, &dossier->base, notes, dv_s(dossier->notes.items[0].ptr), NULL), DV_OK);
    cr_expect_eq(dossier->notes.len, 1u);
    check_doc(doc, source, 0);
    dv_doc_free(doc);
}

Test(content, many_documents) {
    static const char *const PATH = DANVAN_SOURCE_DIR "/examples/data/nam-cuoi.yaml";
    dv_docs *docs;
    dv_reader *reader;
    const dv_doc *doc;
    dv_doc *one;
    dv_buf source;
    dv_buf_init(&source, NULL);
    cr_assert_geq(dv_load_file(&one, PATH, NULL, NULL), DV_OK);
    cr_assert_eq(dv_doc_content(&source, one), DV_OK);
    check_doc(one, dv_buf_str(&source), 60);
    cr_assert_geq(dv_docs_load(&docs, PATH, NULL, NULL), DV_OK);
    check_doc(docs->items[0], dv_buf_str(&source), 60);
    cr_assert_geq(dv_reader_open(&reader, PATH, NULL), DV_OK);
    cr_assert_geq(dv_reader_next(reader, &doc, NULL), DV_OK);
    check_doc(doc, dv_buf_str(&source), 60);
    cr_expect(dv_equal(&doc->dossiers.items[0]->base, &one->dossiers.items[0]->base));
    dv_reader_close(reader);
    dv_docs_free(docs);
    dv_doc_free(one);
    dv_buf_free(&source);
}
