/* The block reader against libyaml, event by event: documents that it must read to the end, and those that it must leave. */
#include "unit/event_pair.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static dv_str one_copy(dv_str text, char **copy) {
    *copy = malloc(text.len + 1);
    cr_assert_not_null(*copy);
    memcpy(*copy, text.ptr, text.len);
    return (dv_str){*copy, text.len};
}

static const struct {
    const char *text;
    bool whole; /* read to the end */
} ROWS[] = {
    {"a: 1\n", true},
    {"a: 1", false},
    {"a: 1\r\n", false},
    {"xã:\n  tên: Bình Lư # ghi chú\n  mã: \"03390\"\n", true},
    {"a:\nb:\n", true},
    {"a:\n- x\n- y\nb: 1\n", true},
    {"a:\n  - x\n  - y: 1\n    z: 2\n  -\n    w: 3\n  - - p\n    - q\nb:\n", true},
    {"a:\n-\n- x\n-\n", true},
    {"-\n- a: 1\n-\n", true},
    {"a: |\n  x\n\n    y\n\nb: 1\n", true},
    {"a: |-\n  x\n   \n  y\n\n\nb: |+\n  z\n\n\nc: 1\n", true},
    {"a: |\n  x\n \n\n  \ty\n", true},
    {"a: |\n\n\n  x\n", true},
    {"a: |\n  \n  x\n", false},
    {"a: |\n    \n  x\n", false},
    {"a: |\nb: 1\n", false},
    {"a: |\n \tx\n", false},
    {"a: |2\n  x\n", false},
    {"a: >\n  x\n", false},
    {"a: '' # x\nb: 'it''s'\nc: \"\"\nd: \"\\\"x\\\\\"\n", true},
    {"a: \"\\n\"\n", false},
    {"\"a\": 1\n'b': 2\n", true},
    {"\"a\" : 1\n", false},
    {"a : 1\n", true},
    {"a: []\nb: {}\n", true},
    {"a: [x]\n", false},
    {"a: x\n  y\n", false},
    {"a: x\n\n  # no part of it\nb: y\n", true},
    {"a: x\n# c\n  y\n", false},
    {"a:\n  x\nb: y\n", true},
    {"a: b: c\n", false},
    {"a: - b\n", false},
    {"a: -5\nb: -BC/ĐU\nc: x#y\nd: x:y\ne: 'q'\n", true},
    {"  a: 1\n  b: 2\n", true},
    {"  a: 1\n b: 2\n", false},
    {"a:\n    b: 1\n  c: 2\n", false},
    {"a: 1\n  b: 2\n", false},
    {"a:\n\tb: 1\n", false},
    {"a:\tb\n", false},
    {"a: b\tc\n", false},
    {"? a\n", false},
    {"a: &x 1\nb: *x\n", false},
    {"a: !t 1\n", false},
    {"a\n", false},
    {"# only\n", false},
    {"a: 1\n\xEF\xBB\xBF" "b: 2\n", false},
    {"a: x\n\n\xEF\xBB\xBF" "b: 2\n", false},
    {"a:   x   \nb:    # y\n   \nc: z z  #\n", true},
    {"đường dẫn: ệ\nkhác: 😀 x\n", true},
};

Test(event_block, rows) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        char *copy;
        pair_outcome outcome = pair_compare(one_copy(dv_s(ROWS[i].text), &copy), 7);
        cr_expect_not(outcome.differ, "row %zu: event %zu: %u:%u and %u:%u", i, outcome.events, outcome.block.mark.line,
                      outcome.block.mark.column, outcome.libyaml.mark.line, outcome.libyaml.mark.column);
        cr_expect_eq(outcome.wholly_block, ROWS[i].whole, "row %zu: %s", i, ROWS[i].text);
        free(copy);
    }
}

typedef struct tally {
    size_t files;
    size_t parts;
    size_t wholly_block;
    size_t differ;
} tally;

static void compare_text(tally *t, const char *name, dv_str rest) {
    uint32_t line = 1;
    size_t offset = 0;
    dv_part part;
    const dv_limits limits = dv_limits__resolve(NULL);
    while (dv_part__next(&part, &rest, &line, &offset)) {
        if (dv_part__scan(&part, NULL, &limits, NULL) < DV_OK) continue;
        char *copy;
        pair_outcome outcome = pair_compare(one_copy(part.text, &copy), part.line);
        cr_expect_not(outcome.differ, "%s, document at line %u, event %zu", name, part.line, outcome.events);
        t->parts++;
        t->wholly_block += outcome.wholly_block;
        t->differ += outcome.differ;
        free(copy);
    }
}

static void compare_folder(tally *t, const char *folder) {
    DIR *entries = opendir(folder);
    cr_assert_not_null(entries, "%s", folder);
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");
        if (!file) continue;
        char *bytes = malloc(1 << 20);
        cr_assert_not_null(bytes);
        compare_text(t, path, (dv_str){bytes, fread(bytes, 1, 1 << 20, file)});
        t->files++;
        free(bytes);
        fclose(file);
    }
    closedir(entries);
}

/* Whatever the folders hold, both sources agree; what people and the library write is read without libyaml. */
Test(event_block, files) {
    tally examples = {0};
    tally defects = {0};
    tally corpus = {0};
    compare_folder(&examples, DANVAN_SOURCE_DIR "/examples/data");
    compare_folder(&defects, DANVAN_SOURCE_DIR "/tests/cases/defects");
    compare_folder(&corpus, DANVAN_SOURCE_DIR "/tests/fuzz/corpus/load");
    cr_expect(examples.files >= 2 && examples.wholly_block == examples.parts, "%zu of %zu examples", examples.wholly_block,
              examples.parts);
    cr_expect(defects.files >= 25 && defects.wholly_block == defects.parts, "%zu of %zu defects", defects.wholly_block,
              defects.parts);
    cr_expect(corpus.parts > 20, "%zu documents in the corpus", corpus.parts);
}

/* What dv_save() writes never needs libyaml to be read. */
Test(event_block, saved) {
    static const char *const FILES[] = {"binh-lu", "nam-cuoi"};
    for (size_t i = 0; i < sizeof FILES / sizeof FILES[0]; i++)
        for (int keys = DV_VI; keys <= DV_EN; keys++) {
            char path[512];
            dv_doc *doc = NULL;
            dv_buf out;
            snprintf(path, sizeof path, DANVAN_SOURCE_DIR "/examples/data/%s.yaml", FILES[i]);
            dv_load_file(&doc, path, NULL, NULL);
            cr_assert_not_null(doc, "%s", path);
            dv_buf_init(&out, NULL);
            dv_save_options options = {.size = sizeof options, .keys = (dv_lang)keys};
            cr_assert(dv_save_text(&out, doc, &options) >= DV_OK);
            tally t = {0};
            compare_text(&t, path, dv_buf_str(&out));
            cr_expect(t.parts == 1 && t.wholly_block == 1, "%s, keys %d", path, keys);
            dv_buf_free(&out);
            dv_doc_free(doc);
        }
}
