#include "findings.h"

#include <string.h>
#include <unistd.h>

#include "source.h"

void findings_message(dv_buf *out, const cli *c, const dv_finding *finding) {
    dv_finding_text(out, finding, c->lang);
}

static const char *colour_of(dv_severity severity) {
    static const char *const COLOURS[] = {
        [DV_INFO] = "\033[1;36m", [DV_WARNING] = "\033[1;35m", [DV_ERROR] = "\033[1;31m"};
    return COLOURS[severity];
}

/* The library writes the line; colour is put around its parts. */
static void put_coloured(dv_buf *out, const cli *c, const dv_finding *finding) {
    dv_buf line;
    dv_buf message;
    dv_buf_init(&line, NULL);
    dv_buf_init(&message, NULL);
    dv_finding_line(&line, finding, c->lang);
    dv_finding_text(&message, finding, c->lang);
    const char *name = dv_severity_name(finding->severity, c->lang);
    size_t tail = strlen(name) + 2 + message.len + 2 + strlen(finding->message->rule) + 1;
    if (line.status == DV_OK && message.status == DV_OK && tail <= line.len) {
        size_t head = line.len - tail;
        dv_buf_puts(out, "\033[1m");
        dv_buf_add(out, (dv_str){line.ptr, head});
        dv_buf_puts(out, colour_of(finding->severity));
        dv_buf_puts(out, name);
        dv_buf_puts(out, "\033[0m");
        dv_buf_add(out, (dv_str){line.ptr + head + strlen(name), line.len - head - strlen(name)});
    }
    dv_buf_free(&line);
    dv_buf_free(&message);
}

/* The key of a line: `  - trưởng bản: …` has `trưởng bản`. */
static dv_str key_of(dv_str line) {
    size_t from = 0;
    while (from < line.len && (line.ptr[from] == ' ' || line.ptr[from] == '-'))
        from++;
    size_t len = 0;
    while (from + len < line.len && line.ptr[from + len] != ':')
        len++;
    return (dv_str){line.ptr + from, from + len < line.len ? len : 0};
}

/* Whether a key is that of personal data wherever it stands. */
static bool is_personal_key(dv_str key) {
    size_t len = 0;
    bool personal = false;
    const dv_type *const *types = dv_types(&len);
    for (size_t i = 0; key.len > 0 && i < len; i++) {
        int field = dv_field_find(types[i], key);
        if (field >= 0 && (types[i]->fields[field].flags & DV_FIELD_PERSONAL) == 0) return false;
        personal = personal || field >= 0;
    }
    return personal;
}

/* Personal data stays out of findings: its line is not shown. */
static bool is_personal(const dv_finding *finding, const dv_doc *doc, dv_str line) {
    if (!doc || !finding->entity || finding->field < 0) return line.ptr && is_personal_key(key_of(line));
    const dv_type *type = finding->entity->type;
    return (size_t)finding->field < type->len && (type->fields[finding->field].flags & DV_FIELD_PERSONAL) != 0;
}

void findings_text(const cli *c, FILE *stream, const dv_finding *finding, const dv_doc *doc, dv_str text) {
    bool colour = cli_colour(stream == stdout ? STDOUT_FILENO : STDERR_FILENO);
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (colour)
        put_coloured(&out, c, finding);
    else
        dv_finding_line(&out, finding, c->lang);
    dv_buf_putc(&out, '\n');
    if (text.ptr && finding->mark.line > 0 && !is_personal(finding, doc, source_line(text, finding->mark.line)))
        source_show(&out, text, finding->mark, finding->width, colour);
    cli_memory(c, out.status == DV_OK);
    fwrite(out.ptr, 1, out.len, stream);
    dv_buf_free(&out);
}

void findings_errors(const cli *c, const dv_diag *diag) {
    for (size_t i = 0; i < dv_diag_len(diag); i++)
        if (dv_diag_at(diag, i)->severity == DV_ERROR)
            findings_text(c, stderr, dv_diag_at(diag, i), NULL, (dv_str){NULL, 0});
}

/* Workflow commands end at a line end and, in properties, at `,` and `:`. */
static void put_escaped(dv_buf *out, dv_str text, bool property) {
    static const char HEX[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        if (byte == '%' || byte == '\r' || byte == '\n' || (property && (byte == ':' || byte == ','))) {
            dv_buf_putc(out, '%');
            dv_buf_putc(out, HEX[(unsigned char)byte >> 4]);
            dv_buf_putc(out, HEX[(unsigned char)byte & 15]);
        } else {
            dv_buf_putc(out, byte);
        }
    }
}

void findings_github(const cli *c, const dv_finding *finding) {
    static const char *const COMMANDS[] = {
        [DV_INFO] = "::notice ", [DV_WARNING] = "::warning ", [DV_ERROR] = "::error "};
    dv_buf out;
    dv_buf message;
    dv_buf_init(&out, NULL);
    dv_buf_init(&message, NULL);
    findings_message(&message, c, finding);
    dv_buf_puts(&out, COMMANDS[finding->severity]);
    if (finding->file.len > 0) {
        dv_buf_puts(&out, "file=");
        put_escaped(&out, finding->file, true);
        dv_buf_putc(&out, ',');
    }
    if (finding->mark.line > 0) {
        dv_buf_puts(&out, "line=");
        dv_buf_int(&out, finding->mark.line);
        dv_buf_puts(&out, ",col=");
        dv_buf_int(&out, finding->mark.column > 0 ? finding->mark.column : 1);
        dv_buf_putc(&out, ',');
    }
    dv_buf_puts(&out, "title=");
    put_escaped(&out, dv_s(finding->message->rule), true);
    dv_buf_puts(&out, "::");
    put_escaped(&out, dv_buf_str(&message), false);
    dv_buf_putc(&out, '\n');
    cli_memory(c, out.status == DV_OK && message.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
    dv_buf_free(&message);
}
