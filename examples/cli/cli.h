/* What the parts of the program share: exit codes, the parsed command line, and how it speaks. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <danvan/danvan.h>

#include "options.h"

/* Exit codes: scripts rely on them. The highest wins. */
enum { CLI_FINE = 0, CLI_FINDINGS = 1, CLI_USAGE = 2, CLI_UNREADABLE = 3 };

struct cli {
    const command_row *command;
    dv_lang lang;
    const char *value[OPT_COUNT]; /* NULL where the option was not given, "" for one without a value */
    const char **operands;
    size_t operands_len;
    int worst; /* exit code so far */
};

/* Raises the exit code. Returns `code`. */
int cli_worse(cli *c, int code);
/* Says on stderr what went wrong and raises the exit code. `{0}` and `{1}` stand for `a` and `b`, which may be NULL. */
int cli_fail(cli *c, int code, const char *vi, const char *en, const char *a, const char *b);
/* Says on stderr what a person should know; the exit code stays. */
void cli_note(const cli *c, const char *vi, const char *en, const char *a, const char *b);
/* Appends a text in the language of the run, with its places filled. */
void cli_text(dv_buf *out, const cli *c, const char *vi, const char *en, const char *a, const char *b);
/* The one of two texts that is in the language of the run. */
const char *cli_tr(const cli *c, const char *vi, const char *en);
/* Whether an option was given. */
bool cli_has(const cli *c, option_id id);
/* Whether an option has this value. */
bool cli_is(const cli *c, option_id id, const char *value);
/* Writes results to stdout; a failure is noticed at the end of the run. */
void cli_print(dv_str text);
/* What the operating system said, in words for the person. */
const char *cli_errno(const cli *c, int error);
/* Gives up with a clear word when memory has run out. */
void cli_memory(const cli *c, bool ok);
/* The word nearest to one that is unknown, or NULL. `words` is a list of `len` names. */
const char *cli_near(const char *word, const char *const *words, size_t len);
/* Whether `fd` is a terminal on which colour is welcome. */
bool cli_colour(int fd);

int cmd_check(cli *c);
int cmd_show(cli *c);
int cmd_fmt(cli *c);
int cmd_convert(cli *c);
int cmd_report(cli *c);
int cmd_schema(cli *c);
int cmd_parse(cli *c);
int cmd_new(cli *c);
int cmd_todo(cli *c);
int cmd_sort(cli *c);
int cmd_text(cli *c);
int cmd_detect(cli *c);
int cmd_help(cli *c);
/* Help of the whole program, or of one command. */
void help_write(dv_buf *out, const command_row *command, dv_lang lang);
/* Man page and completion, from the same table. */
void help_man(dv_buf *out);
bool help_completion(dv_buf *out, const char *shell);

#endif
