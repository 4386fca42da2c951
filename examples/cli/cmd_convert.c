/* danvan convert: dossiers for programs. */
#include <stdlib.h>

#include "cli.h"
#include "input.h"
#include "json.h"
#include "output.h"
#include "tables.h"

typedef struct conversion {
    dv_buf out;
    size_t dossiers;
    json_t *first;      /* of --to json */
    const table *which; /* of --to csv */
    csv cells;
} conversion;

static void add_yaml(cli *c, void *ctx, const input_document *document) {
    conversion *work = ctx;
    if (!input_usable(c, document)) return;
    dv_str source = document->file->text;
    dv_save_options options = {.size = sizeof options, .keys = source.ptr ? output_keys(c, source) : output_keys_of(c, document->doc)};
    size_t before = work->out.len;
    if (work->dossiers > 0) dv_buf_puts(&work->out, "---\n");
    dv_status status = dv_save_text(&work->out, document->doc, &options);
    if (status == DV_OK)
        work->dossiers += document->doc->dossiers.len;
    else
        work->out.len = before;
    output_flush(c, &work->out);
    if (status == DV_E_LOSS)
        cli_fail(c, CLI_FINDINGS, "không viết lại {0}: có giá trị chưa đọc được, viết lại sẽ mất",
                 "{0} is not written: it has values that could not be read and would be lost", document->file->name,
                 NULL);
}

static void put_json(cli *c, conversion *work, const json_t *value) {
    char *text = json_dumps(value, JSON_INDENT(2));
    cli_memory(c, text != NULL);
    dv_buf_puts(&work->out, text);
    free(text);
}

/* One dossier is an object, several are an array of them: the first waits until it is known which. */
static void add_json(cli *c, void *ctx, const input_document *document) {
    conversion *work = ctx;
    if (!input_usable(c, document)) return;
    dv_lang keys = cli_is(c, OPT_KEYS, "vi") ? DV_VI : DV_EN;
    for (size_t i = 0; i < document->doc->dossiers.len; i++) {
        json_t *value = json_of_entity(&document->doc->dossiers.items[i]->base, keys);
        if (work->dossiers++ == 0) {
            work->first = value;
            continue;
        }
        if (work->dossiers == 2) {
            dv_buf_puts(&work->out, "[\n");
            put_json(c, work, work->first);
        }
        dv_buf_puts(&work->out, ",\n");
        put_json(c, work, value);
        json_decref(value);
        output_flush(c, &work->out);
    }
}

static void add_csv(cli *c, void *ctx, const input_document *document) {
    conversion *work = ctx;
    if (!input_usable(c, document)) return;
    for (size_t i = 0; i < document->doc->dossiers.len; i++)
        table_rows(&work->cells, work->which, document->doc->dossiers.items[i]);
    output_flush(c, &work->out);
}

static int convert_json(cli *c, conversion *work) {
    input_documents(c, c->operands, c->operands_len, add_json, work);
    if (work->dossiers == 1)
        put_json(c, work, work->first);
    else if (work->dossiers == 0 && c->worst < CLI_UNREADABLE)
        dv_buf_puts(&work->out, "[]");
    else if (work->dossiers > 1)
        dv_buf_puts(&work->out, "\n]");
    json_decref(work->first);
    if (work->dossiers == 0 && c->worst >= CLI_UNREADABLE) return CLI_UNREADABLE;
    dv_buf_putc(&work->out, '\n');
    output_write(c, &work->out);
    return CLI_FINE;
}

static int convert_csv(cli *c, conversion *work) {
    if (!cli_has(c, OPT_TABLE))
        return cli_fail(c, CLI_USAGE, "CSV chỉ chứa một bảng: cần --table", "CSV holds one table: --table is needed",
                        NULL, NULL);
    work->which = table_find(c->value[OPT_TABLE]);
    work->cells = (csv){
        .out = &work->out, .keys = cli_is(c, OPT_KEYS, "vi") ? DV_VI : DV_EN, .personal = cli_has(c, OPT_PERSONAL)};
    table_header(&work->cells, work->which);
    input_documents(c, c->operands, c->operands_len, add_csv, work);
    output_write(c, &work->out);
    return CLI_FINE;
}

static int convert_yaml(cli *c, conversion *work) {
    input_documents(c, c->operands, c->operands_len, add_yaml, work);
    if (work->out.len > 0) output_write(c, &work->out);
    return CLI_FINE;
}

int cmd_convert(cli *c) {
    if (!cli_has(c, OPT_TO))
        return cli_fail(c, CLI_USAGE, "cần --to yaml, json hoặc csv", "--to yaml, json or csv is needed", NULL, NULL);
    if (cli_has(c, OPT_TABLE) && !cli_is(c, OPT_TO, "csv"))
        return cli_fail(c, CLI_USAGE, "--table chỉ dùng với --to csv", "--table goes with --to csv only", NULL, NULL);
    conversion work = {0};
    dv_buf_init(&work.out, NULL);
    int code = cli_is(c, OPT_TO, "json")  ? convert_json(c, &work)
               : cli_is(c, OPT_TO, "csv") ? convert_csv(c, &work)
                                          : convert_yaml(c, &work);
    dv_buf_free(&work.out);
    return code;
}
