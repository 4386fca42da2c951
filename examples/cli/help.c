/* Help and man page, from the tables of options.c. */
#include <string.h>

#include "cli.h"

#define HELP_COLUMN 34

static void put_padded(dv_buf *out, dv_str text, size_t column) {
    dv_buf_add(out, text);
    size_t width = dv_utf8_len(text);
    if (width >= column) {
        dv_buf_putc(out, '\n');
        width = 0;
    }
    for (; width < column; width++)
        dv_buf_putc(out, ' ');
}

/* `  -o, --output OUT` or `      --to yaml|json`. */
static void put_option(dv_buf *out, const option_row *row, dv_lang lang) {
    dv_buf name;
    dv_buf_init(&name, NULL);
    dv_buf_puts(&name, "  ");
    if (row->letter) {
        dv_buf_putc(&name, '-');
        dv_buf_putc(&name, row->letter);
        dv_buf_puts(&name, ", ");
    } else {
        dv_buf_puts(&name, "    ");
    }
    dv_buf_puts(&name, "--");
    dv_buf_puts(&name, row->name);
    if (row->metavar) {
        dv_buf_putc(&name, ' ');
        dv_buf_puts(&name, row->choices && strlen(row->choices) < 40 ? row->choices : row->metavar);
    }
    put_padded(out, dv_buf_str(&name), HELP_COLUMN);
    dv_buf_puts(out, lang == DV_EN ? row->en : row->vi);
    dv_buf_putc(out, '\n');
    if (row->choices && strlen(row->choices) >= 40) {
        put_padded(out, DV_S(""), HELP_COLUMN);
        dv_buf_puts(out, row->choices);
        dv_buf_putc(out, '\n');
    }
    dv_buf_free(&name);
}

static void put_options(dv_buf *out, unsigned bits, bool common, dv_lang lang) {
    size_t len = 0;
    const option_row *rows = option_rows(&len);
    for (size_t i = 0; i < len; i++)
        if (!rows[i].hidden && (rows[i].commands & bits) != 0 && (rows[i].commands == CMD_ALL) == common)
            put_option(out, &rows[i], lang);
}

static const char EXITS_VI[] =
    "Mã thoát: 0 tốt; 1 có phát hiện từ mức --fail-level trở lên, hoặc có khác biệt; 2 dùng sai;\n"
    "3 đầu vào không đọc được hoặc chạm giới hạn. Nhiều đầu vào: mã cao nhất.\n";
static const char EXITS_EN[] =
    "Exit codes: 0 fine; 1 findings at or above --fail-level, or a difference; 2 wrong usage;\n"
    "3 unreadable input or a limit reached. Over many inputs the highest code wins.\n";

static void put_commands(dv_buf *out, dv_lang lang) {
    size_t len = 0;
    const command_row *rows = command_rows(&len);
    for (size_t i = 0; i < len; i++) {
        dv_buf name;
        dv_buf_init(&name, NULL);
        dv_buf_puts(&name, "  ");
        dv_buf_puts(&name, rows[i].name);
        put_padded(out, dv_buf_str(&name), 12);
        dv_buf_puts(out, lang == DV_EN ? rows[i].en : rows[i].vi);
        dv_buf_putc(out, '\n');
        dv_buf_free(&name);
    }
}

static void put_usage(dv_buf *out, const command_row *command, dv_lang lang) {
    dv_buf_puts(out, lang == DV_EN ? "Usage: danvan " : "Cách dùng: danvan ");
    dv_buf_puts(out, command ? command->name : lang == DV_EN ? "COMMAND" : "LỆNH");
    dv_buf_puts(out, lang == DV_EN ? " [OPTIONS] " : " [TÙY CHỌN] ");
    dv_buf_puts(out, command ? command->operands : "…");
    dv_buf_puts(out, "\n\n");
}

void help_write(dv_buf *out, const command_row *command, dv_lang lang) {
    put_usage(out, command, lang);
    if (command) {
        dv_buf_puts(out, "  ");
        dv_buf_puts(out, lang == DV_EN ? command->en : command->vi);
        dv_buf_puts(out, "\n\n");
        put_options(out, command->bit, false, lang);
    } else {
        put_commands(out, lang);
        dv_buf_putc(out, '\n');
    }
    put_options(out, CMD_ALL, true, lang);
    dv_buf_putc(out, '\n');
    dv_buf_puts(out, lang == DV_EN ? EXITS_EN : EXITS_VI);
    if (!command)
        dv_buf_puts(out, lang == DV_EN ? "Help of a command: danvan COMMAND --help\n"
                                       : "Hướng dẫn từng lệnh: danvan LỆNH --help\n");
}

/* Text for troff: `\`, `-` and a leading `.` or `'` are special. */
static void put_troff(dv_buf *out, const char *text) {
    if (*text == '.' || *text == '\'') dv_buf_puts(out, "\\&");
    for (; *text; text++) {
        if (*text == '\\' || *text == '-') dv_buf_putc(out, '\\');
        dv_buf_putc(out, *text);
    }
}

static void put_man_option(dv_buf *out, const option_row *row) {
    dv_buf_puts(out, ".TP\n");
    if (row->letter) {
        dv_buf_puts(out, "\\fB\\-");
        dv_buf_putc(out, row->letter);
        dv_buf_puts(out, "\\fR, ");
    }
    dv_buf_puts(out, "\\fB\\-\\-");
    put_troff(out, row->name);
    dv_buf_puts(out, "\\fR");
    if (row->metavar) {
        dv_buf_puts(out, " \\fI");
        put_troff(out, row->choices ? row->choices : row->metavar);
        dv_buf_puts(out, "\\fR");
    }
    dv_buf_putc(out, '\n');
    put_troff(out, row->en);
    dv_buf_puts(out, ".\n");
}

static void put_man_options(dv_buf *out, unsigned bits, bool common) {
    size_t len = 0;
    const option_row *rows = option_rows(&len);
    for (size_t i = 0; i < len; i++)
        if (!rows[i].hidden && (rows[i].commands & bits) != 0 && (rows[i].commands == CMD_ALL) == common)
            put_man_option(out, &rows[i]);
}

static void put_man_command(dv_buf *out, const command_row *row) {
    dv_buf_puts(out, ".SS danvan ");
    dv_buf_puts(out, row->name);
    dv_buf_putc(out, ' ');
    put_troff(out, row->operands);
    dv_buf_putc(out, '\n');
    put_troff(out, row->en);
    dv_buf_puts(out, ".\n");
    put_man_options(out, row->bit, false);
}

static const char MAN_HEAD[] =
    ".TH DANVAN 1 \"\" \"danvan " DV_VERSION_STRING "\" \"User Commands\"\n"
    ".SH NAME\n"
    "danvan \\- check, tidy and write dossiers of Vietnamese mass\\-mobilisation work\n"
    ".SH SYNOPSIS\n"
    ".B danvan\n"
    ".I command\n"
    ".RI [ options ]\n"
    ".RI [ operands ]\n"
    ".SH DESCRIPTION\n"
    "A dossier is a YAML document: one commune in one reporting period. Where a command takes a file it also takes\n"
    "a folder, whose .yaml and .yml files are read in the order of their names, and \\- for standard input.\n"
    "Options may follow operands; \\-\\- ends them. Results go to standard output, trouble to standard error.\n"
    ".SH COMMANDS\n";

static const char MAN_TAIL[] =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nfine\n"
    ".TP\n.B 1\nfindings at or above the fail level, a value that does not read, or a difference\n"
    ".TP\n.B 2\nwrong usage\n"
    ".TP\n.B 3\nunreadable input, results that could not be written, or a limit reached\n"
    ".PP\nOver many inputs the highest code wins; the other inputs are still worked on.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B DANVAN_LANG\n.I vi\nor\n.IR en :\nlanguage of messages. Without it a locale (LC_ALL, LC_MESSAGES, LANG)"
    " that begins with\n"
    ".I en\ngives English; everything else gives Vietnamese.\n"
    ".TP\n.B NO_COLOR\nwhen not empty, no colour is used; without it colour is used on a terminal only.\n"
    ".TP\n.B COLUMNS\nwidth of\n.B danvan show\nwhen the output is no terminal.\n";

void help_man(dv_buf *out) {
    dv_buf_puts(out, MAN_HEAD);
    size_t len = 0;
    const command_row *rows = command_rows(&len);
    for (size_t i = 0; i < len; i++)
        put_man_command(out, &rows[i]);
    dv_buf_puts(out, ".SH COMMON OPTIONS\n");
    put_man_options(out, CMD_ALL, true);
    dv_buf_puts(out, MAN_TAIL);
}
