/* A plain text, paragraph by paragraph. */
#include <string.h>

#include "base/options.h"
#include "base/patches.h"
#include "check/text.h"

/* A paragraph is cut here at the latest, so that its tokens stay few. */
#define BLOCK_MOST ((size_t)1 << 20)

static const dv_message MSG_UTF8 = {
    .rule = "bad-utf8",
    .severity = DV_ERROR,
    .vi =
        "văn bản không phải UTF-8 từ chỗ này: có thể còn ở bảng mã cũ (TCVN3, VNI); đề nghị chuyển sang UTF-8 rồi kiểm tra lại",
    .en = "the text is not UTF-8 from here on: it may be in a legacy encoding (TCVN3, VNI); convert it and check again",
};

/* Where the walk over the text stands. */
typedef struct cutter {
    dv_str text;
    size_t at;
    uint32_t line;
    uint32_t column;
} cutter;

static dv_str line_at(dv_str text, size_t at) {
    const char *end = memchr(text.ptr + at, '\n', text.len - at);
    return (dv_str){text.ptr + at, end ? (size_t)(end - text.ptr) - at : text.len - at};
}

static bool is_empty(dv_str line) {
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] != ' ' && line.ptr[i] != '\t' && line.ptr[i] != '\r') return false;
    return true;
}

/* The rules behind `# danvan: disable=`, or nothing. */
static dv_str find_quiet(dv_str line) {
    static const char MARK[] = "danvan:", WORD[] = "disable=";
    line = dv_trim(line);
    if (line.len == 0 || line.ptr[0] != '#') return (dv_str){NULL, 0};
    line = dv_trim((dv_str){line.ptr + 1, line.len - 1});
    if (line.len < sizeof MARK - 1 || memcmp(line.ptr, MARK, sizeof MARK - 1) != 0) return (dv_str){NULL, 0};
    line = dv_trim((dv_str){line.ptr + sizeof MARK - 1, line.len - (sizeof MARK - 1)});
    if (line.len < sizeof WORD - 1 || memcmp(line.ptr, WORD, sizeof WORD - 1) != 0) return (dv_str){NULL, 0};
    return (dv_str){line.ptr + sizeof WORD - 1, line.len - (sizeof WORD - 1)};
}

static void skip_line(cutter *cut, dv_str line) {
    cut->at += line.len + 1;
    if (cut->at > cut->text.len) cut->at = cut->text.len;
    cut->line++;
    cut->column = 1;
}

/* The last place in [from, most) where a line without end may be cut: behind a blank, or between characters. */
static size_t cut_line(dv_str text, size_t from, size_t most) {
    for (size_t at = most; at > from + most / 2; at--)
        if (text.ptr[at - 1] == ' ') return at;
    while (most > from && ((unsigned char)text.ptr[most] & 0xC0) == 0x80)
        most--;
    return most;
}

/* The lines of a paragraph up to an empty one. */
static void read_block(cutter *cut, dv_text_block *block) {
    size_t start = cut->at;
    block->offset = start;
    block->mark = (dv_mark){cut->line, cut->column};
    size_t end = start;
    while (cut->at < cut->text.len) {
        dv_str line = line_at(cut->text, cut->at);
        if (is_empty(line) || (end > start && find_quiet(line).ptr)) break;
        if (cut->at + line.len - start > BLOCK_MOST) {
            if (end == start) {
                end = cut_line(cut->text, start, start + BLOCK_MOST);
                cut->column += (uint32_t)dv_utf8_len((dv_str){cut->text.ptr + start, end - start});
                cut->at = end;
            }
            break;
        }
        end = cut->at + line.len;
        skip_line(cut, line);
    }
    while (end > start && (cut->text.ptr[end - 1] == '\r' || cut->text.ptr[end - 1] == '\n'))
        end--;
    block->text = (dv_str){cut->text.ptr + start, end - start};
}

static void check_blocks(dv_texting *t, dv_str text, size_t start) {
    cutter cut = {.text = text, .at = start, .line = 1, .column = 1};
    dv_str quiet = {NULL, 0};
    while (cut.at < text.len && t->run->status == DV_OK) {
        dv_str line = line_at(text, cut.at);
        dv_str rules = find_quiet(line);
        if (is_empty(line) || rules.ptr) {
            quiet = rules;
            skip_line(&cut, line);
            continue;
        }
        dv_text_block block = {.spot = {NULL, -1, -1}, .quiet = quiet};
        size_t before = cut.at;
        read_block(&cut, &block);
        dv_text__block(t, &block);
        if (cut.at == before) break;
    }
}

static dv_status read_options(const dv_text_options *given, dv_text_options *options) {
    *options = (dv_text_options){0};
    dv_options__read(options, sizeof *options, given);
    if (options->names_len > 0 && !options->names) return DV_E_ARG;
    for (const char *const *id = options->only; id && *id; id++)
        if (!dv_rule_find(dv_s(*id))) return DV_E_ARG;
    return DV_OK;
}

static dv_status say_bad(dv_diag *diag, dv_str text, const char *name, const dv_text_options *options) {
    size_t bad = dv_utf8_check(text);
    dv_finding finding = {.message = &MSG_UTF8, .severity = DV_ERROR, .file = dv_s(name), .field = -1, .index = -1};
    finding.mark = (dv_mark){1, 1};
    for (size_t at = 0; at < bad; at++) {
        finding.mark.column += ((unsigned char)text.ptr[at] & 0xC0) != 0x80;
        if (text.ptr[at] == '\n') finding.mark = (dv_mark){finding.mark.line + 1, 1};
    }
    if (!diag || !dv_check__is_wanted(options->only, MSG_UTF8.rule)) return DV_E_TEXT;
    return dv_diag_add(diag, &finding) == DV_OK ? DV_E_TEXT : DV_E_NOMEM;
}

static dv_status run_text(dv_diag *diag, dv_str text, const char *name, const dv_text_options *options,
                          const dv_spelling *spelling) {
    dv_checking run = {.only = options->only, .diag = diag};
    dv_arena__init(&run.arena, options->alloc);
    dv_texting t;
    dv_status status = dv_text__open(&t, &run, dv_s(name), spelling, options->names, options->names_len);
    size_t start = text.len >= 3 && memcmp(text.ptr, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (status != DV_OK && run.status == DV_OK) run.status = status;
    check_blocks(&t, text, start);
    dv_text__close(&t);
    dv_arena__free(&run.arena);
    if (run.status != DV_OK) return run.status;
    return run.found_error ? DV_FINDINGS : DV_OK;
}

dv_status dv_check_text(dv_diag *diag, dv_str text, const char *name, const dv_text_options *options) {
    dv_text_options read;
    dv_spelling *own = NULL;
    if (!text.ptr && text.len > 0) return DV_E_ARG;
    dv_status status = read_options(options, &read);
    if (status != DV_OK) return status;
    if (dv_utf8_check(text) != text.len) return say_bad(diag, text, name, &read);
    if (text.len == 0) return DV_OK;
    if (!read.spelling) {
        const dv_spelling_options how = {
            .size = sizeof how, .alloc = read.alloc, .names = read.names, .names_len = read.names_len};
        status = dv_spelling_new(&own, &how);
    }
    if (status == DV_OK) status = run_text(diag, text, name, &read, own ? own : read.spelling);
    dv_spelling_free(own);
    return status;
}

dv_status dv_text_fix(dv_buf *out, dv_str text, const char *name, const dv_diag *diag, size_t *applied) {
    if (applied) *applied = 0;
    if (!out || (!text.ptr && text.len > 0)) return DV_E_ARG;
    if (!text.ptr) text = DV_S("");
    dv_patches list;
    dv_status status = dv_patches__collect(&list, diag, dv_s(name), text.len);
    if (status == DV_OK) status = dv_patches__apply(out, text, &list);
    if (status == DV_OK && applied) *applied = list.len;
    dv_patches__free(&list);
    return status;
}
