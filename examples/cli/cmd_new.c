/* danvan new: a dossier to fill in. */
#include <string.h>

#include "input.h"
#include "output.h"
#include "template.h"

static bool is_code(const char *text) {
    if (strlen(text) != 5) return false;
    for (; *text; text++)
        if (*text < '0' || *text > '9') return false;
    return true;
}

/* The dossier of the code; where the old file has only one, that one. */
static const dv_dossier *old_dossier(cli *c, const dv_doc *doc, const char *code) {
    for (size_t i = 0; i < doc->dossiers.len; i++) {
        const dv_commune *commune = doc->dossiers.items[i]->commune;
        if (commune && dv_str_equal(commune->code, dv_s(code))) return doc->dossiers.items[i];
    }
    if (doc->dossiers.len != 1) {
        cli_fail(c, CLI_USAGE, "{0} không có hồ sơ của đơn vị {1}", "{0} has no dossier of unit {1}",
                 c->value[OPT_FROM], code);
        return NULL;
    }
    cli_note(c, "{0} là hồ sơ của một mã khác, không phải {1}", "{0} is a dossier of another code, not of {1}",
             c->value[OPT_FROM], code);
    return doc->dossiers.items[0];
}

/* Without --keys the old dossier's language is kept. */
static dv_lang keys_of(const cli *c, const dv_doc *old) {
    return old ? output_keys_of(c, old) : output_keys(c, (dv_str){NULL, 0});
}

int cmd_new(cli *c) {
    if (cli_has(c, OPT_ALL))
        return cli_fail(c, CLI_USAGE, "--all cần danh mục đơn vị hành chính, bản này chưa có",
                        "--all needs the catalogue of units, which this build does not have", NULL, NULL);
    const char *code = c->operands[0];
    if (!is_code(code))
        return cli_fail(c, CLI_USAGE, "mã đơn vị “{0}” không phải 5 chữ số", "unit code “{0}” is not five digits", code,
                        NULL);
    dv_doc *doc = NULL;
    const dv_dossier *old = NULL;
    if (cli_has(c, OPT_FROM)) {
        doc = input_one(c, c->value[OPT_FROM]);
        old = doc ? old_dossier(c, doc, code) : NULL;
        if (!old) {
            dv_doc_free(doc);
            return c->worst;
        }
    }
    template_options options = {.keys = keys_of(c, doc),
                                .comments = c->lang,
                                .code = code,
                                .name = c->value[OPT_NAME],
                                .province = c->value[OPT_PROVINCE],
                                .old = old};
    dv_buf draft, out;
    dv_buf_init(&draft, NULL);
    dv_buf_init(&out, NULL);
    template_write(&draft, &options);
    /* In canonical form from the beginning, so that `fmt` has nothing to change. */
    dv_save_options form = {.size = sizeof form, .keys = options.keys};
    cli_memory(c, dv_format_text(&out, dv_buf_str(&draft), NULL, &form, NULL) >= DV_OK);
    output_write(c, &out);
    dv_buf_free(&draft);
    dv_buf_free(&out);
    dv_doc_free(doc);
    return CLI_FINE;
}
