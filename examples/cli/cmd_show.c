/* danvan show: a dossier on one screen, with what a check would find. */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "input.h"
#include "verdict.h"

static unsigned clamp_width(unsigned long width) {
    return width < 40 ? 40 : width > 200 ? 200 : (unsigned)width;
}

static unsigned screen_width(void) {
    struct winsize size;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return clamp_width(size.ws_col);
    const char *columns = getenv("COLUMNS");
    unsigned long width = columns ? strtoul(columns, NULL, 10) : 0;
    return width > 0 ? clamp_width(width) : 80;
}

static void show_document(cli *c, void *ctx, const input_document *document) {
    size_t *shown = ctx;
    if (!input_usable(c, document)) return;
    dv_check_doc(document->doc, NULL, document->diag);
    dv_locate(document->diag, document->doc);
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < document->doc->dossiers.len; i++) {
        if ((*shown)++ > 0) dv_buf_putc(&out, '\n');
        dv_summary_write(&out, document->doc->dossiers.items[i], c->lang, screen_width());
    }
    if (out.len > 0 && out.ptr[out.len - 1] != '\n') dv_buf_putc(&out, '\n');
    verdict totals;
    verdict_init(&totals);
    verdict_add(&totals, c, document->doc, document->diag);
    dv_buf_putc(&out, '\n');
    verdict_write(&out, &totals, c);
    verdict_free(&totals);
    cli_memory(c, out.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
}

int cmd_show(cli *c) {
    size_t shown = 0;
    input_documents(c, c->operands, c->operands_len, show_document, &shown);
    return CLI_FINE;
}
