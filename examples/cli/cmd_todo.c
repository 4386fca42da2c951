/* danvan todo: what is still blank. */
#include <string.h>

#include "input.h"
#include "verdict.h"

#define BLANKS_MAX 512

/* The blanks of one dossier. */
typedef struct todo_list {
    dv_blank items[BLANKS_MAX];
    size_t len;
    size_t beyond;
} todo_list;

static bool add_blank(void *ctx, const dv_blank *blank) {
    todo_list *list = ctx;
    if (list->len < BLANKS_MAX)
        list->items[list->len++] = *blank;
    else
        list->beyond++;
    return true;
}

/* The row of the dossier under which a blank lies. */
static int section_of(const dv_dossier *dossier, const dv_blank *blank) {
    if (blank->entity == &dossier->base) return blank->field;
    dv_buf path;
    dv_buf_init(&path, NULL);
    int section = -1;
    if (dv_path_of(&path, &dossier->base, blank->entity, -1, -1) == DV_OK && path.ptr)
        section = dv_field_find(dossier->base.type, (dv_str){path.ptr, strcspn(path.ptr, ".[")});
    dv_buf_free(&path);
    return section;
}

static void put_blank(dv_buf *out, const cli *c, const dv_dossier *dossier, const dv_blank *blank) {
    const dv_field *row = &blank->entity->type->fields[blank->field];
    dv_buf path;
    dv_buf_init(&path, NULL);
    dv_path_of(&path, &dossier->base, blank->entity, blank->field, -1);
    dv_buf_puts(out, blank->required ? "  * " : "    ");
    verdict_name(out, c, blank);
    dv_buf_puts(out, " (");
    dv_buf_add(out, dv_buf_str(&path));
    dv_buf_puts(out, "): ");
    dv_buf_puts(out, cli_tr(c, row->doc_vi, row->doc));
    dv_buf_putc(out, '\n');
    dv_buf_free(&path);
}

static void put_section(dv_buf *out, const cli *c, const dv_dossier *dossier, const todo_list *list, int section) {
    bool begun = false;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < list->len; i++) {
            const dv_blank *blank = &list->items[i];
            if (blank->required != (pass == 0) || section_of(dossier, blank) != section) continue;
            if (!begun) {
                const dv_field *row = &dossier->base.type->fields[section];
                dv_buf_puts(out, cli_tr(c, row->vi, row->key));
                dv_buf_puts(out, ":\n");
            }
            begun = true;
            put_blank(out, c, dossier, blank);
        }
    }
}

static void put_dossier(dv_buf *out, const cli *c, const dv_dossier *dossier) {
    static todo_list list;
    size_t filled = 0;
    size_t total = 0;
    size_t required = 0;
    list.len = list.beyond = 0;
    dv_blanks(dossier, add_blank, &list, &filled, &total);
    for (size_t i = 0; i < list.len; i++)
        required += list.items[i].required ? 1 : 0;
    dv_buf_puts(out, cli_tr(c, "đã điền ", "filled in "));
    dv_buf_int(out, (int64_t)filled);
    dv_buf_putc(out, '/');
    dv_buf_int(out, (int64_t)total);
    if (required > 0) {
        dv_buf_puts(out, cli_tr(c, ", còn ", ", "));
        dv_buf_int(out, (int64_t)required);
        dv_buf_puts(out, cli_tr(c, " chỗ bắt buộc (*)", " required left (*)"));
    }
    dv_buf_putc(out, '\n');
    for (size_t i = 0; i < dossier->base.type->len; i++)
        put_section(out, c, dossier, &list, (int)i);
}

static void todo_document(cli *c, void *ctx, const input_document *document) {
    size_t *shown = ctx;
    if (!input_usable(c, document)) return;
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < document->doc->dossiers.len; i++) {
        if ((*shown)++ > 0) dv_buf_putc(&out, '\n');
        if (c->operands_len > 1 || document->doc->dossiers.len > 1) {
            cli_text(&out, c, "{0}: ", "{0}: ", document->file->name, NULL);
        }
        put_dossier(&out, c, document->doc->dossiers.items[i]);
    }
    cli_memory(c, out.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
}

int cmd_todo(cli *c) {
    size_t shown = 0;
    input_documents(c, c->operands, c->operands_len, todo_document, &shown);
    return CLI_FINE;
}
