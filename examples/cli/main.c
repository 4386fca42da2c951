/* danvan: checks, tidies and writes dossiers of mass-mobilisation work. Built on the public headers only. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

int cli_worse(cli *c, int code) {
    if (code > c->worst) c->worst = code;
    return code;
}

void cli_text(dv_buf *out, const cli *c, const char *vi, const char *en, const char *a, const char *b) {
    dv_message message = {.rule = "", .severity = DV_INFO, .vi = vi, .en = en};
    dv_finding finding = {.message = &message, .field = -1, .index = -1};
    finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(a)};
    finding.args[1] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(b)};
    dv_finding_text(out, &finding, c->lang);
}

void cli_note(const cli *c, const char *vi, const char *en, const char *a, const char *b) {
    dv_buf line;
    dv_buf_init(&line, NULL);
    cli_text(&line, c, vi, en, a, b);
    fprintf(stderr, "danvan: %s\n", line.ptr ? line.ptr : "");
    dv_buf_free(&line);
}

int cli_fail(cli *c, int code, const char *vi, const char *en, const char *a, const char *b) {
    cli_note(c, vi, en, a, b);
    return cli_worse(c, code);
}

const char *cli_tr(const cli *c, const char *vi, const char *en) {
    return c->lang == DV_EN ? en : vi;
}

bool cli_has(const cli *c, option_id id) {
    return c->value[id] != NULL;
}

bool cli_is(const cli *c, option_id id, const char *value) {
    return c->value[id] && strcmp(c->value[id], value) == 0;
}

void cli_print(dv_str text) {
    if (text.len > 0) fwrite(text.ptr, 1, text.len, stdout);
}

const char *cli_errno(const cli *c, int error) {
    static const struct {
        int error;
        const char *vi;
    } WORDS[] = {
        {ENOENT, "không có tệp hoặc thư mục này"},
        {EACCES, "không có quyền"},
        {EPERM, "không được phép"},
        {EISDIR, "đây là thư mục"},
        {ENOTDIR, "đây không phải thư mục"},
        {ENOSPC, "ổ đĩa đã đầy"},
        {EROFS, "ổ đĩa chỉ cho đọc"},
        {EFBIG, "quá lớn"},
        {EIO, "ổ đĩa báo lỗi"},
        {EPIPE, "nơi nhận đã đóng"},
    };
    for (size_t i = 0; c->lang == DV_VI && i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (WORDS[i].error == error) return WORDS[i].vi;
    return strerror(error);
}

void cli_memory(const cli *c, bool ok) {
    if (ok) return;
    cli_note(c, "hết bộ nhớ", "out of memory", NULL, NULL);
    exit(CLI_UNREADABLE);
}

const char *cli_near(const char *word, const char *const *words, size_t len) {
    const char *found = NULL;
    size_t best = 3;
    for (size_t i = 0; i < len; i++) {
        size_t distance = dv_text_distance(dv_s(word), dv_s(words[i]), best);
        if (distance < best && distance < strlen(words[i])) {
            best = distance;
            found = words[i];
        }
    }
    return found;
}

bool cli_colour(int fd) {
    const char *off = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    return isatty(fd) && !(off && *off) && !(term && strcmp(term, "dumb") == 0);
}

static bool is_english(const char *value) {
    return value[0] == 'e' && value[1] == 'n' && !(value[2] >= 'a' && value[2] <= 'z');
}

/* DANVAN_LANG decides; without it a locale that is English by name does. C and POSIX name no language: Vietnamese. */
static dv_lang language_of_environment(void) {
    static const char *const NAMES[] = {"DANVAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        const char *value = getenv(NAMES[i]);
        if (value && *value) return is_english(value) ? DV_EN : DV_VI;
    }
    return DV_VI;
}

/* A message about a wrong option should already be in the language that a later `--lang` asks for. */
static dv_lang language_of_words(int argc, char **argv, dv_lang lang) {
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        const char *value = NULL;
        if (strncmp(argv[i], "--lang=", 7) == 0)
            value = argv[i] + 7;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            value = argv[i + 1];
        if (value && (strcmp(value, "vi") == 0 || strcmp(value, "en") == 0))
            lang = strcmp(value, "en") == 0 ? DV_EN : DV_VI;
    }
    return lang;
}

static void print_help(const cli *c) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    help_write(&out, c->command, c->lang);
    cli_memory(c, out.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
}

int cmd_help(cli *c) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (cli_has(c, OPT_MAN)) {
        help_man(&out);
    } else if (cli_has(c, OPT_COMPLETION)) {
        help_completion(&out, c->value[OPT_COMPLETION]);
    } else {
        const command_row *command = c->operands_len > 0 ? command_find(c->operands[0]) : NULL;
        if (c->operands_len > 0 && !command)
            return cli_fail(c, CLI_USAGE, "không có lệnh “{0}”; xem danvan --help",
                            "there is no command “{0}”; see danvan --help", c->operands[0], NULL);
        help_write(&out, command, c->lang);
    }
    cli_memory(c, out.status == DV_OK);
    cli_print(dv_buf_str(&out));
    dv_buf_free(&out);
    return CLI_FINE;
}

static void run(cli *c, int argc, char **argv) {
    if (options_parse(c, argc, argv) != 0) return;
    if (cli_has(c, OPT_VERSION)) {
        cli_print(DV_S("danvan " DV_VERSION_STRING "\n"));
    } else if (cli_has(c, OPT_HELP)) {
        print_help(c);
    } else if (!c->command) {
        cli_fail(c, CLI_USAGE, "thiếu lệnh; xem danvan --help", "a command is missing; see danvan --help", NULL, NULL);
    } else {
        cli_worse(c, c->command->run(c));
    }
}

int main(int argc, char **argv) {
    cli c = {.lang = language_of_words(argc, argv, language_of_environment())};
    c.operands = calloc((size_t)argc + 1, sizeof *c.operands);
    cli_memory(&c, c.operands != NULL);
    run(&c, argc, argv);
    errno = 0;
    if (fflush(stdout) != 0 || ferror(stdout))
        cli_fail(&c, CLI_UNREADABLE, "không ghi được kết quả: {0}", "the results could not be written: {0}",
                 errno ? cli_errno(&c, errno) : "stdout", NULL);
    free(c.operands);
    return c.worst;
}
