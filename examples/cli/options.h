/* The one table of commands and options. Parsing, help, man page and completion are all made from it. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct cli cli;

typedef enum option_id {
    OPT_HELP = 0,
    OPT_LANG,
    OPT_VERSION,
    OPT_FORMAT,
    OPT_FAIL_LEVEL,
    OPT_FIX,
    OPT_AGAINST,
    OPT_EXPLAIN,
    OPT_WRITE,
    OPT_CHECK,
    OPT_TO,
    OPT_TABLE,
    OPT_PROFILE,
    OPT_OUTPUT,
    OPT_PERSONAL,
    OPT_KEYS,
    OPT_FROM,
    OPT_NAME,
    OPT_PROVINCE,
    OPT_ALL,
    OPT_NFC,
    OPT_NFD,
    OPT_TONE,
    OPT_REPAIR,
    OPT_SPELLING,
    OPT_FOLD,
    OPT_UPPER,
    OPT_LOWER,
    OPT_TITLE,
    OPT_SPACES,
    OPT_LOOKALIKES,
    OPT_QUOTES,
    OPT_DASHES,
    OPT_SUBSTITUTE,
    OPT_ORDER,
    OPT_TONES,
    OPT_NUMBERS,
    OPT_REVERSE,
    OPT_UNIQUE,
    OPT_MAN,
    OPT_COMPLETION,
    OPT_COUNT
} option_id;

/* Commands as bits, so that a row can belong to several. */
enum {
    CMD_CHECK = 1,
    CMD_SHOW = 2,
    CMD_FMT = 4,
    CMD_CONVERT = 8,
    CMD_REPORT = 16,
    CMD_SCHEMA = 32,
    CMD_PARSE = 64,
    CMD_NEW = 128,
    CMD_TODO = 256,
    CMD_HELP = 512,
    CMD_SORT = 1024,
    CMD_TEXT = 2048,
    CMD_DETECT = 4096,
    CMD_ALL = 8191
};

typedef struct command_row {
    unsigned bit;
    const char *name;
    const char *operands; /* as the help shows them */
    const char *choices;  /* words that the first operand is chosen from, separated by `|`; NULL for any */
    const char *files;    /* what completion offers: "files" or NULL */
    size_t least;         /* operands at least */
    size_t most;          /* and at most; 0 means no bound */
    bool dash_text;       /* an operand may begin with `-`, as document numbers do */
    int (*run)(cli *c);
    const char *vi;
    const char *en;
} command_row;

typedef struct option_row {
    option_id id;
    unsigned commands;   /* CMD_ bits */
    char letter;         /* short form, or 0 */
    bool hidden;         /* not for the help */
    const char *name;    /* long form */
    const char *metavar; /* NULL for an option without value */
    const char *choices; /* allowed values, separated by `|`; NULL for any */
    const char *vi;
    const char *en;
} option_row;

const command_row *command_rows(size_t *len);
const option_row *option_rows(size_t *len);
const command_row *command_find(const char *name);
/* Whether `word` is one of the words of a `a|b|c` list. */
bool choice_has(const char *choices, const char *word);
/* The word of a `a|b|c` list that is nearest to `word`, copied to `out`. false when none is near. */
bool choice_near(const char *choices, const char *word, char *out, size_t size);

/* Reads the command line into `c`: language, command, options, operands. Returns 0, or the exit code after it has
 * said what is wrong. `c->operands` has room for `argc` words. */
int options_parse(cli *c, int argc, char **argv);

#endif
