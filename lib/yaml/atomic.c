#include <danvan/yaml.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"

/* Links are followed as often as Linux does. */
#define LINKS_MAX 40
#define NAME_TRIES 100
#define STALE_SECONDS 3600
#define RANDOM_LETTERS 6

static const char SUFFIX[] = ".tmp";
static const char MARK[] = ".danvan-";

/* One save under way. */
typedef struct target {
    dv_buf path;   /* the file to be replaced, no symbolic link */
    dv_buf folder; /* the folder it is in */
    dv_buf temp;   /* the temporary file beside it */
    bool exists;
    struct stat old;
} target;

static dv_str base_name(dv_str path) {
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/')
        at--;
    return (dv_str){path.ptr + at, path.len - at};
}

static void set_text(dv_buf *buf, dv_str text) {
    buf->len = 0;
    dv_buf_add(buf, text);
}

/* Reads one link into `link`. */
static bool read_link(dv_buf *link, const char *path) {
    for (size_t room = 256;; room *= 2) {
        link->len = 0;
        if (dv_buf__reserve(link, room) != DV_OK) {
            errno = ENOMEM;
            return false;
        }
        ssize_t got = readlink(path, link->ptr, room);
        if (got < 0) return false;
        if ((size_t)got < room) {
            link->len = (size_t)got;
            link->ptr[link->len] = '\0';
            return true;
        }
    }
}

/* Replaces `path` by what the link at its end names. A link may name a file that is not there yet. */
static bool follow_link(dv_buf *path) {
    dv_buf link;
    dv_buf_init(&link, NULL);
    bool done = read_link(&link, path->ptr);
    if (done) {
        if (link.ptr[0] == '/')
            path->len = 0;
        else
            path->len -= base_name(dv_buf_str(path)).len;
        dv_buf_add(path, dv_buf_str(&link));
        if (path->status != DV_OK) errno = ENOMEM;
        done = path->status == DV_OK;
    }
    int error = errno;
    dv_buf_free(&link);
    errno = error;
    return done;
}

/* Finds the file behind all links, and what there is now. */
static bool find_target(target *t) {
    for (int i = 0; i <= LINKS_MAX; i++) {
        if (lstat(t->path.ptr, &t->old) != 0) return errno == ENOENT;
        if (!S_ISLNK(t->old.st_mode)) {
            t->exists = true;
            return true;
        }
        if (!follow_link(&t->path)) return false;
    }
    errno = ELOOP;
    return false;
}

static bool is_replaceable(const target *t) {
    dv_str name = base_name(dv_buf_str(&t->path));
    if (name.len == 0 || (t->exists && S_ISDIR(t->old.st_mode)))
        errno = EISDIR;
    else if (t->exists && !S_ISREG(t->old.st_mode))
        errno = EINVAL;
    else
        return true;
    return false;
}

/* The beginning that all temporary names of a file share: `.NAME.danvan-`, NAME cut where the whole would grow too
 * long. */
static void add_temp_stem(dv_buf *out, dv_str name) {
    size_t most = NAME_MAX - (sizeof MARK + RANDOM_LETTERS + sizeof SUFFIX);
    if (name.len > most) name.len = most;
    dv_buf_putc(out, '.');
    dv_buf_add(out, name);
    dv_buf_puts(out, MARK);
}

/* Six letters that differ between threads, processes and tries. The name need not be a secret: O_EXCL refuses any
 * that exists. */
static void add_letters(dv_buf *out, const void *salt, unsigned attempt) {
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t mix = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
    mix ^= (uint64_t)(uintptr_t)salt * 0x9E3779B97F4A7C15u;
    mix += attempt * 0xD1B54A32D192ED03u;
    for (int i = 0; i < RANDOM_LETTERS; i++) {
        mix ^= mix >> 31;
        mix *= 0xBF58476D1CE4E5B9u;
        dv_buf_putc(out, "abcdefghijklmnopqrstuvwxyz234567"[mix >> 59]);
    }
}

/* Opens a new file beside the target. A file that replaces another is closed to everybody until its mode is set; for
 * a new one the system applies the umask. */
static int open_temp(target *t) {
    mode_t mode = t->exists ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
    for (unsigned i = 0; i < NAME_TRIES; i++) {
        set_text(&t->temp, dv_buf_str(&t->folder));
        dv_buf_putc(&t->temp, '/');
        add_temp_stem(&t->temp, base_name(dv_buf_str(&t->path)));
        add_letters(&t->temp, t, i);
        dv_buf_puts(&t->temp, SUFFIX);
        if (t->temp.status != DV_OK) {
            errno = ENOMEM;
            return -1;
        }
        int fd = open(t->temp.ptr, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
        if (fd >= 0 || (errno != EEXIST && errno != EINTR)) return fd;
    }
    return -1;
}

static bool write_all(int fd, dv_str bytes) {
    while (bytes.len > 0) {
        ssize_t done = write(fd, bytes.ptr, bytes.len < SSIZE_MAX ? bytes.len : SSIZE_MAX);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return false;
        bytes.ptr += done;
        bytes.len -= (size_t)done;
    }
    return true;
}

/* Keeps owner and group where the system lets us, the mode always. */
static bool keep_mode(int fd, const struct stat *old) {
    struct stat now;
    if (fstat(fd, &now) != 0) return false;
    mode_t mode = old->st_mode & (S_ISUID | S_ISGID | S_IRWXU | S_IRWXG | S_IRWXO);
    bool same = now.st_uid == old->st_uid && now.st_gid == old->st_gid;
    if (!same && fchown(fd, old->st_uid, old->st_gid) != 0) mode &= (mode_t) ~(S_ISUID | S_ISGID);
    return fchmod(fd, mode) == 0;
}

/* A failed fsync may have dropped the bytes although a second call would succeed: it is never tried again. */
static bool fill_temp(int fd, const target *t, dv_str bytes) {
    return write_all(fd, bytes) && (!t->exists || keep_mode(fd, &t->old)) && fsync(fd) == 0;
}

/* Closes, and keeps the errno of an earlier failure. After EINTR the descriptor is gone on Linux, and fsync has done
 * its work. */
static bool close_file(int fd, bool fine) {
    int error = errno;
    bool closed = close(fd) == 0 || errno == EINTR;
    if (!fine) errno = error;
    return fine && closed;
}

/* The new name must survive a power cut too. File systems that cannot sync a folder say EINVAL. */
static bool sync_folder(const char *folder) {
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return errno == EACCES; /* a folder that may be written but not read cannot be opened at all */
    bool synced = fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
    return close_file(fd, synced);
}

static bool is_temp_of(dv_str name, dv_str stem) {
    size_t tail = sizeof SUFFIX - 1;
    return name.len == stem.len + RANDOM_LETTERS + tail && memcmp(name.ptr, stem.ptr, stem.len) == 0 &&
           memcmp(name.ptr + name.len - tail, SUFFIX, tail) == 0;
}

static void remove_if_old(int folder, const char *name) {
    struct stat st;
    time_t now = time(NULL);
    if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode) &&
        now - st.st_mtime > STALE_SECONDS)
        (void)unlinkat(folder, name, 0);
}

/* Takes away what saves of this file left behind when they were killed. A save under way elsewhere is younger. */
static void remove_stale(const target *t) {
    dv_buf stem;
    dv_buf_init(&stem, NULL);
    add_temp_stem(&stem, base_name(dv_buf_str(&t->path)));
    DIR *dir = stem.status == DV_OK ? opendir(t->folder.ptr) : NULL;
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        if (is_temp_of(dv_s(entry->d_name), dv_buf_str(&stem))) remove_if_old(dirfd(dir), entry->d_name);
    if (dir) (void)closedir(dir);
    dv_buf_free(&stem);
}

static bool replace(target *t, dv_str bytes) {
    int fd = open_temp(t);
    if (fd < 0) return false;
    if (close_file(fd, fill_temp(fd, t, bytes)) && rename(t->temp.ptr, t->path.ptr) == 0)
        return sync_folder(t->folder.ptr);
    int error = errno;
    (void)unlink(t->temp.ptr);
    errno = error;
    return false;
}

static bool prepare(target *t, const char *path) {
    dv_buf_puts(&t->path, path);
    if (t->path.status != DV_OK) {
        errno = ENOMEM;
        return false;
    }
    if (!find_target(t) || !is_replaceable(t)) return false;
    dv_str whole = dv_buf_str(&t->path);
    size_t head = whole.len - base_name(whole).len;
    set_text(&t->folder, head == 0 ? DV_S(".") : (dv_str){whole.ptr, head});
    if (t->folder.status != DV_OK) errno = ENOMEM;
    return t->folder.status == DV_OK;
}

dv_status dv_write_file(const char *path, dv_str bytes) {
    if (!path || (!bytes.ptr && bytes.len > 0)) return DV_E_ARG;
    if (!*path) {
        errno = ENOENT;
        return DV_E_IO;
    }
    target t = {.exists = false};
    dv_buf_init(&t.path, NULL);
    dv_buf_init(&t.folder, NULL);
    dv_buf_init(&t.temp, NULL);
    bool done = prepare(&t, path);
    if (done) {
        remove_stale(&t);
        done = replace(&t, bytes);
    }
    int error = errno;
    bool no_memory = t.path.status != DV_OK || t.folder.status != DV_OK || t.temp.status != DV_OK;
    dv_buf_free(&t.path);
    dv_buf_free(&t.folder);
    dv_buf_free(&t.temp);
    errno = error;
    return done ? DV_OK : no_memory ? DV_E_NOMEM : DV_E_IO;
}
