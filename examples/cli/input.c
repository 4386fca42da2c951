#include "input.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "findings.h"

/* Larger files are streamed by the library instead of being read whole. */
#define WHOLE_FILE_MAX ((size_t)64 << 20)
/* The bound of the library on one stream. */
#define STREAM_MAX ((size_t)1 << 30)

/* Paths to visit, in order. */
typedef struct paths {
    char **items;
    size_t len;
    size_t cap;
} paths;

static void add_path(const cli *c, paths *list, const char *folder, const char *name) {
    if (list->len == list->cap) {
        size_t cap = list->cap ? 2 * list->cap : 16;
        char **items = realloc(list->items, cap * sizeof *items);
        cli_memory(c, items != NULL);
        list->items = items;
        list->cap = cap;
    }
    size_t folder_len = folder ? strlen(folder) : 0;
    while (folder_len > 1 && folder[folder_len - 1] == '/')
        folder_len--;
    bool slash = folder_len > 0 && folder[folder_len - 1] != '/';
    char *path = malloc(folder_len + strlen(name) + 2);
    cli_memory(c, path != NULL);
    if (folder_len > 0) memcpy(path, folder, folder_len);
    if (slash) path[folder_len] = '/';
    memcpy(path + folder_len + (slash ? 1 : 0), name, strlen(name) + 1);
    list->items[list->len++] = path;
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_dossier_name(const char *name) {
    size_t len = strlen(name);
    return name[0] != '.' &&
           ((len > 5 && strcmp(name + len - 5, ".yaml") == 0) || (len > 4 && strcmp(name + len - 4, ".yml") == 0));
}

static void add_folder(cli *c, paths *list, const char *folder) {
    DIR *dir = opendir(folder);
    if (!dir) {
        cli_fail(c, CLI_UNREADABLE, "không mở được thư mục {0}: {1}", "cannot open folder {0}: {1}", folder,
                 cli_errno(c, errno));
        return;
    }
    size_t first = list->len;
    for (const struct dirent *entry = readdir(dir); entry; entry = readdir(dir))
        if (is_dossier_name(entry->d_name)) add_path(c, list, folder, entry->d_name);
    closedir(dir);
    if (list->len == first)
        cli_fail(c, CLI_UNREADABLE, "thư mục {0} không có tệp .yaml nào", "folder {0} has no .yaml file", folder, NULL);
    else
        qsort(list->items + first, list->len - first, sizeof *list->items, compare_paths);
}

static bool read_stream(FILE *stream, dv_buf *out) {
    static char block[1 << 16];
    size_t len = 0;
    while ((len = fread(block, 1, sizeof block, stream)) > 0) {
        if (out->len + len > STREAM_MAX) {
            errno = EFBIG;
            return false;
        }
        if (dv_buf_add(out, (dv_str){block, len}) != DV_OK) {
            errno = ENOMEM;
            return false;
        }
    }
    return !ferror(stream);
}

static void fail_read(cli *c, const char *name) {
    cli_fail(c, CLI_UNREADABLE, "không đọc được {0}: {1}", "cannot read {0}: {1}", name, cli_errno(c, errno));
}

static void visit_stream(cli *c, FILE *stream, input_file file, input_file_fn *visit, void *ctx) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    if (read_stream(stream, &text)) {
        file.text = text.ptr ? dv_buf_str(&text) : DV_S("");
        visit(c, ctx, &file);
    } else {
        fail_read(c, file.name);
    }
    dv_buf_free(&text);
}

/* A program that reads findings needs one for a file that cannot be read; a person reads stderr. */
static bool tells_by_finding(const cli *c) {
    return c->command && c->command->bit == CMD_CHECK && cli_has(c, OPT_FORMAT) && !cli_is(c, OPT_FORMAT, "text") && !cli_has(c, OPT_FIX);
}

static void visit_path(cli *c, const char *path, input_file_fn *visit, void *ctx) {
    if (strcmp(path, "-") == 0) {
        visit_stream(c, stdin, (input_file){.name = "<stdin>"}, visit, ctx);
        return;
    }
    input_file file = {.name = path, .path = path};
    struct stat info;
    FILE *stream = fopen(path, "rb");
    if (!stream && tells_by_finding(c)) {
        cli_worse(c, CLI_UNREADABLE);
        visit(c, ctx, &file);
        return;
    }
    if (!stream) {
        fail_read(c, path);
        return;
    }
    if (fstat(fileno(stream), &info) == 0 && S_ISREG(info.st_mode) && (uintmax_t)info.st_size > WHOLE_FILE_MAX)
        visit(c, ctx, &file);
    else
        visit_stream(c, stream, file, visit, ctx);
    fclose(stream);
}

/* A line on the terminal while many files take their time. */
typedef struct progress {
    bool wanted;
    bool begun;
    bool visible;
    struct timespec last;
} progress;

static long milliseconds_since(const struct timespec *then) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)(now.tv_sec - then->tv_sec) * 1000 + (now.tv_nsec - then->tv_nsec) / 1000000;
}

static void show_progress(progress *p, size_t done, size_t all) {
    long wait = p->begun ? 100 : 1000;
    if (!p->wanted || milliseconds_since(&p->last) < wait) return;
    char bar[31] = {0};
    for (size_t i = 0; i < sizeof bar - 1; i++)
        bar[i] = i * all < done * (sizeof bar - 1) ? '#' : '.';
    fprintf(stderr, "\r[%s] %zu/%zu ", bar, done, all);
    clock_gettime(CLOCK_MONOTONIC, &p->last);
    p->begun = p->visible = true;
}

/* The bar may not stand in the middle of findings on the same terminal. */
static void wipe_progress(progress *p) {
    if (p->visible) fputs("\r\033[K", stderr);
    p->visible = false;
}

void input_files(cli *c, const char *const *operands, size_t len, input_file_fn *visit, void *ctx) {
    paths list = {0};
    for (size_t i = 0; i < len; i++) {
        struct stat info;
        if (strcmp(operands[i], "-") != 0 && stat(operands[i], &info) == 0 && S_ISDIR(info.st_mode))
            add_folder(c, &list, operands[i]);
        else
            add_path(c, &list, NULL, operands[i]);
    }
    progress bar = {.wanted = list.len > 1 && isatty(STDERR_FILENO)};
    clock_gettime(CLOCK_MONOTONIC, &bar.last);
    for (size_t i = 0; i < list.len; i++) {
        wipe_progress(&bar);
        visit_path(c, list.items[i], visit, ctx);
        show_progress(&bar, i + 1, list.len);
        free(list.items[i]);
    }
    wipe_progress(&bar);
    free(list.items);
}

/* A failure that left no finding must still be heard. */
static void report_status(cli *c, const input_document *document) {
    if (document->status >= DV_OK) return;
    cli_worse(c, CLI_UNREADABLE);
    if (dv_diag_len(document->diag) == 0)
        cli_fail(c, CLI_UNREADABLE, "không đọc được {0}: {1}", "cannot read {0}: {1}", document->file->name,
                 document->status == DV_E_IO && errno ? cli_errno(c, errno) : dv_status_name(document->status));
}

static void load_whole(cli *c, const input_file *file, dv_diag *diag, input_document_fn *visit, void *ctx) {
    dv_doc *doc = NULL;
    dv_status status = dv_load_text(&doc, file->text, file->name, NULL, diag);
    input_document document = {.file = file, .doc = doc, .status = status, .diag = diag};
    report_status(c, &document);
    visit(c, ctx, &document);
    dv_doc_free(doc);
}

static void load_stream(cli *c, const input_file *file, dv_diag *diag, input_document_fn *visit, void *ctx) {
    dv_reader *reader = NULL;
    dv_status status = dv_reader_open(&reader, file->path, NULL);
    if (status < DV_OK && tells_by_finding(c)) {
        dv_doc *none = NULL;
        input_document document = {.file = file, .status = dv_load_file(&none, file->path, NULL, diag), .diag = diag};
        report_status(c, &document);
        visit(c, ctx, &document);
        return;
    }
    if (status < DV_OK) {
        fail_read(c, file->name);
        return;
    }
    for (;;) {
        const dv_doc *doc = NULL;
        dv_diag_clear(diag);
        status = dv_reader_next(reader, &doc, diag);
        if (status == DV_E_NOT_FOUND) break;
        input_document document = {.file = file, .doc = doc, .status = status, .diag = diag};
        report_status(c, &document);
        visit(c, ctx, &document);
        if (status == DV_E_NOMEM || status == DV_E_IO || status == DV_E_ARG) break;
    }
    dv_reader_close(reader);
}

void input_load(cli *c, const input_file *file, input_document_fn *visit, void *ctx) {
    dv_diag *diag = dv_diag_new(NULL);
    cli_memory(c, diag != NULL);
    if (file->text.ptr)
        load_whole(c, file, diag, visit, ctx);
    else
        load_stream(c, file, diag, visit, ctx);
    dv_diag_free(diag);
}

/* Turns visits of files into visits of their documents. */
typedef struct relay {
    input_document_fn *visit;
    void *ctx;
} relay;

static void relay_file(cli *c, void *ctx, const input_file *file) {
    relay *to = ctx;
    input_load(c, file, to->visit, to->ctx);
}

void input_documents(cli *c, const char *const *operands, size_t len, input_document_fn *visit, void *ctx) {
    relay to = {visit, ctx};
    input_files(c, operands, len, relay_file, &to);
}

bool input_usable(cli *c, const input_document *document) {
    findings_errors(c, document->diag);
    if (document->status == DV_FINDINGS) cli_worse(c, CLI_FINDINGS);
    return document->doc != NULL;
}

static void load_one(cli *c, void *ctx, const input_file *file) {
    dv_doc **out = ctx;
    dv_diag *diag = dv_diag_new(NULL);
    cli_memory(c, diag != NULL);
    input_document document = {.file = file, .diag = diag};
    document.status = file->text.ptr ? dv_load_text(out, file->text, file->name, NULL, diag)
                                     : dv_load_file(out, file->path, NULL, diag);
    document.doc = *out;
    report_status(c, &document);
    input_usable(c, &document);
    dv_diag_free(diag);
}

dv_doc *input_one(cli *c, const char *operand) {
    dv_doc *doc = NULL;
    visit_path(c, operand, load_one, &doc);
    return doc;
}
