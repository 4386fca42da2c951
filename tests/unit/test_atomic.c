#include <criterion/criterion.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <danvan/danvan.h>

/* A folder of its own for every test; the test works inside it. */
static char folder[64];

static void enter_folder(void) {
    strcpy(folder, "/tmp/danvan-atomic-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void leave_folder(void) {
    char command[256];
    cr_assert_eq(chdir("/"), 0);
    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", folder, folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(atomic, .init = enter_folder, .fini = leave_folder);

static void put(const char *path, const char *text, mode_t mode) {
    FILE *file = fopen(path, "w");
    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
    chmod(path, mode);
}

static bool holds(const char *path, const char *text) {
    char bytes[256];
    FILE *file = fopen(path, "r");
    if (!file) return false;
    size_t len = fread(bytes, 1, sizeof bytes - 1, file);
    bytes[len] = '\0';
    fclose(file);
    return strcmp(bytes, text) == 0;
}

static mode_t mode_of(const char *path) {
    struct stat st;
    return lstat(path, &st) == 0 ? st.st_mode & 07777 : 0;
}

/* How many entries a folder has: more than expected means that a temporary file stayed. */
static int count_entries(const char *path) {
    DIR *dir = opendir(path);
    int count = 0;
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    if (dir) closedir(dir);
    return count;
}

static void make_new(void) {
    umask(027);
}
static void make_old(void) {
    put("f", "old", 0644);
}
static void make_closed(void) {
    put("f", "old", 0600);
}
static void make_open(void) {
    umask(077);
    put("f", "old", 0666);
}
static void make_read_only(void) {
    put("f", "old", 0444);
}
static void make_link(void) {
    mkdir("other", 0755);
    put("other/g", "old", 0640);
    cr_assert_eq(symlink("other/g", "f"), 0);
}
static void make_chain(void) {
    mkdir("other", 0755);
    put("g", "old", 0640);
    cr_assert_eq(symlink("../g", "other/h"), 0);
    cr_assert_eq(symlink("other/h", "f"), 0);
}
static void make_dangling(void) {
    mkdir("other", 0755);
    cr_assert_eq(symlink("other/new", "f"), 0);
}
static void make_loop(void) {
    cr_assert_eq(symlink("g", "f"), 0);
    cr_assert_eq(symlink("f", "g"), 0);
}
static void make_fifo(void) {
    cr_assert_eq(mkfifo("f", 0644), 0);
}
static void make_folder(void) {
    mkdir("f", 0755);
}
static void make_device(void) {
    cr_assert_eq(symlink("/dev/null", "f"), 0);
}
static void make_hard_link(void) {
    put("g", "old", 0644);
    cr_assert_eq(link("g", "f"), 0);
}
static void make_nothing(void) {
}

typedef struct row {
    const char *what;
    void (*make)(void);
    const char *path;
    dv_status status;
    int error;           /* errno of a failure */
    const char *written; /* file that must hold the new text */
    mode_t mode;         /* its mode */
    const char *kept;    /* file that must hold "old" still */
    int entries;         /* of the folder afterwards */
} row;

static const row ROWS[] = {
    {"a new file has the umask's mode", make_new, "f", DV_OK, 0, "f", 0640, NULL, 1},
    {"an old file keeps its mode", make_old, "f", DV_OK, 0, "f", 0644, NULL, 1},
    {"a closed file stays closed", make_closed, "f", DV_OK, 0, "f", 0600, NULL, 1},
    {"the mode does not shrink by the umask", make_open, "f", DV_OK, 0, "f", 0666, NULL, 1},
    {"a read-only file is replaced and stays so", make_read_only, "f", DV_OK, 0, "f", 0444, NULL, 1},
    {"a link is followed", make_link, "f", DV_OK, 0, "other/g", 0640, NULL, 2},
    {"a chain of links is followed, each from its own folder", make_chain, "f", DV_OK, 0, "g", 0640, NULL, 3},
    {"a link to nothing makes the file", make_dangling, "f", DV_OK, 0, "other/new", 0640, NULL, 2},
    {"links in a circle", make_loop, "f", DV_E_IO, ELOOP, NULL, 0, NULL, 2},
    {"a pipe is refused", make_fifo, "f", DV_E_IO, EINVAL, NULL, 0, NULL, 1},
    {"a folder is refused", make_folder, "f", DV_E_IO, EISDIR, NULL, 0, NULL, 1},
    {"a name with a slash behind is refused", make_folder, "f/", DV_E_IO, EISDIR, NULL, 0, NULL, 1},
    {"a device is refused", make_device, "f", DV_E_IO, EINVAL, NULL, 0, NULL, 1},
    {"a second name of the file keeps the old text", make_hard_link, "f", DV_OK, 0, "f", 0644, "g", 2},
    {"no folder", make_nothing, "no/f", DV_E_IO, ENOENT, NULL, 0, NULL, 0},
    {"no name", make_nothing, "", DV_E_IO, ENOENT, NULL, 0, NULL, 0},
};

Test(atomic, cases) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const row *r = &ROWS[i];
        char home[16];
        snprintf(home, sizeof home, "case%zu", i);
        cr_assert_eq(mkdir(home, 0755), 0);
        cr_assert_eq(chdir(home), 0);
        umask(027);
        r->make();
        errno = 0;
        dv_status status = dv_write_file(r->path, DV_S("new"));
        int error = errno;
        cr_expect_eq(status, r->status, "%s: %d", r->what, (int)status);
        if (r->error) cr_expect_eq(error, r->error, "%s: errno %d", r->what, error);
        if (r->written) {
            cr_expect(holds(r->written, "new"), "%s", r->what);
            cr_expect_eq(mode_of(r->written), r->mode, "%s: mode %o", r->what, (unsigned)mode_of(r->written));
        }
        if (r->kept) cr_expect(holds(r->kept, "old"), "%s", r->what);
        cr_expect_eq(count_entries("."), r->entries, "%s: %d entries", r->what, count_entries("."));
        cr_assert_eq(chdir(".."), 0);
        umask(022);
    }
}

Test(atomic, folder_without_write_access) {
    if (geteuid() == 0) cr_skip_test("the superuser may write everywhere");
    mkdir("closed", 0755);
    put("closed/f", "old", 0644);
    chmod("closed", 0555);
    cr_expect_eq(dv_write_file("closed/f", DV_S("new")), DV_E_IO);
    cr_expect_eq(errno, EACCES);
    cr_expect(holds("closed/f", "old"));
    cr_expect_eq(count_entries("closed"), 1);
}

static void make_stale(const char *name, long age) {
    put(name, "half", 0600);
    struct timespec times[2];
    clock_gettime(CLOCK_REALTIME, &times[0]);
    times[0].tv_sec -= age;
    times[1] = times[0];
    cr_assert_eq(utimensat(AT_FDCWD, name, times, 0), 0);
}

Test(atomic, temporary_files_of_killed_saves_are_removed) {
    static const struct {
        const char *name;
        long age;
        bool stays;
    } rows[] = {
        {".f.danvan-abcdef.tmp", 7200, false}, {".f.danvan-abcdeg.tmp", 60, true},
        {".g.danvan-abcdef.tmp", 7200, true},  {".f.danvan-abc.tmp", 7200, true},
        {".f.danvan-abcdef.bak", 7200, true},  {"f.danvan-abcdef.tmp", 7200, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        make_stale(rows[i].name, rows[i].age);
    cr_expect_eq(dv_write_file("f", DV_S("new")), DV_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_expect_eq(access(rows[i].name, F_OK) == 0, rows[i].stays, "%s", rows[i].name);
}

Test(atomic, long_names_and_empty_files) {
    char name[256];
    memset(name, 'x', 255);
    name[255] = '\0';
    cr_expect_eq(dv_write_file(name, DV_S("new")), DV_OK);
    cr_expect(holds(name, "new"));
    cr_expect_eq(dv_write_file("empty", (dv_str){NULL, 0}), DV_OK);
    cr_expect(holds("empty", ""));
    cr_expect_eq(dv_write_file("empty", (dv_str){NULL, 3}), DV_E_ARG);
    cr_expect_eq(dv_write_file(NULL, DV_S("new")), DV_E_ARG);
    cr_expect_eq(count_entries("."), 2);
}

/* A file that grows beyond what the process may write: the write fails in the middle of the text. */
Test(atomic, failed_write_leaves_the_old_file) {
    put("f", "old", 0644);
    struct rlimit before, small;
    cr_assert_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = (struct rlimit){4096, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    static char bytes[65536];
    dv_status status = dv_write_file("f", (dv_str){bytes, sizeof bytes});
    int error = errno;
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
    cr_expect_eq(status, DV_E_IO);
    cr_expect_eq(error, EFBIG);
    cr_expect(holds("f", "old"));
    cr_expect_eq(count_entries("."), 1);
}
