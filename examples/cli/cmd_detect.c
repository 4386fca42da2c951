/* danvan detect: which character set a file is in, ranked, with scores. */
#include <string.h>

#include "json.h"
#include "stream.h"

/* dv_text_detect() looks at the first words beyond ASCII: they may come late in a file that is mostly English. */
#define HEAD ((size_t)4 << 20)
/* Readings beyond these are of no use to a person. */
#define SHOWN 5

typedef struct detecting {
    dv_buf head;
    json_t *results; /* NULL for text */
} detecting;

static bool is_ascii(const dv_detection *found) {
    return found->words == 0 && found->ranked[0].encoding == DV_ENC_UTF8;
}

static const char *kind_of(const dv_detection *found, bool english) {
    if (is_ascii(found)) return english ? "ASCII only: UTF-8 and most other sets" : "chỉ có ASCII: đọc được theo UTF-8 và hầu hết bảng mã";
    if (!found->sure) return english ? "cannot be told for sure" : "chưa chắc chắn";
    if (found->ranked[0].reread) return english ? "saved again after a wrong reading; see danvan text --from mixed" : "đã đọc sai bảng mã rồi lưu lại; xem danvan text --from mixed";
    return "";
}

static void print_text(const cli *c, const char *name, const dv_detection *found) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_buf_puts(&out, name);
    dv_buf_puts(&out, ": ");
    dv_buf_puts(&out, found->sure || is_ascii(found) ? found->ranked[0].name : "?");
    const char *kind = kind_of(found, c->lang == DV_EN);
    if (*kind) {
        dv_buf_puts(&out, " (");
        dv_buf_puts(&out, kind);
        dv_buf_puts(&out, ")");
    }
    dv_buf_puts(&out, "\n");
    for (size_t i = 0; i < found->len && i < SHOWN && !is_ascii(found) && (found->ranked[i].score > 0 || i == 0); i++) {
        dv_buf_puts(&out, "  ");
        dv_buf_puts(&out, found->ranked[i].name);
        for (size_t width = strlen(found->ranked[i].name); width < 12; width++)
            dv_buf_putc(&out, ' ');
        dv_buf_int(&out, found->ranked[i].score);
        dv_buf_puts(&out, found->ranked[i].reread ? cli_tr(c, "  đọc sai rồi lưu lại\n", "  read wrongly and saved again\n") : "\n");
    }
    cli_memory(c, out.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
}

static json_t *to_json(const char *name, const dv_detection *found) {
    json_t *ranked = json_array();
    for (size_t i = 0; i < found->len; i++)
        json_array_append_new(ranked, json_pack("{s:s, s:i, s:b}", "encoding", found->ranked[i].name, "score", found->ranked[i].score,
                                                "reread", found->ranked[i].reread));
    return json_pack("{s:s, s:b, s:b, s:i, s:I, s:o}", "file", name, "sure", found->sure, "ascii", is_ascii(found), "margin",
                     found->margin, "words", (json_int_t)found->words, "ranked", ranked);
}

static bool take_piece(cli *c, void *ctx, const char *name, dv_str piece, bool last) {
    detecting *d = ctx;
    if (d->head.len < HEAD) cli_memory(c, dv_buf_add(&d->head, piece) == DV_OK);
    if (!last && d->head.len < HEAD) return true;
    dv_detection found;
    dv_str head = last ? dv_buf_str(&d->head) : stream_head(dv_buf_str(&d->head));
    cli_memory(c, dv_text_detect(&found, head, NULL) == DV_OK);
    d->head.len = 0;
    if (d->results)
        json_array_append_new(d->results, to_json(name, &found));
    else
        print_text(c, name, &found);
    if (!found.sure && !is_ascii(&found)) cli_worse(c, CLI_FINDINGS);
    return false;
}

int cmd_detect(cli *c) {
    detecting d = {.results = cli_is(c, OPT_FORMAT, "json") ? json_array() : NULL};
    dv_buf_init(&d.head, NULL);
    stream_operands(c, take_piece, &d);
    if (d.results) {
        char *text = json_dumps(d.results, JSON_INDENT(2));
        cli_memory(c, text != NULL);
        cli_print(dv_s(text));
        cli_print(DV_S("\n"));
        free(text);
        json_decref(d.results);
    }
    dv_buf_free(&d.head);
    return CLI_FINE;
}
