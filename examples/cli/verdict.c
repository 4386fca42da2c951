#include "verdict.h"

#include <string.h>

/* More names than these do not fit a line. */
#define NAMES_MAX 6

/* Keys that need a longer word when they stand alone. */
typedef struct name_row {
    const char *type;
    const char *key;
    const char *vi;
    const char *en;
} name_row;

static const name_row NAMES[] = {
    {"report", "symbol", "số văn bản", "number of the paper"},
    {"report", "date", "ngày ban hành", "day of issue"},
    {"signature", "name", "họ tên người ký", "name of the signer"},
    {"signature", "position", "chức vụ người ký", "position of the signer"},
    {"signature", "authority", "thẩm quyền ký", "authority of the signer"},
    {"commune", "code", "mã đơn vị", "unit code"},
    {"commune", "name", "tên đơn vị", "name of the unit"},
    {"model", "name", "tên mô hình", "name of a model"},
    {"hamlet", "name", "tên bản", "name of a hamlet"},
};

void verdict_name(dv_buf *out, const cli *c, const dv_blank *blank) {
    const dv_type *type = blank->entity->type;
    const dv_field *row = &type->fields[blank->field];
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        if (strcmp(NAMES[i].type, type->name) == 0 && strcmp(NAMES[i].key, row->key) == 0) {
            dv_buf_puts(out, cli_tr(c, NAMES[i].vi, NAMES[i].en));
            return;
        }
    }
    for (const char *at = cli_tr(c, row->vi, row->key); *at; at++)
        dv_buf_putc(out, *at == '_' ? ' ' : *at);
}

void verdict_init(verdict *v) {
    *v = (verdict){0};
    dv_buf_init(&v->names, NULL);
}

void verdict_free(verdict *v) {
    dv_buf_free(&v->names);
}

typedef struct collecting {
    verdict *v;
    const cli *c;
} collecting;

static bool add_blank(void *ctx, const dv_blank *blank) {
    collecting *to = ctx;
    to->v->blanks++;
    if (to->v->blanks <= NAMES_MAX) {
        dv_buf_puts(&to->v->names, to->v->blanks > 1 ? ", " : "");
        verdict_name(&to->v->names, to->c, blank);
    } else if (to->v->blanks == NAMES_MAX + 1) {
        dv_buf_puts(&to->v->names, ", …");
    }
    return true;
}

static void add_counts(verdict *v, const dv_diag *diag) {
    for (int severity = DV_INFO; severity <= DV_ERROR; severity++)
        v->counts[severity] += dv_diag_count(diag, (dv_severity)severity);
}

void verdict_add_text(verdict *v, const dv_diag *diag) {
    v->documents++;
    v->texts++;
    add_counts(v, diag);
}

void verdict_add(verdict *v, const cli *c, const dv_doc *doc, const dv_diag *diag) {
    v->documents++;
    if (!doc) v->unreadable++;
    add_counts(v, diag);
    collecting to = {v, c};
    for (size_t i = 0; doc && i < doc->dossiers.len; i++) {
        size_t filled = 0;
        size_t total = 0;
        v->dossiers++;
        dv_blanks(doc->dossiers.items[i], add_blank, &to, &filled, &total);
    }
}

/* A number with the thousands mark of Vietnamese; plain in English. */
static void put_number(dv_buf *out, const cli *c, size_t number) {
    dv_count_format(out, (dv_count){.value = (int64_t)number, .q = DV_EXACT},
                    c->lang == DV_EN ? DV_PLAIN : DV_VIETNAMESE);
}

/* `3 cảnh báo`, `1 error`, `2 errors`. */
static void put_count(dv_buf *out, const cli *c, size_t count, dv_severity severity) {
    put_number(out, c, count);
    dv_buf_putc(out, ' ');
    dv_buf_puts(out, dv_severity_name(severity, c->lang));
    if (c->lang == DV_EN && count != 1 && severity != DV_INFO) dv_buf_putc(out, 's');
}

static void put_counts(dv_buf *out, const verdict *v, const cli *c) {
    if (v->counts[DV_ERROR] == 0)
        dv_buf_puts(out, cli_tr(c, "Không có lỗi", "No errors"));
    else
        put_count(out, c, v->counts[DV_ERROR], DV_ERROR);
    for (int severity = DV_WARNING; severity >= DV_INFO; severity--) {
        if (v->counts[severity] == 0) continue;
        dv_buf_puts(out, ", ");
        put_count(out, c, v->counts[severity], (dv_severity)severity);
    }
    dv_buf_putc(out, '.');
}

static void put_scope(dv_buf *out, const verdict *v, const cli *c) {
    if (v->texts > 0) {
        if (v->texts == 1) return;
        put_number(out, c, v->texts);
        dv_buf_puts(out, cli_tr(c, " văn bản: ", " texts: "));
        return;
    }
    if (v->documents > 1 || v->dossiers > 1) {
        put_number(out, c, v->dossiers);
        dv_buf_puts(out, cli_tr(c, " hồ sơ", v->dossiers == 1 ? " dossier" : " dossiers"));
        if (v->unreadable > 0) {
            dv_buf_puts(out, ", ");
            put_number(out, c, v->unreadable);
            dv_buf_puts(
                out, cli_tr(c, " tệp không đọc được", v->unreadable == 1 ? " unreadable file" : " unreadable files"));
        }
        dv_buf_puts(out, ": ");
    }
}

static void put_blanks(dv_buf *out, const verdict *v, const cli *c) {
    dv_buf_puts(out, cli_tr(c, " Còn ", " "));
    put_number(out, c, v->blanks);
    dv_buf_puts(out, cli_tr(c, " chỗ trống", v->blanks == 1 ? " blank left" : " blanks left"));
    if (v->dossiers == 1) {
        dv_buf_puts(out, ": ");
        dv_buf_add(out, dv_buf_str(&v->names));
    }
    dv_buf_putc(out, '.');
}

void verdict_write(dv_buf *out, const verdict *v, const cli *c) {
    put_scope(out, v, c);
    put_counts(out, v, c);
    if (v->counts[DV_ERROR] > 0) {
        dv_buf_puts(out, cli_tr(c, " Chưa nên trình ký: còn ", " Not ready for signature: "));
        put_count(out, c, v->counts[DV_ERROR], DV_ERROR);
        dv_buf_puts(out, cli_tr(c, ".", " left."));
    } else if (v->blanks > 0) {
        put_blanks(out, v, c);
    }
    dv_buf_putc(out, '\n');
}
