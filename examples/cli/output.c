#include "output.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

bool output_file(cli *c, const char *path, dv_str text) {
    errno = 0;
    dv_status status = dv_write_file(path, text);
    if (status == DV_OK) return true;
    cli_fail(c, CLI_UNREADABLE, "không ghi được {0}: {1}", "cannot write {0}: {1}", path,
             errno ? cli_errno(c, errno) : dv_status_name(status));
    return false;
}

static bool is_to_file(const cli *c) {
    return cli_has(c, OPT_OUTPUT) && !cli_is(c, OPT_OUTPUT, "-");
}

void output_flush(const cli *c, dv_buf *out) {
    cli_memory(c, out->status == DV_OK);
    if (is_to_file(c)) return;
    cli_print(dv_buf_str(out));
    out->len = 0;
}

/* Results never take the place of what they were made from, nor a new form that of one which may be filled in already. */
static bool may_write(cli *c, const char *path) {
    struct stat target, source;
    if (stat(path, &target) != 0) return true;
    for (size_t i = 0; i < c->operands_len; i++)
        if (stat(c->operands[i], &source) == 0 && source.st_dev == target.st_dev && source.st_ino == target.st_ino) {
            cli_fail(c, CLI_USAGE, "không ghi đè lên tệp nguồn {0}: chọn tên khác", "{0} is the input: choose another name", path, NULL);
            return false;
        }
    if (strcmp(c->command->name, "new") == 0 && S_ISREG(target.st_mode)) {
        cli_fail(c, CLI_USAGE, "đã có tệp {0}: chọn tên khác hoặc xóa tệp cũ trước", "{0} exists: choose another name, or delete it first",
                 path, NULL);
        return false;
    }
    return true;
}

void output_write(cli *c, const dv_buf *out) {
    cli_memory(c, out->status == DV_OK);
    if (is_to_file(c) && !may_write(c, c->value[OPT_OUTPUT])) return;
    if (is_to_file(c))
        output_file(c, c->value[OPT_OUTPUT], dv_buf_str(out));
    else
        cli_print(dv_buf_str(out));
}

/* The key of a line that begins one at its first character; absent for other lines. */
static dv_str key_of_line(dv_str line) {
    size_t len = 0;
    while (len < line.len && line.ptr[len] != ':')
        len++;
    bool begins = len > 0 && len < line.len && line.ptr[0] != ' ' && line.ptr[0] != '#' && line.ptr[0] != '-';
    return begins ? (dv_str){line.ptr, len} : (dv_str){NULL, 0};
}

/* A key that is the same in both languages (`danvan`) counts for neither. */
static int vote(dv_str key) {
    const dv_type *type = dv_type_find("dossier");
    int field = type && key.ptr ? dv_field_find(type, key) : -1;
    if (field < 0) return 0;
    bool english = dv_word_equal(key, dv_s(type->fields[field].key));
    return english == dv_word_equal(key, dv_s(type->fields[field].vi)) ? (english ? 0 : -1) : english ? 1 : -1;
}

dv_lang output_keys(const cli *c, dv_str source) {
    if (cli_has(c, OPT_KEYS)) return cli_is(c, OPT_KEYS, "en") ? DV_EN : DV_VI;
    int votes = 0;
    for (size_t at = 0; at < source.len;) {
        const char *end = memchr(source.ptr + at, '\n', source.len - at);
        size_t len = end ? (size_t)(end - source.ptr) - at : source.len - at;
        votes += vote(key_of_line((dv_str){source.ptr + at, len}));
        at += len + 1;
    }
    return votes > 0 ? DV_EN : DV_VI;
}

dv_lang output_keys_of(const cli *c, const dv_doc *doc) {
    dv_buf source;
    dv_buf_init(&source, NULL);
    dv_status status = dv_doc_content(&source, doc);
    cli_memory(c, status == DV_OK || status == DV_E_NOT_FOUND);
    dv_lang keys = output_keys(c, dv_buf_str(&source));
    dv_buf_free(&source);
    return keys;
}
