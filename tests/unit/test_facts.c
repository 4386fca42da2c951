/* Every fact of the paper that the example stands for has its place in the dossier, and every defect of the paper is found. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include <danvan/danvan.h>

#define FACTS 227
#define LINE_MOST 1024

/* The example, checked. */
typedef struct example {
    dv_doc *doc;
    const dv_dossier *dossier;
    dv_diag *diag;
} example;

static example open_example(const char *name) {
    char path[1024];
    example of = {NULL, NULL, dv_diag_new(NULL)};
    snprintf(path, sizeof path, "%s/examples/data/%s", DANVAN_SOURCE_DIR, name);
    dv_diag_keep(of.diag, 0);
    dv_status status = dv_load_file(&of.doc, path, NULL, of.diag);
    cr_assert(status == DV_OK, "%s: %s", path, dv_status_name(status));
    cr_assert_eq(of.doc->dossiers.len, 1);
    cr_assert_eq(dv_diag_len(of.diag), 0, "the loader has something to say of %s", path);
    of.dossier = of.doc->dossiers.items[0];
    cr_assert_geq((int)dv_check_doc(of.doc, NULL, of.diag), 0);
    return of;
}

static void close_example(example *of) {
    dv_diag_free(of->diag);
    dv_doc_free(of->doc);
}

static bool has_prefix(const char *text, const char *prefix) {
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* Whether a finding of the rule has the words; `none`: whether there is no finding of the rule. */
static bool check_rule(const example *of, const char *rule, const char *words) {
    bool wants_none = strcmp(words, "none") == 0;
    cr_assert_not_null(dv_rule_find(dv_s(rule)), "there is no rule %s", rule);
    for (size_t i = 0; i < dv_diag_len(of->diag); i++) {
        const dv_finding *finding = dv_diag_at(of->diag, i);
        if (strcmp(finding->message->rule, rule) != 0)
            continue;
        if (wants_none)
            return false;
        dv_buf text;
        dv_buf_init(&text, NULL);
        dv_finding_text(&text, finding, DV_EN);
        bool has_words = text.ptr && strstr(text.ptr, words) != NULL;
        dv_buf_free(&text);
        if (has_words)
            return true;
    }
    return wants_none;
}

static bool check_sum(const example *of, const char *value) {
    long sum = 0;
    for (size_t i = 0; i < of->dossier->models.len; i++) {
        const dv_model *model = of->dossier->models.items[i];
        sum += dv_model_shape(model) != DV_SHAPE_GROUP;
        for (size_t j = 0; j < model->members.len; j++)
            sum += (long)model->members.items[j]->count.value;
    }
    return sum == strtol(value, NULL, 10);
}

static bool check_value(const example *of, const char *path, const char *value, bool wants_prose, dv_buf *is) {
    const dv_entity *entity;
    int field;
    int index;
    if (dv_path_find(&of->dossier->base, path, &entity, &field, &index) != DV_OK)
        return false;
    if (wants_prose && entity->type->fields[field].kind != DV_KIND_PROSE)
        return false;
    if (strcmp(value, "absent") == 0)
        return !dv_has(entity, field);
    if (value[0] == '#') {
        dv_buf_putc(is, '#');
        dv_buf_int(is, (int64_t)dv_member_len(entity, field));
    } else if (dv_get(is, entity, field, index, DV_PLAIN) != DV_OK) {
        return false;
    }
    return is->ptr && (value[0] == '~' ? strstr(is->ptr, value + 1) != NULL : strcmp(is->ptr, value) == 0);
}

static bool check_row(const example *of, const char *path, const char *value, dv_buf *is) {
    static const char RULE[] = "rule:";
    static const char SECTION[] = "section:";
    if (has_prefix(path, RULE))
        return check_rule(of, path + sizeof RULE - 1, value);
    if (strcmp(path, "sum:models") == 0)
        return check_sum(of, value);
    if (has_prefix(path, SECTION))
        return check_value(of, path + sizeof SECTION - 1, value, true, is);
    return check_value(of, path, value, false, is);
}

/* Cuts `fact TAB path TAB value LF` in place. */
static bool cut(char *line, char *columns[3]) {
    line[strcspn(line, "\n")] = '\0';
    for (size_t i = 0; i < 3; i++) {
        columns[i] = line;
        line += strcspn(line, "\t");
        if ((*line == '\0') != (i == 2))
            return false;
        *line++ = '\0';
    }
    return columns[0][0] != '\0' && columns[1][0] != '\0' && columns[2][0] != '\0';
}

Test(test_facts, all_are_in_the_example) {
    FILE *file = fopen(DANVAN_SOURCE_DIR "/tests/cases/binh-lu.facts.tsv", "r");
    cr_assert_not_null(file);
    example of = open_example("binh-lu.yaml");
    bool seen[FACTS + 1] = {false};
    char line[LINE_MOST];
    size_t failed = 0;
    bool has_head = false;
    while (fgets(line, sizeof line, file)) {
        char *columns[3];
        if (line[0] == '#')
            continue;
        cr_assert(cut(line, columns), "not three columns: %s", line);
        if (!has_head) {
            cr_assert_str_eq(columns[0], "fact");
            has_head = true;
            continue;
        }
        long number = strtol(columns[0] + 1, NULL, 10);
        if (columns[0][0] == 'F' && number >= 1 && number <= FACTS)
            seen[number] = true;
        else
            cr_expect_eq(columns[0][0], 'D', "neither fact nor defect: %s", columns[0]);
        dv_buf is;
        dv_buf_init(&is, NULL);
        if (!check_row(&of, columns[1], columns[2], &is)) {
            cr_log_error("%s: %s is “%s”, not “%s”", columns[0], columns[1], is.ptr ? is.ptr : "", columns[2]);
            failed++;
        }
        dv_buf_free(&is);
    }
    fclose(file);
    close_example(&of);
    for (int i = 1; i <= FACTS; i++)
        cr_expect(seen[i], "F%03d has no row", i);
    cr_assert_eq(failed, 0, "%zu rows differ", failed);
}

/* What is right is left alone. */
Test(test_facts, a_clean_dossier_has_no_warning) {
    example of = open_example("nam-cuoi.yaml");
    for (size_t i = 0; i < dv_diag_len(of.diag); i++) {
        dv_buf text;
        dv_buf_init(&text, NULL);
        dv_finding_line(&text, dv_diag_at(of.diag, i), DV_EN);
        cr_expect(dv_diag_at(of.diag, i)->severity == DV_INFO, "%s", text.ptr);
        dv_buf_free(&text);
    }
    close_example(&of);
}
