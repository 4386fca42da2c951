/* danvan report: the official paper. */
#include <string.h>

#include "input.h"
#include "output.h"

/* The form that the name of the output asks for. */
static const char *format_of_name(const char *name) {
    static const char *const endings[][2] = {{".md", "md"}, {".markdown", "md"}, {".html", "html"}, {".htm", "html"}};
    const char *dot = name ? strrchr(name, '.') : NULL;
    if (!dot || strchr(dot, '/')) return "md";
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (dv_word_equal(dv_s(dot), dv_s(endings[i][0]))) return endings[i][1];
    return dot + 1;
}

static void write_report(cli *c, const dv_doc *doc, dv_report_format format) {
    dv_report_options options = {
        .size = sizeof options, .profile = c->value[OPT_PROFILE], .include_personal = cli_has(c, OPT_PERSONAL)};
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_status status = dv_report_write(&out, doc->dossiers.items[0], format, &options);
    if (status == DV_OK)
        output_write(c, &out);
    else
        cli_fail(c, status == DV_E_NOMEM ? CLI_UNREADABLE : CLI_USAGE, "không viết được báo cáo: {0}",
                 "the paper could not be written: {0}", dv_status_name(status), NULL);
    dv_buf_free(&out);
}

int cmd_report(cli *c) {
    const char *to = cli_has(c, OPT_TO) ? c->value[OPT_TO] : format_of_name(c->value[OPT_OUTPUT]);
    if (strcmp(to, "md") != 0 && strcmp(to, "html") != 0)
        return cli_fail(c, CLI_USAGE, "bản này chưa viết được dạng {0}; hiện có: md, html",
                        "this build cannot write {0}; it has: md, html", to, NULL);
    dv_doc *doc = input_one(c, c->operands[0]);
    if (!doc) return CLI_UNREADABLE;
    if (doc->dossiers.len == 1)
        write_report(c, doc, strcmp(to, "html") == 0 ? DV_REPORT_HTML : DV_REPORT_MARKDOWN);
    else
        cli_fail(c, CLI_USAGE, "{0}: mỗi báo cáo viết từ đúng một hồ sơ",
                 "{0}: a paper is made from exactly one dossier", c->operands[0], NULL);
    dv_doc_free(doc);
    return CLI_FINE;
}
