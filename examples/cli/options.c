#include "options.h"

#include <stdlib.h>
#include <string.h>

#include "cli.h"

#define TABLES                                                                                                         \
    "communes|hamlets|ethnic|models|documents|dialogues|supervisions|campaigns|feedback|indicators|members|"           \
    "recipients|directions|recommendations"

static const command_row COMMANDS[] = {
    {CMD_CHECK, "check", "FILE…|DIR…|-", NULL, "files", 1, 0, false, cmd_check,
     "tìm những chỗ không khớp trong hồ sơ, chỗ sai trong văn bản",
     "find what does not add up in dossiers, and what is wrong in texts"},
    {CMD_SHOW, "show", "FILE", NULL, "files", 1, 0, false, cmd_show, "tóm tắt hồ sơ trong một màn hình",
     "sum up a dossier on one screen"},
    {CMD_FMT, "fmt", "FILE…", NULL, "files", 1, 0, false, cmd_fmt, "viết lại hồ sơ theo dạng chuẩn, giữ nguyên ghi chú",
     "write dossiers in canonical form, comments kept"},
    {CMD_CONVERT, "convert", "FILE", NULL, "files", 1, 0, false, cmd_convert,
     "chuyển hồ sơ sang YAML, JSON hoặc CSV cho chương trình khác",
     "turn dossiers into YAML, JSON or CSV for programs"},
    {CMD_REPORT, "report", "FILE", NULL, "files", 1, 1, false, cmd_report, "viết báo cáo theo thể thức văn bản",
     "write the official paper"},
    {CMD_SCHEMA, "schema", "", NULL, NULL, 0, 1, false, cmd_schema, "in JSON Schema (draft-07) của hồ sơ",
     "print the JSON Schema (draft-07) of the dossier"},
    {CMD_PARSE, "parse", "count|decimal|amount|date|docref TEXT", "count|decimal|amount|date|docref", NULL, 2, 0, true,
     cmd_parse, "đọc một giá trị và in ra dạng JSON", "read one value and print it as JSON"},
    {CMD_NEW, "new", "CODE", NULL, NULL, 1, 1, false, cmd_new, "in hồ sơ trống để điền", "print a dossier to fill in"},
    {CMD_TODO, "todo", "FILE", NULL, "files", 1, 0, false, cmd_todo, "liệt kê những chỗ còn trống, mục bắt buộc trước",
     "list what is still blank, what is required first"},
    {CMD_TEXT, "text", "[FILE…|-]", NULL, "files", 0, 0, false, cmd_text, "đổi bảng mã, sửa và chuẩn hóa văn bản tiếng Việt",
     "convert, mend and normalise Vietnamese text"},
    {CMD_DETECT, "detect", "[FILE…|-]", NULL, "files", 0, 0, false, cmd_detect, "đoán bảng mã của tệp, kèm điểm",
     "tell the character set of files, with scores"},
    {CMD_SORT, "sort", "[FILE…|-]", NULL, "files", 0, 0, false, cmd_sort, "xếp các dòng theo thứ tự tiếng Việt",
     "put lines in Vietnamese order"},
    {CMD_HELP, "help", "[COMMAND]", NULL, NULL, 0, 1, false, cmd_help, "in hướng dẫn", "print help"},
};

static const option_row OPTIONS[] = {
    {OPT_FORMAT, CMD_CHECK, 0, false, "format", "FORMAT", "text|json|sarif|github", "dạng của kết quả (mặc định: text)",
     "form of the findings (default: text)"},
    {OPT_FAIL_LEVEL, CMD_CHECK, 0, false, "fail-level", "LEVEL", "error|warning",
     "mức làm mã thoát thành 1 (mặc định: error)", "severity that makes the exit code 1 (default: error)"},
    {OPT_FIX, CMD_CHECK, 0, false, "fix", NULL, NULL,
     "sửa ngay trong tệp những lỗi sửa được chắc chắn, giữ nguyên ghi chú",
     "correct in place what is safe to correct; comments stay"},
    {OPT_AGAINST, CMD_CHECK, 0, false, "against", "OLD", NULL, "so với hồ sơ kỳ trước (tệp hoặc thư mục)",
     "compare with the dossiers of an earlier period (file or folder)"},
    {OPT_EXPLAIN, CMD_CHECK, 0, false, "explain", "RULE", NULL, "giải thích một quy tắc", "explain a rule"},
    {OPT_TEXT, CMD_CHECK, 0, false, "text", NULL, NULL, "các tệp là văn bản thuần, kiểm tra chính tả và cách trình bày",
     "the files are plain texts: check spelling and form"},
    {OPT_NAMES, CMD_CHECK, 0, false, "names", "DOSSIER", NULL, "tên bản lấy từ hồ sơ này (cùng --text)",
     "take the names of hamlets from this dossier (with --text)"},
    {OPT_WRITE, CMD_FMT, 'w', false, "write", NULL, NULL, "ghi đè lên tệp thay vì in ra",
     "write the files in place instead of printing"},
    {OPT_CHECK, CMD_FMT, 0, false, "check", NULL, NULL, "chỉ nêu tên tệp chưa theo dạng chuẩn, mã thoát 1 nếu có",
     "only name files that are not canonical; exit 1 if there are any"},
    {OPT_TO, CMD_CONVERT, 0, false, "to", "FORMAT", "yaml|json|csv", "dạng cần chuyển sang", "form to write"},
    {OPT_TABLE, CMD_CONVERT, 0, false, "table", "TABLE", TABLES, "bảng cần viết ra CSV", "table to write as CSV"},
    {OPT_TO, CMD_REPORT, 0, false, "to", "FORMAT", "md|html|docx|txt",
     "dạng của báo cáo (mặc định: theo tên tệp của -o, hoặc md)",
     "form of the paper (default: by the name given to -o, or md)"},
    {OPT_PROFILE, CMD_REPORT, 0, false, "profile", "PROFILE", "auto|party-2026|party-2018|state-2020",
     "thể thức (mặc định: auto)", "layout rules (default: auto)"},
    {OPT_OUTPUT, CMD_CONVERT | CMD_REPORT | CMD_NEW, 'o', false, "output", "OUT", NULL, "ghi vào tệp này thay vì in ra",
     "write to this file instead of printing"},
    {OPT_PERSONAL, CMD_CONVERT | CMD_REPORT, 0, false, "include-personal", NULL, NULL, "ghi cả dữ liệu cá nhân",
     "write personal data too"},
    {OPT_KEYS, CMD_FMT | CMD_CONVERT | CMD_NEW, 0, false, "keys", "LANG", "vi|en", "ngôn ngữ của tên mục",
     "language of the keys"},
    {OPT_KEYS, CMD_SCHEMA, 0, false, "keys", "LANG", "vi|en|both", "ngôn ngữ của tên mục (mặc định: both)",
     "language of the keys (default: both)"},
    {OPT_FROM, CMD_NEW, 0, false, "from", "OLD", NULL, "mang sang những gì không đổi từ hồ sơ kỳ trước",
     "carry over what does not change from an earlier dossier"},
    {OPT_NAME, CMD_NEW, 0, false, "name", "NAME", NULL, "tên đơn vị, ví dụ “xã Bình Lư”",
     "name of the unit, such as “xã Bình Lư”"},
    {OPT_PROVINCE, CMD_NEW, 0, false, "province", "NAME", NULL, "tên tỉnh, thành phố", "name of the province"},
    {OPT_ALL, CMD_NEW, 0, false, "all", "PROVINCE", NULL,
     "một hồ sơ cho mỗi xã của tỉnh (cần danh mục đơn vị hành chính)",
     "one dossier for every commune of a province (needs the catalogue)"},
    {OPT_FROM, CMD_TEXT, 0, false, "from", "SET", NULL,
     "bảng mã nguồn: auto (mặc định), mixed, utf-8, tcvn3, vni, viscii, vps, vn1, cp1258, bkhcm2, viqr, ncr, hoặc tên mà iconv biết",
     "set of the input: auto (default), mixed, utf-8, tcvn3, vni, viscii, vps, vn1, cp1258, bkhcm2, viqr, ncr, or a name that iconv knows"},
    {OPT_TO, CMD_TEXT, 0, false, "to", "SET", NULL, "bảng mã đích (mặc định: utf-8)", "set of the output (default: utf-8)"},
    {OPT_NFC, CMD_TEXT, 0, false, "nfc", NULL, NULL, "dựng sẵn (NFC)", "composed (NFC)"},
    {OPT_NFD, CMD_TEXT, 0, false, "nfd", NULL, NULL, "tổ hợp (NFD)", "decomposed (NFD)"},
    {OPT_TONE, CMD_TEXT, 0, false, "tone", "STYLE", "hòa|hoà", "kiểu đặt dấu ở oa, oe, uy", "place of the tone in oa, oe, uy"},
    {OPT_REPAIR, CMD_TEXT, 0, false, "repair", NULL, NULL, "sửa dấu gõ sai thứ tự, sai chỗ, hai lần (tóan, nứơc), giữ kiểu đặt dấu",
     "mend marks in the wrong order, on the wrong letter, typed twice (tóan, nứơc); the style stays"},
    {OPT_SPELLING, CMD_TEXT, 0, false, "spelling", NULL, NULL, "thêm dấu móc thiếu (duơng), bỏ h thừa (nghành)",
     "add a missing horn (duơng), drop a wrong h (nghành)"},
    {OPT_SPACES, CMD_TEXT, 0, false, "spaces", NULL, NULL, "khoảng trắng lạ, thừa, ký tự ẩn", "odd and needless blanks, invisible characters"},
    {OPT_LOOKALIKES, CMD_TEXT, 0, false, "lookalikes", NULL, NULL, "chữ giống hình (Ð, chữ Nga trong từ Việt)",
     "letters that look alike (Ð, Cyrillic in a Vietnamese word)"},
    {OPT_QUOTES, CMD_TEXT, 0, false, "quotes", "STYLE", "curly|plain", "dấu ngoặc kép: “ ” hoặc thẳng", "quotation marks: “ ” or straight"},
    {OPT_DASHES, CMD_TEXT, 0, false, "dashes", "STYLE", "long|plain", "gạch ngang: – giữa hai khoảng trắng, hoặc -", "dashes: – between blanks, or -"},
    {OPT_UPPER, CMD_TEXT, 0, false, "upper", NULL, NULL, "chữ hoa", "capitals"},
    {OPT_LOWER, CMD_TEXT, 0, false, "lower", NULL, NULL, "chữ thường", "small letters"},
    {OPT_TITLE, CMD_TEXT, 0, false, "title", NULL, NULL, "viết hoa như địa danh: Chu Va 6", "capitals as in names of places: Chu Va 6"},
    {OPT_FOLD, CMD_TEXT, 0, false, "fold", NULL, NULL, "khóa tìm kiếm từng dòng: chữ thường, không dấu", "search key of each line: small letters without marks"},
    {OPT_SUBSTITUTE, CMD_TEXT, 0, false, "substitute", NULL, NULL, "gặp byte, chữ không đọc, không ghi được thì thay và đi tiếp",
     "put a substitute for what cannot be read or written, and go on"},
    {OPT_FORMAT, CMD_DETECT, 0, false, "format", "FORMAT", "text|json", "dạng của kết quả (mặc định: text)", "form of the result (default: text)"},
    {OPT_ORDER, CMD_SORT, 0, false, "order", "ORDER", "cldr|dictionary",
     "cldr: chữ cái cả dòng trước, dấu thanh sau (mặc định); dictionary: từng tiếng một, như từ điển",
     "cldr: letters of the whole line, then tones (default); dictionary: syllable by syllable, as printed dictionaries do"},
    {OPT_TONES, CMD_SORT, 0, false, "tones", "ORDER", "huyền-first|sắc-first|huyen-first|sac-first",
     "thứ tự dấu thanh: huyền hỏi ngã sắc nặng (mặc định), hoặc sắc huyền hỏi ngã nặng",
     "order of tones: huyền hỏi ngã sắc nặng (default), or sắc huyền hỏi ngã nặng"},
    {OPT_NUMBERS, CMD_SORT, 'n', false, "numbers", NULL, NULL, "xếp số theo giá trị: Bản 2 trước Bản 10",
     "numbers by their value: Bản 2 before Bản 10"},
    {OPT_REVERSE, CMD_SORT, 'r', false, "reverse", NULL, NULL, "xếp ngược lại", "the other way round"},
    {OPT_UNIQUE, CMD_SORT, 'u', false, "unique", NULL, NULL, "chỉ giữ dòng đầu trong các dòng bằng nhau",
     "only the first of lines that are equal in this order"},
    {OPT_MAN, CMD_HELP, 0, true, "man", NULL, NULL, "in trang man", "print the man page"},
    {OPT_COMPLETION, CMD_HELP, 0, true, "completion", "SHELL", "bash|zsh|fish", "in tệp hoàn thành lệnh",
     "print a completion file"},
    {OPT_LANG, CMD_ALL, 0, false, "lang", "LANG", "vi|en",
     "ngôn ngữ của thông báo (mặc định: vi, hoặc theo DANVAN_LANG, LANG)",
     "language of messages (default: vi, or by DANVAN_LANG, LANG)"},
    {OPT_HELP, CMD_ALL, 'h', false, "help", NULL, NULL, "in hướng dẫn", "print help"},
    {OPT_VERSION, CMD_ALL, 0, false, "version", NULL, NULL, "in phiên bản", "print the version"},
};

#define COMMANDS_LEN (sizeof COMMANDS / sizeof COMMANDS[0])
#define OPTIONS_LEN (sizeof OPTIONS / sizeof OPTIONS[0])

const command_row *command_rows(size_t *len) {
    *len = COMMANDS_LEN;
    return COMMANDS;
}

const option_row *option_rows(size_t *len) {
    *len = OPTIONS_LEN;
    return OPTIONS;
}

const command_row *command_find(const char *name) {
    for (size_t i = 0; i < COMMANDS_LEN; i++)
        if (strcmp(COMMANDS[i].name, name) == 0) return &COMMANDS[i];
    return NULL;
}

/* The next word of a `a|b|c` list; an absent text at the end. */
static dv_str choice_next(const char **rest) {
    const char *start = *rest;
    size_t len = strcspn(start, "|");
    *rest = start[len] ? start + len + 1 : start + len;
    return len > 0 ? (dv_str){start, len} : (dv_str){NULL, 0};
}

bool choice_has(const char *choices, const char *word) {
    for (dv_str choice = choice_next(&choices); choice.ptr; choice = choice_next(&choices))
        if (dv_str_equal(choice, dv_s(word))) return true;
    return false;
}

bool choice_near(const char *choices, const char *word, char *out, size_t size) {
    size_t best = 3;
    bool found = false;
    for (dv_str choice = choice_next(&choices); choice.ptr; choice = choice_next(&choices)) {
        size_t distance = dv_text_distance(choice, dv_s(word), best);
        if (distance < best && distance < choice.len && choice.len < size) {
            best = distance;
            found = true;
            memcpy(out, choice.ptr, choice.len);
            out[choice.len] = '\0';
        }
    }
    return found;
}

static unsigned bits_of(const cli *c) {
    return c->command ? c->command->bit : CMD_ALL;
}

/* Before the command is known, only options that all commands have are read. */
static const option_row *option_find(const cli *c, dv_str name, char letter) {
    for (size_t i = 0; i < OPTIONS_LEN; i++) {
        const option_row *row = &OPTIONS[i];
        if ((row->commands & bits_of(c)) != bits_of(c)) continue;
        if (name.ptr ? dv_str_equal(dv_s(row->name), name) : row->letter == letter) return row;
    }
    return NULL;
}

static int fail_unknown_option(cli *c, const char *word) {
    const char *names[OPTIONS_LEN];
    size_t len = 0;
    for (size_t i = 0; i < OPTIONS_LEN; i++)
        if (!OPTIONS[i].hidden && (OPTIONS[i].commands & bits_of(c)) == bits_of(c)) names[len++] = OPTIONS[i].name;
    const char *near = word[0] == '-' && word[1] == '-' ? cli_near(word + 2, names, len) : NULL;
    if (near)
        return cli_fail(c, CLI_USAGE, "không có tùy chọn “{0}”; có phải “--{1}”?",
                        "there is no option “{0}”; did you mean “--{1}”?", word, near);
    return cli_fail(c, CLI_USAGE, "không có tùy chọn “{0}”; xem danvan --help",
                    "there is no option “{0}”; see danvan --help", word, NULL);
}

static int fail_choice(cli *c, const char *word, const char *choices) {
    char near[64];
    if (choice_near(choices, word, near, sizeof near))
        return cli_fail(c, CLI_USAGE, "không nhận “{0}”; có phải “{1}”?", "“{0}” is not accepted; did you mean “{1}”?",
                        word, near);
    return cli_fail(c, CLI_USAGE, "không nhận “{0}”; chọn một trong: {1}", "“{0}” is not accepted; choose one of: {1}",
                    word, choices);
}

static int set_value(cli *c, const option_row *row, const char *value) {
    if (row->choices && !choice_has(row->choices, value)) return fail_choice(c, value, row->choices);
    c->value[row->id] = value;
    if (row->id == OPT_LANG) c->lang = strcmp(value, "en") == 0 ? DV_EN : DV_VI;
    return 0;
}

static int fail_no_value(cli *c, const option_row *row) {
    return cli_fail(c, CLI_USAGE, "tùy chọn --{0} cần một giá trị: {1}", "option --{0} needs a value: {1}", row->name,
                    row->choices ? row->choices : row->metavar);
}

/* `--name`, `--name=value`, `--name value`. `*at` moves past what was used. */
static int read_long(cli *c, int argc, char **argv, int *at) {
    const char *word = argv[*at];
    size_t len = strcspn(word + 2, "=");
    const char *given = word[2 + len] == '=' ? word + 2 + len + 1 : NULL;
    const option_row *row = option_find(c, (dv_str){word + 2, len}, 0);
    if (!row) return fail_unknown_option(c, word);
    if (!row->metavar)
        return given ? cli_fail(c, CLI_USAGE, "tùy chọn --{0} không có giá trị", "option --{0} takes no value",
                                row->name, NULL)
                     : set_value(c, row, "");
    if (!given && *at + 1 < argc) given = argv[++*at];
    return given ? set_value(c, row, given) : fail_no_value(c, row);
}

/* `-w`, `-o OUT`, `-oOUT`, `-wh`. */
static int read_short(cli *c, int argc, char **argv, int *at) {
    const char *word = argv[*at];
    for (const char *letter = word + 1; *letter; letter++) {
        const option_row *row = option_find(c, (dv_str){NULL, 0}, *letter);
        if (!row) return fail_unknown_option(c, word);
        if (row->metavar) {
            const char *value = letter[1] ? letter + 1 : *at + 1 < argc ? argv[++*at] : NULL;
            return value ? set_value(c, row, value) : fail_no_value(c, row);
        }
        int code = set_value(c, row, "");
        if (code) return code;
    }
    return 0;
}

static int read_command(cli *c, const char *word) {
    c->command = command_find(word);
    if (c->command) return 0;
    const char *names[COMMANDS_LEN];
    for (size_t i = 0; i < COMMANDS_LEN; i++)
        names[i] = COMMANDS[i].name;
    const char *near = cli_near(word, names, COMMANDS_LEN);
    if (near)
        return cli_fail(c, CLI_USAGE, "không có lệnh “{0}”; có phải “{1}”?",
                        "there is no command “{0}”; did you mean “{1}”?", word, near);
    return cli_fail(c, CLI_USAGE, "không có lệnh “{0}”; xem danvan --help",
                    "there is no command “{0}”; see danvan --help", word, NULL);
}

/* A word that begins with `-` but is meant as text: `danvan parse docref -BC/ĐU`. */
static bool is_dash_text(const cli *c, const char *word) {
    return c->command && c->command->dash_text && c->operands_len > 0 && word[1] != '-' &&
           !option_find(c, (dv_str){NULL, 0}, word[1]);
}

static int check_operands(cli *c) {
    const command_row *command = c->command;
    if (cli_has(c, OPT_HELP) || cli_has(c, OPT_VERSION) || cli_has(c, OPT_EXPLAIN) || cli_has(c, OPT_ALL)) return 0;
    if (command->choices && c->operands_len > 0 && !choice_has(command->choices, c->operands[0]))
        return fail_choice(c, c->operands[0], command->choices);
    if (c->operands_len < command->least)
        return cli_fail(c, CLI_USAGE, "thiếu đối số: danvan {0} {1}", "an operand is missing: danvan {0} {1}",
                        command->name, command->operands);
    if (command->most > 0 && c->operands_len > command->most)
        return cli_fail(c, CLI_USAGE, "thừa đối số “{0}”: danvan {1}", "one operand too many, “{0}”: danvan {1}",
                        c->operands[command->most], command->name);
    return 0;
}

int options_parse(cli *c, int argc, char **argv) {
    bool only_operands = false;
    for (int at = 1; at < argc; at++) {
        const char *word = argv[at];
        int code = 0;
        if (only_operands || word[0] != '-' || word[1] == '\0' || is_dash_text(c, word)) {
            if (c->command)
                c->operands[c->operands_len++] = word;
            else
                code = read_command(c, word);
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
        } else {
            code = word[1] == '-' ? read_long(c, argc, argv, &at) : read_short(c, argc, argv, &at);
        }
        if (code) return code;
    }
    return c->command ? check_operands(c) : 0;
}
