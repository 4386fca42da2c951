/* danvan fmt: the canonical form. */
#include <string.h>

#include "findings.h"
#include "input.h"
#include "output.h"

static void fail_format(cli *c, const input_file *file, dv_status status, const dv_diag *diag) {
    findings_errors(c, diag);
    if (status == DV_E_LOSS)
        cli_fail(c, CLI_FINDINGS, "không viết lại {0}: có giá trị chưa đọc được, viết lại sẽ mất",
                 "{0} is not written: it has values that could not be read and would be lost", file->name, NULL);
    else
        cli_fail(c, CLI_UNREADABLE, "không đọc được {0}: {1}", "cannot read {0}: {1}", file->name,
                 dv_status_name(status));
}

static void use_result(cli *c, const input_file *file, const dv_buf *out, size_t *printed) {
    bool same = dv_str_equal(dv_buf_str(out), file->text);
    if (cli_has(c, OPT_CHECK)) {
        if (!same) {
            printf("%s\n", file->name);
            cli_worse(c, CLI_FINDINGS);
        }
    } else if (cli_has(c, OPT_WRITE)) {
        if (!same) output_file(c, file->path, dv_buf_str(out));
    } else {
        if ((*printed)++ > 0) cli_print(DV_S("---\n"));
        cli_print(dv_buf_str(out));
    }
}

static void format_file(cli *c, void *ctx, const input_file *file) {
    if (!file->text.ptr) {
        cli_fail(c, CLI_UNREADABLE, "{0} quá lớn để viết lại", "{0} is too large to be rewritten", file->name, NULL);
        return;
    }
    dv_diag *diag = dv_diag_new(NULL);
    cli_memory(c, diag != NULL);
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_save_options options = {.size = sizeof options, .keys = output_keys(c, file->text)};
    dv_status status = dv_format_text(&out, file->text, file->name, &options, diag);
    if (status == DV_OK || status == DV_FINDINGS)
        use_result(c, file, &out, ctx);
    else
        fail_format(c, file, status, diag);
    dv_buf_free(&out);
    dv_diag_free(diag);
}

int cmd_fmt(cli *c) {
    if (cli_has(c, OPT_WRITE) && cli_has(c, OPT_CHECK))
        return cli_fail(c, CLI_USAGE, "chỉ dùng một trong hai: -w hoặc --check", "use one of -w and --check", NULL,
                        NULL);
    for (size_t i = 0; cli_has(c, OPT_WRITE) && i < c->operands_len; i++)
        if (strcmp(c->operands[i], "-") == 0)
            return cli_fail(c, CLI_USAGE, "-w ghi đè lên tệp, không dùng được với -",
                            "-w writes files in place and cannot work on -", NULL, NULL);
    size_t printed = 0;
    input_files(c, c->operands, c->operands_len, format_file, &printed);
    return CLI_FINE;
}
