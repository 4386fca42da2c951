/* Files and folders as input. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "yaml/load.h"
#include "yaml/messages.h"

dv_status dv_file__read(dv_buf *out, const char *path, size_t most) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    if (fd < 0)
        return DV_E_IO;
    dv_status status = fstat(fd, &info) == 0 ? DV_OK : DV_E_IO;
    if (status == DV_OK && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        status = DV_E_IO;
    }
    if (status == DV_OK && S_ISREG(info.st_mode) && info.st_size > 0 && (uintmax_t)info.st_size <= most)
        status = dv_buf__reserve(out, (size_t)info.st_size + 1);
    while (status == DV_OK) {
        status = dv_buf__reserve(out, 65536);
        if (status != DV_OK)
            break;
        ssize_t got = read(fd, out->ptr + out->len, out->cap - out->len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            status = got < 0 ? DV_E_IO : status;
            break;
        }
        out->len += (size_t)got;
        out->ptr[out->len] = '\0';
        if (out->len > most)
            status = DV_E_LIMIT;
    }
    int kept = errno;
    close(fd);
    errno = kept;
    return status;
}

void dv_file__say_limit(dv_diag *diag, const dv_message *message, const char *name, uint32_t line, size_t most) {
    dv_finding finding = {.message = message, .severity = DV_ERROR, .file = dv_s(name), .mark = {line, 1}, .field = -1, .index = -1,
                          .args = {{.kind = DV_ARG_INT, .value = (int64_t)most}}};
    dv_diag_add(diag, &finding);
}

void dv_file__say(dv_diag *diag, const char *path, dv_status status, size_t most) {
    static const struct { int code; const char *vi; } reasons[] = {
        {ENOENT, "không có tệp này"}, {EACCES, "không có quyền đọc"}, {EISDIR, "đây là thư mục"}, {EMFILE, "mở quá nhiều tệp"},
    };
    char number[16] = "errno ";
    dv_finding finding = {.message = &dv_msg__io, .severity = DV_ERROR, .file = dv_s(path), .field = -1, .index = -1};
    dv_str reason = {NULL, 0};
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
        if (reasons[i].code == errno)
            reason = dv_s(reasons[i].vi);
    if (!reason.ptr) {
        size_t at = 6;
        int code = errno, unit = 1000;
        for (; unit > 0; unit /= 10)
            if (code >= unit || unit == 1)
                number[at++] = (char)('0' + code / unit % 10);
        reason = (dv_str){number, at};
    }
    finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = reason};
    if (status == DV_E_LIMIT) {
        finding.message = &dv_msg__limit_stream;
        finding.args[0] = (dv_arg){.kind = DV_ARG_INT, .value = (int64_t)most};
    } else if (status == DV_E_NOMEM) {
        finding.message = &dv_msg__no_memory;
    }
    dv_diag_add(diag, &finding);
}

static bool is_yaml(const char *name) {
    size_t len = strlen(name);
    return name[0] != '.' && ((len > 5 && strcmp(name + len - 5, ".yaml") == 0) || (len > 4 && strcmp(name + len - 4, ".yml") == 0));
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static dv_status add_path(dv_paths *paths, size_t *room, const char *folder, const char *name) {
    if (paths->len == *room) {
        size_t grown = *room == 0 ? 16 : *room * 2;
        char **items = dv_alloc__get(paths->alloc, paths->items, *room * sizeof *items, grown * sizeof *items);
        if (!items)
            return DV_E_NOMEM;
        paths->items = items;
        *room = grown;
    }
    size_t before = folder ? strlen(folder) : 0, len = strlen(name);
    bool slash = before > 0 && folder[before - 1] != '/';
    char *path = dv_alloc__get(paths->alloc, NULL, 0, before + slash + len + 1);
    if (!path)
        return DV_E_NOMEM;
    if (before > 0)
        memcpy(path, folder, before);
    if (slash)
        path[before] = '/';
    memcpy(path + before + slash, name, len + 1);
    paths->items[paths->len++] = path;
    return DV_OK;
}

/* Room doubles from 16, so closing can tell how much was allocated. */
dv_status dv_paths__open(dv_paths *paths, const char *path, const dv_alloc *alloc) {
    struct stat info;
    size_t room = 0;
    *paths = (dv_paths){NULL, 0, alloc};
    if (stat(path, &info) != 0)
        return DV_E_IO;
    dv_status status = DV_OK;
    if (!S_ISDIR(info.st_mode)) {
        status = add_path(paths, &room, NULL, path);
    } else {
        DIR *folder = opendir(path);
        const struct dirent *entry;
        if (!folder)
            return DV_E_IO;
        while (status == DV_OK && (errno = 0, entry = readdir(folder)) != NULL)
            if (is_yaml(entry->d_name))
                status = add_path(paths, &room, path, entry->d_name);
        if (status == DV_OK && errno != 0)
            status = DV_E_IO;
        int kept = errno;
        closedir(folder);
        errno = kept;
        if (paths->len > 1)
            qsort(paths->items, paths->len, sizeof *paths->items, compare_paths);
    }
    if (status != DV_OK)
        dv_paths__close(paths);
    return status;
}

void dv_paths__close(dv_paths *paths) {
    size_t room = paths->len == 0 ? 0 : 16;
    while (room < paths->len)
        room *= 2;
    for (size_t i = 0; i < paths->len; i++)
        dv_alloc__get(paths->alloc, paths->items[i], strlen(paths->items[i]) + 1, 0);
    dv_alloc__get(paths->alloc, paths->items, room * sizeof *paths->items, 0);
    *paths = (dv_paths){NULL, 0, paths->alloc};
}
