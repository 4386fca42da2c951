/* tests/cases/defects.tsv: each defect that is known from real papers, with the dossier that shows it. */
#include "unit/check_fixture.h"

#include <stdlib.h>

#define COLUMNS 7
#define CASES DANVAN_SOURCE_DIR "/tests/cases/"

enum { ID, WHERE, INPUT, RULE, SEVERITY, BESIDE, NOTE };

static bool split(char *line, char *cells[COLUMNS]) {
    line[strcspn(line, "\r\n")] = '\0';
    for (size_t i = 0; i < COLUMNS; i++) {
        cells[i] = line;
        line += strcspn(line, "\t");
        if (i + 1 < COLUMNS && *line == '\0') return false;
        if (*line == '\t') *line++ = '\0';
    }
    return *line == '\0';
}

/* Besides its own rule and the one named in `beside` a case may only raise information: a false alarm beside the defect
 * would be a defect of ours. */
static void judge(const dv_diag *diag, char *const cells[COLUMNS]) {
    bool found = false;
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        if (strcmp(finding->message->rule, cells[RULE]) == 0) {
            found = true;
            cr_expect_str_eq(dv_severity_name(finding->severity, DV_EN), cells[SEVERITY], "%s: severity", cells[ID]);
        } else {
            cr_expect(finding->severity == DV_INFO || strcmp(finding->message->rule, cells[BESIDE]) == 0,
                      "%s: raises %s too", cells[ID], finding->message->rule);
        }
    }
    cr_expect_eq(found, strcmp(cells[SEVERITY], "none") != 0, "%s: %s", cells[ID], cells[RULE]);
}

static void run(char *const cells[COLUMNS]) {
    char path[512];
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    snprintf(path, sizeof path, CASES "defects/%s", cells[INPUT]);
    dv_load_file(&doc, path, NULL, diag);
    cr_assert(doc, "%s: %s", cells[ID], path);
    dv_check_doc(doc, NULL, diag);
    judge(diag, cells);
    dv_diag_free(diag);
    dv_doc_free(doc);
}

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    cr_assert(file, "%s", path);
    char *text = malloc(1 << 20);
    *len = fread(text, 1, 1 << 20, file);
    fclose(file);
    return text;
}

static const dv_str NAMES[] = {{"Máy Đường", 14}, {"Chu Va 6", 8}, {"Chu Va 12", 9}, {"Nà Lự", 8}, {"Chu Lìn", 8}};

static void run_text(char *const cells[COLUMNS]) {
    char path[512];
    size_t len = 0;
    snprintf(path, sizeof path, CASES "text/%s", cells[INPUT]);
    char *text = read_file(path, &len);
    dv_diag *diag = dv_diag_new(NULL);
    const dv_text_options options = {.size = sizeof options, .names = NAMES, .names_len = sizeof NAMES / sizeof NAMES[0]};
    cr_expect_eq(dv_check_text(diag, (dv_str){text, len}, cells[INPUT], &options), DV_OK, "%s", cells[ID]);
    judge(diag, cells);
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        cr_expect(finding->mark.line > 0 && finding->mark.column > 0, "%s: place", cells[ID]);
        cr_expect(strcmp(cells[SEVERITY], "none") != 0, "%s: line %u: %s", cells[ID], finding->mark.line, finding->message->rule);
        cr_expect_eq(strcmp(finding->message->rule, cells[RULE]), 0, "%s: raises %s too", cells[ID], finding->message->rule);
    }
    dv_diag_free(diag);
    free(text);
}

Test(test_defects, table) {
    FILE *table = fopen(CASES "defects.tsv", "r");
    cr_assert(table, "%s", CASES "defects.tsv");
    char line[1024];
    size_t rows = 0;
    size_t dossiers = 0;
    size_t texts = 0;
    while (fgets(line, sizeof line, table)) {
        char *cells[COLUMNS];
        if (line[0] == '#') continue;
        cr_assert(split(line, cells), "row %zu", rows + 1);
        rows++;
        cr_expect(strcmp(cells[WHERE], "dossier") == 0 || strcmp(cells[WHERE], "text") == 0 ||
                      strcmp(cells[WHERE], "paper") == 0,
                  "%s: %s", cells[ID], cells[WHERE]);
        if (strcmp(cells[INPUT], "-") == 0) continue;
        bool is_text = strcmp(cells[WHERE], "text") == 0;
        if (is_text)
            run_text(cells);
        else
            run(cells);
        dossiers += !is_text;
        texts += is_text;
    }
    fclose(table);
    cr_expect_eq(rows, 77, "%zu rows", rows);
    cr_expect(dossiers >= 25, "%zu dossiers", dossiers);
    cr_expect(texts >= 40, "%zu texts", texts);
}
